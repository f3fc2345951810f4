"""Does a trace say what a graph library says, of any graph and in any order of its nodes?"""

from itertools import pairwise

import networkx
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from exposure.graph.trace import Tracer
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill
from tests.graph.builders import bill_of


class Drawing(Struct, frozen=True):
    """A random bill: cycles, islands, double edges and self-dependencies included."""

    names: list[str]
    pairs: list[tuple[int, int, int]]
    roots: list[int]


@st.composite
def drawings(draw: st.DrawFn, marks: tuple[int, ...] = (0, 0, DEV, OPTIONAL, CONTAINED)) -> Drawing:
    size = draw(st.integers(1, 12))
    node = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(node, node, st.sampled_from(marks)), max_size=30))
    roots = draw(st.lists(node, max_size=2, unique=True))
    return Drawing([f"n{position:02}" for position in range(size)], pairs, sorted(roots))


def drawn(drawing: Drawing) -> Bill:
    return bill_of(drawing.names, drawing.pairs, drawing.roots)


def traced(bill: Bill) -> dict[str, tuple[object, ...]]:
    """Everything a trace says, in names."""
    return {
        bill.names[node]: (
            found.depth,
            [[bill.names[stop] for stop in way.nodes] for way in found.ways],
            [way.marks for way in found.ways],
            found.more,
            [bill.names[one] for one in found.introducers],
        )
        for node, found in Tracer(bill).trace(range(len(bill))).items()
    }


@given(drawings(), st.randoms(use_true_random=False))
def test_the_order_of_nodes_and_edges_changes_no_name(drawing: Drawing, random) -> None:
    order = list(range(len(drawing.names)))
    random.shuffle(order)
    seat = {node: place for place, node in enumerate(order)}
    pairs = [(seat[source], seat[target], mark) for source, target, mark in drawing.pairs]
    random.shuffle(pairs)
    shuffled = Drawing(
        [drawing.names[node] for node in order], pairs, [seat[root] for root in drawing.roots]
    )

    assert traced(drawn(shuffled)) == traced(drawn(drawing))


@given(drawings(marks=(0,)))
def test_introducers_are_the_direct_dependencies_among_the_ancestors(drawing: Drawing) -> None:
    below = networkx.MultiDiGraph()
    below.add_nodes_from(set(range(len(drawing.names))) - set(drawing.roots))
    below.add_edges_from(
        (source, target)
        for source, target, _ in drawing.pairs
        if source not in drawing.roots and target not in drawing.roots
    )
    direct = {target for source, target, _ in drawing.pairs if source in drawing.roots}

    for node, found in Tracer(drawn(drawing)).trace(list(below)).items():
        leading = (networkx.ancestors(below, node) | {node}) & direct
        if leading:
            assert set(found.introducers) == leading
        else:
            tops = {one for one in networkx.ancestors(below, node)
                    if set(below.predecessors(one)) <= {one}}  # fmt: skip
            assert set(found.introducers) == tops


@given(drawings(marks=(0,)))
def test_depth_is_the_length_of_the_shortest_path_from_any_root(drawing: Drawing) -> None:
    whole = networkx.MultiDiGraph()
    whole.add_nodes_from(range(len(drawing.names)))
    whole.add_edges_from((source, target) for source, target, _ in drawing.pairs)
    lengths = (
        networkx.multi_source_dijkstra_path_length(whole, set(drawing.roots))
        if drawing.roots else {}
    )  # fmt: skip

    found = Tracer(drawn(drawing)).trace(range(len(drawing.names)))

    assert {node: one.depth for node, one in found.items()} == {
        node: lengths.get(node) for node in range(len(drawing.names))
    }


@given(drawings())
def test_each_step_of_a_way_is_the_edge_it_names(drawing: Drawing) -> None:
    bill = drawn(drawing)

    for node, found in Tracer(bill).trace(range(len(bill))).items():
        for way in found.ways:
            edges = [(bill.edges.sources[e], bill.edges.targets[e]) for e in way.edges]
            assert edges == list(pairwise(way.nodes))
            assert way.nodes[-1] == node


@given(drawings())
def test_a_second_way_is_given_only_beside_a_marked_one_and_is_unmarked(drawing: Drawing) -> None:
    bill = drawn(drawing)

    for found in Tracer(bill).trace(range(len(bill))).values():
        first, *rest = found.ways
        assert all(first.marks & (DEV | OPTIONAL) for _ in rest)
        assert not any(way.marks & (DEV | OPTIONAL) for way in rest)


@given(drawings())
def test_what_has_a_depth_has_a_way_of_that_length_from_a_root(drawing: Drawing) -> None:
    bill = drawn(drawing)

    for found in Tracer(bill).trace(range(len(bill))).values():
        if found.depth is not None:
            assert len(found.ways[0].edges) == found.depth
            assert found.ways[0].nodes[0] in bill.roots
