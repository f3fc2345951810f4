"""In what does a sentence ask more, or less, than one paragraph of the law?"""

from msgspec import Struct

from exposure.attest.claims.within import EVERYWHERE
from exposure.attest.letters.compared.paragraphs import Candidate
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
from exposure.model.attest.letter import AskedAffiliates, LetterSentence, Qualifier
from exposure.model.law.authority import AffiliateRule, OpenSource

_CONDUCT, _SCOPE, _REACH, _AFFILIATES = 8, 4, 2, 1
"""What a part that only one of them takes in adds to the distance."""


class Difference(Struct, frozen=True):
    """One sentence held against one paragraph, in words."""

    distance: int
    more: tuple[str, ...]
    """`It asks about use anywhere in the company; FAR 52.204-25(b)(1) asks about ...`."""
    less: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    """What neither more nor less says: whom the paragraph names, whom it binds."""


class _Parts(Struct, frozen=True):
    """One aspect of a sentence beside that of a paragraph."""

    weight: int
    asked: frozenset[str]
    stated: frozenset[str]
    asked_words: str
    stated_words: str


def difference_of(sentence: LetterSentence, candidate: Candidate) -> Difference:
    """Return the difference; an aspect of which nobody has said anything is left out."""
    cited = candidate.paragraph.citation
    more, less, distance = [], [], 0
    for one in _aspects(sentence, candidate):
        said = f"It asks about {one.asked_words}; {cited} asks about {one.stated_words}."
        more += [said] if one.asked - one.stated else []
        less += [said] if one.stated - one.asked and not one.asked - one.stated else []
        distance += one.weight * len(one.asked ^ one.stated)
    more += _beside(sentence, candidate)
    return Difference(distance, tuple(more), tuple(less), _remarks(sentence, candidate))


def _aspects(sentence: LetterSentence, candidate: Candidate) -> list[_Parts]:
    duty, rule = candidate.duty, candidate.authority.affiliates
    found = []
    if sentence.conduct is not None:
        found.append(_Parts(
            _CONDUCT, CONDUCTS[sentence.conduct], CONDUCTS[duty.conduct],
            CONDUCT_WORDS[sentence.conduct], CONDUCT_WORDS[duty.conduct],
        ))  # fmt: skip
        if sentence.company_wide is not None and sentence.conduct not in EVERYWHERE:
            found.append(_scope(sentence, candidate))
    if sentence.reach is not None:
        found.append(_Parts(_REACH, REACHES[sentence.reach], REACHES[duty.reach],
                            REACH_WORDS[sentence.reach], REACH_WORDS[duty.reach]))  # fmt: skip
    if sentence.affiliates is not None and rule is not AffiliateRule.not_seen:
        found.append(_Parts(
            _AFFILIATES, ASKED[sentence.affiliates], AFFILIATES[rule],
            ASKED_WORDS[sentence.affiliates], RULE_WORDS[rule],
        ))  # fmt: skip
    return found


def _scope(sentence: LetterSentence, candidate: Candidate) -> _Parts:
    """Return whether all contracts are meant, or one; what asks of the company asks of all."""
    asked = frozenset({"all"} if sentence.company_wide else ())
    stated = frozenset({"all"} if candidate.duty.conduct in EVERYWHERE else ())
    words = {True: "the company as a whole", False: "this contract"}
    return _Parts(_SCOPE, asked, stated, words[bool(asked)], words[bool(stated)])


def _beside(sentence: LetterSentence, candidate: Candidate) -> list[str]:
    """Return what a sentence asks more beside conduct, reach and affiliates."""
    cited, clause = candidate.paragraph.citation, candidate.clause
    found = []
    if sentence.qualifier is Qualifier.none and clause is not None and clause.inquiry:
        found.append(f"It asks for a fact without any qualifier; {clause.inquiry} speaks of a"
                     " reasonable inquiry.")  # fmt: skip
    if sentence.open_source is OpenSource.included:
        silent = candidate.authority.open_source is OpenSource.silent
        met = "does not mention it" if silent else "was not read for it"
        found.append(f"It asks about open-source code that stems from the vendor; {cited} {met}.")
    if sentence.every_tier:
        passed = clause.flow_down.citation if clause is not None and clause.flow_down else ""
        through = f"through {passed}" if passed else "as far as a contract passes it on"
        found.append(f"It asks about every tier of suppliers; {cited} asks the company itself, and"
                     f" reaches subcontracts {through}.")  # fmt: skip
    return found


def _remarks(sentence: LetterSentence, candidate: Candidate) -> tuple[str, ...]:
    found = []
    if not candidate.names_vendor:
        found.append(f"No vendor that it names is designated under {candidate.authority.name}.")
    if candidate.unsettled:
        found.append("Whether a designation under it is in force is not settled.")
    not_seen = candidate.authority.affiliates is AffiliateRule.not_seen
    if not_seen and sentence.affiliates not in {None, AskedAffiliates.none}:
        found.append("Which affiliates its text takes in was not seen.")
    if candidate.authority.certainty != "primary":
        found.append("What is said of this text is secondary: the text itself was not read.")
    return tuple(found)
