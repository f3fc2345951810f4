"""How far is each node from the nearest end, in plain lists?"""

from collections.abc import Sequence

from exposure.graph.reach.engine import Toward
from exposure.graph.reach.question import Digraph


class ListRoutes:
    """One walk backwards from all ends; each node keeps the edge by which it was met first."""

    def __init__(self, graph: Digraph, ends: Sequence[int]) -> None:
        self.graph = graph
        self.before: list[list[int]] = [[] for _ in range(graph.size)]
        for edge, target in enumerate(graph.targets):
            self.before[target].append(edge)
        self.steps, self.next = [-1] * graph.size, [-1] * graph.size
        frontier = sorted(set(ends))
        for end in frontier:
            self.steps[end] = 0
        level = 0
        while frontier:
            level += 1
            frontier = self._wave(frontier, level)

    def _wave(self, frontier: list[int], level: int) -> list[int]:
        reached = []
        for node in frontier:
            for edge in self.before[node]:
                source = self.graph.sources[edge]
                if self.steps[source] < 0:
                    self.steps[source], self.next[source] = level, edge
                    reached.append(source)
        return sorted(reached)

    def distance(self, node: int) -> int | None:
        """See `Toward.distance`."""
        return None if self.steps[node] < 0 else self.steps[node]

    def route(self, node: int) -> list[int]:
        """See `Toward.route`."""
        edges = []
        while (edge := self.next[node]) >= 0:
            edges.append(edge)
            node = self.graph.targets[edge]
        return edges


def build(graph: Digraph, ends: Sequence[int]) -> Toward:
    """Build the engine."""
    return ListRoutes(graph, ends)
