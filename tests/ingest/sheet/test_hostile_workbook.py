"""Does a damaged or hostile workbook leave the process, and the other sheets, standing?"""

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.archive.sheet.plain import plain_facts
from exposure.ingest.sheet.archive.sheet.styles import Styles
from exposure.ingest.sheet.archive.sheet.texts import SharedTexts
from exposure.ingest.sheet.archive.sheet.walk import Known
from exposure.ingest.sheet.workbook import open_workbook
from exposure.model.gap import GapEffect
from tests.ingest.sheet.readers import read_workbook

REFERENCES = (
    "A1",
    "B2",
    "a3",
    "XFD1048576",
    "XFE1",
    "A0",
    "A",
    "1",
    "",
    "ZZZZZZZZ9",
    "A-1",
    "&#65;1",
)
TYPES = ("n", "s", "str", "b", "e", "d", "inlineStr", "zzz")
VALUES = ("", "1", "-1", "1e999", "nan", "Acme", "#N/A", "2026-02-30", "99999999999999999999")

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Vendor</t></is></c></row>'
ACME = '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c></row>'


@pytest.fixture
def read_part(with_sheet):
    def read_part(part):
        return read_workbook("v.xlsx", with_sheet(part), DEFAULT_BOUNDS)

    return read_part


def vendors(reading):
    return [row.vendor for row in reading.rows]


def hiding(reading):
    return [gap.kind for gap in reading.gaps if gap.effect == GapEffect.hides_presence]


@pytest.mark.parametrize(
    "dimension", ["A1:A1", "garbage", "A1:XFD1048576", "A1:ZZZZZZ999999999", "B9:A1"]
)
def test_a_lying_dimension_loses_no_row(read_part, sheet_of, dimension) -> None:
    part = sheet_of(HEAD + ACME, before=f'<dimension ref="{dimension}"/>')

    assert vendors(read_part(part)) == ["Acme", "Beta"]


@pytest.mark.parametrize(
    "cell",
    [
        'r="XFD1048576"',
        'r = "XFD1048576"',
        "r='XFD1048576'",
        'r="&#88;FD1048576"',
        's="0" r="XFD1048576"',
    ],
)
def test_a_cell_in_the_far_corner_is_read_and_costs_neither_sheet_nor_process(
    with_sheet, sheet_of, cell
) -> None:
    raw = with_sheet(sheet_of(f"{HEAD}{ACME}<row><c {cell}><v>7</v></c></row>"))

    table = open_workbook("v.xlsx", raw, DEFAULT_BOUNDS).tables[0]

    assert [(row.number, row.texts[0] or row.texts[-1]) for row in table.rows] == [
        (1, "Vendor"),
        (2, "Acme"),
        (1_048_576, "7"),
    ]
    assert table.gaps == ()


def test_many_words_for_errors_cost_no_more_than_their_cells(with_sheet, sheet_of) -> None:
    cells = "".join(
        f'<row r="{k}"><c r="A{k}" t="e"><v>#W{k}!</v></c></row>' for k in range(3, 9_000)
    )

    table = open_workbook(
        "v.xlsx", with_sheet(sheet_of(HEAD + ACME + cells)), DEFAULT_BOUNDS
    ).tables[0]

    assert [row.texts for row in table.rows] == [["Vendor"], ["Acme"]]
    assert len(table.unread) == 8_997


def test_a_sheet_that_is_filled_to_its_last_row_goes_to_the_native_reader() -> None:
    row = b'<row r="1048576"><c r="A1048576"><v>7</v></c></row>'
    part = b"<worksheet><sheetData>" + row + b"</sheetData></worksheet>"
    known = Known(Styles(), SharedTexts(b"", DEFAULT_BOUNDS), False, DEFAULT_BOUNDS)

    facts = plain_facts(part, known)

    assert facts is not None
    assert facts.extent is not None
    assert facts.extent.last_row == 1_048_576


def test_a_cell_beyond_the_last_row_does_not_go_to_the_native_reader() -> None:
    row = b'<row r="1048576"><c r="A9999999"><v>7</v></c></row>'
    part = b"<worksheet><sheetData>" + row + b"</sheetData></worksheet>"
    known = Known(Styles(), SharedTexts(b"", DEFAULT_BOUNDS), False, DEFAULT_BOUNDS)

    assert plain_facts(part, known) is None


