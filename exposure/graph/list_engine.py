"""How are routes found in plain lists, before importing numpy pays?"""

from collections import deque
from collections.abc import Sequence

from exposure.graph.adjacency import Adjacency
from exposure.inventory.bill import Edges

_ALL = -1
"""Every bit: nothing is ever new to such a node, so nothing passes it."""


class ListEngine:
    """Adjacency as one list of edge positions per node."""

    def __init__(self, size: int, edges: Edges) -> None:
        self.edges, self.sources = edges, list(edges.sources)
        self.after: list[list[int]] = [[] for _ in range(size)]
        self.before: list[list[int]] = [[] for _ in range(size)]
        for edge, (source, target) in enumerate(zip(self.sources, edges.targets, strict=True)):
            self.after[source].append(edge)
            self.before[target].append(edge)

    def levels(self, starts: Sequence[int], first_without: int, without: int) -> Sequence[int]:
        """See `Adjacency.levels`."""
        depth = [-1] * len(self.after)
        for start in starts:
            depth[start] = 0
        frontier = list(starts)
        level, skipped = 0, first_without | without
        while frontier:
            level += 1
            reached = []
            for source in frontier:
                for edge in self.after[source]:
                    target = self.edges.targets[edge]
                    if depth[target] < 0 and not self.edges.mark(edge) & skipped:
                        depth[target] = level
                        reached.append(target)
            frontier, skipped = reached, without
        return depth

    def into(self, node: int) -> Sequence[int]:
        """See `Adjacency.into`."""
        return self.before[node]

    def out_of(self, node: int) -> Sequence[int]:
        """See `Adjacency.out_of`."""
        return self.after[node]

    def reaching(
        self, nodes: Sequence[int], among: Sequence[int], closed: Sequence[int]
    ) -> Sequence[int]:
        """See `Adjacency.reaching`."""
        bits = [0] * len(self.after)
        for node in closed:
            bits[node] = _ALL
        for position, node in enumerate(nodes):
            bits[node] |= 1 << position
        waiting = deque(dict.fromkeys(nodes))
        while waiting:
            node = waiting.popleft()
            for edge in self.before[node]:
                source = self.sources[edge]
                if bits[node] & ~bits[source]:
                    bits[source] |= bits[node]
                    waiting.append(source)
        return [bits[node] for node in among]


def build(size: int, edges: Edges) -> Adjacency:
    """Build the engine."""
    return ListEngine(size, edges)
