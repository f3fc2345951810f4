"""Do all media say the same, for every kind of block and for names that are hard to print?"""

import sys

import pytest

from exposure.model.attest.draft import Draft
from exposure.report.document.draft.lines import lines_of
from exposure.report.document.draft.markdown import write_markdown
from exposure.report.document.draft.pdf import write_pdf
from exposure.report.document.draft.word import write_word
from tests.report.document.draft.drafts import LATIN, RICH, long_draft
from tests.report.document.draft.reading import (
    LAYOUT,
    bare,
    font_folder,
    from_markdown,
    from_pdf,
    from_word,
    missing_line,
)

MARKING = "For counsel & nobody else"
DRAFTS = pytest.mark.parametrize(
    "draft", [RICH, LATIN, long_draft()], ids=["rich", "plain", "long"]
)


@pytest.fixture(scope="module")
def fonts() -> list[str]:
    folder = font_folder()
    if folder is None:
        absent = "no font for Chinese is installed"
        pytest.skip(absent if sys.platform == "linux" else f"not on {sys.platform}")
    return [str(folder)]


@DRAFTS
def test_markdown_says_every_line(draft: Draft) -> None:
    text = from_markdown(write_markdown(draft, MARKING))

    assert missing_line(lines_of(draft, MARKING), text) is None


@DRAFTS
def test_word_says_every_line(draft: Draft) -> None:
    text = from_word(write_word(draft, LAYOUT, MARKING))

    assert missing_line(lines_of(draft, MARKING), text) is None


@DRAFTS
def test_pdf_says_every_line(draft: Draft, fonts: list[str]) -> None:
    raw = write_pdf(draft, MARKING, fonts)

    assert missing_line(_under_the_header(draft), from_pdf(raw)) is None
    assert missing_line(lines_of(draft, MARKING)[:3], from_pdf(raw, whole=True)) is None


def test_no_medium_says_more_than_the_lines(fonts: list[str]) -> None:
    """Bullets and page numbers, which python-docx does not read, are all that media add."""
    said = "".join(map(bare, _under_the_header(RICH)))

    assert bare(from_markdown(write_markdown(RICH)).replace("---", "")) == bare("DRAFT") + said
    assert bare(from_word(write_word(RICH, LAYOUT))) == f"DRAFT{said}DRAFT·Pageof"
    assert bare(from_pdf(write_pdf(RICH, "", fonts))).replace("•", "") == said


@pytest.mark.parametrize("draft", [RICH, long_draft(40)], ids=["rich", "long"])
def test_two_runs_write_the_same_bytes(draft: Draft, fonts: list[str]) -> None:
    for write in (
        lambda: write_markdown(draft, MARKING),
        lambda: write_word(draft, LAYOUT, MARKING),
        lambda: write_pdf(draft, MARKING, fonts),
    ):
        assert write() == write()


def _under_the_header(draft: Draft) -> tuple[str, ...]:
    return lines_of(draft)[1:] if draft.is_draft else lines_of(draft)
