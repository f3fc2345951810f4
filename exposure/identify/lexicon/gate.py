"""Can this text hold any name at all? Asked of every text, so that few are read closely.

It may say yes too often and never no where a name stands: a property test holds it to that.
"""

from collections.abc import Collection, Iterable
from itertools import pairwise

from msgspec import Struct

from exposure.identify.fold import fold, is_unspaced
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.spelling.respelling import SpellingIndex, respelt

_ASCII_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_HEAD = 5
"""Letters of a joined name that are compared before the rest is."""
_MOST_REMEMBERED = 200_000
_NOBODY: frozenset[str] = frozenset()
_UNKNOWN: frozenset[str] = frozenset({""})
"""Stands for a word that was not looked at yet."""


class Gate(Struct, frozen=True):
    """The words by which a name gives itself away."""

    anchors: dict[str, frozenset[str] | None]
    """Word → the words of which one must stand beside it; None where none must."""
    joined: frozenset[str]
    """Names that may be written without blanks, or with others."""
    starts: frozenset[str]
    """Every beginning of such a name, as long as a head or longer."""
    prefixes: tuple[str, ...]
    """Beginnings of part numbers."""
    native: tuple[str, ...]
    spellings: SpellingIndex
    excuses: SpellingIndex
    verdicts: dict[str, frozenset[str] | None]
    """What was found of single words: the words of a list are few. Empty where a word says
    nothing, None where it may name somebody, else the words that must stand beside it."""


def build_gate(
    anchors: dict[str, frozenset[str] | None],
    joined: Collection[str],
    prefixes: Iterable[str],
    native: Iterable[Phrase],
    spellings: tuple[SpellingIndex, SpellingIndex],
) -> Gate:
    """Return the gate for names with these anchors, and with these spellings without blanks."""
    return Gate(
        anchors,
        frozenset(joined),
        frozenset(name[:end] for name in joined for end in range(_HEAD, len(name) + 1)),
        tuple(sorted(prefixes)),
        tuple("".join(phrase.words) for phrase in native),
        *spellings,
        {},
    )


def may_name(gate: Gate, text: str) -> bool:
    """Say quickly whether a text can hold any name; it may say yes too often, never no."""
    if not text.isascii():
        text = fold(text)
        if _may_be_native(gate, text):
            return True
    elif "&" in text:
        text = text.replace("&", " and ")
    words = text.lower().translate(_ASCII_BLANKS).split()
    verdicts = gate.verdicts
    singles = 0
    for word in words:
        beside = verdicts.get(word, _UNKNOWN)
        if beside is _UNKNOWN:
            beside = _remembered(gate, word)
        if beside is None or (beside and _stands_beside(gate, beside, words)):
            return True
        singles += len(word) == 1
    return singles > 1 or _may_be_joined(gate, words)


def _stands_beside(gate: Gate, beside: frozenset[str], words: list[str]) -> bool:
    return not beside.isdisjoint(words) or any(
        one.word in beside and not one.edits
        for word in words
        for one in respelt(gate.spellings, word)
    )


def _remembered(gate: Gate, word: str) -> frozenset[str] | None:
    verdict = _needed_beside(gate, word)
    if len(gate.verdicts) < _MOST_REMEMBERED:
        gate.verdicts[word] = verdict
    return verdict


def _needed_beside(gate: Gate, word: str) -> frozenset[str] | None:
    """Return what must stand beside a word for a name: nothing (None), one of these, or in vain."""
    if word.startswith(gate.prefixes) or _holds_joined(gate, word):
        return None
    # A word that few companies bear may be a slip too, but only within a name of several words.
    ordinary = gate.spellings.is_ordinary(word)
    meant = respelt(gate.excuses if ordinary else gate.spellings, word)
    needed: set[str] = set()
    for one in (word, *(spelling.word for spelling in meant)):
        beside = gate.anchors.get(one, _NOBODY)
        if beside is None:
            return None
        needed |= beside
    return frozenset(needed)


def _holds_joined(gate: Gate, word: str) -> bool:
    """A name without blanks may have its legal form glued on."""
    if word[:_HEAD] not in gate.starts:
        return False
    return any(word[:end] in gate.joined for end in range(_HEAD, len(word) + 1))


def _may_be_joined(gate: Gate, words: list[str]) -> bool:
    starts, prefixes = gate.starts, gate.prefixes
    for first, second in pairwise(words):
        both = first + second
        if len(both) < _HEAD or both.startswith(prefixes):
            return True
        if both[:_HEAD] in starts and (both in starts or _holds_joined(gate, both)):
            return True
    return False


def _may_be_native(gate: Gate, folded: str) -> bool:
    if not is_unspaced(folded):
        return False
    together = folded.replace(" ", "")
    return any(name in together for name in gate.native)
