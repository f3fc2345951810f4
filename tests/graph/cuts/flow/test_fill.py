"""Does as much arrive as a graph library says, and is the left-over flow where it was pushed?"""

import random

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.cuts.flow.fill import fill
from exposure.graph.cuts.flow.network import SINK, SOURCE, FlowNetwork, split
from tests.graph.cuts.drawn import layered

Arc = tuple[int, int, int]


def network_of(size: int, arcs: list[Arc]) -> FlowNetwork:
    network = FlowNetwork()
    while len(network.arcs) < size:
        network.place()
    for arc in arcs:
        network.join(*arc)
    return network


def most(size: int, arcs: list[Arc]) -> int:
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(size))
    for tail, head, room in arcs:
        held = graph.get_edge_data(tail, head, {"capacity": 0})["capacity"]
        graph.add_edge(tail, head, capacity=held + room)
    return networkx.maximum_flow_value(graph, SOURCE, SINK)


@st.composite
def drawings(draw: st.DrawFn) -> tuple[int, list[Arc]]:
    size = draw(st.integers(2, 9))
    tail, head = st.integers(0, size - 1), st.integers(1, size - 1)
    arcs = draw(st.lists(st.tuples(tail, head, st.integers(0, 6)), max_size=30))
    return size, [arc for arc in arcs if arc[0] != arc[1] and arc[0] != SINK]


@given(drawings())
def test_as_much_arrives_as_can(drawing: tuple[int, list[Arc]]) -> None:
    assert fill(network_of(*drawing))[SINK] == most(*drawing)


@given(drawings())
def test_nothing_is_lost_and_no_arc_holds_more_than_it_has_room_for(drawing) -> None:
    size, arcs = drawing
    network = network_of(size, arcs)
    excess = fill(network)

    balance = [0] * size
    for number, (tail, head, room) in enumerate(arcs):
        flow = network.room[2 * number + 1]
        assert 0 <= flow <= room
        assert network.room[2 * number] == room - flow
        balance[tail] -= flow
        balance[head] += flow
    assert balance[1:] == list(excess)[1:]
    assert all(left >= 0 for left in excess[1:])


@pytest.mark.parametrize("arcs", [[], [(2, 1, 5)], [(0, 2, 5)], [(0, 1, 0)]])
def test_where_nothing_leads_nothing_arrives(arcs: list[Arc]) -> None:
    assert fill(network_of(3, arcs))[SINK] == 0


def test_as_much_arrives_as_can_in_a_grid_with_ways_back() -> None:
    chance = random.Random(12)
    side = 15
    seats = [(x, y) for x in range(side) for y in range(side)]
    place = {seat: number for number, seat in enumerate(seats, start=2)}
    arcs = [
        (place[x, y], place[x + dx, y + dy], chance.randint(0, 50))
        for x, y in seats
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
        if (x + dx, y + dy) in place
    ]
    arcs += [(SOURCE, place[0, y], 99) for y in range(side)]
    arcs += [(place[side - 1, y], SINK, 99) for y in range(side)]

    assert fill(network_of(len(seats) + 2, arcs))[SINK] == most(len(seats) + 2, arcs)


def test_as_much_arrives_as_can_in_a_part_of_two_thousand_nodes() -> None:
    network = split(layered(2_000, random.Random(13))).network
    arcs = [
        (network.heads[arc + 1], network.heads[arc], network.room[arc])
        for arc in range(0, len(network.heads), 2)
    ]
    expected = most(len(network.arcs), arcs)

    assert fill(network)[SINK] == expected
