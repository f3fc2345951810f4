"""How is a table laid on a worksheet so that it reads well on a screen and on paper?"""

from math import ceil

from msgspec import Struct
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exposure.report.neutral import document, spreadsheet
from exposure.report.words import NOT_ADVICE

Value = str | int | float | None

LETTER, TABLOID = 1, 3
MOST_ROWS = 100_000
"""Rows that a table shows; what is beyond is in exposure.json, and the sheet says so."""
QUOTED = 1_000
LINE_HEIGHT, HIGHEST_ROW = 13.0, 409.0
PER_CHARACTER = 0.9
"""Width units that a character of the body font takes, with room for words that do not break."""
FIRST_WIDE = "\u2e80"
INK, PAPER, HAIRLINE, QUIET = "1F2A44", "FFFFFF", "D5D8DF", "5A6172"
BLACK = "000000"
TITLE, SECTION, HEAD, BODY = "Title line", "Section", "Head", "Body"
TITLE_HEIGHT = 28
NUMBER, PLAIN, NOTE = "Number", "Plain", "Quiet note"
MOST_IN_HEADER, _MOST_BESIDE = 255, 150
"""Characters that a spreadsheet program reads of a header, and of the text at its right."""
CHOICE = "Choice"
"""Of cells in which a person chooses a word."""
INPUT, INPUT_HEAD = "To fill in", "To fill in head"
"""Of cells that people fill in, and of the headers above them."""
FILLABLE, FILLABLE_LINE, FILLABLE_HEAD = "FFF7DC", "E3CF95", "8A6A00"


class Column(Struct, frozen=True):
    """One column of a table; `width` in characters."""

    title: str
    width: float


def add_styles(book: Workbook) -> None:
    """Give the workbook the few styles that every sheet uses."""
    line = Side(style="thin", color=HAIRLINE)
    hair = Border(bottom=line, left=line, right=line)
    wrapped = Alignment(vertical="top", wrap_text=True)
    centred = Alignment(horizontal="center", vertical="top")
    chosen = Alignment(horizontal="center", vertical="top", wrap_text=True)
    middle = Alignment(vertical="center", wrap_text=True)
    head = PatternFill("solid", fgColor=INK)
    for style in (
        NamedStyle(TITLE, font=_font(18, INK, bold=True)),
        NamedStyle(SECTION, font=_font(12, INK, bold=True)),
        NamedStyle(HEAD, font=_font(10, PAPER, bold=True), fill=head, alignment=middle),
        NamedStyle(BODY, font=_font(10), alignment=wrapped, border=hair),
        NamedStyle(NUMBER, font=_font(10), alignment=centred, border=hair, number_format="#,##0"),
        NamedStyle(CHOICE, font=_font(10), alignment=chosen, border=hair),
        NamedStyle(
            INPUT,
            font=_font(10),
            alignment=wrapped,
            border=_box(FILLABLE_LINE),
            fill=PatternFill("solid", fgColor=FILLABLE),
        ),
        NamedStyle(
            INPUT_HEAD,
            font=_font(10, PAPER, bold=True),
            alignment=middle,
            fill=PatternFill("solid", fgColor=FILLABLE_HEAD),
        ),
        NamedStyle(PLAIN, font=_font(10), alignment=wrapped),
        NamedStyle(NOTE, font=_font(10, QUIET, italic=True), alignment=wrapped),
    ):
        book.add_named_style(style)


def _box(colour: str) -> Border:
    line = Side(style="thin", color=colour)
    return Border(line, line, line, line)


def _font(size: int, color: str = BLACK, *, bold: bool = False, italic: bool = False) -> Font:
    return Font(name="Calibri", size=size, color=color, bold=bold, italic=italic)


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str = BODY) -> Cell:
    """Write one value; text is neutralised and stays text, whatever it looks like."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, str) and value:
        cell.value = spreadsheet(value)
        cell.data_type = "s"
    elif not isinstance(value, str):
        cell.value = value
    cell.style = NUMBER if style == BODY and isinstance(value, int | float) else style
    return cell


def tint(cell: Cell, colour: str) -> None:
    """Lay a soft colour under a word that already says the same."""
    cell.fill = PatternFill("solid", fgColor=colour)
    cell.font = _font(10, bold=True)


def set_widths(sheet: Worksheet, columns: tuple[Column, ...]) -> None:
    """Set the sheet's column widths."""
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width


