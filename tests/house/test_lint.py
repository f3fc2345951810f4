"""Does ruff find nothing, and is every file formatted?"""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKED = ("exposure", "tests", "hatch_build.py", "fixtures")


@pytest.mark.parametrize("command", [("check",), ("format", "--check")], ids=" ".join)
def test_ruff_has_nothing_to_say(root: Path, command: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--no-cache", *CHECKED],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
