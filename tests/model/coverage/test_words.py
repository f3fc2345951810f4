"""How is it said how much is known, and what is never said?"""

import pytest
from msgspec.structs import replace

from exposure.model.coverage.figures import Coverage
from exposure.model.coverage.known import (
    Completeness,
    ContractCoverage,
    EvidenceCounts,
    EvidenceKind,
    SpendCoverage,
)
from exposure.model.coverage.words import (
    COMPLETENESS,
    EVIDENCE,
    age_words,
    contract_words,
    coverage_sentences,
    share_words,
    spend_words,
    without_evidence_words,
)

USD = SpendCoverage("USD", 100.0, 5.0, 0.05)
NOTHING = Coverage(0, 0, None, 0, 0, None, None, (), 0, 0, 0)
SOME = replace(
    NOTHING,
    vendors=62,
    vendors_with_evidence=3,
    evidence=EvidenceCounts(sbom=3, catalogue_link=5, row=53, nothing=1),
    spend=(USD,),
    oldest_evidence="2026-03-02",
    undated_evidence=1,
    components=350,
    components_without_edges=1,
    sboms=4,
    sboms_without_root=1,
    sboms_incomplete=2,
    gaps_that_hide_presence=2,
)


def contract(assets: int, counts: EvidenceCounts, *spend: SpendCoverage) -> ContractCoverage:
    return ContractCoverage("C-1", assets, assets, counts, None, spend, None, 0, 0, None, "")


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0%"),
        (0.004, "under 1%"),
        (0.05, "5%"),
        (0.5, "50%"),
        (0.996, "over 99%"),
        (1.0, "100%"),
    ],
)
def test_a_share_is_rounded_and_never_to_all_or_none(share: float, words: str) -> None:
    assert share_words(share) == words


def test_each_currency_has_its_own_share() -> None:
    euro, unstated = SpendCoverage("EUR", 10.0, 4.0, 0.4), SpendCoverage("", 10.0, 0.0, 0.0)

    assert spend_words((USD, euro)) == "5% of USD spend, 40% of EUR spend"
    assert spend_words((unstated,)) == "0% of stated spend"
    assert spend_words(()) == ""


def test_undated_evidence_is_told_as_undated() -> None:
    assert age_words("2026-03-02", 0) == "the oldest dated 2026-03-02"
    assert age_words("2026-03-02", 2) == "the oldest dated 2026-03-02, 2 undated"
    assert age_words(None, 1) == "1 undated"
    assert age_words(None, 0) == ""


def test_all_that_is_bought_is_told_with_what_hides() -> None:
    assert coverage_sentences(SOME) == (
        "Coverage: 3 of 62 bought products and vendors with an SBOM (5% of USD spend; the oldest "
        "dated 2026-03-02, 1 undated); 5 with a public statement alone, 53 with a row alone, "
        "1 with its name alone.",
        "What hides or blurs: 1 of 350 components without edges; 1 SBOM without a root; "
        "2 incomplete SBOMs; 2 gaps that hide presence.",
    )


def test_where_nothing_is_bought_no_share_is_told() -> None:
    assert coverage_sentences(NOTHING) == ("Coverage: 0 gaps that hide presence.",)


def test_an_older_result_tells_the_share_that_it_holds() -> None:
    older = replace(NOTHING, vendors=61, vendors_with_evidence=5, by_spend=0.34)

    (told, _) = coverage_sentences(older)

    assert told == (
        "Coverage: 5 of 61 bought products and vendors with an SBOM (34% of stated spend)."
    )


def test_a_contract_is_told_by_count_and_by_spend() -> None:
    one = contract(8, EvidenceCounts(sbom=1, row=7), USD)

    assert contract_words(one) == "an SBOM for 1 of the 8 (5% of USD spend)"


def test_evidence_that_is_incomplete_is_told_before_any_share() -> None:
    one = replace(contract(8, EvidenceCounts(sbom=2, row=6), USD), incomplete_evidence=1)
    (bought, _) = coverage_sentences(replace(SOME, incomplete_evidence=2))

    assert contract_words(one) == "an SBOM for 2 of the 8, 1 of them incomplete (5% of USD spend)"
    assert bought.startswith(
        "Coverage: 3 of 62 bought products and vendors with an SBOM, 2 of them incomplete (5% of "
    )


def test_a_contract_on_which_nothing_is_known_to_be_used_is_told_as_that() -> None:
    assert contract_words(contract(0, EvidenceCounts())) == "nothing is known to be used on it"


def test_answers_are_told_with_sboms() -> None:
    one = contract(3, EvidenceCounts(sbom=1, answer=1, row=1))

    assert contract_words(one) == "an SBOM or answer for 2 of the 3"


def test_those_with_less_than_evidence_are_told_and_those_with_more_are_not() -> None:
    assert without_evidence_words(EvidenceCounts(sbom=9)) == ""
    assert without_evidence_words(EvidenceCounts(row=2, nothing=1)) == (
        "2 with a row alone, 1 with its name alone"
    )


def test_every_kind_has_words_and_none_claims_that_all_is_listed() -> None:
    assert set(EVIDENCE) == set(EvidenceKind)
    assert set(COMPLETENESS) == set(Completeness)
    assert [words for words in COMPLETENESS.values() if "complete" in words.split()] == []
