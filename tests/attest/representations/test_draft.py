"""Is each representation drafted for whom it concerns, with what it may say, and else refused?"""

import re

import pytest
from msgspec.structs import replace

from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.document import NOT_TOLD
from exposure.attest.representations.worded import BY_SUBMISSION, LEFT_TO_A_PERSON
from exposure.attest.words import TO_FILL
from exposure.errors import ResultError
from exposure.model.attest.claim import Support
from exposure.model.attest.draft import Audience, Blanks, Boxes, Draft, Points, Sentence
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.records import AttestationRecords, LegalEntity, RequirementWord
from exposure.model.designation import Handling, Standing
from exposure.model.law.allocation import Use
from exposure.model.law.authority import AffiliateRule, Buyer, Conduct, Duty, Reach
from exposure.model.result import Asset, AssetKind, VendorName
from tests.attest.claims.builders import (
    AS_OF,
    NAME,
    NUMBER,
    OTHER,
    PRODUCT,
    SPARE,
    VENDOR,
    act,
    authority,
    finding,
    known,
    possible,
    quiet_result,
    row,
    use,
)
from tests.attest.representations.builders import RECORDS, drafts, on_clauses, texts

PART_A = Duty("part-a", Conduct.provide, Reach.substantial_component, "", ())
PART_B = Duty("part-b", Conduct.use_anywhere, Reach.substantial_component, "", (), flows_down=False)
SEC_889 = act(id="v-889", basis=authority("ndaa2019-889", PART_A, PART_B))
ORDER = act(id="v-1323", basis=authority("usc41-1323"))
EXCLUDED = act(id="v-4713", basis=authority("usc41-4713"))
REVIEWED = replace(
    RECORDS,
    requirements=tuple(
        RequirementWord(one, said="searched", by="Ann Lee", on=AS_OF) for one in ("B1", "B2", "B3")
    ),
)


def boxes_of(draft: Draft) -> list[Boxes]:
    return [b for section in draft.sections for b in section.blocks if isinstance(b, Boxes)]


def outgoing(one: Drafted) -> Draft:
    assert one.outgoing is not None
    return one.outgoing


def whole(one: Drafted) -> str:
    return "\n".join(texts(outgoing(one)))


def test_a_supported_denial_stands_as_an_empty_box_with_its_paragraph() -> None:
    made = drafts(on_clauses("FAR 52.204-26", designations=(SEC_889,)), records=REVIEWED)
    one = made["annual-representation"]
    provide, used = boxes_of(outgoing(one))

    assert one.state is DraftState.drafted
    assert provide.lead == "Wexford Inc. represents that it"
    assert provide.citation == "FAR 52.204-26(c)(1)"
    assert '"does not" provide' in provide.choices[-1]
    assert used.citation == "FAR 52.204-26(c)(2)"
    assert {box.claim for box in (provide, used)} == {claim.id for claim in one.claims}


def test_a_qualified_denial_carries_its_qualification_in_the_alternative_itself() -> None:
    made = drafts(
        on_clauses("FAR 52.204-24", designations=(SEC_889,), findings=(possible(),)),
        records=REVIEWED,
    )
    one = made["offer-representation"]

    assert one.state is DraftState.qualified
    for box in boxes_of(outgoing(one)):
        assert box.choices[-1].endswith(
            "subject to the following: it does not extend to matters that Wexford Inc. is still "
            "reviewing."
        )
        assert "subject to" not in box.choices[0]
    review, yearly, no_room = one.to_do
    assert review == "Answer what is open with `exposure review` and `exposure judge`. F-0000000002"
    assert yearly.startswith("Look up in SAM.gov what Wexford Inc. said")
    assert "no room for qualifications" in no_room


def test_a_denial_that_is_not_carried_leaves_the_paragraph_to_a_person() -> None:
    """Something of the vendor is used in the company, and nothing of it on this contract."""
    quiet = quiet_result()
    made = drafts(
        on_clauses(
            "FAR 52.204-24", designations=(SEC_889,), findings=(finding(asset=SPARE),),
            assets=(*quiet.assets, Asset(SPARE, "Spare", AssetKind.product, None)),
            allocations=(use(PRODUCT), use(SPARE, Use.not_used)),
            coverage=replace(quiet.coverage, per_asset=(known(PRODUCT), known(SPARE))),
        ),
        records=REVIEWED,
    )  # fmt: skip
    one = made["offer-representation"]
    (box,) = boxes_of(outgoing(one))
    left = [
        block for section in outgoing(one).sections for block in section.blocks
        if isinstance(block, Sentence) and block.text == LEFT_TO_A_PERSON
    ]  # fmt: skip

    assert one.state is DraftState.partly
    assert box.citation == "FAR 52.204-24(d)(1)"
    assert [block.citation for block in left] == ["FAR 52.204-24(d)(2)"]
    assert '"does not" use' not in whole(one)


