"""What does one sentence of a letter deny, as a representation of one contract or of the company?"""

from exposure.attest.claims.within import EVERYWHERE
from exposure.model.attest.claim import Representation
from exposure.model.attest.letter import AskedAffiliates, LetterSentence
from exposure.model.law.authority import AffiliateRule

RULES: dict[AskedAffiliates, AffiliateRule] = {
    AskedAffiliates.none: AffiliateRule.none,
    AskedAffiliates.listed_only: AffiliateRule.listed_only,
    AskedAffiliates.owned_by: AffiliateRule.owned_by,
    AskedAffiliates.subsidiary_affiliate: AffiliateRule.subsidiary_affiliate,
    AskedAffiliates.control: AffiliateRule.control,
    AskedAffiliates.every: AffiliateRule.control,
}
"""What a letter asks → the widest rule that the records can follow."""


def representation_of(
    sentence: LetterSentence, vendors: tuple[str, ...], contract: str | None
) -> Representation | None:
    """Return what a sentence denies; None while a person has not said what it means.

    None too for one about a contract where the letter names none.
    """
    if sentence.conduct is None or sentence.reach is None or sentence.affiliates is None:
        return None
    if sentence.unknown or not vendors:
        return None
    wide = is_company_wide(sentence)
    if not wide and contract is None:
        return None
    return Representation(
        id=f"sentence-{sentence.number}",
        conduct=sentence.conduct,
        reach=sentence.reach,
        affiliates=RULES[sentence.affiliates],
        vendors=vendors,
        contract=None if wide else contract,
        tiers=sentence.tiers,
    )


def is_company_wide(sentence: LetterSentence) -> bool:
    """Say whether it speaks of the company as a whole, by what it asks or by what it denies."""
    return bool(sentence.company_wide) or sentence.conduct in EVERYWHERE
