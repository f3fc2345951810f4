"""Where does each entry of the disclosure rows stand in the records, and why is one blank?"""

from collections.abc import Iterator

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.attest.disclosure import DisclosureRows
from exposure.report.document.page import (
    SECTION,
    TABLOID,
    Column,
    Value,
    make_filterable,
    put,
    put_head,
    put_rows,
    set_print,
    set_widths,
)

SOURCES = (
    Column("Product or service", 40),
    Column("Rules", 34),
    Column("What stands in the rows", 70),
    Column("Where it stands, or why it is blank", 70),
)


def fill_sources(sheet: Worksheet, rows: DisclosureRows) -> None:
    """Write one line for each place of a product's entries; what is a person's to state has none."""
    set_widths(sheet, SOURCES)
    put(sheet, 1, 1, "Where each entry stands", SECTION).alignment = Alignment(wrap_text=False)
    put_head(sheet, 3, SOURCES)
    lines = list(_lines(rows))
    put_rows(sheet, 4, lines)
    make_filterable(sheet, 3, len(SOURCES), 3 + len(lines))
    sheet.freeze_panes = "B4"
    set_print(sheet, f"Contract {rows.contract} · law date {rows.as_of}", TABLOID, 3)


def _lines(rows: DisclosureRows) -> Iterator[tuple[Value, ...]]:
    told: dict[tuple[str, str, str], dict[str, None]] = {}
    rules: dict[tuple[str, str, str], dict[str, None]] = {}
    for one in rows.sheets:
        asked = set(one.rule.columns)
        for row in one.rows:
            for cell in row.cells:
                if cell.column in asked and cell.source and not cell.is_for_a_person:
                    key = (row.asset, row.product, cell.source)
                    told.setdefault(key, {})[f"{cell.column.heading}: {cell.text or 'blank'}"] = (
                        None
                    )
                    rules.setdefault(key, {})[one.rule.citation] = None
    for key, entries in told.items():
        _, product, source = key
        yield product, "; ".join(rules[key]), "\n".join(entries), source
