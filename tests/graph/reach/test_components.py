"""Are circles told apart as a graph library tells them, and do they stand in order?"""

import networkx
from hypothesis import given

from exposure.graph.reach.components import components
from exposure.graph.reach.question import Digraph
from tests.graph.reach.drawn import digraphs, networkx_of


def numbered(graph: Digraph) -> list[int]:
    drawn = networkx_of(graph)
    return components([list(drawn.successors(node)) for node in range(graph.size)])


@given(digraphs())
def test_nodes_share_a_number_when_they_lead_to_each_other(graph: Digraph) -> None:
    circles: dict[int, set[int]] = {}
    for node, circle in enumerate(numbered(graph)):
        circles.setdefault(circle, set()).add(node)
    known = networkx.strongly_connected_components(networkx_of(graph))

    assert sorted(map(sorted, circles.values())) == sorted(map(sorted, known))
    assert sorted(circles) == list(range(len(circles)))


@given(digraphs())
def test_an_edge_leads_to_a_lower_number_or_stays(graph: Digraph) -> None:
    number = numbered(graph)

    for source, target in zip(graph.sources, graph.targets, strict=True):
        assert number[source] >= number[target]


def test_a_graph_deeper_than_the_stack_of_python_is_walked() -> None:
    size = 50_000

    assert components([[node + 1] for node in range(size - 1)] + [[]]) == [*range(size)][::-1]