def test_a_span_of_time_that_no_calendar_holds_costs_itself_only(
    with_sheet, sheet_of, replaced
) -> None:
    styles = (
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    row = '<row r="3"><c r="A3" s="1"><v>1e300</v></c></row>'
    raw = replaced(with_sheet(sheet_of(HEAD + ACME + row)), {"xl/styles.xml": styles.encode()})

    table = open_workbook("v.xlsx", raw, DEFAULT_BOUNDS).tables[0]

    assert [row.texts[0][:6] for row in table.rows] == ["Vendor", "Acme", "100000"]


@pytest.mark.parametrize("cell", ['r="XFE1"', 'r="ZZZZZZZ1"', 'r="A99999999"'])
def test_a_cell_outside_the_largest_sheet_costs_itself_only(read_part, sheet_of, cell) -> None:
    reading = read_part(sheet_of(f"{HEAD}{ACME}<row><c {cell}><v>1</v></c></row>"))

    assert vendors(reading) == ["Acme", "Beta"]
    assert "table-too-large" in hiding(reading)


def test_a_far_row_with_unnumbered_cells_costs_itself_only(read_part, sheet_of) -> None:
    reading = read_part(sheet_of(f'{HEAD}{ACME}<row r="4294967295"><c><v>1</v></c></row>'))

    assert vendors(reading) == ["Acme", "Beta"]
    assert hiding(reading) == ["table-too-large"]


def test_cells_too_many_to_hold_are_counted(with_sheet, sheet_of) -> None:
    rows = "".join(f'<row r="{k}"><c r="XFD{k}"><v>1</v></c></row>' for k in range(3, 9))
    raw = with_sheet(sheet_of(HEAD + ACME + rows))

    table = open_workbook("v.xlsx", raw, Bounds(max_table_cells=40_000)).tables[0]

    assert [row.number for row in table.rows] == [1, 2, 3, 4]
    assert [gap.reason for gap in table.gaps] == [
        "cells outside the largest sheet, or too many to hold: 4"
    ]


def test_a_far_formatted_cell_without_content_costs_nothing(read_part, sheet_of) -> None:
    rows = f'{HEAD}{ACME}<row r="1048576"><c r="XFD1048576" s="0"/></row>'

    assert vendors(read_part(sheet_of(rows))) == ["Acme", "Beta"]


def test_a_prefixed_far_cell_does_not_end_the_process(read_part, sheet_of) -> None:
    part = sheet_of(f'{HEAD}<x:row r="9"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>')

    assert read_part(part.replace("<worksheet ", '<worksheet xmlns:x="urn:x" '))


def test_a_sheet_with_a_document_type_is_not_read(read_part, sheet_of) -> None:
    part = '<!DOCTYPE a [<!ENTITY b "Acme">]>' + sheet_of(HEAD + ACME)

    assert hiding(read_part(part)) == ["sheet-unread"]


def test_a_sheet_that_nests_too_deep_is_read_up_to_there(read_part, sheet_of) -> None:
    part = sheet_of(HEAD + ACME).replace("</worksheet>", f"{'<a>' * 2_000}{'</a>' * 2_000}")

    reading = read_part(f"{part}</worksheet>")

    assert vendors(reading) == ["Acme", "Beta"]
    assert hiding(reading) == ["sheet-cut-short"]


def test_cells_that_stand_twice_may_hide_a_vendor(read_part, sheet_of) -> None:
    reading = read_part(sheet_of(HEAD + ACME + ACME.replace("Acme", "Delta")))

    assert hiding(reading) == ["cells-out-of-order"]


def test_a_sheet_in_utf_16_is_not_taken_for_an_empty_one(workbook, replaced, sheet_of) -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?>' + sheet_of(HEAD + ACME)
    raw = replaced(
        workbook({"Vendors": [["Vendor"]]}), {"xl/worksheets/sheet1.xml": part.encode("utf-16")}
    )

    assert vendors(read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)) == ["Acme"]


def test_an_absurd_count_of_shared_texts_does_not_end_the_process(
    workbook, replaced, sheet_of
) -> None:
    shared = (
        '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        ' count="99999999999999" uniqueCount="99999999999999">'
        "<si><t>Vendor</t></si><si><t>Acme</t></si></sst>"
    )
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
    )
    raw = replaced(
        workbook({"Vendors": [["Vendor"]]}),
        {
            "xl/worksheets/sheet1.xml": sheet_of(rows).encode(),
            "xl/sharedStrings.xml": shared.encode(),
        },
    )

    assert vendors(read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)) == ["Acme"]


