"""Do the snippets that people copy into their builds run, and gate, as they stand?"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from pre_commit.clientlib import load_config

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = ROOT / "docs" / "guides" / "ci"
Build = Callable[[str], subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")


@pytest.fixture
def build(tmp_path: Path, repository: Path, program: Path) -> Build:
    """Run lines of a build in the repository; installing is left out, the program is there."""
    bin_folder = tmp_path / "build bin"
    bin_folder.mkdir()
    (repository / "sboms").mkdir()
    (repository / "sboms" / "app.cdx.json").write_bytes(
        (repository / "found.cdx.json").read_bytes()
    )
    for name in ("pip", "python"):
        (bin_folder / name).write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    venv = f'#!/bin/sh\nmkdir -p "$3/bin"\ncp "{bin_folder}/python" "$3/bin/"\ncp "{program}" "$3/bin/"\n'
    (bin_folder / "python3").write_text(venv, encoding="utf-8")
    for path in bin_folder.iterdir():
        path.chmod(0o755)

    def run(script: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(bin_folder), str(program.parent), os.environ["PATH"]])
        return subprocess.run(
            ["bash", "-c", script], cwd=repository, check=False, capture_output=True,
            encoding="utf-8", timeout=120,
            env={**os.environ, "PATH": path, "EXPOSURE_SOURCE": "x", "EXPOSURE_AS_OF": "2026-11-22"},
        )  # fmt: skip

    return run


def _gitlab() -> str:
    job = yaml.safe_load((SNIPPETS / "gitlab.yml").read_text(encoding="utf-8"))["exposure"]
    return "\n".join(["set -eo pipefail", *job["before_script"], *job["script"]])


def _jenkins() -> str:
    (script,) = re.findall(r"sh '''(.*?)'''", (SNIPPETS / "Jenkinsfile").read_text(), re.DOTALL)
    return script


@pytest.mark.parametrize("script", [_gitlab(), _jenkins()], ids=["gitlab", "jenkins"])
def test_a_finding_stops_the_build_until_it_is_in_the_baseline(
    build: Build, repository: Path, script: str
) -> None:
    first = build(script)

    assert first.returncode == 1, first.stderr
    assert "exposed  Anthropic" in first.stdout
    assert (repository / "exposure.xml").is_file()

    (repository / "exposure.json").rename(repository / "exposure-baseline.json")
    second = build(script)

    assert second.returncode == 0, second.stderr
    assert "passes: in the baseline" in second.stdout


def test_gitlab_keeps_what_the_script_writes() -> None:
    job = yaml.safe_load((SNIPPETS / "gitlab.yml").read_text(encoding="utf-8"))["exposure"]
    kept = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]

    assert [name for name in kept if name not in job["script"][-1]] == []
    assert job["artifacts"]["when"] == "always"


def test_the_workflow_names_inputs_that_the_action_has() -> None:
    workflow = yaml.safe_load((SNIPPETS / "github.yml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = (
        step
        for step in workflow["jobs"]["exposure"]["steps"]
        if step["uses"].startswith("OWNER/exposure@")
    )

    assert set(step["with"]) <= set(action["inputs"])


def test_the_configuration_is_one_for_pre_commit() -> None:
    config = load_config(SNIPPETS / "pre-commit.yaml")

    (hook,) = config["repos"][0]["hooks"]
    assert hook["id"] == "exposure-check"
    assert hook["args"][-1] == "--"


def test_the_page_names_each_input_of_the_action() -> None:
    page = (ROOT / "docs" / "guides" / "ci.md").read_text(encoding="utf-8")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

    named = set(re.findall(r"`([\w-]+)`", page))
    assert {*action["inputs"], *action["outputs"]} - named == set()


def test_deferring_goes_as_the_page_says(run_exposure, example: Path) -> None:
    """The page holds days that pass; here they lie as far from today as they did on its own day."""
    page = (ROOT / "docs" / "guides" / "ci.md").read_text(encoding="utf-8")
    until = datetime.now(UTC).date() + timedelta(days=200)
    for written, meant in (("2027-06-30", until), ("2027-07-01", until + timedelta(days=1))):
        page = page.replace(written, meant.isoformat())
    blocks = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    run_exposure("check", "sboms/wexmoor-helpdesk.cdx.json", "--json", "result.json", cwd=example)
    shown = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]

    assert len(shown) == 4
    for command, *lines in (part.splitlines() for part in shown):
        words, _, code = command.partition("  # exit ")
        run = run_exposure(*shlex.split(words)[1:], cwd=example)
        assert run.returncode == int(code or 0), run.stdout + run.stderr
        assert [line for line in lines if line not in run.stdout.splitlines()] == []
