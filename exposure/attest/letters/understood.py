"""How was a sentence understood, aspect by aspect, in words?"""

from collections.abc import Iterator

from exposure.attest.letters.compared.width import ASKED_WORDS, CONDUCT_WORDS, REACH_WORDS
from exposure.model.attest.letter import (
    AskedTime,
    LetterSentence,
    Qualifier,
    SignerRank,
)
from exposure.model.law.authority import OpenSource

UNKNOWN = "unknown: a person must say"
_SCOPES = {True: "the company as a whole", False: "the contracts that the letter names"}
_QUALIFIERS = {
    Qualifier.none: "none: as an absolute fact",
    Qualifier.knowledge_and_belief: "to the best of knowledge and belief",
    Qualifier.after_reasonable_inquiry: "after reasonable inquiry",
}
_TIMES = {
    AskedTime.present: "the present",
    AskedTime.past: "the past",
    AskedTime.future: "the future: a promise",
}
_MENTIONS = {
    OpenSource.silent: "not mentioned",
    OpenSource.included: "included",
    OpenSource.excluded: "excluded",
}
_SIGNERS = {
    SignerRank.authorised: "any person who may bind the company",
    SignerRank.officer: "an officer",
    SignerRank.chief_executive: "the chief executive",
}


def understood(sentence: LetterSentence) -> Iterator[tuple[str, str]]:
    """Yield aspect and words, in the order of the form."""
    conduct, reach, affiliates = sentence.conduct, sentence.reach, sentence.affiliates
    yield "Asks about", CONDUCT_WORDS[conduct] if conduct is not None else UNKNOWN
    yield "How much of the vendor", REACH_WORDS[reach] if reach is not None else UNKNOWN
    wide = sentence.company_wide
    yield "Speaks of", _SCOPES[wide] if wide is not None else UNKNOWN
    yield "Affiliates", ASKED_WORDS[affiliates] if affiliates is not None else UNKNOWN
    yield "Tiers", _tiers(sentence)
    qualifier, time = sentence.qualifier, sentence.time
    yield "Qualifier", _QUALIFIERS[qualifier] if qualifier is not None else UNKNOWN
    yield "Time", _TIMES[time] if time is not None else UNKNOWN
    open_source = sentence.open_source
    yield "Open source", _MENTIONS[open_source] if open_source is not None else UNKNOWN
    yield "Signer", _SIGNERS[sentence.signer] if sentence.signer is not None else "unknown"


def _tiers(sentence: LetterSentence) -> str:
    if sentence.every_tier is None:
        return UNKNOWN
    if sentence.every_tier:
        return "every tier of suppliers"
    if sentence.tiers is None:
        return "the letter says nothing of tiers"
    return "what the company itself buys, runs or ships" if sentence.tiers == 1 else (
        f"{sentence.tiers} tiers"
    )  # fmt: skip
