"""Does the search for circles say what a graph library says?"""

import networkx
from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.cuts.flow.circles import circles
from exposure.graph.cuts.flow.network import FlowNetwork

PLACES = st.integers(0, 11)


def network_of(pairs: list[tuple[int, int]]) -> FlowNetwork:
    network = FlowNetwork()
    while len(network.arcs) < 12:
        network.place()
    for tail, head in pairs:
        network.join(tail, head, 1)
    return network


@given(st.lists(st.tuples(PLACES, PLACES), max_size=40), st.sets(PLACES))
def test_places_share_a_number_where_room_leads_both_ways_among_those_asked(pairs, asked) -> None:
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(12))
    graph.add_edges_from(pair for pair in pairs if set(pair) <= asked)

    found = circles(sorted(asked), network_of(pairs))

    groups = {}
    for place, number in enumerate(found):
        groups.setdefault(number, set()).add(place)
    assert sorted(map(sorted, groups.values())) == sorted(
        map(sorted, networkx.strongly_connected_components(graph))
    )


def test_an_arc_without_room_leads_nowhere() -> None:
    network = network_of([(2, 3), (3, 2)])
    network.room[0] = network.room[1] = 0

    found = circles([2, 3], network)

    assert found[2] != found[3]


def test_a_long_circle_needs_no_deep_recursion() -> None:
    network = FlowNetwork()
    size = 20_000
    while len(network.arcs) < size:
        network.place()
    for place in range(size):
        network.join(place, (place + 1) % size, 1)

    assert len(set(circles(range(size), network))) == 1
