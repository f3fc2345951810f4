"""What does the register make of a stored list?"""

from collections.abc import Iterator

from exposure.ingest.lists.formats import format_named
from exposure.model.designation import Standing
from exposure.model.law.listed import ImportedList
from exposure.register.facts import Register
from exposure.register.lists.kinds import bases_of
from exposure.register.lists.lay import Given, with_list
from exposure.register.status import standing_on
from exposure.report.terminal.register.imported import ToldList


def told_list(
    imported: ImportedList, file: str, register: Register, as_of: str, because: str = ""
) -> ToldList:
    """Return what is told of a list over a register; `because` says why it was taken for what it is.

    Without it the content decided.
    """
    laid = with_list(register, imported, Given(file, imported.sha256))
    record = laid.lists[-1]
    form = format_named(imported.format)
    new = laid.designations[len(register.designations) :]
    known = dict.fromkeys(act.vendor for act in new if act.vendor in register.vendors)
    return ToldList(
        file=file,
        imported=imported,
        shown_as=form.shown if form else imported.format,
        because=because or (f"known by {form.known_by}" if form else ""),
        known=tuple(register.vendors[vendor].name for vendor in known),
        others=record.others,
        missing=tuple(_missing(imported, register, laid, as_of)),
        as_of=as_of,
    )


def _missing(
    imported: ImportedList, register: Register, laid: Register, as_of: str
) -> Iterator[str]:
    """Yield whom the register has on the authority whose own list this is, and it does not name."""
    bases = bases_of(imported)
    named = {act.vendor for act in laid.designations[len(register.designations) :]}
    for act in register.designations:
        gone = standing_on(act, as_of) in (None, Standing.not_in_force)
        if act.basis in bases and not gone and act.vendor not in named:
            named.add(act.vendor)
            yield register.vendors[act.vendor].name
