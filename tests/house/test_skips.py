"""Is a test that was skipped in CI a failure, except where the shared corpora are absent?"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPS = {
    "a test": "import pytest\ndef test_it():\n    pytest.skip('not today')\n",
    "a whole file": "import pytest\npytest.importorskip('no_such_library')\n",
    "a condition": "import pytest\n@pytest.mark.skipif(True, reason='x')\ndef test_it(): pass\n",
}
PASSES = "def test_another(): pass\n"
NEEDS_SHARED = "import pytest\n@pytest.mark.requires_shared\ndef test_it(): assert False\n"
ASKS_FOR_SHARED = "def test_it(shared): assert False\n"
FAILED = {1, 2}
"""A test failed, or a file could not be collected."""
EXPECTED_TO_FAIL = "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False\n"


@pytest.mark.parametrize("text", SKIPS.values(), ids=SKIPS)
def test_a_skip_fails_in_ci(text: str, root: Path, tmp_path: Path) -> None:
    assert _exit_code(root, tmp_path, text, ci="true") in FAILED


@pytest.mark.parametrize("text", SKIPS.values(), ids=SKIPS)
def test_a_skip_passes_at_a_desk(text: str, root: Path, tmp_path: Path) -> None:
    assert _exit_code(root, tmp_path, text, ci="") == 0


@pytest.mark.parametrize("text", [NEEDS_SHARED, ASKS_FOR_SHARED, EXPECTED_TO_FAIL])
def test_what_needs_absent_corpora_is_skipped_in_ci_too(
    text: str, root: Path, tmp_path: Path
) -> None:
    assert _exit_code(root, tmp_path, text, ci="true") == 0


def _exit_code(root: Path, folder: Path, text: str, *, ci: str) -> int:
    """Run a test file under a copy of our conftest, in a checkout that has no corpora beside it."""
    tests = folder / "checkout" / "tests"
    tests.mkdir(parents=True)
    shutil.copy(root / "tests" / "conftest.py", tests)
    (tests / "test_given.py").write_text(text)
    (tests / "test_other.py").write_text(PASSES)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tests)],
        cwd=tests.parent,
        env=os.environ | {"CI": ci, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        check=False,
    )
    return run.returncode
