from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.listed.read import Lists, Reading, read_lists
from exposure.ingest.source import Source

Read = Callable[..., Lists]


@pytest.fixture
def read_list(tmp_path: Path) -> Read:
    """Read one list from its text or bytes, as a file named on the command line."""

    def read(
        content: str | bytes, name: str = "list.csv", bounds: Bounds = DEFAULT_BOUNDS
    ) -> Lists:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_lists([Source(name, path, named=True)], Reading(bounds))

    return read
