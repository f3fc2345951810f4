"""Does a workbook's reader see what stands behind, beside and on top of the cells?"""

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.cells import Aside, Merge
from exposure.ingest.sheet.workbook import open_workbook
from exposure.model.gap import GapEffect

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
STRUCK = Font(strike=True)


@pytest.fixture
def book():
    book = openpyxl.Workbook()
    for row in (["Vendor", "Status"], ["Acme", "Active"], ["Beta", "Active"]):
        book.active.append(row)
    return book


@pytest.fixture
def table(save):
    def table(book, bounds=DEFAULT_BOUNDS):
        return open_workbook("v.xlsx", save(book), bounds).tables[0]

    return table


@pytest.fixture
def beside(workbook, replaced, sheet_of):
    """A sheet with further parts: relationship kind → part name and content."""

    def beside(parts, rows="", after="", bounds=DEFAULT_BOUNDS):
        lines = "".join(
            f'<Relationship Id="rId{k}" Type="{RELATIONS}/{kind}" Target="/{name}"/>'
            for k, (kind, name, _) in enumerate(parts, 1)
        )
        sheet = sheet_of(rows).replace("</worksheet>", f"{after}</worksheet>")
        changed = {
            "xl/worksheets/sheet1.xml": sheet.encode(),
            "xl/worksheets/_rels/sheet1.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'.encode()
            ),
            **{name: content.encode() for _, name, content in parts},
        }
        raw = replaced(workbook({"V": [["Vendor"], ["Acme"]]}), changed)
        return open_workbook("v.xlsx", raw, bounds).tables[0]

    return beside


def gaps(table):
    return [(gap.kind, gap.effect) for gap in table.gaps]


def test_the_target_of_a_link_stands_beside_its_cell(book, table) -> None:
    book.active["A2"].hyperlink = "mailto:sales@acme.example"

    assert table(book).asides == (Aside(2, 0, "link", "mailto:sales@acme.example"),)


def test_a_link_into_the_workbook_has_a_place_for_target(book, table) -> None:
    book.active["A3"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink("A3", location="V!A1")

    assert table(book).asides == (Aside(3, 0, "link", "#V!A1"),)


def test_a_link_over_several_cells_stands_beside_each(beside) -> None:
    after = '<hyperlinks><hyperlink ref="A2:A3" location="X!A1" tooltip="seen at"/></hyperlinks>'

    assert beside([], after=after).asides == (
        Aside(2, 0, "link", "#X!A1"),
        Aside(3, 0, "link", "#X!A1"),
        Aside(2, 0, "comment", "seen at"),
    )


@pytest.mark.parametrize(
    ("formula", "target"),
    [
        ('HYPERLINK("https://acme.example/","Acme")', "https://acme.example/"),
        ('IF(A1="","",hyperlink("https://acme.example/"))', "https://acme.example/"),
        ('HYPERLINK("https://"&amp;B2&amp;"/x", "Acme")', '"https://"&B2&"/x"'),
    ],
)
def test_the_target_in_a_formula_is_a_link(beside, formula, target) -> None:
    rows = f'<row r="2"><c r="A2" t="str"><f>{formula}</f><v>Acme</v></c></row>'

    table = beside([], rows)

    assert table.asides == (Aside(2, 0, "link", target),)
    assert table.rows[0].texts == ["Acme"]


def test_a_formula_that_names_no_link_is_none(beside) -> None:
    rows = '<row r="2"><c r="A2" t="str"><f>UPPER("HYPERLINK")</f><v>HYPERLINK</v></c></row>'

    assert beside([], rows).asides == ()


def test_a_link_whose_target_is_missing_may_hide_a_vendor(beside) -> None:
    after = f'<hyperlinks><hyperlink xmlns:r="{RELATIONS}" ref="A2" r:id="rId9"/></hyperlinks>'

    table = beside([], after=after)

    assert gaps(table) == [("links-unread", GapEffect.hides_presence)]


def test_the_text_of_a_comment_stands_beside_its_cell(book, table) -> None:
    book.active["B2"].comment = Comment("Uses Gamma\nfor hosting", "a person")

    assert table(book).asides == (Aside(2, 1, "comment", "Uses Gamma\nfor hosting"),)


def test_a_thread_is_one_comment_and_its_placeholder_none(beside) -> None:
    notes = (
        "<comments><authors><author>tc={1}</author></authors><commentList>"
        '<comment ref="A2" authorId="0"><text><t>[Threaded comment] Your version</t></text>'
        "</comment></commentList></comments>"
    )
    threads = (
        '<ThreadedComments><threadedComment ref="A2" id="1"><text>Who hosts it?</text>'
        '</threadedComment><threadedComment ref="A2" parentId="1"><text>Gamma &amp; Co</text>'
        "</threadedComment></ThreadedComments>"
    )

    table = beside(
        [
            ("comments", "xl/comments1.xml", notes),
            ("threadedComment", "xl/threadedComments/threadedComment1.xml", threads),
        ]
    )

    assert table.asides == (Aside(2, 0, "comment", "Who hosts it?\nGamma & Co"),)


def test_comments_that_cannot_be_read_may_hide_a_vendor(beside) -> None:
    table = beside([("comments", "xl/comments1.xml", "<comments><comment")])

    assert gaps(table) == [("comments-unread", GapEffect.hides_presence)]


def test_a_comment_beyond_the_longest_cell_is_cut_and_said_so(book, table) -> None:
    book.active["B2"].comment = Comment("x" * 50, "a person")

    read = table(book, Bounds(max_cell_chars=20))

    assert read.asides[0].text == "x" * 20
    assert gaps(read) == [("comments-unread", GapEffect.hides_presence)]


def test_merged_cells_are_told(book, table) -> None:
    book.active.merge_cells("A2:B3")

    assert table(book).merges == (Merge(2, 3, 0, 1),)


def test_a_row_is_struck_if_each_of_its_filled_cells_is(book, table) -> None:
    sheet = book.active
    sheet["A2"].font = sheet["B2"].font = sheet["A3"].font = STRUCK

    assert table(book).struck == {2}


def test_a_row_without_struck_cells_is_not_struck(book, table) -> None:
    book.active["D9"].font = STRUCK

    assert table(book).struck == frozenset()


def test_a_text_of_which_all_runs_are_struck_is_struck(book, table) -> None:
    run = TextBlock(InlineFont(strike=True), "Gam")
    book.active.append([CellRichText(run, TextBlock(InlineFont(strike=True), "ma"))])
    book.active.append([CellRichText(run, TextBlock(InlineFont(), "ma"))])

    read = table(book)

    assert read.struck == {4}
    assert [row.texts[0] for row in read.rows[3:]] == ["Gamma", "Gamma"]


def test_a_struck_shared_text_strikes_its_row(workbook, replaced, sheet_of) -> None:
    run = "<si><r><rPr><strike/></rPr><t>{}</t></r></si>"
    shared = f"<sst><si><t>Vendor</t></si>{run.format('Acme')}<si><t>Beta</t></si></sst>"
    rows = "".join(f'<row r="{k}"><c r="A{k}" t="s"><v>{k - 1}</v></c></row>' for k in (1, 2, 3))
    parts = {"xl/worksheets/sheet1.xml": sheet_of(rows), "xl/sharedStrings.xml": shared}
    whole = workbook({"V": [["Vendor"]]})

    raw = replaced(whole, {name: part.encode() for name, part in parts.items()})

    assert open_workbook("v.xlsx", raw, DEFAULT_BOUNDS).tables[0].struck == {2}


def test_columns_and_rows_of_no_size_are_hidden(beside, sheet_of) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0"><c r="A2"><v>2</v></c></row>'
        '<row r="3" ht="15" hidden="1"><c r="B3"><v>3</v></c></row>'
    )

    table = beside([], rows)

    assert [gap.reason for gap in table.gaps] == ["hidden rows were read: 2-3"]


