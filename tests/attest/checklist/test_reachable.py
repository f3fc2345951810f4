"""Is every question of the law reachable from some contract, and does none answer what it must not?

The numbers and their clauses are those of the checklist in the research on the law, written by hand.
"""

from functools import cache

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground, drafted, labelled
from exposure.attest.checklist.people.answerable import (
    BY_WORD,
    NOT_BY_WORD,
    ONLY_WITHOUT_FINDINGS,
    UNKNOWN_ROW,
    why_not,
)
from exposure.model.attest.records import AttestationRecords, RequirementWord
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT

SHIPPED = load_register()
ON_FILE, EXCEPTION, OPEN, PERSON, NOT = (
    RequirementState.evidence_on_file, RequirementState.exception_to_consider,
    RequirementState.open, RequirementState.person_needed, RequirementState.not_applicable,
)  # fmt: skip

TELECOM = ("FAR 52.204-24", "FAR 52.204-25", "FAR 52.204-26")
ORDERS = ("FAR 52.204-28", "FAR 52.204-29", "FAR 52.204-30")
OFFER, OVERHAUL = "FAR 52.240-90", "FAR 52.240-91"
RISK = ("DFARS 252.239-7017", "DFARS 252.239-7018")
REPORTS = ("FAR 52.204-23", "FAR 52.204-25", "FAR 52.204-30", OVERHAUL, "DFARS 252.204-7018")
BY_CLAUSE: dict[str, tuple[str, ...]] = {
    "A4": RISK,
    "A5": (*RISK, "FAR 52.204-27"),
    "B1": ("FAR 52.204-24", "FAR 52.204-26", OFFER, "DFARS 252.204-7016", "DFARS 252.204-7017"),
    "B2": (*ORDERS, OFFER, OVERHAUL),
    "B3": (*ORDERS, OFFER, OVERHAUL, *RISK),
    "D3": (*TELECOM, OFFER, OVERHAUL),
    "D4": ("FAR 52.204-25", OVERHAUL, "DFARS 252.204-7018"),
    "D5": ("FAR 52.204-23", OVERHAUL),
    "D7": (*TELECOM, OFFER, OVERHAUL, "DFARS 252.204-7018"),
    "D8": ("FAR 52.204-27", OVERHAUL),
    "E1": ("FAR 52.204-26", "FAR 52.212-3", "DFARS 252.204-7016"),
    "E2": ("FAR 52.204-26", "FAR 52.212-3", "FAR 52.204-24", OFFER),
    "E3": ("FAR 52.204-24", OFFER, "DFARS 252.204-7017"),
    "E4": ("FAR 52.204-29", OFFER),
    "F1": ("FAR 52.204-24",),
    "F2": ("FAR 52.204-29",),
    "F3": (OFFER,),
    "F4": ("DFARS 252.204-7017",),
    "G1": REPORTS,
    "G2": REPORTS,
    "G3": REPORTS,
    "G4": REPORTS,
    "H1": (*REPORTS, "FAR 52.204-27", "FAR 52.240-1"),
    "H2": ("FAR 52.204-30", OVERHAUL),
}
"""Question → the clauses, each of which calls for it."""
ALWAYS = (
    "A1", "A2", "A3", "B4", "B5", "C1", "C2", "C3", "C4", "C5", "D1", "D2", "D6", "E5", "E6", "I1",
    "I2", "J1", "J2", "J3", "J4",
)  # fmt: skip
"""Questions that are asked of every contract."""
NUMBERS = {"A": 5, "B": 5, "C": 5, "D": 8, "E": 6, "F": 4, "G": 4, "H": 2, "I": 2, "J": 4}
EVERY = [f"{group}{n}" for group, last in NUMBERS.items() for n in range(1, last + 1)]
UNRELATED = "FAR 52.203-13"
"""A clause that is known and calls for none of them."""

BY_THE_SCAN: dict[str, set[RequirementState]] = {
    "A1": {OPEN}, "A2": {ON_FILE, OPEN}, "A3": {OPEN}, "A4": {ON_FILE, OPEN}, "A5": {PERSON},
    "B1": {PERSON}, "B2": {PERSON}, "B3": {PERSON}, "B4": {PERSON}, "B5": {ON_FILE},
    "C1": {ON_FILE, OPEN}, "C2": {ON_FILE}, "C3": {ON_FILE}, "C4": {OPEN}, "C5": {PERSON},
    "D1": {EXCEPTION, OPEN, ON_FILE}, "D2": {EXCEPTION, OPEN, ON_FILE},
    "D3": {EXCEPTION, OPEN, ON_FILE}, "D4": {EXCEPTION, OPEN, ON_FILE},
    "D5": {EXCEPTION, OPEN, ON_FILE}, "D6": {EXCEPTION, OPEN}, "D7": {PERSON},
    "D8": {EXCEPTION, OPEN, PERSON},
    "E1": {EXCEPTION, PERSON}, "E2": {EXCEPTION, PERSON}, "E3": {EXCEPTION, PERSON},
    "E4": {EXCEPTION, PERSON}, "E5": {PERSON}, "E6": {PERSON},
    "F1": {EXCEPTION, PERSON}, "F2": {EXCEPTION, PERSON}, "F3": {EXCEPTION, PERSON},
    "F4": {EXCEPTION, PERSON},
    "G1": {ON_FILE, PERSON}, "G2": {EXCEPTION, PERSON}, "G3": {PERSON}, "G4": {PERSON},
    "H1": {OPEN}, "H2": {OPEN}, "I1": {OPEN, PERSON}, "I2": {OPEN},
    "J1": {PERSON}, "J2": {PERSON}, "J3": {PERSON}, "J4": {PERSON},
}  # fmt: skip
"""Question → the states that a scan alone may give it, where its clause is carried."""


