"""Do both engines say the same of any graph?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph import array_engine, list_engine
from exposure.graph.adjacency import ARRAYS_FROM, Adjacency, adjacency_of
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Edges
from tests.graph.builders import bill_of
from tests.graph.test_trace_properties import Drawing, drawings

MASKS = st.sampled_from([0, DEV, CONTAINED, DEV | OPTIONAL, CONTAINED | DEV | OPTIONAL])


def engines(drawing: Drawing) -> tuple[Adjacency, Adjacency]:
    edges = bill_of(drawing.names, drawing.pairs, drawing.roots).edges
    size = len(drawing.names)
    return list_engine.build(size, edges), array_engine.build(size, edges)


@given(drawings(), MASKS, MASKS, st.data())
def test_levels_are_equal(drawing: Drawing, first: int, rest: int, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.sampled_from(range(len(drawing.names))), unique=True))
    plain, arrays = engines(drawing)

    assert list(plain.levels(starts, first, rest)) == list(arrays.levels(starts, first, rest))


@given(drawings())
def test_edges_into_and_out_of_a_node_are_equal(drawing: Drawing) -> None:
    plain, arrays = engines(drawing)

    for node in range(len(drawing.names)):
        assert list(plain.into(node)) == list(arrays.into(node))
        assert list(plain.out_of(node)) == list(arrays.out_of(node))


@given(drawings(), st.data())
def test_what_leads_to_what_is_equal(drawing: Drawing, data: st.DataObject) -> None:
    nodes = st.lists(st.sampled_from(range(len(drawing.names))), unique=True)
    closed = data.draw(nodes)
    open_nodes = sorted(set(range(len(drawing.names))) - set(closed))
    wanted = data.draw(st.lists(st.sampled_from(open_nodes), unique=True)) if open_nodes else []
    plain, arrays = engines(drawing)

    assert list(plain.reaching(wanted, open_nodes, closed)) == list(
        arrays.reaching(wanted, open_nodes, closed)
    )


def test_more_than_sixty_four_nodes_are_told_apart() -> None:
    size = 200
    edges = bill_of(
        [str(n) for n in range(size)], [(n, n + 1, 0) for n in range(size - 1)], []
    ).edges
    plain, arrays = list_engine.build(size, edges), array_engine.build(size, edges)

    wanted = list(range(0, size, 2))

    assert list(arrays.reaching(wanted, [0, 99, 199], ())) == list(
        plain.reaching(wanted, [0, 99, 199], ())
    )


def test_arrays_hand_a_deep_chain_over_to_lists_and_answer_the_same() -> None:
    size = array_engine.DEEP + 50
    edges = bill_of(
        [str(n) for n in range(size)], [(n, n + 1, 0) for n in range(size - 1)], []
    ).edges
    arrays = array_engine.build(size, edges)

    assert arrays.levels([0], 0, 0)[-1] == size - 1
    assert list(arrays.reaching([size - 1], [0], ())) == [1]


def test_a_graph_without_edges_has_levels() -> None:
    drawn = bill_of(["a", "b"], [], [0])

    assert list(array_engine.build(2, drawn.edges).levels([0], 0, 0)) == [0, -1]


@pytest.mark.parametrize(
    ("edges", "engine"),
    [(ARRAYS_FROM - 1, list_engine.ListEngine), (ARRAYS_FROM, array_engine.ArrayEngine)],
)
def test_the_number_of_edges_chooses_the_engine(edges: int, engine: type) -> None:
    drawn: Edges = bill_of(["a", "b"], [(0, 1, 0)] * edges, [0]).edges

    assert isinstance(adjacency_of(2, drawn), engine)
