"""Does LibreOffice open the Word file of a draft, and show every line of it on a page?"""

import pytest

from exposure.report.document.draft.lines import lines_of
from exposure.report.document.draft.word import write_word
from tests.report.document.draft.drafts import RICH, long_draft
from tests.report.document.draft.reading import (
    LAYOUT,
    darkness,
    from_pdf,
    missing_line,
    need_office,
    opened_in_office,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    need_office()
    return tmp_path_factory.mktemp("office")


def test_every_line_is_on_a_page_and_no_page_is_empty(folder) -> None:
    shown = opened_in_office(write_word(RICH, LAYOUT, "Held close"), "rich.docx", folder)

    assert missing_line(lines_of(RICH)[1:], from_pdf(shown)) is None
    assert missing_line(("Held close", "DRAFT", RICH.title), from_pdf(shown, whole=True)) is None
    assert len(darkness(shown)) == 3  # upright, across, upright
    assert min(darkness(shown)) > 0.004


def test_four_hundred_rows_fill_pages_under_a_repeated_header(folder) -> None:
    draft = long_draft()
    shown = opened_in_office(write_word(draft, LAYOUT), "long.docx", folder)

    pages = len(darkness(shown))
    assert missing_line(lines_of(draft)[1:], from_pdf(shown)) is None
    assert from_pdf(shown).count("A B C D E F") == pages
    assert f"Page {pages} of {pages}" in from_pdf(shown, whole=True)
