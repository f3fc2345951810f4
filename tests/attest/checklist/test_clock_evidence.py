"""What do the rows on reports say of times, and who sets them?"""

from msgspec.structs import replace

from exposure.attest.checklist.clock_evidence import (
    NO_DISCOVERY,
    contract_review,
    discovery,
    editions,
    list_review,
    orders_review,
    report_channel,
    report_clock,
    report_follow_up,
)
from exposure.attest.checklist.question import Question
from exposure.model.checklist import RequirementState
from exposure.model.law.clock import ClockBook
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.register.lists import ListRecord
from exposure.register.load import load_register
from tests.report.sample import sample_result
from tests.report.terminal.test_clocks import CALENDAR, POSSIBLE, RUNNING

REQUIREMENT = next(one for one in load_register().requirements if one.id == "G1")


def asked(number: str = "C-1", **clocks: object) -> Question:
    result = replace(sample_result(), clocks=ClockBook("UTC", **clocks))
    return Question(result, REQUIREMENT, ContractRow(Location("c.csv"), number), (), ())


def test_without_a_record_a_discovery_is_a_persons_to_state() -> None:
    answer = discovery(asked(possible=POSSIBLE))

    assert (answer.state, answer.evidence) == (RequirementState.person_needed, NO_DISCOVERY)


def test_a_recorded_discovery_is_on_file_with_who_said_so() -> None:
    answer = discovery(asked(running=RUNNING))

    assert answer.state is RequirementState.evidence_on_file
    assert answer.evidence.startswith("Ann Lee recorded 2026-11-20T14:05")
    assert answer.findings == RUNNING[0].findings


def test_a_time_is_told_as_recorded_or_as_an_example() -> None:
    assert "due by 2026-11-25T23:59:59-05:00." in report_clock(asked(running=RUNNING)).evidence
    assert "if treated as identified" in report_clock(asked(possible=POSSIBLE)).evidence


def test_clocks_of_another_contract_say_nothing_here() -> None:
    assert "if treated" not in report_clock(asked("C-2", possible=POSSIBLE)).evidence
    assert discovery(asked("C-2", running=RUNNING)).evidence == NO_DISCOVERY


def test_channel_and_follow_up_are_told_as_the_rules_name_them() -> None:
    assert "The rules name: contracting officer." in report_channel(asked(running=RUNNING)).evidence
    assert "2026-12-10" in report_follow_up(asked(running=RUNNING)).evidence


def test_a_review_that_nobody_recorded_is_said_to_be_unrecorded() -> None:
    rounds = (replace(CALENDAR[0], citation="FAR 52.204-30(c)(1)"),)

    assert "the last time is not recorded" in orders_review(asked(calendar=rounds)).evidence


def test_what_comes_round_by_another_clause_is_no_answer_to_a_review_of_lists() -> None:
    rounds = (replace(CALENDAR[0], citation="DFARS 252.204-7021(d)(3)"),)

    assert "252.204-7021" not in orders_review(asked(calendar=rounds)).evidence


def test_the_review_of_contracts_and_exclusions_is_not_due_because_the_search_for_orders_is() -> (
    None
):
    rounds = (replace(CALENDAR[0], citation="FAR 52.204-30(c)(1)"),)

    for answer in (list_review, contract_review):
        assert "52.204-30(c)(1)" not in answer(asked(calendar=rounds)).evidence


def test_the_lists_that_were_looked_through_stand_beside_their_editions() -> None:
    listed = ListRecord("x", "s", "Official list", "list.json", "ab" * 32, "2026-06-10", 3, 0, 3, 3)
    question = asked()
    answer = editions(replace(question, result=replace(question.result, lists=(listed,))))

    assert answer.state is RequirementState.person_needed
    assert "Official list of 2026-06-10, SHA-256 abababababab, 3 entries" in answer.evidence
    assert "No official list was looked through" in editions(asked()).evidence


def test_the_same_example_of_a_time_is_told_once() -> None:
    evidence = report_clock(asked(possible=(POSSIBLE[0], POSSIBLE[0]))).evidence

    assert evidence.count("if treated as identified") == 1
