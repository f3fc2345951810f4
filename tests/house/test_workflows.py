"""Do workflows, the action and the hook hold nothing by which a build can be taken over?"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

FILES = (
    ".github/workflows/ci.yml",
    "action.yml",
    ".pre-commit-hooks.yaml",
    "docs/guides/ci/github.yml",
)
AUDIT = ("--offline", "--no-progress", "--no-config", "--pedantic", "--strict-collection")
HOSTILE = """
on: pull_request_target
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.event.pull_request.title }}"
"""
SYSTEMS = {"ubuntu-latest", "macos-latest", "windows-latest"}
PYTHONS = {"3.11", "3.12", "3.13"}


def audit(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Run the auditor that is installed beside this interpreter."""
    program = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert program, "pip install -e '.[test]' brings zizmor"
    return subprocess.run(
        [program, *AUDIT, *map(str, paths)],
        capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


def test_the_auditor_finds_nothing(root: Path) -> None:
    audited = audit(*(root / file for file in FILES))

    assert audited.returncode == 0, audited.stdout + audited.stderr


def test_every_file_that_it_can_read_is_audited(root: Path) -> None:
    workflows = (root / ".github" / "workflows").glob("*.y*ml")

    assert [path.relative_to(root).as_posix() for path in workflows] == [FILES[0]]


def test_a_hostile_workflow_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_text(HOSTILE, encoding="utf-8")

    audited = audit(tmp_path / "bad.yml")

    assert "template-injection" in audited.stdout
    assert "dangerous-triggers" in audited.stdout


@pytest.fixture(scope="module")
def jobs(root: Path) -> dict[str, dict[str, object]]:
    """The jobs of the workflow by name."""
    workflow = yaml.safe_load((root / FILES[0]).read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    found: dict[str, dict[str, object]] = workflow["jobs"]
    return found


def test_each_job_ends_in_time_and_may_read_alone(jobs) -> None:
    assert [name for name, job in jobs.items() if not 0 < job.get("timeout-minutes", 0) <= 60] == []
    assert [name for name, job in jobs.items() if job["permissions"] != {"contents": "read"}] == []


def test_each_job_runs_on_three_systems(jobs) -> None:
    assert {
        name: set(job["strategy"]["matrix"]["os"]) for name, job in jobs.items()
    } == dict.fromkeys(jobs, SYSTEMS)


@pytest.mark.parametrize("name", ["demo", "test"])
def test_the_program_and_its_tests_run_on_each_python(jobs, name: str) -> None:
    assert set(jobs[name]["strategy"]["matrix"]["python"]) == PYTHONS


def test_what_others_wrote_is_named_by_its_commit_and_keeps_no_credentials(jobs) -> None:
    used = [step for job in jobs.values() for step in job["steps"] if "uses" in step]
    others = [step for step in used if step["uses"] != "./"]

    assert [step["uses"] for step in others if len(step["uses"].partition("@")[2]) != 40] == []
    checkouts = [step for step in others if step["uses"].startswith("actions/checkout@")]
    assert checkouts
    assert [
        step for step in checkouts if step["with"].get("persist-credentials") is not False
    ] == []
