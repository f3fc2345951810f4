"""Does docs/guides/official-lists.md show what the program prints?"""

import re
import shlex
import shutil
from pathlib import Path

import pytest

BLOCK = re.compile(r"^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHEET = re.compile(r"^```csv\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, root: Path) -> Path:
    for path in (root / "fixtures" / "lists").iterdir():
        shutil.copy(path, tmp_path)
    return tmp_path


def test_each_command_of_the_guide_prints_what_stands_below_it(desk, root, run_exposure) -> None:
    page = (root / "docs" / "guides" / "official-lists.md").read_text(encoding="utf-8")
    (sheet,) = SHEET.findall(page)
    (desk / "suppliers.csv").write_text(sheet, encoding="utf-8")

    commands = [
        one for block in BLOCK.findall(page) for one in re.split(r"^\$ ", block, flags=re.M)
    ]
    for shown in filter(None, commands):
        command, _, lines = shown.partition("\n")
        run = run_exposure(*shlex.split(command)[1:], *_day(command), cwd=desk)

        assert run.returncode == 0, run.stderr
        pattern = re.escape(lines.rstrip("\n")).replace(r"\.\.\.", r"[\s\S]*")
        assert re.fullmatch(pattern, run.stdout.rstrip("\n")), f"$ {command}\n{run.stdout}"


def _day(command: str) -> tuple[str, ...]:
    """The guide was written on one day, and is read on others."""
    dated = "--as-of" in command or " why " in command
    return () if dated else ("--as-of", "2026-11-22")
