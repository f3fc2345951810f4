"""Does the tree say what a graph library says of any graph?"""

import random

import networkx
from hypothesis import given

from exposure.graph.cuts.dominators import UNREACHED, dominators
from exposure.graph.cuts.part import ExposedPart, neighbours_of
from tests.graph.cuts.drawn import layered, parts


def expected(part: ExposedPart) -> list[int]:
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(part.size + 1))
    graph.add_edges_from(zip(part.sources, part.targets, strict=True))
    graph.add_edges_from((part.size, start) for start in part.starts)
    found = networkx.immediate_dominators(graph, part.size)
    return [UNREACHED if (above := found.get(node)) is None else above for node in range(part.size)]


def found(part: ExposedPart) -> list[int]:
    joined = neighbours_of(part)
    return list(dominators(part.starts, joined.after, joined.before))


@given(parts(largest=20))
def test_small_graphs(part: ExposedPart) -> None:
    assert found(part) == expected(part)


def test_graphs_with_many_circles() -> None:
    chance = random.Random(9)
    for size in (50, 200, 1_000):
        pairs = [(chance.randrange(size), chance.randrange(size)) for _ in range(size * 3 // 2)]
        part = ExposedPart(size, *zip(*pairs, strict=True), [0, 1], [], [None] * size, [""] * size)
        assert found(part) == expected(part)


def test_ten_thousand_nodes() -> None:
    part = layered(10_000, random.Random(8))

    assert found(part) == expected(part)


def test_a_chain_whose_last_node_many_lean_on_costs_no_square() -> None:
    # An algorithm that walks up the chain once per leaf would take a billion steps.
    half = 40_000
    chain = [(place, place + 1) for place in range(half - 1)]
    leaves = [(stem, half + leaf) for leaf in range(half) for stem in (0, half - 1)]
    part = ExposedPart(2 * half, *zip(*chain, *leaves, strict=True), [0], [], [], [])

    assert found(part) == [2 * half, *range(half - 1), *[0] * half]
