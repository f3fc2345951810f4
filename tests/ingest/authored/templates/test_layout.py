"""Is a Word layout that could do harm, or that uses a field nobody knows, refused before it is filled?"""

import io
import zipfile
from io import BytesIO

import docx
import pytest
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.templates.layout import check_layout
from exposure.ingest.bounds import DEFAULT_BOUNDS
from tests.report.document.draft.layouts import (
    DOCUMENT,
    HEADER,
    RELATIONS,
    TYPES,
    changed,
    edited,
    packed,
    parts_of,
    with_paragraph,
)
from tests.report.document.draft.reading import LAYOUT

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def check(raw: bytes, bounds=DEFAULT_BOUNDS) -> None:
    check_layout("ours.docx", raw, bounds)


def refusal(raw: bytes, bounds=DEFAULT_BOUNDS) -> str:
    with pytest.raises(InputError) as error:
        check(raw, bounds)
    assert "\n" not in str(error.value)
    assert str(error.value).startswith("ours.docx: ")
    return str(error.value)


def related(kind: str, target: str, mode: str = "") -> bytes:
    """The shipped layout with one more relation of its main part."""
    stated = f' TargetMode="{mode}"' if mode else ""
    relation = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}"{stated}/>'
    return edited(RELATIONS, "</Relationships>", f"{relation}</Relationships>")


def with_xml(markup: str) -> bytes:
    """The shipped layout with more markup in its first paragraph."""
    return changed(DOCUMENT, lambda text: text.replace("<w:r>", f"{markup}<w:r>", 1))


def test_the_shipped_layout_is_accepted() -> None:
    check(LAYOUT)


@pytest.mark.parametrize(
    "text",
    [
        "{{ recipient }} {{contract}} {{ as_of }}",
        "{% if marking %}{{ marking }}{% elif draft %}D{% else %}none{% endif %}",
        "{% if not marking %}none{% endif %}",
        "{# a remark #} and { single } braces",
        "{{r title }}",
    ],
)
def test_fields_may_be_shown_and_asked_whether_they_are_empty(text: str) -> None:
    check(with_paragraph(text))


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("{{ offeror }}", "expected a field of a layout, met 'offeror'"),
        ("{% if offeror %}x{% endif %}", "expected a field of a layout, met 'offeror'"),
        ("{{ title.__class__ }}", "met an attribute of a field (title)"),
        ("{{ title['x'] }}", "met a part of a field (title)"),
        ("{{ title() }}", "met a call (title)"),
        ("{{ ''.__class__.__mro__ }}", "met an attribute of a field"),
        ("{{ title|upper }}", "met a filter (title)"),
        ("{{ title is string }}", "met a test (title)"),
        ("{% for one in title %}{{ one }}{% endfor %}", "met a loop (one, title)"),
        ("{% include '/etc/hostname' %}", "met an include"),
        ("{% import 'x' as y %}", "met an import"),
        ("{% extends 'x' %}", "met an extends"),
        ("{% set title = 1 %}", "met an assignment (title)"),
        ("{% macro x() %}{% endmacro %}", "met a macro"),
        ("{{ title == draft }}", "met a comparison"),
        ("{{ 7 * 7 }}", "met mul"),
        ("{{ 49 }}", "met a value"),
        ("{{ title", "met a fault"),
        ("{% title %}", "met a fault"),
        ("{% do title %}", "met a fault"),
        ("{{p body }}", "expected the field body once in the text, met it 2 times"),
    ],
)
def test_whatever_does_more_is_refused(text: str, met: str) -> None:
    assert met in refusal(with_paragraph(text))


def test_a_header_is_read_too() -> None:
    assert "met 'nobody'" in refusal(edited(HEADER, "{{ draft }}", "{{ nobody }}"))


def test_a_tag_spelt_by_character_numbers_is_seen() -> None:
    raw = edited(DOCUMENT, "{{ title }}", "&#123;&#123; title.x &#125;&#125;")

    assert "met an attribute of a field" in refusal(raw)


def test_a_tag_parted_by_formatting_is_seen() -> None:
    apart = "{{ tit</w:t></w:r><w:r><w:t>le.x }}"

    assert "met an attribute of a field" in refusal(edited(DOCUMENT, "{{ title }}", apart))


