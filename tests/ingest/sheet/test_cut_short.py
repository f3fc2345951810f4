"""Does damage cost only what is damaged, cell by cell, part by part, archive by archive?"""

import io
import zipfile

import openpyxl
import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.workbook import open_workbook
from exposure.model.gap import GapEffect

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Vendor</t></is></c></row>'
ACME = '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c></row>'
GAMMA = '<row r="9"><c r="A9" t="inlineStr"><is><t>Gamma</t></is></c></row>'


@pytest.fixture
def table(with_sheet):
    def table(part):
        return open_workbook("v.xlsx", with_sheet(part), DEFAULT_BOUNDS).tables[0]

    return table


@pytest.fixture
def with_parts(workbook, replaced, sheet_of):
    """A workbook of one sheet with these rows, shared texts and styles."""

    def with_parts(rows, shared="<sst/>", styles=""):
        parts = {"xl/worksheets/sheet1.xml": sheet_of(rows), "xl/sharedStrings.xml": shared}
        if styles:
            parts["xl/styles.xml"] = styles
        raw = replaced(
            workbook({"V": [["Vendor"]]}), {name: part.encode() for name, part in parts.items()}
        )
        return open_workbook("v.xlsx", raw, DEFAULT_BOUNDS)

    return with_parts


def texts(table):
    return [row.texts[0] for row in table.rows]


def kinds(gaps):
    return [gap.kind for gap in gaps]


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ('<c r="A3" t="e"><v>#SPILL!</v></c>', "error #SPILL!"),
        ('<c r="A3" t="s"><v>99</v></c>', "a text that the workbook does not hold"),
        ('<c r="A3" t="b"><v>maybe</v></c>', "neither true nor false: maybe"),
        ('<c r="A3" t="zzz"><v>5</v></c>', "a cell of an unknown kind: zzz"),
    ],
)
def test_one_bad_cell_is_unread_and_all_others_are_read(table, sheet_of, cell, why) -> None:
    read = table(sheet_of(f'{HEAD}{ACME}<row r="3">{cell}</row>{GAMMA}'))

    assert texts(read) == ["Vendor", "Acme", "Gamma"]
    assert [(bad.row, bad.column, bad.why) for bad in read.unread] == [(3, 0, why)]
    assert read.gaps == ()


def test_a_truncated_sheet_gives_the_rows_before_the_fault(table, sheet_of) -> None:
    read = table(sheet_of(HEAD + ACME + GAMMA)[:-60])

    assert texts(read) == ["Vendor", "Acme"]
    (gap,) = read.gaps
    assert (gap.kind, gap.effect) == ("sheet-cut-short", GapEffect.hides_presence)
    assert gap.reason.startswith("the sheet breaks off in row 2, the last one read: its XML")


def test_a_sheet_with_crossed_elements_gives_the_rows_before_them(table, sheet_of) -> None:
    read = table(sheet_of(f'{HEAD}{ACME}<row r="3"><c r="A3"><v>5</c></v></row>{GAMMA}'))

    assert texts(read) == ["Vendor", "Acme"]
    assert kinds(read.gaps) == ["sheet-cut-short"]


@pytest.mark.parametrize("text", ["Smith & Sons", "Smith &#11;& Sons", "Smith \x0b& Sons"])
def test_a_character_that_xml_forbids_costs_nothing(table, sheet_of, text) -> None:
    cell = f'<c r="A3" t="inlineStr"><is><t>{text}</t></is></c>'

    read = table(sheet_of(f'{HEAD}{ACME}<row r="3">{cell}</row>{GAMMA}'))

    assert [" ".join(text.split()) for text in texts(read)] == [
        "Vendor",
        "Acme",
        "Smith & Sons",
        "Gamma",
    ]
    assert [(gap.kind, gap.effect) for gap in read.gaps] == [("sheet-mended", GapEffect.note)]


