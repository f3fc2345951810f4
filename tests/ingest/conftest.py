"""What do the tests of the readers share?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import sources_of
from exposure.inventory.estate import Estate

ReadInputs = Callable[..., Estate]


@pytest.fixture
def messy(root: Path) -> Path:
    """The folder of files with one quirk each."""
    return root / "fixtures" / "messy"


@pytest.fixture
def read_inputs() -> ReadInputs:
    """Read arguments as a scan does, without matching anything."""

    def read(
        *arguments: str | Path, bounds: Bounds = DEFAULT_BOUNDS, folder: Path = Path()
    ) -> Estate:
        sources, missing = sources_of([str(argument) for argument in arguments], folder)
        return read_all(Plan(tuple(sources), tuple(missing), bounds), lambda _: None)

    return read
