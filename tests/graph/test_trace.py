"""By which routes, at which depth and through which direct dependencies is a component reached?"""

import pytest

from exposure.graph.trace import Trace, Tracer, Way
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill
from tests.graph.builders import bill, bill_of, changed


def trace(drawn: Bill, name: str) -> Trace:
    node = drawn.names.index(name)
    return Tracer(drawn).trace([node])[node]


def route(drawn: Bill, way: Way) -> str:
    return ">".join(drawn.names[node] for node in way.nodes)


def routes(drawn: Bill, name: str) -> list[str]:
    return [route(drawn, way) for way in trace(drawn, name).ways]


def introducers(drawn: Bill, name: str) -> list[str]:
    return [drawn.names[node] for node in trace(drawn, name).introducers]


def test_depth_counts_edges_from_the_root() -> None:
    drawn = bill("root>a, a>b, b>c")

    assert [trace(drawn, name).depth for name in ("a", "b", "c")] == [1, 2, 3]


def test_the_shortest_route_is_shown() -> None:
    drawn = bill("root>a, a>b, b>x, root>c, c>x")

    assert routes(drawn, "x") == ["root>c>x"]


def test_a_longer_route_is_not_shown_for_a_smaller_name() -> None:
    drawn = bill("root>z, z>x, root>a, a>b, b>x")

    assert routes(drawn, "x") == ["root>z>x"]


def test_of_equal_routes_the_lexically_first_is_shown() -> None:
    drawn = bill("root>beta, beta>x, root>alpha, alpha>x")

    assert routes(drawn, "x") == ["root>alpha>x"]


def test_of_two_versions_of_a_package_the_lower_text_is_shown() -> None:
    drawn = changed(bill("root>p, p>x, root>q, q>x"), "p", purl="pkg:npm/same", version="2")
    drawn = changed(drawn, "q", purl="pkg:npm/same", version="1")

    assert routes(drawn, "x") == ["root>q>x"]


def test_every_direct_dependency_that_leads_there_is_named() -> None:
    drawn = bill("root>c, c>x, root>a, a>b, b>x, root>d, d>e")

    assert introducers(drawn, "x") == ["a", "c"]


def test_a_direct_dependency_introduces_itself() -> None:
    assert introducers(bill("root>x, root>a"), "x") == ["x"]


def test_introducers_without_a_shown_route_are_counted() -> None:
    assert trace(bill("root>a, a>x, root>b, b>x, root>c, c>x"), "x").more == 2


def test_a_sole_route_leaves_nothing_to_count() -> None:
    assert trace(bill("root>a, a>b, b>x"), "x").more == 0


def test_a_dependency_that_needs_the_root_introduces_nothing_of_the_root() -> None:
    drawn = bill("root>a, a>root, root>b, b>x")

    assert introducers(drawn, "x") == ["b"]


def test_a_root_that_needs_itself_is_no_direct_dependency() -> None:
    drawn = bill("root>root, root>a, a>x")

    assert (introducers(drawn, "x"), trace(drawn, "x").depth) == (["a"], 2)


def test_the_root_itself_stands_at_depth_zero_and_nothing_brings_it_in() -> None:
    found = trace(bill("root>a, a>root"), "root")

    assert (found.depth, found.introducers, found.more) == (0, (), 0)


@pytest.mark.parametrize(("mark", "bit"), [("dev", DEV), ("optional", OPTIONAL)])
def test_a_marked_route_carries_its_mark(mark: str, bit: int) -> None:
    assert [way.marks for way in trace(bill(f"root>a?{mark}, a>x"), "x").ways] == [bit]


def test_the_marks_of_all_edges_add_up() -> None:
    assert trace(bill("root>a?dev, a>x?optional"), "x").ways[0].marks == DEV | OPTIONAL


def test_beside_a_marked_route_the_shortest_unmarked_one_is_shown() -> None:
    drawn = bill("root>x?dev, root>a, a>b, b>x")

    assert routes(drawn, "x") == ["root>x", "root>a>b>x"]


def test_an_unmarked_shortest_route_stands_alone() -> None:
    assert routes(bill("root>x, root>a?dev, a>x"), "x") == ["root>x"]


