"""Does each clause card reach what it reaches, and leave what it does not?

One block per card of the research on the law: what the paragraph says, then at least one contract
that it reaches and one that it does not. The register is the shipped one.
"""

import pytest
from msgspec import structs

from exposure.model.finding import Verdict, VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.model.relation import Relation
from tests.assess.builders import SHIPPED, ruled

PROHIBITED, REVIEW, NOT = (
    VerdictKind.prohibited,
    VerdictKind.legal_review,
    VerdictKind.not_applicable,
)
DISCLOSE, WATCH = VerdictKind.disclose, VerdictKind.watch
NAVY, GSA, ARMY, ODNI = (
    "Naval Sea Systems Command", "General Services Administration", "U.S. Army",
    "Office of the Director of National Intelligence",
)  # fmt: skip


def contract(*clauses: str, agency: str = NAVY, **fields: object) -> ContractRow:
    stated = {"starts": "2026-01-15", "ends": "2028-01-14", "role": "prime"} | fields
    return ContractRow(
        Location("contracts.csv", "A2"), "C-1", clauses=clauses, agency=agency, **stated
    )


def of(designation: str, verdicts: list[Verdict], conduct: str = "") -> Verdict:
    """Return the contract's verdict under one designation, and one conduct where there are several."""
    (one,) = [
        each for each in verdicts
        if each.designation == designation and each.contract is not None
        if not conduct or conduct in each.conduct or conduct in each.citation
    ]  # fmt: skip
    return one


# 2.1 DFARS 252.239-7018, with 10 U.S.C. 3252: covered systems of the Department.

EFFECTIVE_3252 = "2026-03-10"


@pytest.mark.parametrize(
    ("clauses", "covered", "agency", "kind"),
    [
        (("DFARS 252.239-7018",), "yes", NAVY, REVIEW),
        ((), "yes", NAVY, REVIEW),
        (("DFARS 252.239-7018",), "no", NAVY, REVIEW),
        (("FAR 52.204-25",), "", NAVY, REVIEW),
        (("FAR 52.204-25",), "no", NAVY, NOT),
        (("FAR 52.204-25",), "yes", GSA, NOT),
    ],
)
def test_3252_reaches_covered_systems_of_the_department(
    clauses: tuple[str, ...], covered: str, agency: str, kind: VerdictKind
) -> None:
    row = contract(*clauses, agency=agency, covered_system=covered)

    assert of("anthropic-10usc3252", ruled("anthropic", row, as_of=EFFECTIVE_3252)).verdict is kind


def test_3252_prohibits_nothing_by_itself() -> None:
    row = contract("DFARS 252.239-7018", covered_system="yes")
    verdict = of("anthropic-10usc3252", ruled("anthropic", row, as_of=EFFECTIVE_3252))

    assert "mitigate supply chain risk" in verdict.reason
    assert verdict.citation == "10 U.S.C. 3252; DFARS 252.239-7018(b)"
    assert verdict.questions[0].startswith(
        "Was the equipment acquired by the contractor incidental"
    )


# 1.4 41 U.S.C. 4713: an agency head's determination.


def test_a_determination_under_4713_is_for_a_lawyer_on_the_agencys_contracts() -> None:
    verdict = of("anthropic-41usc4713", ruled("anthropic", contract("FAR 52.204-30")))

    assert verdict.verdict is REVIEW
    assert "a direction or modification would bind a contract" in verdict.reason


def test_a_determination_is_no_fascsa_order_so_its_clause_starts_no_clock() -> None:
    assert of("anthropic-41usc4713", ruled("anthropic", contract("FAR 52.204-30"))).clocks == ()


def test_a_determination_of_the_department_does_not_reach_a_civilian_contract() -> None:
    verdict = of("anthropic-41usc4713", ruled("anthropic", contract("FAR 52.204-30", agency=GSA)))

    assert (verdict.verdict, verdict.reason) == (
        NOT, "the act is about contracts of the Department of Defense; "
        "this customer is General Services Administration",
    )  # fmt: skip


# 2.2 FAR 52.204-23 and 52.240-91(b)(2): what contains, or was developed with.


@pytest.mark.parametrize(
    ("clause", "citation", "clock"),
    [
        ("FAR 52.204-23", "FAR 52.204-23(b)(1)", "far-52-204-23-c"),
        ("52.204-23 (DEC 2023)", "FAR 52.204-23(b)(1)", "far-52-204-23-c"),
        ("52.240-91", "FAR 52.240-91(b)(2)", "far-52-240-91-h"),
    ],
)
@pytest.mark.parametrize("bought", [True, False])
def test_1634_prohibits_what_contains_a_part_under_both_numberings(
    clause: str, citation: str, clock: str, bought: bool
) -> None:
    verdict = of("kaspersky-sec1634", ruled("kaspersky", contract(clause), bought=bought))

    assert (verdict.verdict, verdict.citation, verdict.clocks) == (PROHIBITED, citation, (clock,))


