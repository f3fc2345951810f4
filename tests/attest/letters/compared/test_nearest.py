"""Is a sentence compared with the paragraph that comes nearest, and told apart from it in words?"""

import pytest
from msgspec.structs import replace

from exposure.assess.contract_facts import ContractFacts, facts_of
from exposure.attest.letters.compared.difference import difference_of
from exposure.attest.letters.compared.nearest import asked_by_none, beyond_inquiry, nearest_to
from exposure.attest.letters.compared.paragraphs import COMPARED, Candidate, Kinship, candidates_of
from exposure.attest.letters.compared.width import (
    AFFILIATES,
    ASKED,
    ASKED_WORDS,
    CONDUCT_WORDS,
    CONDUCTS,
    REACH_WORDS,
    REACHES,
    RULE_WORDS,
)
from exposure.ingest.authored.letters.words import ASKED_CONDUCTS
from exposure.model.attest.letter import AskedAffiliates, LetterSentence, Qualifier
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.law.authority import AffiliateRule, Conduct, OpenSource, Reach
from tests.attest.claims.builders import NUMBER, act, row
from tests.attest.letters.builders import basis, register, sentence


def facts(*clauses: str, role: str = "prime") -> ContractFacts:
    return facts_of((row(clauses=clauses, role=role),), (), register())[NUMBER]


def candidates(*clauses: str, role: str = "prime",
               acts: tuple[DesignationStatus, ...] = ()) -> tuple[Candidate, ...]:  # fmt: skip
    return candidates_of(register(), facts(*clauses, role=role), acts)


def cited(asked: LetterSentence, *clauses: str, role: str = "prime",
          acts: tuple[DesignationStatus, ...] = ()) -> dict[Kinship, str]:  # fmt: skip
    near = nearest_to(asked, candidates(*clauses, role=role, acts=acts))
    return {one.candidate.kinship: one.candidate.paragraph.citation for one in near}


WIDE = {"conduct": Conduct.use_anywhere, "company_wide": True}


def test_use_anywhere_is_more_than_a_clause_on_orders_asks() -> None:
    asked = sentence(**WIDE)
    (near,) = [one for one in nearest_to(asked, candidates("FAR 52.204-30"))
               if one.candidate.kinship is Kinship.carried]  # fmt: skip

    assert near.difference.more == (
        "It asks about use anywhere in the company; FAR 52.204-30(b)(1) asks about what is provided"
        " or used in performance of the contract.",
    )
    assert near.difference.less == (
        "It asks about no affiliate; FAR 52.204-30(b)(1) asks about affiliates that are named or"
        " listed.",
    )


def test_the_clause_that_a_contract_carries_comes_before_a_nearer_text() -> None:
    """-30(b)(1) would be nearer; what binds the company is -25."""
    near = cited(sentence(), "FAR 52.204-25")

    assert near[Kinship.carried] == "FAR 52.204-25(b)(1)"
    assert next(iter(near)) is Kinship.carried


def test_the_basis_of_a_designation_comes_next() -> None:
    near = cited(sentence(), acts=(act(basis=basis("usc41-4713")),))

    assert near == {Kinship.own_basis: "41 U.S.C. 4713(b)(3)(C)"}


def test_a_basis_that_is_not_in_force_is_none() -> None:
    gone = act(basis=basis("usc10-3252"), standing=Standing.not_in_force)

    assert Kinship.own_basis not in cited(sentence(conduct=Conduct.provide), acts=(gone,))


def test_a_basis_of_which_nobody_knows_whether_it_is_in_force_says_so() -> None:
    open_act = act(basis=basis("usc10-3252"), standing=Standing.unsettled)
    near = nearest_to(sentence(conduct=Conduct.provide), candidates(acts=(open_act,)))

    assert near[0].difference.remarks == (
        "Whether a designation under it is in force is not settled.",
    )


def test_the_letter_is_never_compared_with_itself() -> None:
    own = act(basis=basis("customer-wording"))

    assert Kinship.own_basis not in cited(sentence(), acts=(own,))


def test_part_b_binds_a_prime_and_is_not_passed_on_to_a_subcontract() -> None:
    asked = sentence(**WIDE)

    assert cited(asked, "FAR 52.204-25")[Kinship.carried] == "FAR 52.204-25(b)(2)"
    sub = cited(asked, "FAR 52.204-25", role="sub-tier")
    assert sub[Kinship.carried] == "FAR 52.204-25(b)(1)"
    assert sub[Kinship.not_passed_on] == "FAR 52.204-25(b)(2)"


def test_a_clause_of_a_contract_is_taken_before_a_provision_of_an_offer() -> None:
    near = cited(sentence(affiliates=AskedAffiliates.listed_only), "FAR 52.204-29", "FAR 52.204-30")

    assert near[Kinship.carried] == "FAR 52.204-30(b)(1)"


