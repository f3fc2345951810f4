"""Is every paragraph that a document cites one of the register's data, or one that was read by hand?

Templates and Python are both looked through, so that no citation escapes by standing in code.
"""

import re
from pathlib import Path

import pytest
import yaml

from exposure.register.law.clauses import clause_numbers
from exposure.register.load import load_register

CITED = re.compile(r"(?:FAR|DFARS) (?P<number>\d+\.\d+(?:-\d+)?)(?P<paragraph>(?:\([0-9a-z]+\))*)")
READ = {
    # Paragraphs that documents cite and no row of the register does, each read in the official text.
    "4.2104(a)(1)", "4.2104(a)(1)(ii)", "4.2104(b)",
    "52.204-30(b)(5)(i)", "52.212-3(v)", "252.204-7017(b)", "252.204-7017(c)",
}  # fmt: skip
PARTS = {"4.703", "4.2104", "4.2304", "204.2104", "239.7305"}
"""Parts of the regulations, which are no clauses."""


def test_of_a_citation_clause_and_paragraph_are_told_apart() -> None:
    assert cited("[FAR 52.204-29(c)(1); DFARS 239.7305]") == {
        ("52.204-29", "(c)(1)"), ("239.7305", ""),
    }  # fmt: skip


def cited(text: str) -> set[tuple[str, str]]:
    return {(one["number"], one["paragraph"]) for one in CITED.finditer(text)}


def documents(root: Path) -> dict[str, str]:
    """Return every text from which documents are made, by the name of its file."""
    found = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "exposure" / "attest").rglob("*.py"))
    }
    # Of a template the values alone: its comment may speak of editions.
    for path in sorted((root / "templates").glob("*.yaml")):
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
        found[path.name] = str(read)
    return found


@pytest.fixture(scope="module")
def data(root: Path) -> str:
    """Every text of the register's data, in which `FAR` need not stand before each number."""
    paths = sorted((root / "exposure" / "data").rglob("*.yaml"))
    return " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in paths)


def is_known(number: str, paragraph: str, data: str) -> bool:
    """Say whether a row cites it, or a paragraph under it; `52.204-24(b), (c)` cites both."""
    runs = re.findall(rf"(?<![\d.-]){re.escape(number)}((?:,? ?\([0-9a-z]+\))+)", data)
    stated = {part.strip(", ") for run in runs for part in re.split(r",\s*", run)}
    return any(one == paragraph or one.startswith(f"{paragraph}(") for one in stated)


def test_every_clause_that_is_cited_is_known(root: Path) -> None:
    known = {one.split()[-1] for one in clause_numbers(c.number for c in load_register().clauses)}
    unknown = {
        name: met
        for name, text in documents(root).items()
        if (met := {number for number, _ in cited(text)} - known - PARTS)
    }

    assert unknown == {}


def test_every_paragraph_that_is_cited_is_known_or_was_read(root: Path, data: str) -> None:
    unknown = {
        name: met
        for name, text in documents(root).items()
        if (met := {f"{number}{paragraph}" for number, paragraph in cited(text) if paragraph
                    and f"{number}{paragraph}" not in READ
                    and not is_known(number, paragraph, data)})
    }  # fmt: skip

    assert unknown == {}


def test_each_paragraph_of_the_table_is_cited_and_in_no_row(root: Path, data: str) -> None:
    met = {f"{number}{paragraph}" for text in documents(root).values()
           for number, paragraph in cited(text)}  # fmt: skip

    assert READ - met == set()
    for one in READ:
        number, paragraph = one.split("(", 1)
        assert not is_known(number, f"({paragraph}", data), one


def test_a_paragraph_that_no_row_has_would_be_met(data: str) -> None:
    assert is_known("52.204-29", "(d)", data)
    assert not is_known("52.204-29", "(z)", data)
    assert not is_known("52.204-2", "(d)", data)
