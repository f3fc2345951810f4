"""Of which listed word is a written one a misspelling, and how sure is that?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from exposure.identify.spelling.distance import shortened
from exposure.identify.spelling.likelihood import (
    SHORTEST,
    SHORTEST_READ,
    TWO_SLIPS_FROM,
    is_faint,
    is_firm,
    is_likely,
)
from exposure.identify.spelling.misreading import digits_in, is_misread, lettered, shape
from exposure.identify.spelling.slips import Slip, slips_between
from exposure.identify.stored.lookup import Lookup

LONGEST_WORD = 40
"""Letters; what is longer is no word of a name."""
_LAST_SINGLE_SOUND = "\u0590"
"""Up to Armenian a letter is a sound; further on it may be a syllable or a word."""
_MOST_REMEMBERED = 65_536


class Respelling(Struct, frozen=True, gc=False):
    """A listed word that was probably meant."""

    word: str
    tag: str
    """What the caller said of the listed word."""
    how: str
    """A phrase for the reviewer."""
    edits: int
    """Slips of hand; look-alike characters are none."""
    firm: bool
    """The slip or the length of the word leaves little doubt; else the caller looks for a second
    word of the same name that agrees."""
    faint: bool
    """So many words lie that near that it says nothing without a second word that agrees."""
    slips: tuple[Slip, ...]


class Near(Protocol):
    """What is near to written words."""

    def keys_of(self, word: str, /) -> list[str]:
        """Return the word, and the word without one of its letters, where they have an entry.

        Seldom one that has none is among them.
        """

    def get(self, key: str, default: Sequence[str], /) -> Sequence[str]:
        """Return the listed words of one key, or the default."""


class _Near(dict[str, Sequence[str]]):
    def keys_of(self, word: str) -> list[str]:
        return [key for key in (word, *shortened(word)) if key in self]


class SpellingTables(Struct, frozen=True):
    """How a `SpellingIndex` is filled."""

    near: dict[str, list[str]] = {}
    long: dict[str, list[tuple[int, str]]] = {}
    shapes: dict[str, list[str]] = {}


class SpellingIndex(Struct, frozen=True, eq=False):
    """Listed words, ready to be found by what is left of them."""

    words: Lookup[str]
    """Listed word → tag."""
    is_ordinary: Callable[[str], bool]
    near: Near
    """A listed word, whole or without one of its letters → words."""
    long: Lookup[Sequence[tuple[int, str]]]
    """Beginning, and length of what may be written → set of letters, as bits, and word; of words
    that bear two slips."""
    shapes: Lookup[Sequence[str]]
    seen: dict[str, tuple[Respelling, ...]]
    """Answers given before: lists say the same words again and again."""


def index_spellings(words: Mapping[str, str], is_ordinary: Callable[[str], bool]) -> SpellingIndex:
    """Return the folded `words`, each with the caller's tag, ready to be looked up misspelt.

    `is_ordinary` says of a written word that it is a known word and no misspelling.
    """
    tables = spelling_tables(words)
    return SpellingIndex(
        dict(words), is_ordinary, _Near(tables.near), tables.long, tables.shapes, {}
    )


def spelling_tables(words: Iterable[str]) -> SpellingTables:
    """Return where folded words are looked up by what may be written for them."""
    tables = SpellingTables()
    for word in sorted(words):
        tables.near.setdefault(word, []).append(word)
        if SHORTEST_READ <= len(word) <= LONGEST_WORD and max(word) < _LAST_SINGLE_SOUND:
            _add(tables, word)
    return tables


def _add(tables: SpellingTables, word: str) -> None:
    tables.shapes.setdefault(shape(word), []).append(word)
    if len(word) >= SHORTEST:
        for rest in dict.fromkeys(shortened(word)):
            tables.near.setdefault(rest, []).append(word)
    if len(word) >= TWO_SLIPS_FROM:
        marked = (_letters(word), word)
        for size in range(len(word) - 2, len(word) + 3):
            for beginning in _beginnings(word, size):
                tables.long.setdefault(beginning, []).append(marked)


def _letters(word: str) -> int:
    """Return a bit for each letter and one more if it stands twice: a slip flips two at most."""
    once = twice = 0
    for letter in word:
        bit = 1 << (ord(letter) & 31)
        twice |= once & bit
        once |= bit
    return twice << 32 | once


def _beginnings(word: str, size: int) -> tuple[str, str]:
    return f"{word[0]} {size}", f"{word[1:3]} {size}"


def respelt(index: SpellingIndex, word: str) -> tuple[Respelling, ...]:
    """Return the listed words that `word` probably stands for, nearest first.

    Empty for listed and for ordinary words. Section 5, step T3, of the research on matching.
    """
    if len(word) > LONGEST_WORD + 2:
        return ()
    known = index.seen.get(word)
    if known is None:
        known = _respelt(index, word)
        if len(index.seen) >= _MOST_REMEMBERED:
            index.seen.clear()
        index.seen[word] = known
    return known


def _respelt(index: SpellingIndex, word: str) -> tuple[Respelling, ...]:
    if len(word) < SHORTEST_READ or word.isdigit():
        return ()
    if index.is_ordinary(word) or (not word.isascii() and max(word) >= _LAST_SINGLE_SOUND):
        return ()
    found = _slipped(index, word)
    if found is None:
        return ()
    for spelling in () if word.isalpha() else lettered(word):
        read = None if index.is_ordinary(spelling) else _slipped(index, spelling)
        for listed, slips in (read or {}).items():
            if listed not in found or len(slips) < len(found[listed]):
                found[listed] = (Slip.lookalike, *slips)
    for listed in index.shapes.get(shape(word), ()):
        if digits_in(listed) <= digits_in(word) and is_misread(listed, word):
            found[listed] = (Slip.lookalike,)
    answers = [
        _respelling(index, listed, word, slips)
        for listed, slips in found.items()
        if is_likely(listed, word, slips)
    ]
    return tuple(sorted(answers, key=_nearest_first)) if answers else ()


def _nearest_first(found: Respelling) -> tuple[int, bool, str]:
    return found.edits, not found.firm, found.word


def _slipped(index: SpellingIndex, word: str) -> dict[str, tuple[Slip, ...]] | None:
    """Return the words that one or two slips lead away from; None for a listed word."""
    candidates = _candidates(index, word)
    if word in candidates:
        return None
    found = {}
    for listed in candidates:
        slips = slips_between(listed, word, 2 if len(listed) >= TWO_SLIPS_FROM else 1)
        if slips:
            found[listed] = slips
    return found


def _candidates(index: SpellingIndex, word: str) -> set[str]:
    """Return what may be one slip away and, of long words with a like beginning, two."""
    near = index.near
    found = {one for key in near.keys_of(word) for one in near.get(key, ())}
    if len(word) >= TWO_SLIPS_FROM - 2:
        letters = _letters(word)
        for beginning in _beginnings(word, len(word)):
            long = index.long.get(beginning, ())
            found.update([one for other, one in long if (letters ^ other).bit_count() <= 4])
    return found


def _respelling(
    index: SpellingIndex, listed: str, written: str, slips: tuple[Slip, ...]
) -> Respelling:
    firm = is_firm(listed, written, slips)
    twice = ", twice" if len(slips) > len(set(slips)) else ""
    return Respelling(
        listed,
        index.words[listed],
        " and ".join(dict.fromkeys(slips)) + twice,
        sum(slip is not Slip.lookalike for slip in slips),
        firm,
        not firm and is_faint(listed, slips, begun=listed[0] == written[0]),
        slips,
    )
