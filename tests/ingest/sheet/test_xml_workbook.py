"""Do the cells of an XML spreadsheet of 2003 arrive, and what stands before a fault?"""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.cells import Book, Merge, Table
from exposure.ingest.sheet.markup.xml_workbook import is_xml_workbook, open_xml_workbook

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
HEAD = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}" xmlns:html="http://www.w3.org/TR/REC-html40"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
)
STYLES = (
    '<Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s2" ss:Parent="s1"/>'
    '<Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>'
    '<Style ss:ID="number"><NumberFormat ss:Format="Standard"/></Style></Styles>'
)


def whole(*sheets: str) -> str:
    parts = "".join(
        f'<Worksheet ss:Name="S{number}"><Table>{rows}</Table></Worksheet>'
        for number, rows in enumerate(sheets, 1)
    )
    return f"{HEAD}{STYLES}{parts}</Workbook>"


def open_(raw: str | bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    return open_xml_workbook("n.xls", raw.encode() if isinstance(raw, str) else raw, bounds)


def table(rows: str) -> Table:
    return open_(whole(rows)).tables[0]


def texts(rows: str) -> list[list[str]]:
    return [row.texts for row in table(rows).rows]


def cell(text: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<Row {more}>{''.join(cells)}</Row>"


def kinds(book: Book) -> list[str]:
    return [gap.kind for gap in (*book.gaps, *(gap for one in book.tables for gap in one.gaps))]


def test_each_sheet_arrives_under_its_name() -> None:
    book = open_(whole(row(cell("Vendor"), cell("a &amp; b")), row(cell("x"))))

    assert [(one.sheet, [line.texts for line in one.rows]) for one in book.tables] == [
        ("S1", [["Vendor", "a & b"]]), ("S2", [["x"]]),
    ]  # fmt: skip
    assert kinds(book) == []


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("Number", "123456789", "123456789"), ("Number", "123.0", "123"), ("Number", "1.5E+3", "1500"),
        ("Number", "12345678901234567890", "12345678901234567890"), ("Number", "-0.25", "-0.25"),
        ("Number", "words", "words"), ("Boolean", "1", "TRUE"), ("Boolean", "0", "FALSE"),
        ("DateTime", "2026-01-31T00:00:00.000", "2026-01-31"),
        ("DateTime", "2026-01-31T08:30:00.000", "2026-01-31 08:30:00"),
        ("DateTime", "1899-12-31T08:30:00.000", "08:30:00"),
        ("String", "007", "007"), ("String", "One&#10;Two", "One\nTwo"),
    ],
)  # fmt: skip
def test_a_cell_holds_what_a_person_sees(kind: str, text: str, shown: str) -> None:
    assert texts(row(cell(text, kind))) == [[shown]]


@pytest.mark.parametrize(("style", "shown"), [("day", "2026-01-31"), ("number", "46053")])
def test_a_style_tells_dates_from_numbers(style: str, shown: str) -> None:
    assert texts(row(cell("46053", "Number", f'ss:StyleID="{style}"'))) == [[shown]]


def test_rows_and_cells_stand_where_they_say() -> None:
    found = table(
        row(cell("a")) + row(cell("b", more='ss:Index="3"'), cell("c"), more='ss:Index="4"')
        + row(more='ss:Span="2"') + row(cell("d"))
    )  # fmt: skip

    assert [(line.number, line.texts) for line in found.rows] == [
        (1, ["a"]), (4, ["", "", "b", "c"]), (8, ["d"]),
    ]  # fmt: skip


def test_merged_cells_are_told() -> None:
    found = table(row(cell("a", more='ss:MergeAcross="1" ss:MergeDown="2"'), cell("b")))

    assert (found.rows[0].texts, found.merges) == (["a", "", "b"], (Merge(1, 3, 0, 1),))


def test_a_formula_without_a_value_is_not_known() -> None:
    found = table(row('<Cell ss:Formula="=R1C1"/>', cell("#N/A", "Error"), cell("3", "Number")))

    assert [(one.column, one.why) for one in found.unread] == [
        (0, "formula without a stored value"), (1, "error #N/A"),
    ]  # fmt: skip


def test_links_and_comments_stand_beside_their_cell() -> None:
    said = "<Comment><ss:Data><html:B>me:</html:B> formerly Foo</ss:Data></Comment>"
    found = table(
        f'<Row><Cell ss:HRef="mailto:x@acme.example"><Data ss:Type="String">Acme</Data>{said}</Cell></Row>'
    )

    assert [(aside.kind, aside.text) for aside in found.asides] == [
        ("link", "mailto:x@acme.example"), ("comment", "me: formerly Foo"),
    ]  # fmt: skip


def test_texts_in_several_fonts_are_whole() -> None:
    rich = '<ss:Data ss:Type="String"><html:B>Ac</html:B><html:Font>me</html:Font> Ltd</ss:Data>'

    assert texts(f"<Row><Cell>{rich}</Cell></Row>") == [["Acme Ltd"]]


