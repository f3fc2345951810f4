"""Is a route a shortest one to the nearest end, and always the same one?"""

from itertools import pairwise

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.adjacency import ARRAYS_FROM
from exposure.graph.reach.engine import Toward, toward
from exposure.graph.reach.question import Digraph
from exposure.graph.reach.routes import arrays, lists
from tests.graph.reach.drawn import digraph, digraphs, networkx_of

ENGINES = {"lists": lists.build, "arrays": arrays.build}
each_engine = pytest.mark.parametrize("engine", ENGINES)


def stops(graph: Digraph, found: Toward, node: int) -> list[int]:
    return [node, *(graph.targets[edge] for edge in found.route(node))]


@each_engine
@given(graph=digraphs(least=1), data=st.data())
def test_the_distance_is_that_of_the_nearest_end(engine, graph, data) -> None:
    ends = data.draw(st.lists(st.integers(0, graph.size - 1), min_size=1))
    known = networkx.multi_source_dijkstra_path_length(networkx_of(graph).reverse(), set(ends))

    found = ENGINES[engine](graph, ends)

    assert [found.distance(node) for node in range(graph.size)] == [
        known.get(node) for node in range(graph.size)
    ]


@each_engine
@given(graph=digraphs(least=1), data=st.data())
def test_a_route_is_as_long_as_the_distance_and_leads_to_an_end(engine, graph, data) -> None:
    ends = data.draw(st.lists(st.integers(0, graph.size - 1)))
    found = ENGINES[engine](graph, ends)

    for node in range(graph.size):
        route, distance = found.route(node), found.distance(node)
        assert [graph.sources[edge] for edge in route] == stops(graph, found, node)[:-1]
        assert len(route) == (distance or 0)
        assert (stops(graph, found, node)[-1] in ends) == (distance is not None)


@given(graph=digraphs(least=1), data=st.data())
def test_both_engines_draw_the_same_route(graph: Digraph, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.integers(0, graph.size - 1)))
    one, other = (build(graph, ends) for build in ENGINES.values())

    assert [one.route(node) for node in range(graph.size)] == [
        other.route(node) for node in range(graph.size)
    ]


@each_engine
def test_of_two_next_nodes_the_lower_is_taken_by_the_first_edge(engine: str) -> None:
    pairs = [(0, 2), (0, 1), (0, 1), (1, 3), (2, 3)]

    assert ENGINES[engine](digraph(4, pairs), [3]).route(0) == [1, 3]


@each_engine
def test_an_end_and_an_island_have_no_route_and_only_the_end_a_distance(engine: str) -> None:
    found = ENGINES[engine](digraph(3, [(0, 1), (1, 1)]), [1])

    assert (found.route(1), found.distance(1)) == ([], 0)
    assert (found.route(2), found.distance(2)) == ([], None)


@each_engine
def test_without_ends_nothing_is_near(engine: str) -> None:
    assert ENGINES[engine](digraph(2, [(0, 1)]), []).distance(0) is None


@each_engine
def test_a_chain_of_a_hundred_thousand_is_one_route(engine: str) -> None:
    size = 100_000

    found = ENGINES[engine](digraph(size, list(pairwise(range(size)))), [size - 1])

    assert found.route(0) == list(range(size - 1))


@pytest.mark.parametrize(
    ("edges", "engine"), [(ARRAYS_FROM - 1, lists.ListRoutes), (ARRAYS_FROM, arrays.ArrayRoutes)]
)
def test_the_number_of_edges_chooses_the_engine(edges: int, engine: type) -> None:
    assert isinstance(toward(digraph(2, [(0, 1)] * edges), [1]), engine)
