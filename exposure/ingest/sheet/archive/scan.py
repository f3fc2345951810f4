"""Where are a sheet's cells, and which of them hold something that the file does not say?"""

import re

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.facts import Extent, SheetFacts
from exposure.ingest.sheet.archive.plain import plain_facts
from exposure.ingest.sheet.archive.xml import MalformedPartError, guarded_parser, parse

_REFERENCE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,10})")
_FORMULA = "formula without a stored value"
_VALUES = ("v", "is")


def scan_sheet(part: bytes, bounds: Bounds) -> SheetFacts:
    """Return the facts of a sheet part; raises MalformedPartError where it is not a sheet."""
    return plain_facts(part, bounds) or _Walk(bounds).facts(part)


def column_index(letters: str) -> int:
    """Return the index of a column, counted from 0: A is 0, AA is 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


class _Walk:
    """One pass over every cell; holds only what `SheetFacts` needs."""

    def __init__(self, bounds: Bounds) -> None:
        self.parser = guarded_parser(self.start, bounds)
        self.columns = bounds.max_columns
        self.row = 0
        self.column = -1
        self.last = (0, -1)
        self.kind = ""
        self.formula = False
        self.value = ""
        self.rows: tuple[int, int] | None = None
        self.span: tuple[int, int] = (0, 0)
        self.unread: dict[tuple[int, int], str] = {}
        self.hidden_rows: list[int] = []
        self.hidden_columns: set[int] = set()
        self.disordered = 0

    def facts(self, part: bytes) -> SheetFacts:
        parse(self.parser, part)
        self.conclude()
        extent = Extent(*self.rows, *self.span) if self.rows else None
        return SheetFacts(
            extent,
            self.unread,
            tuple(self.hidden_rows),
            tuple(sorted(self.hidden_columns)),
            self.disordered,
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self.conclude()
            self.begin_cell(attributes)
        elif name in _VALUES:
            self.value = "" if self.formula or self.kind == "e" else "there"
            self.parser.CharacterDataHandler = self.text if not self.value else None
            if self.value or self.kind == "str":
                self.grow()
        elif name == "f":
            self.formula = True
            self.parser.CharacterDataHandler = None
        elif name == "row":
            self.conclude()
            self.begin_row(attributes)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            self.hide_columns(attributes)

    def begin_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r", "")
        self.row = int(given) if given.isascii() and given.isdigit() else self.row + 1
        self.column = -1
        if attributes.get("hidden") in ("1", "true"):
            self.hidden_rows.append(self.row)

    def begin_cell(self, attributes: dict[str, str]) -> None:
        self.kind = attributes.get("t", "n")
        given = attributes.get("r")
        if given is None:
            self.column += 1
        else:
            reference = _REFERENCE.fullmatch(given)
            if reference is None:
                raise MalformedPartError(f"a cell calls itself {given[:40]!r}")
            self.row = int(reference.group(2))
            self.column = column_index(reference.group(1))
        if (self.row, self.column) <= self.last:
            self.disordered += 1
        self.last = (self.row, self.column)

    def text(self, characters: str) -> None:
        if shown := characters.strip():
            self.value = (self.value + shown)[:40]
            self.grow()

    def conclude(self) -> None:
        """Say of the cell that ends here whether its content is known."""
        self.parser.CharacterDataHandler = None
        if self.kind == "e" and self.value:
            self.unread[self.row, self.column] = f"error {self.value}"
        elif self.formula and not self.value and self.kind != "str":
            self.unread[self.row, self.column] = _FORMULA
        self.kind, self.formula, self.value = "", False, ""

    def grow(self) -> None:
        if self.rows is None:
            self.rows, self.span = (self.row, self.row), (self.column, self.column)
            return
        self.rows = (min(self.rows[0], self.row), max(self.rows[1], self.row))
        self.span = (min(self.span[0], self.column), max(self.span[1], self.column))

    def hide_columns(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if first.isdecimal() and last.isdecimal():
            self.hidden_columns.update(range(int(first) - 1, min(int(last), self.columns)))
