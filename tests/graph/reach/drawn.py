"""Which random graphs and questions are the reach engines tried on, and what does a walk each say?"""

from array import array
from functools import partial

import networkx
from hypothesis import strategies as st
from msgspec import Struct

from exposure.graph.reach import array_reach, list_reach
from exposure.graph.reach.engine import Reached
from exposure.graph.reach.question import Digraph, Sets, sets_of

ENGINES = {
    "lists": list_reach.build,
    "levels": partial(array_reach.ArrayReach, walks=0),
    "walks": partial(array_reach.ArrayReach, walks=64),
}


class Asked(Struct, frozen=True):
    """A question: which of these starts lead to which of these groups?"""

    graph: Digraph
    starts: Sets
    groups: Sets

    def engine(self, name: str) -> Reached:
        return ENGINES[name](self.graph, self.starts, self.groups)

    def walked(self) -> list[list[int]]:
        """Answer by one walk per group, backwards from its nodes."""
        drawn = networkx_of(self.graph)
        starts = [set(part) for part in self.starts.parts()]
        found = []
        for group in self.groups.parts():
            leading = set(group).union(*(networkx.ancestors(drawn, node) for node in set(group)))
            found.append([place for place, start in enumerate(starts) if start & leading])
        return found


def digraph(size: int, pairs: list[tuple[int, int]]) -> Digraph:
    sources, targets = ([pair[side] for pair in pairs] for side in (0, 1))
    return Digraph(size, array("i", sources), array("i", targets))


def networkx_of(graph: Digraph) -> networkx.MultiDiGraph:
    drawn = networkx.MultiDiGraph()
    drawn.add_nodes_from(range(graph.size))
    drawn.add_edges_from(zip(graph.sources, graph.targets, strict=True))
    return drawn


@st.composite
def digraphs(draw: st.DrawFn, least: int = 0) -> Digraph:
    """Circles, islands, double edges and edges from a node to itself included."""
    size = draw(st.integers(least, 14))
    node = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(node, node), max_size=30)) if size else []
    return digraph(size, pairs)


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    """More starts than groups or fewer; a set may be empty, and a node stand in several, or twice."""
    graph = draw(digraphs())
    node = st.integers(0, graph.size - 1)
    part = st.lists(node, max_size=4) if graph.size else st.just([])
    sets = st.lists(part, max_size=10)
    return Asked(graph, sets_of(draw(sets)), sets_of(draw(sets)))
