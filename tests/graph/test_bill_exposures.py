"""Which exposures does one SBOM show, and how is each told?"""

from msgspec import structs

from exposure.graph.bill_exposures import MOST_INTRODUCERS, bill_exposures
from exposure.graph.exposure import Exposure
from exposure.graph.supply import AssetNode
from exposure.inventory.bill import FILE, MODEL, SERVICE, Bill
from exposure.model.finding import Route
from exposure.model.location import Location
from exposure.model.records import ContractRow, VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from tests.graph.builders import (
    KESTRIN,
    VEYRA,
    bill,
    changed,
    contract,
    graph_of,
    hits_in_bill,
    no_lines,
    row,
)

SDK = "@veyrantha/sdk"


def exposures(drawn: Bill, *parts: VendorRow | ContractRow) -> list[Exposure]:
    graph = graph_of(drawn, *parts)
    owner = next(node for node in graph.assets if node.bills)
    return list(bill_exposures(drawn, hits_in_bill(drawn), owner, no_lines))


def only(drawn: Bill, *parts: VendorRow | ContractRow) -> Exposure:
    (found,) = exposures(drawn, *parts)
    return found


def told(route: Route) -> list[tuple[str, str, str]]:
    return [(step.relation, step.kind.value, step.name) for step in route.steps]


def test_a_component_of_the_vendor_is_an_exposure() -> None:
    found = only(bill(f"root>{SDK}"))

    assert (found.vendor, found.relation, found.confidence) == (
        VEYRA, Relation.made_by, Confidence.confirmed,
    )  # fmt: skip
    assert (found.subject.name, found.subject.purl) == (SDK, "pkg:npm/%40veyrantha/sdk@1.0.0")
    assert (found.depth, found.tier, found.use_basis) == (1, 1, UseBasis.present)


def test_a_component_of_nobody_is_none() -> None:
    assert exposures(bill("root>left-pad")) == []


def test_a_bill_without_hits_needs_no_routes() -> None:
    drawn = bill("root>left-pad")

    assert list(bill_exposures(drawn, [], AssetNode(None, (), ()), no_lines)) == []


def test_one_exposure_is_made_per_component_and_vendor() -> None:
    found = exposures(bill(f"root>switchboard, root>{SDK}"))

    assert sorted((one.subject.name, one.vendor) for one in found) == [
        (SDK, VEYRA), ("switchboard", KESTRIN), ("switchboard", VEYRA),
    ]  # fmt: skip


def test_the_package_facts_decide_the_relation_and_the_supplier_is_evidence() -> None:
    drawn = changed(bill("root>langkit-veyrantha"), "langkit-veyrantha", supplier="Veyrantha, Inc.")

    found = only(drawn)

    assert found.relation is Relation.connector_to
    assert [one.quote for one in found.evidence] == [
        "pkg:npm/langkit-veyrantha@1.0.0", "Veyrantha, Inc.",
    ]  # fmt: skip


def test_the_confidence_is_that_of_the_relation_that_was_decided() -> None:
    drawn = changed(bill("root>langkit-veyrantha"), "langkit-veyrantha", supplier="Veyrantha, Inc.")

    assert only(drawn).confidence is Confidence.probable


def test_a_stated_supplier_outweighs_a_package_that_only_carries_the_name() -> None:
    drawn = changed(bill("root>veyrantha-icons"), "veyrantha-icons", supplier="Veyrantha, Inc.")

    found = only(drawn)

    assert (found.relation, found.confidence) == (Relation.made_by, Confidence.confirmed)
    assert len(found.evidence) == 2


def test_a_package_that_only_carries_the_name_has_no_tier() -> None:
    found = only(bill("root>veyrantha-icons"))

    assert (found.relation, found.confidence, found.tier) == (
        Relation.mentions_only, Confidence.review, None,
    )  # fmt: skip


def test_a_component_of_a_bought_product_is_a_suppliers() -> None:
    found = only(bill(f"root>{SDK}"), row("Harbour Ltd", "root"))

    assert found.tier == 2


def test_a_bought_product_that_is_the_vendors_own_is_bought_from_it() -> None:
    drawn = changed(bill("root>left-pad"), "root", name="Desk", purl="pkg:npm/%40veyrantha/desk@1")

    found = only(drawn, row("Reseller", "Desk"))

    assert (found.tier, found.depth, found.introducers) == (1, 0, ())


def test_evidence_stands_at_the_component() -> None:
    found = only(bill(f"root>{SDK}"))

    assert found.evidence[0].location == Location("app.cdx.json", "/components/1")


def test_lines_are_given_where_they_were_found() -> None:
    drawn = bill(f"root>{SDK}")
    owner = graph_of(drawn).assets[0]

    (found,) = bill_exposures(drawn, hits_in_bill(drawn), owner, lambda _, nodes: {1: 40})

    assert found.subject.location == Location("app.cdx.json", "/components/1", 40)


def test_the_route_of_an_own_product_begins_at_its_root() -> None:
    found = only(bill(f"root>a, a>{SDK}"))

    assert told(found.routes[0]) == [
        ("", "sbom", "root"), ("depends on", "component", "a"), ("depends on", "component", SDK),
    ]  # fmt: skip


