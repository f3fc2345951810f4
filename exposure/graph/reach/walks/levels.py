"""In which levels does a large graph lie, once each circle counts as one node?"""

import numpy as np
from msgspec import Struct

from exposure.graph.reach.walks.circles import Circles, circles_of
from exposure.graph.reach.walks.peel import peeled
from exposure.graph.reach.walks.rows import Ints, Longs, Rows


class Levels(Struct, frozen=True):
    """A graph without circles, its nodes numbered so that every edge leads to a higher level."""

    row: Longs
    """The new number of each node of the graph; those on one circle share it."""
    bounds: Longs
    """First number of each level, and the number of all."""
    sources: Longs
    """New number at the beginning of each edge that leads from one circle to another."""
    targets: Longs
    """New number at its end."""

    def upside_down(self) -> "Levels":
        """Return the same with every edge turned round."""
        size = self.bounds[-1]
        last = size - 1
        return Levels(last - self.row, size - self.bounds[::-1],
                      last - self.targets, last - self.sources)  # fmt: skip


def levels_of(size: int, sources: Ints, targets: Ints) -> Levels:
    """Peel the graph from both ends; what stays in between lies on circles, or between them."""
    elsewhere = sources != targets
    if not elsewhere.all():
        sources, targets = sources[elsewhere], targets[elsewhere]
    after = Rows(size, sources, targets)
    level = peeled(after, np.bincount(targets, minlength=size)).astype(np.int64)
    chief = np.arange(size)
    if size and level.min() < 0:
        _close_circles(level, chief, after, Rows(size, targets, sources))
    return _renumbered(level, chief, sources, targets)


def _close_circles(level: Longs, chief: Longs, after: Rows, before: Rows) -> None:
    """Fill in the levels of circles and of what they lead to, and the chief of each circle's nodes."""
    open_edges = np.diff(after.starts)
    open_edges[level >= 0] = -1
    height = peeled(before, open_edges)
    core = np.flatnonzero((level < 0) & (height < 0))
    circles = _inside(core, after)
    first = np.zeros(len(circles.level), dtype=np.int64)
    first[circles.number] = core
    chief[core] = first[circles.number]
    level[core] = level.max() + 1 + circles.level[circles.number]
    under = height >= 0
    level[under] = level.max() + 1 + height.max() - height[under]


def _inside(core: Longs, after: Rows) -> Circles:
    """Find the circles among some nodes."""
    place = np.full(len(after.starts) - 1, -1, dtype=np.int64)
    place[core] = np.arange(len(core))
    slots, counts = after.slots(core)
    sources, targets = np.repeat(place[core], counts), place[after.ends[slots]]
    inside = targets >= 0
    return circles_of(len(core), sources[inside], targets[inside])


def _renumbered(level: Longs, chief: Longs, sources: Ints, targets: Ints) -> Levels:
    """Number the chiefs by level; drop the edges within circles."""
    chiefs = np.flatnonzero(chief == np.arange(len(chief)))
    row = np.empty(len(chief), dtype=np.int64)
    row[chiefs[np.argsort(level[chiefs], kind="stable")]] = np.arange(len(chiefs))
    row = row[chief]
    bounds = np.concatenate(([0], np.cumsum(np.bincount(level[chiefs]))))
    above, below = row[sources], row[targets]
    if len(chiefs) < len(chief):
        apart = above != below
        above, below = above[apart], below[apart]
    return Levels(row, bounds, above, below)