def test_1634_asks_about_development_where_it_was_used_to_develop() -> None:
    verdict = of("kaspersky-sec1634", ruled("kaspersky", contract("FAR 52.204-23"),
                                            relation=Relation.used_to_develop))  # fmt: skip

    assert (verdict.verdict, verdict.citation) == (PROHIBITED, "FAR 52.204-23(b)(2)")


def test_1634_leaves_a_contract_that_a_person_says_does_not_use_it() -> None:
    verdicts = ruled("kaspersky", contract("FAR 52.204-23"), use=Use.not_used)

    verdict = of("kaspersky-sec1634", verdicts)
    assert (verdict.verdict, verdict.reason) == (
        NOT, "recorded: not used as Ann Lee says",
    )  # fmt: skip


def test_1634_flows_down_to_a_subcontract() -> None:
    row = contract("FAR 52.204-23", role="subcontractor, tier 2")

    assert of("kaspersky-sec1634", ruled("kaspersky", row)).verdict is PROHIBITED


# 2.3 Section 889: Part A (provide) and Part B (use anywhere).


@pytest.mark.parametrize(
    ("clause", "part_a", "part_b"),
    [
        ("FAR 52.204-25", "FAR 52.204-25(b)(1)", "FAR 52.204-25(b)(2)"),
        ("FAR 52.240-91", "FAR 52.240-91(b)(3)", "FAR 52.240-91(d)(1)"),
    ],
)
def test_889_reaches_a_contract_by_both_parts_under_both_numberings(
    clause: str, part_a: str, part_b: str
) -> None:
    verdicts = ruled("huawei", contract(clause))

    assert of("huawei-sec889", verdicts, "provide").citation == part_a
    assert of("huawei-sec889", verdicts, "use_anywhere").citation == part_b
    assert of("huawei-sec889", verdicts, "provide").verdict is PROHIBITED
    assert of("huawei-sec889", verdicts, "use_anywhere").verdict is PROHIBITED


def test_889_part_b_flags_use_outside_any_contract() -> None:
    company = [
        one for one in ruled("huawei", contract("FAR 52.204-25"), use=Use.not_used)
        if one.designation == "huawei-sec889" and one.contract is None
    ]  # fmt: skip

    assert [(one.verdict, one.citation) for one in company] == [(PROHIBITED, "FAR 52.204-25(b)(2)")]


def test_889_part_a_leaves_what_is_not_used_on_the_contract_and_part_b_does_not() -> None:
    verdicts = ruled("huawei", contract("FAR 52.204-25"), use=Use.not_used)

    assert of("huawei-sec889", verdicts, "(b)(1)").verdict is NOT
    assert of("huawei-sec889", verdicts, "use_anywhere").verdict is PROHIBITED


def test_889_part_b_does_not_flow_down() -> None:
    verdicts = ruled("huawei", contract("FAR 52.204-25", role="sub to Prime A"))

    assert of("huawei-sec889", verdicts, "provide").verdict is PROHIBITED
    assert of("huawei-sec889", verdicts, "(b)(2)").verdict is NOT


def test_889_without_contracts_says_that_part_b_depends_on_holding_one() -> None:
    verdicts = [one for one in ruled("huawei") if one.designation == "huawei-sec889"]

    assert [(one.contract, one.verdict) for one in verdicts] == [(None, REVIEW), (None, PROHIBITED)]
    assert verdicts[1].conditions[0] == "the company holds, or offers for, a Federal contract"


def test_889_with_use_unknown_says_that_use_must_be_confirmed_for_part_a_alone() -> None:
    verdicts = ruled("huawei", contract("FAR 52.204-25"), use=Use.unknown)
    unknown = "it is used on this contract, which is not recorded"

    assert unknown in of("huawei-sec889", verdicts, "provide").conditions
    assert unknown not in of("huawei-sec889", verdicts, "use_anywhere").conditions


def test_889_names_the_purposes_that_three_of_the_names_depend_on() -> None:
    row = contract("FAR 52.204-25")
    purpose = "it serves public safety"

    assert any(one.startswith(purpose)
               for one in of("dahua-sec889", ruled("dahua", row), "provide").conditions)  # fmt: skip
    assert not any(one.startswith(purpose)
                   for one in of("huawei-sec889", ruled("huawei", row), "provide").conditions)  # fmt: skip


