"""Does docs/reference/formats.md say what the tables of readers say?"""

import re
from pathlib import Path

import pytest

from exposure.ingest.formats import FORMATS, Envelope, Format, Recognised, Sheets


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")


def rows(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading."""
    below = page.partition(f"## {heading}\n")[2]
    table = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert table
    return [line.strip("| \n").split(" | ") for line in table[0].splitlines()[2:]]


def test_each_format_that_is_read_is_on_the_page(page: str) -> None:
    listed = [name for name, _ in rows(page, "Read")]

    assert listed == [form.name for form in FORMATS if isinstance(form, Format | Sheets)]


def test_each_envelope_that_is_opened_is_on_the_page(page: str) -> None:
    listed = [name for name, *_ in rows(page, "Opened")]

    assert listed == [form.name for form in FORMATS if isinstance(form, Envelope)]


def test_each_format_that_is_recognised_is_on_the_page_with_effect_and_hint(page: str) -> None:
    assert rows(page, "Recognised and refused") == [
        [row.name, "`hides_presence`" if row.inventory else "`note`", row.hint or "leave it out"]
        for row in FORMATS
        if isinstance(row, Recognised)
    ]
