"""Is the summary of a job short, true and harmless?"""

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Gated, GatedAsset, GatedFinding, Passing
from exposure.report.ci.forge.job_summary import MOST_ROWS, write_job_summary
from exposure.report.ci.place import Ground
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, CONNECTOR
from tests.report.test_neutral import _table_cells

GROUND = Ground("/srv/shop", "/srv/shop")
MEGABYTE = 1 << 20


def summary(result, code: int = 1) -> str:
    return write_job_summary(result, code, GROUND).decode()


def rows(text: str) -> list[list[str]]:
    return [_table_cells(line) for line in text.splitlines() if line.startswith("| ")][2:]


def test_the_verdict_stands_first_in_words() -> None:
    for code, words in ((0, "nothing fails the build"), (2, "an input that was named cannot"),
                        (3, "something could not be read that may hide a vendor")):  # fmt: skip
        assert summary(empty_result(), code).startswith(f"## Supply-chain exposure: {words}")


def test_what_fails_is_counted_in_the_heading() -> None:
    gate = Gated(1, ("possible",), (GatedFinding(COMPONENT.id, True, "possible"),),
                 (GatedAsset("A-1", "no SBOM"),))  # fmt: skip

    one = summary(replace(empty_result(), findings=(COMPONENT,), gate=replace(gate, assets=())))
    both = summary(replace(empty_result(), findings=(COMPONENT,), gate=gate))

    assert one.startswith("## Supply-chain exposure: 1 finding fails the build\n")
    assert both.startswith("## Supply-chain exposure: 1 finding and 1 asset that cannot be assessed "
                           "fail the build\n")  # fmt: skip


def test_a_row_says_what_whom_where_and_what_to_change() -> None:
    gate = Gated(1, ("possible",), (GatedFinding(COMPONENT.id, True, "possible"),))

    (row,) = rows(summary(replace(empty_result(), findings=(COMPONENT,), gate=gate)))

    assert [cell.replace("<!-- -->", "") for cell in row] == [
        "F-77c0", "exposed, confirmed", "Anthropic", "@anthropic-ai/sdk 0.122.0 (made by)",
        "change @langchain/anthropic (direct)", "sboms/helpdesk.cdx.json:4127", "fails",
    ]  # fmt: skip


def test_what_fails_stands_above_what_passes() -> None:
    gate = Gated(1, ("possible",), (
        GatedFinding(COMPONENT.id, False, "in the baseline", Passing.in_baseline),
        GatedFinding(CONNECTOR.id, True, "possible"),
    ))  # fmt: skip

    found = rows(summary(replace(empty_result(), findings=(COMPONENT, CONNECTOR), gate=gate)))

    assert [(row[0], row[-1]) for row in found] == [(CONNECTOR.id, "fails"),
                                                    (COMPONENT.id, "in the baseline")]  # fmt: skip


def test_gaps_law_date_and_what_it_does_not_mean_are_told() -> None:
    gap = Gap("x", GapEffect.hides_presence, "a.json", "", "it is not listed")

    text = summary(replace(empty_result(), gaps=(gap, gap)), 3)

    assert "- a.json: it is not listed (1 more of this kind)" in text
    assert "Law date 2026-11-22" in text
    assert "no finding does not mean no use" in text


def test_without_findings_there_is_no_table() -> None:
    assert rows(summary(empty_result(), 0)) == []
    assert "could not be read" not in summary(empty_result(), 0)


def test_five_thousand_findings_of_long_names_stay_far_below_what_a_forge_takes() -> None:
    long = replace(COMPONENT.subject, name="<" * 40_000)
    many = tuple(replace(COMPONENT, id=f"F-{at}", subject=long) for at in range(5_000))
    gaps = tuple(Gap("x", GapEffect.hides_presence, f"{at}", "", "&" * 9_000) for at in range(900))

    text = summary(replace(empty_result(), findings=many, gaps=gaps))

    assert len(text.encode()) < MEGABYTE / 2
    assert len(rows(text)) == MOST_ROWS
    assert "4,900 more findings in the log and in the JSON result." in text


def test_hostile_names_change_no_line() -> None:
    assert len(summary(hostile_result()).splitlines()) == len(summary(sample_result()).splitlines())


@given(st.text(st.characters(), max_size=60))
def test_no_name_is_markup(name) -> None:
    finding = replace(COMPONENT, subject=replace(COMPONENT.subject, name=name))

    text = summary(replace(empty_result(), findings=(finding,)))

    (row,) = rows(text)
    assert len(row) == 7
    assert not re.search(r"<(?!!-- -->)", text)
