"""Do tables of an HTML page arrive as a person sees them, however badly the page is written?"""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.cells import Book, Merge, Table
from exposure.ingest.sheet.markup.html_tables import open_html_tables

HEAD = "<tr><th>Vendor</th><th>Status</th></tr>"


def book(page: str | bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Book:
    raw = page.encode() if isinstance(page, str) else page
    return open_html_tables("folder/list.xls", raw, bounds)


def table(rows: str, before: str = "") -> Table:
    (found,) = book(f"<html>{before}<body><table>{rows}</table></body></html>").tables
    return found


def texts(rows: str, before: str = "") -> list[list[str]]:
    return [row.texts for row in table(rows, before).rows]


def kinds(found: Book) -> list[str]:
    return [gap.kind for gap in (*found.gaps, *(gap for one in found.tables for gap in one.gaps))]


def test_cells_arrive_row_by_row() -> None:
    assert texts(f"{HEAD}<tr><td>Acme</td><td>Active</td></tr>") == [
        ["Vendor", "Status"], ["Acme", "Active"],
    ]  # fmt: skip


def test_rows_and_cells_need_no_end() -> None:
    assert texts("<tr><th>Vendor<th>Status<tr><td>Acme<td>Active<tr><td>Beta") == [
        ["Vendor", "Status"], ["Acme", "Active"], ["Beta"],
    ]  # fmt: skip


def test_a_cell_without_a_row_begins_one() -> None:
    assert texts("<td>Acme</td><td>x</td>") == [["Acme", "x"]]


def test_rows_without_a_table_are_read() -> None:
    (found,) = book("<html><tr><td>Vendor<tr><td>Acme</html>").tables

    assert [row.texts for row in found.rows] == [["Vendor"], ["Acme"]]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Smith&nbsp;&amp;  Co&#46;", "Smith & Co."),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("Ac<b>me</b> <font color=red>Ltd</font>", "Acme Ltd"),
        ("Acme\n   Ltd", "Acme Ltd"),
        ("<ul><li>One<li>Two</ul>", "One\nTwo"),
        ("Acme<script>var x = '<td>no</td>'</script>", "Acme"),
        ("a < b", "a < b"),
        ("<img src=x alt=Yes>", "Yes"),
        ("<input type=text value='Acme &amp; Co'>", "Acme & Co"),
        ("<o:p></o:p>Acme", "Acme"),
        ("<![if !x]>Acme<![endif]>", "Acme"),
        ("Acme<!-- not seen -->", "Acme"),
        ("<span title='tip'>Acme</span>", "Acme"),
    ],
)
def test_a_cell_holds_what_a_person_sees(cell: str, shown: str) -> None:
    assert texts(f"<tr><td>{cell}</td></tr>") == [[shown]]


def test_what_a_cell_hides_is_beside_it() -> None:
    found = table("<tr><td><span style='display:none'>20260131</span>31 Jan</td></tr>")

    assert found.rows[0].texts == ["31 Jan"]
    assert [(aside.kind, aside.text) for aside in found.asides] == [("comment", "20260131")]


def test_spans_move_the_cells_beside_and_below() -> None:
    found = table(
        "<tr><td rowspan=2>Acme</td><td colspan=2>wide</td><td>d</td></tr>"
        "<tr><td>b</td><td>c</td></tr><tr><td>Beta</td></tr>"
    )

    assert [row.texts for row in found.rows] == [
        ["Acme", "wide", "", "d"], ["", "b", "c"], ["Beta"],
    ]  # fmt: skip
    assert found.merges == (Merge(1, 2, 0, 0), Merge(1, 1, 1, 2))


def test_a_span_ends_with_the_table() -> None:
    assert table("<tr><td rowspan=60000>Acme<td>x<tr><td>y").merges == (Merge(1, 2, 0, 0),)


def test_empty_rows_count() -> None:
    found = table("<tr><td>Vendor</td></tr><tr><td></td></tr><tr></tr><tr><td>Acme</td></tr>")

    assert [row.number for row in found.rows] == [1, 4]


def test_hidden_rows_and_columns_are_read_and_said() -> None:
    found = book(
        "<style>.no{display:none}</style><table><col><col style='display:none'>"
        "<tr><td>Acme<td>x<tr class=no><td>Beta<td>y</table></body>"
    )

    assert [row.texts[0] for row in found.tables[0].rows] == ["Acme", "Beta"]
    assert kinds(found) == ["hidden-rows", "hidden-columns"]
    assert found.tables[0].gaps[0].reason == "hidden rows were read: 2"


