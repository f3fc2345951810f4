"""Does help read well, whole and in the width that there is?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer import Context
from typer.core import TyperGroup

from exposure.cli.app import app
from exposure.cli.commands import WAITING, program_of
from exposure.model.result import VERSION

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("letter", "register")


def helped(*names: str, columns: int = 80) -> list[str]:
    """Return the lines of a help page in a terminal of this width."""
    command: TyperGroup = program_of(app)
    shown = {"terminal_width": min(columns, 80) - 2, "help_option_names": ["-h", "--help"]}
    context = Context(command, info_name="exposure", **shown)
    for name in names:
        command = command.commands[name]
        context = Context(command, parent=context, info_name=name)
    return command.get_help(context).splitlines()


def test_the_width_is_that_of_the_terminal() -> None:
    """In a process of its own, as `helped` knows it only from this."""
    for columns in (60, 80, 200):
        done = subprocess.run(
            [sys.executable, "-m", "exposure", "scan", "--help"],
            env={**os.environ, "COLUMNS": str(columns), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip

        assert (done.stdout.splitlines(), done.stderr) == (helped("scan", columns=columns), "")


@pytest.mark.parametrize("name", ["", *GROUPS])
def test_an_overview_has_one_whole_line_for_each_command(name: str) -> None:
    lines = helped(*filter(None, [name]))
    commands = lines[lines.index("Commands:") + 1 :]
    known = list(WAITING) if not name else list(program_of(app).commands[name].commands)

    assert [line.split()[0] for line in commands] == known
    assert [line for line in commands if not line.endswith((".", "?"))] == []
    assert [line for line in lines if "..." in line.replace("[ARGS]...", "")] == []


@pytest.mark.parametrize("name", ["", *WAITING])
def test_no_line_of_a_page_is_wider_than_80_columns(name: str) -> None:
    assert [line for line in helped(*filter(None, [name])) if len(line) > 80] == []


@pytest.mark.parametrize("name", ["", "check", "register"])
def test_a_narrow_terminal_breaks_lines_and_loses_nothing(name: str) -> None:
    arguments = [*filter(None, [name])]
    wide, narrow = helped(*arguments), helped(*arguments, columns=60)

    assert max(map(len, narrow)) <= 60
    assert "".join("".join(narrow).split()) == "".join("".join(wide).split())


@pytest.mark.parametrize("name", WAITING)
def test_the_usage_names_what_it_takes_without_braces(name: str) -> None:
    usage = helped(name)[0]

    assert usage.startswith(f"Usage: exposure {name} [OPTIONS]")
    assert "{" not in usage


def test_the_version_stands_on_standard_output(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("--version", cwd=tmp_path)

    assert (run.returncode, run.stdout, run.stderr) == (0, f"exposure {VERSION}\n", "")


def test_a_misspelt_command_is_told_the_nearest(run_exposure, tmp_path: Path) -> None:
    run = run_exposure("chek", cwd=tmp_path)

    assert (run.returncode, run.stdout) == (2, "")
    assert "Did you mean 'check'?" in run.stderr
