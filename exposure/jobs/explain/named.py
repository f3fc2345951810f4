"""Where does a name stand beside or behind the vendor of a row, or in a tie?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.inventory.estate import Estate
from exposure.jobs.explain.cells import tie_words
from exposure.model.finding import Finding
from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow
from exposure.model.result import ScanResult


class Named(Struct, frozen=True):
    """One place in which a name stands."""

    document: str
    place: str
    words: str
    """What stands there, with the place."""


def names_of(estate: Estate, subject: str) -> list[Named]:
    """Return where that name is a sub-processor, another name, a parent, or an end of a tie."""
    wanted = fold(subject)
    if not wanted:
        return []
    ties = [
        Named(
            tie.location.document, tie.location.place, f"{tie.location} says that {tie_words(tie)}"
        )
        for tie in estate.ties
        if wanted in {fold(tie.source), fold(tie.target)}
    ]
    return [*(named for row in estate.rows for named in _in_row(row, wanted)), *ties]


def found_as(saved: ScanResult, subject: str, places: Iterable[Named]) -> list[Finding]:
    """Return the findings with that very name as evidence, read in one of `places`."""
    at, wanted = {(named.document, named.place) for named in places}, fold(subject)
    return [
        finding
        for finding in saved.findings
        if any((e.location.document, e.location.place) in at and fold(e.quote) == wanted
               for e in finding.evidence)
    ]  # fmt: skip


def _in_row(row: VendorRow, wanted: str) -> Iterator[Named]:
    for role, cells in (("sub-processor", row.subprocessors), ("other name", row.other_names)):
        yield from (_beside(row, role, cell) for cell in cells if fold(cell.text) == wanted)
    parent = row.cells.get("parent")
    if parent is not None and fold(parent.text) == wanted:
        yield _beside(row, "parent", parent)


def _beside(row: VendorRow, role: str, cell: Cell) -> Named:
    place = Location(row.location.document, cell.place, row.location.line)
    return Named(place.document, cell.place, f"{place} names it as {role} of {row.vendor!r}")
