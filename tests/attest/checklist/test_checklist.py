import re

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import EVIDENCE, draft_checklist
from exposure.attest.checklist.person_evidence import STANDING
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.coverage.figures import RecordSystem
from exposure.model.designation import Standing
from exposure.model.relation import Relation
from exposure.model.result import ScanResult
from exposure.register.law.facts import Clause, Requirement
from exposure.register.load import load_register
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT

CLAUSES = (
    Clause("DFARS 252.239-7018", "Supply chain risk", "codified", "s"),
    Clause("FAR 52.204-25", "Covered telecommunications", "codified", "s"),
    Clause("FAR 52.204-30", "FASCSA orders", "codified", "s"),
)


def _rows(word: str, result: ScanResult, *clauses: str) -> tuple[ChecklistRow, ...]:
    requirement = Requirement("X1", "Group", "What?", "Citation", word, "s", clauses)
    return draft_checklist(result, (requirement,), CLAUSES).rows


def _row(word: str, *clauses: str, result: ScanResult | None = None) -> ChecklistRow:
    return _rows(word, result or sample_result(), *clauses)[0]


def _without_contracts(result: ScanResult) -> ScanResult:
    return replace(result, contracts=())


def test_every_word_of_the_registers_requirements_is_answered() -> None:
    words = {requirement.evidence for requirement in load_register().requirements}

    assert words - set(EVIDENCE) - set(STANDING) == set()


def test_each_requirement_is_asked_of_each_contract() -> None:
    requirements = load_register().requirements
    rows = draft_checklist(sample_result(), requirements).rows

    assert [(row.contract, row.requirement) for row in rows] == [
        (contract, requirement.id)
        for contract in (CONTRACT, OTHER_CONTRACT)
        for requirement in requirements
    ]


def test_without_contracts_the_company_as_a_whole_is_asked() -> None:
    (row,) = _rows("findings_used", _without_contracts(sample_result()))

    assert row.contract is None
    assert len(row.findings) == 5


def test_two_rows_of_one_contract_number_are_told_apart() -> None:
    result = sample_result()
    twice = replace(result, contracts=(result.contracts[0],) * 2)

    assert {row.contract for row in _rows("role", twice)} == {f"{CONTRACT} (contracts.csv:2)"}


def test_an_unknown_word_needs_a_person() -> None:
    assert _row("astrology").state is RequirementState.person_needed


@pytest.mark.parametrize("word", ["signoff", "discovery", "list_review", "audit", "report_channel"])
def test_what_only_a_person_can_know_is_never_answered(word: str) -> None:
    for result in (sample_result(), empty_result()):
        assert _rows(word, result)[0].state is RequirementState.person_needed


@pytest.mark.parametrize(
    "word", ["waiver", "flow_down", "orders_told", "phase_out", "supplier_answers"]
)
def test_what_other_records_would_hold_stays_open(word: str) -> None:
    assert _row(word).state is RequirementState.open


@pytest.mark.parametrize(
    ("word", "stated"),
    [
        ("covered_system", "The contracts sheet states: yes"),
        ("regime", "codified: DFARS 252.239-7018, FAR 52.204-25, FAR 52.204-30"),
        ("inputs_scanned", "vendors.xlsx (SHA-256 bbbbbbbbbbbb, 2026-09-15)"),
        ("method", "exposure 0.1.0"),
        (
            "register_snapshot",
            "41 U.S.C. 4713, Secretary of War: effective since 2026-03-05, in force;",
        ),
        ("unknowns", "56 of 61 bought products and vendors without an SBOM"),
    ],
)
def test_what_the_records_hold_is_on_file_with_its_fact(word: str, stated: str) -> None:
    row = _row(word)

    assert row.state is RequirementState.evidence_on_file
    assert stated in row.evidence


