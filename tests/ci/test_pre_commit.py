"""Does the hook check the files that a person commits, and no other?"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pre_commit.clientlib import load_manifest

from tests.ci.sboms import FOUND, FREE

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CHECKED = (
    "app.cdx.json", "dist/app.spdx", "a/b/app.spdx.json", "bom.json", "sbom.xml", "x.cdx.xml",
    "package-lock.json", "web/npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "uv.lock",
    "poetry.lock", "Cargo.lock", "go.mod", "go.sum", "requirements.txt", "requirements-dev.txt",
    "x.spdx.yaml", "x.spdx3.jsonld", "x.syft.json", "--help.cdx.json", "name with blank.cdx.json",
)  # fmt: skip
LEFT_ALONE = (
    "package.json", "pyproject.toml", "README.md", "cdx.json", "mybom.json.md", "src/go.model",
    "flake.lock", "vendors.xlsx", "exposure.toml", "x.cdx.json.bak", "requirements/base.in",
)  # fmt: skip


@pytest.fixture(scope="module")
def hook() -> dict[str, object]:
    """The hook, as pre-commit itself understands the manifest."""
    (only,) = load_manifest(MANIFEST)
    return only


@pytest.mark.parametrize("name", CHECKED)
def test_sboms_and_lock_files_are_checked(hook, name: str) -> None:
    assert re.search(hook["files"], name)


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_other_files_are_left_alone(hook, name: str) -> None:
    assert not re.search(hook["files"], name)


def test_it_is_one_run_in_an_environment_of_its_own(hook) -> None:
    assert (hook["id"], hook["language"]) == ("exposure-check", "python")
    assert hook["require_serial"] is True
    assert shlex.split(hook["entry"]) == ["exposure", "check"]


needs_a_shell = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")


@pytest.fixture
def committing(tmp_path: Path, program: Path):
    """Stage files in a new repository, and run the hook as `git commit` would."""

    def commit(files: dict[str, str], *arguments: str) -> tuple[int, str]:
        folder = tmp_path / "repository"
        folder.mkdir()
        # The same hook with the program that is here: pre-commit would install it from a forge.
        (one,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
        local = {**one, "language": "system", "verbose": True}
        local["args"] = [*arguments, "--as-of", "2026-11-22", *one["args"]]
        config = {"repos": [{"repo": "local", "hooks": [local]}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        environment = {
            **os.environ,
            "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
            "PRE_COMMIT_HOME": str(tmp_path / "home"),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        for command in (["git", "init", "-q"], ["git", "add", "-A"]):
            subprocess.run(command, cwd=folder, env=environment, check=True)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never"],
            cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    return commit


@needs_a_shell
def test_a_finding_stops_the_commit_and_is_shown(committing) -> None:
    code, said = committing({"app.cdx.json": FOUND, "README.md": "not for it"})

    assert code == 1
    assert "exposed  Anthropic" in said
    assert "README" not in said


@needs_a_shell
def test_a_commit_without_a_finding_goes_on(committing) -> None:
    code, said = committing({"app.cdx.json": FREE})

    assert code == 0, said


@needs_a_shell
def test_a_commit_without_an_sbom_is_not_looked_at(committing) -> None:
    code, said = committing({"README.md": "text"})

    assert (code, "no files to check" in said) == (0, True)


@needs_a_shell
def test_a_file_called_like_a_flag_is_checked_too(committing) -> None:
    code, said = committing({"--help.cdx.json": FOUND})

    assert code == 1
    assert "exposed  Anthropic" in said


@needs_a_shell
def test_arguments_of_a_person_hold(committing) -> None:
    code, said = committing({"app.cdx.json": FOUND}, "--fail-on", "incomplete", "-q")

    assert code == 1
    assert "not legal advice" not in said
