"""Does the SBOM of a component continue the route of the product that holds it, once and no further?"""

import pytest
from msgspec import structs

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.exposure import Exposure
from exposure.graph.joins.continued import follow
from exposure.graph.joins.continued.follow import Continued, continued_exposures
from exposure.graph.joins.continued.inner import Inners
from exposure.graph.joins.continued.links import Link, links_of
from exposure.graph.joins.continued.reached import MOST_BILLS, entered_from, leading
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.names import Names
from exposure.inventory.bill import FILE, ORIGIN, Bill
from exposure.model.finding import LeastCertain
from exposure.model.gap import GapEffect
from exposure.model.records import ContractRow, VendorRow
from exposure.model.relation import Confidence
from exposure.model.settings import Join
from tests.graph.builders import (
    MATCHER,
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
APP = bill("app>x, x>lib, app>y", roots=("app",), document="app.json")
LIB = bill(f"lib>z, z>{SDK}", roots=("lib",), document="lib.json")


def direct(graph: SupplyGraph) -> list[Exposure]:
    return [
        found
        for node in graph.assets
        for position in node.bills
        for found in bill_exposures(
            graph.estate.bills[position], hits_in_bill(graph.estate.bills[position]), node, no_lines,
            node.join_of(position),
        )
    ]  # fmt: skip


def continued(graph: SupplyGraph) -> Continued:
    hits = {place: hits_in_bill(one) for place, one in enumerate(graph.estate.bills)}
    return continued_exposures(graph, hits, direct(graph), no_lines, MATCHER)


def found(*parts: Bill | VendorRow | ContractRow, joins: tuple[Join, ...] = ()) -> list[Exposure]:
    return list(continued(graph_of(*parts, joins=joins)).exposures)


def only(*parts: Bill | VendorRow | ContractRow, joins: tuple[Join, ...] = ()) -> Exposure:
    (one,) = found(*parts, joins=joins)
    return one


def told(exposure: Exposure, route: int = 0) -> list[tuple[str, str, str]]:
    return [(step.relation, step.kind.value, step.name) for step in exposure.routes[route].steps]


def names_of(graph: SupplyGraph, exposures: list[Exposure]) -> list[tuple[str, str]]:
    names = {node.asset.id: node.asset.name for node in graph.assets}
    return sorted((names[one.asset], one.subject.name) for one in exposures)


def test_what_the_sbom_of_a_component_holds_is_in_the_product_too() -> None:
    one = only(APP, LIB)

    assert (one.vendor, one.subject.name, one.confidence) == (VEYRA, SDK, Confidence.confirmed)
    assert one.asset == graph_of(APP).assets[0].asset.id
    assert told(one) == [
        ("", "sbom", "app"), ("depends on", "component", "x"), ("depends on", "component", "lib"),
        ("is described by", "sbom", "lib"), ("depends on", "component", "z"),
        ("depends on", "component", SDK),
    ]  # fmt: skip
    assert (one.tier, one.depth) == (1, 4)
    assert [step.name for step in one.introducers] == ["x"]
    assert one.routes[0].least_certain is None


def test_the_evidence_says_why_that_sbom_was_taken_to_describe_the_component() -> None:
    lead, why = only(APP, LIB).evidence

    assert (lead.location.document, why.location.document) == ("lib.json", "app.json")
    assert (why.rule, why.quote) == ("continued-sbom", "pkg:npm/lib@1.0.0")
    assert why.because == "lib.json describes the purl pkg:npm/lib in the same version 1.0.0"


def test_another_version_is_probable_and_says_so() -> None:
    newer = bill(f"lib>{SDK}", roots=("lib",), document="lib.json", version="2.0.0")

    one = only(APP, newer)

    because = (
        "lib.json describes the purl pkg:npm/lib; it describes version 2.0.0, and this is 1.0.0"
    )
    assert one.confidence is Confidence.probable
    assert one.routes[0].least_certain == LeastCertain(3, Confidence.probable, because)
    assert one.evidence[0].because.endswith(because)
    assert one.evidence[0].against == (because,)


def test_of_several_versions_the_same_one_is_meant() -> None:
    newer = bill(f"lib>{SDK}", roots=("lib",), document="a.json", version="2.0.0")

    one = only(APP, newer, LIB)

    assert (one.confidence, one.evidence[0].location.document) == (Confidence.confirmed, "lib.json")


def test_a_version_that_nobody_states_is_probable() -> None:
    bare = changed(changed(LIB, "lib", purl="pkg:npm/lib"), "lib", version="")

    assert only(APP, bare).confidence is Confidence.probable


@pytest.mark.parametrize("purl", ["pkg:npm/other@1.0.0", "pkg:pypi/lib@1.0.0",
                                  "pkg:npm/%40scope/lib@1.0.0", ""])  # fmt: skip
def test_another_package_continues_nothing(purl: str) -> None:
    assert found(APP, changed(LIB, "lib", purl=purl)) == []


@pytest.mark.parametrize("purl", ["pkg:NPM/Lib@1.0.0", "pkg:npm/lib@1.0.0?os=x/y#z",
                                  "pkg:npm/%6Cib@1.0.0"])  # fmt: skip
def test_one_purl_in_another_spelling_is_the_same_package(purl: str) -> None:
    assert only(APP, changed(LIB, "lib", purl=purl)).confidence is Confidence.confirmed


def test_a_name_that_nobody_gives_out_is_probable() -> None:
    generic = "pkg:generic/lib@1.0.0"

    one = only(changed(APP, "lib", purl=generic), changed(LIB, "lib", purl=generic))

    assert one.confidence is Confidence.probable
    assert "anybody may choose the name" in one.evidence[-1].because


def bare(drawn: Bill, name: str, supplier: str) -> Bill:
    return changed(drawn, name, purl="", supplier=supplier)


def test_the_same_name_and_supplier_are_the_same_product() -> None:
    sure = only(bare(APP, "lib", "Harbour Ltd"), bare(LIB, "lib", "harbour, ltd."))
    formless = only(bare(APP, "lib", "Harbour"), bare(LIB, "lib", "Harbour Ltd"))

    assert (sure.confidence, formless.confidence) == (Confidence.confirmed, Confidence.probable)
    assert sure.evidence[-1].quote == "lib"


@pytest.mark.parametrize("supplier", ["Harbour Inc", "Other Ltd", "Person: Harbour Ltd", ""])
def test_the_same_name_of_another_supplier_is_another_product(supplier: str) -> None:
    assert found(bare(APP, "lib", "Harbour Ltd"), bare(LIB, "lib", supplier)) == []


def test_a_component_that_is_a_bought_product_continues_in_its_sbom() -> None:
    app = bare(APP, "lib", "Harbour")
    rootless = bill(f"top>{SDK}", document="relay.json")

    one = only(app, rootless, row("Harbour Ltd", "lib", sbom="relay.json"))

    assert told(one)[2:] == [
        ("depends on", "component", "lib"), ("continues in", "product", "lib"),
        ("contains", "component", "top"), ("depends on", "component", SDK),
    ]  # fmt: skip
    assert (one.tier, one.depth, one.routes[0].flags) == (2, None, ("route_unknown",))


def test_a_suppliers_product_in_ours_is_one_tier_further() -> None:
    one = only(APP, LIB, row("Harbour Ltd", "lib"))

    assert one.tier == 2
    assert told(one)[3:5] == [
        ("continues in", "product", "lib"),
        ("is described by", "component", "lib"),
    ]
    assert one.routes[0].least_certain is not None
    assert one.routes[0].least_certain.step == 4


def test_a_supplier_of_our_supplier_is_two_tiers_further_and_the_same_supplier_is_not() -> None:
    app = row("Wharf Ltd", "app")

    assert only(APP, LIB, app, row("Harbour Ltd", "lib", line=3)).tier == 3
    assert only(APP, LIB, app, row("Wharf", "lib", line=3)).tier == 2


def test_two_own_sboms_of_different_makers_lie_a_tier_apart() -> None:
    ours, theirs = changed(APP, "app", supplier="Wexmoor"), changed(LIB, "lib", supplier="Harbour")

    assert only(ours, theirs).tier == 2
    assert only(ours, changed(LIB, "lib", supplier="Wexmoor")).tier == 1
    assert only(APP, theirs).tier == 1


def test_what_an_sbom_alone_shows_as_bought_is_told_with_its_supplier() -> None:
    theirs = changed(LIB, "lib", supplier="Harbour Ltd")

    one = only(APP, theirs, row("Harbour Ltd", "Payroll"))

    assert told(one)[3:5] == [("supplied by", "vendor", "Harbour Ltd"), ("supplies", "sbom", "lib")]
    assert one.tier == 2


def test_a_described_component_that_is_the_vendors_own_is_no_suppliers() -> None:
    app = changed(APP, "lib", purl="pkg:npm/lib@1.0.0")
    theirs = changed(
        bill("lib>z", roots=("lib",), document="lib.json"), "lib", supplier="Veyrantha Inc"
    )

    one = only(app, theirs, row("Harbour Ltd", "lib"))

    assert (one.subject.name, one.tier, one.depth) == ("lib", 1, 2)


def test_it_goes_on_over_several_sboms() -> None:
    middle = bill("lib>core", roots=("lib",), document="lib.json")
    last = bill(f"core>{SDK}?dev", roots=("core",), document="core.json")
    graph = graph_of(APP, middle, last)

    exposures = list(continued(graph).exposures)

    assert names_of(graph, exposures) == [("app", SDK), ("lib", SDK)]
    longest = max(exposures, key=lambda one: len(one.routes[0].steps))
    assert [step.name for step in longest.routes[0].steps] == [
        "app",
        "x",
        "lib",
        "lib",
        "core",
        "core",
        SDK,
    ]
    assert (longest.depth, longest.routes[0].flags) == (4, ("dev",))
    assert [piece.rule for piece in longest.evidence[1:]] == ["continued-sbom", "continued-sbom"]


def test_sboms_that_lead_into_each_other_end() -> None:
    one = bill(f"lib>app, lib>{SDK}", roots=("lib",), document="lib.json")
    graph = graph_of(bill("app>lib", roots=("app",), document="app.json"), one)

    assert names_of(graph, list(continued(graph).exposures)) == [("app", SDK)]


def test_an_sbom_that_lists_itself_leads_nowhere() -> None:
    itself = bill(f"root>a, root>{SDK}")
    double = structs.replace(itself, names=["root", "root", SDK],
                             purls=["pkg:npm/root@1.0.0", "pkg:npm/root@2.0.0", itself.purls[2]])  # fmt: skip

    assert found(double) == []
    assert found(double, structs.replace(double, document="twin.json")) == []


def test_what_the_product_names_itself_is_not_told_again() -> None:
    knows = bill(f"app>lib, lib>{SDK}", roots=("app",), document="app.json", version="1.0.0")
    newer = bill(f"lib>{SDK}", roots=("lib",), document="lib.json", version="2.0.0")

    assert found(knows, LIB) == []
    assert found(knows, newer) == []


def test_another_relation_or_vendor_is_told_beside_what_the_product_names() -> None:
    knows = bill("app>lib, app>langkit-veyrantha", roots=("app",), document="app.json")

    assert [one.subject.name for one in found(knows, LIB)] == [SDK]


def test_twins_of_one_product_are_told_once() -> None:
    twin = structs.replace(LIB, document="lib.spdx.json")

    assert len(found(APP, LIB, twin)) == 1


@pytest.mark.parametrize("kind", [ORIGIN, FILE])
def test_an_origin_or_a_file_is_nothing_that_is_in_use(kind: int) -> None:
    kinds = bytes(kind if name == "lib" else 0 for name in APP.names)

    assert found(structs.replace(APP, kinds=kinds), LIB) == []


def test_every_introducer_of_all_copies_is_listed() -> None:
    app = bill("app>x, x>lib, app>y, y>lib2", roots=("app",), document="app.json")
    app = changed(changed(app, "lib2", purl="pkg:npm/lib@1.0.0"), "lib2", name="lib")

    one = only(app, LIB)

    assert [step.name for step in one.introducers] == ["x", "y"]
    assert one.more_routes == 1


def test_each_contract_has_its_route() -> None:
    contracts = [contract(f"C-{number}", uses=("app",), line=number) for number in range(2, 7)]

    one = only(APP, LIB, *contracts)

    assert [route.steps[0].name for route in one.routes] == ["C-2", "C-3", "C-4"]
    assert one.more_routes == 2


def test_an_unmarked_route_is_told_beside_a_marked_one() -> None:
    app = bill("app>lib?dev, app>x, x>lib", roots=("app",), document="app.json")

    assert [route.flags for route in only(app, LIB).routes] == [("dev",), ()]


def test_what_nothing_leads_to_is_present_with_its_route_unknown() -> None:
    app = bill("app>x, lib", roots=("app",), document="app.json")

    one = only(app, LIB)

    assert (one.depth, one.routes[0].is_known) == (None, False)


def test_beyond_the_bound_the_product_is_not_answered_for(monkeypatch) -> None:
    monkeypatch.setattr(follow, "MOST_CONTINUED", 1)
    other = bill("other>lib", roots=("other",), document="other.json")

    told = continued(graph_of(APP, other, LIB))

    assert len(told.exposures) == 1
    (gap,) = told.gaps
    assert (gap.kind, gap.effect, gap.document) == (
        "sboms-not-followed", GapEffect.hides_presence, "other.json",
    )  # fmt: skip


def test_too_many_sboms_that_show_nothing_themselves_are_a_gap_too(monkeypatch) -> None:
    monkeypatch.setattr(follow, "MOST_ENTERED", 1)
    middle = bill("lib>core", roots=("lib",), document="lib.json")
    last = bill(f"core>{SDK}", roots=("core",), document="core.json")

    told = continued(graph_of(APP, middle, last))

    assert [gap.kind for gap in told.gaps] == ["sboms-not-followed", "sboms-not-followed"]


def chain(length: int) -> list[Bill]:
    last = bill(f"p{length}>{SDK}", roots=(f"p{length}",), document=f"p{length:02}.json")
    return [
        *(
            bill(f"p{n}>p{n + 1}", roots=(f"p{n}",), document=f"p{n:02}.json")
            for n in range(length)
        ),
        last,
    ]


def test_too_many_sboms_one_behind_the_other_are_a_gap() -> None:
    assert continued(graph_of(*chain(MOST_BILLS))).gaps == ()

    told = continued(graph_of(*chain(MOST_BILLS + 1)))

    assert [gap.document for gap in told.gaps] == ["p00.json"]
    assert len(told.exposures) == MOST_BILLS


def test_one_sbom_alone_is_not_searched(monkeypatch) -> None:
    monkeypatch.setattr("exposure.graph.joins.continued.links.described", None)

    assert found(LIB) == []


def test_sboms_without_a_hit_are_not_searched(monkeypatch) -> None:
    monkeypatch.setattr("exposure.graph.joins.continued.follow.links_of", None)

    assert found(APP, bill("lib>z", roots=("lib",), document="lib.json")) == []


def test_the_same_name_and_supplier_of_another_package_type_is_probable() -> None:
    app = changed(bill("app>lib", roots=("app",), document="app.json"), "lib", supplier="Harbour",
                  purl="pkg:pypi/lib@1.0.0")  # fmt: skip

    one = only(app, changed(LIB, "lib", supplier="Harbour"))

    assert one.confidence is Confidence.probable
    assert one.evidence[1].because.endswith(
        "the package URLs differ: pkg:pypi/lib here, pkg:npm/lib there"
    )


def test_a_long_way_on_is_no_gap_where_nothing_more_can_be_met() -> None:
    ring = [
        bill(f"p{at}>p{(at + 1) % 20}", roots=(f"p{at}",), document=f"{at:02}.json")
        for at in range(1, 20)
    ]
    first = bill(f"p0>p1, p0>{SDK}", roots=("p0",), document="00.json")

    whole = continued(graph_of(first, *ring))

    assert len(whole.exposures) == MOST_BILLS
    assert [gap.document for gap in whole.gaps] == [f"{at:02}.json" for at in range(1, 8)]


def test_many_sboms_that_describe_each_other_are_followed_in_few_steps() -> None:
    count, wide = 150, 40
    others = [
        bill(",".join(f"p{at}>p{(at + step) % count}" for step in range(1, wide)),
             roots=(f"p{at}",), document=f"{at:03}.json")
        for at in range(1, count)
    ]  # fmt: skip
    graph = graph_of(bill(f"p0>p1, p0>{SDK}", roots=("p0",), document="000.json"), *others)
    links = leading(links_of(graph, Names(MATCHER)), {0})
    inners = Inners(graph, {0: hits_in_bill(graph.estate.bills[0])}, links, no_lines)
    asked: list[tuple[int, Link]] = []

    def order(left: tuple[int, Link]) -> tuple[float, str, str, tuple[str, str, str]]:
        asked.append(left)
        return inners.order(left)

    behind = [list(entered_from((at,), links, order, {0})) for at in range(1, count)]

    assert all(0 in {one.bill for one in some} for some in behind)
    assert len(asked) < 3 * count * count
