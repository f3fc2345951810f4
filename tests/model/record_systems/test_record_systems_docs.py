"""Does docs/reference/record-systems.md list the systems that are known?"""

import re
from pathlib import Path

import pytest

from exposure.model.record_systems.known import KNOWN_SYSTEMS
from exposure.model.record_systems.stated import MAX_AGE_DAYS


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reference" / "record-systems.md").read_text(encoding="utf-8")


def test_each_system_is_on_the_page_with_what_feeds_it(page: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$", page, re.MULTILINE)

    assert [(key, name, holds, tuple(re.findall(r"`(\w+)`", kinds)))
            for key, name, holds, kinds in rows] == [
        (known.key, known.name, known.holds, known.sheet_kinds) for known in KNOWN_SYSTEMS
    ]  # fmt: skip


def test_each_other_spelling_is_on_the_page(page: str) -> None:
    words = [word for known in KNOWN_SYSTEMS for word in known.also]

    assert [word for word in words if f"`{word}`" not in page] == []


def test_the_greatest_age_is_on_the_page(page: str) -> None:
    assert f"{MAX_AGE_DAYS} days" in page
