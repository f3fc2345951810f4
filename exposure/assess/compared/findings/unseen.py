"""What kept a result from making a finding of the other, whatever may be there?

Each of these keeps what is gone from being called absent, and what is new from being called new in
the world. In `sides` the second result is the one that lacks the finding.
"""

from collections.abc import Iterator

from exposure.assess.compared.causes import sought, why_sought
from exposure.assess.compared.findings.places import left_out, places_in, role_at, sheet_of
from exposure.assess.compared.read.unread import clause
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.finding import Finding
from exposure.model.location import Location
from exposure.model.records import Import


def withheld(sides: Sides) -> Iterator[Reason]:
    """Yield that the finding may stand as a code in the result that lacks it."""
    side = sides.new
    if side.is_edition and side.coded:
        yield Reason(
            ReasonKind.withheld,
            f"{sides.lacking} is an edition for others: it may be among the {side.coded:,} that "
            "stand as codes there",
        )


def not_asked(finding: Finding, sides: Sides) -> Iterator[Reason]:
    """Yield why the result could not make the finding, whatever it read."""
    name, looked = sides.vendor_name(finding.vendor), sought(sides.new, sides.old, finding.vendor)
    if looked is False:
        why = why_sought(sides.old, finding.vendor)
        said = f"{sides.lacking} did not look for {name}{f' ({why})' if why else ''}"
        yield Reason(ReasonKind.not_looked_for, said)
    elif looked is None:
        said = f"an official list alone names {name}; {sides.lacking} does not tell whether it did"
        yield Reason(ReasonKind.list_unknown, said)
    if finding.by_link and not sides.new.result.settings.catalogue_links:
        said = f"it rests on a public statement alone, and {sides.lacking} left those out"
        yield Reason(ReasonKind.links_left_out, said)


def sheet_unread(finding: Finding, document: str, sides: Sides) -> Iterator[Reason]:
    """Yield that the result did not read the sheet, column or row of the finding's cells."""
    there = sides.documents[document]
    for place in places_in(finding, document):
        said = _unread(place, sides, there)
        if said:
            yield Reason(ReasonKind.sheet_unread, said)
    row = left_out(finding, there, sides.new)
    if row:
        said = f"{sides.lacking} left out a row of {there} that holds it ({clause(row)})"
        yield Reason(ReasonKind.sheet_unread, said)


def _unread(place: Location, sides: Sides, there: str) -> str:
    before = sides.old.sheets.get((place.document, sheet_of(place)))
    if before is None:
        return ""
    after = _counterpart(before, sides, there)
    if after is None:
        return f"{sides.lacking} met no sheet {before.sheet!r} in {there}"
    sheet = f"the sheet {after.sheet!r} of {there}" if after.sheet else there
    if not after.rows_used:
        return f"{sides.lacking} read no row of {sheet}"
    role = role_at(place, before)
    if role and role not in {one.role for one in after.columns}:
        return f"{sides.lacking} read no column of {sheet} as {role.replace('_', ' ')}"
    return ""


def _counterpart(before: Import, sides: Sides, there: str) -> Import | None:
    """Return the sheet of that name, or the only other one of that kind: sheets are renamed."""
    found = sides.new.sheets.get((there, before.sheet))
    if found is not None:
        return found
    alike = [
        read
        for (document, _), read in sides.new.sheets.items()
        if document == there and read.kind == before.kind
    ]
    return alike[0] if len(alike) == 1 else None