def put_head(sheet: Worksheet, row: int, columns: tuple[Column, ...]) -> None:
    """Write a table's header row."""
    for number, column in enumerate(columns, 1):
        put(sheet, row, number, column.title, HEAD)
    sheet.row_dimensions[row].height = 2.2 * LINE_HEIGHT


def put_rows(sheet: Worksheet, row: int, rows: list[tuple[Value, ...]]) -> int:
    """Write a table's rows from `row` on and return the first free row."""
    widths = widths_of(sheet, max((len(values) for values in rows), default=0))
    for number, values in enumerate(rows[:MOST_ROWS], row):
        for column, value in enumerate(values, 1):
            put(sheet, number, column, value)
        lines = max(map(lines_in, values, widths), default=1)
        sheet.row_dimensions[number].height = height_of(lines)
    after = row + min(len(rows), MOST_ROWS)
    if len(rows) > MOST_ROWS:
        more = f"{len(rows) - MOST_ROWS:,} more rows are in exposure.json."
        put(sheet, after, 1, more, NOTE).alignment = Alignment(wrap_text=False)
        after += 1
    return after


def widths_of(sheet: Worksheet, columns: int) -> list[float]:
    """Return the widths of the first columns."""
    return [sheet.column_dimensions[get_column_letter(n)].width for n in range(1, columns + 1)]


def lines_in(value: Value, width: float) -> int:
    """Return how many lines a value takes when wrapped; not every program works it out itself."""
    if not isinstance(value, str):
        return 1
    return sum(max(1, ceil(_span(line) * PER_CHARACTER / width)) for line in value.split("\n"))


def height_of(lines: int) -> float:
    """Return a row's height in points."""
    return min(HIGHEST_ROW, LINE_HEIGHT * lines + 3)


def _span(line: str) -> int:
    if line.isascii():
        return len(line)
    return len(line) + sum(character >= FIRST_WIDE for character in line)


def put_across(sheet: Worksheet, row: int, value: str, last: int, style: str = PLAIN) -> None:
    """Write one text over the columns 1 to `last`, the row as high as the text needs."""
    put(sheet, row, 1, value, style)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
    width = sum(widths_of(sheet, last))
    sheet.row_dimensions[row].height = height_of(lines_in(value, width))


def make_filterable(sheet: Worksheet, head: int, columns: int, last: int) -> None:
    """Put filter buttons on a header row for the rows down to `last`."""
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(columns)}{max(head, last)}"


def set_print(sheet: Worksheet, dates: str, paper: int, head: int | None) -> None:
    """Print landscape, one page wide, with the header row `head` on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    if head is not None:
        sheet.print_title_rows = f"{head}:{head}"
    assert sheet.oddHeader is not None
    assert sheet.oddFooter is not None
    sheet.oddHeader.left.text = "Supply-chain exposure · &A"
    sheet.oddHeader.right.text = _in_header(document(dates), _MOST_BESIDE)
    sheet.oddFooter.left.text = NOT_ADVICE
    sheet.oddFooter.right.text = "Page &P of &N"


def cut(text: str) -> str:
    """Return a quote short enough to print; the whole of it is in exposure.json."""
    return text if len(text) <= QUOTED else text[:QUOTED] + "… [more in exposure.json]"


def mark_pages(sheet: Worksheet, marking: str) -> None:
    """Put a text into the middle of header and footer, alone where there is no room beside it."""
    if not marking:
        return
    text = _in_header(document(marking), MOST_IN_HEADER - len("&C"))
    for part in (sheet.oddHeader, sheet.oddFooter):
        assert part is not None
        part.center.text = text
        beside = (part.left.text or "", part.right.text or "")
        if len(text) + sum(map(len, beside)) > MOST_IN_HEADER - len("&L&C&R"):
            part.left.text = part.right.text = None


def _in_header(text: str, most: int) -> str:
    """Return a text in which `&`, which begins a code there, is itself, and not too long."""
    doubled = text.replace("&", "&&")
    if len(doubled) <= most:
        return doubled
    kept = doubled[: most - 1]
    odd = (len(kept) - len(kept.rstrip("&"))) % 2
    return f"{kept[: len(kept) - odd]}…"
