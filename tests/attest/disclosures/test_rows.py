"""Does a row hold what the records say of one product, and nothing of anybody else?"""

import pytest
from msgspec.structs import replace

from exposure.attest.disclosures.called import MATCH_UNSURE, NOT_PUBLIC, USE_UNKNOWN
from exposure.attest.disclosures.cells import NAMES_ANOTHER
from exposure.attest.disclosures.rows import NAME_WITHHELD, disclosure_rows
from exposure.errors import InputError
from exposure.model.attest.disclosure import DisclosureColumn as C
from exposure.model.attest.records import AttestationRecords, ProductFacts
from exposure.model.designation import Handling
from exposure.model.finding import Analysis, VerdictKind
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.allocation import Use
from exposure.model.relation import Confidence, Relation
from exposure.model.result import VendorName
from tests.attest.disclosures.made import (
    HERE,
    MAKER,
    THERE,
    act,
    bought,
    contract,
    finding,
    grounds_of,
    product,
    verdict,
)


def rows_of(grounds, number=HERE):
    return {one.rule.id: one.rows for one in disclosure_rows(grounds, number).sheets}


def only(grounds, rule="far-52-204-29-e"):
    (row,) = rows_of(grounds)[rule]
    return row


def facts(**fields: str) -> AttestationRecords:
    return AttestationRecords(products=(ProductFacts("Tillhook", fields, "a.yaml: products.0"),))


def test_several_findings_of_one_product_are_one_row(templates) -> None:
    row = only(grounds_of(templates, finding(1), finding(2)))

    assert row.findings == ("F-0000000001", "F-0000000002")
    assert "part-1 1.0 (made by Veyrantha); contains part-2 1.0" in row.text(C.item_description)


def test_supplier_and_producer_are_kept_apart(templates) -> None:
    row = only(grounds_of(templates))

    assert row.text(C.supplier_name) == "Pellmoor Trading, Inc."
    assert row.text(C.supplier_uei) == "PELLMOOR0001"
    assert row.text(C.supplier_cage) == "9PEL1"
    assert row.text(C.producer_name) == "Veyrantha"
    assert row.text(C.producer_uei) == ""


@pytest.mark.parametrize(
    "relation", [Relation.connector_to, Relation.routes_to, Relation.origin_only]
)
def test_a_tie_that_does_not_tell_the_producer_leaves_it_blank(templates, relation) -> None:
    assert only(grounds_of(templates, finding(relation=relation))).text(C.producer_name) == ""


def test_every_cell_says_where_it_stands_or_why_it_is_blank(templates) -> None:
    row = only(grounds_of(templates))

    assert [cell.column for cell in row.cells] == list(C)
    assert all(cell.source for cell in row.cells)


@pytest.mark.parametrize("kind", ["watch", "not_applicable"])
def test_a_verdict_that_asks_nothing_makes_no_row(templates, kind) -> None:
    assert rows_of(grounds_of(templates, finding(1, verdict(VerdictKind(kind))))) == {}


@pytest.mark.parametrize(
    "kind", ["prohibited", "reportable", "disclose", "phase_out", "legal_review"]
)
def test_a_verdict_that_may_ask_makes_a_row(templates, kind) -> None:
    assert rows_of(grounds_of(templates, finding(1, verdict(VerdictKind(kind)))))


def test_what_a_person_settled_as_no_match_makes_no_row(templates) -> None:
    settled = finding(analysis=Analysis(AnalysisState.false_positive))

    assert rows_of(grounds_of(templates, settled)) == {}


def test_a_verdict_on_another_contract_makes_no_row(templates) -> None:
    grounds = grounds_of(
        templates, finding(1, verdict(contract=THERE)),
        contracts=(contract("FAR 52.204-29"), contract("FAR 52.204-29", number=THERE)),
    )  # fmt: skip

    assert rows_of(grounds) == {}
    assert rows_of(grounds, THERE)


