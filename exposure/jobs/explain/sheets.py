"""How was the sheet understood in which a person points at a cell, a column or nothing more?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.model.gap import Gap, GapEffect
from exposure.model.records import ColumnRead, Import
from exposure.model.result import ScanResult
from exposure.report.sheet_kinds import count_words, kind_words

_PLACE = re.compile(
    r"(?:(?P<document>.+?)\s*›\s*)?"
    r"(?:(?P<sheet>[^!›]+)!)?\$?(?P<column>[A-Za-z]{1,3})?\$?(?P<row>\d+)?"
)
_ROW = re.compile(r"\d+$")


class Spot(Struct, frozen=True):
    """A cell, a column or a row of a sheet, as far as a person named it."""

    document: str
    """Empty where it was left out, as is `sheet`."""
    sheet: str
    column: str
    """Letters; empty for a row as a whole."""
    row: int | None
    """None for a column as a whole."""


def sheet_sentences(saved: ScanResult, subject: str) -> list[str]:
    """Return what each sheet, file or part of one was taken for that is called by a subject."""
    named = subject.strip().casefold()
    return [
        told
        for one in saved.imports
        if named and named in _names(one)
        for told in _told(saved, one)
    ]


def column_sentences(saved: ScanResult, subject: str) -> list[str]:
    """Return how the column was read in which a cell stands, once for each list that may be meant."""
    spot = _spot_of(subject)
    if spot is None or not spot.column:
        return []
    return [
        _column_words(one, column)
        for one in _lists_at(saved, spot)
        for column in one.columns
        if column.column == spot.column.upper()
    ]


def silent_sentences(saved: ScanResult, subject: str) -> list[str]:
    """Return what a sheet was taken for, where a cell in it is no row that was read or left out."""
    spot = _spot_of(subject)
    if spot is None or spot.row is None:
        return []
    lists = _lists_at(saved, spot)
    if any(spot.row == _header_row(one) for one in lists):
        return [f"Row {spot.row} holds the headers of {_called(one)}" for one in lists]
    nothing = [f"No row that was read stands in row {spot.row}"] if lists else []
    return [*nothing, *(told for one in lists for told in _told(saved, one))]


def _spot_of(subject: str) -> Spot | None:
    """Return the spot meant by `Vendors!B14`, `Vendors!B`, `v.csv!B3` or `v.xlsx › Vendors!B14`."""
    found = _PLACE.fullmatch(subject.strip())
    if found is None or not (found["sheet"] or found["document"]):
        return None
    if not (found["column"] or found["row"]):
        return None
    sheet = (found["sheet"] or "").strip().strip("'")
    row = int(found["row"]) if found["row"] else None
    return Spot(found["document"] or "", sheet, found["column"] or "", row)


def _lists_at(saved: ScanResult, spot: Spot) -> list[Import]:
    """Return the lists that a spot may stand in: of several of one sheet, the nearest above it."""
    nearest: dict[tuple[str, str], Import] = {}
    for one in saved.imports:
        if not _is_meant(one, spot):
            continue
        before = nearest.get((one.document, one.sheet))
        if before is None or _is_nearer(one, before, spot):
            nearest[one.document, one.sheet] = one
    return list(nearest.values())


def _is_meant(one: Import, spot: Spot) -> bool:
    path, sheet = one.document.casefold(), spot.sheet.casefold()
    document = spot.document.casefold()
    if document and document != path and not path.endswith(f"/{document}"):
        return False
    return not sheet or sheet in _names(one)


def _is_nearer(one: Import, before: Import, spot: Spot) -> bool:
    if spot.column and spot.column.upper() not in {column.column for column in one.columns}:
        return False
    return spot.row is not None and _header_row(before) < _header_row(one) <= spot.row


def _header_row(one: Import) -> int:
    found = _ROW.search(one.header_place)
    return int(found[0]) if found else 0


def _names(one: Import) -> set[str]:
    """Return how people call a sheet; a file that has but one by its name."""
    document = one.document.casefold()
    if one.sheet:
        sheet = one.sheet.casefold()
        return {sheet, f"{document} › {sheet}", f"{document}!{sheet}"}
    return {document, document.rpartition("/")[2]}


def _called(one: Import) -> str:
    return f"{one.document} › {one.sheet}" if one.sheet else one.document


def _told(saved: ScanResult, one: Import) -> Iterator[str]:
    """Yield what a list was taken for, why, and what of the whole sheet may hide a vendor."""
    because = f", because {one.because}" if one.because else ""
    said = f", as {one.mapped} says" if one.mapped else because
    yield f"{_called(one)} is taken for {kind_words(one.kind)}{said}. {count_words(one)}"
    for gap in saved.gaps:
        if _hides(gap) and gap.document == one.document and gap.place == one.sheet:
            yield f"It may hide a vendor: {gap.reason}"


def _hides(gap: Gap) -> bool:
    return gap.effect is GapEffect.hides_presence


def _column_words(one: Import, column: ColumnRead) -> str:
    header = f" {column.header!r}" if column.header else ""
    because = f": {column.because}" if column.because else ""
    role = f"is read as {column.role}" if column.role else "is not used"
    return f"Column {column.column}{header} of {_called(one)} {role}{because}"
