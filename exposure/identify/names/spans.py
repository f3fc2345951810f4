"""Where in a part of a text does a name stand, also misspelt, abbreviated or with other blanks?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.identify.lexicon.index import SHORTEST_JOINED, Anchor, NameIndex
from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.names.pieces import Piece, excluded_spans, strangers_in
from exposure.identify.spelling.abbreviate import abbreviates
from exposure.identify.spelling.respelling import respelt

_MOST_JOINED = 3
"""Words into which one word of a name may fall apart."""
_LONG_NAME = 3
"""Words from which a name may hold two that are misspelt."""


class Misspelling(Struct, frozen=True, gc=False):
    """One word of a text that is not spelt as the register's."""

    written: str
    listed: str
    how: str
    """For a reader: `letters swapped`, `abbreviated`."""
    edits: int
    firm: bool
    """It needs no second word that agrees."""
    faint: bool = False
    """Without a second word that agrees it says nothing."""


class Span(Struct, frozen=True, gc=False):
    """A phrase found in a piece."""

    phrase: Phrase
    first: int
    last: int
    """Half-open."""
    slips: tuple[Misspelling, ...] = ()
    """Words that are misspelt."""
    joined: bool = False
    """It is written with other blanks."""
    open_ended: bool = False
    """A part number that begins so."""


def spans_of(index: NameIndex, piece: Piece) -> list[Span]:
    """Return where phrases stand in a piece, word by word, without those of somebody else."""
    found = [*_anchored(index, piece), *_joined(index, piece), *_prefixed(index, piece)]
    if not found:
        return []
    reach = _reach_of_others(index, piece)
    strangers = strangers_in(index, piece)
    found = _without_covered(found)
    return [
        span
        for span in found
        if span.last > reach.get((span.phrase.vendor, span.first), span.first)
        and not (span.slips and span.phrase.vendor in strangers)
    ]


def _without_covered(found: list[Span]) -> list[Span]:
    """Leave out what a longer name of the same vendor covers that asks for a person to look."""
    weak = [span for span in found if span.phrase.stated and span.phrase.weak]
    return [
        span
        for span in found
        if not any(_is_inside(span, other) for other in weak)
    ] if weak else found  # fmt: skip


def _is_inside(span: Span, other: Span) -> bool:
    same = span.phrase.vendor == other.phrase.vendor
    shorter = span.last - span.first < other.last - other.first
    return same and shorter and other.first <= span.first and span.last <= other.last


def _anchored(index: NameIndex, piece: Piece) -> Iterator[Span]:
    known: dict[tuple[int, tuple[str, ...]], tuple[Misspelling, ...] | None] = {}
    for place, word in enumerate(piece.words):
        for anchor in _anchors(index, word):
            first = place - anchor.place
            written = piece.words[max(first, 0) : first + len(anchor.phrase.words)]
            if len(written) < len(anchor.phrase.words):
                continue
            key = id(anchor), written
            if key not in known:
                known[key] = _slips_of(index, anchor, written)
            slips = known[key]
            if slips is not None:
                yield Span(anchor.phrase, first, first + len(written), slips)


def _anchors(index: NameIndex, word: str) -> Iterator[Anchor]:
    """Yield the anchors that a word is, or may be a slip of."""
    yield from index.by_anchor.get(word, ())
    ordinary = index.spellings.is_ordinary(word)
    for spelling in respelt(index.excuses if ordinary else index.spellings, word):
        for anchor in index.by_anchor.get(spelling.word, ()):
            # A word of few companies is a slip only where the rest of the name bears it out.
            if not ordinary or len(anchor.phrase.words) > 1:
                yield anchor


def _slips_of(
    index: NameIndex, anchor: Anchor, written: tuple[str, ...]
) -> tuple[Misspelling, ...] | None:
    """Return the misspelt words of a name, none where it is right; None where it is another one."""
    if written == anchor.phrase.words:
        return ()
    slips = _slips(index, written, anchor.phrase.words)
    return slips if slips and (anchor.rare or _bears_out(anchor, written, slips)) else None


def _bears_out(anchor: Anchor, written: Sequence[str], slips: Iterable[Misspelling]) -> bool:
    """Say whether a word besides a common anchor is right, or is read wrongly and not misspelt."""
    misread = {slip.written for slip in slips if not slip.edits}
    return any(
        word == listed or word in misread
        for place, (word, listed) in enumerate(zip(written, anchor.phrase.words, strict=True))
        if place != anchor.place
    )


def _slips(
    index: NameIndex, written: Sequence[str], listed: Sequence[str]
) -> tuple[Misspelling, ...]:
    """Return the words that are misspelt; none where one word, or too many, are others."""
    other = [pair for pair in zip(written, listed, strict=True) if pair[0] != pair[1]]
    if len(other) > (1 if len(listed) < _LONG_NAME else 2):
        return ()
    slips = [_slip(index, word, meant) for word, meant in other]
    return tuple(slip for slip in slips if slip) if all(slips) else ()


def _slip(index: NameIndex, word: str, listed: str) -> Misspelling | None:
    for spelling in (*respelt(index.spellings, word), *respelt(index.excuses, word)):
        if spelling.word == listed:
            return Misspelling(
                word, listed, spelling.how, spelling.edits, spelling.firm, spelling.faint
            )
    if listed in index.known and abbreviates(word, listed):
        return Misspelling(word, listed, "abbreviated", 0, firm=True)
    return None


def _joined(index: NameIndex, piece: Piece) -> Iterator[Span]:
    """`North Wind` and `NorthWind` are one name; the blanks may stand anywhere in a longer text."""
    words = piece.words
    for first in range(len(words)):
        together = ""
        for last in range(first + 1, min(first + _MOST_JOINED, len(words)) + 1):
            together += words[last - 1]
            for phrase in (
                index.joined.get(together, ()) if len(together) >= SHORTEST_JOINED else ()
            ):
                if phrase.words != words[first:last]:
                    yield Span(phrase, first, last, joined=True)


def _prefixed(index: NameIndex, piece: Piece) -> Iterator[Span]:
    """A part number opens with letters that its maker uses; signs in it count for nothing."""
    words, sizes = piece.words, index.prefix_sizes
    for first in range(len(words) if sizes else 0):
        together, before = "", 0
        for last in range(first + 1, min(first + _MOST_JOINED, len(words)) + 1):
            before, together = len(together), together + words[last - 1]
            for size in sizes:
                if before < size <= len(together) and _goes_on_in_digits(together, size):
                    found = index.prefixes.get(together[:size], ())
                    yield from (Span(phrase, first, last, open_ended=True) for phrase in found)


def _goes_on_in_digits(text: str, size: int) -> bool:
    return len(text) == size or text[size].isdigit()


def _reach_of_others(index: NameIndex, piece: Piece) -> dict[tuple[str, int], int]:
    """Return how far a name of somebody else reaches that covers a place, by vendor and place."""
    reach: dict[tuple[str, int], int] = {}
    for (at, size), vendor, _ in excluded_spans(index, piece):
        for place in range(at, at + size):
            reach[vendor, place] = max(at + size, reach.get((vendor, place), 0))
    return reach
