"""What does the checklist say of customers' wording and waivers that the user records?"""

from msgspec.structs import replace

from exposure.attest.checklist.draft import draft_checklist
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.designation import DesignationStatus, Handling, Waiver
from exposure.model.law.authority import ClauseRegime, Conduct, Duty, Paragraph, Reach
from exposure.model.result import ScanResult
from exposure.register.law.facts import Requirement
from exposure.register.load import load_register
from tests.report.sample import sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT, sample_designations

BASES = load_register().authorities
DUTY = Duty(
    "wording", Conduct.use_in_performance, Reach.any_product, '"shall not use X"',
    (Paragraph(ClauseRegime.customer_wording, "", "Prime A"),),
)  # fmt: skip


def letter(**fields: object) -> DesignationStatus:
    stated = {
        "id": "own-1", "authority": "customer's wording", "issuer": "Prime A, letter of 2026-09-30",
        "duties": (DUTY,), "basis": BASES["customer-wording"], "contracts": (CONTRACT,),
        "stated_in": "own.yaml",
        "handling": Handling.customer_confidential,
    } | fields  # fmt: skip
    return replace(sample_designations()[1], **stated)


def waiver(**fields: object) -> Waiver:
    stated = {
        "number": "W-7", "granted_by": "Secretary of the Navy", "designations": (),
        "contracts": (CONTRACT.lower(),), "scope": "one tool", "since": "2026-06-01",
        "until": "2026-12-31", "source": "letter N-4", "stated_in": "own.yaml",
    } | fields  # fmt: skip
    return Waiver(**stated)


def rows(word: str, result: ScanResult) -> dict[str | None, ChecklistRow]:
    asked = Requirement("X1", "Group", "What?", "Citation", word, "s", ())
    return {row.contract: row for row in draft_checklist(result, (asked,), ()).rows}


def lettered(*acts: DesignationStatus) -> ScanResult:
    result = sample_result()
    return replace(result, designations=(*result.designations, *acts))


def waived(*waivers: Waiver) -> ScanResult:
    return replace(sample_result(), waivers=waivers)


def test_without_a_letter_none_was_given() -> None:
    row = rows("customer_wording", sample_result())[CONTRACT]

    assert row.state is RequirementState.person_needed
    assert row.evidence == "No letter or wording of a customer was given to the scan."


def test_a_letter_is_quoted_for_the_contract_that_it_names() -> None:
    row = rows("customer_wording", lettered(letter()))[CONTRACT]

    assert row.state is RequirementState.person_needed
    assert row.evidence == (
        'Recorded: Anthropic, Prime A, letter of 2026-09-30: "shall not use X", of contract '
        f"{CONTRACT}, effective since 2026-03-05 (stated in own.yaml, customer confidential). "
        "The letter itself was not read."
    )


def test_it_says_nothing_of_another_contract() -> None:
    row = rows("customer_wording", lettered(letter()))[OTHER_CONTRACT]

    assert row.evidence == "Of the 1 recorded wording of customers, none names this contract."


def test_a_letter_that_names_no_contract_may_be_about_each() -> None:
    for row in rows("customer_wording", lettered(letter(contracts=()))).values():
        assert "of no stated contract" in row.evidence


def test_a_watched_vendor_is_no_customers_wording() -> None:
    watched = lettered(letter(basis=BASES["watch-list"]))

    assert rows("customer_wording", watched)[CONTRACT].evidence.startswith("No letter")


def test_a_designation_of_the_register_is_no_customers_wording() -> None:
    row = rows("customer_wording", lettered(letter(stated_in="")))[CONTRACT]

    assert row.evidence.startswith("No letter")


def test_without_a_waiver_the_question_stays_open() -> None:
    row = rows("waiver", sample_result())[CONTRACT]

    assert (row.state, row.evidence) == (
        RequirementState.open, "No waiver or exemption was given to the scan.",
    )  # fmt: skip


def test_a_waiver_is_told_as_recorded_and_left_to_who_granted_it() -> None:
    row = rows("waiver", waived(waiver()))[CONTRACT]

    assert row.state is RequirementState.person_needed
    assert row.evidence == (
        f"Recorded: W-7, recorded as granted by Secretary of the Navy for {CONTRACT.lower()}, from "
        "2026-06-01 until 2026-12-31: one tool (stated in own.yaml, letter N-4). "
        "Whether one covers a use is for the authority that granted it."
    )


def test_a_waiver_that_has_ended_is_told_so() -> None:
    row = rows("waiver", waived(waiver(until="2026-10-31")))[CONTRACT]

    assert "until 2026-10-31, which has passed: one tool" in row.evidence


def test_a_waiver_of_another_contract_leaves_the_question_open() -> None:
    row = rows("waiver", waived(waiver()))[OTHER_CONTRACT]

    assert (row.state, row.evidence) == (
        RequirementState.open, "No recorded waiver names this contract.",
    )  # fmt: skip
