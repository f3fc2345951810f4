"""Is a letter answered as far as the records carry it, and never further?"""

import re

import pytest
from msgspec.structs import replace

from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.attest.letters.answer import answer_letter
from exposure.attest.letters.limits import INQUIRY
from exposure.errors import InputError
from exposure.model.attest.claim import Support
from exposure.model.attest.letter import (
    AskedAffiliates,
    AskedTime,
    IssuerRole,
    Qualifier,
    SignerRank,
)
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.records import AttestationRecords, LegalEntity
from exposure.model.law.allocation import Use
from exposure.model.law.authority import AffiliateRule, Conduct, OpenSource
from exposure.model.location import Location
from exposure.model.records import VendorRow
from tests.attest.claims.builders import (
    NUMBER,
    OTHER,
    PRODUCT,
    SPARE,
    finding,
    possible,
    row,
    use,
)
from tests.attest.letters.builders import (
    ENTITY,
    PRIME,
    QUOTE,
    answers,
    letter,
    register,
    sentence,
    texts,
    world,
)
from tests.attest.representations.builders import templates

RESPONSE, MATRIX = "letter-response", "response-matrix"
OUTGOING = (RESPONSE, "interim-reply", "direction-request")
NO_STATEMENT = f"{ENTITY} makes no statement on this sentence at this time."


def supports(made: dict[str, Drafted]) -> list[str]:
    """Return the answers as the matrix tells them, sentence by sentence."""
    assert made[MATRIX].internal is not None
    table = made[MATRIX].internal.sections[0].blocks[1]
    return [answer for _, answer, _ in table.rows]


def response(made: dict[str, Drafted]) -> str:
    return "\n".join(texts(made[RESPONSE].outgoing))


def test_four_documents_are_made_of_a_letter_one_of_them_internal() -> None:
    made = answers(letter())

    assert list(made) == [MATRIX, *OUTGOING]
    assert (made[MATRIX].outgoing, made[MATRIX].recipient) == (None, "")
    assert all(made[name].internal is None for name in OUTGOING)
    assert {made[name].recipient for name in OUTGOING} == {PRIME}
    assert {one.contract for one in made.values()} == {NUMBER}


def test_a_sentence_that_the_records_carry_is_given_in_the_letters_words() -> None:
    made = answers(letter())

    assert supports(made) == ["supported as written"]
    assert made[RESPONSE].state is DraftState.drafted
    assert f"The letter asks: “{QUOTE}”" in response(made)
    assert f"{ENTITY} gives this sentence in the words of the letter." in response(made)


def test_an_absolute_sentence_is_given_with_the_qualification_at_most() -> None:
    made = answers(letter(sentence(qualifier=Qualifier.none)))

    assert supports(made) == ["supported only with a qualification"]
    (claim,) = made[RESPONSE].claims
    assert INQUIRY in claim.qualifications
    assert (
        f"To the best of its knowledge and belief after reasonable inquiry, {ENTITY} does not,"
        f" in performance of contract {NUMBER}, use any product or service of Veyrantha."
    ) in response(made)
    assert "in the words of the letter" not in response(made)
    assert response(made).count("after reasonable inquiry") == 1


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Supplier shall not provide or use any product of Veyrantha.", "provide or use"),
        ("Supplier and its suppliers do not use any product of Veyrantha.", "use"),
    ],
)
def test_the_wording_offered_never_denies_more_than_the_letter_asks(quote: str, words: str) -> None:
    made = answers(letter(sentence(quote=quote, qualifier=Qualifier.none)))

    given = f"in performance of contract {NUMBER}, {words} any product or service of Veyrantha."
    assert given in response(made)


def test_knowledge_and_belief_is_qualifier_enough() -> None:
    assert supports(answers(letter(sentence(qualifier=Qualifier.knowledge_and_belief)))) == [
        "supported as written"
    ]


def test_an_open_review_qualifies_and_says_so_without_telling_what_it_is() -> None:
    made = answers(letter(), world(findings=(possible(),)))

    assert supports(made) == ["supported only with a qualification"]
    assert f"It does not extend to matters that {ENTITY} is still reviewing." in response(made)
    assert "Offeror" not in response(made)
    assert "F-0000000002" not in response(made)


def elsewhere() -> Grounds:
    """Return a world with a second product, exposed, and recorded as not used on the contract."""
    grounds = world(
        findings=(finding(asset=SPARE),), allocations=(use(PRODUCT), use(SPARE, Use.not_used))
    )
    spare = replace(grounds.result.assets[0], id=SPARE, name="Spare")
    return replace(grounds, result=replace(grounds.result, assets=(*grounds.result.assets, spare)))