def test_889_leaves_a_software_component_to_a_lawyer() -> None:
    verdict = of(
        "huawei-sec889", ruled("huawei", contract("FAR 52.204-25"), bought=False), "(b)(1)"
    )

    assert verdict.verdict is REVIEW
    assert verdict.reason.startswith("what was found is a component of a parts list")


def test_889_asks_its_two_exceptions_and_assumes_neither() -> None:
    verdict = of("zte-sec889", ruled("zte", contract("FAR 52.204-25")), "provide")

    assert [one[-21:] for one in verdict.questions] == [
        "(FAR 52.204-25(c)(1))",
        "(FAR 52.204-25(c)(2))",
    ]


def test_889_before_its_days_is_not_there_and_part_b_comes_a_year_later() -> None:
    row = contract("FAR 52.204-25", starts="2019-01-01")

    assert ruled("huawei", row, as_of="2019-08-12")[0].designation == ""
    between = ruled("huawei", row, as_of="2020-01-01")
    assert of("huawei-sec889", between, "provide").verdict is PROHIBITED
    assert of("huawei-sec889", between, "use_anywhere").verdict is WATCH


def test_889_does_not_reach_a_contract_that_ended_before_it() -> None:
    row = contract("FAR 52.204-25", starts="2015-01-01", ends="2018-12-31")

    assert of("huawei-sec889", ruled("huawei", row), "(b)(1)").verdict is NOT


@pytest.mark.parametrize("clause", ["FAR 52.204-24", "FAR 52.204-26", "FAR 52.240-90"])
def test_a_representation_alone_asks_to_disclose(clause: str) -> None:
    row = contract(clause, role="offeror")

    assert of("huawei-sec889", ruled("huawei", row), "provide").verdict is DISCLOSE


# 2.4 FAR 52.204-27: the covered application.


@pytest.mark.parametrize("clause", ["FAR 52.204-27", "FAR 52.240-91"])
def test_the_covered_application_is_prohibited_on_devices_under_the_contract(clause: str) -> None:
    verdict = of("bytedance-tiktok-far", ruled("bytedance", contract(clause)))

    assert verdict.verdict is PROHIBITED
    assert any("another product of its owner" in one for one in verdict.conditions)


def test_a_package_of_the_owner_is_no_covered_application_without_a_lawyer() -> None:
    verdict = of(
        "bytedance-tiktok-far", ruled("bytedance", contract("FAR 52.204-27"), bought=False)
    )

    assert verdict.verdict is REVIEW


def test_an_entity_that_is_owned_is_meant_only_if_the_text_says_so() -> None:
    verdict = of("bytedance-tiktok-far", ruled("bytedance", contract("FAR 52.204-27"),
                                               relation=Relation.owned_by))  # fmt: skip

    assert verdict.verdict is REVIEW
    assert "an entity owned by a named one is meant" in verdict.reason


# 2.5 FASCSA orders: FAR 52.204-28, -29, -30 and 52.240-91(e).


@pytest.mark.parametrize(
    ("clause", "citation"),
    [("FAR 52.204-30", "FAR 52.204-30(b)(1)"), ("FAR 52.240-91", "FAR 52.240-91(e)")],
)
def test_an_order_for_the_intelligence_community_reaches_its_contracts(
    clause: str, citation: str
) -> None:
    verdict = of("acronis-fascsa-dni", ruled("acronis", contract(clause, agency=ODNI)))

    assert (verdict.verdict, verdict.citation) == (PROHIBITED, citation)


def test_an_order_that_names_affiliates_reaches_them() -> None:
    row = contract("FAR 52.204-30", agency=ODNI)

    assert (
        of("acronis-fascsa-dni", ruled("acronis", row, relation=Relation.owned_by)).verdict
        is PROHIBITED
    )


@pytest.mark.parametrize("agency", [NAVY, ARMY, GSA])
def test_an_order_for_the_intelligence_community_does_not_reach_ordinary_contracts(
    agency: str,
) -> None:
    verdict = of("acronis-fascsa-dni", ruled("acronis", contract("FAR 52.204-30", agency=agency)))

    assert verdict.verdict is NOT


def test_an_agency_that_is_not_stated_leaves_an_order_to_a_lawyer() -> None:
    verdict = of("acronis-fascsa-dni", ruled("acronis", contract("FAR 52.204-30", agency="")))

    assert (verdict.verdict, "its customer is not recorded" in verdict.reason) == (REVIEW, True)


