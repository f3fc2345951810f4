"""Which pieces of a draft stand on pages that lie on their side, headings with what they head?"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Piece(Struct, Generic[T], frozen=True):
    """A paragraph or a table, as a medium spells it."""

    content: T
    lying: bool = False
    """Whether its page lies on its side."""
    heads: bool = False
    """Whether it goes where the next piece goes: a heading, a caption, a line under the title."""


def parted(pieces: Iterable[Piece[T]]) -> list[tuple[bool, list[T]]]:
    """Return the pieces in their order, parted where pages turn; each part says if it lies."""
    return [
        (lying, [one.content for one in group])
        for lying, group in groupby(_settled(pieces), key=lambda one: one.lying)
    ]


def _settled(pieces: Iterable[Piece[T]]) -> Iterator[Piece[T]]:
    waiting: list[T] = []
    for piece in pieces:
        if piece.heads:
            waiting.append(piece.content)
            continue
        yield from (Piece(content, piece.lying) for content in waiting)
        waiting.clear()
        yield piece
    yield from map(Piece, waiting)
