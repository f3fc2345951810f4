"""Is the Word file of a draft what its reader, a screen reader and a records office need?"""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from msgspec.structs import replace

from exposure.model.attest.draft import Section, Sentence, Table
from exposure.report.document.draft.word import write_word
from tests.report.document.draft.drafts import HOSTILE, LATIN, RICH, WIDE
from tests.report.document.draft.layouts import parts_of
from tests.report.document.draft.reading import LAYOUT, from_word


@pytest.fixture(scope="module")
def raw() -> bytes:
    return write_word(RICH, LAYOUT, "For counsel & nobody else")


@pytest.fixture(scope="module")
def document(raw: bytes):
    return docx.Document(BytesIO(raw))


def test_headings_and_lists_are_styles_and_not_letters(document) -> None:
    styles = {one.text: one.style.name for one in document.paragraphs}

    assert styles[RICH.title] == "Title"
    assert styles["Representation"] == "Heading 1"
    assert styles["A first point."] == "List Bullet"
    assert styles["Products disclosed"] == "Caption"


def test_each_table_has_a_header_row_that_repeats_and_a_text_for_screen_readers(document) -> None:
    tables = [one for section in RICH.sections for one in section.blocks if isinstance(one, Table)]

    assert len(document.tables) == len(tables) == 3
    for table, stated in zip(document.tables, tables, strict=True):
        properties = table._tbl.tblPr
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True, *[False] * max(1, len(stated.rows))]
        for name in ("w:tblCaption", "w:tblDescription"):
            assert properties.find(qn(name)).get(qn("w:val")) == stated.title
        assert table.style.name == "Draft Table"


def test_the_properties_hold_title_day_and_marking_and_nobody(document, raw: bytes) -> None:
    core = document.core_properties

    assert core.title == RICH.title
    assert core.subject == "For counsel & nobody else"
    assert core.language == "en-US"
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("", "", "", "")
    assert core.created.date().isoformat() == core.modified.date().isoformat() == "2026-11-22"
    assert "docProps/app.xml" not in ZipFile(BytesIO(raw)).namelist()


def test_the_language_of_the_draft_is_the_language_of_the_file() -> None:
    spoken = parts_of(write_word(replace(LATIN, language="de-DE"), LAYOUT))["word/styles.xml"]

    assert b'<w:lang w:val="de-DE"' in spoken
    assert b'w:val="en-US"' not in spoken


def test_every_page_carries_marking_and_draft(document) -> None:
    section = document.sections[0]

    for part in (section.header, section.footer):
        said = "\n".join(one.text for one in part.paragraphs)
        assert "For counsel & nobody else" in said
        assert "DRAFT" in said


def test_without_marking_no_line_is_left_for_it() -> None:
    section = docx.Document(BytesIO(write_word(LATIN, LAYOUT))).sections[0]

    assert [one.text for one in section.header.paragraphs if one.text] == []
    assert [one.text for one in section.footer.paragraphs] == ["Page  of "]


def test_text_that_looks_like_fields_or_markup_stays_text(raw: bytes) -> None:
    assert HOSTILE.replace("\u202e", "\\u202e").replace("\x00\x0b", "\\u0000") in from_word(raw)
    assert b"{{ title }}" not in parts_of(raw)["word/document.xml"]


def test_a_field_may_hold_braces_and_tags() -> None:
    told = replace(LATIN, title="{{ marking }} {% if x %} {_{ <b>", recipient="{{ 7*7 }}")

    assert "{{ marking }} {% if x %} {_{ <b>" in from_word(write_word(told, LAYOUT))


def test_each_part_is_well_formed(raw: bytes) -> None:
    for name, part in parts_of(raw).items():
        assert name.endswith((".xml", ".rels"))
        ElementTree.fromstring(part)


def test_a_wide_table_lies_across_its_own_pages_with_its_heading(document) -> None:
    turns = [one.orientation for one in document.sections]
    body = document.element.body
    wide = next(t for t in document.tables if len(t.columns) == len(WIDE))
    before = [one for one in body.iterchildren() if one is wide._tbl or one.tag == qn("w:p")]
    ends = [n for n, one in enumerate(before) if one.find(f".//{qn('w:sectPr')}") is not None]
    at = before.index(wide._tbl)

    assert turns == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert ends[0] < at < ends[1]
    between = ["".join(t.text for t in one.iter(qn("w:t"))) for one in before[ends[0] + 1 : at]]
    assert between == ["All columns", "Wide"]
    assert sum(int(one.get(qn("w:w"))) for one in wide._tbl.tblGrid) <= 15840 - 2 * 1440


def test_a_wide_table_at_the_end_leaves_no_empty_page_behind_it() -> None:
    (table,) = RICH.sections[3].blocks
    told = replace(LATIN, sections=(Section("", (Sentence("Above."),)), Section("All", (table,))))

    sections = docx.Document(BytesIO(write_word(told, LAYOUT))).sections

    assert [one.orientation for one in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_title_and_lines_under_it_lie_with_a_wide_table_that_follows() -> None:
    (table,) = RICH.sections[3].blocks
    told = replace(RICH, sections=(Section("All", (table,)), Section("Two", (table,))))

    sections = docx.Document(BytesIO(write_word(told, LAYOUT))).sections

    assert [one.orientation for one in sections] == [WD_ORIENT.LANDSCAPE]


def test_a_draft_without_sections_is_its_title() -> None:
    assert "A plain document" in from_word(write_word(replace(LATIN, sections=()), LAYOUT))


def test_a_row_stays_on_one_page_unless_a_cell_is_very_long() -> None:
    table = Table("T", ("A",), (("short",), ("long " * 400,)))
    told = replace(LATIN, sections=(Section("", (table,)),))

    rows = docx.Document(BytesIO(write_word(told, LAYOUT))).tables[0].rows
    kept = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None
            for row in rows]  # fmt: skip

    assert kept == [True, True, False]