WIDE = {"conduct": Conduct.use_anywhere, "company_wide": True}


def test_what_speaks_against_a_sentence_is_told_inside_alone() -> None:
    made = answers(letter(sentence(1), sentence(2, **WIDE)), elsewhere())

    assert supports(made) == ["supported as written", "not supported"]
    assert NO_STATEMENT in response(made)
    assert "F-0000000001" in "\n".join(texts(made[MATRIX].internal))
    assert "F-0000000001" not in response(made)


def test_no_statement_reads_alike_whatever_stands_behind_it() -> None:
    """Otherwise a recipient could tell what is not supported from what nobody has settled."""
    promise = answers(letter(sentence(), sentence(2, time=AskedTime.future)))
    unknown = answers(letter(sentence(), sentence(2, conduct=None)))

    assert response(promise) == response(unknown)
    assert NO_STATEMENT in response(unknown)


def test_a_reply_without_any_sentence_to_give_is_refused_and_the_others_are_not() -> None:
    made = answers(letter(), world(findings=(finding(),)))

    assert (made[RESPONSE].state, made[RESPONSE].outgoing) == (DraftState.refused, None)
    assert made[RESPONSE].to_do
    assert made["interim-reply"].outgoing is not None
    assert made["direction-request"].outgoing is not None


@pytest.mark.parametrize(
    "field",
    ["conduct", "reach", "company_wide", "affiliates", "qualifier", "time", "open_source"],
)
def test_a_sentence_of_which_something_is_unknown_needs_a_person(field: str) -> None:
    made = answers(letter(sentence(**{field: None})))

    assert supports(made) == ["needs a person"]
    assert made[RESPONSE].claims == ()
    assert any(field in text for text in texts(made[MATRIX].internal))


def test_unknown_tiers_need_a_person_and_silence_on_them_does_not() -> None:
    assert supports(answers(letter(sentence(every_tier=None)))) == ["needs a person"]
    assert supports(answers(letter(sentence(every_tier=False)))) == ["supported as written"]


def test_an_unknown_signer_leaves_the_sentence_as_it_is() -> None:
    assert supports(answers(letter(sentence(signer=None)))) == ["supported as written"]


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({"time": AskedTime.future}, "needs a person"),
        ({"time": AskedTime.past}, "needs a person"),
        ({"open_source": OpenSource.included}, "needs a person"),
        ({"open_source": OpenSource.excluded}, "supported as written"),
        ({"affiliates": AskedAffiliates.every}, "supported only with a qualification"),
        ({"every_tier": True}, "supported only with a qualification"),
        ({"conduct": Conduct.device_presence}, "needs a person"),
    ],
)
def test_what_lies_beyond_records_caps_the_answer(fields: dict, answer: str) -> None:
    assert supports(answers(letter(sentence(**fields)))) == [answer]


def test_a_promise_needs_a_person_also_where_there_is_use_today() -> None:
    made = answers(letter(sentence(time=AskedTime.future)), world(findings=(finding(),)))

    assert supports(made) == ["needs a person"]


def test_a_chief_executives_signature_is_a_thing_to_decide_and_no_obstacle() -> None:
    made = answers(letter(sentence(signer=SignerRank.chief_executive)))

    assert supports(made) == ["supported as written"]
    assert any("chief executive" in point for point in made[RESPONSE].to_do)


def test_a_vendor_that_nobody_looked_for_needs_a_person_with_what_to_do() -> None:
    made = answers(letter(vendors=("Orrinfell Systems",)))

    assert supports(made) == ["needs a person"]
    told = "\n".join(texts(made[MATRIX].internal))
    assert "'Orrinfell Systems' is not in the register; no record names it as a vendor." in told
    assert "--watch" in told
    assert "--overlay" in told


def test_a_vendor_that_only_the_records_name_is_shown_with_its_cell() -> None:
    rows = (VendorRow(Location("vendors.xlsx", "Vendors!B7"), "ORRINFELL SYSTEMS, Inc."),)
    made = answers(letter(vendors=("Orrinfell Systems",)), world(vendors=rows))

    assert supports(made) == ["needs a person"]
    assert any("the records name it: vendors.xlsx › Vendors!B7" in text
               for text in texts(made[MATRIX].internal))  # fmt: skip
    assert not any("vendors.xlsx" in text for name in OUTGOING if made[name].outgoing
                   for text in texts(made[name].outgoing))  # fmt: skip


