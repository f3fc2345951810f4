"""What becomes of a row that a person took on, or said something of?"""

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground, drafted, labelled
from exposure.attest.checklist.people.words import strangers
from exposure.model.attest.records import AttestationRecords, RequirementWord
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.finding import Finding
from exposure.model.law.clock import ClockBook
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from tests.report.sample import sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT
from tests.report.terminal.test_clocks import CALENDAR, RUNNING

SHIPPED = load_register()
SAID = RequirementWord(
    "B2", said="Searched; nothing met.", by="B. Okafor", on="2026-11-20",
    reference="share/sam.pdf", place="attestation.yaml: requirements.0",
)  # fmt: skip


def rows(
    result: ScanResult, *words: RequirementWord, requirement: str = "B2"
) -> tuple[ChecklistRow, ...]:
    asked = tuple(one for one in SHIPPED.requirements if one.id == requirement)
    records = AttestationRecords(requirements=words)
    ground = Ground(result, asked, SHIPPED.clauses, SHIPPED.agencies, records)
    return drafted(ground, labelled(result)).rows


def row(*words: RequirementWord, requirement: str = "B2", **fields: object) -> ChecklistRow:
    return rows(replace(sample_result(), **fields), *words, requirement=requirement)[0]


def search(last_done: str | None, next_due: str | None) -> ClockBook:
    clock = replace(
        CALENDAR[0], citation="FAR 52.204-30(c)(1)", contracts=(CONTRACT,), last_done=last_done,
        next_due=next_due, span=next(one for one in SHIPPED.clocks if one.id == "sam-review-codified").first,
    )  # fmt: skip
    return ClockBook("UTC", calendar=(clock,))


def test_a_statement_stands_with_who_when_where_and_answers_the_question() -> None:
    told = row(SAID)

    assert told.state is RequirementState.evidence_on_file
    assert told.evidence.startswith(
        "B. Okafor states on 2026-11-20: Searched; nothing met (share/sam.pdf; "
        "attestation.yaml: requirements.0). "
    )


def test_what_the_program_says_itself_stays_behind_it() -> None:
    assert row().evidence in row(SAID).evidence


def test_owner_and_day_alone_answer_nothing() -> None:
    told = row(RequirementWord("B2", owner="Ann Lee", due="2026-12-01"))

    assert (told.owner, told.due) == ("Ann Lee", "2026-12-01")
    assert told.state is RequirementState.person_needed
    assert told.evidence == row().evidence


def test_what_is_said_of_one_contract_is_not_said_of_another() -> None:
    first, second = rows(sample_result(), replace(SAID, contract=CONTRACT.lower()))

    assert "Okafor" in first.evidence
    assert "Okafor" not in second.evidence
    assert second.contract == OTHER_CONTRACT


def test_what_is_said_without_a_contract_is_said_of_each_and_its_own_owner_comes_first() -> None:
    first, second = rows(
        sample_result(),
        RequirementWord("B2", owner="Everybody's"),
        RequirementWord("B2", contract=CONTRACT, owner="Its own"),
    )

    assert (first.owner, second.owner) == ("Its own", "Everybody's")


def test_a_word_on_another_row_says_nothing_here() -> None:
    assert row(replace(SAID, requirement="B1")) == row()


def test_a_word_takes_no_exception_away_and_reads_why() -> None:
    told = row(replace(SAID, requirement="D2", said="We use none of it"), requirement="D2")

    assert told.state is RequirementState.exception_to_consider
    assert told.findings == ("F-3a91", "F-77c0", "F-78d2")
    assert (
        "We use none of it (share/sam.pdf; attestation.yaml: requirements.0). A word does not "
        "change this state: it follows the findings"
    ) in told.evidence


def test_a_representation_is_answered_by_no_word() -> None:
    offer = replace(sample_result().contracts[0], clauses=("FAR 52.204-29",))
    told = row(replace(SAID, requirement="E4"), requirement="E4", findings=(), contracts=(offer,))

    assert told.state is RequirementState.person_needed
    assert "its box is the signer's, on the paper itself." in told.evidence


def test_a_row_that_is_not_asked_stays_so_and_keeps_the_word() -> None:
    told = row(replace(SAID, requirement="B1"), requirement="B1")
    unrelated = replace(sample_result().contracts[0], clauses=("FAR 52.203-13",))
    left_out = row(SAID, contracts=(unrelated,))

    assert (told.state, left_out.state) == (RequirementState.not_applicable,) * 2
    assert "B. Okafor states" in left_out.evidence


