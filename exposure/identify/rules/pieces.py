"""Which parts of a cell may each be a name, and which words of a part belong to one?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import core_of, fold, segments, strip_legal
from exposure.identify.rules.phrases import HEAD, NameIndex, Phrase

_ASCII_BLANKS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})


class Piece(Struct, frozen=True):
    """One part of a cell that may be a name."""

    words: tuple[str, ...]
    start: int
    """The core, without legal forms, is `words[start:end]`."""
    end: int
    whole: bool
    negated: bool

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
    return Piece(words, start, end, whole, negated)


def is_innermost(piece: Piece, pieces: list[Piece]) -> bool:
    """What is left over is judged within a part, not within the cell that holds it."""
    return len(pieces) == 1 or not piece.whole


def spans_of(index: NameIndex, piece: Piece) -> list[Span]:
    """Return where phrases stand in a piece, word by word, without those of somebody else."""
    others = list(excluded_spans(index, piece))
    return [
        span
        for first, word in enumerate(piece.words)
        for phrase in index.by_first.get(word, ())
        if piece.words[first : first + len(phrase.words)] == phrase.words
        for span in (Span(phrase, first, first + len(phrase.words)),)
        if not any(
            vendor == phrase.vendor and at <= first and at + size >= span.last
            for (at, size), vendor, _ in others
        )
    ]


def excluded_spans(
    index: NameIndex, piece: Piece, *, covering: bool = False
) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Yield place, vendor and reason of each name of somebody else; `covering` only whole ones."""
    for first, word in enumerate(piece.words):
        for words, vendor, reason in index.excluded.get(word, ()):
            if piece.words[first : first + len(words)] == words:
                core = strip_legal(" ".join(words), index.legal)
                if not covering or core == piece.core or words == piece.words:
                    yield (first, len(words)), vendor, reason


def left_over(index: NameIndex, piece: Piece, spans: Iterable[Span]) -> list[str]:
    """Return the words that no span covers and that may make it another name."""
    covered = {place for span in spans for place in range(span.first, span.last)}
    return [
        word
        for place, word in enumerate(piece.words)
        if place not in covered and not says_nothing(index, (word,))
    ]


def says_nothing(index: NameIndex, words: Iterable[str]) -> bool:
    """Say whether all words are legal forms, trade or place words, or hold digits."""
    return all(word in index.known or not word.isalpha() for word in words)
