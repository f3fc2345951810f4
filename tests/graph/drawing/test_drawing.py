"""Is every node told once, with its words, and every edge by the numbers of its ends?"""

from msgspec import structs

from exposure.graph.drawing.described import Cited, Marks
from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import REVIEW, SETTLED, EdgeKind
from exposure.graph.network.part import part_to, whole_of
from exposure.inventory.bill import ORIGIN, SERVICE
from tests.graph.builders import VEYRA, bill, changed, contract, row
from tests.graph.network.drawn import network
from tests.graph.test_ties import owned, tie

ROWS = (
    contract("C-1", uses=("Payroll",)),
    row("Harbour Ltd", "Payroll", subprocessors=("Sub Ltd",)),
    bill("root>a, a>@veyrantha/kit"),
)


def drawn(*parts, marks=None):
    return Drawing(network(*parts), marks=marks or Marks())


def node(drawing, name, kind=None):
    return next(one for one in drawing.nodes() if one.name == name and kind in {None, one.kind})


def arrows(drawing):
    names = [one.name for one in drawing.nodes()]
    return [(names[edge.source], edge.manner.kind, names[edge.target]) for edge in drawing.edges()]


def test_nodes_are_numbered_as_they_are_told_and_edges_name_them_so() -> None:
    drawing = drawn(*ROWS)

    assert len(list(drawing.nodes())) == drawing.node_count
    assert len(list(drawing.edges())) == drawing.edge_count
    assert ("the company", "performs", "C-1") in arrows(drawing)
    assert ("C-1", "uses", "Payroll") in arrows(drawing)
    assert ("Payroll", "supplied_by", "Harbour Ltd") in arrows(drawing)
    assert ("root", "described_by", "root") in arrows(drawing)
    assert ("a", "depends_on", "@veyrantha/kit") in arrows(drawing)


def test_a_drawing_can_be_asked_again() -> None:
    drawing = drawn(*ROWS)

    assert list(drawing.nodes()) == list(drawing.nodes())
    assert list(drawing.edges()) == list(drawing.edges())


def test_an_organisation_is_one_node_whatever_its_roles() -> None:
    drawing = drawn(row("Harbour Ltd", "Payroll"), owned("Harbour Ltd", "Bay Ltd"),
                    tie("Bay Ltd", "Harbour Ltd"))  # fmt: skip

    vendors = [one.name for one in drawing.nodes() if one.kind == "vendor"]
    assert sorted(vendors) == ["Bay Ltd", "Harbour Ltd"]
    assert all(source != target for source, _, target in arrows(drawing))


def test_an_edge_between_organisations_is_one_and_tells_every_role() -> None:
    drawing = drawn(row("Harbour Ltd", "Payroll"), owned("Harbour Ltd", "Bay Ltd"))

    (edge,) = (one for one in drawing.edges() if one.manner.kind == "owned_by")
    assert edge.manner.source_roles == "supplier owner"
    assert edge.manner.target_roles == "owner"


def test_every_edge_of_an_sbom_is_drawn_even_twice() -> None:
    drawing = drawn(bill("root>a, root>a?dev"))

    assert ("root", "depends_on", "a") in arrows(drawing)
    assert ("root", "needs_for_development", "a") in arrows(drawing)


def test_equal_edges_to_an_organisation_are_one() -> None:
    drawing = drawn(row("Veyrantha"), row("VEYRANTHA", line=3))

    supplied = [one for one in arrows(drawing) if one[1] == "supplied_by"]
    assert len(supplied) == len(set(supplied)) == 1


def test_copies_of_a_reference_and_nodes_without_one_have_keys_of_their_own() -> None:
    drawing = drawn(structs.replace(bill("root>a, a>b, b>c, c>d"), refs=["x", "x", "", "", "x~1"]))

    keys = [one.key for one in drawing.nodes() if one.kind == "component"]
    assert keys == ["bill:app.cdx.json#x", "bill:app.cdx.json#x~1~", "bill:app.cdx.json#~2",
                    "bill:app.cdx.json#~3", "bill:app.cdx.json#x~1"]  # fmt: skip


def test_no_document_s_name_gives_two_components_one_key() -> None:
    first = structs.replace(bill("root", document="a#b"), refs=["c"])
    second = structs.replace(bill("other", roots=("other",), document="a"), refs=["b#c"])
    third = structs.replace(bill("third", roots=("third",), document="a"), refs=["b#c"])

    keys = [one.key for one in drawn(first, second, third).nodes()]

    assert len(keys) == len(set(keys))


def test_a_component_says_what_it_is_and_where_it_stands() -> None:
    one = structs.replace(bill("root>a, a>b"), kinds=bytes([0, SERVICE, ORIGIN]))

    drawing = drawn(one)

    assert node(drawing, "a").type == "service"
    assert node(drawing, "b").type == "origin"
    assert node(drawing, "b").location == "app.cdx.json › /components/2"
    assert node(drawing, "b").purl == "pkg:npm/b@1.0.0"


def test_an_asset_tells_its_place_its_contracts_and_its_findings() -> None:
    built = network(*ROWS)
    asset = built.graph.assets[0].asset.id

    drawing = Drawing(built, marks=Marks(findings={asset: ("F-1", "F-2")}))

    payroll = node(drawing, "Payroll")
    assert (payroll.kind, payroll.type) == ("asset", "product")
    assert payroll.location == "vendors.xlsx › Vendors!A2"
    assert payroll.contracts == "C-1"
    assert payroll.findings == "F-1 F-2"
    assert node(drawing, "C-1").location == "contracts.csv:2"


def test_only_a_vendor_whose_act_counts_is_designated() -> None:
    marks = Marks(looked_for={VEYRA: "designated", "own:harbour": "under_watch"})

    drawing = drawn(row("Veyrantha"), row("Harbour Ltd", line=3), marks=marks)

    assert node(drawing, "Veyrantha", "vendor").designated
    harbour = node(drawing, "Harbour Ltd", "vendor")
    assert (harbour.looked_for, harbour.designated) == ("under_watch", False)


def test_who_is_most_likely_the_company_itself_says_so() -> None:
    drawing = drawn(changed(bill("root>a"), "root", supplier="Wexley Ltd"))

    assert node(drawing, "Wexley Ltd").ours


def test_an_edge_tells_its_doubts_and_what_findings_say() -> None:
    built = network(row("Veyrantha", "Desk"))
    edge = next(place for place, kind in enumerate(built.kinds) if kind == EdgeKind.supplied_by)
    doubts = bytearray(built.doubts)
    doubts[edge] = REVIEW | SETTLED
    cited = Cited(findings=("F-1",), ties=("made_by",))

    drawing = Drawing(
        structs.replace(built, doubts=bytes(doubts)), marks=Marks(cited={edge: cited})
    )

    (told,) = (one for one in drawing.edges() if one.cited.findings)
    assert told.manner.doubt == "review settled"
    assert told.cited.ties == ("made_by",)


def test_a_part_is_drawn_and_nothing_else() -> None:
    built = network(*ROWS, row("Quay Ltd", line=3))

    drawing = Drawing(built, part_to(built, [VEYRA]))

    names = [one.name for one in drawing.nodes()]
    assert names == ["the company", "root", "Veyrantha", "root", "a", "@veyrantha/kit"]
    assert drawing.edge_count < len(whole_of(built).edges)


def test_an_empty_part_has_neither_nodes_nor_edges() -> None:
    built = network(row("Quay Ltd"))

    drawing = Drawing(built, part_to(built, [VEYRA]))

    assert (list(drawing.nodes()), list(drawing.edges())) == ([], [])