def test_a_second_root_of_shared_texts_is_not_handed_on(workbook, replaced, sheet_of) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
    )
    shared = (
        b'<sst><si><t>Vendor</t></si><si><t>Acme</t></si><sst uniqueCount="99999999999999"/></sst>'
    )
    parts = {
        "xl/worksheets/sheet1.xml": sheet_of(rows).encode(),
        "xl/sharedStrings.xml": shared,
    }

    raw = replaced(workbook({"Vendors": [["Vendor"]]}), parts)

    assert vendors(read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)) == ["Acme"]


def test_a_missing_sheet_part_is_a_gap(workbook, replaced) -> None:
    raw = workbook({"Vendors": [["Vendor"], ["Acme"]]})
    listing = zipfile.ZipFile(io.BytesIO(raw)).read("xl/_rels/workbook.xml.rels")
    gone = listing.replace(b"sheet1.xml", b"sheet9.xml")

    reading = read_workbook("v.xlsx", replaced(raw, {"xl/_rels/workbook.xml.rels": gone}), Bounds())

    assert hiding(reading) == ["sheet-unread"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_may_hide_a_vendor(workbook, sheet_of) -> None:
    raw = io.BytesIO(workbook({"Vendors": [["Vendor"], ["Acme"]]}))
    with zipfile.ZipFile(raw, "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", sheet_of(HEAD))

    assert hiding(read_workbook("v.xlsx", raw.getvalue(), DEFAULT_BOUNDS)) == ["duplicate-part"]


def test_unreadable_styles_cost_the_dates_and_not_the_vendors(workbook, replaced) -> None:
    raw = replaced(workbook({"V": [["Vendor"], ["Acme"]]}), {"xl/styles.xml": b"<styleSheet"})

    reading = read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)

    assert vendors(reading) == ["Acme"]
    assert [gap.effect for gap in reading.gaps] == [GapEffect.blurs_route]


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older binary Office file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password-protected",
        ),
        (b"PK\x03\x04 and then nothing", "cannot be opened"),
    ],
)
def test_what_is_no_workbook_is_named_for_what_it_is(raw, met) -> None:
    with pytest.raises(InputError, match=met):
        read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)


@pytest.mark.parametrize(
    ("member", "met"),
    [
        ("xl/workbook.bin", "xlsb"),
        ("content.xml", "ods"),
        ("word/document.xml", "word-processor"),
        ("notes.txt", "without one"),
    ],
)
def test_another_archive_is_named_for_what_it_is(member, met) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(member, "x")

    with pytest.raises(InputError, match=met):
        read_workbook("v.xlsx", raw.getvalue(), DEFAULT_BOUNDS)


def test_an_archive_that_swells_is_not_opened(workbook, replaced) -> None:
    swollen = io.BytesIO()
    with zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 2_000_000)

    with pytest.raises(InputError, match="times its packed size"):
        read_workbook("v.xlsx", swollen.getvalue(), Bounds(ratio_from_bytes=1_000_000))


def test_a_workbook_without_its_list_of_sheets_is_an_input_error(workbook, replaced) -> None:
    raw = replaced(workbook({"V": [["Vendor"]]}), {"xl/workbook.xml": b"<workbook"})

    with pytest.raises(InputError, match=r"could not read its part xl/workbook\.xml"):
        read_workbook("v.xlsx", raw, DEFAULT_BOUNDS)


def test_a_file_beyond_the_largest_is_an_input_error(workbook) -> None:
    raw = workbook({"V": [["Vendor"]]})

    with pytest.raises(InputError, match="expected at most 100 bytes"):
        read_workbook("v.xlsx", raw, Bounds(max_file_bytes=100))


def _saved(part: str) -> bytes:
    whole, copy = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            new.writestr(name, part if is_sheet else old.read(name))
    return copy.getvalue()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("1", "2", "0", "1048576", "1048577", "x", "")),
            st.sampled_from(REFERENCES),
            st.sampled_from(TYPES),
            st.sampled_from(VALUES),
        ),
        max_size=5,
    )
)
def test_no_cell_at_all_ends_the_process(cells) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="{reference}" t="{kind}"><v>{value}</v></c></row>'
        for row, reference, kind, value in cells
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'

    reading = read_workbook("v.xlsx", _saved(part), DEFAULT_BOUNDS)

    assert reading.gaps
