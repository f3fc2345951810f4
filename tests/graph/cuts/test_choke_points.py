"""Do choke points name what no route goes around, and nothing else?"""

import random

from hypothesis import given
from hypothesis import strategies as st

from exposure.graph.cuts.choke_points import choke_points
from exposure.graph.cuts.part import ExposedPart
from tests.graph.cuts.drawn import exposed_without, layered, named, node, part, parts, shuffled

DRAWN = part("crm>host, desk>host, desk>gate, host>gate, gate>model, gate>tool, erp>tool",
             starts="crm desk erp idle", ends="model tool other")  # fmt: skip


def to(*names: str) -> str:
    return named(DRAWN, choke_points(DRAWN).to_ends(node(DRAWN, name) for name in names))


def out_of(*names: str) -> str:
    return named(DRAWN, choke_points(DRAWN).from_starts(node(DRAWN, name) for name in names))


def test_all_routes_to_one_end_share_what_stands_before_it() -> None:
    assert to("model") == "gate model"


def test_an_end_that_is_reached_in_two_ways_shares_only_itself() -> None:
    assert to("tool") == "tool"


def test_two_ends_share_what_the_routes_to_both_pass() -> None:
    assert to("model", "tool") == ""


def test_each_start_has_the_nodes_that_it_cannot_go_around_in_order() -> None:
    assert out_of("crm") == "crm host gate"
    assert out_of("desk") == "desk gate"
    assert out_of("erp") == "erp tool"


def test_starts_share_what_all_their_routes_pass() -> None:
    assert out_of("crm", "desk") == "gate"
    assert out_of("crm", "desk", "erp") == ""


def test_what_is_not_exposed_or_not_reached_has_no_choke_point() -> None:
    assert out_of("idle") == ""
    assert to("other") == ""
    assert to() == ""


def test_what_is_not_exposed_does_not_hide_what_the_others_share() -> None:
    assert out_of("idle", "desk") == "desk gate"


def test_a_start_that_is_an_end_is_its_own_choke_point_alone() -> None:
    drawn = part("model>host, host>other", starts="model", ends="model other")

    assert choke_points(drawn).from_starts([0]) == (0,)


@given(parts(largest=10))
def test_a_node_is_a_choke_point_where_removing_it_ends_all_routes(part: ExposedPart) -> None:
    found, turned = choke_points(part), part.turned()

    for gone in range(part.size):
        freed = exposed_without(part) - exposed_without(part, [gone])
        missed = exposed_without(turned) - exposed_without(turned, [gone])
        assert {start for start in part.starts if gone in found.from_starts([start])} == freed
        assert {end for end in part.ends if gone in found.to_ends([end])} == missed
        shared = bool(exposed_without(part)) and not exposed_without(part, [gone])
        assert (gone in found.to_ends(part.ends)) == shared
        assert (gone in found.from_starts(part.starts)) == shared


@given(parts(largest=10), st.randoms(use_true_random=False))
def test_other_numbers_give_the_same_choke_points(part: ExposedPart, chance) -> None:
    mixed = shuffled(part, chance)

    assert named(mixed, choke_points(mixed).to_ends(mixed.ends)) == named(
        part, choke_points(part).to_ends(part.ends)
    )


def test_ten_thousand_nodes_share_the_one_gate_that_is_put_before_the_ends() -> None:
    drawn = layered(10_000, random.Random(3))
    gate, end = drawn.size, drawn.size + 1
    gated = ExposedPart(
        drawn.size + 2, [*drawn.sources, *drawn.ends, gate],
        [*drawn.targets, *[gate] * len(drawn.ends), end], drawn.starts, [end],
        [*drawn.costs, 1.0, None], [*drawn.keys, "gate", "model"])  # fmt: skip

    found = choke_points(gated)

    assert found.to_ends([end]) == (gate, end)
    assert found.from_starts(drawn.starts) == (gate, end)
