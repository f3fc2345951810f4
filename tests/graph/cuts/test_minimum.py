"""Is the cheapest cut the one that a person would draw by hand?"""

import random
from fractions import Fraction

import pytest

from exposure.errors import SettingsError
from exposure.graph.cuts.minimum import Cut, Uncut, minimum_cut
from exposure.graph.cuts.part import ExposedPart
from tests.graph.cuts.drawn import layered, named, part, shuffled


def cut(drawn: ExposedPart) -> str:
    found = minimum_cut(drawn)
    assert isinstance(found, Cut)
    return named(drawn, found.nodes)


def test_one_node_that_all_routes_pass_is_enough() -> None:
    drawn = part("crm>host, desk>host, host>model", starts="crm desk", ends="model",
                 costs="model=-")  # fmt: skip

    assert minimum_cut(drawn) == Cut((1,), Fraction(1))
    assert cut(drawn) == "host"


def test_two_cheap_starts_are_taken_before_one_dear_node() -> None:
    drawn = part("crm>host, desk>host, host>model", starts="crm desk", ends="model",
                 costs="crm=3 desk=4 host=8 model=-")  # fmt: skip

    assert minimum_cut(drawn) == Cut((0, 2), Fraction(7))


def test_decimal_costs_are_added_as_they_are_written() -> None:
    # As binary fractions 0.1 and 0.2 are together more than 0.3, and host would be the cheaper.
    drawn = part("crm>host, desk>host, host>model", starts="crm desk", ends="model",
                 costs="crm=0.1 desk=0.2 host=0.3000000000000001 model=-")  # fmt: skip

    assert minimum_cut(drawn) == Cut((0, 2), Fraction(3, 10))


def test_of_sets_that_cost_the_same_the_smaller_is_taken() -> None:
    drawn = part("crm>host, desk>host, host>model", starts="crm desk", ends="model",
                 costs="crm=0.1 desk=0.2 host=0.3 model=-")  # fmt: skip

    assert cut(drawn) == "host"


def test_of_sets_that_are_as_small_the_first_by_key_is_taken() -> None:
    assert cut(part("c>a, a>b", starts="c", ends="b")) == "a"
    assert cut(part("a>c, c>b", starts="a", ends="b")) == "a"
    assert cut(part("c>b, b>a", starts="c", ends="a")) == "a"


def test_each_of_two_routes_gives_its_first_by_key() -> None:
    drawn = part("d>a, a>z, c>e, e>b, b>z", starts="d c", ends="z", costs="z=-")

    assert cut(drawn) == "a b"


def test_a_choice_on_one_route_does_not_split_another() -> None:
    # a alone parts p from z, but then q needs two more; y and x part both.
    drawn = part("p>a, a>x, q>x, q>y, x>z, y>z", starts="p q", ends="z", costs="z=- q=5 p=5")

    assert cut(drawn) == "x y"


def test_a_node_that_routes_can_go_around_is_not_taken_however_early_its_key() -> None:
    drawn = part("s>a, s>b, a>z, b>z", starts="s", ends="z")

    assert cut(drawn) == "s"


def test_a_node_that_costs_nothing_is_still_not_removed_in_vain() -> None:
    drawn = part("a>b, b>c", starts="a", ends="c", costs="a=0 b=0 c=0")

    assert cut(drawn) == "a"


def test_a_start_that_is_an_end_is_removed_itself() -> None:
    assert cut(part("", starts="model", ends="model")) == "model"


def test_a_start_next_to_an_end_is_cut_on_either_side() -> None:
    assert cut(part("crm>model", starts="crm", ends="model", costs="model=0.5")) == "model"


def test_where_no_route_leads_nothing_is_cut() -> None:
    for drawn in (
        part("crm>host, model>host", starts="crm", ends="model"),
        part("crm>model", starts="", ends="model"),
        part("crm>model", starts="crm", ends=""),
        part("", starts="", ends=""),
    ):
        assert minimum_cut(drawn) == Cut((), Fraction(0))


def test_what_lies_on_no_route_is_not_cut_however_cheap() -> None:
    drawn = part("crm>log, log>log, crm>model, idle>model, model>back", starts="crm", ends="model",
                 costs="log=0 idle=0 back=0 model=9")  # fmt: skip

    assert cut(drawn) == "crm"


def test_circles_and_double_edges_ask_for_no_more() -> None:
    drawn = part("crm>a, crm>a, a>b, b>a, b>crm, a>a, b>model, b>model", starts="crm",
                 ends="model", costs="crm=3 model=3 a=2 b=1")  # fmt: skip

    assert cut(drawn) == "b"


def test_a_route_that_nothing_can_end_is_named_and_the_rest_is_cut() -> None:
    drawn = part("erp>core, core>model, crm>host, host>core, desk>model", starts="erp crm desk",
                 ends="model", costs="erp=- core=- model=-")  # fmt: skip

    found = minimum_cut(drawn)

    assert isinstance(found, Uncut)
    assert named(drawn, found.lasting.starts) == "erp"
    assert named(drawn, found.lasting.route(found.lasting.starts[0])) == "erp core model"
    assert (named(drawn, found.rest.nodes), found.rest.cost) == ("crm desk", 2)


def test_a_start_that_cannot_be_removed_is_freed_where_something_behind_it_can() -> None:
    drawn = part("erp>core, core>host, host>model", starts="erp", ends="model",
                 costs="erp=- core=- model=-")  # fmt: skip

    assert cut(drawn) == "host"


@pytest.mark.parametrize("cost", [-1.0, float("nan"), float("inf")])
def test_a_cost_that_is_none_is_refused_by_name(cost: float) -> None:
    drawn = part("crm>model", starts="crm", ends="model", costs=f"crm={cost}")

    with pytest.raises(SettingsError, match=r"cost of removing 'crm' is .*; expected a number"):
        minimum_cut(drawn)


def test_costs_of_any_size_are_told_apart() -> None:
    drawn = part("crm>host, host>model", starts="crm", ends="model",
                 costs="crm=1e300 host=1e300 model=1e-300")  # fmt: skip

    assert minimum_cut(drawn) == Cut((2,), Fraction(1, 10**300))


def test_ten_thousand_nodes_are_cut_alike_in_any_order() -> None:
    drawn = layered(10_000, random.Random(5))
    mixed = shuffled(drawn, random.Random(6))

    assert cut(drawn) == cut(mixed)


def test_a_long_chain_needs_no_deep_recursion() -> None:
    size = 20_000
    keys = [f"{place:05}" for place in range(size)]
    drawn = ExposedPart(
        size, range(size - 1), range(1, size), [0], [size - 1], [2.0] * 15_000 + [1.0] * 5_000, keys
    )  # fmt: skip

    assert cut(drawn) == "15000"
