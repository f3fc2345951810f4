"""Do the rows about use ask what is used on the contract, and of nobody's silence a question?"""

from msgspec.structs import replace

from exposure.attest.checklist.draft import draft_checklist
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.reach import ContractReach
from exposure.model.result import ScanResult
from exposure.register.law.facts import Requirement
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM

ON_CONTRACT = {CRM: ("F-3a91",), APP: ("F-77c0", "F-78d2")}


def row(result: ScanResult, word: str = "findings_used") -> ChecklistRow:
    requirement = Requirement("X1", "Group", "What?", "Citation", word, "s", ())
    return draft_checklist(result, (requirement,), ()).rows[0]


def said(**uses: Use) -> ScanResult:
    """Return the sample where people or records say this of its assets on the first contract."""
    assets = {"crm": CRM, "app": APP, "camera": CAMERA}
    stated = tuple(
        Allocation(CONTRACT, assets[name], use, "Ann Lee says so") for name, use in uses.items()
    )
    return replace(sample_result(), allocations=stated)


def test_what_is_used_bears_on_it() -> None:
    told = row(said(crm=Use.used, app=Use.used))

    assert told.state is RequirementState.exception_to_consider
    assert told.findings == (*ON_CONTRACT[CRM], *ON_CONTRACT[APP])


def test_what_a_person_recorded_as_not_used_is_not_tied_and_is_counted() -> None:
    told = row(said(crm=Use.used, app=Use.not_used))

    assert told.findings == ON_CONTRACT[CRM]
    assert "2 findings in what is recorded as not used on this contract." in told.evidence


def test_what_nobody_says_is_a_question_and_no_exception() -> None:
    told = row(said())

    assert told.state is RequirementState.open
    assert set(ON_CONTRACT[CRM]) < set(told.findings)
    assert (
        "Whether these are used on this contract nobody has said; they would bear on it: "
        in told.evidence
    )


def test_a_verdict_on_very_many_contracts_ties_a_finding_to_each_of_them() -> None:
    result = sample_result()
    (crm,) = (one for one in result.findings if one.id == "F-3a91")
    said = tuple(replace(one, contract="C-0", also=(CONTRACT,)) for one in crm.verdicts[:1])
    many = replace(result, findings=(replace(crm, verdicts=said),), allocations=())

    assert row(many).findings == ("F-3a91",)


def test_a_use_that_is_disputed_is_a_question_too() -> None:
    assert row(said(crm=Use.unknown, app=Use.not_used)).state is RequirementState.open


def test_what_is_used_comes_before_what_is_asked() -> None:
    told = row(said(app=Use.used))

    assert told.state is RequirementState.exception_to_consider
    assert (
        told.evidence.index("F-77c0")
        < told.evidence.index("nobody has said")
        < told.evidence.index("F-3a91")
    )


def test_use_anywhere_does_not_ask_what_is_used_on_the_contract() -> None:
    everything = row(
        said(crm=Use.not_used, app=Use.not_used, camera=Use.not_used), "findings_anywhere"
    )

    assert len(everything.findings) == 5
    assert everything.state is RequirementState.exception_to_consider


def test_where_all_is_recorded_as_not_used_the_row_stays_open_while_anything_is_unknown() -> None:
    told = row(said(crm=Use.not_used, app=Use.not_used, camera=Use.not_used))

    assert told.state is RequirementState.open
    assert "5 findings in what is recorded as not used on this contract." in told.evidence
    assert "Unknown: " in told.evidence


def test_where_nothing_is_unknown_and_all_is_recorded_as_not_used_the_record_is_on_file() -> None:
    nothing = {"exposed": 0, "possible": 0, "not_assessable": 0, "no_evidence_found": 0}
    looked = nothing | {"open_reviews": 0, "gaps_that_hide_presence": 0, "gaps_elsewhere": 0}
    reach = ContractReach(CONTRACT, used=0, not_used=4, unknown=0, **looked)
    whole = said(crm=Use.not_used, app=Use.not_used, camera=Use.not_used)
    told = row(replace(whole, reaches=(reach,), inputs=empty_result().inputs,
                       coverage=empty_result().coverage))  # fmt: skip

    assert told.state is RequirementState.evidence_on_file
    assert "5 findings in what is recorded as not used on this contract." in told.evidence


def test_one_asset_of_unknown_use_keeps_the_row_open() -> None:
    worst = {"exposed": 0, "possible": 0, "not_assessable": 1, "no_evidence_found": 0}
    looked = worst | {"open_reviews": 0, "gaps_that_hide_presence": 0, "gaps_elsewhere": 0}
    reach = ContractReach(CONTRACT, used=0, not_used=3, unknown=1, **looked)
    whole = said(crm=Use.not_used, app=Use.not_used, camera=Use.not_used)
    told = row(replace(whole, reaches=(reach,), inputs=empty_result().inputs,
                       coverage=empty_result().coverage))  # fmt: skip

    assert told.state is RequirementState.open
    assert (
        "Unknown: whether 1 asset is used on this contract, 1 asset could not be assessed."
        in told.evidence
    )