def test_of_equally_near_paragraphs_the_same_is_taken_each_time() -> None:
    found = {cited(sentence())[Kinship.other] for _ in range(3)}

    assert len(found) == 1


def test_only_a_text_that_was_read_stands_in_for_a_clause_that_nobody_carries() -> None:
    for conduct in ASKED_CONDUCTS:
        near = nearest_to(sentence(conduct=conduct), candidates())
        assert [one.candidate.authority.certainty for one in near] in (["primary"], [])


def test_nothing_is_compared_while_nobody_said_what_is_denied() -> None:
    assert nearest_to(sentence(conduct=None), candidates("FAR 52.204-25")) == ()


def test_what_nobody_said_of_an_aspect_is_left_out_of_the_difference() -> None:
    (first, *_) = candidates("FAR 52.204-30")
    vague = difference_of(sentence(reach=None, affiliates=None, company_wide=None), first)

    assert not any(
        "affiliate" in text or "any product" in text for text in (*vague.more, *vague.less)
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"qualifier": Qualifier.none},
         "It asks for a fact without any qualifier; FAR 52.204-30(a) speaks of a reasonable inquiry."),
        ({"every_tier": True},
         "It asks about every tier of suppliers; FAR 52.204-30(b)(1) asks the company itself, and"
         " reaches subcontracts through FAR 52.204-30(e)(1)."),
        ({"open_source": OpenSource.included},
         "It asks about open-source code that stems from the vendor; FAR 52.204-30(b)(1) does not"
         " mention it."),
        ({"company_wide": True},
         "It asks about the company as a whole; FAR 52.204-30(b)(1) asks about this contract."),
        ({"reach": Reach.contains},
         "It asks about whatever contains, or was developed with, a part of the vendor's products;"
         " FAR 52.204-30(b)(1) asks about any product or service of the vendor."),
    ],
)  # fmt: skip
def test_each_way_of_asking_more_is_said(fields: dict, said: str) -> None:
    near = nearest_to(sentence(**fields), candidates("FAR 52.204-30"))

    assert said in near[0].difference.more


def test_asking_less_is_said_too() -> None:
    near = nearest_to(sentence(conduct=Conduct.provide), candidates("FAR 52.204-30"))

    assert near[0].difference.more == ()
    assert near[0].difference.less[0].startswith("It asks about what is provided to the customer;")


def test_a_clause_under_which_nobody_named_is_designated_says_so() -> None:
    near = nearest_to(sentence(), candidates("FAR 52.204-25"))

    assert near[0].difference.remarks == (
        "No vendor that it names is designated under Sec. 889 FY2019 NDAA (Pub. L. 115-232).",
    )


@pytest.mark.parametrize(
    ("fields", "none"),
    [
        ({"affiliates": AskedAffiliates.every}, ("every affiliate, however far",)),
        ({"open_source": OpenSource.included}, ("open-source code that stems from the vendor",)),
        ({"company_wide": True}, ("the company as a whole, on every contract at once",)),
        ({}, ()),
        (WIDE, ()),
        ({"reach": Reach.contains}, ()),
        ({"affiliates": AskedAffiliates.control}, ()),
    ],
)
def test_what_no_text_asks_is_named_and_what_some_text_asks_is_not(fields: dict, none) -> None:
    assert asked_by_none(sentence(**fields), candidates()) == none


def test_an_absolute_sentence_is_held_against_the_clauses_that_state_a_standard() -> None:
    said = beyond_inquiry(sentence(qualifier=Qualifier.none), candidates())

    assert "FAR 52.204-25(a)" in said
    assert "FAR 52.240-91(f)" in said
    assert beyond_inquiry(sentence(), candidates()) == ""


def test_each_word_of_the_law_has_a_width_and_words() -> None:
    assert set(CONDUCTS) == set(CONDUCT_WORDS) == COMPARED == set(ASKED_CONDUCTS)
    assert set(REACHES) == set(REACH_WORDS) == set(Reach)
    assert set(AFFILIATES) == set(AffiliateRule) - {AffiliateRule.not_seen}
    assert set(RULE_WORDS) == set(AffiliateRule)
    assert set(ASKED) == set(ASKED_WORDS) == set(AskedAffiliates)


def test_a_memorandum_that_was_only_reported_is_no_text_that_asks() -> None:
    held = [one for one in candidates() if one.authority.rule == "memorandum"]
    told = tuple(replace(one, kinship=Kinship.own_basis) for one in held)

    assert held
    assert asked_by_none(sentence(), told) == (
        "what is provided or used in performance of the contract",
        "any product or service of the vendor",
    )
