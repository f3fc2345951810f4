"""Does the workbook show how each sheet was understood, so that the reading can be repeated?"""

from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.model.checklist import Checklist
from exposure.model.records import ColumnRead, Import, RowLeftOut
from exposure.report.document import read_sheet
from exposure.report.document.workbook import write_workbook
from tests.report.sample import empty_result, sample_result

CARDS = Import(
    document="cards.xlsx",
    sheet="Sept",
    kind="card_lines",
    header_place="Sept!A3",
    columns=(
        ColumnRead("A", "Merchant", "vendor", "a header word of such sheets", ("ACME", "=1+1")),
        ColumnRead("B", "", "", "the column has no header"),
    ),
    rows_used=41,
    left_out=(RowLeftOut("Sept!A45", "a total", "Total | 900"),),
    because="the headers are those of card lines",
    header_because="row 3 holds 2 known header words",
    above=("Corporate cards",),
    rows_past=2,
    record_system="cards_and_expenses",
)


def shown(*imports: Import) -> list[tuple[object, ...]]:
    result = replace(sample_result(), imports=imports)
    book = openpyxl.load_workbook(BytesIO(write_workbook(result, Checklist("2026-11-22", (), ()))))
    return list(book["What was read"].iter_rows(values_only=True))


def below(rows: list[tuple[object, ...]], title: str) -> dict[object, object]:
    """Return the first row of the table of that title, by its heads."""
    start = next(number for number, row in enumerate(rows) if row[0] == title)
    return {h: v for h, v in zip(rows[start + 1], rows[start + 2], strict=True) if h is not None}


def test_each_list_stands_with_its_kind_its_header_and_its_counts() -> None:
    assert below(shown(CARDS), "Sheets") == {
        "Document": "cards.xlsx",
        "Sheet": "Sept",
        "Taken for": "card or expense lines",
        "Because": "the headers are those of card lines\nheader: row 3 holds 2 known header words\n"
        "above it: Corporate cards",
        "Feeds": "card and expense lines",
        "Header row": "Sept!A3",
        "Rows used": 41,
        "Past use": 2,
        "Left out": 1,
    }


def test_each_column_stands_with_its_role_its_reason_and_its_first_values() -> None:
    assert below(shown(CARDS), "Columns") == {
        "Document": "cards.xlsx",
        "Sheet": "Sept",
        "Header": "Merchant",
        "Because": "a header word of such sheets",
        "First values": "ACME · =1+1",
        "Column": "A",
        "Read as": "vendor",
    }


def test_a_column_that_was_not_used_says_so() -> None:
    unused = replace(CARDS, columns=CARDS.columns[1:])

    assert below(shown(unused), "Columns")["Read as"] == "not used"


def test_each_row_left_out_stands_with_its_place_and_reason() -> None:
    assert below(shown(CARDS), "Rows left out") == {
        "Document": "cards.xlsx",
        "Where": "Sept!A45",
        "Text": "Total | 900",
        "Because": "a total",
    }


def test_a_mapping_that_was_obeyed_is_named() -> None:
    mapped = replace(CARDS, mapped="exposure.toml")

    assert "exposure.toml says so" in str(below(shown(mapped), "Sheets")["Because"])


def test_a_sheet_of_which_nothing_is_read_counts_no_rows() -> None:
    stated = below(shown(replace(CARDS, kind="pivot", rows_used=0)), "Sheets")

    assert (stated["Taken for"], stated["Rows used"]) == ("a pivot table", "none")


def test_rows_left_out_beyond_the_bound_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_sheet, "MOST_LINES", 2)
    many = replace(CARDS, left_out=CARDS.left_out * 5)

    assert any(row[0] == "3 more rows in exposure.json." for row in shown(many))


def test_a_scan_without_sheets_says_that_none_was_read() -> None:
    result = empty_result()
    book = openpyxl.load_workbook(BytesIO(write_workbook(result, Checklist("2026-11-22", (), ()))))

    assert book["What was read"]["A3"].value == read_sheet.NOTHING
