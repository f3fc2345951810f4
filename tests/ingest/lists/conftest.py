"""What do the tests of the importers share?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.lists.read import read_list
from exposure.model.law.listed import ImportedList

Import = Callable[..., ImportedList]


@pytest.fixture
def lists(root: Path) -> Path:
    """The folder of small lists with invented parties."""
    return root / "fixtures" / "lists"


@pytest.fixture
def imported(lists: Path) -> Import:
    """Read a list: a text, bytes, or the name of a file in fixtures/lists."""

    def read(
        content: str | bytes, name: str = "", bounds: Bounds = DEFAULT_BOUNDS, as_format: str = ""
    ) -> ImportedList:
        if isinstance(content, str) and "\n" not in content:
            path = lists / content
            return read_list(name or path.name, path.read_bytes(), bounds, as_format)
        raw = content.encode() if isinstance(content, str) else content
        return read_list(name or "list", raw, bounds, as_format)

    return read


@pytest.fixture
def names() -> Callable[[ImportedList], list[str]]:
    """Return the names of a list, in order."""
    return lambda found: [party.name for party in found.parties]


@pytest.fixture
def warned() -> Callable[[ImportedList], list[tuple[str, str]]]:
    """Return the warnings of a list as (place, text)."""
    return lambda found: [(one.place, one.text) for one in found.warnings]
