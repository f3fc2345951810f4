"""Does each rule ask for what its text asks for, under the paragraph that asks it?"""

import pytest

from exposure.attest.disclosures.rules import AS_ASKED, RULES, WAIVER_OF_ORDER, rules_carried
from exposure.model.attest.disclosure import HEADINGS, DisclosureColumn, DisclosureKind
from exposure.register.law.clauses import clause_numbers
from exposure.register.load import load_register

BY_ID = {one.id: one for one in RULES}
MODEL = "model_no oem_no mfr_part_no wholesaler_no"
TELECOMMUNICATIONS = (
    f"producer_name producer_uei producer_cage oem_or_distributor brand {MODEL} item_description "
    "proposed_use permissibility_factors maintenance_brand maintenance_model maintenance_description "
    "psc"
)
SEVEN = (
    "product_or_service_name covered_article_or_source supplier_name supplier_cage supplier_uei brand "
    f"{MODEL} item_description reason_provided_or_used"
)
OVERHAUL = (
    f"brand {MODEL} item_description producer_name producer_uei producer_cage facility_design "
    "facility_fabrication facility_assembly facility_packaging facility_test oem_or_distributor "
    "manufacturer_code distributor_code functionality_and_risk permissibility_factors "
    "compliant_alternatives maintenance_brand maintenance_model maintenance_description"
)
FIRST = {
    "far-52-204-24-e1": TELECOMMUNICATIONS,
    "far-52-204-24-e2": TELECOMMUNICATIONS,
    "far-52-204-29-e": SEVEN,
    "far-52-240-90-g": f"contract_no order_no rule_paragraph {OVERHAUL}",
    "dfars-252-204-7017-e": (
        f"brand {MODEL} item_description proposed_use permissibility_factors supplier_name "
        "supplier_uei supplier_cage producer_name producer_uei producer_cage oem_or_distributor"
    ),
    "far-52-204-23-c": (
        f"contract_no order_no supplier_name brand {MODEL} item_description mitigation_taken "
        "mitigation_recommended"
    ),
    "far-52-204-25-d": (
        f"contract_no order_no supplier_name supplier_uei supplier_cage brand {MODEL} "
        "item_description mitigation_taken mitigation_recommended"
    ),
    "far-52-204-30-c": (
        "contract_no order_no product_or_service_name covered_article_or_source supplier_name "
        f"supplier_cage supplier_uei brand {MODEL} item_description mitigation_taken "
        "mitigation_recommended"
    ),
    "dfars-252-204-7018-d": (
        f"contract_no order_no supplier_name brand {MODEL} item_description mitigation_taken "
        "mitigation_recommended"
    ),
    "far-52-240-91-h": f"contract_no order_no rule_paragraph {OVERHAUL}",
    "far-52-240-91-i": f"contract_no order_no covered_article_or_source named_order {OVERHAUL}",
}
AFTERWARDS = {
    "far-52-204-23-c": (
        "mitigation_taken mitigation_recommended prevention_efforts reason_provided_or_used "
        "future_efforts"
    ),
    "far-52-204-25-d": "mitigation_taken mitigation_recommended prevention_efforts future_efforts",
    "far-52-204-30-c": "mitigation_taken mitigation_recommended prevention_efforts future_efforts",
    "dfars-252-204-7018-d": (
        "mitigation_taken mitigation_recommended prevention_efforts future_efforts"
    ),
}


@pytest.mark.parametrize("rule", sorted(FIRST))
def test_a_rule_asks_first_for_its_own_columns(rule) -> None:
    asked = [one.column.value for one in BY_ID[rule].fields if not one.is_follow_up]

    assert asked == FIRST[rule].split()


@pytest.mark.parametrize("rule", sorted(FIRST))
def test_a_rule_asks_afterwards_for_its_own_columns_or_nothing(rule) -> None:
    asked = [one.column.value for one in BY_ID[rule].fields if one.is_follow_up]

    assert asked == AFTERWARDS.get(rule, "").split()
    assert bool(BY_ID[rule].follow_up) == bool(asked)


def test_every_rule_is_looked_at_here() -> None:
    assert set(BY_ID) == set(FIRST)


def test_a_fascsa_disclosure_has_seven_fields() -> None:
    places = list(dict.fromkeys(one.citation for one in BY_ID["far-52-204-29-e"].fields))

    assert places == [f"(e)({number})" for number in range(1, 8)]


def test_a_request_to_waive_an_order_has_the_same_seven_fields() -> None:
    places = list(dict.fromkeys(one.citation for one in WAIVER_OF_ORDER))

    assert places == [f"(b)(5)(i)({letter})" for letter in "ABCDEFG"]
    assert [one.column.value for one in WAIVER_OF_ORDER] == SEVEN.split()


def test_what_no_clause_asks_in_a_form_follows_the_seven_fields_and_names_the_act() -> None:
    assert [one.value for one in AS_ASKED.columns] == ["rule_paragraph", *SEVEN.split()]
    assert AS_ASKED.kind is DisclosureKind.as_asked


@pytest.mark.parametrize("rule", ["far-52-240-91-h", "far-52-240-91-i"])
def test_words_that_were_not_seen_are_said_to_be(rule) -> None:
    assert "(h)(1)(iv) to (ix) were not seen" in BY_ID[rule].not_seen


def test_the_ninth_point_is_said_not_to_be_seen() -> None:
    assert "ninth point" in BY_ID["far-52-240-90-g"].not_seen


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.id)
def test_a_rule_is_known_to_the_register(rule) -> None:
    register = load_register()
    clocks = {one.id: one for one in register.clocks}

    assert rule.clause in {one.number for one in register.clauses}
    assert rule.citation.startswith(rule.clause)
    assert {clocks[key].clause for key in rule.clocks} <= {rule.clause}
    if rule.kind is DisclosureKind.report:
        assert {clocks[key].citation for key in rule.clocks} == {rule.citation}


def test_every_report_clock_of_the_register_has_a_rule() -> None:
    clocks = {one.id for one in load_register().clocks if one.starts == "discovery" and one.regime}

    assert clocks == {key for rule in RULES for key in rule.clocks}


def test_every_follow_up_is_cited_as_the_clock_has_it() -> None:
    clocks = {one.id: one for one in load_register().clocks}
    for rule in RULES:
        if rule.follow_up:
            assert [clocks[key].follow_up.citation for key in rule.clocks] == [rule.follow_up]


def test_every_column_is_asked_for_or_told_beside() -> None:
    asked = {one for rule in (*RULES, AS_ASKED) for one in rule.columns}

    assert set(DisclosureColumn) - asked == {DisclosureColumn.phase_out_plan_date}
    assert set(HEADINGS) == set(DisclosureColumn)
    assert len(set(HEADINGS.values())) == len(HEADINGS)


def test_only_rules_of_clauses_that_a_contract_carries_are_asked() -> None:
    carried = clause_numbers(("FAR 52.204-30 (DEC 2023)", "DFARS 252.204-7018"))

    assert [one.id for one in rules_carried(carried)] == ["far-52-204-30-c", "dfars-252-204-7018-d"]
    assert rules_carried(frozenset()) == ()


def test_every_rule_is_declared_by_the_template_of_its_documents(templates) -> None:
    for rule in RULES:
        is_report = rule.kind is DisclosureKind.report
        template = templates["report-of-identification" if is_report else "disclosure"]

        assert rule.clause in template.clauses
        assert {rule.citation, rule.follow_up or rule.citation} <= set(template.citations)
