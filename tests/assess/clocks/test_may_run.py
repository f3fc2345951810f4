"""Which clocks do verdicts and clause lists name, for which findings and contracts?"""

from msgspec.structs import replace

from exposure.assess.clocks.may_run import comes_round, known_of, may_run
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.clock import MayRun
from tests.assess.clocks.told import DAYS, HOURS, ROUND, RULES, bought, verdict


def test_findings_of_one_clock_and_contract_stand_together() -> None:
    one, two = bought(DAYS), bought(DAYS, HOURS, name="other")

    assert may_run([one, two]) == (
        MayRun(DAYS, (one.id, two.id), ("C-1",)),
        MayRun(HOURS, (two.id,), ("C-1",)),
    )


def test_other_contracts_and_the_company_as_a_whole_stand_apart() -> None:
    one = bought(DAYS)
    both = replace(one, verdicts=(verdict("C-1", DAYS), verdict(None, DAYS), verdict("C-2", DAYS)))
    other = bought(DAYS, name="other")

    assert may_run([both, other]) == (
        MayRun(DAYS, (both.id,), ("C-1", "C-2")),
        MayRun(DAYS, (both.id,), ()),
        MayRun(DAYS, (other.id,), ("C-1",)),
    )


def test_a_finding_that_a_person_settled_names_no_clock() -> None:
    settled = replace(bought(DAYS), analysis=Analysis(AnalysisState.false_positive))

    assert may_run([settled, bought()]) == ()


def test_a_subject_is_found_again_in_another_version_and_not_in_another_asset() -> None:
    old, new = bought(version="1.0.0"), bought(version="2.0.0")

    assert old.id != new.id
    assert known_of(old) == known_of(new)
    assert known_of(old) != known_of(replace(new, asset="A-other"))
    assert known_of(old) != known_of(replace(new, vendor="morrow"))


def test_what_comes_round_is_read_from_the_clauses_of_contracts() -> None:
    clauses = {"C-1": {"1.1-1"}, "C-2": {"52.212-4"}, "C-3": ("1.1-1", "52.212-4")}

    assert comes_round(RULES, clauses) == (MayRun(ROUND, (), ("C-1", "C-3")),)
    assert comes_round(RULES, {"C-2": {"52.212-4"}}) == ()