def test_a_document_of_which_nothing_is_carried_is_refused_with_what_there_is_to_do() -> None:
    made = drafts(on_clauses("FAR 52.204-26", designations=(SEC_889,), findings=(finding(),)))
    one = made["annual-representation"]

    assert (one.state, one.outgoing, one.internal) == (DraftState.refused, None, None)
    assert any("exposure plan" in point and "F-0000000001" in point for point in one.to_do)


def test_what_takes_effect_by_submission_is_refused_where_a_person_must_say_first() -> None:
    one = drafts(on_clauses("FAR 52.204-29", designations=()))["fascsa-submission"]

    assert (one.state, one.outgoing) == (DraftState.refused, None)
    assert [claim.support for claim in one.claims] == [Support.needs_person]


def test_a_finding_that_its_paragraph_lets_be_disclosed_is_drafted_with_the_disclosure() -> None:
    made = drafts(
        on_clauses("FAR 52.204-29", designations=(ORDER,), findings=(finding(),)), records=REVIEWED
    )
    one = made["fascsa-submission"]

    assert one.state is DraftState.qualified
    assert "only together with the disclosure under paragraph (e)" in whole(one)
    assert one.to_do[0] == (
        "Fill in the disclosure that FAR 52.204-29(d) asks for, and attach it: F-0000000001."
    )


def test_what_needs_a_person_is_not_disclosed_away() -> None:
    """The same finding stands in an asset of which nobody says whether it is used."""
    made = drafts(
        on_clauses(
            "FAR 52.204-29", designations=(ORDER,),
            findings=(finding(), finding("F-0000000003", asset="A-77")),
        ),
        records=REVIEWED,
    )  # fmt: skip

    assert made["fascsa-submission"].state is DraftState.refused


def test_a_submission_of_several_paragraphs_says_which_of_them_it_does_not_represent() -> None:
    made = drafts(on_clauses("FAR 52.240-90", designations=(SEC_889,)), records=RECORDS)
    one = made["overhaul-representation"]
    left = [
        block.citation for section in outgoing(one).sections for block in section.blocks
        if isinstance(block, Sentence) and block.text == BY_SUBMISSION
    ]  # fmt: skip

    assert one.state is DraftState.partly
    assert left == ["FAR 52.240-90(d)"]


def test_the_texts_of_a_solicitation_say_at_which_date_orders_are_taken() -> None:
    made = drafts(on_clauses("FAR 52.204-29", designations=(ORDER,)), records=REVIEWED)
    said = whole(made["fascsa-submission"])

    assert "orders in effect on the day on which the solicitation was issued" in said
    assert f"Orders are considered as Wexford Inc. knew them on {AS_OF}" in said
    assert "Date of the solicitation" in said


def test_each_draft_says_who_signs_for_whom_and_leaves_every_line_empty() -> None:
    made = drafts(on_clauses("FAR 52.204-26", designations=(SEC_889,)), records=REVIEWED)
    draft = outgoing(made["annual-representation"])
    lines = [b for section in draft.sections for b in section.blocks if isinstance(b, Blanks)]

    assert {blank.label: blank.filled for blank in draft.facts} == {
        "Legal entity": "Wexford Inc.", "UEI": "WEXFORD12345", "CAGE": "9Z9Z9",
        "Contract": NUMBER, "Recipient": "Department of the Navy", "Law as of": AS_OF,
        "Prepared for signature by": "",
    }  # fmt: skip
    assert [blank.filled for line in lines for blank in line.blanks] == [""] * 5
    assert draft.audience is Audience.outgoing
    assert "This is a draft." in whole(made["annual-representation"])
    assert "no official form, and it is not legal advice" in whole(made["annual-representation"])