def contract(*clauses: str) -> ContractRow:
    return ContractRow(Location("contracts.csv", "A2"), CONTRACT, clauses=clauses)


def rows(result: ScanResult, *, words: tuple[RequirementWord, ...] = ()) -> dict[str, ChecklistRow]:
    records = AttestationRecords(requirements=words)
    ground = Ground(result, SHIPPED.requirements, SHIPPED.clauses, SHIPPED.agencies, records)
    return {one.requirement: one for one in drafted(ground, labelled(result)[:1]).rows}


@cache
def states(*clauses: str) -> dict[str, RequirementState]:
    answered = rows(replace(sample_result(), contracts=(contract(*clauses),)))
    return {key: one.state for key, one in answered.items()}


def state(requirement: str, *clauses: str) -> RequirementState:
    return states(*clauses)[requirement]


def scans() -> dict[str, ScanResult]:
    """Return scans that differ in what a row could go by; each carries every clause."""
    carried = contract(*(one.number for one in SHIPPED.clauses))
    sample = replace(sample_result(), contracts=(carried,))
    return {
        "findings": sample,
        "no findings": replace(sample, findings=()),
        "nothing unknown": replace(empty_result(), contracts=(carried,)),
        "no contract": replace(sample, contracts=()),
        "nothing used": replace(sample, allocations=()),
        "no inputs": replace(sample, inputs=(), findings=()),
    }


@cache
def answered(scan: str, *, with_words: bool = False) -> dict[str, ChecklistRow]:
    return rows(scans()[scan], words=everything_said() if with_words else ())


def everything_said() -> tuple[RequirementWord, ...]:
    return tuple(
        RequirementWord(one.id, said="Done", by="Ann Lee", on="2026-11-20", place="a.yaml: x")
        for one in SHIPPED.requirements
    )


def test_the_two_tables_together_hold_every_question_once() -> None:
    assert sorted((*BY_CLAUSE, *ALWAYS)) == sorted(EVERY)


@pytest.mark.parametrize(
    ("requirement", "clause"),
    [(key, clause) for key, clauses in BY_CLAUSE.items() for clause in clauses],
)
def test_a_contract_with_the_clause_is_asked(requirement: str, clause: str) -> None:
    assert state(requirement, clause) is not NOT


@pytest.mark.parametrize("requirement", BY_CLAUSE)
def test_a_contract_without_the_clause_is_not_asked_and_reads_why(requirement: str) -> None:
    row = rows(replace(sample_result(), contracts=(contract(UNRELATED),)))[requirement]

    assert row.state is NOT
    assert row.evidence.startswith("Not in this contract's clause list (contracts.csv › A2): ")


@pytest.mark.parametrize("requirement", BY_CLAUSE)
def test_no_other_clause_calls_for_it(requirement: str) -> None:
    others = [one.number for one in SHIPPED.clauses if one.number not in BY_CLAUSE[requirement]]

    assert state(requirement, *others) is NOT


@pytest.mark.parametrize("requirement", ALWAYS)
@pytest.mark.parametrize("clauses", [(UNRELATED,), ()])
def test_what_every_contract_is_asked_hangs_on_no_clause(
    requirement: str, clauses: tuple[str, ...]
) -> None:
    assert state(requirement, *clauses) is not NOT


@pytest.mark.parametrize("requirement", EVERY)
def test_a_contract_without_a_clause_list_is_asked_everything(requirement: str) -> None:
    assert state(requirement) is not NOT


@pytest.mark.parametrize("requirement", EVERY)
@pytest.mark.parametrize("scan", scans())
def test_a_scan_alone_gives_no_other_state_than_these(requirement: str, scan: str) -> None:
    assert answered(scan)[requirement].state in BY_THE_SCAN[requirement]


@pytest.mark.parametrize("requirement", EVERY)
@pytest.mark.parametrize("scan", scans())
def test_a_word_ends_a_question_that_people_can_answer_and_no_other(
    requirement: str, scan: str
) -> None:
    before = answered(scan)[requirement]
    after = answered(scan, with_words=True)[requirement]

    waits = before.state in {OPEN, PERSON}
    bound = requirement in ONLY_WITHOUT_FINDINGS and before.findings
    ends = requirement in BY_WORD and waits and not bound
    assert after.state is (ON_FILE if ends else before.state)
    assert after.findings == before.findings
    assert "Ann Lee states on 2026-11-20: Done (a.yaml: x)." in after.evidence


def test_each_question_of_the_register_has_a_reason_why_a_word_can_or_cannot_answer_it() -> None:
    known = {one.id for one in SHIPPED.requirements}

    assert set(BY_WORD) | set(NOT_BY_WORD) == known
    assert set(BY_WORD) & set(NOT_BY_WORD) == set()


@pytest.mark.parametrize("group", ["D", "E", "F"])
def test_what_follows_findings_or_is_represented_is_never_answered_by_a_word(group: str) -> None:
    assert [one for one in BY_WORD if one[0] == group] in ([], ["D8"])


def test_a_question_that_the_program_does_not_know_is_answered_by_no_word() -> None:
    assert why_not("K9", has_findings=False) == UNKNOWN_ROW