def test_every_statement_on_a_row_is_told() -> None:
    told = row(SAID, replace(SAID, by="Ann Lee", on="2026-11-21"))

    assert [told.evidence.count(name) for name in ("B. Okafor states", "Ann Lee states")] == [1, 1]


# Days.


def test_a_clocks_day_stands_with_its_paragraph_where_nobody_gave_one() -> None:
    told = row(clocks=search("2026-09-15", "2026-12-15"))

    assert told.due == "2026-12-15 (FAR 52.204-30(c)(1))"


def test_a_later_statement_moves_the_day_on() -> None:
    told = row(SAID, clocks=search("2026-09-15", "2026-12-15"))

    assert told.due == "2027-02-20 (FAR 52.204-30(c)(1))"


def test_an_earlier_statement_does_not_move_it_back() -> None:
    told = row(replace(SAID, on="2026-08-30"), clocks=search("2026-09-15", "2026-12-15"))

    assert told.due == "2026-12-15 (FAR 52.204-30(c)(1))"


def test_a_persons_earlier_day_stands_alone_and_a_later_one_beside_the_clocks() -> None:
    clocks = search("2026-09-15", "2026-12-15")

    assert row(RequirementWord("B2", due="2026-12-01"), clocks=clocks).due == "2026-12-01"
    assert row(RequirementWord("B2", due="2027-01-10"), clocks=clocks).due == (
        "2027-01-10; 2026-12-15 (FAR 52.204-30(c)(1))"
    )


def test_a_search_that_is_due_again_before_the_law_date_is_no_evidence() -> None:
    told = row(replace(SAID, on="2026-06-01"), clocks=search(None, None))

    assert told.state is RequirementState.open
    assert "it was due again by 2026-09-01." in told.evidence


def test_a_search_whose_last_day_nobody_recorded_has_no_day() -> None:
    assert row(clocks=search(None, None)).due == ""


def test_a_row_that_is_not_asked_has_no_day_of_a_clock() -> None:
    unrelated = replace(sample_result().contracts[0], clauses=("FAR 52.203-13",))

    assert row(clocks=search("2026-09-15", "2026-12-15"), contracts=(unrelated,)).due == ""


@pytest.mark.parametrize(
    ("requirement", "due"), [("G2", "2026-11-25 23:59-05:00"), ("G4", "2026-12-10 23:59-05:00")]
)
def test_a_report_is_due_to_the_minute_where_a_person_recorded_the_start(requirement, due) -> None:
    running = tuple(replace(one, contracts=(CONTRACT,)) for one in RUNNING)
    told = row(requirement=requirement, clocks=ClockBook("UTC", running=running))

    assert told.due.startswith(f"{due} (")


def test_a_discovery_gives_no_day_to_other_rows() -> None:
    running = tuple(replace(one, contracts=(CONTRACT,)) for one in RUNNING)

    assert row(requirement="G3", clocks=ClockBook("UTC", running=running)).due == ""


# Contracts that nobody knows.


def test_a_contract_that_the_scan_does_not_hold_is_warned_of_with_its_place() -> None:
    words = (replace(SAID, contract="N0-1"), replace(SAID, contract=CONTRACT), SAID)

    assert strangers(words, [CONTRACT]) == (
        "attestation.yaml: requirements.0.contract: no contract 'N0-1' in the scan, and no "
        "checklist for it",
    )


def test_a_finding_on_devices_is_not_settled_by_a_word(device_finding: Finding) -> None:
    carried = replace(sample_result().contracts[0], clauses=("FAR 52.204-27",))
    told = row(
        replace(SAID, requirement="D8", said="No device holds it"), requirement="D8",
        findings=(device_finding,), contracts=(carried,),
    )  # fmt: skip

    assert told.state is not RequirementState.evidence_on_file
    assert told.findings == (device_finding.id,)


def test_without_such_a_finding_a_word_on_devices_answers() -> None:
    carried = replace(sample_result().contracts[0], clauses=("FAR 52.204-27",))
    told = row(replace(SAID, requirement="D8"), requirement="D8", contracts=(carried,))

    assert told.state is RequirementState.evidence_on_file
    assert "Devices were not looked at." in told.evidence
