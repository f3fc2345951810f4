"""Is every file of the public corpora read, or refused with a named reason that somebody reviewed?"""

from collections import Counter
from fnmatch import fnmatchcase
from functools import cache

import pytest

from exposure.model.gap import GapEffect
from tests.acceptance.corpora import Met, files_of, read
from tests.acceptance.reviewed import HIDING, INVALID, REFUSED
from tests.conftest import ROOT

pytestmark = pytest.mark.requires_shared

CORPORA = (
    "cyclonedx-specification",
    "ntia-conformance-checker",
    "protobom-nginx",
    "spdx-tools-java",
    "spdx-tools-python",
)
PAGE = ROOT / "docs" / "reference" / "formats.md"
BEGIN, END = "<!-- corpora: begin -->\n", "<!-- corpora: end -->\n"


@cache
def met(corpus: str) -> tuple[Met, ...]:
    """Return what became of each file of a corpus."""
    return tuple(read(path) for path in files_of(corpus))


def everything() -> list[Met]:
    return [one for corpus in CORPORA for one in met(corpus)]


def is_invalid(one: Met) -> bool:
    """Say whether the corpus itself calls a file invalid."""
    return "/invalid" in one.path


def reviewed(one: Met, kind: str, table: dict[tuple[str, str], str]) -> bool:
    """Say whether a table of (path pattern, gap kind or reason's beginning) has the case."""
    return any(fnmatchcase(one.path, pattern) and kind.startswith(met) for pattern, met in table)


def test_no_valid_file_is_refused_without_review() -> None:
    refused = [
        f"{one.path}: {one.refusal}"
        for one in everything()
        if one.refusal and not is_invalid(one) and not reviewed(one, one.refusal, REFUSED)
    ]

    assert not refused, "\n".join(refused)


def test_no_valid_file_has_a_gap_that_hides_presence_without_review() -> None:
    hiding = [
        f"{one.path}: {gap.kind}: {gap.reason}"
        for one in everything()
        for gap in one.hiding
        if not one.refusal and not is_invalid(one) and not reviewed(one, gap.kind, HIDING)
    ]

    assert not hiding, "\n".join(hiding)


@pytest.mark.parametrize("table", [REFUSED, HIDING], ids=["refused", "hiding"])
def test_each_reviewed_case_still_occurs(table) -> None:
    cases = [
        (one.path, kind)
        for one in everything()
        for kind in ([one.refusal] if one.refusal else [gap.kind for gap in one.hiding])
    ]

    unused = [
        row
        for row in table
        if not any(fnmatchcase(path, row[0]) and kind.startswith(row[1]) for path, kind in cases)
    ]

    assert not unused


def class_of(one: Met) -> str:
    """Return what is wrong with a file that its corpus calls invalid: its name without version."""
    name = one.path.rpartition("/")[2]
    stem = name.removeprefix("invalid-").rpartition("-")[0] or name
    return stem.partition(".")[0]


def test_each_class_of_invalid_files_is_decided() -> None:
    decided = {name: set(outcomes) for name, (outcomes, _) in INVALID.items()}

    assert outcomes_of_invalid() == decided


def outcomes_of_invalid() -> dict[str, set[str]]:
    """Return class → what becomes of its files: `read`, `refused`, or kinds of gaps beyond notes."""
    found: dict[str, set[str]] = {}
    for one in everything():
        if is_invalid(one):
            kinds = {gap.kind for gap in one.gaps if gap.effect is not GapEffect.note}
            outcome = "refused" if one.refusal else " ".join(sorted(kinds)) or "read"
            found.setdefault(class_of(one), set()).add(outcome)
    return found


def test_the_page_shows_what_became_of_each_corpus() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page.partition(BEGIN)[2].partition(END)[0] == table()


def table() -> str:
    """Return the table of docs/reference/formats.md."""
    lines = [
        "| corpus | files | read | read with gaps | refused | refused as |",
        "| --- " * 6 + "|",
    ]
    for corpus in CORPORA:
        for called, invalid in (("", False), (", called invalid", True)):
            group = [one for one in met(corpus) if is_invalid(one) is invalid]
            if group:
                lines.append(row(corpus + called, group))
    return "\n".join(lines) + "\n"


def row(name: str, group: list[Met]) -> str:
    refused = Counter(kind_of_refusal(one) for one in group if one.refusal)
    gaps = sum(
        not one.refusal and any(gap.effect is not GapEffect.note for gap in one.gaps)
        for one in group
    )
    count = len(group) - sum(refused.values()) - gaps
    why = "; ".join(f"{reason} {number}" for reason, number in sorted(refused.items())) or "–"
    return f"| {name} | {len(group)} | {count} | {gaps} | {sum(refused.values())} | {why} |"


def kind_of_refusal(one: Met) -> str:
    """Return what a file was met as, without its place."""
    reason = one.refusal.partition("met ")[2].partition(" (")[0]
    return reason.partition(" at line")[0].partition(":")[0] or "a text that names no vendor"