@pytest.mark.parametrize(
    ("word", "stated", "lacking"),
    [
        ("contract_facts", "agency: Department of the Navy", "the dates of the solicitation and"),
        ("role", "Role as recorded: prime (contracts.csv:2).", "commercial or off the shelf"),
        ("supplier_answers", "No supplier's answer was given", "who signed when"),
    ],
)
def test_what_the_records_hold_in_part_is_told_with_what_they_lack(word, stated, lacking) -> None:
    row = _row(word)

    assert row.state is RequirementState.open
    assert (stated in row.evidence, lacking in row.evidence) == (True, True)


@pytest.mark.parametrize("word", ["contract_facts", "role", "covered_system", "regime"])
def test_what_the_sheet_leaves_out_stays_open(word: str) -> None:
    assert _rows(word, sample_result())[1].state is RequirementState.open
    assert _rows(word, _without_contracts(sample_result()))[0].state is RequirementState.open


def test_an_excluded_input_is_named_beside_the_inputs() -> None:
    evidence = _row("inputs_scanned").evidence

    assert "Could not be used: readme.pdf." in evidence
    assert "Record systems not fed: card and expense lines." in evidence


def test_each_record_system_is_told_with_its_state_and_who_says_so() -> None:
    systems = (
        RecordSystem("cloud_bills", "stale", dated="2026-01-31"),
        RecordSystem("SSO", "none", "Ann Lee, IT", "2026-10-31"),
        RecordSystem("erp_vendors", "fed"),
    )
    result = sample_result()
    result = replace(result, coverage=replace(result.coverage, record_systems=systems))

    (row, *_) = _rows("inputs_scanned", result)

    assert "Record systems that are stale: cloud bills of 2026-01-31." in row.evidence
    assert "Record systems fed: ERP vendors." in row.evidence
    assert (
        "Record systems said not to exist: single sign-on (says Ann Lee, IT (2026-10-31))."
        in row.evidence
    )


def test_findings_on_the_contract_are_exceptions_to_consider() -> None:
    row = _row("findings_used")

    assert row.state is RequirementState.exception_to_consider
    assert row.findings == ("F-3a91", "F-77c0", "F-78d2")
    assert "vendors.xlsx › Vendors!H14" in row.evidence


def test_nothing_is_said_to_hold_before_a_person_has_confirmed_it() -> None:
    for word in EVIDENCE:
        row = _row(word)
        if row.state is RequirementState.exception_to_consider:
            assert re.search(r"[Ww]ould .* if match and use are confirmed", row.evidence)


def test_findings_that_are_tied_to_no_contract_are_counted_and_not_blamed_on_it() -> None:
    row = _row("findings_used")

    assert "F-c3e8" not in row.findings
    assert "2 further findings not tied to this contract by the records." in row.evidence


def test_a_contract_without_findings_stays_open_while_others_are_tied_to_none() -> None:
    row = _rows("findings_used", sample_result())[1]

    assert row.state is RequirementState.open
    assert "5 further findings not tied" in row.evidence


def test_use_anywhere_counts_every_finding_past_use_included() -> None:
    row = _row("findings_anywhere")

    assert len(row.findings) == 5
    assert "past use until 2025-06-30" in row.evidence


def test_no_finding_is_no_proof_while_something_is_unknown() -> None:
    row = _row("findings_used", result=replace(sample_result(), findings=()))

    assert row.state is RequirementState.open
    unknown = (
        "whether 2 assets are used on this contract, 1 asset could not be assessed, 1 gap hides"
    )
    assert f"Unknown: {unknown} presence" in row.evidence


def test_no_finding_is_on_file_only_when_everything_was_read_and_even_then_no_proof() -> None:
    row = _row("findings_used", result=empty_result())

    assert row.state is RequirementState.evidence_on_file
    assert "This is no proof of no use." in row.evidence


def test_a_clause_of_the_contract_calls_for_the_requirement() -> None:
    row = _row("findings_provided", "FAR 52.204-30", "FAR 52.240-91")

    assert row.state is not RequirementState.not_applicable


