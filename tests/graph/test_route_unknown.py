"""Is what nobody leads to still told as present, its route unknown, and nothing else?"""

import pytest

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.exposure import Exposure
from exposure.graph.trace import Tracer
from exposure.inventory.bill import Bill
from exposure.model.finding import ROUTE_UNKNOWN
from tests.graph.builders import bill, graph_of, hits_in_bill, no_lines, row

SDK = "@veyrantha/sdk"


def found(drawn: Bill, *rows: object) -> Exposure:
    graph = graph_of(drawn, *rows)
    node = next(node for node in graph.assets if node.bills)
    (one,) = bill_exposures(drawn, hits_in_bill(drawn), node, no_lines)
    return one


UNKNOWN = {
    "an island": f"root>a, {SDK}",
    "an island of several": f"root>a, b>c, c>{SDK}",
    "a circle apart from the root": f"root>a, b>c, c>{SDK}, {SDK}>b",
    "a component that needs itself": f"root>a, {SDK}>{SDK}",
    "what only leads to the root": f"root>a, {SDK}>root",
    "no root": f"a>b, b>{SDK}",
    "no root and no edge": f"a, {SDK}",
    "no root and a circle": f"a>b, b>{SDK}, {SDK}>a",
}
KNOWN = {
    "a direct dependency": f"root>{SDK}",
    "a circle that the root leads into": f"root>a, a>b, b>a, b>{SDK}, {SDK}>a",
    "a circle over the root": f"root>{SDK}, {SDK}>root",
    "what the root only contains": f"root>{SDK}?contained",
    "what is needed optionally": f"root>a?optional, a>{SDK}?dev",
}


@pytest.mark.parametrize("drawing", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_it_is_present_and_its_route_is_unknown(drawing: str) -> None:
    one = found(bill(drawing))

    assert one.subject.name == SDK
    assert one.depth is None
    assert [route.flags for route in one.routes] == [(ROUTE_UNKNOWN,)]
    assert not one.routes[0].is_known
    assert one.routes[0].steps[-1].name == SDK


@pytest.mark.parametrize("drawing", KNOWN.values(), ids=KNOWN.keys())
def test_what_a_root_leads_to_has_a_known_route(drawing: str) -> None:
    one = found(bill(drawing))

    assert one.routes[0].is_known
    assert ROUTE_UNKNOWN not in one.routes[0].flags


def test_the_root_itself_is_known() -> None:
    (trace,) = Tracer(bill("root>a")).trace([0]).values()

    assert (trace.depth, trace.known) == (0, True)


def test_in_a_bought_product_it_is_no_different() -> None:
    one = found(bill(f"root>a, {SDK}"), row("Harbour Ltd", "root"))

    assert (one.tier, one.routes[0].is_known) == (2, False)
