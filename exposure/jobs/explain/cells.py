"""Which row does a person mean by a cell, and what became of it?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from exposure.inventory.estate import Estate
from exposure.model.finding import Finding
from exposure.model.location import Location
from exposure.model.records import Tie, VendorRow
from exposure.model.relation import Relation
from exposure.model.result import ScanResult

_SUBJECT = re.compile(
    r"(?:(?P<document>.+?)\s*(?P<mark>›|:)\s*)?"
    r"(?:(?P<sheet>[^!›]+)!\$?[A-Za-z]{0,3}|\$?[A-Z]{0,3})\$?(?P<row>\d+)"
)
"""Small letters name a column only behind a sheet: `es6` alone is a package."""
_TIE_WORDS = {
    Relation.subprocessor_of: "{!r} names {!r} as sub-processor",
    Relation.owned_by: "{!r} is owned by {!r}",
}
_PLACE = re.compile(r"(?:(?P<sheet>.+)!)?[A-Z]{1,3}(?P<row>\d+)")


class Cell(Struct, frozen=True):
    """A row of a sheet, as far as a person named it."""

    document: str
    """Empty where it was left out, as is `sheet`."""
    sheet: str
    row: int
    by_line: bool
    """True for `vendors.csv:14`, the spelling of a line in a file that has lines."""

    def is_in(self, location: Location) -> bool:
        """Say whether a location stands in this row."""
        path = location.document
        if self.document and path != self.document and not path.endswith(f"/{self.document}"):
            return False
        sheet, row = row_of(location)
        if self.sheet and self.sheet.casefold() != (sheet or path.rpartition("/")[2]).casefold():
            return False
        if self.by_line and location.line is not None:
            return location.line == self.row
        return row == self.row


def cell_of(subject: str) -> Cell | None:
    """Return the row meant by `Vendors!B14`, `B14`, `vendors.xlsx › Vendors!B14` or `v.csv:14`.

    Also as a formula writes it, `Vendors!$B$14`, and with a sheet in any case.
    """
    found = _SUBJECT.fullmatch(subject.strip())
    if found is None:
        return None
    sheet = (found["sheet"] or "").strip().strip("'")
    return Cell(found["document"] or "", sheet, int(found["row"]), by_line=found["mark"] == ":")


def row_of(location: Location) -> tuple[str, int]:
    """Return sheet and row number of a place; row 0 where it names no cell."""
    found = _PLACE.fullmatch(location.place)
    return (found["sheet"] or "", int(found["row"])) if found else (location.place, 0)


def rows_at(estate: Estate, cell: Cell) -> list[VendorRow]:
    """Return the vendor rows that a cell may mean: without a sheet, one in each."""
    return [row for row in estate.rows if cell.is_in(row.location)]


def ties_at(estate: Estate, cell: Cell) -> list[Tie]:
    """Return the ties that a cell's row states."""
    return [tie for tie in estate.ties if cell.is_in(tie.location)]


def found_at(saved: ScanResult, cell: Cell, ties: Sequence[Tie] = ()) -> list[Finding]:
    """Return the findings with evidence in the row of a contract, or of one of `ties`."""
    places = [*(one.location for one in saved.contracts), *(tie.location for tie in ties)]
    rows = [place for place in places if cell.is_in(place)]
    stated = {(row.document, row_of(row)) for row in rows}
    return [
        finding
        for finding in saved.findings
        if any((e.location.document, row_of(e.location)) in stated for e in finding.evidence)
    ]


def tie_words(tie: Tie) -> str:
    """Return what a tie says, such as `'Harbour Ltd' names 'Twilio' as sub-processor`."""
    return _TIE_WORDS[tie.relation].format(tie.source, tie.target)


def _nobody(saved: ScanResult, cell: Cell) -> str:
    return "" if found_at(saved, cell) else "; no vendor that was looked for was found in it"


def became_of(saved: ScanResult, cell: Cell, ties: Sequence[Tie] = ()) -> list[str]:
    """Return a sentence for each row there that is no vendor's: a contract, a tie, or left out."""
    behind = "" if found_at(saved, cell, ties) else (
        "; it brings no vendor that was looked for to what is bought"
    )  # fmt: skip
    said = [f"{tie.location} says that {tie_words(tie)}{behind}" for tie in ties]
    said += [
        f"{contract.location} is the row of contract {contract.number}{_nobody(saved, cell)}"
        for contract in saved.contracts
        if cell.is_in(contract.location)
    ]
    for sheet in saved.imports:
        for row in sheet.left_out:
            location = Location(sheet.document, row.place)
            if cell.is_in(location):
                text = f": {row.text!r}" if row.text else ""
                said.append(f"{location} was left out, {row.reason}{text}")
    return said
