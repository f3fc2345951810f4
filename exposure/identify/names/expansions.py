"""Do the words beside an acronym say what its letters stand for, and is that the vendor's name?"""

from collections.abc import Iterable, Iterator, Sequence

from exposure.identify.lexicon.index import NameIndex
from exposure.identify.names.pieces import Piece
from exposure.identify.rules.claim import capped
from exposure.model.relation import Confidence, Match

_SHORTEST, _LONGEST = 2, 6
"""Letters of an acronym."""
_SMALL = frozenset({"a", "and", "de", "del", "der", "des", "du", "et", "for", "of", "the", "und"})
"""Words of which an acronym leaves out the first letter as often as not."""
_WHY = "its letters stand for the words beside it, which are no name of the vendor"


def without_namesakes(
    index: NameIndex, found: Sequence[tuple[Piece, Sequence[Match]]]
) -> Iterator[Match]:
    """Yield what was found in each part; an acronym that the cell itself spells out asks for a look.

    The words are the vendor's where they are a name of it, or where one of them stands in its names.
    """
    for piece, matches in found:
        expansions = list(_expansions(piece, found)) if matches else []
        for match in matches:
            others = [words for words, vendors in expansions if match.vendor not in vendors]
            yield (
                capped(match, Confidence.review, _WHY) if _foreign(index, match, others) else match
            )


def _foreign(index: NameIndex, match: Match, others: Iterable[tuple[str, ...]]) -> bool:
    """Say whether some words that the letters stand for share none with the vendor's names."""
    return any(index.vendors[match.vendor].own.isdisjoint(words) for words in others)


def _expansions(
    piece: Piece, found: Sequence[tuple[Piece, Sequence[Match]]]
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Yield the words of other parts whose first letters are the piece, with whom they name."""
    core = piece.core
    if piece.whole or " " in core or not _SHORTEST <= len(core) <= _LONGEST:
        return
    for other, matches in found:
        if not other.whole and core in _initials(other.words):
            yield other.words, {match.vendor for match in matches}


def _initials(words: Sequence[str]) -> set[str]:
    several = [word for word in words if word.isalpha()]
    large = [word for word in several if word not in _SMALL]
    return {"".join(word[0] for word in some) for some in (several, large) if len(some) > 1}