def test_a_column_of_no_width_is_hidden(with_sheet, sheet_of) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    part = sheet_of(rows, '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>')

    table = open_workbook("v.xlsx", with_sheet(part), DEFAULT_BOUNDS).tables[0]

    assert [gap.reason for gap in table.gaps] == ["hidden columns were read: B"]


def test_a_very_hidden_sheet_is_read(book, table) -> None:
    book.create_sheet("Front")
    book.active.sheet_state = "veryHidden"

    read = table(book)

    assert read.rows[1].texts[0] == "Acme"
    assert gaps(read) == [("hidden-sheet", GapEffect.note)]


def _shape(text, macro=""):
    return f'<sp macro="{macro}"><txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></txBody></sp>'


def _drawing(content):
    return f'<wsDr xmlns="{DRAWING}/spreadsheetDrawing" xmlns:a="{DRAWING}/main">{content}</wsDr>'


def test_the_text_of_a_box_is_quoted_and_may_name_a_vendor(beside) -> None:
    drawing = _drawing(_shape("We also use Gamma"))

    (gap,) = beside([("drawing", "xl/drawings/drawing1.xml", drawing)]).gaps

    assert (gap.kind, gap.effect) == ("drawing-text", GapEffect.hides_presence)
    assert "'We also use Gamma'" in gap.reason


def test_the_caption_of_a_button_is_a_note(beside) -> None:
    drawing = _drawing(_shape("Export", macro="[0]!Export"))

    table = beside([("drawing", "xl/drawings/drawing1.xml", drawing)])

    assert gaps(table) == [("drawing-text", GapEffect.note)]


def test_a_drawing_without_text_is_nothing(beside) -> None:
    drawing = _drawing(_shape("") + "<graphicFrame/>")

    assert beside([("drawing", "xl/drawings/drawing1.xml", drawing)]).gaps == ()


def test_pictures_are_a_note(beside) -> None:
    table = beside([("drawing", "xl/drawings/drawing1.xml", _drawing("<pic/>"))])

    assert gaps(table) == [("embedded-unread", GapEffect.note)]
