"""Does the program give the version under which it is packaged?"""

import tomllib
from pathlib import Path

from exposure.model.result import VERSION


def test_the_version_is_the_one_that_is_packaged(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == VERSION
