"""How far is each node of a large graph from the nearest end?"""

from collections.abc import Sequence

import numpy as np

from exposure.graph.reach.engine import Toward
from exposure.graph.reach.question import Digraph
from exposure.graph.reach.walks.rows import Rows
from exposure.graph.reach.walks.waves import Waves


class ArrayRoutes:
    """One walk backwards from all ends; a route is drawn when it is asked for."""

    def __init__(self, graph: Digraph, ends: Sequence[int]) -> None:
        self.graph = graph
        sources, targets = (
            np.asarray(column, dtype=np.int32) for column in (graph.sources, graph.targets)
        )
        rows = Rows(graph.size, targets, sources)
        waves = Waves(rows, ends)
        self._depth, self._via = waves.depth.data, waves.via.data
        self._order = rows.order.data

    def distance(self, node: int) -> int | None:
        """See `Toward.distance`."""
        return None if self._depth[node] < 0 else self._depth[node]

    def route(self, node: int) -> list[int]:
        """See `Toward.route`."""
        targets, order, via = self.graph.targets, self._order, self._via
        edges = []
        while (slot := via[node]) >= 0:
            edge = order[slot]
            edges.append(edge)
            node = targets[edge]
        return edges


def build(graph: Digraph, ends: Sequence[int]) -> Toward:
    """Build the engine."""
    return ArrayRoutes(graph, ends)
