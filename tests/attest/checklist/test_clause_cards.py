"""Do the clause cards that name no source reach what they reach: a question, a clock, or nothing?

Cards 2.9 and 2.13 to 2.16 of the research on the law ask about other things than vendors. Each is put
to a contract that it reaches and to one that it does not, and none changes a verdict on a finding.
"""

import pytest
from msgspec.structs import replace

from exposure.assess.clocks.may_run import comes_round
from exposure.assess.law import unknown_clauses
from exposure.attest.checklist.draft import draft_checklist
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.register.law.clauses import clause_list
from tests.assess.builders import SHIPPED, law, ruled
from tests.report.sample import sample_result

NOT, ASKED = RequirementState.not_applicable, RequirementState.person_needed
OTHER = "FAR 52.204-30"
VENDORS = ("anthropic", "huawei", "kaspersky", "deepseek", "dji")
CARDS = {
    "2.9": (
        "DFARS 252.225-7052", "DFARS 252.225-7055", "DFARS 252.225-7056", "DFARS 252.225-7057",
        "DFARS 252.225-7058", "DFARS 252.225-7059", "DFARS 252.225-7060", "DFARS 252.225-7061",
        "DFARS 252.204-7007",
    ),
    "2.13": ("GSAR 552.239-7001",),
    "2.14": ("OMB M-26-05", "OMB M-22-18", "OMB M-23-16"),
    "2.15": (
        "DFARS 252.204-7021", "DFARS 252.204-7025", "DFARS 252.204-7019", "DFARS 252.204-7020",
        "DFARS 252.240-7997",
    ),
    "2.16": ("FAR 52.203-13",),
}  # fmt: skip
"""Card → what contracts name of it."""
EVERY = [(card, clause) for card, clauses in CARDS.items() for clause in clauses]


def contract(*clauses: str) -> ContractRow:
    return ContractRow(Location("contracts.csv", "A2"), "C-1", clauses=clauses, role="prime",
                       agency="Naval Sea Systems Command", starts="2026-01-15")  # fmt: skip


def row(requirement: str, *clauses: str) -> ChecklistRow:
    result: ScanResult = replace(sample_result(), contracts=(contract(*clauses),))
    rows = draft_checklist(result, SHIPPED.requirements, SHIPPED.clauses).rows
    return next(one for one in rows if one.requirement == requirement)


def rounds(*clauses: str) -> list[str]:
    carried = {"C-1": clause_list(clauses).numbers}
    return [one.clock for one in comes_round(SHIPPED.clocks, carried)]


@pytest.mark.parametrize(("card", "clause"), EVERY)
def test_what_a_card_names_is_known_and_no_gap(card: str, clause: str) -> None:
    assert list(unknown_clauses(law((), (contract(clause),)), SHIPPED)) == []


@pytest.mark.parametrize("clause", ["DFARS 252.225-7999", "GSAR 552.239-7999", "OMB M-99-99"])
def test_what_no_card_names_stays_a_gap(clause: str) -> None:
    (gap,) = unknown_clauses(law((), (contract(clause),)), SHIPPED)

    assert gap.kind == "unknown-clause"


@pytest.mark.parametrize(("card", "clause"), EVERY)
@pytest.mark.parametrize("vendor", VENDORS)
def test_no_such_clause_changes_a_verdict_or_starts_a_clock(
    card: str, clause: str, vendor: str
) -> None:
    bare, with_it = (ruled(vendor, contract("FAR 52.204-25", *more)) for more in ((), (clause,)))

    assert bare == with_it


# 2.9 Other statements on prohibited sources.


@pytest.mark.parametrize("clause", CARDS["2.9"][:-1])
def test_a_statement_on_other_sources_is_asked_for_by_its_clause(clause: str) -> None:
    asked = row("K1", clause)

    assert (asked.state, clause in asked.evidence) == (ASKED, True)


def test_the_words_of_a_clause_stand_beside_the_question() -> None:
    asked = row("K1", "DFARS 252.225-7059", "DFARS 252.225-7060")

    assert (
        "DFARS 252.225-7059, Forced labour in Xinjiang, representation: by submission"
        in asked.evidence
    )
    assert "those for goods off the shelf among them" in asked.evidence
    assert "252.225-7052" not in asked.evidence


