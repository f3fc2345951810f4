"""Which words may a person choose who judges or decides?"""

from enum import StrEnum


class JudgementWord(StrEnum):
    """Is the subject that vendor, or the vendor's? The three answers a person may give."""

    match = "match"
    no_match = "no_match"
    unsure = "unsure"


class ReasonCode(StrEnum):
    """The neutral fact on which a judgement rests."""

    different_company = "different_company"
    person_or_place = "person_or_place"
    ordinary_word = "ordinary_word"
    other_product = "other_product"
    imitation = "imitation"
    """Made to look like the vendor's, and somebody else's."""
    sold_business = "sold_business"
    """Belonged to the vendor, and belongs to others now."""
    reseller_only = "reseller_only"
    """The subject sells the vendor's products, and these are not what was bought."""
    part_not_used = "part_not_used"
    """The part of a product that is publicly said to reach the vendor is not used."""
    same_company = "same_company"
    """Another name, spelling or unit of the vendor."""
    product_of_vendor = "product_of_vendor"
    confirmed_by_supplier = "confirmed_by_supplier"
    confirmed_in_contract = "confirmed_in_contract"
    confirmed_by_owner = "confirmed_by_owner"
    """The person in the company who answers for the thing said so."""
    cannot_tell = "cannot_tell"
    awaiting_answer = "awaiting_answer"


class RiskWord(StrEnum):
    """What is to be done about a finding: the decisions that a person may take."""

    mitigate = "mitigate"
    """It is being removed or replaced, by a date."""
    not_in_use = "not_in_use"
    """It is there, and nobody uses it."""
    defer = "defer"
    """It is looked at again on a date."""
    keep_open = "keep_open"
    """Nothing is put off: what the same person decided before is taken back."""