def test_a_requirement_of_other_clauses_does_not_apply_with_the_reason() -> None:
    row = _row("findings_provided", "FAR 52.240-90")

    assert row.state is RequirementState.not_applicable
    assert "Not in this contract's clause list (contracts.csv:2): FAR 52.240-90." in row.evidence


def test_a_contract_that_states_no_clauses_leaves_the_requirement_open() -> None:
    row = _rows("findings_provided", sample_result(), "FAR 52.240-90")[1]

    assert row.state is RequirementState.open
    assert (
        "The records state no clauses (contracts.csv:3); FAR 52.240-90 may apply." in row.evidence
    )


def test_a_clause_list_that_cannot_be_read_to_its_end_excludes_nothing() -> None:
    result = sample_result()
    contract = replace(result.contracts[0], clauses=("FAR 52.204-23 through -30",))

    row = _row("signoff", "FAR 52.240-90", result=replace(result, contracts=(contract,)))

    assert row.state is RequirementState.open
    assert "could not read: FAR 52.204-23 through -30" in row.evidence


def test_the_company_as_a_whole_is_excluded_from_no_requirement() -> None:
    (row,) = _rows("findings_provided", _without_contracts(sample_result()), "FAR 52.240-90")

    assert row.state is not RequirementState.not_applicable


def test_a_requirement_reaches_the_findings_whose_designation_names_its_clause() -> None:
    row = _row("findings_anywhere", "FAR 52.204-25")

    assert row.state is RequirementState.exception_to_consider
    assert row.evidence.startswith("Would bear on this if match and use are confirmed: F-c3e8")


def test_a_designation_without_a_clause_on_record_is_left_to_a_person_and_not_dropped() -> None:
    row = _row("findings_used", "FAR 52.204-25")

    assert row.state is RequirementState.open
    assert row.findings == ("F-3a91", "F-77c0", "F-78d2")
    assert "a person decides whether they bear on this" in row.evidence


def test_a_designation_under_other_clauses_is_named_and_not_an_exception() -> None:
    result = sample_result()
    acts = tuple(replace(one, clauses=("DFARS 252.239-7018",)) for one in result.designations)

    row = _row("findings_used", "FAR 52.204-25", result=replace(result, designations=acts))

    assert row.state is RequirementState.open
    assert row.findings == ()
    assert "Designated under other clauses: F-3a91, F-77c0, F-78d2." in row.evidence


OMNIBUS = Clause("FAR 52.240-91", "Security prohibitions", "far_overhaul", "s")


def _with_act(standing: Standing, *clauses: str, carried: tuple[str, ...] = ()) -> ScanResult:
    """Return the sample with one designation of its first vendor, and one contract."""
    result = sample_result()
    act = replace(result.designations[1], clauses=clauses, standing=standing)
    contract = replace(result.contracts[0], clauses=carried)
    return replace(result, designations=(act,), contracts=(contract,))


TELECOM = ("FAR 52.204-25", "FAR 52.240-91")


def _telecom(result: ScanResult) -> ChecklistRow:
    requirement = Requirement("D3", "Group", "What?", "Citation", "findings_used", "s", TELECOM)
    return draft_checklist(result, (requirement,), (*CLAUSES, OMNIBUS)).rows[0]


def test_a_clause_that_the_contract_does_not_carry_ties_no_finding_to_it() -> None:
    act = ("FAR 52.204-30", "FAR 52.240-91")
    row = _telecom(_with_act(Standing.in_force, *act, carried=("FAR 52.204-25",)))

    assert row.state is RequirementState.open
    assert row.findings == ()
    assert "Designated under other clauses: F-3a91, F-77c0, F-78d2." in row.evidence


def test_an_omnibus_clause_alone_leaves_the_tie_to_a_person() -> None:
    act = ("FAR 52.204-30", "FAR 52.240-91")
    row = _telecom(_with_act(Standing.in_force, *act, carried=("FAR 52.240-91",)))

    assert row.state is RequirementState.open
    assert row.findings == ("F-3a91", "F-77c0", "F-78d2")
    assert "The clauses on record do not settle whether F-3a91" in row.evidence


