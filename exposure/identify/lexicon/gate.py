"""Can this text hold any name at all? Asked of every text, so that few are read closely.

It may say yes too often and never no where a name stands: a property test holds it to that.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.identify.fold import fold, is_unspaced
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.spelling.likelihood import SHORTEST_READ
from exposure.identify.spelling.misreading import lettered
from exposure.identify.spelling.respelling import SpellingIndex, respelt
from exposure.identify.stored.lookup import Lookup

_PLAIN = bytes(code if chr(code).isalnum() else 32 for code in range(128)).lower() + bytes(128)
"""ASCII → what folding makes of it: as bytes, a text is turned whole."""
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
    reads: frozenset[str] = _NOBODY
    """The words of names for which a careless eye may take it."""


SILENT = Verdict(_NOBODY, opens=False)
"""The one verdict on all words that say nothing."""
_TELLING = Verdict(None, opens=True)


def _nothing_known(_: str) -> Verdict | None:
    return None


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
    verdicts: dict[str, Verdict] = {}
    """What was found of single words: the words of a list are few."""
    silent: set[str] = set()
    """Words that were found to say nothing: most of them do."""
    heads: dict[str, tuple[str, ...]] = {}
    """What was found of the first letters of words: they are fewer."""
    found_before: Callable[[str], Verdict | None] = _nothing_known
    """What was found of a word when this very gate was stored; None for one that is neither of the
    background nor of a name."""


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
    )


def may_name(gate: Gate, text: str) -> bool:
    """Say quickly whether a text can hold any name; it may say yes too often, never no."""
    if text.isascii():
        if "&" in text:
            text = text.replace("&", " and ")
        words = text.encode().translate(_PLAIN).decode().split()
    else:
        text = fold(text)
        if _may_be_native(gate, text):
            return True
        words = text.split()
    return not gate.silent.issuperset(words) and _may_name(gate, words)


def _may_name(gate: Gate, words: list[str]) -> bool:
    silent, known = gate.silent, gate.verdicts
    verdicts = [
        SILENT if word in silent else known.get(word) or _new_verdict(gate, word) for word in words
    ]
    if silent.issuperset(words):
        return False
    before, singles = "", 0
    for word, verdict in zip(words, verdicts, strict=True):
        if before and _may_be_joined(gate, before + word):
            return True
        beside = verdict.beside
        if beside is None or (beside and _stands_beside(beside, words, verdicts)):
            return True
        before = word if verdict.opens else ""
        singles += len(word) == 1
    return singles > 1


def _stands_beside(
    beside: frozenset[str], words: Iterable[str], verdicts: Iterable[Verdict]
) -> bool:
    return not beside.isdisjoint(words) or any(
        verdict.reads and not beside.isdisjoint(verdict.reads) for verdict in verdicts
    )


def verdict_on(gate: Gate, word: str) -> Verdict:
    """Return what a folded word says by itself, and keep it in mind."""
    if word in gate.silent:
        return SILENT
    return gate.verdicts.get(word) or _new_verdict(gate, word)


def _new_verdict(gate: Gate, word: str) -> Verdict:
    # Nobody counts the numbers in names, so that those of a name alone were found before.
    verdict = (None if word.isdigit() else gate.found_before(word)) or _verdict(gate, word)
    if verdict is SILENT:
        if len(gate.silent) < _MOST_REMEMBERED:
            gate.silent.add(word)
    elif len(gate.verdicts) < _MOST_REMEMBERED:
        gate.verdicts[word] = verdict
    return verdict


def says_nothing(gate: Gate, word: str) -> bool:
    """Say whether a text that holds a folded word is no nearer to a name for it."""
    return verdict_on(gate, word) is SILENT


def _verdict(gate: Gate, word: str) -> Verdict:
    begun = _begun(gate, word[:_HEAD])
    if begun and word.startswith(begun):
        return _TELLING
    meant, reads = [word], _NOBODY
    if len(word) >= SHORTEST_READ and not word.isdigit():
        found, reads = _meant(gate, word)
        meant += found
    needed, opens = _needed_beside(gate, meant), _opens(gate, word, begun)
    telling = needed is None or needed or reads or opens
    return Verdict(needed, opens, reads) if telling else SILENT


def _opens(gate: Gate, word: str, begun: tuple[str, ...]) -> bool:
    """Say whether a name without blanks, or a part number, may go on behind a word.

    A single letter may do so too: together with others it is a word. `begun` is what begins as the
    word does.
    """
    if len(word) < _HEAD:
        return len(word) == 1 or word in gate.short
    for name in begun:  # noqa: SIM110 - a generator takes twice as long
        if name.startswith(word):
            return True
    return False


def _needed_beside(gate: Gate, meant: Iterable[str]) -> frozenset[str] | None:
    """Return what must stand beside words for a name: nothing (None), one of these, or in vain."""
    needed = _NOBODY
    for one in meant:
        beside = gate.anchors.get(one, _NOBODY)
        if beside is None:
            return None
        needed |= beside
    return needed


def _meant(gate: Gate, word: str) -> tuple[list[str], frozenset[str]]:
    """Return the words that one may stand for, and those that it is only misread for."""
    if gate.spellings.is_ordinary(word):
        # A word that few companies bear may be a slip too, but only in a name of several words.
        return [one.word for one in respelt(gate.excuses, word)], _NOBODY
    found = respelt(gate.spellings, word)
    if any(map(gate.spellings.is_ordinary, lettered(word))):  # so read, it may be excused
        found += respelt(gate.excuses, word)
    return [one.word for one in found], frozenset(one.word for one in found if not one.edits)


def _begun(gate: Gate, head: str) -> tuple[str, ...]:
    """Return the names without blanks, and part numbers, of some first letters.

    Such a name may have its legal form glued on, and a part number goes on.
    """
    known = gate.heads.get(head)
    if known is None:
        known = (*gate.names.get(head, ()), *gate.whole)
        if len(gate.heads) < _MOST_REMEMBERED:
            gate.heads[head] = known
    return known


def _may_be_joined(gate: Gate, both: str) -> bool:
    """Say whether two words together are, begin or are begun by a name without blanks."""
    begun = _begun(gate, both[:_HEAD])
    return _opens(gate, both, begun) or (bool(begun) and both.startswith(begun))


def _may_be_native(gate: Gate, folded: str) -> bool:
    if not is_unspaced(folded):
        return False
    together = folded.replace(" ", "")
    return any(name in together for name in gate.native)