def test_a_contract_stands_in_front_of_an_own_product() -> None:
    found = only(bill(f"root>{SDK}"), contract("C-17", uses=("root",)))

    assert told(found.routes[0]) == [
        ("", "contract", "C-17"), ("uses", "sbom", "root"), ("depends on", "component", SDK),
    ]  # fmt: skip


def test_the_route_of_a_joined_sbom_begins_at_the_bought_product() -> None:
    found = only(bill(f"root>{SDK}"), row("Harbour Ltd", "Payroll", sbom="app.cdx.json", line=5))

    assert told(found.routes[0]) == [
        ("", "product", "Payroll"), ("is described by", "component", "root"),
        ("depends on", "component", SDK),
    ]  # fmt: skip
    assert found.routes[0].steps[0].location == Location("vendors.xlsx", "Vendors!A5")


def test_a_contract_stands_in_front_of_a_joined_product() -> None:
    found = only(bill(f"root>{SDK}"), row("Harbour Ltd", "root", contracts=("C-17",)))

    assert told(found.routes[0])[:3] == [
        ("", "contract", "C-17"), ("uses", "product", "root"),
        ("is described by", "component", "root"),
    ]  # fmt: skip


def test_what_no_root_leads_to_is_contained_in_the_asset() -> None:
    found = only(bill(f"root>a, {SDK}"))

    assert told(found.routes[0]) == [("", "sbom", "root"), ("contains", "component", SDK)]
    assert found.depth is None


def test_without_a_root_the_asset_contains_the_topmost_component() -> None:
    found = only(bill(f"top>{SDK}", document="relay.cdx.json"))

    assert told(found.routes[0]) == [
        ("", "sbom", "relay"), ("contains", "component", "top"), ("depends on", "component", SDK),
    ]  # fmt: skip
    assert [step.name for step in found.introducers] == ["top"]


def test_the_mark_of_an_edge_is_told_in_words() -> None:
    found = only(bill(f"root>a?dev, a>b?optional, b>{SDK}?contained"))

    assert [relation for relation, *_ in told(found.routes[0])] == [
        "", "needs for development", "needs optionally", "contains",
    ]  # fmt: skip
    assert found.routes[0].flags == ("dev", "optional")


def test_an_unmarked_second_route_carries_no_flag() -> None:
    found = only(bill(f"root>{SDK}?dev, root>a, a>{SDK}"))

    assert [route.flags for route in found.routes] == [("dev",), ()]


def test_introducers_are_listed_up_to_a_bound_and_of_the_rest_the_keys() -> None:
    many = MOST_INTRODUCERS + 10
    drawn = bill(", ".join(f"root>d{n:03}, d{n:03}>{SDK}" for n in range(many)))

    found = only(drawn)

    assert (len(found.introducers), found.more_routes) == (MOST_INTRODUCERS, many - 1)
    assert found.more_introducers == tuple(
        f"pkg:npm/d{n:03}" for n in range(MOST_INTRODUCERS, many)
    )


def test_a_service_is_configured_rather_than_present() -> None:
    drawn = structs.replace(bill(f"root>{SDK}"), kinds=bytes([0, SERVICE]))

    found = only(drawn)

    assert (found.use_basis, found.subject.kind) == (UseBasis.configured, "service")


def test_models_and_files_are_named_as_such() -> None:
    kinds = {
        kind: only(structs.replace(bill(f"root>{SDK}"), kinds=bytes([0, kind]))).subject.kind
        for kind in (MODEL, FILE)
    }

    assert kinds == {MODEL: "model", FILE: "file"}


def test_nothing_in_an_sbom_is_past_or_rests_on_a_link() -> None:
    found = only(bill(f"root>{SDK}"))

    assert (found.past, found.past_until, found.by_link) == (False, None, False)


def test_each_contract_has_its_routes_and_those_beyond_three_are_counted() -> None:
    contracts = [contract(f"C-{number}", uses=("root",)) for number in range(5)]

    found = only(bill(f"root>{SDK}?dev, root>a, a>{SDK}"), *contracts)

    assert [(route.steps[0].name, len(route.steps)) for route in found.routes] == [
        ("C-0", 3), ("C-1", 3), ("C-2", 3), ("C-0", 4), ("C-1", 4), ("C-2", 4),
    ]  # fmt: skip
    assert found.more_routes == 4


def chain(between: int) -> Bill:
    names = ["root", *(f"n{number:03}" for number in range(between)), SDK]
    return bill(">".join(names))


def test_of_a_very_long_way_the_middle_is_counted_and_the_depth_is_exact() -> None:
    found = only(chain(100))

    names = [step.name for step in found.routes[0].steps]
    assert (names[0], names[19], names[20]) == ("root", "n018", "42 steps not shown")
    assert (names[21], names[-1], len(names)) == ("n061", SDK, 61)
    assert found.depth == 101
    assert [step.relation for step in found.routes[0].steps[19:22]] == [
        "depends on", "", "depends on",
    ]  # fmt: skip


def test_a_way_is_not_cut_to_hide_one_step() -> None:
    whole, cut = (only(chain(between)).routes[0].steps for between in (59, 60))

    assert (len(whole), len(cut)) == (61, 61)
    assert not any("not shown" in step.name for step in whole)
    assert cut[20].name == "2 steps not shown"