@pytest.mark.parametrize(
    ("field", "where"),
    [
        ("title", "title, met none"),
        ("draft", "draft in header or footer of most pages, met none"),
        ("marking", "marking in header or footer of most pages, met none"),
    ],
)
def test_a_layout_without_what_must_be_said_is_refused(field: str, where: str) -> None:
    parts = {name: content.replace(b"{{ %s }}" % field.encode(), b"")
             for name, content in parts_of(LAYOUT).items()}  # fmt: skip

    assert f"expected the field {where}" in refusal(packed(parts))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: setattr(one.sections[0], "different_first_page_header_footer", True),
         "of the first page, which has a header of its own"),
        (lambda one: setattr(one.settings, "odd_and_even_pages_header_footer", True),
         "of even pages, which have a header of their own"),
    ],
)  # fmt: skip
def test_pages_with_a_header_of_their_own_say_it_too(change, said: str) -> None:
    document = docx.Document(BytesIO(LAYOUT))
    change(document)
    target = BytesIO()
    document.save(target)

    assert f"expected the field draft in header or footer {said}" in refusal(target.getvalue())


def test_a_first_page_that_says_it_in_its_footer_is_accepted() -> None:
    document = docx.Document(BytesIO(LAYOUT))
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_footer.paragraphs[0].text = "{{ draft }} {{ marking }}"
    target = BytesIO()
    document.save(target)

    check(target.getvalue())


@pytest.mark.parametrize(
    "text",
    ["{% if title %}" * 13 + "{% endif %}" * 13, "{% if title %}" * 5000 + "{% endif %}" * 5000,
     "{% if " + "not " * 5000 + "title %}{% endif %}"],
    ids=["13 levels", "5000 levels", "5000 nots"],
)  # fmt: skip
def test_conditions_nested_without_end_are_refused(text: str) -> None:
    assert "expected at most 12 levels" in refusal(with_paragraph(text))


@pytest.mark.parametrize(
    ("kind", "target", "mode", "met"),
    [
        ("attachedTemplate", "file:///share/evil.dotm", "External", "met a link to 'file:///share"),
        ("oleObject", "https://vendor.example/x.bin", "External", "met a link to 'https://vendor"),
        ("image", "https://vendor.example/x.png", "external", "met a link to 'https://vendor"),
        ("hyperlink", "file:///share/x", "External", "met a link to 'file:///share/x'"),
        ("subDocument", "other.docx", "External", "met a link to 'other.docx'"),
        ("oleObject", "embeddings/x.bin", "", "met one of kind 'oleObject'"),
        ("aFChunk", "x.html", "", "met one of kind 'aFChunk'"),
        ("vbaProject", "vbaProject.bin", "", "met one of kind 'vbaProject'"),
        ("comments", "comments.xml", "", "met one of kind 'comments'"),
        ("package", "embeddings/x.xlsx", "", "met one of kind 'package'"),
    ],
)
def test_links_outside_and_programs_are_refused(kind, target, mode, met) -> None:
    assert met in refusal(related(kind, target, mode))


def test_a_link_to_the_company_s_own_site_is_none_that_is_followed() -> None:
    check(related("hyperlink", "https://wexmoor.example/", "External"))


def test_macros_under_the_name_of_a_plain_document_are_refused() -> None:
    raw = edited(TYPES, "officedocument.wordprocessingml.document.main+xml",
                 "ms-word.document.macroEnabled.main+xml")  # fmt: skip

    assert "expected a plain .docx document, met one with macros" in refusal(raw)


@pytest.mark.parametrize(
    ("markup", "met"),
    [
        ('<w:ins w:id="1" w:author="Ann Author"><w:r><w:t>x</w:t></w:r></w:ins>', "a tracked change"),
        ('<w:commentRangeStart w:id="0"/>', "a comment"),
        ("<w:r><w:object/></w:r>", "an object of another program"),
        ('<w:fldSimple w:instr=" INCLUDETEXT c:/x "/>', "met 'INCLUDETEXT c:/x'"),
        ('<w:fldSimple w:instr=" AUTHOR "/>', "met 'AUTHOR'"),
        ('<w:fldSimple w:instr=" DATE "/>', "met 'DATE'"),
        ('<w:fldSimple w:instr=" HYPERLINK {{ title }} "/>', "met 'HYPERLINK {{ title }}'"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DDE</w:instrText>'
         '<w:instrText>AUTO c:/x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
         "met 'DDEAUTO c:/x'"),
        ("<w:r><w:instrText> LINK x</w:instrText></w:r>", "met 'LINK x'"),
    ],
)  # fmt: skip
def test_remarks_objects_and_fields_that_read_more_are_refused(markup: str, met: str) -> None:
    assert met in refusal(with_xml(markup))