def test_an_entity_that_the_records_do_not_know_has_blank_codes() -> None:
    made = drafts(
        on_clauses("FAR 52.204-26", designations=(SEC_889,)), records=AttestationRecords()
    )
    facts = {one.label: one.filled for one in outgoing(made["annual-representation"]).facts}

    assert (facts["Legal entity"], facts["UEI"], facts["CAGE"]) == ("Wexford Inc.", "", "")


def test_a_signer_whom_nobody_states_is_a_line_to_fill() -> None:
    nameless = row(clauses=("FAR 52.204-26",), legal_entity="")
    made = drafts(on_clauses(contracts=(nameless,), designations=(SEC_889,)))

    assert boxes_of(outgoing(made["annual-representation"]))[0].lead.startswith(TO_FILL)


def test_a_paragraph_of_a_clause_that_the_contract_does_not_carry_is_left_out() -> None:
    defense = act(id="v-1656", basis=authority("ndaa2018-1656"))
    made = drafts(on_clauses("DFARS 252.204-7017", designations=(SEC_889, defense)))
    one = made["offer-representation"]

    assert [claim.representation.id for claim in one.claims] == ["defense"]


def test_no_clause_no_draft() -> None:
    assert drafts(on_clauses("DFARS 252.239-7018")) == {}
    assert drafts(on_clauses()) == {}


def test_part_b_is_left_out_of_what_a_subcontractor_says() -> None:
    prime = drafts(on_clauses("FAR 52.204-25", designations=(SEC_889,)))["section-889"]
    sub = drafts(
        on_clauses("FAR 52.204-25", role="Sub-tier", designations=(SEC_889,))
    )["section-889"]  # fmt: skip

    assert [one.representation.id for one in prime.claims] == ["part-a", "part-b"]
    assert [one.representation.id for one in sub.claims] == ["part-a"]
    assert prime.claims[1].representation.contract is None
    assert prime.claims[0].representation.contract == NUMBER


@pytest.mark.parametrize(
    ("role", "agency", "recipient"),
    [
        ("prime", "Naval Sea Systems Command", "Naval Sea Systems Command"),
        ("Sub-tier", "U.S. Army, through Halyard Crest Prime LLC", "Halyard Crest Prime LLC"),
        ("Sub-tier", "U.S. Army via Ostrel & Co", "Ostrel & Co"),
        ("Sub-tier", "Halyard Crest Prime LLC", "Halyard Crest Prime LLC"),
        ("prime", "Bureau of Breakthrough Things", "Bureau of Breakthrough Things"),
        ("prime", "", f"Customer of contract {NUMBER}"),
    ],
)
def test_the_recipient_is_the_agency_of_a_prime_and_the_prime_of_a_subcontractor(
    role: str, agency: str, recipient: str
) -> None:
    grounds = on_clauses("FAR 52.204-25", role=role, agency=agency, designations=(SEC_889,))

    assert drafts(grounds)["section-889"].recipient == recipient


def test_orders_of_one_contract_share_a_document_and_two_entities_do_not() -> None:
    clauses = ("FAR 52.204-26",)
    rows = (
        row(clauses=clauses, order="0001"),
        row(clauses=clauses, order="0002"),
        row(clauses=clauses, legal_entity="Wexford Field LLC"),
    )
    made = drafts(on_clauses(contracts=rows, designations=(SEC_889,)))

    assert sorted(made) == [
        "annual-representation-wexford-field-llc", "annual-representation-wexford-inc",
    ]  # fmt: skip
    facts = outgoing(made["annual-representation-wexford-inc"]).facts
    assert [one.filled for one in facts if one.label == "Order"] == ["0001, 0002"]


def test_only_contracts_that_were_asked_for_are_drafted_and_a_strange_one_is_refused() -> None:
    rows = (row(clauses=("FAR 52.204-26",)), row(OTHER, clauses=("FAR 52.204-26",)))
    grounds = on_clauses(contracts=rows, designations=(SEC_889,))

    made = drafts(grounds, AskedDrafts(contracts=(OTHER.lower(),)))
    assert [one.contract for one in made.values()] == [OTHER]
    with pytest.raises(ResultError, match="'N1'"):
        drafts(grounds, AskedDrafts(contracts=("N1",)))


# One vendor


def certificate(made: dict[str, Drafted], name: str = f"vendor-certification-{VENDOR}") -> Drafted:
    return made[name]


