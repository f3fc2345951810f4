"""Are circles told apart where one of them is found before the others?"""

import numpy as np
import pytest

from exposure.graph.reach.walks import circles
from exposure.graph.reach.walks.circles import Circles, circles_of

GREAT = [(0, 1), (1, 0), (0, 1), (1, 0)]
"""Most edges both ways, so that the first look finds these two."""


@pytest.fixture(params=[0, 5_000], autouse=True)
def _first_look(monkeypatch, request) -> None:
    monkeypatch.setattr(circles, "LARGE", request.param)


def found(size: int, pairs: list[tuple[int, int]]) -> Circles:
    sources, targets = (np.array([pair[side] for pair in pairs]) for side in (0, 1))
    return circles_of(size, sources, targets)


@pytest.mark.parametrize("between", [[(4, 2), (2, 0)], [(1, 2), (2, 3)]], ids=["above", "below"])
def test_what_lies_between_two_circles_makes_one_of_its_own(between) -> None:
    one = found(5, [*GREAT, (3, 4), (4, 3), *between])

    number = one.number.tolist()
    assert number[0] == number[1]
    assert number[3] == number[4]
    assert len({number[0], number[2], number[3]}) == 3


def test_an_edge_between_two_circles_leads_to_a_higher_level() -> None:
    one = found(5, [*GREAT, (3, 4), (4, 3), (4, 2), (2, 0)])

    assert one.level[one.number[[3, 2, 0]]].tolist() == [0, 1, 2]