def test_an_omnibus_clause_ties_a_designation_that_names_the_requirements_own_clause_too() -> None:
    row = _telecom(_with_act(Standing.in_force, *TELECOM, carried=("FAR 52.240-91",)))

    assert row.state is RequirementState.exception_to_consider
    assert "Would bear on this if match and use are confirmed: F-3a91" in row.evidence


def test_a_designation_that_is_not_in_force_bears_on_nothing() -> None:
    row = _telecom(_with_act(Standing.not_in_force, *TELECOM, carried=TELECOM))

    assert row.state is RequirementState.open
    assert row.findings == ()
    assert "Designations that are not in force on the law date stand behind F-3a91" in row.evidence


@pytest.mark.parametrize("carried", [(), ("FAR 52.204-23 through -30",)])
def test_without_a_readable_clause_list_a_person_decides_what_bears(carried) -> None:
    row = _telecom(_with_act(Standing.in_force, *TELECOM, carried=carried))

    assert row.state is RequirementState.open
    assert row.findings == ("F-3a91", "F-77c0", "F-78d2")
    assert "a person decides" in row.evidence


def test_the_register_answer_says_how_sure_and_old_each_designation_is_and_what_is_open() -> None:
    result = sample_result()
    act = replace(result.designations[1], open_questions=("Rehearing is open.",))

    row = _row("register_snapshot", result=replace(result, designations=(act,)))

    assert (
        "in force; certainty secondary; known to 2026-09-30; stated in the register; "
        "open: Rehearing is open."
    ) in row.evidence


def test_a_sub_processor_is_named_by_the_asset_and_not_the_other_way_round() -> None:
    evidence = _row("findings_used").evidence

    assert "Northwind CRM Cloud: names Anthropic as sub-processor" in evidence


def test_the_method_says_what_was_compared_and_no_rule_by_its_name() -> None:
    evidence = _row("method").evidence

    assert "1 SBOM followed as deep as its edges go, 0 without a root." in evidence
    assert "The findings rest on public statements, packages" in evidence
    assert "purl-" not in evidence


def test_a_representation_is_never_on_file() -> None:
    for result in (sample_result(), empty_result()):
        for row in _rows("representation", result):
            assert row.state in {
                RequirementState.exception_to_consider,
                RequirementState.person_needed,
            }


def test_an_owned_affiliate_is_an_exception_to_consider() -> None:
    result = sample_result()
    owned = replace(result.findings[0], relation=Relation.owned_by)

    row = _row("affiliates", result=replace(result, findings=(owned,)))

    assert row.state is RequirementState.exception_to_consider


def test_ownership_that_was_not_looked_up_stays_open() -> None:
    row = _row("affiliates")

    assert row.state is RequirementState.open
    assert "no other source was asked" in row.evidence


def test_a_clock_is_never_started_by_the_program() -> None:
    for row in (_row("report_clock"), _row("report_clock", result=empty_result())):
        assert "whose date a person states" in row.evidence


def test_four_hundred_findings_are_all_listed_and_few_are_spelled_out() -> None:
    base = sample_result()
    many = tuple(replace(base.findings[0], id=f"F-{n:04x}") for n in range(400))

    row = _row("findings_used", result=replace(base, findings=many))

    assert len(row.findings) == 400
    assert "; 390 more." in row.evidence


def test_owner_and_due_date_are_left_empty() -> None:
    rows = draft_checklist(sample_result(), load_register().requirements).rows

    assert {(row.owner, row.due) for row in rows} == {("", "")}


def test_the_preamble_says_what_the_draft_is_and_carries_the_warnings() -> None:
    preamble = " ".join(draft_checklist(sample_result(), ()).preamble)

    assert "not legal advice" in preamble
    assert "No finding does not mean no use." in preamble
    assert "Law date 2026-11-22; inputs dated 2026-09-15 to 2026-10-31" in preamble
    assert "contracts.csv states no date" in preamble
