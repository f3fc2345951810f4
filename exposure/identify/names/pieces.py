"""Which parts of a cell may each be a name, and which words of a part belong to one?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import core_of, fold, segments, strip_legal
from exposure.identify.names.phrases import HEAD, NameIndex, Phrase

_WINDOW, _OVERLAP = 10_000, 500
"""Letters; no name of the register is longer than the overlap."""
_ASCII_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})


class Piece(Struct, frozen=True):
    """One part of a cell that may be a name."""

    words: tuple[str, ...]
    start: int
    """The core, without legal forms, is `words[start:end]`."""
    end: int
    whole: bool
    negated: bool
    padded: str
    """The words with a blank on both sides of each."""

    @property
    def core(self) -> str:
        """Return the words without legal forms."""
        return " ".join(self.words[self.start : self.end])


class Span(Struct, frozen=True, gc=False):
    """A phrase found in a piece."""

    phrase: Phrase
    first: int
    last: int
    """Half-open."""


def may_name(index: NameIndex, text: str) -> bool:
    """Say quickly whether `text` can hold any phrase; it may say yes too often, never no."""
    if not text.isascii():
        return True
    if "&" in text:
        text = text.replace("&", " and ")
    words = text.lower().translate(_ASCII_BLANKS).split()
    heads = index.heads
    singles = 0
    for word in words:
        if word[:HEAD] in heads:
            return True
        singles += len(word) == 1
    return singles > 1


def pieces_of(index: NameIndex, text: str) -> list[Piece]:
    """Return the whole text and each of its parts, folded."""
    parts = segments(text)
    folded = {fold(part): None for part in parts}
    whole = fold(text)
    texts = {whole: None, **folded}
    return [_piece(index, part, whole=part == whole or len(folded) == 1) for part in texts if part]


def _piece(index: NameIndex, folded: str, *, whole: bool) -> Piece:
    words = tuple(folded.split())
    start, end = core_of(list(words), index.legal)
    padded = f" {folded} "
    negated = any(negation in padded for negation in index.negations)
    return Piece(words, start, end, whole, negated, padded)


def windows_of(text: str) -> Iterator[str]:
    """Yield overlapping parts that together hold all of a text, none cut inside a word if short."""
    start = 0
    while start < len(text):
        end = start + _WINDOW
        if end < len(text):
            end = max(text.rfind(" ", end - _OVERLAP, end), end - 1) + 1
        yield text[start:end]
        start = max(text.find(" ", end - _OVERLAP, end - _OVERLAP // 2), end - _OVERLAP)
        start = start if end < len(text) else end


def is_innermost(piece: Piece, pieces: list[Piece]) -> bool:
    """What is left over is judged within a part, not within the cell that holds it."""
    return len(pieces) == 1 or not piece.whole


def spans_of(index: NameIndex, piece: Piece) -> list[Span]:
    """Return where phrases stand in a piece, word by word, without those of somebody else."""
    found = [
        Span(phrase, first, first + len(phrase.words))
        for first, word in enumerate(piece.words)
        for phrase in index.by_first.get(word, ())
        if len(phrase.words) == 1 or piece.words[first : first + len(phrase.words)] == phrase.words
    ]
    reach = _reach_of_others(index, piece) if found else {}
    return [
        span
        for span in found
        if span.last > reach.get((span.phrase.vendor, span.first), span.first)
    ]


def _reach_of_others(index: NameIndex, piece: Piece) -> dict[tuple[str, int], int]:
    """Return how far a name of somebody else reaches that covers a place, by vendor and place."""
    reach: dict[tuple[str, int], int] = {}
    for (at, size), vendor, _ in excluded_spans(index, piece):
        for place in range(at, at + size):
            reach[vendor, place] = max(at + size, reach.get((vendor, place), 0))
    return reach


def excluded_spans(
    index: NameIndex, piece: Piece, *, covering: bool = False
) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Yield place, vendor and reason of each name of somebody else; `covering` only whole ones."""
    core = piece.core if covering else ""
    for first, word in enumerate(piece.words):
        for words, vendor, reason in index.excluded.get(word, ()):
            if piece.words[first : first + len(words)] == words and (
                not covering
                or words == piece.words
                or strip_legal(" ".join(words), index.legal) == core
            ):
                yield (first, len(words)), vendor, reason


def left_over(index: NameIndex, piece: Piece, spans: Iterable[Span]) -> list[str]:
    """Return the words that no span covers and that may make it another name."""
    return uncovered(telling_words(index, piece), spans)


def telling_words(index: NameIndex, piece: Piece) -> list[tuple[int, str]]:
    """Return the words that may make it another name, each with its place."""
    return [
        (place, word)
        for place, word in enumerate(piece.words)
        if word.isalpha() and word not in index.known
    ]


def uncovered(telling: list[tuple[int, str]], spans: Iterable[Span]) -> list[str]:
    """Return the words at whose place no span stands."""
    covered = {place for span in spans for place in range(span.first, span.last)}
    return [word for place, word in telling if place not in covered]


def says_nothing(index: NameIndex, words: Iterable[str]) -> bool:
    """Say whether all words are legal forms, trade or place words, or hold digits."""
    return all(word in index.known or not word.isalpha() for word in words)
