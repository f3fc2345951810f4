"""What does the register make of a stored list?"""

from collections.abc import Collection, Iterator

from exposure.ingest.lists.formats import format_named
from exposure.model.designation import Standing
from exposure.model.law.listed import ImportedList
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.lists.kinds import ENDED, bases_of
from exposure.register.lists.lay import Given, with_list
from exposure.register.status import standing_on
from exposure.report.terminal.register.imported import ToldList


def told_list(
    imported: ImportedList, file: str, register: Register, as_of: str, because: str = "",
    *, is_changed: bool = False,
) -> ToldList:  # fmt: skip
    """Return what is told of a list over a register; `because` says why it was taken for what it is.

    Without it the content decided. `is_changed` says that the stored list is not what an import wrote.
    """
    laid = with_list(register, imported, Given(file, imported.sha256))
    record = laid.lists[-1]
    form = format_named(imported.format)
    named = {act.vendor: None for act in laid.designations if _names(act, record.source)}
    known = [vendor for vendor in named if vendor in register.vendors]
    return ToldList(
        file=file,
        imported=imported,
        shown_as=form.shown if form else imported.format,
        because=because or (f"known by {form.known_by}" if form else ""),
        known=tuple(register.vendors[vendor].name for vendor in known),
        others=record.others,
        missing=tuple(_missing(imported, register, named, as_of)),
        ended_on=(imported.dated or "") if record.no_longer else "",
        is_changed=is_changed,
        as_of=as_of,
    )


def _names(act: Designation, source: str) -> bool:
    """Say whether a list names who an act is about, and does not end the act."""
    last = [entry.stated_as for entry in act.history if entry.source == source][-1:]
    return source in act.sources and last != [ENDED]


def _missing(
    imported: ImportedList, register: Register, named: Collection[str], as_of: str
) -> Iterator[str]:
    """Yield whom the register has on the authority whose own list this is, and it does not name."""
    bases = bases_of(imported)
    told = set(named)
    for act in register.designations:
        gone = standing_on(act, as_of) in (None, Standing.not_in_force)
        if act.basis in bases and not gone and act.vendor not in told:
            told.add(act.vendor)
            yield register.vendors[act.vendor].name
