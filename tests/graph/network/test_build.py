"""Does the one graph hold every stated way, in the right role and with its doubts?"""

from msgspec import structs

from exposure.graph.network.build import network_of
from exposure.graph.network.columns import COMPANY, PAST, REVIEW, SURE
from exposure.graph.network.part import ALL_DOUBTS, Followed, nodes_of, part_to
from exposure.graph.network.tied import tied_organisations
from exposure.identify.matcher import build_matcher
from exposure.identify.rows import RowHit
from exposure.model.records import Cell
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import Name
from tests.graph.builders import (
    AS_OF,
    KESTRIN,
    REGISTER,
    VEYRA,
    bill,
    changed,
    contract,
    row,
)
from tests.graph.network.drawn import network, recognised
from tests.graph.test_ties import followed, owned, tie


def assets_leading(drawn, organisation, admitted=SURE):
    leading = Followed(drawn, admitted).to_nodes(nodes_of(drawn, [organisation]))
    return {
        node.asset.name
        for place, node in enumerate(drawn.graph.assets)
        if leading[drawn.asset(place)]
    }


def test_a_row_leads_to_its_vendor_and_to_the_sub_processors_it_names() -> None:
    drawn = network(row("Harbour Ltd", "Payroll", subprocessors=("Sub Ltd",)))

    assert assets_leading(drawn, "own:harbour") == {"Payroll"}
    assert assets_leading(drawn, "own:sub") == {"Payroll"}


def test_what_one_product_uses_another_of_the_same_supplier_does_not() -> None:
    drawn = network(
        row("Harbour Ltd", "Payroll", subprocessors=("Sub Ltd",)),
        row("Harbour Ltd", "Parking", line=3),
    )

    assert assets_leading(drawn, "own:sub", ALL_DOUBTS) == {"Payroll"}


def test_who_stands_on_a_supplier_stands_on_what_its_rows_name() -> None:
    drawn = network(
        row("Quay Ltd", "Desk", subprocessors=("Harbour Ltd",)),
        row("Harbour Ltd", "Payroll", line=3, subprocessors=("Sub Ltd",)),
    )

    assert assets_leading(drawn, "own:sub") == {"Desk", "Payroll"}


def test_spellings_of_one_organisation_are_one() -> None:
    drawn = network(row("Harbour Ltd"), row("HARBOUR", "Payroll", line=3))

    (harbour,) = (one for one in drawn.organisations if one.id == "own:harbour")
    assert harbour.spellings == ("HARBOUR", "Harbour Ltd")
    assert len(assets_leading(drawn, "own:harbour")) == 2


def test_what_an_owner_uses_is_for_a_person_to_look_at() -> None:
    drawn = network(row("Harbour Ltd"), owned("Harbour Ltd", "Bay Ltd"), tie("Bay Ltd", "Sub Ltd"))

    assert assets_leading(drawn, "own:bay") == {"Harbour Ltd"}
    assert assets_leading(drawn, "own:sub") == set()
    assert assets_leading(drawn, "own:sub", REVIEW) == {"Harbour Ltd"}


def test_use_that_has_ended_is_past() -> None:
    drawn = network(row("Harbour Ltd", "Payroll", ended="2026-01-01"))

    assert assets_leading(drawn, "own:harbour") == set()
    assert assets_leading(drawn, "own:harbour", PAST) == {"Payroll"}


def test_a_component_leads_to_its_supplier_and_to_the_vendor_of_its_package() -> None:
    drawn = network(changed(bill("root>a, a>@veyrantha/kit"), "a", supplier="Sub Ltd"))

    assert assets_leading(drawn, "own:sub") == {"root"}
    assert assets_leading(drawn, VEYRA) == {"root"}
    assert assets_leading(drawn, KESTRIN, ALL_DOUBTS) == set()


def test_a_component_that_nobody_reaches_is_there_still() -> None:
    drawn = network(bill("root>a, @veyrantha/kit>@veyrantha/kit"))

    assert assets_leading(drawn, VEYRA) == {"root"}


def test_the_maker_of_a_component_brings_nobody_who_works_for_it() -> None:
    drawn = network(changed(bill("root>a"), "a", supplier="Sub Ltd"), tie("Sub Ltd", "Cargo Works"))

    assert assets_leading(drawn, "own:cargo works") == set()
    assert assets_leading(drawn, "own:cargo works", REVIEW) == {"root"}