def test_a_hidden_table_is_read_and_said() -> None:
    found = book("<div style='display:none'><table><tr><td>Acme</table></div></body>")

    assert kinds(found) == ["hidden-sheet"]


@pytest.mark.parametrize(
    ("cells", "struck"),
    [
        ("<td><s>Acme</s><td><del>x</del>", True),
        ("<td><strike>Acme</strike><td>", True),
        ("<td style='text-decoration: line-through'>Acme", True),
        ("<td class=xl66>Acme", True),
        ("<td><span style='text-decoration:line-through'>Acme</span>", True),
        ("<td><s>Acme</s> Inc", False),
        ("<td><s>Acme</s><td>x", False),
        ("<td>Acme", False),
    ],
)
def test_a_row_is_struck_if_every_filled_cell_is(cells: str, struck: bool) -> None:
    style = "<style>.xl66 {color:red; text-decoration:line-through;}</style>"

    assert table(f"<tr>{cells}</tr>", style).struck == frozenset({1} if struck else ())


def test_a_row_below_a_cell_that_is_not_struck_is_not_either() -> None:
    assert not table("<tr><td rowspan=2>Acme<td>x<tr><td><s>old</s>").struck


def test_links_stand_beside_their_cell() -> None:
    found = table(
        "<tr><td><a href='https://acme.example/?a=1&amp;b=2'>Acme</a>"
        "<td><a href=mailto:x@beta.example>mail</a><a href='#top'>up</a>"
    )

    assert [(aside.column, aside.text) for aside in found.asides] == [
        (0, "https://acme.example/?a=1&b=2"), (1, "mailto:x@beta.example"),
    ]  # fmt: skip


def test_the_shown_text_wins_unless_it_is_rounded() -> None:
    rows = "<tr><td x:num='46053'>31 Jan<td x:num=12345678901>1.23E+10<td x:num=5>###<td>####"
    found = table(rows)

    assert found.rows[0].texts == ["31 Jan", "12345678901", "5"]
    assert [(cell.column, cell.why) for cell in found.unread] == [(3, "error ####")]


def test_an_error_is_a_cell_of_which_the_content_is_not_known() -> None:
    assert [cell.why for cell in table("<tr><td>Acme<td>#N/A").unread] == ["error #N/A"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("", ""),
        ("<h2>Our  vendors</h2>", "Our vendors"),
        ("<h1>Sheet 1: <em>Vendors</em></h1>", "Vendors"),
        ("<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>A &amp; B</x:Name></x:ExcelWorksheet></xml>"
         "<![endif]-->", "A & B"),
    ],
)  # fmt: skip
def test_a_table_is_called_by_heading_or_sheet(before: str, name: str) -> None:
    found = table("<tr><td>Acme", before)

    assert (found.sheet, found.title) == (name, name or "list")


def test_a_caption_comes_before_a_heading() -> None:
    assert table("<caption>Vendors</caption><tr><td>Acme", "<h1>x</h1>").sheet == "Vendors"


def test_each_table_has_a_name_of_its_own() -> None:
    one = "<table><tr><td>x</td></tr></table>"

    assert [found.sheet for found in book(one * 2 + f"<h1>V</h1>{one}{one}</html>").tables] == [
        "table 1", "table 2", "V", "V (2)",
    ]  # fmt: skip


def test_the_tables_inside_a_layout_are_read() -> None:
    inner = f"<table>{HEAD}<tr><td>Acme<td>Active</table>"
    found = book(f"<table><tr><td>Menu<td>{inner}</table></html>").tables

    assert [[row.texts for row in one.rows] for one in found] == [
        [["Menu"]], [["Vendor", "Status"], ["Acme", "Active"]],
    ]  # fmt: skip


def test_small_tables_inside_cells_are_part_of_the_cell() -> None:
    found = texts(
        f"{HEAD}<tr><td><table><tr><td>Acme</table><td>"
        "<table><tr><td>One<tr><td>Two</table></td></tr>"
    )

    assert found == [["Vendor", "Status"], ["Acme", "One\nTwo"]]


def test_words_outside_tables_are_said() -> None:
    page = "<p>Printed {}</p><table><tr><td>Acme</table></html>"
    few, many = book(page.format("today")), book(page.format("and so on " * 30))

    assert [(gap.kind, str(gap.effect)) for gap in (*few.gaps, *many.gaps)] == [
        ("text-outside-tables", "note"), ("text-outside-tables", "hides_presence"),
    ]  # fmt: skip


