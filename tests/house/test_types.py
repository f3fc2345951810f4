"""Does mypy, in its strict mode, find nothing?"""

import subprocess
import sys
from pathlib import Path


def test_mypy_strict_has_nothing_to_say(root: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path), "--no-error-summary"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
