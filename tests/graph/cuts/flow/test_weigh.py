"""Do whole numbers compare sets of nodes as their costs do, and then by how many they are?"""

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.cuts.flow.weigh import exact, total_of, weights_of
from tests.graph.cuts.drawn import judged, part, parts


def test_a_cost_is_the_decimal_number_as_written() -> None:
    assert exact(0.1) + exact(0.2) == exact(0.3) == Fraction(3, 10)
    assert exact(1e16) == 10**16


def test_what_cannot_be_removed_has_no_weight() -> None:
    assert weights_of(part("a>b", starts="a", ends="b", costs="a=-")) == [None, 4]


def test_a_total_is_exact() -> None:
    drawn = part("a>b, b>c", starts="a", ends="c", costs="a=0.1 b=0.2 c=-")

    assert total_of(drawn, [0, 1]) == Fraction(3, 10)
    assert total_of(drawn, []) == 0


@given(parts(largest=5), st.data())
def test_sums_of_weights_order_sets_by_cost_and_then_by_number(part, data) -> None:
    weights = weights_of(part)
    usable = [node for node in range(part.size) if weights[node] is not None]
    sets = [chosen for count in range(len(usable) + 1) for chosen in combinations(usable, count)]
    one, other = data.draw(st.sampled_from(sets)), data.draw(st.sampled_from(sets))

    light = sum(weights[node] for node in one) < sum(weights[node] for node in other)

    assert light == (judged(part, one)[:2] < judged(part, other)[:2])
