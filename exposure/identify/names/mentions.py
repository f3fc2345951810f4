"""Which mentions of a name in one part of a text say something new, and what stands beside them?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.identify.lexicon.index import NameIndex
from exposure.identify.lexicon.phrases import Phrase, one_form
from exposure.identify.names.beside import Beside, beside
from exposure.identify.names.doubt import doubt
from exposure.identify.names.pieces import Piece
from exposure.identify.names.spans import Span, spans_of
from exposure.identify.names.wording import is_spelt

_TELLING = 4
"""Letters from which a word beside a name may make it another one."""
_MOST_DOUBTED = 100
"""Doubted mentions of one name and part of a text that are looked at: the level cannot sink more."""


class Mention(Struct, frozen=True, gc=False):
    """One name in a part of a text, with what decides how much it says."""

    span: Span
    beside: Beside
    """What stands beside all names of its vendor."""
    own_form: bool
    """A legal form that the vendor itself bears follows."""
    doubt: str
    """Why a person must look; empty where nothing asks for it."""

    alone: bool = False
    """Nothing stands beside it but legal forms."""
    bare: bool = False
    """The same, but for numbers and the few letters of a currency or an article."""
    formed: bool = False
    """A legal form stands around it, whosever it is."""
    ordinary: bool = False
    """Each word that it is written with is an ordinary one."""

    @property
    def phrase(self) -> Phrase:
        """Return the name that is mentioned."""
        return self.span.phrase


class _Neighbours(Struct):
    """The spans of a piece, by vendor and first word."""

    by_place: dict[tuple[str, int], list[Span]]
    longest: int

    def around(self, span: Span) -> list[Span]:
        """Return the spans of the same vendor that may cover one."""
        return [
            other
            for first in range(span.first - self.longest, span.first + 1)
            for other in self.by_place.get((span.phrase.vendor, first), ())
        ]


def mentions_in(index: NameIndex, piece: Piece) -> Iterator[Mention]:
    """Yield the mentions that differ, in reading order; a name said a thousand times is said once.

    Of phrases at one place, those that stand there as the register writes them come first.
    """
    spans = spans_of(index, piece)
    names = {span.phrase.spelt: span.phrase for span in spans}
    spelt = {words: is_spelt(phrase, piece) for words, phrase in names.items()}
    spans.sort(key=lambda span: (span.first, len(span.slips), not spelt[span.phrase.spelt]))
    around = _beside_by_vendor(index, piece, spans)
    for span, own_form, why in _told_apart(piece, spans):
        alone = span.first <= piece.start and span.last >= piece.end
        formed = piece.start > 0 or piece.end < len(piece.words)
        apart = (*piece.words[piece.start : span.first], *piece.words[span.last : piece.end])
        bare = all(len(word) < _TELLING or not word.isalpha() for word in apart)
        ordinary = span.joined and _are_ordinary(index, piece.words[span.first : span.last])
        yield Mention(
            span, around[span.phrase.vendor], own_form, why, alone, bare, formed, ordinary
        )


def _are_ordinary(index: NameIndex, words: Sequence[str]) -> bool:
    return len(words) > 1 and all(map(index.spellings.is_ordinary, words))


def _beside_by_vendor(index: NameIndex, piece: Piece, spans: list[Span]) -> dict[str, Beside]:
    own: dict[str, list[Span]] = {}
    for span in spans:
        own.setdefault(span.phrase.vendor, []).append(span)
    return {vendor: beside(index, piece, found, vendor) for vendor, found in own.items()}


def _told_apart(piece: Piece, spans: list[Span]) -> Iterator[tuple[Span, bool, str]]:
    near = _neighbours(spans)
    named = {place for span in spans for place in range(span.first, span.last)}
    said: set[tuple[int, bool, str]] = set()
    doubted: Counter[int] = Counter()
    for span in spans:
        name = hash((id(span.phrase), span.slips, span.joined))
        own_form = _own_form_follows(piece, span)
        if (name, own_form, "") in said or doubted[name] >= _MOST_DOUBTED:
            continue
        why = doubt(piece, span, near.around(span), named)
        doubted[name] += bool(why)
        if (name, own_form, why) not in said:
            said.add((name, own_form, why))
            yield span, own_form, why


def _neighbours(spans: list[Span]) -> _Neighbours:
    near = _Neighbours({}, max((span.last - span.first for span in spans), default=0))
    for span in spans:
        near.by_place.setdefault((span.phrase.vendor, span.first), []).append(span)
    return near


def _own_form_follows(piece: Piece, span: Span) -> bool:
    outside = (*piece.words[: piece.start], *piece.words[max(piece.end, span.last) :])
    followed = (*piece.words[span.last : span.last + 1], *outside)
    return bool(span.phrase.forms) and bool(one_form(followed) & span.phrase.forms)
