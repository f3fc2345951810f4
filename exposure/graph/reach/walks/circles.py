"""Which nodes of a large graph lie on one circle, and in which order do the circles stand?"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from exposure.graph.reach.components import components
from exposure.graph.reach.walks.peel import peeled
from exposure.graph.reach.walks.rows import Longs, Rows
from exposure.graph.reach.walks.waves import Waves

LARGE = 5_000
"""Nodes from which a first look for one great circle costs less than it saves (measured)."""


class Circles(Struct, frozen=True):
    """The circles that some nodes lie on; a node between circles makes one of its own."""

    number: Longs
    """The circle of each node."""
    level: Longs
    """The level of each circle: an edge between two of them leads to a higher one."""


def circles_of(size: int, sources: Longs, targets: Longs) -> Circles:
    """Find the circles of a graph."""
    number = _numbered(size, sources, targets)
    above, below = number[sources], number[targets]
    apart = above != below
    above, below = above[apart], below[apart]
    count = int(number.max()) + 1
    level = peeled(Rows(count, above, below), np.bincount(below, minlength=count))
    return Circles(number, level.astype(np.int64))


def _numbered(size: int, sources: Longs, targets: Longs) -> Longs:
    """Return each node's circle: the great one by two walks through arrays, others in plain Python."""
    rows = Rows(size, sources, targets)
    if size < LARGE:
        return _walked(rows)
    great = _great(rows, Rows(size, targets, sources))
    rest = np.flatnonzero(~great)
    place = np.full(size, -1, dtype=np.int64)
    place[rest] = np.arange(len(rest))
    inside = ~(great[sources] | great[targets])
    number = np.zeros(size, dtype=np.int64)
    left = Rows(len(rest), place[sources[inside]], place[targets[inside]])
    number[rest] = 1 + _walked(left)
    return number


def _great(after: Rows, before: Rows) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Say of each node whether it lies on a circle with the one that has most edges both ways."""
    pivot = int(np.argmax(np.minimum(np.diff(after.starts), np.diff(before.starts))))
    return (Waves(after, [pivot]).depth >= 0) & (Waves(before, [pivot]).depth >= 0)


def _walked(rows: Rows) -> Longs:
    return np.array(components(_Neighbours(rows)), dtype=np.int64)


class _Neighbours:
    """Rows of which a part is read when a node is asked for: lists of numbers would be large."""

    def __init__(self, rows: Rows) -> None:
        self.starts, self.ends = rows.starts.data, rows.ends.data

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, node: int) -> Sequence[int]:
        return self.ends[self.starts[node] : self.starts[node + 1]]
