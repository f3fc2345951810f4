"""What did a second reading find to be cleared, or told, wrongly?"""

import json

import pytest

from exposure.assess.law import law_of
from exposure.assess.verdicts import verdicts_for
from exposure.model.finding import VerdictKind
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.register.status import designations_on
from tests.assess.authority.test_clause_cards import NAVY, contract, of
from tests.assess.builders import SHIPPED, exposure, ruled

PROHIBITED, REVIEW, NOT = (
    VerdictKind.prohibited,
    VerdictKind.legal_review,
    VerdictKind.not_applicable,
)


def by_agency(agency: str, *clauses: str, **fields: object) -> VerdictKind:
    row = contract(*(clauses or ("FAR 52.204-30",)), agency=agency, **fields)
    return of("acronis-fascsa-dni", ruled("acronis", row)).verdict


@pytest.mark.parametrize(
    "clauses",
    [("see Section I attachment",), ("DFARS 252.239-7017 and -7018",), ("DFARS 252.239-7017/7018",),
     ("DFARS 252.239 -7018",), ("DFARS 252.239-7017",)],
)  # fmt: skip
def test_no_covered_system_is_believed_only_of_a_clause_list_that_was_read(clauses) -> None:
    row = contract(*clauses, covered_system="no")

    assert of("anthropic-10usc3252", ruled("anthropic", row, as_of="2026-03-10")).verdict is REVIEW


@pytest.mark.parametrize(
    "role",
    ["Prime (order under GSA MAS)", "Prime under BPA", "Prime with subcontractors", "Prime (no subs)",
     "Prime; subject to flow-down", "Tier 1 prime", "Subsidiary is prime", ""],
)  # fmt: skip
def test_a_prime_is_not_taken_for_a_subcontractor_by_a_word(role: str) -> None:
    verdict = of(
        "hikvision-sec889", ruled("hikvision", contract("FAR 52.204-25", role=role)), "(b)(2)"
    )

    assert verdict.verdict is PROHIBITED


@pytest.mark.parametrize(
    "role", ["Subcontractor to Prime A", "sub-tier 2", "Tier 2 subcontractor", "sub"]
)
def test_a_subcontractor_is_still_one(role: str) -> None:
    verdict = of(
        "hikvision-sec889", ruled("hikvision", contract("FAR 52.204-25", role=role)), "(b)(2)"
    )

    assert verdict.verdict is NOT


@pytest.mark.parametrize(
    "agency",
    ["Army Intelligence and Security Command", "Office of Naval Intelligence", "DHS I&A", "FBI",
     "Coast Guard Intelligence", "Department of Energy Office of Intelligence", "Navy (SCI system)"],
)  # fmt: skip
def test_what_may_be_an_intelligence_element_is_for_a_lawyer(agency: str) -> None:
    assert by_agency(agency) is REVIEW


def test_an_agency_that_nobody_states_is_not_told_by_a_clause_of_the_department_alone() -> None:
    assert by_agency("", "FAR 52.204-30", "DFARS 252.204-7018") is REVIEW


@pytest.mark.parametrize(
    "clause", ["FAR 52.204-28", "FAR 52.204-30 Alt II", "52.204-30 Alternate I"]
)
def test_a_vehicle_whose_text_may_apply_other_orders_is_for_a_lawyer(clause: str) -> None:
    assert by_agency("General Services Administration", clause) is REVIEW


def test_orders_that_are_said_at_the_order_prohibit_nothing_by_themselves() -> None:
    assert by_agency("Central Intelligence Agency", "FAR 52.204-28") is REVIEW


@pytest.mark.parametrize(
    "agency",
    [
        "NASA / Air  Force",
        "GSA FEDSIM (for CDAO)",
        "GSA AAS for AFRL",
        "NASA SEWP order for SOCOM",
        "GSA & USSF",
        "GSA on behalf of X",
    ],
)
def test_who_buys_for_another_is_not_that_customer_alone(agency: str) -> None:
    row = contract("FAR 52.204-30", agency=agency)

    assert of("anthropic-41usc4713", ruled("anthropic", row)).verdict is REVIEW


def told(*rows: ContractRow, vendor: str = "kaspersky", **fields: object):
    one = exposure(vendor=vendor, kind="product", purl="", **fields)
    acts = designations_on(SHIPPED, "2026-11-22")
    return list(verdicts_for(one, law_of(acts, rows, {}, SHIPPED, "2026-11-22")))


