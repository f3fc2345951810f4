"""What do the tests of a build share: the program as a file, and SBOMs of each exit code?"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ci.sboms import FOUND, FREE, INCOMPLETE

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """#!{python}
import sys
sys.path.insert(1, {root!r})
from exposure.__main__ import main
main()
"""


@dataclass(frozen=True)
class Step:
    """How a step of a job ended."""

    code: int
    printed: str
    said: str
    outputs: dict[str, str]
    summary: str


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as installing leaves it: a file whose folder, and not the current one, is
    searched for modules.
    """
    path = tmp_path_factory.mktemp("bin") / "exposure"
    path.write_text(PROGRAM.format(python=sys.executable, root=str(ROOT)), encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one SBOM for each way in which a check may end."""
    folder = tmp_path / "repository"
    folder.mkdir()
    for name, text in (("free", FREE), ("found", FOUND), ("incomplete", INCOMPLETE)):
        (folder / f"{name}.cdx.json").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def step(tmp_path: Path, repository: Path) -> Callable[..., Step]:
    """Run a script of the action as a runner does: in bash, in the repository."""

    def run(script: str, given: Mapping[str, str], *, path: Sequence[Path] = ()) -> Step:
        runner = tmp_path / "runner temp"  # as on machines whose user has a blank in the name
        runner.mkdir(exist_ok=True)
        outputs, summary = runner / "outputs", runner / "summary"
        outputs.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", str(ROOT / ".github" / "action" / script)],
            cwd=repository, capture_output=True, encoding="utf-8", check=False, timeout=120,
            env={
                "PATH": os.pathsep.join([*map(str, path), os.environ["PATH"]]),
                "PYTHONUTF8": "1",
                "RUNNER_TEMP": str(runner),
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_ACTIONS": "true",
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_STEP_SUMMARY": str(summary),
                **given,
            },
        )  # fmt: skip
        lines = outputs.read_text(encoding="utf-8").splitlines()
        told = summary.read_text(encoding="utf-8") if summary.exists() else ""
        pairs = dict(line.split("=", 1) for line in lines)
        return Step(done.returncode, done.stdout, done.stderr, pairs, told)

    return run
