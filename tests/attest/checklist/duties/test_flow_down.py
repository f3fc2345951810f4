"""What are subcontracts to carry, and of which orders are they to be told?"""

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground, drafted, labelled
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.designation import DesignationStatus
from exposure.model.law.authority import Instrument
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from tests.report.sample import sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT, sample_designations

SHIPPED = load_register()


def row(requirement: str, result: ScanResult, *clauses: str) -> ChecklistRow:
    carried = replace(result.contracts[0], clauses=clauses)
    asked = tuple(one for one in SHIPPED.requirements if one.id == requirement)
    ground = Ground(replace(result, contracts=(carried,)), asked, SHIPPED.clauses)
    return drafted(ground, labelled(ground.result)).rows[0]


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("FAR 52.204-23", "FAR 52.204-23(d): all subcontracts, commercial ones too."),
        (
            "FAR 52.204-25",
            "FAR 52.204-25(e): all subcontracts and other instruments, commercial ones too, "
            "without (b)(2).",
        ),
        ("FAR 52.204-27", "FAR 52.204-27(c): all subcontracts, commercial ones too."),
        (
            "FAR 52.204-30",
            "FAR 52.204-30(e)(1): all subcontracts and other instruments, commercial ones too, "
            "without (c)(1).",
        ),
        (
            "FAR 52.240-91",
            "FAR 52.240-91(j): all subcontracts, commercial ones too, without (d)(1) and (i)(1).",
        ),
        ("DFARS 252.204-7018", "DFARS 252.204-7018(e): all subcontracts, commercial ones too."),
    ],
)
def test_what_flows_down_is_told_without_the_paragraphs_that_do_not(clause, told) -> None:
    answer = row("H1", sample_result(), clause)

    assert answer.state is RequirementState.open
    assert answer.evidence == f"No subcontracts were given to the scan. To flow down: {told}"


def test_what_the_contract_does_not_carry_does_not_flow_down() -> None:
    assert "52.204-25" not in row("H1", sample_result(), "FAR 52.204-30").evidence


def test_a_clause_without_such_a_paragraph_is_not_told_to_flow_down() -> None:
    answer = row("H1", sample_result(), "DFARS 252.239-7018", "FAR 52.240-1")

    assert "252.239-7018" not in answer.evidence


def test_without_a_clause_list_everything_may_flow_down() -> None:
    evidence = row("H1", sample_result()).evidence

    assert "As far as the contract carries them: FAR 52.204-23(d): " in evidence
    assert "To flow down" not in evidence


def test_subcontractors_of_the_maturity_clause_are_not_those_for_goods_off_the_shelf() -> None:
    evidence = row("K5", sample_result(), "DFARS 252.204-7021").evidence

    assert "DFARS 252.204-7021(f)(1)" in evidence
    assert "but not for goods off the shelf" in evidence


# Orders that SAM does not show.


def order(**fields: object) -> DesignationStatus:
    stated = {
        "id": "own-order", "stated_in": "own.yaml", "basis": SHIPPED.authorities["usc41-1323"],
        "authority": "41 U.S.C. 1323 (FASCSA order)", "contracts": (CONTRACT,),
        "instrument": Instrument.order,
    } | fields  # fmt: skip
    return replace(sample_designations()[1], **stated)


def with_order(**fields: object) -> ScanResult:
    result = sample_result()
    return replace(result, designations=(*result.designations, order(**fields)))


@pytest.mark.parametrize("requirement", ["H2", "B3"])
def test_an_order_of_the_users_own_file_is_named(requirement: str) -> None:
    evidence = row(requirement, with_order(), "FAR 52.204-30").evidence

    assert "Recorded in files of your own: Anthropic, 41 U.S.C. 1323 (FASCSA order)" in evidence


@pytest.mark.parametrize(
    "fields",
    [
        {"stated_in": ""},
        {"contracts": (OTHER_CONTRACT,)},
        {"instrument": Instrument.listing},
        {"basis": SHIPPED.authorities["watch-list"]},
        {"basis": SHIPPED.authorities["customer-wording"]},
    ],
)
def test_what_is_no_order_or_of_another_contract_is_not_named(fields: dict[str, object]) -> None:
    evidence = row("H2", with_order(**fields), "FAR 52.204-30").evidence

    assert evidence == "No subcontracts were given to the scan."
