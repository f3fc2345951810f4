"""Which part of the answer does one pass give, whichever way it went?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.reach.bits.passes import Passes
from exposure.graph.reach.bits.planes import Bytes, Seats, turned, united

BLOCK = 16 * 2**20
"""Bytes of the answer that are made at a time."""


class Block(Struct, frozen=True):
    """The answer for a run of starts and a run of groups."""

    start: int
    """First start, a multiple of eight."""
    group: int
    """First group."""
    bits: Bytes
    """One row for each group: bit p says that the p-th of these starts leads there."""


def downwards(passes: Passes, groups: Seats) -> Iterator[Block]:
    """Yield what each group meets where the starts were carried down."""
    for first, count, planes in passes:
        width = (count + 7) // 8
        for group, part in _parts(groups, BLOCK // width):
            yield Block(first, group, united(planes, part)[:, :width])


def upwards(passes: Passes, starts: Seats) -> Iterator[Block]:
    """Yield what each start meets where the groups were carried up, turned round."""
    for first, count, planes in passes:
        for start, part in _parts(starts, BLOCK // count):
            yield Block(start, first, turned(united(planes, part), count))


def _parts(asked: Seats, most: int) -> Iterator[tuple[int, Seats]]:
    """Yield runs of sets, and the first of each; their length is a multiple of eight."""
    step = max(8, most // 8 * 8)
    for first in range(0, len(asked), step):
        yield first, asked.part(first, min(len(asked), first + step))
