"""What in the words of a sentence lies beyond any record, whatever the records hold?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.attest.claim import Hindrance, Obstacle, Support
from exposure.model.attest.letter import AskedAffiliates, AskedTime, LetterSentence, Qualifier
from exposure.model.law.authority import OpenSource

INQUIRY = "It is made to the best of the signer's knowledge and belief after reasonable inquiry."


class Limit(Struct, frozen=True):
    """One thing about a sentence, and the most that it can be supported with it."""

    support: Support
    obstacle: Obstacle


def limits_of(sentence: LetterSentence) -> Iterator[Limit]:
    """Yield what caps the support of a sentence by its words alone."""
    yield from _of_time(sentence)
    if sentence.open_source is OpenSource.included:
        yield _limit(
            Support.needs_person, Hindrance.legal_review,
            "It asks about open-source code that stems from the vendor; whether a rule takes that in"
            " is not settled by any text that the register holds.",
            "Have counsel say whether open-source code is meant, and what can be said of its origin.",
        )  # fmt: skip
    if sentence.qualifier is Qualifier.none:
        yield _limit(
            Support.qualified, Hindrance.beyond_records,
            "It is asked for as an absolute fact, without any word on the limits of knowledge.",
            "Offer it with the qualification, or have the signer decide what more is known.", INQUIRY,
        )  # fmt: skip
    if sentence.affiliates is AskedAffiliates.every:
        yield _limit(
            Support.qualified, Hindrance.beyond_records,
            "It asks about every affiliate, however far; the records know those alone that the"
            " register and ownership lists name.",
            "Ask the issuer which affiliates are meant, by name.",
            "It speaks of the affiliates that are known to the signer, and of no others.",
        )  # fmt: skip
    if sentence.every_tier:
        yield _limit(
            Support.qualified, Hindrance.beyond_records,
            "It asks about every tier of suppliers, of which the records show what suppliers state.",
            "Ask suppliers what they use, tier by tier.",
            "Of suppliers with whom the company does not itself deal, it says only what records in the"
            " company's possession show.",
        )  # fmt: skip


def _of_time(sentence: LetterSentence) -> Iterator[Limit]:
    if sentence.time is AskedTime.future:
        yield _limit(
            Support.needs_person, Hindrance.beyond_records,
            "It is a promise about the future; records tell of the law date and before.",
            "Have a person who may bind the company decide whether it promises this, and until when.",
        )  # fmt: skip
    if sentence.time is AskedTime.past:
        yield _limit(
            Support.needs_person, Hindrance.beyond_records,
            "It speaks of the past; the records tell of earlier use only where they state that it"
            " ended.",
            "Have a person who knows say since when there was no use.",
        )  # fmt: skip


def _limit(
    support: Support, hindrance: Hindrance, said: str, to_do: str, qualification: str = ""
) -> Limit:
    return Limit(support, Obstacle(hindrance, said, to_do, qualification))
