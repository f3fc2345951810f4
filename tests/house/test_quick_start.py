"""Are the two lines that a newcomer types the two lines that CI runs?"""

import re
from pathlib import Path

LINES = ["pip install . && exposure demo -o out/", 'pip install -e ".[test]" && pytest']


def test_the_readme_shows_the_two_lines(pages) -> None:
    shell_blocks = re.findall(r"^```sh\n(.*?)^```$", pages["README.md"], re.DOTALL | re.MULTILINE)

    assert [line for block in shell_blocks for line in block.splitlines()][:2] == LINES


def test_ci_runs_the_two_lines(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")

    assert [line for line in LINES if f"'{line}'" not in script] == []


def test_the_forge_runs_the_two_lines(root: Path) -> None:
    workflow = (root / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")

    assert [line for line in LINES if f"run: {line}\n" not in workflow] == []
