"""How are routes found in large bills, level by level over integer arrays?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from exposure.graph import list_engine
from exposure.graph.adjacency import Adjacency
from exposure.graph.reach.walks.rows import Integral, Ints, Longs, Rows
from exposure.inventory.bill import Edges
from exposure.inventory.runs import Runs

DEEP = 1_000
"""Levels after which the graph is a chain, and arrays cost more per node than plain lists do."""
_ALL = np.uint64(2**64 - 1)


def _spread(column: Runs) -> Ints:
    """Return one number per entry."""
    nodes, counts = (np.frombuffer(part, dtype=np.int32) for part in (column.nodes, column.counts))
    return np.repeat(nodes, counts)


class ArrayEngine:
    """Adjacency as compressed rows in both directions."""

    def __init__(self, size: int, edges: Edges) -> None:
        self.size = size
        sources = _spread(edges.sources)
        targets = np.frombuffer(edges.targets, dtype=np.int32)
        self.marks = np.frombuffer(edges.marks, dtype=np.uint8) if edges.marks else None
        self.after = Rows(size, sources, targets)
        self.before = Rows(size, targets, sources)
        self.seat = np.empty(size, dtype=np.int32)
        self.edges = edges

    @cached_property
    def lists(self) -> Adjacency:
        """The same edges as plain lists, for graphs whose levels hold a node or two each."""
        return list_engine.build(self.size, self.edges)

    def levels(self, starts: Sequence[int], first_without: int, without: int) -> Sequence[int]:
        """See `Adjacency.levels`."""
        depth = np.full(self.size, -1, dtype=np.int32)
        frontier = np.asarray(starts, dtype=np.int64)
        depth[frontier] = 0
        level, skipped = 0, first_without | without
        while frontier.size:
            level += 1
            if level > DEEP:
                return self.lists.levels(starts, first_without, without)
            slots, _ = self.after.slots(frontier)
            if self.marks is not None and skipped:
                slots = slots[self.marks[self.after.order[slots]] & skipped == 0]
            targets = self.after.ends[slots]
            fresh = targets[depth[targets] < 0]
            depth[fresh] = level
            frontier = self._once(fresh)
            skipped = without
        found: Sequence[int] = depth.tolist()
        return found

    def into(self, node: int) -> Sequence[int]:
        """See `Adjacency.into`."""
        return self._edges(self.before, node)

    def out_of(self, node: int) -> Sequence[int]:
        """See `Adjacency.out_of`."""
        return self._edges(self.after, node)

    def _edges(self, side: Rows, node: int) -> list[int]:
        found: list[int] = side.order[side.starts[node] : side.starts[node + 1]].tolist()
        return found

    def reaching(
        self, nodes: Sequence[int], among: Sequence[int], closed: Sequence[int]
    ) -> Sequence[int]:
        """See `Adjacency.reaching`; sixty-four nodes are carried in one pass."""
        bits = [0] * len(among)
        asked = np.asarray(among, dtype=np.int64)
        for first in range(0, len(nodes), 64):
            word = self._reaching_word(nodes[first : first + 64], closed)
            if word is None:
                return self.lists.reaching(nodes, among, closed)
            bits = [
                held | new << first for held, new in zip(bits, word[asked].tolist(), strict=True)
            ]
        return bits

    def _once(self, nodes: Integral) -> Longs:
        """Return each node once, in time linear in `nodes` whatever the size of the graph."""
        places = np.arange(len(nodes), dtype=np.int32)
        self.seat[nodes] = places
        kept: Longs = nodes[self.seat[nodes] == places].astype(np.int64)
        return kept

    def _reaching_word(
        self, nodes: Sequence[int], closed: Sequence[int]
    ) -> NDArray[np.uint64] | None:
        """Return the bits of every node; None where the way is too deep for arrays."""
        word = np.zeros(self.size, dtype=np.uint64)
        word[list(closed)] = _ALL
        for position, node in enumerate(nodes):
            word[node] |= np.uint64(1 << position)
        frontier = np.array(sorted(set(nodes)), dtype=np.int64)
        level = 0
        while frontier.size:
            level += 1
            if level > DEEP:
                return None
            slots, counts = self.before.slots(frontier)
            sources = self.before.ends[slots]
            carried = np.repeat(word[frontier], counts)
            fresh = (carried & ~word[sources]) != 0
            np.bitwise_or.at(word, sources[fresh], carried[fresh])
            frontier = self._once(sources[fresh])
        return word


def build(size: int, edges: Edges) -> Adjacency:
    """Build the engine."""
    return ArrayEngine(size, edges)
