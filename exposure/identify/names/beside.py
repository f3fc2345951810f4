"""What do the words beside a name say of it: nothing, its own trade, another one, or a stranger?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.identify.lexicon.index import NameIndex, VendorWords
from exposure.identify.names.pieces import Piece
from exposure.identify.names.spans import Span
from exposure.identify.spelling.abbreviate import abbreviates
from exposure.identify.spelling.respelling import respelt
from exposure.patterns import late_pattern

_PART_NUMBER = late_pattern(r"(?=.*\d)[a-z]{2,6}\d{2,}[a-z0-9]*")
_NO_END = frozenset(
    {"as", "co", "company", "companies", "cooperative", "foundation", "spa", "trust"}
)
"""Legal forms that are words of ours too, behind which a name may go on."""
_SHORTEST_CUT = 3
_NAME_LIKE = 20
"""Words up to which a part of a text may be a name, of which words are shortened."""
_CUT_FROM = 18
"""Letters of a part from which its last word may be cut off by the width of a field."""


class Beside(Struct, frozen=True, gc=False):
    """The words of a part of a text that no name of the vendor covers."""

    unknown: tuple[str, ...] = ()
    """They may make it another name."""
    trade: tuple[str, ...] = ()
    """They tell of what the vendor does."""
    others: tuple[str, ...] = ()
    """They tell of a trade that is not the vendor's."""
    parts: tuple[str, ...] = ()
    """They look like part numbers."""
    people: tuple[str, ...] = ()
    """Of the unknown ones, family names and titles of people."""
    numbered: bool = False
    """Numbers stand there too, as in the names of goods, or words of a script without a background."""

    @property
    def words(self) -> tuple[str, ...]:
        """Return what a reviewer should see."""
        return (*self.unknown, *self.others)


def beside(index: NameIndex, piece: Piece, spans: Sequence[Span], vendor: str) -> Beside:
    """Return what stands in a piece beside all spans of one vendor."""
    covered = {place for span in spans for place in range(span.first, span.last)}
    words = index.vendors[vendor]
    left = [
        (place, word) for place, word in enumerate(piece.words)
        if place not in covered and word.isalpha()
    ]  # fmt: skip
    trade = tuple(word for _, word in left if word in words.trade)
    rest = [(place, word) for place, word in left if word not in words.trade]
    others = tuple(word for _, word in rest if word in words.others and word not in index.known)
    end = _end_of_name(index, piece, spans)
    unknown = tuple(
        word for place, word in rest
        if place < end and word not in words.others and not _is_silent(index, words, piece, place)
    )  # fmt: skip
    parts = tuple(
        word for place, word in enumerate(piece.words)
        if place not in covered and _PART_NUMBER.fullmatch(word)
    )  # fmt: skip
    numbered = any(map(_holds_digit, piece.words))
    people = tuple(word for word in unknown if word in index.people)
    return Beside(unknown, trade, others, parts, people, numbered)


def _holds_digit(word: str) -> bool:
    return not word.isalpha() or not word.isascii()


def _end_of_name(index: NameIndex, piece: Piece, spans: Iterable[Span]) -> int:
    """Return the place from which on an address may stand: behind the legal form of the name."""
    for place in range(min(span.last for span in spans), len(piece.words)):
        word = piece.words[place]
        if word in index.legal and word not in _NO_END:
            return place
        if word not in index.known:
            break
    return len(piece.words)


def _is_silent(index: NameIndex, words: VendorWords, piece: Piece, place: int) -> bool:
    word = piece.words[place]
    if word in index.known or word in words.own or (len(word) == 1 and word.isascii()):
        return True
    meant = (*respelt(index.spellings, word), *respelt(index.excuses, word))
    if any(one.word in index.known or one.word in words.own for one in meant if not one.faint):
        return True
    if len(piece.words) > _NAME_LIKE:
        return False
    is_ordinary = index.spellings.is_ordinary
    return any(abbreviates(word, own) and is_ordinary(own) for own in words.own) or (
        _may_be_cut(piece, place) and any(own.startswith(word) for own in words.own)
    )


def _may_be_cut(piece: Piece, place: int) -> bool:
    last = place == len(piece.words) - 1
    return last and len(piece.words[place]) >= _SHORTEST_CUT and len(piece.padded) >= _CUT_FROM