def test_who_hands_over_our_own_products_and_nothing_else_is_ourselves() -> None:
    own = changed(bill("root>a"), "root", supplier="Wexley Ltd")

    assert network(own).ours == {"own:wexley"}
    assert network(own, row("Wexley Ltd")).ours == frozenset()


def test_a_part_holds_what_lies_on_a_route_and_nothing_else() -> None:
    drawn = network(
        contract("C-1", uses=("root",)), bill("root>a, a>@veyrantha/kit, root>b"), row("Quay Ltd")
    )

    part = part_to(drawn, [VEYRA])

    names = {drawn.graph.estate.bills[0].names[drawn.component_at(node)[1]]
             for node in part.nodes if node >= drawn.bill_starts[0]}  # fmt: skip
    assert names == {"root", "a", "@veyrantha/kit"}
    assert COMPANY in part.nodes
    assert all(drawn.sources[edge] in part.nodes and drawn.targets[edge] in part.nodes
               for edge in part.edges)  # fmt: skip


def test_contracts_lead_to_what_is_said_to_be_used_on_them() -> None:
    drawn = network(contract("C-1"), row("Harbour Ltd", "Payroll"))
    payroll = drawn.graph.assets[0].asset.id
    allocated = network(contract("C-1"), row("Harbour Ltd", "Payroll"), used={"C-1": [payroll]})

    ends = nodes_of(drawn, ["own:harbour"])
    assert not Followed(drawn).to_nodes(ends)[drawn.contract(0)]
    assert Followed(allocated).to_nodes(ends)[allocated.contract(0)]


def test_another_sbom_that_describes_a_component_continues_the_route() -> None:
    ours = bill("root>gadget", document="ours.cdx.json")
    theirs = bill("gadget>@veyrantha/kit", document="theirs.cdx.json", roots=("gadget",))

    drawn = network(ours, theirs)

    assert assets_leading(drawn, VEYRA) == {"root", "gadget"}


def test_what_the_other_sbom_lists_without_a_route_continues_too() -> None:
    ours = bill("root>gadget", document="ours.cdx.json")
    theirs = bill("gadget>a, b>@veyrantha/kit", document="theirs.cdx.json", roots=("gadget",))

    drawn = network(ours, theirs)

    assert assets_leading(drawn, VEYRA) == {"root", "gadget"}


def test_the_owner_of_an_owner_whom_another_row_names_owns_too() -> None:
    lamp = with_parent(row("Quay Ltd", "Lamp"), "Harbour Ltd")
    drawn = network(lamp, with_parent(row("Harbour Ltd", "Payroll", line=3), "Bay Ltd"))

    assert assets_leading(drawn, "own:bay") == {"Lamp", "Payroll"}


def test_who_stands_on_a_vendor_by_one_name_stands_on_what_its_row_tells_by_another() -> None:
    drawn = network(
        row("Quay Ltd", "Desk", subprocessors=("Pier Works",)),
        row("Harbour Ltd", "Payroll", line=3, subprocessors=("Sub Ltd",),
            other_names=(Cell("Pier Works", "Vendors!O3"),)),
    )  # fmt: skip

    assert assets_leading(drawn, "own:sub") == {"Desk", "Payroll"}


def test_use_that_has_ended_says_nothing_of_what_others_rest_on() -> None:
    drawn = network(
        row("Quay Ltd", "Desk", subprocessors=("Harbour Ltd",)),
        row("Harbour Ltd", "Payroll", line=3, subprocessors=("Sub Ltd",), ended="2026-01-01"),
    )

    assert assets_leading(drawn, "own:sub") == {"Desk"}


def test_whom_a_connector_leads_to_need_not_use_its_own_suppliers_for_it() -> None:
    drawn = network(bill("root>langkit-veyrantha"), tie("Veyrantha Inc", "Sub Ltd"))

    assert "root" in assets_leading(drawn, VEYRA)
    assert "root" not in assets_leading(drawn, "own:sub")
    assert "root" in assets_leading(drawn, "own:sub", REVIEW)


def with_parent(one, name):
    line = one.location.place[-1]
    return structs.replace(one, cells={**one.cells, "parent": Cell(name, f"Vendors!P{line}")})


