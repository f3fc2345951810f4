"""How do disclosure rows become a workbook in which a person completes what is blank?"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from openpyxl.styles import Alignment, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.attest.disclosure import (
    DisclosureColumn,
    DisclosureRow,
    DisclosureRows,
    DisclosureRule,
    DisclosureSheet,
)
from exposure.model.words import number_of
from exposure.report.document.archive import normalised
from exposure.report.document.disclosure.sources import fill_sources
from exposure.report.document.page import (
    NOTE,
    TABLOID,
    TITLE,
    TITLE_HEIGHT,
    Column,
    Value,
    add_styles,
    height_of,
    lines_in,
    make_filterable,
    mark_pages,
    put,
    put_across,
    put_head,
    set_print,
    set_widths,
    widths_of,
)
from exposure.report.neutral import document

ASKED_BLANK, BLANK_ASKED = "Asked blank", "FFF2CC"
"""Style and soft colour of what the rule of a sheet asks for and nobody has filled."""
BEFORE = (
    Column("Goes out", 24),
    Column("Product or service", 30),
    Column("Blanks", 9),
    Column("To confirm first", 40),
    Column("Use on the contract", 12),
    Column("Verdicts", 15),
    Column("Findings", 16),
)
_WIDE = frozenset({
    DisclosureColumn.item_description, DisclosureColumn.covered_article_or_source,
    DisclosureColumn.product_or_service_name, DisclosureColumn.functionality_and_risk,
    DisclosureColumn.permissibility_factors, DisclosureColumn.reason_provided_or_used,
    DisclosureColumn.rule_paragraph, DisclosureColumn.proposed_use,
})  # fmt: skip
_TITLE_LENGTH = 31
HEAD_HEIGHT = 58
INTERNAL = (
    "Internal. It holds findings, places and what waits for a person; it is not for the recipient."
)
EMPTY = "Nothing on this contract would be disclosed or reported, as far as the records show."


def write_disclosure_workbook(rows: DisclosureRows, marking: str = "") -> bytes:
    """Return an XLSX file: one sheet per rule, and where each entry stands in the records.

    `marking` stands on every page.
    """
    book = Workbook()
    add_styles(book)
    soft = PatternFill("solid", fgColor=BLANK_ASKED)
    wrapped = Alignment(vertical="top", wrap_text=True)
    book.add_named_style(NamedStyle(ASKED_BLANK, fill=soft, alignment=wrapped))
    first = book.active
    if first is not None:
        book.remove(first)
    for sheet in rows.sheets:
        _fill(book.create_sheet(sheet_title(sheet.rule)), rows, sheet)
    if rows.sheets:
        fill_sources(book.create_sheet("Where it stands"), rows)
    else:
        put(book.create_sheet("Disclosure rows"), 1, 1, EMPTY, NOTE).alignment = _unwrapped()
    for page in book.worksheets:
        mark_pages(page, marking)
    book.properties.creator = book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"Disclosure rows of {document(rows.contract)} on {rows.as_of}"
    book.properties.subject = document(marking) or None
    book.properties.created = datetime.fromisoformat(rows.as_of)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), rows.as_of)


def sheet_title(rule: DisclosureRule) -> str:
    """Return the name of a rule's sheet: `FAR 52.204-24(e)(1)`."""
    return ("As asked" if not rule.clause else rule.citation)[:_TITLE_LENGTH]


def columns_of(rule: DisclosureRule) -> tuple[DisclosureColumn, ...]:
    """Return every column: those that the rule asks for first, in the order of its text."""
    rest = (column for column in DisclosureColumn if column not in rule.columns)
    return (*rule.columns, *rest)