def test_a_contract_without_such_a_clause_is_not_asked_about_other_sources() -> None:
    assert row("K1", OTHER).state is NOT


def test_the_list_of_yearly_representations_is_set_aside_with_its_reason() -> None:
    assert (
        "DFARS 252.204-7007 (it lists yearly representations" in row("A2", "252.204-7007").evidence
    )
    assert row("K1", "DFARS 252.204-7007").state is NOT


# 2.13 The clause on AI systems, a draft.


def test_the_draft_clause_on_ai_systems_asks_which_are_used_in_performance() -> None:
    asked = row("K2", "GSAR 552.239-7001")

    assert asked.state is ASKED
    assert "as the draft of 2026-03-06 was described" in asked.evidence
    assert "whether it became final was not seen" in asked.evidence


def test_a_draft_that_nobody_read_starts_no_clock() -> None:
    assert [one.id for one in SHIPPED.clocks if "552.239-7001" in one.clause] == []
    assert rounds("GSAR 552.239-7001") == []


def test_a_contract_without_the_draft_clause_is_not_asked_about_ai_systems() -> None:
    assert row("K2", OTHER).state is NOT


# 2.14 Software attestation.


def test_every_contract_is_asked_whether_it_wants_the_form_on_software_or_an_sbom() -> None:
    assert row("K3", OTHER).state is ASKED
    assert row("K3", OTHER).evidence.startswith("No input of a scan bears on it")


def test_a_memorandum_that_a_contract_names_stands_beside_the_question() -> None:
    evidence = row("K3", "OMB M-22-18").evidence

    assert "OMB M-22-18, Software attestation, rescinded by OMB M-26-05 as reported" in evidence
    assert "M-23-16" not in evidence


def test_no_clause_of_a_vendor_is_asked_for_by_the_form_on_software() -> None:
    assert "FAR 52.204-30" not in row("K3", OTHER).evidence


# 2.15 Cybersecurity maturity.


def test_a_contract_that_asks_for_maturity_is_asked_who_affirmed_and_its_clock_comes_round() -> (
    None
):
    asked = row("K4", "DFARS 252.204-7021")

    assert asked.state is ASKED
    assert "affirms continuous compliance in SPRS every year" in asked.evidence
    assert rounds("DFARS 252.204-7021") == ["cmmc-affirmation"]
    assert row("K5", "DFARS 252.204-7021").state is not NOT


def test_a_notice_in_a_solicitation_asks_and_no_clock_comes_round_for_it() -> None:
    assert row("K4", "DFARS 252.204-7025").state is ASKED
    assert rounds("DFARS 252.204-7025") == []
    assert row("K5", "DFARS 252.204-7025").state is NOT


@pytest.mark.parametrize("clause", [OTHER, "DFARS 252.240-7997", "DFARS 252.204-7019"])
def test_a_contract_without_the_maturity_clauses_is_not_asked_who_affirmed(clause: str) -> None:
    assert (row("K4", clause).state, rounds(clause).count("cmmc-affirmation")) == (NOT, 0)


# 2.16 Retention, liability and disclosure.


def test_the_duty_to_disclose_credible_evidence_is_asked_where_its_clause_is_carried() -> None:
    asked = row("J7", "FAR 52.203-13")

    assert (asked.state, "inspector general of the agency" in asked.evidence) == (ASKED, True)
    assert row("J7", OTHER).state is NOT


@pytest.mark.parametrize("requirement", ["J3", "J4", "J5", "J6"])
def test_what_statutes_ask_of_every_signer_is_asked_of_every_contract(requirement: str) -> None:
    assert row(requirement, OTHER).state is ASKED


def test_no_verdict_ever_says_that_a_statute_on_false_statements_is_broken() -> None:
    cited = {
        one.citation for vendor in VENDORS for clauses in CARDS.values()
        for one in ruled(vendor, contract("FAR 52.204-25", *clauses))
    }  # fmt: skip

    assert [one for one in cited if "3729" in one or "1001" in one] == []


def test_no_verdict_names_the_time_within_which_damages_could_be_reduced() -> None:
    clocks = {
        clock for vendor in VENDORS for one in ruled(vendor, contract("FAR 52.204-25", "FAR 52.203-13"))
        for clock in one.clocks
    }  # fmt: skip

    assert "fca-reduced-damages-30-days" not in clocks