def test_a_cell_that_says_twice_where_it_stands_does_not_end_the_process(table, sheet_of) -> None:
    twice = '<row r="9"><c r="A9" r="XFD1048576" t="str"><v>n</v></c></row>'

    read = table(sheet_of(HEAD + ACME + twice))

    assert texts(read) == ["Vendor", "Acme"]
    assert kinds(read.gaps) == ["sheet-cut-short"]


def test_a_value_that_never_ends_swallows_no_cell_in_silence(table, sheet_of) -> None:
    row = '<row r="3"><c r="A3" t="str"><v>a</c><c r="B3" t="str"><v>b</v></c></row>'

    assert kinds(table(sheet_of(HEAD + row)).gaps) == ["sheet-cut-short"]


def test_a_part_that_is_no_sheet_is_not_taken_for_an_empty_one(table) -> None:
    read = table("<html><body>Acme</body></html>")

    assert read.lost
    assert kinds(read.gaps) == ["sheet-unread"]


def test_truncated_shared_texts_cost_only_the_cells_that_name_those_missing(with_parts) -> None:
    rows = "".join(f'<row r="{k}"><c r="A{k}" t="s"><v>{k - 1}</v></c></row>' for k in (1, 2, 3))

    book = with_parts(rows, "<sst><si><t>Vendor</t></si><si><t>Acme</t></si><si><t>Ga")

    assert texts(book.tables[0]) == ["Vendor", "Acme"]
    assert [bad.row for bad in book.tables[0].unread] == [3]
    assert [gap.effect for gap in book.gaps] == [GapEffect.hides_presence]


def test_an_empty_shared_text_is_no_damage(with_parts) -> None:
    rows = "".join(f'<row r="{k}"><c r="A{k}" t="s"><v>{k - 1}</v></c></row>' for k in (1, 2, 3))

    book = with_parts(rows, "<sst><si><t>Vendor</t></si><si><t/></si><si><t>Acme</t></si></sst>")

    assert texts(book.tables[0]) == ["Vendor", "Acme"]
    assert (book.gaps, book.tables[0].gaps) == ((), ())


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A3" t="inlineStr"><v>Beta</v></c>',
        '<c r="A3" t="str"><v><![CDATA[Beta]]></v></c>',
        '<c r="A3" t="inlineStr"><is><t><![CDATA[Beta]]></t></is></c>',
        "<c t='str'><v>Beta</v></c>",
        '<c t="str" r="A3"><v>Beta</v></c>',
        '\n  <c r="A3" t="str">\n  <v>Beta</v>\n</c>\n',
        '<c r="A3" t="inlineStr"><is><r><t>Be</t></r><r><t>ta</t></r><rPh><t>x</t></rPh></is></c>',
    ],
)
def test_a_text_in_an_unusual_form_is_read(table, sheet_of, cell) -> None:
    read = table(sheet_of(f'{HEAD}{ACME}<row r="3">{cell}</row>{GAMMA}'))

    assert texts(read) == ["Vendor", "Acme", "Beta", "Gamma"]


def test_a_workbook_that_prefixes_every_name_is_read(table, sheet_of) -> None:
    part = sheet_of(HEAD + ACME).replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")

    assert texts(table(part.replace("xmlns=", "xmlns:x="))) == ["Vendor", "Acme"]


def test_a_strict_workbook_is_read(save) -> None:
    strict = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Vendor"])
    book.active.append(["Acme"])
    with zipfile.ZipFile(io.BytesIO(save(book))) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            part = part.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            part = part.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(name, part)

    book = open_workbook("v.xlsx", strict.getvalue(), DEFAULT_BOUNDS)

    assert texts(book.tables[0]) == ["Vendor", "Acme"]


