"""Is the PDF file of a draft tagged, dated, complete, and refused where a letter would be missing?"""

import sys
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from exposure.errors import ExposureError, SettingsError
from exposure.model.attest.draft import Boxes, Section, Sentence, Table
from exposure.report.document.draft.pdf import write_pdf
from tests.report.document.draft.drafts import CHINESE, ENDLESS, LATIN, RICH, WIDE, long_draft
from tests.report.document.draft.reading import darkness, from_pdf

TABLE = Table("Products", ("Product", "Made by"), (("Helpdesk", "Veyrantha"),))
BOXES = Boxes("The offeror", ("does not;", "does."))
TAGGED = replace(LATIN, sections=(Section("One", (TABLE, BOXES)),), is_draft=True)


def tags(raw: bytes) -> list[str]:
    """The kinds of elements, in the order in which a screen reader meets them."""
    with pikepdf.open(BytesIO(raw)) as file:
        return list(_kinds(file.Root.StructTreeRoot))


def _kinds(node):
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        yield str(node.S)[1:]
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        yield from _kinds(child)


def test_it_says_that_it_is_accessible_and_in_which_language() -> None:
    with pikepdf.open(BytesIO(write_pdf(TAGGED))) as file:
        said = file.Root.Metadata.read_bytes().decode()

        assert file.Root.MarkInfo.Marked
        assert str(file.Root.Lang) == "en-US"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert "<pdfuaid:part>1</pdfuaid:part>" in said


def test_headings_and_tables_are_tagged() -> None:
    met = tags(write_pdf(TAGGED))

    assert [one for one in met if one in {"Title", "H1", "Caption", "Table", "TH", "TD"}] == [
        "Title", "H1", "Table", "Caption", "TH", "TH", "TD", "TD"
    ]  # fmt: skip
    assert "Figure" not in met


def test_the_properties_hold_title_day_and_marking_and_nobody() -> None:
    with pikepdf.open(BytesIO(write_pdf(TAGGED, "Held close"))) as file:
        info = dict(file.docinfo)

    assert str(info["/Title"]) == "A plain document"
    assert str(info["/CreationDate"]).startswith("D:20261122")
    assert "/Author" not in info
    assert "Held close" in map(str, info.values())


def test_every_page_carries_marking_and_number() -> None:
    raw = write_pdf(long_draft(120), "Held close")

    pages = from_pdf(raw, whole=True)
    assert pages.count("Held close") == 2 * len(darkness(raw)) > 4
    assert "Page 1 of" in pages
    assert min(darkness(raw)) > 0.005


def test_a_missing_letter_is_an_error_of_one_line_that_names_it() -> None:
    told = replace(LATIN, sections=(Section("One", (Sentence(CHINESE),)),))

    with pytest.raises(SettingsError) as error:
        write_pdf(told)

    assert "met none for 北 (U+5317), 京 (U+4EAC), 维 (U+7EF4)" in str(error.value)
    assert "--fonts DIR" in error.value.hint
    assert "\n" not in str(error.value)


def test_of_many_missing_letters_ten_are_named() -> None:
    letters = "".join(map(chr, range(0x4E00, 0x4E00 + 14)))
    told = replace(LATIN, sections=(Section("One", (Sentence(letters),)),))

    with pytest.raises(SettingsError, match="and 4 more"):
        write_pdf(told)


def test_cyrillic_and_greek_need_no_further_font() -> None:
    told = replace(LATIN, sections=(Section("One", (Sentence("Вейранта Ёж Βεϋράνθα Łódź"),)),))

    assert "Вейранта Ёж Βεϋράνθα Łódź" in from_pdf(write_pdf(told))


def test_text_that_looks_like_markup_stays_text() -> None:
    text = '#import "x": * $x^2$ *bold* _it_ <label> @ref `raw` // comment \\ #panic()'
    told = replace(LATIN, title=text, sections=(Section(text, (Sentence(text),)),))

    assert from_pdf(write_pdf(told)).count("#panic()") == 3


def test_a_wide_table_lies_across_its_pages() -> None:
    told = replace(LATIN, sections=(*LATIN.sections, RICH.sections[3]))
    assert told.sections[1].blocks[0].columns == WIDE

    with pikepdf.open(BytesIO(write_pdf(told))) as file:
        boxes = [tuple(map(int, page.mediabox[2:])) for page in file.pages]

    assert boxes == [(612, 792), (792, 612)]


def test_title_and_lines_under_it_lie_with_a_wide_table_that_follows() -> None:
    (table,) = RICH.sections[3].blocks
    told = replace(LATIN, facts=RICH.facts, sections=(Section("All", (table,)),))

    with pikepdf.open(BytesIO(write_pdf(told))) as file:
        assert [tuple(map(int, page.mediabox[2:])) for page in file.pages] == [(792, 612)]


def test_a_draft_without_sections_is_its_title() -> None:
    assert "A plain document" in from_pdf(write_pdf(replace(LATIN, sections=())))


@pytest.mark.parametrize("columns", [1, 3, 6, 7, 12])
def test_no_word_runs_over_the_margin(columns: int) -> None:
    hashed = "sha256:" + "0123456789ABCDEF" * 4
    words = ("and", hashed, ENDLESS, "Interoperabilitätsprüfung")
    heads = tuple(f"Certificationnumber{n}" for n in range(columns))
    rows = tuple(tuple(word for _ in range(columns)) for word in words)
    blocks = (Sentence(f"{hashed} {ENDLESS}"), Table("Words", heads, rows))
    raw = write_pdf(replace(LATIN, sections=(Section("One", blocks),)))

    assert from_pdf(raw).replace("\r\n", "").count(hashed) == columns + 1
    for page in pypdfium2.PdfDocument(raw):
        text = page.get_textpage()
        right = max(text.get_charbox(n)[2] for n in range(text.count_chars()))
        assert right <= page.get_width() - 70


def test_a_folder_of_fonts_that_is_none_is_an_error() -> None:
    with pytest.raises(SettingsError, match="no-such-fonts: expected a folder of fonts, met none"):
        write_pdf(LATIN, fonts=["no-such-fonts"])


def test_without_the_library_the_error_says_how_to_install_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(SettingsError) as error:
        write_pdf(LATIN)

    assert error.value.hint == 'pip install "exposure[pdf]"'


def test_another_fault_of_the_library_is_one_line(monkeypatch) -> None:
    monkeypatch.setattr("exposure.report.document.draft.pdf._layout", lambda: b"#panic()")

    with pytest.raises(ExposureError, match="A plain document: cannot be laid out") as error:
        write_pdf(LATIN)

    assert "\n" not in str(error.value)
