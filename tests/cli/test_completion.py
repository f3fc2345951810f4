"""Does each shell learn what may be typed next, in our words, and soon?"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.cli.commands import WAITING

ROOT = Path(__file__).resolve().parents[2]
Ask = Callable[..., str]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Ask as a shell does: by the environment, with the line so far."""

    def asked(shell: str, line: str, *, interpreter: tuple[str, ...] = (), **more: str) -> str:
        words = line.split(" ")
        done = subprocess.run(
            [sys.executable, *interpreter, "-m", "exposure"],
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=60,
            env={
                **os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1",
                "_EXPOSURE_COMPLETE": f"complete_{shell}",
                "_TYPER_COMPLETE_ARGS": line,
                "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1),
                **more,
            },
        )  # fmt: skip
        return done.stderr if interpreter else done.stdout

    return asked


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("exposure ", list(WAITING)),
        ("exposure dis", ["discovered"]),
        ("exposure register ti", ["timeline"]),
        ("exposure plan --cost ", ["equal", "spend", "criticality"]),
        ("exposure plan --format j", ["json"]),
        ("exposure check --fail-on ", ["exposed", "possible", "incomplete"]),
        ("exposure check --verb", ["--verbose"]),
        ("exposure check app.cdx.json --with", ["--with-not-public"]),
        ("exposure --show-completion f", ["fish"]),
        ("exposure check app", []),
        ("exposure check --config exp", []),
    ],
)
def test_commands_flags_and_words_are_offered_and_files_are_left_to_the_shell(
    ask: Ask, line: str, offered: list[str]
) -> None:
    assert ask("bash", line).split() == offered


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "pwsh"])
def test_other_shells_show_the_sentence_whole(ask: Ask, shell: str) -> None:
    """Nothing of it is cut or taken for markup."""
    said = ask(shell, "exposure check --as", _TYPER_COMPLETE_FISH_ACTION="get-args",
               _TYPER_COMPLETE_WORD_TO_COMPLETE="--as")  # fmt: skip

    assert "--as-of" in said
    assert "today in UTC]" in said


def test_what_it_loads_is_little(ask: Ask) -> None:
    loaded = ask("zsh", "exposure check --", interpreter=("-X", "importtime"))

    assert {"rich", "msgspec", "pydantic"} & {
        line.rpartition("|")[2].strip() for line in loaded.splitlines()
    } == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_the_script_of_each_shell_asks_this_program(run_exposure, tmp_path: Path, shell) -> None:
    run = run_exposure("--show-completion", shell, cwd=tmp_path)

    assert (run.returncode, run.stderr) == (0, "")
    assert "_EXPOSURE_COMPLETE" in run.stdout
    assert "exposure" in run.stdout


def test_a_shell_that_nobody_knows_is_refused_with_those_that_are(run_exposure, tmp_path) -> None:
    run = run_exposure("--show-completion", "tcsh", cwd=tmp_path)

    assert run.returncode == 2
    assert "fish" in run.stderr


@pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")
def test_bash_completes_with_the_script_that_is_printed(run_exposure, tmp_path: Path) -> None:
    script = run_exposure("--show-completion", "bash", cwd=tmp_path).stdout
    program = tmp_path / "exposure"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m exposure "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    typed = 'COMP_WORDS=(exposure reg); COMP_CWORD=1; _exposure_completion exposure; echo "${COMPREPLY[@]}"'

    done = subprocess.run(
        [shutil.which("bash") or "bash", "--norc", "-c", f"{script}\n{typed}"],
        capture_output=True, encoding="utf-8", check=True, cwd=tmp_path,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert done.stdout == "register\n"


def test_it_is_put_where_the_shell_reads_it(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").write_text("alias mine=true\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "exposure", "--install-completion", "bash"],
        env={**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path),
             "PYTHONPATH": str(ROOT)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == 0
    assert str(tmp_path) in done.stderr
    assert (tmp_path / ".bashrc").read_text(encoding="utf-8").startswith("alias mine=true\n")
