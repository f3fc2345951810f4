"""Do both engines, and both directions, say what one walk per group says, of any graph?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.reach import array_reach
from exposure.graph.reach.bits import blocks, passes, planes
from exposure.graph.reach.question import Digraph, sets_of
from tests.graph.reach.drawn import ENGINES, Asked, digraphs, questions

AMOUNTS = st.integers(-(10**6), 10**12) | st.integers(2**62, 2**70)
each_engine = pytest.mark.parametrize("engine", ENGINES)


def everywhere(asked: Asked, engine: str) -> list[list[int]]:
    return list(asked.engine(engine).starts_of(range(len(asked.groups))))


@each_engine
@given(asked=questions())
def test_a_group_has_the_starts_that_a_walk_of_its_own_finds(engine: str, asked: Asked) -> None:
    assert everywhere(asked, engine) == asked.walked()


@each_engine
@given(asked=questions(), data=st.data())
def test_totals_are_the_sums_over_those_starts(
    engine: str, asked: Asked, data: st.DataObject
) -> None:
    count = len(asked.starts)
    column = st.lists(AMOUNTS, min_size=count, max_size=count)
    weights = data.draw(st.lists(column, max_size=3))

    assert asked.engine(engine).totals(weights) == [
        [sum(column[start] for start in starts) for starts in asked.walked()] for column in weights
    ]


@each_engine
@given(graph=digraphs(least=1), data=st.data())
def test_a_contract_is_counted_once_however_many_of_its_assets_lead_there(
    engine: str, graph: Digraph, data: st.DataObject
) -> None:
    node = st.integers(0, graph.size - 1)
    assets = data.draw(st.lists(node, min_size=1, max_size=6, unique=True))
    contracts = data.draw(
        st.lists(st.lists(st.sampled_from(assets), min_size=1, unique=True), min_size=1, max_size=6)
    )
    values = data.draw(st.lists(AMOUNTS, min_size=len(contracts), max_size=len(contracts)))
    vendors = sets_of(data.draw(st.lists(st.lists(node, max_size=3), max_size=6)))
    alone = Asked(graph, sets_of([asset] for asset in assets), vendors).walked()
    reached = [
        [bool({assets[place] for place in found} & set(contract)) for contract in contracts]
        for found in alone
    ]

    asked = Asked(graph, sets_of(contracts), vendors)

    assert asked.engine(engine).totals([[1] * len(contracts), values]) == [
        [sum(row) for row in reached],
        [sum(value for value, there in zip(values, row, strict=True) if there) for row in reached],
    ]


def whole(engine: array_reach.ArrayReach, down: bool) -> list[list[int]]:
    found = np.zeros((len(engine.groups), len(engine.starts) + 64), dtype=np.uint8)
    for block in engine.blocks(engine.groups, down):
        bits = np.unpackbits(block.bits, axis=1, bitorder="little")
        rows, columns = bits.shape
        found[block.group :][:rows, block.start :][:, :columns] |= bits
    return found[:, : len(engine.starts)].tolist()


@given(asked=questions(), room=st.sampled_from([1, 10**6]))
def test_down_or_up_and_one_by_one_or_together_is_the_same(asked: Asked, room: int) -> None:
    answers = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passes, "PLANES", room)
        patch.setattr(passes, "PLANES_PER_EDGE", 0)
        for walks in (0, 64):
            engine = array_reach.ArrayReach(asked.graph, asked.starts, asked.groups, walks)
            answers += [whole(engine, down) for down in (True, False)]

    assert all(answer == answers[0] for answer in answers)


@given(asked=questions(), room=st.sampled_from([1, 100]), few=st.sampled_from([0, 8]))
def test_little_room_takes_more_steps_and_changes_no_answer(
    asked: Asked, room: int, few: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passes, "PLANES", room)
        patch.setattr(passes, "PLANES_PER_EDGE", 0)
        patch.setattr(blocks, "BLOCK", room)
        patch.setattr(array_reach, "BLOCK", room)
        patch.setattr(planes, "BATCH", room)
        patch.setattr(planes, "FEW", few)

        assert everywhere(asked, "levels") == asked.walked()


@each_engine
@given(asked=questions(), random=st.randoms(use_true_random=False))
def test_the_order_of_the_edges_changes_no_answer(engine: str, asked: Asked, random) -> None:
    pairs = list(zip(asked.graph.sources, asked.graph.targets, strict=True))
    random.shuffle(pairs)
    shuffled = Digraph(
        asked.graph.size,
        asked.graph.sources.__class__("i", [source for source, _ in pairs]),
        asked.graph.targets.__class__("i", [target for _, target in pairs]),
    )

    assert everywhere(Asked(shuffled, asked.starts, asked.groups), engine) == asked.walked()
