"""Which bits reach which rows of a graph, as many at a time as memory holds?"""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np

from exposure.graph.reach.bits.planes import Gathering, Seats, Words, mark
from exposure.graph.reach.walks.levels import Levels
from exposure.graph.reach.walks.rows import Rows
from exposure.graph.reach.walks.waves import Waves

PLANES = 160 * 2**20
"""Bytes of bits that are carried in one pass; where more do not fit, there are more passes."""
PLANES_PER_EDGE = 64
"""The same for each edge, where that is more: time and memory then grow as the graph does."""

Passes: TypeAlias = Iterator[tuple[int, int, Words]]
"""The first of a run of sets, their number, and the planes they fill, which are used again."""


def carried(levels: Levels, asked: Seats) -> Passes:
    """Carry thousands of sets down the levels together."""
    rows = int(levels.bounds[-1])
    wanted = (len(asked) + 63) // 64
    room = max(PLANES, PLANES_PER_EDGE * len(levels.sources))
    passes = max(1, -(-wanted * rows * 8 // room))
    words = max(1, -(-wanted // passes))
    planes = np.zeros((rows, words), dtype=np.uint64)
    descent = _descent(levels, words)
    for first in range(0, len(asked), 64 * words):
        end = min(len(asked), first + 64 * words)
        mark(planes, asked.part(first, end))
        descent.pour(planes, planes)
        yield first, end - first, planes


def walked(rows: Rows, asked: Seats) -> Passes:
    """Take one walk for each of at most sixty-four sets: a few are done before levels are found."""
    planes = np.zeros((len(rows.starts) - 1, 1), dtype=np.uint64)
    for bit in range(len(asked)):
        met = Waves(rows, asked.part(bit, bit + 1).rows.tolist()).depth >= 0
        planes[met] |= np.uint64(1 << bit)
    if len(asked):
        yield 0, len(asked), planes


def _descent(levels: Levels, words: int) -> Gathering:
    """Return the edges in the order of what they lead to, each once, cut where a level begins."""
    packed = (levels.targets << 32) | levels.sources
    packed.sort()
    fresh = np.ones(len(packed), dtype=np.bool_)
    fresh[1:] = packed[1:] != packed[:-1]
    packed = packed[fresh]
    takers = packed >> 32
    return Gathering(takers, packed & 0xFFFFFFFF, np.searchsorted(takers, levels.bounds), words)
