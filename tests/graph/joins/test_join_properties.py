"""Does the order in which files and rows were given change anything that joining says?"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exposure.graph.joins.joined import build_graph
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.names import Names
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.records import VendorRow
from tests.graph.builders import MATCHER, bill, changed, estate, hits_in_row, row
from tests.graph.joins.continued.test_follow import continued

VENDORS = ("Acme", "Acme Ltd", "Acme Inc", "ACME, Inc.", "Veyrantha", "Harbour", "Harbour Ltd")
PRODUCTS = ("", "", "", "Acme Desk 2.1", "Desk", "acme desk", "Desk 3.0")
ROOTS = ("Desk", "acme-desk@2.4", "app", "Acme Ltd", "Harbour Desk")
LEIS = ("529900T8BM49AURSDO55", "", "", "", "")


@st.composite
def estates(draw: st.DrawFn) -> Estate:
    rows = [
        row(draw(st.sampled_from(VENDORS)), draw(st.sampled_from(PRODUCTS)), line=line,
            document=draw(st.sampled_from(("a.xlsx", "b.xlsx"))),
            identifiers={"lei": draw(st.sampled_from(LEIS))},
            website=draw(st.sampled_from(("", "", "acme.example"))))
        for line in range(2, 2 + draw(st.integers(0, 7)))
    ]  # fmt: skip
    bills = [drawn(draw, number) for number in range(draw(st.integers(0, 4)))]
    return estate(*rows, *bills)


def drawn(draw: st.DrawFn, number: int) -> Bill:
    inner = draw(st.sampled_from(("root", "lib", "core", "@veyrantha/sdk")))
    one = bill(f"root{number}>{inner}", roots=(f"root{number}",), document=f"{number}.json")
    one = changed(one, f"root{number}", supplier=draw(st.sampled_from(("", "", *VENDORS))),
                  purl=draw(st.sampled_from(("", f"pkg:npm/{inner}", "pkg:npm/lib@1.0.0"))))  # fmt: skip
    return changed(one, f"root{number}", name=draw(st.sampled_from(ROOTS)))


def joined(whole: Estate) -> SupplyGraph:
    return build_graph(whole, [hits_in_row(one) for one in whole.rows], (), "exposure.toml", (),
                       Names(MATCHER))  # fmt: skip


def said(whole: Estate) -> tuple[object, ...]:
    """Everything that joining says, positions told by what stands there."""
    graph = joined(whole)
    assets = {
        node.asset.id: (
            node.asset,
            sorted(str(whole.rows[one].location) for one in node.rows),
            sorted(whole.bills[one].document for one in node.bills),
            node.supplied,
            node.organisations,
        )
        for node in graph.assets
    }
    gaps = sorted((gap.document, gap.kind, gap.reason, gap.settle) for gap in graph.gaps)
    behind = continued(graph)
    exposures = sorted(str(one) for one in behind.exposures)
    return assets, gaps, exposures, sorted(gap.document for gap in behind.gaps)


@given(estates(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_files_changes_nothing(whole: Estate, random) -> None:
    rows, bills = list(whole.rows), list(whole.bills)
    random.shuffle(rows)
    random.shuffle(bills)

    assert said(structs.replace(whole, rows=tuple(rows), bills=tuple(bills))) == said(whole)


@given(estates())
def test_every_row_and_every_sbom_belongs_to_one_asset(whole: Estate) -> None:
    nodes = joined(whole).assets

    assert sorted(row for node in nodes for row in node.rows) == list(range(len(whole.rows)))
    assert sorted(one for node in nodes for one in node.bills) == list(range(len(whole.bills)))
    assert all(len(node.bills) == len(node.joins) for node in nodes)


@given(estates(), st.sampled_from(("Wharf Ltd", "Wharf", "Morrowlight")))
def test_a_row_of_somebody_else_changes_no_id(whole: Estate, vendor: str) -> None:
    other: VendorRow = row(vendor, line=99)

    known = {node.asset.id for node in joined(whole).assets}
    more = {
        node.asset.id for node in joined(structs.replace(whole, rows=(*whole.rows, other))).assets
    }

    assert known < more
    assert len(more) == len(known) + 1


@given(estates())
def test_vendors_of_different_legal_forms_are_one_only_by_number_or_website(whole: Estate) -> None:
    graph = joined(whole)
    for node in graph.assets:
        rows = [whole.rows[one] for one in node.rows]
        if any(one.product for one in rows) or any(hits_in_row(one) for one in rows):
            continue
        forms = {
            form
            for one in rows
            for form in ("ltd", "inc")
            if one.vendor.lower().rstrip(".").endswith(form)
        }
        tied = any(one.identifiers["lei"] or one.website for one in rows)
        assert len(forms) < 2 or tied
