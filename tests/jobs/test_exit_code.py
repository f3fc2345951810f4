"""Which exit code does each row of the table give? The rows are those of the design, section 9."""

from collections.abc import Sequence
from typing import get_args

import pytest
from msgspec.structs import replace

from exposure.jobs.exit_code import code_of, refused
from exposure.model.gap import Gap, GapEffect
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.register.lists import ListRecord
from exposure.model.result import ScanResult, VendorName
from exposure.model.settings import FailOn
from tests.report.sample import empty_result

HIDES = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/dependencies", "x")
BLURS = Gap("no-root", GapEffect.blurs_route, "a.json", "", "x")
NOTE = Gap("byte-order-mark", GapEffect.note, "a.json", "", "x")
UNUSABLE = Gap("unusable-input", GapEffect.hides_presence, "b.json", "", "expected JSON, met x")
UNREAD = Gap("unread-file", GapEffect.hides_presence, "in/b.json", "", "expected JSON, met x")


def result(
    *outcomes: tuple[str, Outcome], gaps: Sequence[Gap] = (), fail_on: str = "possible"
) -> ScanResult:
    """Return a result in which `designated`, `watched` and `asked` were looked for."""
    empty = empty_result()
    return replace(
        empty,
        settings=replace(empty.settings, fail_on=fail_on),
        looked_for=(
            VendorName("designated", "D", "designated"),
            VendorName("watched", "W", "under_watch"),
            VendorName("asked", "A", "asked"),
        ),
        outcomes=tuple(AssetOutcome("asset", vendor, outcome, "x") for vendor, outcome in outcomes),
        gaps=tuple(gaps),
    )


EXPOSED = ("designated", Outcome.exposed)
POSSIBLE = ("designated", Outcome.possible)
UNKNOWN = ("*", Outcome.not_assessable)
NOTHING = ("*", Outcome.no_evidence_found)


def test_two_for_an_input_on_the_command_line_that_cannot_be_used() -> None:
    assert code_of(result(NOTHING, gaps=[UNUSABLE])) == 2


def test_two_stands_before_a_finding() -> None:
    assert code_of(result(EXPOSED, gaps=[UNUSABLE])) == 2


def test_one_for_a_finding() -> None:
    assert code_of(result(EXPOSED)) == 1


def test_one_stands_before_a_gap_that_hides_presence() -> None:
    assert code_of(result(EXPOSED, gaps=[HIDES])) == 1


def test_three_for_a_gap_that_hides_presence() -> None:
    assert code_of(result(UNKNOWN, gaps=[HIDES])) == 3


def test_three_and_never_two_for_a_bad_file_met_in_a_folder() -> None:
    assert code_of(result(NOTHING, gaps=[UNREAD])) == 3


@pytest.mark.parametrize("gap", [BLURS, NOTE], ids=["blurs_route", "note"])
def test_no_code_for_a_gap_that_hides_nothing(gap: Gap) -> None:
    assert code_of(result(NOTHING, gaps=[gap])) == 0


def test_none_for_nothing() -> None:
    assert code_of(result(NOTHING)) == 0


@pytest.mark.parametrize(
    ("fail_on", "codes"),
    [
        ("exposed", [1, 0, 0, 0]),
        ("possible", [1, 1, 0, 0]),
        ("incomplete", [1, 1, 1, 0]),
    ],
)
def test_the_threshold_says_from_which_outcome_on(fail_on: str, codes: list[int]) -> None:
    met = [code_of(result(one, fail_on=fail_on)) for one in (EXPOSED, POSSIBLE, UNKNOWN, NOTHING)]

    assert met == codes


@pytest.mark.parametrize("fail_on", get_args(FailOn))
def test_no_threshold_lets_a_hiding_gap_pass(fail_on: str) -> None:
    assert code_of(result(NOTHING, gaps=[HIDES], fail_on=fail_on)) == 3


@pytest.mark.parametrize("fail_on", get_args(FailOn))
def test_no_threshold_lets_an_unusable_input_pass(fail_on: str) -> None:
    assert code_of(result(NOTHING, gaps=[UNUSABLE], fail_on=fail_on)) == 2


def test_a_vendor_under_watch_only_warns() -> None:
    assert code_of(result(("watched", Outcome.exposed), NOTHING)) == 0


def test_a_vendor_that_the_user_asked_for_counts() -> None:
    assert code_of(result(("asked", Outcome.exposed))) == 1


def test_a_refusal_is_one_line_that_names_its_file() -> None:
    assert refused(result(NOTHING, gaps=[HIDES, UNUSABLE, UNREAD])) == [
        "b.json: expected JSON, met x"
    ]


def test_three_where_no_vendor_was_looked_for() -> None:
    assert code_of(replace(result(), looked_for=())) == 3


def test_two_stands_before_having_looked_for_nobody() -> None:
    assert code_of(replace(result(gaps=[UNUSABLE]), looked_for=())) == 2


def test_whom_lists_alone_name_was_looked_for_too() -> None:
    nobody = replace(result(NOTHING), looked_for=())
    listed = ListRecord("x", "list-x", "List X", "x.json", "", None, 3, 0, 3, 2)

    assert code_of(nobody) == 3
    assert code_of(replace(nobody, lists=(listed,))) == 0
    assert code_of(replace(nobody, lists=(replace(listed, looked_for=0),))) == 3
