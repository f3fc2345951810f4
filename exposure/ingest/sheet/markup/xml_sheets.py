"""Which sheets does an XML spreadsheet hold, element by element?

Source: XML Spreadsheet Reference, elements Worksheet, Table, Column, Row and Cell.
"""

import re
from collections.abc import Callable

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.xml import MalformedPartError
from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.markup.gathered import Gathering
from exposure.ingest.sheet.markup.xml_cells import Content, shown
from exposure.ingest.sheet.markup.xml_styles import Style, Styles, date_format

_STRIKING = frozenset({"s", "strike", "del"})
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)T")
_MOST_DIGITS = 9


class Sheets:
    """Every sheet of one workbook in the making."""

    def __init__(self, document: str, bounds: Bounds) -> None:
        self.document, self.bounds = document, bounds
        self.gatherings: list[Gathering] = []
        self.dated: str | None = None
        self.cells = 0
        """How many cells were met."""
        self.styles, self.style = Styles(), Style()
        self.path: list[str] = []
        self.row = self.column = 0
        self.table_column = self.across = 0
        self.spans = 0
        """Rows that the open row stands for beside itself."""
        self.row_style = self.cell_style = ""
        self.column_styles: dict[int, str] = {}
        self.content: Content | None = None
        self.in_data = self.in_comment = self.struck = 0
        self.said: list[str] = []
        self.starts: dict[tuple[str, str], Callable[[dict[str, str]], None]] = {
            ("Styles", "Style"): self._begin_style, ("Style", "Font"): self._font,
            ("Style", "NumberFormat"): self._format, ("Workbook", "Worksheet"): self._worksheet,
            ("Worksheet", "Table"): self._table, ("Table", "Column"): self._column,
            ("Table", "Row"): self._row, ("Row", "Cell"): self._cell,
            ("Cell", "Data"): self._data, ("Cell", "Comment"): self._comment,
            ("WorksheetOptions", "Visible"): self._listen,
            ("DocumentProperties", "LastSaved"): self._listen,
        }  # fmt: skip

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element. Raises MalformedPartError where they nest too deep."""
        name = name.rpartition(":")[2]
        path = self.path
        if len(path) >= self.bounds.max_nesting:
            raise MalformedPartError(f"elements that nest deeper than {len(path):,} levels")
        taker = self.starts.get((path[-1] if path else "", name))
        path.append(name)
        if taker is not None:
            if attributes:
                attributes = {key.rpartition(":")[2]: attributes[key] for key in attributes}
            taker(attributes)
        elif self.in_data and name.lower() in _STRIKING:
            self.struck += 1

    def characters(self, text: str) -> None:
        """Take the text between elements."""
        if self.content is None or not (self.in_data or self.in_comment):
            if self.said:
                self.said.append(text)
            return
        self.said.append(text)
        if self.in_data and not self.struck and text.strip():
            self.content.plain = True

    def end(self, name: str) -> None:
        """Take the end of an element."""
        name = name.rpartition(":")[2]
        self.path.pop()
        match name:
            case "Data" if self.content is not None and self.path[-1:] == ["Cell"]:
                self.content.text += "".join(self.said)
                self.in_data, self.said = 0, []
            case "Comment" if self.content is not None and self.path[-1:] == ["Cell"]:
                self.content.comment = "".join(self.said)
                self.in_comment, self.said = 0, []
            case "Cell" if self.content is not None and self.path[-1:] == ["Row"]:
                self._end_cell(self.content)
            case "Row" if self.path[-1:] == ["Table"]:
                self.row += self.spans
            case "Visible" if self.path[-1:] == ["WorksheetOptions"]:
                self._visible("".join(self.said))
                self.said = []
            case "LastSaved" if self.path[-1:] == ["DocumentProperties"]:
                found = _DAY.match("".join(self.said))
                self.dated, self.said = found[1] if found else None, []
            case _ if self.struck and name.lower() in _STRIKING:
                self.struck -= 1

    def stopped(self, why: str) -> None:
        """Say that the last sheet was not read to its end, and that others may be missing."""
        if self.content is not None:
            self._end_cell(self.content)
        self.gatherings[-1].stopped(f"{why}; sheets behind it may be missing")

    def tables(self) -> tuple[Table, ...]:
        """Return every sheet."""
        return tuple(gathering.table() for gathering in self.gatherings)

    def _begin_style(self, attributes: dict[str, str]) -> None:
        self.style = self.styles.begin(attributes)

    def _font(self, attributes: dict[str, str]) -> None:
        self.style.struck = attributes.get("StrikeThrough", "0") == "1"

    def _format(self, attributes: dict[str, str]) -> None:
        self.style.date = date_format(attributes.get("Format", "General"))

    def _worksheet(self, attributes: dict[str, str]) -> None:
        name = attributes.get("Name", "")
        self.gatherings.append(Gathering(self.document, name, self.bounds))

    def _sheet(self) -> Gathering:
        """Return the sheet that is open; a table outside of one begins it."""
        if not self.gatherings:
            self._worksheet({})
        return self.gatherings[-1]

    def _table(self, _attributes: dict[str, str]) -> None:
        self.row = self.table_column = 0
        self.column_styles = {}

    def _column(self, attributes: dict[str, str]) -> None:
        first = _number(attributes, "Index", self.table_column + 1) - 1
        last = first + _number(attributes, "Span", 0)
        self.table_column = last + 1
        if attributes.get("Hidden") == "1" or attributes.get("Width") == "0":
            self._sheet().hide_columns(first, last)
        if style := attributes.get("StyleID"):
            last = min(last, self.bounds.max_columns)
            self.column_styles.update(dict.fromkeys(range(first, last + 1), style))

    def _row(self, attributes: dict[str, str]) -> None:
        self.row = _number(attributes, "Index", self.row + 1)
        self.spans = _number(attributes, "Span", 0)
        self.column, self.row_style = 0, attributes.get("StyleID", "")
        if attributes.get("Hidden") == "1" or attributes.get("Height") == "0":
            self._sheet().hide_rows(self.row, self.row + self.spans)

    def _cell(self, attributes: dict[str, str]) -> None:
        self.cells += 1
        self.column = _number(attributes, "Index", self.column + 1) - 1
        column = self.column
        self.cell_style = (
            attributes.get("StyleID") or self.row_style or self.column_styles.get(column, "")
        )
        self.content = Content(formula="Formula" in attributes)
        self.struck = 0
        gathering = self._sheet()
        down = _number(attributes, "MergeDown", 0)
        self.across = _number(attributes, "MergeAcross", 0)
        if self.across or down:
            gathering.merge(self.row, self.row + down, column, column + self.across)
        if link := attributes.get("HRef"):
            gathering.link(self.row, column, link)

    def _end_cell(self, content: Content) -> None:
        self.content, self.said = None, []
        self.in_data = self.in_comment = 0
        gathering, row, column = self._sheet(), self.row, self.column
        struck = self.styles.struck(self.cell_style) or not content.plain
        as_date = content.kind == "Number" and self.styles.shows_date(self.cell_style)
        found = shown(content, as_date=as_date)
        if found.unread:
            gathering.unknown(row, column, found.unread, struck=struck)
        gathering.put(row, column, found.text, struck=struck)
        gathering.comment(row, column, content.comment)
        self.column = column + 1 + self.across

    def _data(self, attributes: dict[str, str]) -> None:
        if self.content is not None:
            self.content.kind = attributes.get("Type", "String")
            self.in_data, self.said = 1, []

    def _comment(self, _attributes: dict[str, str]) -> None:
        self.in_comment, self.said = 1, []

    def _listen(self, _attributes: dict[str, str]) -> None:
        self.said = [""]

    def _visible(self, said: str) -> None:
        if self.gatherings and said.strip() in ("SheetHidden", "SheetVeryHidden"):
            self.gatherings[-1].hidden = True


def _number(attributes: dict[str, str], name: str, otherwise: int) -> int:
    """Return a whole number of an attribute; what is none counts as not there."""
    stated = attributes.get(name, "")
    if not (stated.isascii() and stated.isdecimal() and len(stated) <= _MOST_DIGITS):
        return otherwise
    return int(stated) or otherwise