VALUES = [
    ('t="str"><f>X</f><v>00123</v>', "00123"),
    ("><v>123456789012</v>", "123456789012"),
    ("><v>123456789012345678</v>", "123456789012345678"),
    ("><v>1.2345678901234567E+19</v>", "12345678901234567000"),
    ("><v>12.50</v>", "12.5"),
    ('s="4"><v>0.15</v>', "0.15"),
    ('s="1"><v>46022</v>', "2025-12-31"),
    ('s="1" t="d"><v>2025-12-31</v>', "2025-12-31"),
    ('s="2"><v>45000.5</v>', "2023-03-15 12:00:00"),
    ('s="3"><v>0.5</v>', "12:00:00"),
    ('s="1"><v>-5</v>', "-5"),
    ('s="1"><v>3000000</v>', "3000000"),
    ('t="b"><v>1</v>', "TRUE"),
    ('t="str"><v>a_x000D_b</v>', "a\rb"),
    ('t="inlineStr"><is><t>a_x005F_x000D_b</t></is>', "a_x000D_b"),
    ('t="str"><v>TRUE</v>', "TRUE"),
    ('t="str"><v>1E5</v>', "1E5"),
]
STYLES = (
    "<styleSheet><fonts><font/></fonts><cellXfs>"
    + "".join(f'<xf numFmtId="{number}"/>' for number in (0, 14, 22, 20, 9))
    + "</cellXfs></styleSheet>"
)


@pytest.mark.parametrize(("cell", "text"), VALUES)
def test_a_value_arrives_as_stored_from_the_native_reader(with_parts, cell, text) -> None:
    rows = f'{HEAD}<row r="2"><c r="A2" {cell}</c></row>'

    assert texts(with_parts(rows, styles=STYLES).tables[0])[1] == text


@pytest.mark.parametrize(("cell", "text"), VALUES)
def test_a_value_arrives_the_same_beside_a_bad_cell(with_parts, cell, text) -> None:
    rows = f'{HEAD}<row r="2"><c r="A2" {cell}</c><c r="B2" t="e"><v>#WAT!</v></c></row>'

    assert texts(with_parts(rows, styles=STYLES).tables[0])[1] == text


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_an_archive_that_breaks_off_gives_the_sheets_that_are_there(workbook, share) -> None:
    rows = [["Vendor"], *([f"Vendor {k * k} {k % 7}"] for k in range(3_000))]
    raw = workbook({"A": rows, "B": rows})

    book = open_workbook("v.xlsx", raw[: int(len(raw) * share)], DEFAULT_BOUNDS)

    assert kinds(book.gaps)[0] == "archive-cut-short"
    assert book.gaps[0].effect == GapEffect.hides_presence
    assert book.tables[0].rows[0].texts == ["Vendor"]
    assert len(book.tables[0].rows) > 500


def test_an_archive_that_breaks_off_before_any_sheet_is_an_input_error(workbook) -> None:
    raw = workbook({"A": [["Vendor"], ["Acme"]]})

    with pytest.raises(InputError, match="cannot be opened"):
        open_workbook("v.xlsx", raw[:400], DEFAULT_BOUNDS)


def test_an_archive_that_breaks_off_and_swells_is_not_opened() -> None:
    swollen = io.BytesIO()
    with zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 2_000_000)

    with pytest.raises(InputError, match="times its packed size"):
        open_workbook("v.xlsx", swollen.getvalue()[:-30], Bounds(ratio_from_bytes=1_000_000))


def test_a_damaged_member_gives_the_rows_before_the_damage(workbook) -> None:
    rows = [["Vendor"], *([f"Vendor {k * k} {k % 7}"] for k in range(3_000))]
    raw = bytearray(workbook({"A": rows, "B": [["Vendor"], ["Beta"]]}))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    middle = member.header_offset + member.compress_size // 2
    raw[middle : middle + 40] = b"\xff" * 40

    tables = open_workbook("v.xlsx", bytes(raw), DEFAULT_BOUNDS).tables

    assert tables[0].rows[0].texts == ["Vendor"]
    assert "sheet-cut-short" in kinds(tables[0].gaps)
    assert texts(tables[1]) == ["Vendor", "Beta"]