@pytest.mark.parametrize(
    ("line", "struck"),
    [
        (row(cell("a", more='ss:StyleID="s1"'), cell("b", more='ss:StyleID="s2"')), True),
        (row(cell("a"), more='ss:StyleID="s1"'), True),
        ('<Row><Cell><Data ss:Type="String"><html:S>a</html:S></Data></Cell></Row>', True),
        ('<Row><Cell><Data ss:Type="String"><html:S>a</html:S>b</Data></Cell></Row>', False),
        (row(cell("a", more='ss:StyleID="s1"'), cell("b")), False),
    ],
)
def test_a_row_is_struck_if_every_filled_cell_is(line: str, struck: bool) -> None:
    assert table(line).struck == frozenset({1} if struck else ())


def test_what_is_hidden_is_read_and_said() -> None:
    hidden = whole(
        '<Column ss:Index="2" ss:Hidden="1"/>' + row(cell("a"), cell("b"), more='ss:Hidden="1"')
    )
    state = (
        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>"
    )
    found = open_(hidden.replace("</Worksheet>", state))

    assert kinds(found) == ["hidden-sheet", "hidden-rows", "hidden-columns"]


def test_the_day_on_which_it_was_saved_is_kept() -> None:
    said = "<DocumentProperties><LastSaved>2026-10-31T08:00:00Z</LastSaved></DocumentProperties>"

    assert open_(whole(row(cell("a"))).replace("<Styles>", said + "<Styles>")).dated == "2026-10-31"


def test_another_prefix_is_the_same() -> None:
    raw = whole(row(cell("a"))).replace("<", "<z:").replace("<z:/", "</z:").replace("<z:?", "<?")

    assert open_(raw).tables[0].rows[0].texts == ["a"]


@pytest.mark.parametrize(
    "raw",
    [
        whole(row(cell("AT&T"))), whole(row(cell("AT&amp;T\x0b"))), whole(row(cell("AT&nbsp;T"))),
        whole(row(cell("Müller"))).encode("cp1252"),
    ],
    ids=["ampersand", "control", "entity", "cp1252"],
)  # fmt: skip
def test_faults_that_exports_make_lose_nothing(raw: str | bytes) -> None:
    book = open_(raw)

    assert (len(book.tables[0].rows), kinds(book)) == (1, ["encoding"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_encoding_may_be_called_utf_16(encoding: str) -> None:
    raw = whole(row(cell("Müller"))).replace('"1.0"', f'"1.0" encoding="{encoding}"')

    assert open_(raw.encode(encoding)).tables[0].rows[0].texts == ["Müller"]
    if encoding == "utf-16":
        assert open_(raw.encode()).tables[0].rows[0].texts == ["Müller"]


def test_rows_before_a_fault_are_read() -> None:
    raw = whole(row(cell("a")) + row(cell("b")) + row(cell("c")), row(cell("d")))
    book = open_(raw[: raw.index(">b<") + 9])
    (gap,) = book.tables[-1].gaps

    assert [line.texts for line in book.tables[0].rows] == [["a"], ["b"]]
    assert (gap.kind, str(gap.effect)) == ("sheet-cut-short", "hides_presence")
    assert "after row 2" in gap.reason


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        ("", "expected an XML spreadsheet"),
        (HEAD, "breaks on line"),
        (whole("x").replace("<Workbook", "<!DOCTYPE a><Workbook"), "document type"),
        ("<a>" * 600, "nest deeper"),
    ],
)
def test_what_cannot_be_read_is_refused(raw: str, met: str) -> None:
    with pytest.raises(InputError, match=met):
        open_(raw)


def test_far_cells_are_said_and_not_held() -> None:
    across = row(cell("a"), cell("b", more='ss:Index="999999999"'))
    down = row(cell("c"), more='ss:Index="999999999" ss:Hidden="1" ss:Span="99999999"')
    book = open_(whole(across + down))

    assert [line.texts for line in book.tables[0].rows] == [["a"]]
    assert kinds(book) == ["row-too-wide"]


def test_a_workbook_without_sheets_says_so() -> None:
    assert kinds(open_(whole())) == ["no-worksheet"]


@pytest.mark.parametrize(
    ("raw", "is_one"),
    [
        (whole().encode(), True), (b"\xef\xbb\xbf\n" + whole().encode(), True),
        (whole().encode("utf-16"), True), (f'<x:Workbook xmlns:x="{SPACE}">'.encode(), True),
        (b"<Workbook xmlns='urn:other'>", False), (b"<html><table>", False),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>', False),
    ],
)  # fmt: skip
def test_it_is_known_by_its_content(raw: bytes, is_one: bool) -> None:
    assert is_xml_workbook(raw) is is_one


@given(st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(list("<>/\"'&; x:"))), max_size=8))
def test_no_change_ends_in_anything_but_a_refusal(changes: list[tuple[int, str]]) -> None:
    signs = list(whole(row(cell("a"), cell("1", "Number")), row(cell("b"))))
    for at, sign in changes:
        signs[at % len(signs)] = sign

    with suppress(InputError):
        open_("".join(signs))