def test_a_certification_is_drafted_of_whom_an_act_may_be_asked_about_on_this_contract() -> None:
    one = certificate(drafts(on_clauses(designations=(EXCLUDED,))))

    assert one.state is DraftState.drafted
    assert (
        f"certifies that, in performance of contract {NUMBER}, it neither provides nor uses "
        f"products or services of {NAME}." in whole(one)
    )
    assert "Wexford Inc. knows of no official form" in whole(one)
    assert "No official form for a certification about one vendor was found." in one.to_do[-1]


@pytest.mark.parametrize(
    "changed",
    [
        {"standing": Standing.not_in_force},
        {"basis": authority("ndaa2024-805")},
        {"buyers": (Buyer.intelligence,)},
        {"contracts": (OTHER,), "basis": authority("customer-wording", rule="customer_wording")},
    ],
)
def test_no_certification_is_drafted_of_whom_nobody_may_ask(changed) -> None:
    assert drafts(on_clauses(designations=(replace(EXCLUDED, **changed),))) == {}


@pytest.mark.parametrize("standing", [Standing.in_force, Standing.unsettled, Standing.under_watch])
def test_what_is_under_watch_or_unsettled_is_asked_about_too(standing: Standing) -> None:
    made = drafts(on_clauses(designations=(replace(EXCLUDED, standing=standing),)))

    assert certificate(made).state is not DraftState.refused


def test_a_watched_vendor_is_asked_about_and_an_asked_one_alone_where_it_is_asked_for() -> None:
    watched = replace(quiet_result().settings, watch=(VENDOR,))

    assert certificate(drafts(on_clauses(designations=(), settings=watched)))
    asked = drafts(on_clauses(designations=(EXCLUDED,)), AskedDrafts(vendors=("own:ostrel sa",)))
    assert list(asked) == ["vendor-certification-ostrel-sa"]
    assert asked["vendor-certification-ostrel-sa"].state is DraftState.refused


def test_what_the_customer_wrote_about_this_contract_goes_before_the_law() -> None:
    wording = act(
        id="own-1", vendor="ostrel", contracts=(NUMBER,), stated_in="ours.yaml",
        basis=authority("customer-wording", rule="customer_wording"),
    )  # fmt: skip
    names = (*quiet_result().looked_for, VendorName("ostrel", "Ostrel", "designated"))
    made = drafts(on_clauses(designations=(EXCLUDED, wording), looked_for=names))

    assert list(made) == ["vendor-certification-ostrel"]


def test_a_certification_is_never_company_wide_unless_that_is_asked() -> None:
    grounds = on_clauses(designations=(EXCLUDED,))
    wide = certificate(drafts(grounds, AskedDrafts(company_wide=True)))

    assert certificate(drafts(grounds)).claims[0].representation.contract == NUMBER
    assert wide.claims[0].representation.contract is None
    assert "certifies that, anywhere in the company" in whole(wide)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (AffiliateRule.not_seen, f"services of {NAME}."),
        (AffiliateRule.none, f"services of {NAME}."),
        (
            AffiliateRule.subsidiary_affiliate,
            f"services of {NAME}, its subsidiaries and affiliates.",
        ),
        (AffiliateRule.owned_by, f"services of {NAME} and entities that it owns."),
    ],
)
def test_affiliates_are_denied_only_where_the_act_means_them(rule, words: str) -> None:
    one = certificate(drafts(on_clauses(designations=(replace(EXCLUDED, affiliates=rule),))))

    assert words in whole(one)
    assert one.claims[0].representation.affiliates is rule


def test_an_exposed_finding_refuses_the_certification() -> None:
    one = certificate(drafts(on_clauses(designations=(EXCLUDED,), findings=(finding(),))))

    assert (one.state, one.outgoing) == (DraftState.refused, None)


def test_a_qualified_certification_is_followed_by_its_qualifications() -> None:
    one = certificate(drafts(on_clauses(designations=(EXCLUDED,), findings=(possible(),))))
    blocks = [block for section in outgoing(one).sections for block in section.blocks]
    (place,) = (number for number, block in enumerate(blocks) if isinstance(block, Points))

    assert one.state is DraftState.qualified
    assert blocks[place].points == (
        "It does not extend to matters that Wexford Inc. is still reviewing.",
    )
    lead = blocks[place - 1]
    assert (lead.text, lead.claim) == (
        "This statement is made subject to the following:", one.claims[0].id,
    )  # fmt: skip