def drawn_with_subsidiary(*parts, text="Brightmoor Ltd", relation=Relation.owned_by):
    veyra = REGISTER.vendors[VEYRA]
    more = structs.replace(veyra, names=(*veyra.names, Name(text, "subsidiary", relation, "read")))
    register = structs.replace(REGISTER, vendors={**REGISTER.vendors, VEYRA: more})
    known = recognised(followed(*parts).graph)
    matcher = build_matcher(register, register.vendors)
    return network_of(structs.replace(known, matcher=matcher), AS_OF)


def test_who_stands_on_a_subsidiary_that_the_register_knows_stands_on_its_owner() -> None:
    drawn = drawn_with_subsidiary(
        row("Harbour Ltd", "Payroll"),
        with_parent(row("Quay Ltd", "Lamp", line=3), "Pier Works"),
        tie("Harbour Ltd", "Brightmoor Ltd"),
        owned("Pier Works", "Brightmoor Ltd"),
    )

    assert assets_leading(drawn, VEYRA) == {"Payroll", "Lamp"}


def test_a_name_that_only_may_mean_a_vendor_is_for_a_person_to_look_at() -> None:
    drawn = drawn_with_subsidiary(
        row("Harbour Ltd", "Payroll"),
        tie("Harbour Ltd", "Brightmoor Ltd"),
        relation=Relation.mentions_only,
    )

    assert assets_leading(drawn, VEYRA) == set()
    assert assets_leading(drawn, VEYRA, REVIEW) == {"Payroll"}


def test_the_name_of_a_product_alone_makes_no_organisation_of_it() -> None:
    drawn = drawn_with_subsidiary(row("Harbour Ltd", "Brightmoor Ltd"))

    (own,) = (place for place, one in enumerate(drawn.organisations) if one.id == "own:brightmoor")
    assert not tied_organisations(drawn)[own]


def test_whom_a_list_of_owners_alone_names_nobody_is_sure_to_buy() -> None:
    drawn = network(owned("Veyrantha Inc", "Bay Ltd"))

    assert assets_leading(drawn, VEYRA) == assets_leading(drawn, "own:bay") == set()
    assert assets_leading(drawn, "own:bay", REVIEW) == {"Veyrantha Inc"}


def test_whom_a_list_of_sub_processors_alone_names_is_told_to_rest_on_them() -> None:
    drawn = network(tie("Kestrinova Ltd", "Veyrantha Inc"), owned("Veyrantha Inc", "Bay Ltd"))

    assert assets_leading(drawn, KESTRIN) == set()
    assert assets_leading(drawn, VEYRA) == assets_leading(drawn, "own:bay") == {"Kestrinova Ltd"}


def test_who_stands_on_an_owner_does_not_stand_on_what_its_subsidiary_uses() -> None:
    known = recognised(followed(
        row("Quay Ltd", "Desk", subprocessors=("Veyrantha Inc",)),
        row("Brightmoor Ltd", "Payroll", line=3, subprocessors=("Sub Ltd",)),
        row("Pier Ltd", "Lamp", line=4, subprocessors=("Brightmoor Ltd",)),
    ).graph)  # fmt: skip
    number = Match(VEYRA, Relation.owned_by, Confidence.confirmed, "identifier", "1", "its owner's")
    told = [
        (node, one, (RowHit(Cell("1", "Vendors!F3"), "identifier", number),))
        if one.product == "Payroll" else (node, one, hits)
        for node, one, hits in known.told
    ]  # fmt: skip

    drawn = network_of(structs.replace(known, told=told), AS_OF)

    assert assets_leading(drawn, "own:sub", ALL_DOUBTS) == {"Payroll", "Lamp"}
    assert assets_leading(drawn, VEYRA) == {"Desk", "Payroll", "Lamp"}


def test_what_the_row_of_an_owner_names_is_for_a_person_to_look_at() -> None:
    drawn = network(
        with_parent(row("Harbour Ltd", "Payroll"), "Bay Ltd"),
        row("Bay Ltd", "Desk", line=3, subprocessors=("Sub Ltd",)),
    )

    assert assets_leading(drawn, "own:sub") == {"Desk"}
    assert assets_leading(drawn, "own:sub", REVIEW) == {"Payroll", "Desk"}
