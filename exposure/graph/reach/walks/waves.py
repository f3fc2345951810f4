"""How far from some starts does each node of a large graph lie, and by which edge is it met first?"""

from collections.abc import Sequence

import numpy as np

from exposure.graph.reach.walks.rows import Longs, Rows

NARROW = 32
"""Nodes up to which a level costs less in plain Python than in arrays (measured)."""


class Waves:
    """One walk along the rows, level by level, from all starts at once.

    Each level is kept in the order of its nodes, so that the lowest of them meets the next ones.
    """

    def __init__(self, rows: Rows, starts: Sequence[int]) -> None:
        size = len(rows.starts) - 1
        self.rows = rows
        self.depth = np.full(size, -1, dtype=np.int32)
        """Fewest edges from any start; -1 where none leads there."""
        self.via = np.full(size, -1, dtype=np.int32)
        """Slot of the edge by which a node is met: from the lowest node, by its first edge."""
        self._begins, self._ends = rows.starts.data, rows.ends.data
        self._depth, self._via = self.depth.data, self.via.data
        frontier = np.array(sorted(set(starts)), dtype=np.int64)
        self.depth[frontier] = 0
        level = 0
        while frontier.size:
            level += 1
            if frontier.size <= NARROW:
                frontier, level = self._narrow(frontier, level)
            else:
                frontier = self._wide(frontier, level)

    def _narrow(self, frontier: Longs, level: int) -> tuple[Longs, int]:
        """Take levels in plain Python for as long as they hold few nodes; return the last."""
        nodes: list[int] = frontier.tolist()
        while nodes:
            nodes = self._next(nodes, level)
            if len(nodes) > NARROW:
                break
            level += 1
        return np.array(nodes, dtype=np.int64), level

    def _next(self, nodes: list[int], level: int) -> list[int]:
        reached = []
        for node in nodes:
            for slot in range(self._begins[node], self._begins[node + 1]):
                end = self._ends[slot]
                if self._depth[end] < 0:
                    self._depth[end], self._via[end] = level, slot
                    reached.append(end)
        return sorted(reached)

    def _wide(self, frontier: Longs, level: int) -> Longs:
        """Take one level in arrays."""
        slots, _ = self.rows.slots(frontier)
        ends = self.rows.ends[slots]
        fresh = np.flatnonzero(self.depth[ends] < 0)
        ends, slots = ends[fresh], slots[fresh]
        self.depth[ends] = level
        self.via[ends[::-1]] = slots[::-1]  # of equal places the last one counts
        return np.sort(ends[self.via[ends] == slots]).astype(np.int64)
