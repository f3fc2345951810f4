"""Is no set of nodes better than the cut, whatever the part, its numbers and its order?"""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.graph.cuts.minimum import Cut, Uncut, minimum_cut
from exposure.graph.cuts.part import ExposedPart
from tests.graph.cuts.drawn import (
    best_cut,
    exposed_without,
    judged,
    lasting_starts,
    parts,
    shuffled,
)


def told(part: ExposedPart) -> tuple[list[list[str]], list[str], Fraction]:
    """Everything that a cut says, in keys."""
    found = minimum_cut(part)
    cut = found if isinstance(found, Cut) else found.rest
    lasting = () if isinstance(found, Cut) else found.lasting.starts
    routes = [found.lasting.route(start) for start in lasting]
    return (
        [[part.keys[node] for node in route] for route in routes],
        [part.keys[node] for node in cut.nodes],
        cut.cost,
    )


@settings(max_examples=300)
@given(parts())
def test_no_set_of_nodes_is_better(part: ExposedPart) -> None:
    _, keys, cost = told(part)

    assert (cost, len(keys), keys) == best_cut(part)


@settings(max_examples=25)
@given(parts(largest=9))
def test_no_set_of_nodes_is_better_in_larger_parts(part: ExposedPart) -> None:
    _, keys, cost = told(part)

    assert (cost, len(keys), keys) == best_cut(part)


@given(parts(largest=12))
def test_without_the_cut_only_what_nothing_can_end_is_exposed(part: ExposedPart) -> None:
    found = minimum_cut(part)

    match found:
        case Cut():
            assert exposed_without(part, found.nodes) == set() == lasting_starts(part)
        case Uncut():
            left = exposed_without(part, found.rest.nodes)
            assert left == set(found.lasting.starts) == lasting_starts(part)


@given(parts(largest=12))
def test_every_node_of_the_cut_is_needed(part: ExposedPart) -> None:
    found = minimum_cut(part)
    nodes = found.nodes if isinstance(found, Cut) else found.rest.nodes

    for node in nodes:
        assert exposed_without(part, set(nodes) - {node}) > exposed_without(part, nodes)


@given(parts(largest=12), st.randoms(use_true_random=False))
def test_the_numbers_of_nodes_and_the_order_of_edges_change_nothing(part, chance) -> None:
    assert told(shuffled(part, chance)) == told(part)


@given(parts(largest=12))
def test_seen_from_the_vendor_the_cut_is_the_same(part: ExposedPart) -> None:
    found = minimum_cut(part)

    if isinstance(found, Cut):
        assert minimum_cut(part.turned()) == found
        assert judged(part, found.nodes)[0] == found.cost
