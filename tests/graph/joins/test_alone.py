"""Do SBOMs alone make the same graph, whether or not the joining of rows was asked for?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.graph.joins.alone import bills_alone
from exposure.inventory.bill import Bill
from tests.graph.builders import bill, estate
from tests.graph.joins.test_join_properties import drawn, joined


@st.composite
def bills(draw: st.DrawFn) -> list[Bill]:
    """Draw SBOMs, some of one identity, some without a root, some of one file name."""
    some = [drawn(draw, number) for number in range(draw(st.integers(0, 4)))]
    folders = draw(st.lists(st.sampled_from(("a", "b")), max_size=3))
    more = [bill("lib>core", document=f"{folder}/bom.json") for folder in folders]
    return draw(st.permutations([*some, *more]))


@given(bills())
def test_it_is_the_graph_that_joining_makes_where_there_are_no_rows(some) -> None:
    whole = estate(*some)

    assert bills_alone(whole, "exposure.toml") == joined(whole)


def test_each_sbom_is_a_product_of_our_own() -> None:
    one = bill("root>lib", document="shop.cdx.json")
    graph = bills_alone(estate(one, replace(one, document="again.cdx.json")), "settings")

    (node,) = graph.assets
    assert (node.bills, node.rows, node.is_bought) == ((0, 1), (), False)
    assert graph.gaps == ()
