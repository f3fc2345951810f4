"""Do the cells of a workbook arrive as they stand, and is said what did not arrive?"""

import datetime

import openpyxl

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.model.gap import GapEffect
from tests.ingest.sheet.readers import read_workbook


def kinds(reading):
    return [gap.kind for gap in reading.gaps]


def vendors(reading):
    return [row.vendor for row in reading.rows]


def test_a_whole_number_has_no_point(read) -> None:
    (row,) = read({"V": [["Vendor", "DUNS"], ["Acme", 123456789.0]]}).rows

    assert row.identifiers == {"duns": "123456789"}


def test_a_long_number_has_no_exponent(read) -> None:
    (row,) = read({"V": [["Vendor", "Vendor ID"], ["Acme", 123456789012345678]]}).rows

    assert "e" not in row.cells["erp_number"].text


def test_a_text_keeps_its_leading_zeros(read) -> None:
    (row,) = read({"V": [["Vendor", "DUNS"], ["Acme", "00123"]]}).rows

    assert row.identifiers == {"duns": "00123"}


def test_a_date_arrives_as_a_date(read) -> None:
    (row,) = read({"V": [["Vendor", "End date"], ["Acme", datetime.date(2026, 3, 31)]]}).rows

    assert row.ended == "2026-03-31"


def test_the_vendor_cell_is_named_as_a_spreadsheet_program_numbers_it(read) -> None:
    reading = read({"My List": [["Title"], [], ["Id", "Vendor"], [], [7, "Acme"]]})

    assert reading.rows[0].location.place == "My List!B5"


def test_a_table_that_begins_in_a_later_column_keeps_its_letters(read) -> None:
    reading = read({"V": [[], [None, None, "Vendor"], [None, None, "Acme"]]})

    assert reading.rows[0].location.place == "V!C3"


def test_vendors_and_contracts_of_one_workbook_are_both_read(read) -> None:
    reading = read(
        {
            "Vendors": [["Vendor", "Status"], ["Acme", "Active"]],
            "Contracts": [["Contract number", "Agency"], ["N00024-26-C-1234", "Navy"]],
        }
    )

    assert reading.kind == "workbook"
    assert vendors(reading) == ["Acme"]
    assert [contract.number for contract in reading.contracts] == ["N00024-26-C-1234"]


def test_a_workbook_says_when_it_was_last_changed(save) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Vendor"])
    raw = save(book)

    dated = read_workbook("v.xlsx", raw, DEFAULT_BOUNDS).dated

    assert dated == book.properties.modified.date().isoformat()


def test_a_formula_without_a_stored_value_in_a_used_column_hides_presence(read) -> None:
    reading = read({"V": [["Vendor", "Sub-processors"], ["Acme", "=A1"], ["Beta", "Gamma"]]})

    (gap,) = [gap for gap in reading.gaps if gap.kind == "formula-without-value"]
    assert gap.effect == GapEffect.hides_presence
    assert gap.reason == "1 formula cell whose result the file does not hold: B2"


def test_a_formula_without_a_stored_value_in_an_unused_column_is_a_note(read) -> None:
    reading = read({"V": [["Vendor", "Row check"], ["Acme", "=1+1"]]})

    assert [gap.effect for gap in reading.gaps] == [GapEffect.note]


def test_a_formula_with_a_stored_value_is_read(with_sheet, sheet_of) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Vendor</t></is></c></row>'
        '<row r="2"><c r="A2" t="str"><f>B2</f><v>Acme</v></c></row>'
    )

    reading = read_workbook("v.xlsx", with_sheet(sheet_of(rows)), DEFAULT_BOUNDS)

    assert vendors(reading) == ["Acme", "Beta"]
    assert kinds(reading) == []


def test_an_error_in_a_used_column_hides_presence(with_sheet, sheet_of) -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Vendor</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Subprocessors</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c>'
        '<c r="B2" t="e"><f>VLOOKUP(A2,C:D,2)</f><v>#N/A</v></c></row>'
    )

    reading = read_workbook("v.xlsx", with_sheet(sheet_of(rows)), DEFAULT_BOUNDS)

    assert [(gap.kind, gap.effect, gap.place) for gap in reading.gaps] == [
        ("error-value", GapEffect.hides_presence, "Vendors!B2")
    ]


def test_hidden_rows_columns_and_sheets_are_read_and_said_so(save) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Vendor", "Status"], ["Acme", "Active"], ["Beta", "Active"], ["Gamma", ""]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.sheet_state = "hidden"
    book.create_sheet("Front")

    reading = read_workbook("v.xlsx", save(book), DEFAULT_BOUNDS)

    assert vendors(reading) == ["Acme", "Beta", "Gamma"]
    assert [gap.reason for gap in reading.gaps if gap.kind.startswith("hidden")] == [
        "the sheet is hidden; it was read",
        "hidden rows were read: 2-3",
        "hidden columns were read: B",
    ]


def test_an_empty_sheet_is_a_note(read) -> None:
    reading = read({"Empty": [], "V": [["Vendor"], ["Acme"]]})

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("empty-sheet", GapEffect.note)]
    assert [entry.kind for entry in reading.imports] == ["empty", "vendors"]


def test_a_sheet_of_sentences_is_taken_for_notes(read) -> None:
    reading = read({"Readme": [["This list is kept by the procurement department."]]})

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [("prose-sheet", GapEffect.note)]


def test_a_bare_list_of_names_may_hide_a_vendor(read) -> None:
    reading = read({"List": [["Acme"], ["Beta, PBC"], ["Gamma"]]})

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [
        ("no-vendor-column", GapEffect.hides_presence)
    ]


def test_an_unknown_sheet_says_which_headers_were_seen(read) -> None:
    reading = read({"Paints": [["Colour", "Shade"], ["red", "dark"], ["deep blue", "light"]]})

    (gap,) = reading.gaps
    assert gap.effect == GapEffect.hides_presence
    assert "'Colour', 'Shade'" in gap.reason


def test_a_workbook_of_charts_only_is_named_as_such(save) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Spend").add_chart(openpyxl.chart.BarChart())
    book.remove(book.worksheets[0])

    reading = read_workbook("v.xlsx", save(book), DEFAULT_BOUNDS)

    assert reading.kind == "refused"
    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [
        ("no-worksheet", GapEffect.hides_presence),
        ("chart-sheet", GapEffect.note),
    ]


def test_a_cell_beyond_the_longest_is_cut_and_said_so(workbook) -> None:
    raw = workbook({"V": [["Vendor", "Notes"], ["Acme", "x" * 50]]})

    reading = read_workbook("v.xlsx", raw, Bounds(max_cell_chars=20))

    assert reading.rows[0].notes == "x" * 20
    assert kinds(reading) == ["cell-too-long"]
