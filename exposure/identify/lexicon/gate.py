"""Can this text hold any name at all? Asked of every text, so that few are read closely.

It may say yes too often and never no where a name stands: a property test holds it to that.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.identify.fold import fold, is_unspaced
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.spelling.likelihood import SHORTEST_READ
from exposure.identify.spelling.respelling import SpellingIndex, respelt
from exposure.identify.stored.lookup import Lookup

_ASCII_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_HEAD = 3
"""Letters of a joined name or part number that are compared before the rest is."""
_MOST_REMEMBERED = 200_000
_NOBODY: frozenset[str] = frozenset()


class Verdict(Struct, frozen=True, gc=False):
    """What one word says."""

    beside: frozenset[str] | None
    """Empty where it says nothing, None where it may name somebody, else the words of which one
    must stand beside it."""
    opens: bool
    """Together with the next words it may be a name written with other blanks."""


_SILENT, _TELLING = Verdict(_NOBODY, opens=False), Verdict(None, opens=True)


class Gate(Struct, frozen=True):
    """The words by which a name gives itself away."""

    anchors: Lookup[frozenset[str] | None]
    """Word → the words of which one must stand beside it; None where none must."""
    names: Lookup[Sequence[str]]
    """First letters → names that may be written without blanks or with others, and beginnings of
    part numbers."""
    short: frozenset[str]
    """What is shorter than these letters and opens such a name."""
    whole: tuple[str, ...]
    """Such names that are shorter themselves."""
    native: tuple[str, ...]
    spellings: SpellingIndex
    excuses: SpellingIndex
    verdicts: dict[str, Verdict]
    """What was found of single words: the words of a list are few."""
    heads: dict[str, tuple[str, ...]] = {}
    """What was found of the first letters of words: they are fewer."""


def build_gate(
    anchors: Mapping[str, frozenset[str] | None],
    texts: Iterable[str],
    native: Iterable[Phrase],
    spellings: tuple[SpellingIndex, SpellingIndex],
) -> Gate:
    """Return the gate for names with these anchors, and with these spellings without blanks."""
    names: dict[str, list[str]] = {}
    for text in sorted(set(texts)):
        names.setdefault(text[:_HEAD], []).append(text)
    return Gate(
        dict(anchors),
        names,
        frozenset(head[:end] for head in names for end in range(1, _HEAD)),
        tuple(head for head in names if len(head) < _HEAD),
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
    before, singles = "", 0
    for word in words:
        verdict = verdicts.get(word) or _remembered(gate, word)
        if before and _may_be_joined(gate, before + word):
            return True
        if verdict is _SILENT:
            before = ""
            continue
        beside = verdict.beside
        if beside is None or (beside and _stands_beside(gate, beside, words)):
            return True
        before = word if verdict.opens else ""
        singles += len(word) == 1
    return singles > 1


def _stands_beside(gate: Gate, beside: frozenset[str], words: list[str]) -> bool:
    return not beside.isdisjoint(words) or any(
        one.word in beside and not one.edits
        for word in words
        for one in respelt(gate.spellings, word)
    )


def _remembered(gate: Gate, word: str) -> Verdict:
    verdict = _verdict(gate, word)
    if len(gate.verdicts) < _MOST_REMEMBERED:
        gate.verdicts[word] = verdict
    return verdict


def _verdict(gate: Gate, word: str) -> Verdict:
    if _begins_joined(gate, word):
        return _TELLING
    needed, opens = _needed_beside(gate, word), _opens(gate, word)
    return Verdict(needed, opens) if needed is None or needed or opens else _SILENT


def _opens(gate: Gate, word: str) -> bool:
    """Say whether a name without blanks, or a part number, may go on behind a word.

    A single letter may do so too: together with others it is a word.
    """
    if len(word) < _HEAD:
        return len(word) == 1 or word in gate.short
    begun = _begun(gate, word[:_HEAD])
    return bool(begun) and any(name.startswith(word) for name in begun)


def _needed_beside(gate: Gate, word: str) -> frozenset[str] | None:
    """Return what must stand beside a word for a name: nothing (None), one of these, or in vain."""
    needed = _NOBODY
    for one in (word, *_meant(gate, word)):
        beside = gate.anchors.get(one, _NOBODY)
        if beside is None:
            return None
        needed |= beside
    return needed


def _meant(gate: Gate, word: str) -> list[str]:
    if len(word) < SHORTEST_READ or word.isdigit():
        return []
    # A word that few companies bear may be a slip too, but only within a name of several words.
    ordinary = gate.spellings.is_ordinary(word)
    found = respelt(gate.excuses if ordinary else gate.spellings, word)
    return [spelling.word for spelling in found]


def _begins_joined(gate: Gate, word: str) -> bool:
    """A name without blanks may have its legal form glued on, and a part number goes on."""
    known = _begun(gate, word[:_HEAD])
    return bool(known) and word.startswith(known)


def _begun(gate: Gate, head: str) -> tuple[str, ...]:
    known = gate.heads.get(head)
    if known is None:
        known = (*gate.names.get(head, ()), *gate.whole)
        if len(gate.heads) < _MOST_REMEMBERED:
            gate.heads[head] = known
    return known


def _may_be_joined(gate: Gate, both: str) -> bool:
    """Say whether two words together are, begin or are begun by a name without blanks."""
    return _opens(gate, both) or _begins_joined(gate, both)


def _may_be_native(gate: Gate, folded: str) -> bool:
    if not is_unspaced(folded):
        return False
    together = folded.replace(" ", "")
    return any(name in together for name in gate.native)