def test_a_sentence_may_name_fewer_vendors_than_the_letter() -> None:
    one = sentence(1, vendors=("Veyrantha",))
    two = sentence(2)
    made = answers(letter(one, two, vendors=("Veyrantha", "Orrinfell Systems")))

    assert supports(made) == ["supported as written", "needs a person"]


def test_a_letter_that_names_no_vendor_needs_a_person() -> None:
    assert supports(answers(letter(vendors=()))) == ["needs a person"]


def test_a_letter_without_a_contract_is_answered_for_the_company_alone() -> None:
    wide = sentence(1, conduct=Conduct.use_anywhere, company_wide=True)
    made = answers(letter(wide, sentence(2), contracts=()))

    assert {one.contract for one in made.values()} == {None}
    assert supports(made)[1] == "needs a person"
    assert made[RESPONSE].claims[0].representation.contract is None


def test_each_contract_of_a_letter_gets_replies_of_its_own() -> None:
    grounds = world()
    both = replace(grounds, result=replace(grounds.result, contracts=(row(), row(OTHER))))
    asked = letter(contracts=(NUMBER, OTHER))
    made = answer_letter(asked, both, templates(), register())

    assert [one.contract for one in made] == [NUMBER] * 4 + [OTHER] * 4
    for one in made:
        if one.outgoing is not None:
            other = OTHER if one.contract == NUMBER else NUMBER
            assert other not in "\n".join(texts(one.outgoing))


def test_a_contract_is_known_however_the_letter_spells_it() -> None:
    made = answers(letter(contracts=(NUMBER.replace("-", "").lower(),)))

    assert {one.contract for one in made.values()} == {NUMBER}
    assert supports(made) == ["supported as written"]


def test_a_contract_that_no_record_knows_needs_a_person() -> None:
    assert supports(answers(letter(contracts=("UNKNOWN-9999",)))) == ["needs a person"]


def test_a_company_wide_sentence_is_about_no_contract() -> None:
    made = answers(letter(sentence(company_wide=True)))

    assert made[RESPONSE].claims[0].representation.contract is None


def test_every_affiliate_is_asked_as_the_widest_rule_and_its_qualification_says_so() -> None:
    made = answers(letter(sentence(affiliates=AskedAffiliates.every)))
    (claim,) = made[RESPONSE].claims

    assert claim.representation.affiliates is AffiliateRule.control
    assert (
        "It speaks of the affiliates that are known to the signer, and of no others."
        in response(made)
    )


def test_a_narrower_sentence_is_a_matter_for_the_people_inside() -> None:
    made = answers(letter(sentence(1, **WIDE), sentence(2)), elsewhere())

    told = "\n".join(texts(made[MATRIX].internal))
    assert "About this contract alone the records carry a narrower sentence" in told
    assert "narrower" not in response(made)


def test_equal_letters_give_equal_documents() -> None:
    asked = letter(sentence(), sentence(2, qualifier=Qualifier.none))

    assert answers(asked) == answers(asked)


def test_the_claim_is_asked_of_whoever_decides_claims() -> None:
    asked = []

    def decide(representation, grounds):
        asked.append(representation)
        return replace(claim_of(representation, grounds), support=Support.not_supported)

    made = answers(letter(), decide=decide)

    assert [one.id for one in asked] == ["sentence-1"]
    assert supports(made) == ["not supported"]


def test_a_missing_template_is_an_error_that_names_it() -> None:
    some = {name: one for name, one in templates().items() if name != "interim-reply"}

    with pytest.raises(InputError, match=r"interim-reply\.yaml: expected this template, met none"):
        answer_letter(letter(), world(), some, register())


def test_a_template_that_uses_an_undeclared_field_is_an_error_that_names_it() -> None:
    broken = replace(templates()["interim-reply"], words={
        **templates()["interim-reply"].words, "asks_by": "By {spend} we answer."})  # fmt: skip

    with pytest.raises(InputError, match=r"interim-reply\.yaml: words\.asks_by: .*\{spend\}"):
        answer_letter(letter(), world(), {**templates(), "interim-reply": broken}, register())


def test_a_suffix_tells_the_documents_of_several_letters_apart() -> None:
    assert list(answers(letter(), suffix="-halyard")) == [
        "response-matrix-halyard", "letter-response-halyard", "interim-reply-halyard",
        "direction-request-halyard",
    ]  # fmt: skip


