"""Do rows hold every edge once, where its node looks for it?"""

import numpy as np
import pytest

from exposure.graph.reach.walks.rows import Rows


@pytest.mark.parametrize("keys", [[2, 0, 2, 0], [0, 0, 2, 2]])
def test_a_row_holds_its_edges_in_their_own_order(keys: list[int]) -> None:
    rows = Rows(4, np.array(keys, dtype=np.int32), np.array([5, 6, 7, 8], dtype=np.int32))

    held = [
        (rows.order[first:end].tolist(), rows.ends[first:end].tolist())
        for first, end in zip(rows.starts, rows.starts[1:], strict=False)
    ]

    places = [[place for place, key in enumerate(keys) if key == node] for node in range(4)]
    assert held == [(row, [5 + place for place in row]) for row in places]


def test_slots_stand_in_the_order_of_the_nodes_asked_for() -> None:
    rows = Rows(3, np.array([0, 2, 2], dtype=np.int32), np.array([1, 0, 1], dtype=np.int32))

    slots, counts = rows.slots(np.array([2, 1, 0]))

    assert slots.tolist() == [1, 2, 0]
    assert counts.tolist() == [2, 0, 1]
