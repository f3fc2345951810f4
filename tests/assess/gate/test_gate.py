"""Why does a finding pass, and which exit code does each row of the table give?

The rows are those of the docstring of `assess/gate/gate.py`, and of the design, section 9.
"""

import pytest
from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.criteria import OUTCOME_WORDS
from exposure.model.gate.gated import Passing
from exposure.model.judgements.words import RiskWord
from exposure.model.outcome import Outcome
from exposure.model.register.lists import ListRecord
from tests.assess.compared.results import DESK, OTHER, act, component, outcome
from tests.assess.gate.gates import decided, gate, only, result, settled

HIDES = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/dependencies", "x")
BLURS = Gap("no-root", GapEffect.blurs_route, "a.json", "", "x")
NOTE = Gap("byte-order-mark", GapEffect.note, "a.json", "", "x")
POSSIBLE = component(outcome=Outcome.possible)
NOTHING = outcome(DESK.id, "*", Outcome.no_evidence_found, "read to its end")
UNKNOWN = outcome(DESK.id, "*", Outcome.not_assessable, "no SBOM")


def nothing(*gaps: Gap, **fields: object):
    return replace(result(gaps=gaps, outcomes=(NOTHING,)), findings=(), **fields)


def test_an_open_finding_of_a_designated_vendor_fails() -> None:
    told = gate(result())

    assert told.code == 1
    assert told.failing == (component().id,)
    assert told.findings[0].because == "meets possible"
    assert all(one.fails for one in told.findings)


@pytest.mark.parametrize(
    ("one", "texts", "passes", "because"),
    [
        (result(settled(component())), (), Passing.settled, "settled: no match"),
        (result(decided(component())), (), Passing.decided,
         "decided: deferred until 2027-01-31 by Ann Lee"),
        (result(decided(component(), RiskWord.mitigate)), (), Passing.decided,
         "decided: to be removed or replaced until 2027-01-31 by Ann Lee"),
        (result(decided(POSSIBLE, RiskWord.not_in_use, None)), (), Passing.decided,
         "decided: not in use by Ann Lee"),
        (result(reason="under_watch"), (), Passing.under_watch, "the vendor is only under watch"),
        (result(POSSIBLE), ("exposed",), Passing.below_threshold, "below the threshold"),
        (result(), ("relation=owned_by",), Passing.below_threshold, "below the threshold"),
    ],
)  # fmt: skip
def test_each_row_lets_a_finding_pass_and_says_why(one, texts, passes, because) -> None:
    told = gate(one, *texts)

    assert told.code == 0
    assert (told.findings[0].passes, told.findings[0].because) == (passes, because)
    assert [one.because for one in told.findings if not one.fails] == [because]
    assert told.counted(passes) == 1


def test_what_stood_in_the_baseline_passes() -> None:
    told = gate(result(), earlier=result())

    assert (told.code, told.findings[0].passes) == (0, Passing.in_baseline)
    assert told.findings[0].because == "in the baseline"


ROWS = (
    (Passing.settled, lambda one: replace(one, findings=(settled(one.findings[0]),))),
    (Passing.decided, lambda one: replace(one, findings=(decided(one.findings[0]),))),
    (Passing.under_watch,
     lambda one: replace(one, looked_for=result(reason="under_watch").looked_for)),
    (Passing.below_threshold, lambda one: one),
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(ROWS)))
def test_of_several_rows_the_first_is_told(number: int) -> None:
    """Each row is laid over a result for which those below it hold too."""
    one = result()
    for _, laid in reversed(ROWS[number:]):
        one = laid(one)

    assert only(one, "relation=owned_by", earlier=result()).passes is ROWS[number][0]


@pytest.mark.parametrize("criterion", ["vendor=veyrantha", "designation=veyrantha-order"])
def test_a_vendor_under_watch_counts_where_a_criterion_names_it(criterion: str) -> None:
    finding = component(verdicts=())
    watched = result(finding, reason="under_watch", designations=(act(),))

    assert only(watched, criterion).fails
    assert not only(watched, "relation=made_by").fails
    assert not only(watched, "vendor!=quellmark").fails


def test_a_vendor_that_the_user_asked_for_counts() -> None:
    assert only(result(reason="asked")).fails