def test_of_two_edges_between_the_same_two_the_unmarked_one_counts() -> None:
    assert trace(bill("root>x?dev, root>x"), "x").ways[0].marks == 0


def test_what_the_root_only_contains_has_no_depth() -> None:
    found = trace(bill("root>a, root>x?contained"), "x")

    assert (found.depth, found.introducers) == (None, ())


def test_what_the_root_only_contains_is_still_routed_from_it() -> None:
    drawn = bill("root>a, root>x?contained, x>y")

    assert routes(drawn, "y") == ["root>x>y"]


def test_what_comes_by_way_of_a_contained_component_is_brought_in_by_it() -> None:
    assert introducers(bill("root>a, root>x?contained, x>y"), "y") == ["x"]


def test_containment_further_down_counts_as_an_edge() -> None:
    assert trace(bill("root>a, a>x?contained"), "x").depth == 2


def test_a_dependency_beats_the_containment_of_the_same_component() -> None:
    found = trace(bill("root>x?contained, root>a, a>x"), "x")

    assert (found.depth, found.ways[0].marks & CONTAINED) == (2, 0)


def test_without_a_root_the_route_begins_at_the_topmost_component() -> None:
    drawn = bill("top>a, a>x, island")

    assert (routes(drawn, "x"), trace(drawn, "x").depth) == (["top>a>x"], None)


def test_without_a_root_every_topmost_component_that_leads_there_is_named() -> None:
    drawn = bill("p>x, q>x, r>s")

    assert (introducers(drawn, "x"), trace(drawn, "x").more) == (["p", "q"], 1)


def test_without_a_root_a_topmost_component_is_brought_in_by_nothing() -> None:
    assert introducers(bill("x>a"), "x") == []


def test_of_two_roots_the_nearer_one_counts() -> None:
    drawn = bill("one>a, a>x, two>x", roots=("one", "two"))

    assert (trace(drawn, "x").depth, routes(drawn, "x")) == (1, ["two>x"])


def test_a_root_that_another_root_needs_is_no_introducer() -> None:
    drawn = bill("one>two, two>x", roots=("one", "two"))

    assert introducers(drawn, "x") == ["x"]


def test_a_cycle_below_the_root_ends() -> None:
    drawn = bill("root>a, a>b, b>a, b>x")

    assert routes(drawn, "x") == ["root>a>b>x"]


def test_a_cycle_that_nothing_enters_is_present_and_its_route_unknown() -> None:
    found = trace(bill("root>a, x>y, y>x"), "x")

    assert (found.depth, len(found.ways[0].nodes), found.introducers) == (None, 1, ())


def test_a_cycle_without_any_root_is_present_and_its_route_unknown() -> None:
    assert routes(bill("x>y, y>x"), "x") == ["x"]


def test_an_island_is_routed_from_its_own_top() -> None:
    drawn = bill("root>a, top>x")

    assert (routes(drawn, "x"), trace(drawn, "x").depth) == (["top>x"], None)


def test_a_component_without_edges_is_its_own_route() -> None:
    drawn = bill("root>a, x")

    assert (routes(drawn, "x"), introducers(drawn, "x")) == (["x"], [])


def test_a_self_dependency_changes_nothing() -> None:
    drawn = bill("root>a, a>a, a>x, x>x")

    assert (trace(drawn, "x").depth, introducers(drawn, "x")) == (2, ["a"])


def test_a_chain_of_two_hundred_thousand_is_followed_without_recursion_and_soon() -> None:
    size = 200_000
    names = [f"n{node}" for node in range(size)]
    drawn = bill_of(names, [(node, node + 1, 0) for node in range(size - 1)], [0])

    found = Tracer(drawn).trace([size - 1])[size - 1]

    assert (found.depth, found.introducers) == (size - 1, (1,))


def test_a_thousand_hits_under_a_hundred_thousand_loose_components_are_told_apart_soon() -> None:
    size = 100_000
    drawn = bill_of([f"n{node}" for node in range(size)], [], [])

    found = Tracer(drawn).trace(range(0, size, 100))

    assert {len(one.introducers) for one in found.values()} == {0}
