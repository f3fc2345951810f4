"""Which paragraphs come nearest to a sentence, and what does it ask that none of them asks?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.attest.claims.within import EVERYWHERE
from exposure.attest.letters.compared.difference import Difference, difference_of
from exposure.attest.letters.compared.paragraphs import Candidate, Kinship, is_text
from exposure.attest.letters.compared.width import (
    AFFILIATES,
    ASKED,
    ASKED_WORDS,
    CONDUCT_WORDS,
    CONDUCTS,
    REACH_WORDS,
    REACHES,
)
from exposure.model.attest.letter import LetterSentence, Qualifier
from exposure.model.law.authority import OpenSource

_ALWAYS = frozenset({Kinship.carried, Kinship.own_basis})


class Compared(Struct, frozen=True):
    """One paragraph, and the difference of a sentence from it."""

    candidate: Candidate
    difference: Difference


def nearest_to(sentence: LetterSentence, candidates: Sequence[Candidate]) -> tuple[Compared, ...]:
    """Return the nearest paragraph of each kinship, the clauses of the contract first.

    Of equally near ones the first in the register is taken, one of a contract before one of an
    offer. What is neither asked of this contract nor the basis of a designation stands there only
    where it comes nearer. Nothing is compared while nobody has said what the sentence denies.
    """
    if sentence.conduct is None:
        return ()
    found: list[Compared] = []
    for kinship in Kinship:
        near = [Compared(one, difference_of(sentence, one))
                for one in candidates if one.kinship is kinship and _may_stand(one)]  # fmt: skip
        if near:
            nearest = min(near, key=_order)
            if kinship in _ALWAYS or _is_nearer(nearest, found):
                found.append(nearest)
    return tuple(found)


def _may_stand(candidate: Candidate) -> bool:
    """Say whether it can be shown as nearest: beside what concerns us, only texts that were read."""
    return candidate.kinship is not Kinship.other or candidate.authority.certainty == "primary"


def _is_nearer(compared: Compared, others: Sequence[Compared]) -> bool:
    return all(compared.difference.distance < one.difference.distance for one in others)


def _order(compared: Compared) -> tuple[int, bool]:
    return compared.difference.distance, compared.candidate.paragraph.offer


def asked_by_none(sentence: LetterSentence, candidates: Iterable[Candidate]) -> tuple[str, ...]:
    """Return what a sentence asks that no clause or statute of the register asks."""
    texts = [one for one in candidates if is_text(one)]
    conducts = frozenset().union(*(CONDUCTS[one.duty.conduct] for one in texts))
    reaches = frozenset().union(*(REACHES[one.duty.reach] for one in texts))
    rules = frozenset().union(*(AFFILIATES.get(one.authority.affiliates, frozenset())
                                for one in texts))  # fmt: skip
    found = []
    if sentence.conduct is not None and CONDUCTS[sentence.conduct] - conducts:
        found.append(CONDUCT_WORDS[sentence.conduct])
    if _is_wide_beyond(sentence, texts):
        found.append("the company as a whole, on every contract at once")
    if sentence.reach is not None and REACHES[sentence.reach] - reaches:
        found.append(REACH_WORDS[sentence.reach])
    if sentence.affiliates is not None and ASKED[sentence.affiliates] - rules:
        found.append(ASKED_WORDS[sentence.affiliates])
    if sentence.open_source is OpenSource.included and not any(
        one.authority.open_source is OpenSource.included for one in texts
    ):
        found.append("open-source code that stems from the vendor")
    return tuple(found)


def _is_wide_beyond(sentence: LetterSentence, texts: Iterable[Candidate]) -> bool:
    """Say whether it speaks of all contracts at once about conduct that no text asks so widely."""
    if not sentence.company_wide or sentence.conduct is None or sentence.conduct in EVERYWHERE:
        return False
    wide = {one.duty.conduct for one in texts} & EVERYWHERE
    return not any(CONDUCTS[sentence.conduct] <= CONDUCTS[one] for one in wide)


def beyond_inquiry(sentence: LetterSentence, candidates: Iterable[Candidate]) -> str:
    """Return which clauses speak of a reasonable inquiry, where a sentence allows no qualifier."""
    if sentence.qualifier is not Qualifier.none:
        return ""
    stated = dict.fromkeys(one.clause.inquiry for one in candidates
                           if one.clause is not None and one.clause.inquiry)  # fmt: skip
    return ("It asks for a fact without any qualifier. The clauses that state a standard speak of a"
            f" reasonable inquiry: {', '.join(stated)}.") if stated else ""  # fmt: skip
