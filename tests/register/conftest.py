"""One register for all tests, and a copy of its YAML to spoil."""

import shutil
from pathlib import Path

import pytest

from exposure.register.facts import Register
from exposure.register.load import DATA, load_register


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))
