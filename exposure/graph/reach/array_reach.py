"""Which starts lead to which groups of a large graph, in one pass for thousands of starts?"""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np

from exposure.graph.reach.bits.blocks import BLOCK, Block, downwards, upwards
from exposure.graph.reach.bits.passes import carried, walked
from exposure.graph.reach.bits.planes import Seats
from exposure.graph.reach.bits.sums import Sums
from exposure.graph.reach.engine import Reached
from exposure.graph.reach.question import Digraph, Sets
from exposure.graph.reach.walks.levels import Levels, levels_of
from exposure.graph.reach.walks.rows import Ints, Longs, Rows

WALKS = 8
"""Sets up to which a walk for each costs less than finding the levels of the graph (measured)."""


class ArrayReach:
    """The graph walked down with the starts, or up with the groups, whichever are fewer."""

    def __init__(self, graph: Digraph, starts: Sets, groups: Sets, walks: int = WALKS) -> None:
        self.graph, self.starts, self.groups, self.walks = graph, starts, groups, walks

    @cached_property
    def levels(self) -> Levels:
        """The graph in levels, each of its circles drawn together."""
        return levels_of(self.graph.size, *self._columns())

    def totals(self, weights: Sequence[Sequence[int]]) -> list[list[int]]:
        """See `Reached.totals`."""
        sums = Sums(weights, len(self.groups))
        for block in self.blocks(self.groups, len(self.starts) <= len(self.groups)):
            sums.add(block.start, block.group, block.bits)
        return sums.found()

    def starts_of(self, groups: Sequence[int]) -> Iterator[list[int]]:
        """See `Reached.starts_of`."""
        width = (len(self.starts) + 7) // 8
        many = max(1, BLOCK // max(1, width))
        for first in range(0, len(groups), many):
            chosen = self.groups.chosen(groups[first : first + many])
            found = np.zeros((len(chosen), width), dtype=np.uint8)
            for block in self.blocks(chosen, len(self.starts) <= len(chosen)):
                rows, columns = block.bits.shape
                begin = block.start // 8
                found[block.group : block.group + rows, begin : begin + columns] = block.bits
            for row in found:
                yield np.flatnonzero(np.unpackbits(row, bitorder="little")).tolist()

    def blocks(self, groups: Sets, down: bool) -> Iterator[Block]:
        """Yield the answer for these groups in parts; which way it is found changes none of it."""
        carry, other = (self.starts, groups) if down else (groups, self.starts)
        if len(carry) <= self.walks:
            rows = Rows(self.graph.size, *self._columns()[:: 1 if down else -1])
            place = np.arange(self.graph.size)
            passes = walked(rows, _seats(carry, place))
        else:
            levels = self.levels if down else self.levels.upside_down()
            place = levels.row
            passes = carried(levels, _seats(carry, place))
        return (downwards if down else upwards)(passes, _seats(other, place))

    def _columns(self) -> tuple[Ints, Ints]:
        sources, targets = self.graph.sources, self.graph.targets
        return np.asarray(sources, dtype=np.int32), np.asarray(targets, dtype=np.int32)


def _seats(asked: Sets, place: Longs) -> Seats:
    """Return sets of nodes as sets of the rows where they stand."""
    offsets = np.asarray(asked.offsets, dtype=np.int64)
    return Seats(offsets, place[np.asarray(asked.members, dtype=np.int32)])


def build(graph: Digraph, starts: Sets, groups: Sets) -> Reached:
    """Build the engine."""
    return ArrayReach(graph, starts, groups)
