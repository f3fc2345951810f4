"""Which route is named where nothing on it can be removed?"""

import itertools
import random

from hypothesis import given

from exposure.graph.cuts.lasting import lasting_routes
from tests.graph.cuts.drawn import lasting_starts, layered, named, node, part, parts


def test_the_shortest_route_is_named_and_of_two_the_first_by_key() -> None:
    drawn = part("erp>x, x>y, y>model, erp>b, erp>a, b>model, a>model", starts="erp", ends="model",
                 each=None)  # fmt: skip

    assert named(drawn, lasting_routes(drawn).route(node(drawn, "erp"))) == "erp a model"


def test_a_removable_node_on_the_shortest_route_sends_it_another_way() -> None:
    drawn = part("erp>a, a>model, erp>x, x>y, y>model", starts="erp", ends="model", each=None,
                 costs="a=1")  # fmt: skip

    assert named(drawn, lasting_routes(drawn).route(node(drawn, "erp"))) == "erp x y model"


def test_a_start_that_is_an_end_is_a_route_by_itself() -> None:
    drawn = part("", starts="model", ends="model", each=None)

    assert lasting_routes(drawn).route(0) == (0,)


def test_a_removable_start_or_end_leaves_no_lasting_route() -> None:
    for costs in ("crm=1 host=- model=-", "crm=- host=- model=1"):
        drawn = part("crm>host, host>model", starts="crm", ends="model", costs=costs)
        lasting = lasting_routes(drawn)

        assert lasting.starts == ()
        assert lasting.route(node(drawn, "crm")) == ()


def test_routes_of_a_long_chain_are_told_one_at_a_time() -> None:
    size = 30_000
    drawn = layered(size, random.Random(1))
    chain = part("", starts="", ends="", each=None)
    chain = type(chain)(size, range(size - 1), range(1, size), range(size), [size - 1],
                        [None] * size, drawn.keys)  # fmt: skip

    lasting = lasting_routes(chain)

    assert len(lasting.starts) == size
    assert len(lasting.route(0)) == size


@given(parts(largest=12))
def test_the_starts_are_those_that_stay_exposed_when_all_else_is_removed(part) -> None:
    lasting = lasting_routes(part)

    assert set(lasting.starts) == lasting_starts(part)


@given(parts(largest=12))
def test_a_route_leads_from_its_start_to_an_end_and_nothing_on_it_can_be_removed(part) -> None:
    edges = set(zip(part.sources, part.targets, strict=True))
    lasting = lasting_routes(part)

    for start in lasting.starts:
        route = lasting.route(start)
        assert route[0] == start
        assert route[-1] in part.ends
        assert set(itertools.pairwise(route)) <= edges
        assert all(part.costs[node] is None for node in route)
