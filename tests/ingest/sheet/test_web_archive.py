"""Do the sheets of a web archive arrive, in their order and under their names?"""

import base64
import quopri
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sheet.cells import Book
from exposure.ingest.sheet.markup.web_archive import open_web_archive

HTML = "<html><body><table><tr><td>Vendor<tr><td>{}</table></body></html>"


def open_(raw: bytes) -> Book:
    return open_web_archive("sap.xls", raw, DEFAULT_BOUNDS)


def part(
    body: str, place: str = "", kind: str = "text/html; charset=utf-8", how: str = ""
) -> bytes:
    packed = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}
    headers = f"Content-Type: {kind}\r\nContent-Location: {place}\r\n"
    headers += f"Content-Transfer-Encoding: {how}\r\n" if how else ""
    return headers.encode() + b"\r\n" + packed.get(how, bytes)(body.encode()) + b"\r\n"


def archive(*parts: bytes, end: bytes = b"--x.y--\r\n") -> bytes:
    head = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x.y"\r\n\r\nNo.\r\n'
    )
    return head + b"".join(b"--x.y\r\n" + one for one in parts) + end


def main(*sheets: str, hidden: str = "") -> bytes:
    listed = "".join(
        f"<x:ExcelWorksheet><x:Name>{name}</x:Name><x:WorksheetSource HRef='B_files/{name}.htm'/>"
        f"{'<x:Visible>SheetHidden</x:Visible>' if name == hidden else ''}</x:ExcelWorksheet>"
        for name in sheets
    )
    frames = "<frameset><frame src='B_files/tabstrip.htm' name=frTabs></frameset>"
    return part(f"<html><!--[if gte mso 9]><xml>{listed}</xml><![endif]-->{frames}</html>", "B.htm")


def rows(book: Book) -> dict[str, list[list[str]]]:
    return {table.sheet: [row.texts for row in table.rows] for table in book.tables}


def kinds(book: Book) -> list[str]:
    return [gap.kind for gap in (*book.gaps, *(gap for one in book.tables for gap in one.gaps))]


@pytest.mark.parametrize("how", ["", "base64", "quoted-printable", "8bit"])
def test_a_page_arrives_however_it_is_packed(how: str) -> None:
    found = open_(archive(part(HTML.format("Müller & Söhne = x"), how=how)))

    assert rows(found) == {"": [["Vendor"], ["Müller & Söhne = x"]]}
    assert kinds(found) == []


def test_sheets_stand_in_the_order_of_the_list() -> None:
    found = open_(archive(
        main("One", "Two"), part(HTML.format("b"), "B_files/Two.htm"),
        part(HTML.format("a"), "file:///C:/B_files/One.htm"),
    ))  # fmt: skip

    assert list(rows(found).items()) == [("One", [["Vendor"], ["a"]]), ("Two", [["Vendor"], ["b"]])]


def test_the_names_below_the_sheets_are_no_table() -> None:
    tabs = part("<table><tr><td>One<td>Two</table></html>", "B_files/tabstrip.htm")
    found = open_(archive(main("One"), part(HTML.format("a"), "B_files/One.htm"), tabs))

    assert list(rows(found)) == ["One"]


def test_a_hidden_sheet_is_read_and_said() -> None:
    found = open_(archive(main("One", hidden="One"), part(HTML.format("a"), "One.htm")))

    assert kinds(found) == ["hidden-sheet"]


def test_a_sheet_that_is_not_there_may_hide_vendors() -> None:
    found = open_(archive(main("One", "Two"), part(HTML.format("a"), "One.htm")))

    assert [(gap.kind, gap.place) for gap in found.gaps] == [("sheet-unread", "Two")]


def test_a_style_sheet_of_the_archive_counts() -> None:
    style = part(".xl66 {text-decoration:line-through;}", "B_files/stylesheet.css", "text/css")
    found = open_(archive(style, part("<table><tr><td class=xl66>Acme</table></html>")))

    assert found.tables[0].struck == frozenset({1})


def test_parts_inside_parts_are_read() -> None:
    inside = archive(part(HTML.format("a"))).removeprefix(b"MIME-Version: 1.0\r\n")
    inside = inside.replace(b"x.y", b"in.ner")

    assert rows(open_(archive(inside))) == {"": [["Vendor"], ["a"]]}


def test_a_page_without_parts_is_read() -> None:
    raw = b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + HTML.format("a").encode()

    assert rows(open_(raw)) == {"": [["Vendor"], ["a"]]}


def test_an_xml_spreadsheet_inside_is_read() -> None:
    book = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="V"><Table>'
        "<Row><Cell><Data Type='String'>Acme</Data></Cell></Row></Table></Worksheet></Workbook>"
    )

    assert rows(open_(archive(part(book, kind="text/xml")))) == {"V": [["Acme"]]}


def test_a_part_of_another_kind_is_said() -> None:
    other = part("PK", "more.xlsx", "application/vnd.openxmlformats-officedocument")
    picture = part("GIF89a", "logo.gif", "image/gif")
    found = open_(archive(part(HTML.format("a")), picture, other))

    assert kinds(found) == ["sheet-unread"]


def test_an_archive_that_is_cut_short_says_so() -> None:
    assert "sheet-cut-short" in kinds(open_(archive(part(HTML.format("a")), end=b"")))


@pytest.mark.parametrize(
    "raw",
    [
        archive(main("One")), archive(part("<p>Hello</p>")), b"MIME-Version: 1.0\r\n\r\n", b"",
        archive(*[b"\r\n"] * 10_001),
    ],
    ids=["frame", "text", "headers", "empty", "many"],
)  # fmt: skip
def test_an_archive_without_a_table_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError, match="expected a web archive"):
        open_(raw)


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 255)), max_size=8))
def test_no_change_ends_in_anything_but_a_refusal(changes: list[tuple[int, int]]) -> None:
    whole = archive(main("One"), part(HTML.format("a"), "One.htm", how="base64"))
    raw = bytearray(whole)
    for at, byte in changes:
        raw[at % len(raw)] = byte

    with suppress(InputError):
        open_(bytes(raw))
