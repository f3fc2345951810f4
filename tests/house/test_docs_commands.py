"""Does every command line in the documentation print what the documentation says it prints?"""

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from exposure.cli.app import app
from exposure.cli.commands import program_of

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PROMPT = "$ "
EXIT = re.compile(r"\s+# exit (\d+)$")
ANYTHING = "..."
PAGES = [
    path.relative_to(ROOT).as_posix()
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    if BLOCK.search(path.read_text(encoding="utf-8"))
]


@dataclass(frozen=True)
class Shown:
    """One command of a page, and what the page says it prints."""

    command: str
    code: int
    lines: tuple[str, ...]


@pytest.mark.parametrize("page", PAGES)
def test_commands_print_what_the_page_says(page: str, run_exposure, tmp_path: Path) -> None:
    """The commands of a page run one after another, in one copy of the example company."""
    desk = tmp_path / "desk"
    shutil.copytree(ROOT / "fixtures" / "example", desk)
    for shown in _shown((ROOT / page).read_text(encoding="utf-8")):
        program, *arguments = shlex.split(shown.command)
        assert program == "exposure", f"{page}: a console block runs exposure alone: {shown}"

        run = run_exposure(*arguments, cwd=desk)
        printed = tuple((run.stdout + run.stderr).replace("\\", "/").rstrip("\n").split("\n"))

        assert run.returncode == shown.code, f"$ {shown.command}\n{run.stdout}{run.stderr}"
        assert _agree(shown.lines, printed), "\n".join([f"$ {shown.command}", *printed])


def test_each_command_is_in_the_reference_and_has_help(pages) -> None:
    reference = pages["docs/reference/cli.md"]
    commands = _commands()

    assert [name for name in commands if f"exposure {name}" not in reference] == []
    assert [name for name, text in commands.items() if not text] == []


@pytest.mark.parametrize(
    ("shown", "printed", "agree"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", ANYTHING, "d"), ("a", "b", "c", "d"), True),
        (("a", ANYTHING), ("a",), True),
        (("a", "b"), ("a",), False),
        (("a", ANYTHING, "d"), ("a", "b", "c"), False),
        (("a",), ("a", "b"), False),
    ],
)
def test_three_dots_stand_for_any_lines(
    shown: tuple[str, ...], printed: tuple[str, ...], agree: bool
) -> None:
    assert _agree(shown, printed) is agree


def _shown(text: str) -> list[Shown]:
    found: list[Shown] = []
    for block in BLOCK.findall(text):
        for part in re.split(r"^" + re.escape(PROMPT), block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            code = EXIT.search(command)
            found.append(
                Shown(EXIT.sub("", command), int(code[1]) if code else 0, tuple(lines) or ("",))
            )
    return found


def _agree(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    pattern = "".join(
        r"(?:[^\n]*\n)*" if line == ANYTHING else re.escape(line.rstrip()) + r"[ ]*\n"
        for line in shown
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def _commands() -> dict[str, str]:
    """Name of every command, with the help it gives."""
    return {name: command.help or "" for name, command in program_of(app).commands.items()}
