"""Are distances the same whether a level is taken in arrays or in plain Python?"""

import networkx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.reach.question import Digraph
from exposure.graph.reach.walks import waves
from exposure.graph.reach.walks.rows import Rows
from exposure.graph.reach.walks.waves import Waves
from tests.graph.reach.drawn import digraphs, networkx_of


def walked(graph: Digraph, starts: list[int], narrow: int) -> Waves:
    sources, targets = (np.array(part, dtype=np.int32) for part in (graph.sources, graph.targets))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waves, "NARROW", narrow)
        return Waves(Rows(graph.size, sources, targets), starts)


@given(digraphs(least=1), st.data())
def test_the_width_of_a_level_changes_neither_distance_nor_way(graph, data) -> None:
    starts = data.draw(st.lists(st.integers(0, graph.size - 1)))
    plain, *others = (walked(graph, starts, narrow) for narrow in (100, 0, 1, 2))

    for other in others:
        assert other.depth.tolist() == plain.depth.tolist()
        assert other.via.tolist() == plain.via.tolist()


@given(digraphs(least=1), st.data())
def test_depth_is_the_length_of_a_shortest_path(graph: Digraph, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, graph.size - 1))
    known = networkx.single_source_shortest_path_length(networkx_of(graph), start)

    depth = walked(graph, [start], 2).depth.tolist()

    assert depth == [known.get(node, -1) for node in range(graph.size)]
