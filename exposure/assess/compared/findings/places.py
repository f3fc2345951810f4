"""In which documents does a finding stand, and does what it quotes still stand in another result?"""

from collections.abc import Iterator

from exposure.assess.compared.findings.standing import row_of, sheet_and_column
from exposure.assess.compared.sides import SBOM, Side
from exposure.identify.fold import fold
from exposure.model.finding import Finding
from exposure.model.location import Location
from exposure.model.records import Import


def documents_of(finding: Finding) -> tuple[str, ...]:
    """Return each document in which something speaks for the finding, its own first."""
    return tuple(dict.fromkeys(place.document for place in _places(finding)))


def places_in(finding: Finding, document: str) -> tuple[Location, ...]:
    """Return the places in one document that speak for the finding."""
    return tuple(dict.fromkeys(one for one in _places(finding) if one.document == document))


def _places(finding: Finding) -> Iterator[Location]:
    if finding.subject.location is not None:
        yield finding.subject.location
    yield from (one.location for one in finding.evidence)


def sheet_of(place: Location) -> str:
    """Return the sheet of a cell; empty for that of a file with one unnamed sheet."""
    return sheet_and_column(place)[0]


def role_at(place: Location, read: Import) -> str:
    """Return the role that the column of a cell was given; empty for none."""
    _, letter = sheet_and_column(place)
    return next((one.role for one in read.columns if one.column == letter), "")


def still_standing(finding: Finding, document: str, side: Side) -> str:
    """Return where a sheet of a result holds a quote of a finding that the result does not make.

    Rows in which that vendor was found are another finding's and do not count. Empty where the
    quote stands nowhere.
    """
    if side.kind(document) == SBOM:
        return ""
    taken = side.rows_of(finding.vendor, document)
    for one in side.texts.holding(document, _quotes(finding)):
        if not one.left_out and row_of(one.place) not in taken:
            return one.place
    return ""


def left_out(finding: Finding, document: str, side: Side) -> str:
    """Return place and reason of a row that was left out and holds a quote of the finding."""
    found = (one for one in side.texts.holding(document, _quotes(finding)) if one.left_out)
    return next((f"{one.place}: {one.left_out}" for one in found), "")


def _quotes(finding: Finding) -> tuple[str, ...]:
    folded = (fold(one.quote) for one in finding.evidence)
    return tuple(dict.fromkeys(quote for quote in folded if quote))