def test_a_decision_of_one_finding_lets_no_other_pass() -> None:
    told = gate(result(decided(component()), component("2.0.0")))

    assert (told.code, told.failing) == (1, (component("2.0.0").id,))


def test_two_for_an_input_on_the_command_line_that_cannot_be_used() -> None:
    assert gate(nothing(HIDES), is_unusable=True).code == 2


def test_two_stands_before_a_finding_and_the_finding_fails_all_the_same() -> None:
    told = gate(result(gaps=(HIDES,)), is_unusable=True)

    assert (told.code, len(told.failing)) == (2, 1)


def test_one_stands_before_a_gap_that_hides_presence() -> None:
    assert gate(result(gaps=(HIDES,))).code == 1


def test_three_for_a_gap_that_hides_presence() -> None:
    assert gate(nothing(HIDES)).code == 3


@pytest.mark.parametrize("gap", [BLURS, NOTE], ids=["blurs_route", "note"])
def test_no_code_for_a_gap_that_hides_nothing(gap: Gap) -> None:
    assert gate(nothing(gap)).code == 0


def test_none_for_nothing() -> None:
    assert gate(nothing()).code == 0


def test_three_where_no_vendor_was_looked_for() -> None:
    assert gate(nothing(looked_for=())).code == 3


def test_whom_lists_alone_name_was_looked_for_too() -> None:
    listed = ListRecord("x", "list-x", "List X", "x.json", "", None, 3, 0, 3, 2)

    assert gate(nothing(looked_for=(), lists=(listed,))).code == 0
    assert gate(nothing(looked_for=(), lists=(replace(listed, looked_for=0),))).code == 3


@pytest.mark.parametrize(
    ("word", "codes"),
    [("exposed", [1, 0, 0, 0]), ("possible", [1, 1, 0, 0]), ("incomplete", [1, 1, 1, 0])],
)
def test_a_word_says_from_which_outcome_on(word: str, codes: list[int]) -> None:
    unknown = replace(nothing(), outcomes=(UNKNOWN,))

    assert [
        gate(one, word).code for one in (result(), result(POSSIBLE), unknown, nothing())
    ] == codes


@pytest.mark.parametrize("word", OUTCOME_WORDS)
def test_no_word_lets_a_hiding_gap_or_an_unusable_input_pass(word: str) -> None:
    assert gate(nothing(HIDES), word).code == 3
    assert gate(nothing(HIDES), word, is_unusable=True).code == 2


def test_an_asset_that_cannot_be_assessed_fails_once_with_its_reason() -> None:
    rows = (UNKNOWN, outcome(DESK.id, OTHER, Outcome.not_assessable, "judged, and no SBOM"))
    told = gate(replace(nothing(), outcomes=rows), "outcome=incomplete")

    assert [(one.asset, one.because) for one in told.assets] == [(DESK.id, "no SBOM")]
    assert told.code == 1


def test_incomplete_as_an_outcome_of_its_own_lets_findings_pass() -> None:
    told = gate(result(), "outcome=incomplete")

    assert (told.failing, told.findings[0].passes) == ((), Passing.below_threshold)


def test_assets_fail_only_where_that_was_asked_for() -> None:
    assert gate(replace(nothing(), outcomes=(UNKNOWN,))).assets == ()


def test_a_hiding_gap_passes_only_by_its_ugly_name() -> None:
    told = gate(nothing(HIDES), unsafe_pass_when_presence_is_hidden=True)

    assert (told.code, told.unsafe_pass_when_presence_is_hidden) == (0, True)


def test_the_ugly_name_lets_neither_findings_nor_having_looked_for_nobody_pass() -> None:
    passing = {"unsafe_pass_when_presence_is_hidden": True}

    assert gate(result(gaps=(HIDES,)), **passing).code == 1
    assert gate(nothing(HIDES, looked_for=()), **passing).code == 3
    assert gate(nothing(HIDES), is_unusable=True, **passing).code == 2


def test_a_second_criterion_is_an_alternative() -> None:
    told = gate(result(), "relation=owned_by", "confidence=confirmed")

    assert told.criteria == ("relation=owned_by", "confidence=confirmed")
    assert told.findings[0].because == "meets confidence=confirmed"


def test_the_same_result_gives_the_same_answer_twice() -> None:
    assert gate(result(), earlier=result()) == gate(result(), earlier=result())