def _fill(sheet: Worksheet, rows: DisclosureRows, told: DisclosureSheet) -> None:
    columns = columns_of(told.rule)
    heads = (*BEFORE, *(_head(told.rule, column) for column in columns))
    set_widths(sheet, heads)
    head = _opening(sheet, rows, told)
    put_head(sheet, head, heads)
    sheet.row_dimensions[head].height = HEAD_HEIGHT
    widths = widths_of(sheet, len(heads))
    for number, row in enumerate(told.rows, head + 1):
        _put_row(sheet, number, _values(row, told.rule, columns), widths, len(told.rule.columns))
    make_filterable(sheet, head, len(heads), head + len(told.rows))
    sheet.freeze_panes = f"C{head + 1}"
    last = get_column_letter(len(BEFORE) + len(told.rule.columns))
    _set_pages(sheet, rows, head, f"A1:{last}{head + max(1, len(told.rows))}")


def _set_pages(sheet: Worksheet, rows: DisclosureRows, head: int, area: str) -> None:
    """Print what the rule asks for, over as many pages as stay readable, each with the product."""
    set_print(sheet, f"Contract {rows.contract} · law date {rows.as_of}", TABLOID, head)
    sheet.print_area = area
    sheet.print_title_cols = "A:B"
    sheet.page_setup.fitToWidth = 0
    sheet.page_setup.scale = 60
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = False


def _head(rule: DisclosureRule, column: DisclosureColumn) -> Column:
    places = dict.fromkeys(one.citation for one in rule.fields if one.column is column)
    cited = "; ".join(place for place in places if place)
    asked = column in rule.columns
    below = f"\n{cited}" if cited else "" if asked else "\nnot asked here"
    return Column(f"{column.heading}{below}", 34 if column in _WIDE else 18)


def _opening(sheet: Worksheet, rows: DisclosureRows, told: DisclosureSheet) -> int:
    """Write what stands above the table, and return the row of its header."""
    rule, going = told.rule, len(told.outgoing)
    title = f"Contract {rows.contract}: {rule.citation}"
    put(sheet, 1, 1, title, TITLE).alignment = _unwrapped()
    sheet.row_dimensions[1].height = TITLE_HEIGHT
    held = len(told.rows) - going
    said = [
        INTERNAL,
        f"{number_of(going, 'row')} may go out once a person has confirmed match and use, with"
        f" {number_of(told.blanks, 'blank')} that the rule asks for; {number_of(held, 'row')} held back."
        " Yellow cells are asked for and blank.",
        *told.deadlines,
        *filter(None, (rule.not_seen,)),
    ]
    for number, sentence in enumerate(said, 2):
        put_across(sheet, number, sentence, len(BEFORE))
    return len(said) + 3


def _values(
    row: DisclosureRow, rule: DisclosureRule, columns: Sequence[DisclosureColumn]
) -> tuple[Value, ...]:
    """Return one row of the table; a blank is an empty cell."""
    texts = {cell.column: cell.text for cell in row.cells}
    return (
        "yes, once confirmed"
        if row.goes_out
        else "\n".join(_capital(one) for one in row.held_back),
        row.product,
        len(row.blanks(rule)),
        "\n".join(_to_confirm(row)),
        row.use.words,
        ", ".join(verdict.replace("_", " ") for verdict in row.verdicts),
        ", ".join(row.findings),
        *(texts[column] for column in columns),
    )


def _to_confirm(row: DisclosureRow) -> list[str]:
    questions = [f"Consider: {question}" for question in row.questions]
    beside = [f"Open beside it: {text}." for text in row.open_beside]
    return ["Match and use.", *(f"That {text}." for text in row.conditions), *questions, *beside]


def _put_row(
    sheet: Worksheet, number: int, values: Sequence[Value], widths: Sequence[float], asked: int
) -> None:
    """Write one row: a blank that is asked for is tinted, any other is no cell at all."""
    for place, value in enumerate(values, 1):
        if value not in {"", None} or place <= len(BEFORE):
            put(sheet, number, place, value)
        elif place <= len(BEFORE) + asked:
            put(sheet, number, place, None, ASKED_BLANK)
    lines = max(map(lines_in, values, widths))
    sheet.row_dimensions[number].height = height_of(lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unwrapped() -> Alignment:
    return Alignment(wrap_text=False)
