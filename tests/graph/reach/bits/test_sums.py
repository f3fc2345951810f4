"""Are weights added up by the bits that are set, part after part?"""

import numpy as np

from exposure.graph.reach.bits.sums import Sums


def test_parts_add_up() -> None:
    sums = Sums([[1] * 10, list(range(10))], 3)

    sums.add(0, 1, np.array([[0b1000_0001], [0b10]], dtype=np.uint8))
    sums.add(8, 1, np.array([[0b10], [0]], dtype=np.uint8))

    assert sums.found() == [[0, 3, 1], [0, 16, 1]]


def test_a_sum_is_a_whole_number_of_python() -> None:
    sums = Sums([[3]], 1)
    sums.add(0, 0, np.array([[1]], dtype=np.uint8))

    assert type(sums.found()[0][0]) is int


def test_without_columns_there_is_nothing_to_add() -> None:
    assert Sums([], 4).found() == []
