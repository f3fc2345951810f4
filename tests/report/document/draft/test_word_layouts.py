"""May a user's layout change how a draft looks, and never what it says?"""

from io import BytesIO

import docx
import pytest

from exposure.errors import InputError
from exposure.report.document.draft.lines import lines_of
from exposure.report.document.draft.word import write_word
from tests.report.document.draft.drafts import RICH
from tests.report.document.draft.layouts import (
    DOCUMENT,
    HEADER,
    RELATIONS,
    STYLES,
    edited,
    packed,
    parts_of,
    with_paragraph,
)
from tests.report.document.draft.reading import LAYOUT, from_word, missing_line


def test_a_letterhead_may_use_every_field() -> None:
    layout = with_paragraph("To {{ recipient }}, on {{ contract }}, as of {{ as_of }}")

    said = from_word(write_word(RICH, layout))

    assert "To Northmoor Systems Command, on W9-24-C-0007, as of 2026-11-22" in said
    assert missing_line(lines_of(RICH), said) is None


def test_a_field_may_depend_on_whether_another_is_empty() -> None:
    layout = with_paragraph("{% if marking %}Marked.{% else %}Not marked.{% endif %}")

    assert "Not marked." in from_word(write_word(RICH, layout))
    assert "\nMarked." in from_word(write_word(RICH, layout, "Held close"))


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        (DOCUMENT, "{{ title }}", "Our own title", "'Certification & disclosure on"),
        (HEADER, "{{ draft }}", "", "'DRAFT'"),
        (HEADER, "{{ marking }}", "", "'Held close'"),
    ],
)
def test_a_layout_that_loses_a_line_is_an_error_that_names_it(part, old, new, said) -> None:
    layout = edited(part, old, new)
    if part == HEADER:  # the footer says both too
        footer = parts_of(layout)["word/footer1.xml"].decode()
        layout = packed(parts_of(layout) | {"word/footer1.xml": footer.replace(old, "").encode()})

    with pytest.raises(InputError, match="expected every line of the draft in its turn") as error:
        write_word(RICH, layout, "Held close", "ours.docx")

    assert said in str(error.value)
    assert str(error.value).startswith("ours.docx: ")


def test_a_layout_without_headings_is_refused() -> None:
    layout = edited(STYLES, 'w:val="heading 1"', 'w:val="nothing 1"')

    with pytest.raises(InputError, match=r"ours\.docx: expected the style Heading 1.*met none"):
        write_word(RICH, layout, "", "ours.docx")


def test_a_letterhead_without_our_own_styles_will_do() -> None:
    styles = parts_of(LAYOUT)[STYLES].decode()
    for name in ("Draft Table", "Draft Cell", "Draft Head", "Draft Fact", "Draft Blank",
                 "Draft Choice", "Draft Citation", "List Bullet", "caption"):  # fmt: skip
        assert f'w:val="{name}"' in styles
        styles = styles.replace(f'w:val="{name}"', f'w:val="Not {name}"')

    raw = write_word(RICH, packed(parts_of(LAYOUT) | {STYLES: styles.encode()}))

    assert missing_line(lines_of(RICH), from_word(raw)) is None
    assert docx.Document(BytesIO(raw)).tables[0].style.name == "Table Grid"


@pytest.mark.parametrize(
    "layout",
    [
        edited(DOCUMENT, "{{p body }}", ""),
        edited(DOCUMENT, "{{p body }}", "{{ body }}"),
        with_paragraph("{{p body }}"),
    ],
    ids=["nowhere", "inside a line", "twice"],
)
def test_the_body_stands_once_in_a_paragraph_of_its_own(layout: bytes) -> None:
    with pytest.raises(InputError, match="expected the field body in one paragraph of its own"):
        write_word(RICH, layout)


def test_an_unchecked_layout_cannot_reach_anything() -> None:
    """Whoever calls the writer without the reader meets the same walls."""
    for tag in ("{{ nobody }}", "{{ title.__class__ }}", "{{ range(3) }}", "{{ title|upper }}",
                "{% include 'x' %}", "{{ cycler }}", "{{ lipsum() }}", "{% for %}"):  # fmt: skip
        with pytest.raises(InputError, match=r"ours\.docx: expected fields of a layout"):
            write_word(RICH, with_paragraph(tag), "", "ours.docx")


def test_what_a_layout_says_of_its_author_goes_nowhere() -> None:
    document = docx.Document(BytesIO(LAYOUT))
    core = document.core_properties
    core.author, core.last_modified_by, core.comments = "Ann Author", "Bob Saver", "secret remark"
    target = BytesIO()
    document.save(target)

    parts = parts_of(write_word(RICH, target.getvalue()))

    for name in (b"Ann Author", b"Bob Saver", b"secret remark"):
        assert not [part for part, content in parts.items() if name in content]


def test_properties_with_braces_are_not_filled() -> None:
    document = docx.Document(BytesIO(LAYOUT))
    document.core_properties.comments = "{{ nobody }}"
    target = BytesIO()
    document.save(target)

    assert missing_line(lines_of(RICH), from_word(write_word(RICH, target.getvalue()))) is None


@pytest.mark.parametrize(
    "layout",
    [
        with_paragraph("{%p if title %}"),
        edited(HEADER, "{%p endif %}", "{% endif %}</w:t></w:r></w:p><w:p><w:r><w:t>"),
        edited(RELATIONS, "/relationships/styles", "/relationships/settings"),
        edited(DOCUMENT, "<w:sectPr", "<w:tbl><w:tr/></w:tbl><w:sectPr"),
    ],
    ids=["no end", "a paragraph parted", "no styles", "a table without a grid"],
)
def test_a_layout_that_cannot_be_filled_is_one_line(layout: bytes) -> None:
    with pytest.raises(InputError, match=r"ours\.docx: expected ") as error:
        write_word(RICH, layout, "", "ours.docx")

    assert "\n" not in str(error.value)


@pytest.mark.parametrize("where", ["<w:rPrDefault>", '<w:style w:type="paragraph" w:default="1"'])
def test_a_layout_whose_styles_hide_their_text_is_refused(where: str) -> None:
    styles = parts_of(LAYOUT)[STYLES].decode()
    at = styles.index("<w:rPr>", styles.index(where)) + len("<w:rPr>")
    hidden = f"{styles[:at]}<w:vanish/>{styles[at:]}".encode()

    with pytest.raises(
        InputError, match="expected styles that show their text, met one that hides"
    ):
        write_word(RICH, packed(parts_of(LAYOUT) | {STYLES: hidden}))


def test_a_title_that_no_page_shows_counts_as_lost() -> None:
    document = docx.Document(BytesIO(LAYOUT))
    run = next(run for one in document.paragraphs for run in one.runs if "title" in one.text)
    for one in run._parent.runs:
        one.font.hidden = True
    target = BytesIO()
    document.save(target)

    with pytest.raises(InputError, match="expected every line of the draft in its turn"):
        write_word(RICH, target.getvalue())
