"""What does a sheet part hold, read cell by cell without the native reader?

Every cell that can be read is read; what is wrong with one cell, or with the part from some row
on, costs nothing else. It is several times slower than the native reader.
"""

from functools import lru_cache

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.facts import Extent, Link, SheetFacts
from exposure.ingest.sheet.archive.sheet.around import TRUE, Around, is_nothing
from exposure.ingest.sheet.archive.sheet.formula import link_targets
from exposure.ingest.sheet.archive.sheet.places import cell_of
from exposure.ingest.sheet.archive.sheet.styles import Styles
from exposure.ingest.sheet.archive.sheet.texts import Runs, SharedTexts
from exposure.ingest.sheet.archive.sheet.values import day_text, number_text, unescaped
from exposure.ingest.sheet.archive.xml import MalformedPartError, guarded_parser, parse
from exposure.ingest.sheet.cells import Merge, Row

_FORMULA = "formula without a stored value"
_TRUTH = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}


class Known(Struct, frozen=True):
    """What the cells of every sheet rest on."""

    styles: Styles
    shared: SharedTexts
    from_1904: bool
    bounds: Bounds


class Walked(Struct, frozen=True):
    """What one pass found."""

    texts: dict[int, list[str]]
    """Row number → texts from column A on."""
    facts: SheetFacts
    beyond: int = 0
    """Cells that lie outside the largest sheet, or were too many to hold."""
    fault: str = ""
    """One clause saying at what the part breaks off; empty where it was read to its end."""
    root: str = ""
    """Name of the part's first element."""

    def rows(self) -> tuple[list[Row], int]:
        """Return the rows that hold a text, and the column in which they begin."""
        first = self.facts.extent.first_column if self.facts.extent else 0
        rows = sorted((number, texts) for number, texts in self.texts.items() if any(texts))
        return [Row(number, texts[first:] if first else texts) for number, texts in rows], first


def walk_sheet(part: bytes, known: Known) -> Walked:
    """Read a sheet part as far as it goes; a fault ends the reading and never raises."""
    walk = _Walk(known)
    fault = ""
    try:
        parse(walk.parser, part)
    except MalformedPartError as error:
        fault = str(error)
    return walk.found(fault)