SECRET = VendorName(VENDOR, NAME, "designated", handling=Handling.customer_confidential)
KEPT = replace(
    EXCLUDED, handling=Handling.customer_confidential, stated_in="ours.yaml",
    basis=authority("customer-wording", rule="customer_wording"),
)  # fmt: skip


@pytest.mark.parametrize("vendor", [SECRET, replace(SECRET, handling=Handling.public)])
def test_what_is_not_public_is_named_to_the_customer_of_its_own_contract_alone(vendor) -> None:
    own = on_clauses(designations=(replace(KEPT, contracts=(NUMBER,)),), looked_for=(vendor,))
    others = on_clauses(designations=(KEPT,), looked_for=(vendor,))

    assert NAME in whole(certificate(drafts(own)))
    ((name, one),) = drafts(others).items()
    assert VENDOR not in name
    assert NAME not in one.title
    assert (one.state, one.outgoing) == (DraftState.refused, None)
    assert one.to_do[0] == NOT_TOLD


# Subcontractors


def test_a_prime_gets_a_blank_form_with_the_clauses_that_flow_down_minus_what_does_not() -> None:
    grounds = on_clauses("FAR 52.204-25", "FAR 52.204-30", "FAR 52.204-29", findings=(finding(),))
    one = drafts(grounds)["subtier-certification"]
    draft = outgoing(one)
    (table,) = [b for s in draft.sections for b in s.blocks if hasattr(b, "rows")]

    assert (one.state, one.claims, draft.is_draft) == (DraftState.drafted, (), False)
    assert [(cells[0], cells[3], cells[4]) for cells in table.rows] == [
        ("FAR 52.204-25", "(b)(2)", "FAR 52.204-25(e)"),
        ("FAR 52.204-30", "(c)(1)", "FAR 52.204-30(e)(1)"),
    ]
    assert {box.citation for box in boxes_of(draft)} == {
        "FAR 52.204-25(b)(1)", "FAR 52.204-30(b)(1)",
    }  # fmt: skip
    assert not any(box.claim for box in boxes_of(draft))


def test_a_subcontractor_certifies_to_its_prime_what_flowed_down() -> None:
    grounds = on_clauses(
        "FAR 52.204-25", "FAR 52.204-27", role="Sub-tier", agency="Army, through Crest LLC",
        designations=(SEC_889,),
    )  # fmt: skip
    one = drafts(grounds, records=REVIEWED)["subtier-certification"]

    assert one.recipient == "Crest LLC"
    assert [(c.representation.id, c.support) for c in one.claims] == [
        ("part-a", Support.supported), ("covered-application", Support.needs_person),
    ]  # fmt: skip
    assert f"certifies to Crest LLC that, in performance of contract {NUMBER}, it" in whole(one)


def test_without_contracts_the_company_answers_only_where_that_is_asked() -> None:
    grounds = on_clauses(contracts=(), designations=(SEC_889,))
    two = (LegalEntity("One"), LegalEntity("Two"))

    assert drafts(grounds) == {}
    wide = drafts(grounds, AskedDrafts(company_wide=True))["section-889"]
    assert (wide.contract, wide.recipient) == (None, "Whoever asks")
    assert boxes_of(outgoing(wide))[0].lead.startswith(
        "After a reasonable inquiry, Wexford Inc. states that, anywhere in"
    )
    unsure = drafts(grounds, AskedDrafts(company_wide=True), AttestationRecords(two))
    assert boxes_of(outgoing(unsure["section-889"]))[0].lead.startswith(
        f"After a reasonable inquiry, {TO_FILL} states"
    )


def test_nothing_that_goes_out_holds_an_id_a_file_a_place_or_a_figure() -> None:
    grounds = on_clauses(
        "FAR 52.204-24", "FAR 52.204-25", "FAR 52.204-26", "FAR 52.204-29", "FAR 52.204-30",
        "FAR 52.240-90", "FAR 52.240-91", designations=(SEC_889, ORDER, EXCLUDED),
        findings=(possible(), finding()),
    )  # fmt: skip
    sent = [one.outgoing for one in drafts(grounds).values() if one.outgoing is not None]

    assert len(sent) >= 3
    for draft in sent:
        for text in texts(draft):
            assert not re.search(r"\b[FRJDACG]-[0-9a-f]{10}", text), text
            assert not re.search(r"app\.cdx|uses\.xlsx|contracts\.csv|\d+ of \d+|\d %|\d%", text)
            assert "Wexford Desk" not in text
