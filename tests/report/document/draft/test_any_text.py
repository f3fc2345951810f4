"""Whatever others wrote: is it in the document as it stands, and nothing but text?"""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exposure.model.attest.draft import (
    Audience,
    Blank,
    Blanks,
    Boxes,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)
from exposure.report.document.draft.lines import lines_of
from exposure.report.document.draft.markdown import write_markdown
from exposure.report.document.draft.word import write_word
from tests.report.document.draft.layouts import parts_of
from tests.report.document.draft.reading import LAYOUT, from_markdown, from_word, missing_line

TEXT = st.text(st.characters(), max_size=40)


def draft_of(text: str, other: str) -> Draft:
    return Draft(
        "any", text or "T", Audience.outgoing, other, text or None, "2026-11-22",
        (Blank(text, other),),
        (
            Section(other, (
                Sentence(text, other),
                Boxes(other, (text, other), text),
                Points((text or "P", other or "P")),
                Table(text or "T", (other or "A", "B"), ((text, other), (other, text))),
                Blanks((Blank(other, text),)),
            )),
        ),
    )  # fmt: skip


@settings(max_examples=60)
@given(TEXT, TEXT)
@example("{{p body }}", "\ue0f0title\ue0f1")
@example("</w:t></w:r>", "{_{ title }_}")
@example("&#123;", "_x000A_")
@example("____", "| --- |")
@example("\\g<1>\\1", "$1 \\0")
def test_it_is_in_the_word_file_as_it_stands(text: str, other: str) -> None:
    draft = draft_of(text, other)

    assert missing_line(lines_of(draft, other), from_word(write_word(draft, LAYOUT, other))) is None


@given(TEXT, TEXT)
@example("____", "a | b")
def test_it_is_in_the_markdown_as_it_stands(text: str, other: str) -> None:
    draft = draft_of(text, other)

    said = from_markdown(write_markdown(draft, other))

    assert missing_line(lines_of(draft, other), said) is None


def test_it_adds_no_part_and_no_link_to_the_file() -> None:
    plain = parts_of(write_word(draft_of("a", "b"), LAYOUT, "c"))
    other = parts_of(write_word(draft_of("https://x.example", "mailto:a@b.example"), LAYOUT, "c"))

    assert list(plain) == list(other)
    assert {name for name in plain if plain[name] != other[name]} <= {
        "word/document.xml",
        "docProps/core.xml",
    }
