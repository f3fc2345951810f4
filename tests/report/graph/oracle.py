"""How is a graph that was read back compared with the one that a graph library was given?"""

from collections import Counter

import networkx


def bare(graph):
    """Leave out what there is nothing to say of, as the files do."""
    found = networkx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        found.add_node(node, **{name: value for name, value in data.items() if value})
    for source, target, data in graph.edges(data=True):
        found.add_edge(source, target, **{name: value for name, value in data.items() if value})
    return found


def same(one, other) -> bool:
    """Say whether two graphs have the same nodes and edges, with the same attributes."""
    return one.is_directed() and dict(one.nodes(data=True)) == dict(other.nodes(data=True)) and (
        edges(one) == edges(other)
    )  # fmt: skip


def edges(graph):
    """Count the edges of a graph, each with its ends and attributes."""
    return Counter(
        (source, target, tuple(sorted(data.items())))
        for source, target, data in graph.edges(data=True)
    )
