"""Do routes over any ties agree with a search that tries every way?"""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.model.records import Tie
from exposure.model.relation import Relation
from tests.graph.builders import VEYRA, row
from tests.graph.test_ties import followed, owned, tie, told

PLACES = ("Harbour Ltd", "Aft Works", "Bow Works", "Keel Works", "Veyrantha")
PAIRS = st.lists(
    st.tuples(st.sampled_from(PLACES[:-1]), st.sampled_from(PLACES), st.booleans()), max_size=9
)
_Pair = tuple[str, str, bool]


def _ties(pairs: list[_Pair]) -> list[Tie]:
    return [(owned if is_owned else tie)(source, target) for source, target, is_owned in pairs]


def _shortest(pairs: list[_Pair], *, supplied: bool) -> int | None:
    """Return the steps of the shortest route of either kind, by trying all states."""
    states, steps = {("Harbour Ltd", False)}, 0
    seen = set(states)
    while states:
        if ("Veyrantha", supplied) in states:
            return steps
        states = {
            (target, before or not is_owned)
            for place, before in states
            for source, target, is_owned in pairs
            if source == place
        } - seen
        seen |= states
        steps += 1
    return None


@settings(max_examples=150, deadline=None)
@given(PAIRS)
def test_a_route_is_found_where_there_is_one_and_nowhere_else(pairs: list[_Pair]) -> None:
    answer = followed(row("Harbour Ltd"), *_ties(pairs))

    (asset,) = [n.asset.id for n in answer.graph.assets if n.asset.name == "Harbour Ltd"]
    found = {one.relation for one in answer.exposures if (one.asset, one.vendor) == (asset, VEYRA)}
    assert (Relation.owned_by in found) is (_shortest(pairs, supplied=False) is not None)
    assert (Relation.subprocessor_of in found) is (_shortest(pairs, supplied=True) is not None)


@settings(max_examples=150, deadline=None)
@given(PAIRS.map(lambda pairs: [(source, target, False) for source, target, _ in pairs]))
def test_the_route_told_is_a_shortest_one_of_stated_ties(pairs: list[_Pair]) -> None:
    answer = followed(row("Harbour Ltd"), *_ties(pairs))

    for one in answer.exposures:
        names = [name for _, name in told(one.routes[0])]
        if names[0] == "Harbour Ltd":
            assert len(names) - 1 == _shortest(pairs, supplied=True)
        assert {(*step, False) for step in pairwise(names)} <= set(pairs)


@settings(max_examples=100, deadline=None)
@given(PAIRS)
def test_every_tie_to_a_vendor_is_told_of_somebody(pairs: list[_Pair]) -> None:
    answer = followed(*_ties(pairs))

    hit = any(target == "Veyrantha" for _, target, _ in pairs)
    assert bool(answer.exposures) is hit


@settings(max_examples=100, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_ties_makes_no_difference(pairs: list[_Pair], shuffled) -> None:
    ties = _ties(pairs)
    others = list(ties)
    shuffled.shuffle(others)

    forth, back = followed(row("Harbour Ltd"), *ties), followed(row("Harbour Ltd"), *others)

    assert {(one.asset, one.evidence) for one in forth.exposures} == {
        (one.asset, one.evidence) for one in back.exposures
    }