def test_a_list_outside_tables_may_hide_vendors() -> None:
    (gap,) = book("<table><tr><td>x</table><ul><li>A<li>B<li>C</ul></html>").gaps

    assert str(gap.effect) == "hides_presence"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<meta charset=utf-8><table><td>Müller".encode(), "Müller"),
        ("<table><td>Müller".encode("cp1252"), "Müller"),
        ("<meta charset=iso-8859-1><table><td>Müller".encode(), "Müller"),
        ("<meta http-equiv=x content='text/html; charset=windows-1251'><table><td>Иван".encode("cp1251"),
         "Иван"),
        ("<meta charset=Shift_JIS><table><td>株式会社".encode("cp932"), "株式会社"),
        ("<table><td>株式会社".encode("utf-16"), "株式会社"),
    ],
    ids=["utf-8", "cp1252", "wrong", "cp1251", "sjis", "utf-16"],
)  # fmt: skip
def test_the_encoding_is_found(raw: bytes, shown: str) -> None:
    assert book(raw).tables[0].rows[0].texts == [shown]


def test_the_day_on_which_it_was_saved_is_kept() -> None:
    saved = (
        "<!--[if gte mso 9]><xml><o:LastSaved>2026-10-31T08:00:00Z</o:LastSaved></xml><![endif]-->"
    )

    assert book(f"{saved}<table><td>x</table></html>").dated == "2026-10-31"


@pytest.mark.parametrize(
    ("page", "met"),
    [
        ("<html><frameset><frame src='Book1_files/sheet001.htm'></frameset></html>",
         "files beside it: sheet001.htm"),
        ("<xml><x:ExcelWorksheet><x:Name>A</x:Name><x:WorksheetSource HRef='B_files/sheet001.htm'/>"
         "</x:ExcelWorksheet></xml>", "files beside it: sheet001.htm"),
        ("<table><tr><td></td></tr></table>", "tables hold no text"),
        ("<table>" * 600, "no text|nested deeper"),
        ("<table><td>" * 600 + "x", "nested deeper"),
    ],
)  # fmt: skip
def test_a_page_without_data_is_refused_by_name(page: str, met: str) -> None:
    with pytest.raises(InputError, match=met):
        book(page)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<table><tr><td>Acme<tr><td>Be", "sheet-cut-short"),
        ("<table><tr><td>Acme<!-- <tr><td>Beta</table>", "sheet-cut-short"),
        ("<table><tr><td>Acme</td></tr><tr><td clas", "sheet-cut-short"),
    ],
)
def test_a_page_that_is_cut_short_says_so(page: str, kind: str) -> None:
    assert kind in kinds(book(page))


def test_a_whole_page_has_no_gap() -> None:
    assert kinds(book(f"<html><table>{HEAD}<tr><td>Acme</table></html>")) == []


def test_columns_and_rows_are_bounded() -> None:
    found = book(
        "<table><tr><td>a<td>b<td>c<tr><td>x<tr><td>y</table></html>",
        Bounds(max_columns=2, max_rows=2),
    )

    assert [row.texts for row in found.tables[0].rows] == [["a", "b"], ["x"]]
    assert kinds(found) == ["row-too-wide"]


@pytest.mark.parametrize(
    "page",
    [
        "<table><td>x" + '<a b="' * 50_000,
        "<table><td>x" + "<!--" * 50_000,
        "<table><td>x&#" + "1" * 50_000 + ";",
        "<table><td>x" + "<span>" * 50_000,
        "<style>" + "/*" * 50_000 + "</style><table><td>x",
        "<table><tr>" + "<td rowspan=65534>x" * 5_000 + "<tr><td>y" * 5_000,
        "<table>" + "<tr><td colspan=1000 rowspan=3>x" * 5_000,
        "<table><td>x" + "<![" * 50_000,
    ],
    ids=["quotes", "comments", "number", "open", "style", "down", "across", "declarations"],
)
def test_a_hostile_page_ends_soon(page: str) -> None:
    assert book(page).tables


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(list("<>/\"'=-!& x"))), max_size=8))
def test_no_change_ends_in_anything_but_a_refusal(changes: list[tuple[int, str]]) -> None:
    page = list(
        f"<!--[if x]><xml></xml><![endif]--><table class='a'>{HEAD}<tr><td rowspan=2>A&amp;B<td>"
        '<table><tr><td>c</table><a href="x">y</a></table></html>'
    )
    for at, sign in changes:
        page[at % len(page)] = sign

    with suppress(InputError):
        book("".join(page))