def test_an_order_after_the_award_binds_where_the_contract_was_amended() -> None:
    row = contract("FAR 52.204-30", agency=ODNI, starts="2024-10-01")

    verdict = of("acronis-fascsa-dni", ruled("acronis", row))
    assert (verdict.verdict, verdict.citation) == (
        REVIEW, "FAR 52.204-30(b)(1); FAR 52.204-30(b)(4)",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "starts", "clocks"),
    [
        ("FAR 52.204-30", "2024-10-01", ("far-52-204-30-c",)),
        ("FAR 52.204-30", "2026-01-15", ("far-52-204-30-c",)),
        ("FAR 52.240-91", "2024-10-01", ("far-52-240-91-i",)),
        ("FAR 52.240-91", "2026-01-15", ("far-52-240-91-h",)),
        ("FAR 52.204-28", "2024-10-01", ()),
        ("FAR 52.204-25", "2024-10-01", ()),
    ],
)
def test_an_order_that_is_new_to_a_contract_may_start_the_report_on_new_orders(
    clause: str, starts: str, clocks: tuple[str, ...]
) -> None:
    row = contract(clause, agency=ODNI, starts=starts)

    assert of("acronis-fascsa-dni", ruled("acronis", row)).clocks == clocks


def test_an_order_of_another_community_starts_no_report_on_new_orders() -> None:
    row = contract("FAR 52.240-91", agency=GSA, starts="2024-10-01")

    assert of("acronis-fascsa-dni", ruled("acronis", row)).clocks == ()


def test_a_fascsa_representation_alone_asks_to_disclose() -> None:
    verdict = of("acronis-fascsa-dni", ruled("acronis", contract("FAR 52.204-29", agency=ODNI)))

    assert (verdict.verdict, verdict.citation) == (DISCLOSE, "FAR 52.204-29(d), (e)")


# 2.6 FAR 52.240-1: unmanned aircraft. The register ships no designation on this basis, so that one is
# laid under a vendor for the test. 2.8 DFARS 252.204-7018: covered missions.


def _with(designation: str, basis: str):
    kept = tuple(
        structs.replace(one, basis=basis) if one.id == designation else one
        for one in SHIPPED.designations
    )
    return structs.replace(SHIPPED, designations=kept)


@pytest.mark.parametrize("clause", ["FAR 52.240-1", "FAR 52.240-91"])
def test_aircraft_systems_are_prohibited_to_deliver_and_to_operate(clause: str) -> None:
    verdicts = ruled("dji", contract(clause), register=_with("dji-fcc-sec1709", "asda"))

    assert of("dji-fcc-sec1709", verdicts, "provide").verdict is PROHIBITED
    assert of("dji-fcc-sec1709", verdicts, "use_in_performance").verdict is PROHIBITED


def test_software_of_a_maker_of_aircraft_is_for_a_lawyer() -> None:
    verdicts = ruled("dji", contract("FAR 52.240-1"), bought=False,
                     register=_with("dji-fcc-sec1709", "asda"))  # fmt: skip

    assert {one.verdict for one in verdicts if one.designation == "dji-fcc-sec1709"} == {REVIEW}


@pytest.mark.parametrize(
    ("clause", "agency", "kind"),
    [
        ("DFARS 252.204-7018", NAVY, PROHIBITED),
        ("DFARS 252.204-7018", GSA, PROHIBITED),  # it buys for the Department
        ("FAR 52.204-25", GSA, NOT),
    ],
)
def test_covered_missions_are_the_departments(clause: str, agency: str, kind: VerdictKind) -> None:
    row = contract(clause, agency=agency)
    verdict = of("zte-sec1656", ruled("zte", row))

    assert verdict.verdict is kind
    assert verdict.clocks == (("dfars-252-204-7018-d",) if kind is PROHIBITED else ())


def test_covered_missions_are_for_a_person_to_confirm() -> None:
    row = contract("DFARS 252.204-7018")
    verdict = of("zte-fcc", ruled("zte", row, register=_with("zte-fcc", "ndaa2018-1656")))

    assert (
        "it carries out a covered mission: nuclear deterrence or homeland defense"
        in verdict.conditions
    )


# 2.10 Section 5949, 2.11 sections 1260H and 805, 2.12 sections 1532 and 6604.


def test_semiconductors_are_watched_until_the_rule_binds_and_then_for_a_lawyer() -> None:
    row = contract("FAR 52.204-25", ends="2029-01-01")

    assert of("smic-sec5949", ruled("smic", row)).verdict is WATCH
    assert of("smic-sec5949", ruled("smic", row, as_of="2028-01-01")).verdict is REVIEW