class _Walk:
    def __init__(self, known: Known) -> None:
        self.known, self.bounds = known, known.bounds
        self.around = Around(known.bounds)
        self.runs = Runs()
        self.pieces: list[str] = []
        self.parser = guarded_parser(self.start, known.bounds, self.end)
        self.parser.CharacterDataHandler = self.pieces.append
        self.row, self.column, self.last = 0, -1, (0, -1)
        self.texts: dict[int, list[str]] = {}
        self.unread: dict[tuple[int, int], str] = {}
        self.hidden_rows: list[int] = []
        self.row_style = -1
        self.filled: dict[int, bool] = {}
        self.least: int | None = None
        self.widest = self.held = self.disordered = self.beyond = 0
        self.shared_formulas: dict[str, list[str]] = {}
        self.in_cell = False
        self.root = ""
        self.forget()

    def forget(self) -> None:
        self.kind, self.style, self.value = "n", -1, ""
        self.formula: str | None = None
        self.formula_attributes: dict[str, str] = {}
        self.inline = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self.in_cell = True
            self.begin_cell(attributes)
        elif name == "v":
            self.pieces.clear()
        elif name == "f":
            self.pieces.clear()
            self.formula_attributes = attributes
        elif self.in_cell:
            self.pieces.clear()
            if name == "is":
                self.inline = True
                self.runs.begin()
            else:
                self.runs.start(name, attributes)
        elif name == "row":
            self.begin_row(attributes)
        else:
            self.root = self.root or name
            self.around.start(name, attributes)

    def end(self, name: str) -> None:
        if name == "v":
            self.value += "".join(self.pieces)
        elif name == "c":
            self.conclude()
            self.in_cell = False
        elif name == "f":
            self.formula = "".join(self.pieces)
        elif self.inline:
            self.runs.end(name, "".join(self.pieces))

    def begin_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r", "")
        numbered = given.isascii() and given.isdigit() and len(given) <= 10
        self.row = int(given) if numbered else self.row + 1
        self.column = -1
        if attributes.get("hidden") in TRUE or is_nothing(attributes.get("ht")):
            self.hidden_rows.append(self.row)
        styled = attributes.get("customFormat") in TRUE
        self.row_style = _number(attributes.get("s", "")) if styled else -1

    def begin_cell(self, attributes: dict[str, str]) -> None:
        self.forget()
        self.kind = attributes.get("t", "n")
        self.style = _number(attributes.get("s", ""))
        given = attributes.get("r")
        place = cell_of(given) if given is not None else None
        if place is not None:
            if place[0] != self.row:
                self.row_style = -1
            self.row, self.column = place
        else:
            self.column += 1
            self.disordered += given is not None
        if (self.row, self.column) <= self.last:
            self.disordered += 1
        self.last = (self.row, self.column)

    def conclude(self) -> None:
        """Keep the cell that ends here, or say why its content is not known."""
        if self.formula is not None:
            self.keep_links()
        text, why, struck = self.content()
        if not text and not why:
            return
        if self.row > self.bounds.max_rows or self.column >= self.bounds.max_columns:
            self.beyond += 1
            return
        if struck is None:
            struck = self.effective_style() in self.known.styles.struck
        self.filled[self.row] = struck and self.filled.get(self.row, True)
        if why:
            self.unread[self.row, self.column] = why
        if text:
            self.keep(text)

    def keep(self, text: str) -> None:
        texts = self.texts.setdefault(self.row, [])
        missing = self.column + 1 - len(texts)
        if missing > 0:
            if self.held + missing > self.bounds.max_table_cells:
                self.beyond += 1
                return
            self.held += missing
            texts.extend([""] * missing)
            self.widest = max(self.widest, len(texts))
        texts[self.column] = text
        if self.least is None or self.column < self.least:
            self.least = self.column

    def content(self) -> tuple[str, str, bool | None]:
        """Return text, why it is not known, and whether its runs are struck through."""
        value, known = self.value, self.known
        if self.inline and (self.kind == "inlineStr" or not value):
            return self.runs.text().strip(), "", self.runs.struck()
        if not value:
            lacking = self.formula is not None and self.kind != "str"
            return "", _FORMULA if lacking else "", None
        text, why, struck = "", "", None
        match self.kind:
            case "s":
                number = _number(value)
                found = known.shared.text(number)
                why = "a text that the workbook does not hold" if found is None else ""
                text, struck = (found or "").strip(), known.shared.struck(number)
            case "str" | "inlineStr":
                text = unescaped(value).strip()
            case "n":
                style = self.effective_style()
                text = number_text(value, style, known.styles, from_1904=known.from_1904)
            case "b":
                text = _TRUTH.get(value.strip(), "")
                why = "" if text else f"neither true nor false: {value[:40]}"
            case "d":
                text = day_text(value)
            case "e":
                why = f"error {value.strip()[:40]}"
            case kind:
                why = f"a cell of an unknown kind: {kind[:40]}"
        return text, why, struck

    def effective_style(self) -> int:
        """Return the cell's own style, else its row's, else its column's."""
        if self.style >= 0:
            return self.style
        return self.row_style if self.row_style >= 0 else self.around.style_of(self.column)

    def keep_links(self) -> None:
        formula, shared = self.formula or "", self.formula_attributes.get("si", "")
        targets = link_targets(formula) if "(" in formula else []
        if formula and shared and targets:
            self.shared_formulas[shared] = targets
        elif not formula and shared:
            targets = self.shared_formulas.get(shared, [])
        area = Merge(self.row, self.row, self.column, self.column)
        self.around.links.extend(Link(area, target=target) for target in targets)

    def found(self, fault: str) -> Walked:
        rows = self.filled.keys()
        extent = None
        if rows:
            # A cell that could not be read counts too, though the texts begin elsewhere.
            first = self.least or 0
            last = max([self.widest - 1, *(column for _, column in self.unread)])
            extent = Extent(min(rows), max(rows), first, max(last, first))
        facts = SheetFacts(
            extent,
            self.unread,
            tuple(self.hidden_rows),
            self.around.hidden_columns(),
            self.disordered,
            tuple(self.around.merges),
            tuple(self.around.links),
            frozenset(row for row, struck in self.filled.items() if struck),
        )
        return Walked(self.texts, facts, self.beyond, fault, self.root)


@lru_cache(maxsize=8_192)
def _number(text: str) -> int:
    """Return the number that the digits of a text write, or -1."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else -1
