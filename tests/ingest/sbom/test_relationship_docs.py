"""Does docs/reference/relationships.md say of each relationship type what the program does?"""

import re
from pathlib import Path

import pytest

from exposure.ingest.sbom.relationships import DEV_SCOPES, SPDX2, SPDX3, Vocabulary
from exposure.ingest.sbom.spdx3.builds import MOST_JOINED
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL

VERSIONS = {"SPDX 2": SPDX2, "SPDX 3": SPDX3}


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reference" / "relationships.md").read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def rows(page: str, heading: str) -> dict[str, list[str]]:
    """Return type → the cells behind it."""
    lines = [line for line in section(page, heading).splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first.strip("`"): rest for first, *rest in cells}


def edge(version: Vocabulary, kind: str) -> str:
    if kind in version.no_dependency:
        return "no dependency"
    if kind in {version.root_forward, version.root_backward}:
        return "B is a root" if kind == version.root_forward else "A is a root"
    meaning = version.dependency[kind]
    verb = "holds" if meaning.mark & CONTAINED else "needs"
    return f"B {verb} A" if meaning.reverse else f"A {verb} B"


def mark(version: Vocabulary, kind: str) -> str:
    stated = version.dependency[kind].mark if kind in version.dependency else 0
    words = ((DEV, "development"), (OPTIONAL, "optional"))
    return ", ".join(word for bit, word in words if stated & bit)


@pytest.mark.parametrize("heading", VERSIONS)
def test_every_type_is_on_the_page_once(page: str, heading: str) -> None:
    listed = re.findall(r"^\| `(\w+)`", section(page, heading), re.MULTILINE)

    assert sorted(listed) == sorted(VERSIONS[heading].known())


@pytest.mark.parametrize("heading", VERSIONS)
def test_each_type_is_said_to_be_what_it_is(page: str, heading: str) -> None:
    version = VERSIONS[heading]

    said = {kind: (cells[0], cells[1]) for kind, cells in rows(page, heading).items()}

    assert said == {kind: (edge(version, kind), mark(version, kind)) for kind in version.known()}


def test_the_types_whose_scope_counts_are_told(page: str) -> None:
    told = {kind for kind, cells in rows(page, "SPDX 3").items() if cells[2] == "yes"}

    assert told == {kind for kind, meaning in SPDX3.dependency.items() if meaning.scoped}


def test_the_scopes_before_use_are_told(page: str) -> None:
    line = next(line for line in page.splitlines() if line.startswith('Where "scope" says yes'))

    assert set(re.findall(r"`(\w+)`", line)) == DEV_SCOPES


@pytest.mark.parametrize("heading", VERSIONS)
def test_the_types_that_leave_something_open_are_told(page: str, heading: str) -> None:
    line = next(line for line in page.splitlines() if line.startswith(f"- {heading}: "))

    assert set(re.findall(r"`(\w+)`", line)) == VERSIONS[heading].telling


def test_a_type_without_an_edge_has_a_reason(page: str) -> None:
    silent = [
        kind
        for heading in VERSIONS
        for kind, cells in rows(page, heading).items()
        if cells[0] == "no dependency" and not cells[-1]
    ]

    assert silent == []


def test_the_bound_on_builds_is_told(page: str) -> None:
    assert f"more than {MOST_JOINED:,} such edges" in page
