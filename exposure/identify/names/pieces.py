"""Which parts of a cell may each be a name, and which words of a part belong to one?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import core_of, fold, segments, strip_legal
from exposure.identify.lexicon.index import NameIndex
from exposure.patterns import late_pattern

_BRACKETS = late_pattern(r"[(（]([^()（）]{1,40})[)）]")
_ENDS = (
    " no longer ", " not used ", " not in use ", " unused ", " uninstalled ", " retired ",
    " decommissioned ", " discontinued ", " terminated ", " cancelled ", " canceled ", " expired ",
    " ended ", " removed ", " replaced ", " phased out ", " sunset ", " nicht mehr ",
)  # fmt: skip
"""Words with which a part begins that says how the use of what stands before it ended."""
_WINDOW, _OVERLAP = 10_000, 500
"""Letters; no name of the register is longer than the overlap."""


class Piece(Struct, frozen=True):
    """One part of a cell that may be a name."""

    words: tuple[str, ...]
    start: int
    """The core, without legal forms, is `words[start:end]`."""
    end: int
    whole: bool
    inner: bool
    """What is left over is judged within it, not within the cell that holds it."""
    negated: bool
    padded: str
    """The words with a blank on both sides of each."""

    @property
    def core(self) -> str:
        """Return the words without legal forms."""
        return " ".join(self.words[self.start : self.end])


def pieces_of(index: NameIndex, text: str) -> list[Piece]:
    """Return the whole text and each of its parts, folded."""
    parts = _parts(index, text)
    folded = {fold(part): None for part in parts}
    whole = fold(text)
    single = len(folded) == 1
    return [
        _piece(index, part, whole=part == whole or single, inner=part in folded)
        for part in {whole: None, **folded}
        if part
    ]


def _parts(index: NameIndex, text: str) -> Iterator[str]:
    """Yield the parts of a cell; a place in brackets is no part, but belongs to the name it is in."""
    yield from segments(text)
    bare = _BRACKETS.sub(lambda found: _without_brackets(index, found.group(1)), text)
    if bare != text:
        yield from segments(bare)


def _without_brackets(index: NameIndex, inside: str) -> str:
    known = all(word in index.known for word in fold(inside).split())
    return f" {inside} " if known else f"({inside})"


def _piece(index: NameIndex, folded: str, *, whole: bool, inner: bool) -> Piece:
    words = tuple(folded.split())
    start, end = core_of(list(words), index.legal)
    padded = f" {folded} "
    negated = any(negation in padded for negation in index.negations)
    return Piece(words, start, end, whole, inner, negated, padded)


def tells_of_an_end(piece: Piece) -> bool:
    """Say whether a part of a cell tells how the use of what another part names has ended."""
    return not piece.whole and piece.padded.startswith(_ENDS)


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


def strangers_in(index: NameIndex, piece: Piece) -> set[str]:
    """Return the vendors of which the piece, legal forms aside, is a name of somebody else."""
    return {
        vendor
        for word in piece.words[piece.start : piece.start + 1]
        for words, vendor, _ in index.excluded.get(word, ())
        if strip_legal(" ".join(words), index.legal) == piece.core
    }


def says_nothing(index: NameIndex, words: Iterable[str]) -> bool:
    """Say whether all words are legal forms, trade or place words, or hold digits."""
    return all(word in index.known or not word.isalpha() for word in words)