def test_a_prime_is_asked_to_pass_the_request_on_and_an_officer_is_not() -> None:
    passed = f"{ENTITY} asks {PRIME} to pass this request on to that officer."
    prime = "\n".join(texts(answers(letter())["direction-request"].outgoing))
    officer = answers(letter(issuer_role=IssuerRole.contracting_officer))
    told = "\n".join(texts(officer["direction-request"].outgoing))

    assert passed in prime
    assert passed not in told


def test_the_interim_reply_asks_for_time_until_a_day_that_stays_empty() -> None:
    reply = answers(letter())["interim-reply"].outgoing
    told = texts(reply)

    assert (
        f"The letter asks for a reply by 2026-12-04. {ENTITY} asks that this be extended to the day"
        " below." in told
    )
    assert "Time asked for until" in told
    assert "The letter asks" not in "\n".join(
        texts(answers(letter(due=""))["interim-reply"].outgoing)
    )


def test_the_form_without_our_entity_leaves_a_blank() -> None:
    told = texts(answers(letter(recipient=""))["interim-reply"].outgoing)

    assert any(text.startswith("__________ received your letter HCP-1") for text in told)


def test_a_legal_entity_of_the_records_fills_in_what_it_is_known_by() -> None:
    known = AttestationRecords((LegalEntity(ENTITY.upper(), "WEXFORD12345", "9Z9Z9", "1 Quay"),))
    told = texts(answers(letter(), replace(world(), records=known))["interim-reply"].outgoing)

    assert {"WEXFORD12345", "9Z9Z9", "1 Quay"} <= set(told)


def test_a_name_that_two_vendors_bear_needs_a_person() -> None:
    known = register()
    twin = replace(known.vendors["veyrantha"], id="veyrantha-two")
    both = replace(known, vendors=known.vendors | {twin.id: twin})
    made = {one.name: one for one in answer_letter(
        letter(vendors=("Veyrantha Inc",)), world(), templates(), both)}  # fmt: skip

    assert supports(made) == ["needs a person"]
    assert any("may be veyrantha or veyrantha-two" in text
               for text in texts(made[MATRIX].internal))  # fmt: skip


def test_the_basis_of_a_designation_is_never_told_to_the_issuer() -> None:
    """The act may not be public, and the issuer may not know of it."""
    made = answers(letter(sentence(**WIDE)))
    told = "\n".join(texts(made["direction-request"].outgoing))

    assert any("4713(b)(3)(C) asks about" in text for text in texts(made[MATRIX].internal))
    assert "4713(b)(3)(C) asks about" not in told


VERDICT_WORDS = re.compile(
    r"\b(prohibit\w*|reportable|violat\w*|exposed|exposure|finding\w*|compliant|clean|safe|guilty)\b",
    re.IGNORECASE,
)
OUR_IDS = re.compile(r"\b[FRJDACG]-[0-9a-f]{8,}")


def test_nothing_internal_goes_out_and_no_word_of_a_verdict() -> None:
    grounds = world("FAR 52.204-25", role="sub-tier", findings=(possible(),), vendors=(
        VendorRow(Location("secret-spend.xlsx", "Spend!B7"), "Canary Vendor", spend=12345.0,
                  notes="canary note"),
    ))  # fmt: skip
    asked = letter(sentence(), sentence(2, qualifier=Qualifier.none), sentence(3, conduct=None))
    made = answers(asked, grounds)

    for name in OUTGOING:
        told = "\n".join(texts(made[name].outgoing))
        assert not VERDICT_WORDS.search(told), VERDICT_WORDS.search(told)
        assert not OUR_IDS.search(told)
        assert not re.search(
            r"canary|secret-spend|12345|letter\.yaml|app\.cdx", told, re.IGNORECASE
        )


def test_lines_to_sign_stay_empty_and_each_document_is_a_draft() -> None:
    for name in OUTGOING:
        draft = answers(letter())[name].outgoing
        assert draft is not None
        assert draft.is_draft
        (lines,) = draft.sections[-1].blocks
        assert {one.filled for one in lines.blanks} == {""}


@pytest.mark.parametrize(
    ("recipient", "told"),
    [
        ("Wexford Inc.", False),
        ("WEXFORD, INC", False),
        ("", False),
        ("Wexford Analytics LLC", True),
    ],
)
def test_a_letter_to_another_entity_than_the_contracts_is_told_inside(
    recipient: str, told: bool
) -> None:
    reply = answers(letter(recipient=recipient))["letter-response"]

    said = [point for point in reply.to_do if "is addressed to" in point]
    assert bool(said) is told
    assert not any("is addressed to" in text for text in texts(reply.outgoing))