def test_a_listed_military_company_is_watched_until_2027_for_the_department() -> None:
    later = contract(agency=NAVY, starts="2027-07-01", ends="2029-01-01")

    assert of("tencent-1260h", ruled("tencent", later)).verdict is WATCH
    assert of("tencent-1260h", ruled("tencent", later, as_of="2027-08-01")).verdict is REVIEW


def test_a_listed_military_company_leaves_civilian_contracts_and_asks_of_existing_ones() -> None:
    civilian = contract(agency=GSA, starts="2027-07-01")
    existing = contract(agency=NAVY, starts="2026-01-01", ends="2029-01-01")

    assert of("tencent-1260h", ruled("tencent", civilian, as_of="2027-08-01")).verdict is NOT
    asked = of("tencent-1260h", ruled("tencent", existing, as_of="2027-08-01"))
    assert (asked.verdict, "whether it is an existing contract" in asked.reason) == (REVIEW, True)


@pytest.mark.parametrize(("agency", "kind"), [(NAVY, REVIEW), (GSA, NOT)])
def test_covered_ai_is_about_the_departments_contracts(agency: str, kind: VerdictKind) -> None:
    assert of("deepseek-sec1532", ruled("deepseek", contract(agency=agency))).verdict is kind


@pytest.mark.parametrize(("agency", "kind"), [(ODNI, REVIEW), (NAVY, NOT), (GSA, NOT)])
def test_systems_of_the_intelligence_community_are_its_own(agency: str, kind: VerdictKind) -> None:
    assert of("deepseek-sec6604", ruled("deepseek", contract(agency=agency))).verdict is kind


# Lists that ask nothing of a contract, statements and memoranda.


def test_the_covered_list_asks_nothing_of_a_contract() -> None:
    assert of("chinamobile-fcc", ruled("chinamobile", contract("FAR 52.204-25"))).verdict is NOT


def test_a_market_ban_is_a_question_to_the_company_and_not_to_a_contract() -> None:
    verdicts = ruled("kaspersky", contract("FAR 52.204-23"))
    company = [
        one for one in verdicts if one.designation == "kaspersky-icts-2024" and not one.contract
    ]

    assert of("kaspersky-icts-2024", verdicts).verdict is NOT
    assert [one.verdict for one in company] == [REVIEW]


def test_a_post_is_no_clause() -> None:
    verdict = of("anthropic-hegseth-directive", ruled("anthropic", contract(), as_of="2026-03-10"))

    assert (verdict.verdict, "a statement is no clause" in verdict.reason) == (REVIEW, True)


def test_a_memorandum_gives_time_to_phase_out() -> None:
    verdict = of("anthropic-dod-cio-memo", ruled("anthropic", contract(), as_of="2026-03-10"))

    assert verdict.verdict is VerdictKind.phase_out
    assert verdict.reason.startswith("to be removed by 2026-09-02")


def test_an_unsettled_memorandum_of_the_department_still_does_not_reach_a_civilian_contract() -> (
    None
):
    verdicts = ruled("anthropic", contract(agency=GSA), as_of="2026-05-01")

    assert of("anthropic-dod-cio-memo", verdicts).verdict is NOT


# What no card settles.


@pytest.mark.parametrize(
    ("relation", "says"),
    [
        (
            Relation.origin_only,
            "open source that stems from the vendor, and the text is silent on it",
        ),
        (Relation.routes_to, "it can reach the vendor, and no record shows that it does"),
        (Relation.mentions_only, "no use by itself"),
        (Relation.instrumentation_only, "none of its products"),
    ],
)
def test_a_relation_that_no_text_speaks_of_is_for_a_lawyer(relation: Relation, says: str) -> None:
    for designation, vendor in (("huawei-sec889", "huawei"), ("kaspersky-sec1634", "kaspersky")):
        row = contract("FAR 52.204-25", "FAR 52.204-23")
        verdict = of(designation, ruled(vendor, row, relation=relation))
        assert (verdict.verdict, says in verdict.reason) == (REVIEW, True)


@pytest.mark.parametrize(
    ("clauses", "says"),
    [
        (
            (),
            "the contract's clauses are not stated; FAR 52.204-25 or FAR 52.240-91 may be among them",
        ),
        (("FAR 52.204-21",), "FAR 52.204-25 or FAR 52.240-91 is not in the contract's clause list"),
        (
            ("see Section I",),
            "may stand among the clauses that could not be read ('see Section I')",
        ),
    ],
)
def test_a_clause_that_is_not_listed_is_no_all_clear(clauses: tuple[str, ...], says: str) -> None:
    verdict = of("huawei-sec889", ruled("huawei", contract(*clauses)), "(b)(1)")

    assert (verdict.verdict, says in verdict.reason) == (REVIEW, True)
