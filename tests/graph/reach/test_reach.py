"""Which starts lead to which groups in graphs small enough to draw, and in some that are not?"""

import random
import subprocess
import sys

import pytest

from exposure.graph.adjacency import ARRAYS_FROM
from exposure.graph.reach import array_reach, list_reach
from exposure.graph.reach.bits import passes
from exposure.graph.reach.engine import PAIRS_FROM, reached
from exposure.graph.reach.question import each_alone, sets_of
from tests.graph.reach.drawn import ENGINES, Asked, digraph

each_engine = pytest.mark.parametrize("engine", ENGINES)


def found(engine: str, size: int, pairs, starts, groups) -> list[list[int]]:
    asked = Asked(digraph(size, pairs), sets_of(starts), sets_of(groups))
    return list(asked.engine(engine).starts_of(range(len(groups))))


@each_engine
def test_a_start_leads_along_the_edges_and_not_against_them(engine: str) -> None:
    assert found(engine, 3, [(0, 1), (1, 2)], [[0], [1], [2]], [[1], [0]]) == [[0, 1], [0]]


@each_engine
def test_a_start_leads_to_the_groups_that_it_stands_in(engine: str) -> None:
    assert found(engine, 2, [], [[0], [1]], [[0, 1], [1]]) == [[0, 1], [1]]


@each_engine
def test_all_of_a_circle_lead_to_what_one_of_it_leads_to(engine: str) -> None:
    circle = [(0, 1), (1, 2), (2, 0), (2, 3)]

    assert found(engine, 4, circle, [[0], [1], [2], [3]], [[3], [1]]) == [[0, 1, 2, 3], [0, 1, 2]]


@each_engine
def test_what_lies_between_two_circles_is_on_neither(engine: str) -> None:
    pairs = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 3)]

    assert found(engine, 5, pairs, [[0], [2], [4]], [[1], [2], [3]]) == [[0], [0, 1], [0, 1, 2]]


@each_engine
def test_an_empty_set_leads_nowhere_and_is_led_to_by_nothing(engine: str) -> None:
    assert found(engine, 2, [(0, 1)], [[], [0]], [[1], [], [0]]) == [[1], [], [1]]


@each_engine
def test_without_starts_or_groups_there_are_no_answers(engine: str) -> None:
    nobody = Asked(digraph(1, []), sets_of([]), sets_of([[0], []])).engine(engine)
    nothing = Asked(digraph(1, []), sets_of([[0]]), sets_of([])).engine(engine)

    assert nobody.totals([[]]) == [[0, 0]]
    assert list(nobody.starts_of([1, 0])) == [[], []]
    assert nothing.totals([[5]]) == [[]]


@each_engine
def test_groups_are_answered_in_the_order_asked_for(engine: str) -> None:
    asked = Asked(digraph(3, [(0, 1)]), each_alone([0, 1, 2]), each_alone([0, 1, 2]))

    assert list(asked.engine(engine).starts_of([2, 1, 2])) == [[2], [0, 1], [2]]


@each_engine
def test_a_sum_past_sixty_three_bits_is_exact(engine: str) -> None:
    asked = Asked(digraph(2, [(0, 1)]), each_alone([0, 1, 1]), each_alone([1]))

    assert asked.engine(engine).totals([[2**63 - 1, 2, -1]]) == [[2**63]]


@each_engine
def test_a_chain_of_a_hundred_thousand_is_walked_to_its_end(engine: str) -> None:
    size = 100_000
    pairs = [(node, node + 1) for node in range(size - 1)]
    last = size - 1

    assert found(engine, size, pairs, [[0], [last]], [[last], [0], [size // 2]]) == [
        [0, 1],
        [0],
        [0],
    ]


@each_engine
def test_a_circle_of_a_hundred_thousand_is_one(engine: str) -> None:
    size = 100_000
    pairs = [(node, (node + 1) % size) for node in range(size)]

    assert found(engine, size, pairs, [[0], [77_000]], [[5]]) == [[0, 1]]


def test_thousands_of_starts_and_groups_in_several_passes_are_as_in_lists(monkeypatch) -> None:
    monkeypatch.setattr(passes, "PLANES", 500_000)
    monkeypatch.setattr(passes, "PLANES_PER_EDGE", 0)
    draw = random.Random(7)
    size = 3_000
    pairs = [(a, min(size - 1, a + draw.randint(1, 300))) for a in range(size) for _ in range(3)]
    pairs += [(draw.randrange(50, size), draw.randrange(50)) for _ in range(2)]
    many, more = ([[draw.randrange(size)] for _ in range(count)] for count in (900, 2_100))
    for starts, groups in ((many, more), (more, many)):
        asked = Asked(digraph(size, pairs), sets_of(starts), sets_of(groups))
        weights = [[draw.randrange(10**9) for _ in starts]]

        assert asked.engine("levels").totals(weights) == asked.engine("lists").totals(weights)


@pytest.mark.parametrize(
    ("edges", "starts", "groups", "engine"),
    [
        (ARRAYS_FROM - 1, 10, 10, list_reach.ListReach),
        (ARRAYS_FROM, 1, 1, array_reach.ArrayReach),
        (1, 4_000, PAIRS_FROM // 4_000 - 1, list_reach.ListReach),
        (1, 4_000, PAIRS_FROM // 4_000, array_reach.ArrayReach),
    ],
)
def test_the_size_of_the_question_chooses_the_engine(edges, starts, groups, engine) -> None:
    asked = [each_alone([0] * count) for count in (starts, groups)]

    assert isinstance(reached(digraph(2, [(0, 1)] * edges), *asked), engine)


def test_a_small_question_is_answered_without_arrays() -> None:
    program = (
        "import sys; from array import array;"
        "from exposure.graph.reach.engine import reached, toward;"
        "from exposure.graph.reach.question import Digraph, each_alone;"
        "graph = Digraph(2, array('i', [0]), array('i', [1]));"
        "assert reached(graph, each_alone([0]), each_alone([1])).totals([[7]]) == [[7]];"
        "assert toward(graph, [1]).route(0) == [0];"
        "assert 'numpy' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