def test_unknown_use_is_held_back_for_a_person(templates) -> None:
    row = only(grounds_of(templates, finding(1, verdict(use=Use.unknown))))

    assert row.held_back == (USE_UNKNOWN,)
    assert row.use is Use.unknown


def test_a_rule_on_use_anywhere_does_not_wait_for_use_on_the_contract(templates) -> None:
    anywhere = verdict(use=Use.unknown, conduct="use_anywhere", citation="FAR 52.204-25(b)(2)",
                       clocks=("far-52-204-25-d",))  # fmt: skip
    provided = replace(anywhere, conduct="provide", citation="FAR 52.204-25(b)(1)")
    grounds = grounds_of(
        templates, finding(1, anywhere, provided), designations=(act("ndaa2019-889"),),
        contracts=(contract("FAR 52.204-24", "FAR 52.204-25", "FAR 52.240-91"),),
    )  # fmt: skip
    found = rows_of(grounds)

    assert found["far-52-204-24-e1"][0].held_back == (USE_UNKNOWN,)
    assert found["far-52-204-24-e2"][0].goes_out
    (report,) = found["far-52-204-25-d"]
    assert report.goes_out
    assert report.text(C.rule_paragraph) == "FAR 52.204-25(b)(2)"
    assert report.open_beside == (f"F-0000000001 under FAR 52.204-25(b)(1): {USE_UNKNOWN}",)
    assert set(found) == {"far-52-204-24-e1", "far-52-204-24-e2", "far-52-204-25-d"}


def test_an_unsure_match_is_held_back_until_a_person_says_that_it_is(templates) -> None:
    unsure = finding(confidence=Confidence.review)
    said = replace(unsure, analysis=Analysis(AnalysisState.affected))

    assert only(grounds_of(templates, unsure)).held_back == (MATCH_UNSURE,)
    assert only(grounds_of(templates, said)).goes_out


def test_an_unsure_match_beside_a_sure_one_is_not_described(templates) -> None:
    row = only(grounds_of(templates, finding(1), finding(2, confidence=Confidence.review)))

    assert row.goes_out
    assert "part-2" not in row.text(C.item_description)
    assert "F-0000000002" in row.open_beside[0]


def test_a_source_that_is_not_public_is_held_back_and_apart(templates) -> None:
    secret = finding(2, vendor="hush", verdicts=(verdict(designation="act-2"),))
    grounds = grounds_of(
        templates, finding(1), secret, designations=(act(), act(key="act-2", vendor="hush")),
        looked_for=(VendorName(MAKER, "Veyrantha", "designated"),
                    VendorName("hush", "Hushed Ltd", "asked", handling=Handling.restricted)),
    )  # fmt: skip
    told, held = rows_of(grounds)["far-52-204-29-e"]

    assert told.goes_out
    assert "Hushed" not in " ".join(cell.text + cell.source for cell in told.cells)
    assert held.held_back == (NOT_PUBLIC,)


@pytest.mark.parametrize(
    ("named", "held"), [((HERE,), ()), ((THERE,), (NOT_PUBLIC,)), ((), (NOT_PUBLIC,))]
)
def test_an_act_that_is_not_public_is_told_where_it_names_the_contract(
    templates, named, held
) -> None:
    quiet = act(handling=Handling.customer_confidential, contracts=named)

    assert only(grounds_of(templates, designations=(quiet,))).held_back == held


def test_where_our_own_file_states_an_act_is_not_told(templates) -> None:
    own = act("customer-wording", stated_in="letters.yaml", contracts=(HERE,))
    said = verdict(citation=f"customer's wording ({own.stated_words})", clocks=())
    row = only(grounds_of(templates, finding(1, said), designations=(own,)), "as-asked")

    assert row.text(C.rule_paragraph) == "customer's wording"


