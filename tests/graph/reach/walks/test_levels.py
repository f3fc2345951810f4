"""Does every edge lead to a higher level once circles are drawn together, whatever way they are found?"""

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.reach.question import Digraph
from exposure.graph.reach.walks import circles, peel
from exposure.graph.reach.walks.levels import Levels, levels_of
from tests.graph.reach.drawn import digraph, digraphs, networkx_of


def levels(graph: Digraph) -> Levels:
    sources, targets = (np.array(part, dtype=np.int32) for part in (graph.sources, graph.targets))
    return levels_of(graph.size, sources, targets)


def level_of(found: Levels, row: int) -> int:
    return int(np.searchsorted(found.bounds, row, side="right"))


@given(digraphs(), st.sampled_from([0, 5_000]), st.sampled_from([0, 2, 32]))
def test_rows_are_the_circles_of_a_graph_library(graph: Digraph, large: int, narrow: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(circles, "LARGE", large)
        patch.setattr(peel, "NARROW", narrow)
        found = levels(graph)
    rows = [
        {int(row) for row in found.row[list(circle)]}
        for circle in networkx.strongly_connected_components(networkx_of(graph))
    ]

    assert all(len(row) == 1 for row in rows)
    assert sorted(row for one in rows for row in one) == list(range(found.bounds[-1]))


@given(digraphs(), st.sampled_from([0, 5_000]), st.booleans())
def test_an_edge_leads_to_a_row_of_a_higher_level(graph: Digraph, large: int, turn: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(circles, "LARGE", large)
        found = levels(graph)
    found = found.upside_down() if turn else found

    for source, target in zip(found.sources.tolist(), found.targets.tolist(), strict=True):
        assert level_of(found, source) < level_of(found, target)


@given(digraphs())
def test_upside_down_twice_is_as_before(graph: Digraph) -> None:
    found = levels(graph)
    again = found.upside_down().upside_down()

    for name in found.__struct_fields__:
        assert getattr(again, name).tolist() == getattr(found, name).tolist()


def test_levels_are_as_few_as_the_longest_way_is_long() -> None:
    found = levels(digraph(5, [(0, 1), (1, 2), (0, 2), (3, 2), (2, 2)]))

    assert found.bounds.tolist() == [0, 3, 4, 5]