def test_page_numbers_may_be_written_either_way() -> None:
    check(with_xml('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PA</w:instrText>'
                   '<w:instrText>GE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t>'
                   '<w:fldChar w:fldCharType="end"/></w:r>'))  # fmt: skip


def test_a_document_type_is_refused_in_any_encoding() -> None:
    declared = '<!DOCTYPE x [<!ENTITY a "b">]>'

    def with_type(text: str) -> str:
        return text.replace("<w:document", f"{declared}<w:document", 1)

    wide = parts_of(LAYOUT)
    text = with_type(wide[DOCUMENT].decode()).replace("UTF-8", "UTF-16")
    assert "document type" in refusal(changed(DOCUMENT, with_type))
    assert "document type" in refusal(packed(wide | {DOCUMENT: text.encode("utf-16")}))


def test_deep_nesting_is_refused() -> None:
    deep = "<w:smartTag>" * 250 + "</w:smartTag>" * 250

    assert "nest deeper than 200 levels" in refusal(with_xml(deep))


def test_an_archive_that_swells_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(LAYOUT).items():
            archive.writestr(name, content)
        archive.writestr("word/media/image1.bin", b"\0" * 60_000_000)

    assert "expected an archive that unpacks to at most" in refusal(target.getvalue())


def test_the_bounds_of_the_user_hold() -> None:
    assert "at most 500 parts" in refusal(LAYOUT, replace(DEFAULT_BOUNDS, max_members=3))


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"not a zip", "met one that cannot be opened"),
        (b"", "met one that cannot be opened"),
        (packed({"x.txt": b"x"}), "met another archive"),
        (LAYOUT[:-200], "met one that cannot be opened"),
        (packed({name: content for name, content in parts_of(LAYOUT).items() if name != DOCUMENT}),
         "met one that cannot be opened"),
        (packed({name: content for name, content in parts_of(LAYOUT).items()
                 if name != "_rels/.rels"}), "met one that cannot be opened"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_refused(raw: bytes, met: str) -> None:
    assert met in refusal(raw)


def test_a_damaged_part_is_refused() -> None:
    raw = bytearray(LAYOUT)
    at = raw.index(b"word/document.xml") + 60
    raw[at : at + 40] = b"\xff" * 40

    assert "word/document.xml: expected XML, met a damaged part" in refusal(bytes(raw))


def test_two_parts_of_one_name_are_refused() -> None:
    target = BytesIO(LAYOUT)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(DOCUMENT, "<x/>")

    assert "expected each part once" in refusal(target.getvalue())


def test_a_letterhead_with_a_picture_and_a_table_is_accepted() -> None:
    document = docx.Document(BytesIO(LAYOUT))
    document.sections[0].header.paragraphs[0].insert_paragraph_before("Wexmoor, 1 Quay Street")
    document.add_table(2, 2).cell(0, 0).text = "{{ as_of }}"
    target = BytesIO()
    document.save(target)

    check(target.getvalue())


def test_xml_under_the_name_of_another_kind_of_part_is_not_passed_over() -> None:
    parts = parts_of(LAYOUT)
    parts["word/document.foo"] = parts.pop(DOCUMENT)
    parts["word/_rels/document.foo.rels"] = parts.pop(RELATIONS)
    for name in (TYPES, "_rels/.rels"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document.foo")

    assert "expected parts of XML named .xml, met '/word/document.foo'" in refusal(packed(parts))


@pytest.mark.parametrize("text", ["\ue0f0title\ue0f1", "&#xE0F0;nope&#xE0F1;"])
def test_the_marks_of_the_program_itself_are_refused(text: str) -> None:
    assert "met U+E0F0" in refusal(with_xml(f"<w:r><w:t>{text}</w:t></w:r>"))


@pytest.mark.parametrize(
    ("markup", "met"),
    [
        ('<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>', "a value that no page shows"),
        ('<w:mailMerge><w:query w:val="SELECT"/></w:mailMerge>', "a mail merge and where its data"),
    ],
)
def test_what_a_layout_keeps_out_of_sight_is_refused(markup: str, met: str) -> None:
    raw = edited("word/settings.xml", "</w:settings>", f"{markup}</w:settings>")

    assert met in refusal(raw)