def test_a_text_that_names_another_contract_is_left_blank(templates) -> None:
    grounds = grounds_of(
        templates, vendors=(bought(description=f"bought for {THERE.lower()} first"),),
        contracts=(contract("FAR 52.204-29"), contract(number=THERE, agency="Mint of Oskar")),
    )  # fmt: skip
    row = only(grounds)

    assert row.text(C.item_description) == ""
    assert next(c.source for c in row.cells if c.column is C.item_description) == NAMES_ANOTHER


def test_a_product_named_after_another_contract_is_held_back(templates) -> None:
    grounds = grounds_of(
        templates, assets=(product(name=f"Desk for {THERE}"),),
        contracts=(contract("FAR 52.204-29"), contract(number=THERE)),
    )  # fmt: skip

    assert only(grounds).held_back == (NAME_WITHHELD,)


@pytest.mark.parametrize("key", ["tillhook", "A-0000000001", "F-0000000001"])
def test_what_a_person_wrote_fills_a_blank(templates, key) -> None:
    told = AttestationRecords(
        products=(ProductFacts(key, {"brand": "Till"}, "a.yaml: products.0"),)
    )
    row = only(grounds_of(templates, records=told))

    assert row.text(C.brand) == "Till"
    assert next(c.source for c in row.cells if c.column is C.brand).startswith("a.yaml: products.0")


def test_a_persons_word_comes_before_the_records_and_says_so(templates) -> None:
    row = only(grounds_of(templates, records=facts(supplier_name="Pellmoor Holding")))
    cell = next(cell for cell in row.cells if cell.column is C.supplier_name)

    assert cell.text == "Pellmoor Holding"
    assert cell.source == "a.yaml: products.0; the records: vendors.xlsx › Vendors!A4"


def test_a_product_that_the_scan_does_not_hold_is_told(templates) -> None:
    products = (
        ProductFacts("TILLHOOK", place="a.yaml: products.0"),
        ProductFacts("Tilhook", place="a.yaml: products.1"),
    )
    grounds = grounds_of(templates, records=AttestationRecords(products=products))

    assert grounds.strange_products() == (
        "a.yaml: products.1.product: no product 'Tilhook' in the scan, and no disclosure of it",
    )


def test_a_column_that_no_disclosure_has_is_refused_by_name(templates) -> None:
    with pytest.raises(InputError, match=r"a\.yaml: products\.0: expected a column .*'colour'"):
        rows_of(grounds_of(templates, records=facts(colour="red")))


def test_spend_owner_and_notes_enter_no_cell(templates) -> None:
    row = bought(spend=98765.0, owner="J. Canary", notes="canary note", business_unit="Canary unit")
    cells = only(grounds_of(templates, vendors=(row,))).cells
    said = " ".join(cell.text + cell.source for cell in cells)

    assert "98765" not in said
    assert "anary" not in said


def test_two_sellers_of_one_product_are_both_named_with_their_numbers(templates) -> None:
    other = bought(cell="A9", vendor="Quenby Resale", identifiers={"uei": "QUENBY000002"})
    row = only(grounds_of(templates, vendors=(bought(), other)))

    assert row.text(C.supplier_name) == "Pellmoor Trading, Inc.; Quenby Resale"
    assert (
        row.text(C.supplier_uei)
        == "PELLMOOR0001 (Pellmoor Trading, Inc.); QUENBY000002 (Quenby Resale)"
    )
    assert row.text(C.supplier_cage) == "9PEL1 (Pellmoor Trading, Inc.)"


def test_a_contract_without_a_form_of_its_own_gets_the_closest_text(templates) -> None:
    assert set(rows_of(grounds_of(templates, contracts=(contract(),)))) == {"as-asked"}


def test_blanks_are_counted_by_what_the_rule_asks(templates) -> None:
    grounds = grounds_of(templates, records=facts(model_no="T-1"))
    (sheet, _) = disclosure_rows(grounds, HERE).sheets

    assert [one.value for one in sheet.rows[0].blanks(sheet.rule)] == [
        "brand", "oem_no", "mfr_part_no", "wholesaler_no", "reason_provided_or_used",
    ]  # fmt: skip
    assert sheet.blanks == 5