def row(number: str = "C-1", *clauses: str, **fields: object) -> ContractRow:
    return ContractRow(Location("c.csv", "A2"), number, clauses=clauses, agency=NAVY, **fields)


def test_rows_of_one_contract_in_two_spellings_are_one() -> None:
    verdicts = told(row("N00024-26-C-1234", "FAR 52.204-23"), row("n0002426c1234"))

    assert {one.contract for one in verdicts if one.contract} == {"N00024-26-C-1234"}


def test_a_start_that_one_order_does_not_state_is_not_known() -> None:
    verdicts = told(row("C-1", "FAR 52.204-23", starts="2026-01-01"), row("C-1", "FAR 52.204-23"),
                    past=True, past_until="2025-06-01")  # fmt: skip

    assert of("kaspersky-sec1634", verdicts).verdict is REVIEW


def test_an_end_before_the_start_clears_nothing() -> None:
    verdicts = told(row("C-1", "FAR 52.204-23", starts="2027-01-01", ends="2017-01-01"))

    assert of("kaspersky-sec1634", verdicts).verdict is PROHIBITED


def company(*rows: ContractRow):
    (one,) = [
        each for each in told(*rows, vendor="huawei")
        if (each.designation, each.contract) == ("huawei-sec889", None)
    ]  # fmt: skip
    return one


def test_part_b_rests_on_no_subcontract_and_on_no_contract_that_has_ended() -> None:
    held = "the company holds, or offers for, a Federal contract"
    sub = row("C-1", "FAR 52.204-25", role="Subcontractor")
    ended = row("C-2", "FAR 52.204-25", role="Prime", starts="2019-01-01", ends="2020-05-01")

    assert company(sub).conditions[0] == company(ended).conditions[0] == held
    assert held not in company(row("C-3", "FAR 52.204-25", role="Prime")).conditions


def test_past_use_that_ended_before_part_b_is_not_reported_under_it() -> None:
    verdicts = ruled("hikvision", contract("FAR 52.204-25", starts="2019-01-01"), past=True,
                     past_until="2020-05-01")  # fmt: skip

    assert of("hikvision-sec889", verdicts, "(b)(2)").verdict is NOT
    assert of("hikvision-sec889", verdicts, "(b)(1)").verdict is VerdictKind.reportable


def test_use_that_may_have_begun_after_the_contract_is_not_said_to_overlap() -> None:
    ended = contract("FAR 52.204-23", starts="2024-01-01", ends="2025-01-01")
    verdict = of("kaspersky-sec1634", ruled("kaspersky", ended, past=True, past_until="2025-06-01"))

    assert (verdict.verdict, "is not recorded" in verdict.reason) == (REVIEW, True)


def test_an_authority_that_has_ended_prohibits_nothing() -> None:
    row = contract("FAR 52.204-30", agency="CIA", ends="2040-01-01")
    verdict = of("acronis-fascsa-dni", ruled("acronis", row, as_of="2034-02-01"))

    assert (verdict.verdict, "ended on 2033-12-31" in verdict.reason) == (REVIEW, True)


def test_a_citation_is_of_the_clauses_that_the_contract_carries() -> None:
    verdict = of("huawei-sec889", ruled("huawei", contract("FAR 52.240-91", role="sub")), "(d)(1)")

    assert (verdict.verdict, verdict.citation) == (NOT, "FAR 52.240-91(d)(1)")


def test_an_order_of_a_list_is_about_the_contracts_of_who_issued_it(
    run_exposure, tmp_path, root
) -> None:
    source = root / "fixtures" / "lists" / "FASCSAOrders26282.CSV"
    run = run_exposure("register", "import", source, "-o", "list.json", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    (tmp_path / "v.csv").write_text("Vendor,Product\nKestrinova Backup AG,Backup\n")
    (tmp_path / "c.csv").write_text(
        "Contract number,Agency,Clauses,Start,Products used in performance\n"
        "N1,Department of the Navy,FAR 52.204-30,2026-01-01,Backup\n"
        "C1,Central Intelligence Agency,FAR 52.204-30,2026-01-01,Backup\n"
    )
    done = run_exposure("scan", "v.csv", "c.csv", "-o", "out", "--overlay", "list.json",
                        "--as-of", "2026-11-22", cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr

    (finding,) = json.loads((tmp_path / "out" / "exposure.json").read_text("utf-8"))["findings"]
    assert {one["contract"]: one["verdict"] for one in finding["verdicts"]} == {
        "N1": "not_applicable", "C1": "prohibited",
    }  # fmt: skip
