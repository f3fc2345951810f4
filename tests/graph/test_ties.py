"""By which ties does a vendor reach what the company buys, and how is each told?"""

from itertools import pairwise

import pytest
from msgspec import structs

from exposure.graph.exposure import Exposure
from exposure.graph.joins.joined import build_graph
from exposure.graph.ties.follow import Followed, follow_ties
from exposure.graph.ties.routes import MOST_STEPS
from exposure.inventory.bill import Bill
from exposure.model.finding import Route
from exposure.model.gap import GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell, ContractRow, Tie, VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import AssetKind
from tests.graph.builders import (
    AS_OF,
    KESTRIN,
    MATCHER,
    REGISTER,
    VEYRA,
    bill,
    changed,
    contract,
    estate,
    hits_in_row,
    row,
)

NAMES = {vendor.id: vendor.name for vendor in REGISTER.vendors.values()}
LINE = iter(range(2, 100_000_000))


def tie(source: str, target: str, *, line: int = 0, **fields: object) -> Tie:
    """State that `source` names `target` as sub-processor, in row `line` of a sheet of ties."""
    line = line or next(LINE)
    cells = {"source": Cell(source, f"Subs!A{line}"), "target": Cell(target, f"Subs!B{line}")}
    cells |= {role: Cell(str(fields.pop(role)), f"Subs!{column}{line}")
              for role, column in (("notes", "F"), ("purpose", "G")) if role in fields}  # fmt: skip
    given = {"relation": Relation.subprocessor_of, "cells": cells} | fields
    return Tie(Location("subs.xlsx", f"Subs!B{line}"), source, target, **given)


def owned(child: str, parent: str, share: str = "", **fields: object) -> Tie:
    return tie(child, parent, relation=Relation.owned_by, share=share, **fields)


def followed(*parts: Tie | VendorRow | Bill | ContractRow) -> Followed:
    ties = tuple(part for part in parts if isinstance(part, Tie))
    whole = structs.replace(estate(*(p for p in parts if not isinstance(p, Tie))), ties=ties)
    graph = build_graph(whole, [hits_in_row(one) for one in whole.rows], (), "exposure.toml")
    rows = [(node, one, hits_in_row(one)) for node in graph.assets
            for one in (*(whole.rows[at] for at in node.rows), *node.stated)]  # fmt: skip
    return follow_ties(graph, rows, MATCHER, NAMES, AS_OF)


def found(*parts: Tie | VendorRow | Bill | ContractRow) -> list[Exposure]:
    return list(followed(*parts).exposures)


def only(*parts: Tie | VendorRow | Bill | ContractRow) -> Exposure:
    (one,) = found(*parts)
    return one


def told(route: Route) -> list[tuple[str, str]]:
    return [(step.relation, step.name) for step in route.steps]


def names_of(answer: Followed) -> dict[str, str]:
    return {node.asset.id: node.asset.name for node in answer.graph.assets}


def test_a_sub_processor_in_a_sheet_of_its_own_reaches_the_bought_vendor() -> None:
    one = only(row("Harbour Ltd", "Payroll"), tie("Harbour Ltd", "Veyrantha, Inc.", line=7))

    assert (one.vendor, one.relation, one.tier, one.depth, one.confidence, one.use_basis) == (
        VEYRA, Relation.subprocessor_of, 2, None, Confidence.confirmed,
        UseBasis.stated_by_supplier,
    )  # fmt: skip
    assert told(one.routes[0]) == [
        ("", "Payroll"), ("supplied by", "Harbour Ltd"),
        ("names as sub-processor", "Veyrantha, Inc."),
    ]  # fmt: skip
    assert str(one.routes[0].steps[-1].location) == "subs.xlsx › Subs!B7"
    assert [step.name for step in one.introducers] == ["Harbour Ltd"]


def test_a_sub_processor_of_somebody_harmless_is_no_exposure() -> None:
    assert found(row("Harbour Ltd"), tie("Harbour Ltd", "Cargo Works")) == []


def test_the_evidence_is_the_match_and_then_each_tie_in_its_own_cell() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Cargo Works", line=3),
               tie("Cargo Works", "Veyrantha", line=4, stated="hosting"))  # fmt: skip

    assert [(piece.rule, piece.quote, piece.location.place) for piece in one.evidence] == [
        ("name-exact", "Veyrantha", "Subs!B4"), ("stated-tie", "Cargo Works", "Subs!B3"),
        ("stated-tie", "Veyrantha", "Subs!B4"),
    ]  # fmt: skip
    assert "'Cargo Works' is said to use it as sub-processor" in one.evidence[2].because
    assert "'hosting'" in one.evidence[2].because


def test_a_chain_of_sub_processors_is_followed_and_each_is_a_tier() -> None:
    one = only(row("Harbour Ltd"), contract("C-1", uses=("Harbour Ltd",)),
               tie("Harbour Ltd", "Cargo Works"), tie("Cargo Works", "Deep Ltd"),
               tie("Deep Ltd", "Veyrantha"))  # fmt: skip

    assert one.tier == 4
    assert [name for _, name in told(one.routes[0])] == [
        "C-1", "Harbour Ltd", "Cargo Works", "Deep Ltd", "Veyrantha",
    ]  # fmt: skip


def test_of_two_routes_the_shorter_is_told() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "A Works"), tie("A Works", "B Works"),
               tie("B Works", "Veyrantha"), tie("Harbour Ltd", "Z Works"),
               tie("Z Works", "Veyrantha"))  # fmt: skip

    assert [name for _, name in told(one.routes[0])] == ["Harbour Ltd", "Z Works", "Veyrantha"]


def test_of_two_equal_routes_the_lexically_first_is_told_whatever_their_order() -> None:
    ties = (tie("Harbour Ltd", "Z Works"), tie("Z Works", "Veyrantha"),
            tie("Harbour Ltd", "B Works"), tie("B Works", "Veyrantha"))  # fmt: skip

    forth, back = only(row("Harbour Ltd"), *ties), only(row("Harbour Ltd"), *reversed(ties))

    assert forth == back
    assert forth.routes[0].steps[1].name == "B Works"


def test_a_circle_of_ties_ends() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "A Works"), tie("A Works", "B Works"),
               tie("B Works", "A Works"), tie("B Works", "Harbour Ltd"),
               tie("B Works", "Veyrantha"))  # fmt: skip

    assert [name for _, name in told(one.routes[0])] == [
        "Harbour Ltd", "A Works", "B Works", "Veyrantha",
    ]  # fmt: skip


def test_a_tie_to_itself_ends() -> None:
    assert found(row("Harbour Ltd"), tie("Harbour Ltd", "Harbour Ltd")) == []


def _chain(length: int) -> list[Tie]:
    middle = [f"Works {number:03}" for number in range(length - 1)]
    stops = ["Harbour Ltd", *middle, "Veyrantha"]
    return [tie(*pair) for pair in pairwise(stops)]


def test_a_route_of_the_most_steps_is_followed() -> None:
    answer = followed(row("Harbour Ltd"), *_chain(MOST_STEPS))

    assert [one.tier for one in answer.exposures] == [MOST_STEPS + 1]
    assert answer.graph.gaps == ()


def test_a_longer_route_is_a_gap_that_hides_presence_and_names_both_ends() -> None:
    answer = followed(row("Harbour Ltd"), *_chain(MOST_STEPS + 1))

    (gap,) = answer.graph.gaps
    assert (answer.exposures, gap.kind, gap.effect) == (
        (), "ties-not-followed", GapEffect.hides_presence,
    )  # fmt: skip
    assert "'Harbour Ltd'" in gap.reason
    assert "Veyrantha" in gap.reason


def test_every_asset_of_the_vendor_is_exposed() -> None:
    answer = followed(row("Harbour Ltd", "Payroll"), row("Harbour Ltd", "Ledger", line=3),
                      row("Bay Ltd", "Desk", line=4), tie("Harbour Ltd", "Veyrantha"))  # fmt: skip

    assert sorted(names_of(answer)[one.asset] for one in answer.exposures) == ["Ledger", "Payroll"]


def test_a_tie_of_a_product_exposes_that_product_alone() -> None:
    answer = followed(row("Harbour Ltd", "Payroll"), row("Harbour Ltd", "Ledger", line=3),
                      tie("Payroll", "Veyrantha"))  # fmt: skip

    assert [names_of(answer)[one.asset] for one in answer.exposures] == ["Payroll"]


def test_another_name_of_the_row_is_its_vendor_and_at_most_probable() -> None:
    one = only(row("Harbour Ltd", other_names=(Cell("Portside", "Vendors!F2"),)),
               tie("Portside", "Veyrantha"))  # fmt: skip

    assert one.confidence is Confidence.probable
    assert "another name" in one.evidence[0].because


@pytest.mark.parametrize("spelling", ["HARBOUR LTD", "harbour  ltd"])
def test_case_and_blanks_are_no_other_spelling(spelling: str) -> None:
    one = only(row("Harbour Ltd"), tie(spelling, "Veyrantha"))

    assert one.confidence is Confidence.confirmed


@pytest.mark.parametrize("spelling", ["Harbour, Ltd.", "Hárbour Ltd", "Harbour", "Harbour Inc"])
def test_a_name_that_is_spelt_otherwise_joins_and_is_at_most_probable(spelling: str) -> None:
    answer = followed(row("Harbour Ltd" if spelling != "Harbour Inc" else "Harbour"),
                      tie(spelling, "Veyrantha"))  # fmt: skip

    (one,) = answer.exposures
    assert (one.confidence, len(answer.graph.assets)) == (Confidence.probable, 1)


def test_two_legal_forms_of_the_same_words_ask_for_a_person() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Inc", "Veyrantha"))

    assert one.confidence is Confidence.review
    assert "several organisations" in one.evidence[0].because


def test_a_name_that_some_row_bears_is_not_taken_for_that_of_another_row() -> None:
    answer = followed(row("Harbour Ltd"), row("Harbour Inc", line=3),
                      tie("Harbour Ltd", "Veyrantha"))  # fmt: skip

    assert [names_of(answer)[one.asset] for one in answer.exposures] == ["Harbour Ltd"]


def test_another_word_makes_another_organisation() -> None:
    answer = followed(row("Harbour Ltd"), tie("Harbour Bakery Ltd", "Veyrantha"))

    assert names_of(answer)[answer.exposures[0].asset] == "Harbour Bakery Ltd"


def test_two_names_that_the_register_takes_for_one_vendor_are_one() -> None:
    one = only(row("Morrowlight, Inc.", "Lamp"), tie("Morrowlight", "Kestrinova"))

    assert (one.vendor, one.confidence) == (KESTRIN, Confidence.confirmed)


def test_a_product_that_somebody_else_sells_leads_on_through_its_maker() -> None:
    one = only(row("Reseller", "Morrowlight Lamp"), tie("Morrowlight Inc", "Kestrinova"))

    assert told(one.routes[0]) == [
        ("", "Reseller"), ("supplies", "Morrowlight Lamp"), ("made by", "Morrowlight Inc"),
        ("names as sub-processor", "Kestrinova"),
    ]  # fmt: skip


def test_a_cell_of_a_row_and_a_sheet_of_ties_make_one_route() -> None:
    one = only(row("Harbour Ltd", subprocessors=("Cargo Works",)), tie("Cargo Works", "Veyrantha"))

    assert (one.tier, told(one.routes[0])[1:]) == (
        3, [("names as sub-processor", "Cargo Works"), ("names as sub-processor", "Veyrantha")],
    )  # fmt: skip


def test_what_a_bought_vendors_row_says_of_it_holds_where_others_name_it() -> None:
    given = (row("Harbour Ltd", subprocessors=("Bay Ltd",)),
             row("Bay Ltd", line=3, subprocessors=("Veyrantha",)))  # fmt: skip

    answer = followed(*given)

    assert [(names_of(answer)[one.asset], one.tier) for one in answer.exposures] == [
        ("Harbour Ltd", 3)
    ]


def test_a_sub_processor_that_a_row_identifies_as_the_vendor_is_the_vendor() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "K-Nova Services"),
               row("K-Nova Services", line=3, website="https://kestrinova.example"))  # fmt: skip

    assert (one.vendor, one.evidence[0].rule, one.evidence[0].location.place) == (
        KESTRIN, "domain-owned", "Vendors!E3",
    )  # fmt: skip


def test_a_rows_own_sub_processor_is_left_to_the_row() -> None:
    assert found(row("Harbour Ltd", subprocessors=("Veyrantha",)), tie("A", "B")) == []


def test_a_sheet_that_says_the_same_as_the_row_adds_to_the_same_subject() -> None:
    one = only(row("Harbour Ltd", subprocessors=("Veyrantha Inc",)),
               tie("Harbour Ltd", "Veyrantha"))  # fmt: skip

    assert (one.subject.name, one.tier) == ("Veyrantha Inc", 2)


def test_a_tie_that_has_ended_is_past_use() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", until="2026-05-31"))

    assert (one.past, one.past_until, one.routes[0].flags) == (True, "2026-05-31", ("past",))


@pytest.mark.parametrize("until", [AS_OF, "2027-01-01", None])
def test_a_tie_that_ends_later_is_present(until: str | None) -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", until=until))

    assert (one.past, one.past_until) == (False, None)


def test_a_longer_route_in_force_goes_before_a_shorter_one_that_has_ended() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", until="2026-05-31"),
               tie("Harbour Ltd", "Cargo Works"), tie("Cargo Works", "Veyrantha"))  # fmt: skip

    assert (one.past, one.tier) == (False, 3)


def test_a_surer_route_goes_before_a_shorter_one() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour", "Veyrantha"), tie("Harbour Ltd", "Cargo Works"),
               tie("Cargo Works", "Veyrantha"))  # fmt: skip

    assert (one.confidence, one.tier) == (Confidence.confirmed, 3)


def test_a_tie_that_begins_later_is_present_and_says_so() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", since="2027-01-01"))

    assert not one.past
    assert "after the law date" in one.evidence[1].because


def test_a_vendor_that_is_no_longer_used_is_past_with_all_behind_it() -> None:
    one = only(
        row("Harbour Ltd", active=False, ended="2026-03-31"), tie("Harbour Ltd", "Veyrantha")
    )

    assert (one.past, one.past_until) == (True, "2026-03-31")


def test_a_bought_company_that_the_vendor_owns_is_the_vendors_own() -> None:
    one = only(row("Harbour Ltd", spend=5.0), owned("Harbour Ltd", "Veyrantha Inc", "100 %"))

    assert (one.relation, one.tier, one.use_basis, one.introducers, one.subject.name) == (
        Relation.owned_by, 1, UseBasis.paid_for, (), "Harbour Ltd",
    )  # fmt: skip
    assert told(one.routes[0])[-1] == ("owned by 100 %", "Veyrantha Inc")


def test_an_owner_of_the_owner_counts_and_adds_no_tier() -> None:
    one = only(row("Harbour Ltd"), owned("Harbour Ltd", "Dock Holding"),
               owned("Dock Holding", "Veyrantha"))  # fmt: skip

    assert (one.relation, one.tier, one.confidence) == (
        Relation.owned_by, 1, Confidence.confirmed,
    )  # fmt: skip


def test_a_sub_processor_that_the_vendor_owns_is_a_sub_processor() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Cargo Works"),
               owned("Cargo Works", "Veyrantha", "60%"))  # fmt: skip

    assert (one.relation, one.tier) == (Relation.subprocessor_of, 2)
    assert told(one.routes[0])[-1] == ("owned by 60%", "Veyrantha")


def test_what_an_owner_uses_asks_for_a_person() -> None:
    one = only(row("Harbour Ltd"), owned("Harbour Ltd", "Dock Holding"),
               tie("Dock Holding", "Veyrantha"))  # fmt: skip

    assert (one.relation, one.confidence) == (Relation.subprocessor_of, Confidence.review)
    assert "need not be used for what it owns" in one.evidence[0].because


def test_a_minority_share_asks_for_a_person_with_the_reason() -> None:
    one = only(row("Harbour Ltd"), owned("Harbour Ltd", "Veyrantha", "12,5%"))

    assert one.confidence is Confidence.review
    assert "less than half" in one.evidence[0].because


def test_a_share_that_nobody_states_changes_nothing() -> None:
    one = only(row("Harbour Ltd"), owned("Harbour Ltd", "Veyrantha"))

    assert one.confidence is Confidence.confirmed


def test_a_vendor_that_owns_part_of_itself_is_no_news() -> None:
    assert found(row("Veyrantha Inc"), owned("Veyrantha Inc", "Veyrantha")) == []


def test_the_parent_of_a_bought_company_is_owned_in_turn() -> None:
    given = structs.replace(row("Harbour Ltd"), cells={"parent": Cell("Dock", "Vendors!K2")})

    one = only(given, owned("Dock", "Veyrantha"))

    assert (one.relation, told(one.routes[0])) == (
        Relation.owned_by, [("", "Harbour Ltd"), ("owned by", "Dock"), ("owned by", "Veyrantha")],
    )  # fmt: skip


def test_a_source_that_is_nobodys_becomes_an_asset_where_it_leads_to_a_vendor() -> None:
    answer = followed(row("Bay Ltd"), tie("Harbour Ltd", "Veyrantha", line=9))

    (added,) = [node.asset for node in answer.graph.assets if node.asset.name != "Bay Ltd"]
    assert (added.name, added.kind, str(added.location)) == (
        "Harbour Ltd", AssetKind.vendor, "subs.xlsx › Subs!A9",
    )  # fmt: skip
    assert "no list of vendors does" in added.joined[0]
    assert [(one.asset, one.relation) for one in answer.exposures] == [
        (added.id, Relation.subprocessor_of)
    ]


def test_a_source_that_is_nobodys_and_leads_to_nobody_is_no_asset() -> None:
    answer = followed(row("Bay Ltd"), tie("Harbour Ltd", "Cargo Works"))

    assert list(names_of(answer).values()) == ["Bay Ltd"]
    assert answer.exposures == ()


def test_of_a_chain_that_is_nobodys_the_first_is_the_asset() -> None:
    answer = followed(tie("Harbour Ltd", "Cargo Works"), tie("Cargo Works", "Veyrantha"))

    assert list(names_of(answer).values()) == ["Harbour Ltd"]


def test_a_circle_that_is_nobodys_is_told_once() -> None:
    answer = followed(tie("B", "A"), tie("A", "B"), tie("A", "Veyrantha"))

    assert list(names_of(answer).values()) == ["A"]


def test_a_vendor_that_only_stands_as_a_source_is_for_review() -> None:
    one = only(tie("Veyrantha Inc", "Cargo Works", line=5))

    assert (one.vendor, one.relation, one.confidence, one.tier) == (
        VEYRA, Relation.mentions_only, Confidence.review, None,
    )  # fmt: skip
    assert str(one.evidence[0].location) == "subs.xlsx › Subs!A5"


@pytest.mark.parametrize("source", ["", "us", "Our company", "We"])
def test_the_companys_own_list_is_left_to_the_rows(source: str) -> None:
    assert found(tie(source, "Veyrantha")) == []


def test_another_cell_of_the_ties_row_is_a_mention() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Cargo Works", line=6,
                                       purpose="runs models of Veyrantha"))  # fmt: skip

    assert (one.relation, one.confidence, one.tier) == (
        Relation.mentions_only, Confidence.review, None,
    )  # fmt: skip
    assert (one.evidence[0].quote, one.evidence[0].location.place) == (
        "runs models of Veyrantha", "Subs!G6",
    )  # fmt: skip


def test_a_mention_is_not_told_beside_a_tie() -> None:
    one = only(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", notes="see Veyrantha"))

    assert one.relation is Relation.subprocessor_of


def test_what_a_contract_alone_names_has_its_ties_too() -> None:
    answer = followed(contract("C-1", uses=("Harbour Ltd",)), tie("Harbour Ltd", "Veyrantha"))

    assert [name for _, name in told(answer.exposures[0].routes[0])] == [
        "C-1", "Harbour Ltd", "Veyrantha",
    ]  # fmt: skip


def test_the_supplier_of_an_sbom_has_its_ties_too() -> None:
    one = only(changed(bill("root>a"), "root", supplier="Harbour Ltd"),
               tie("Harbour Ltd", "Veyrantha"))  # fmt: skip

    assert told(one.routes[0]) == [
        ("", "root"), ("supplied by", "Harbour Ltd"), ("names as sub-processor", "Veyrantha"),
    ]  # fmt: skip


def test_a_vendor_that_nobody_looks_for_is_no_exposure() -> None:
    given = structs.replace(estate(row("Harbour Ltd")), ties=(tie("Harbour Ltd", "Veyrantha"),))
    graph = build_graph(given, [[]], (), "")
    (node,) = graph.assets

    answer = follow_ties(graph, [(node, given.rows[0], [])], MATCHER, {KESTRIN: "K"}, AS_OF)

    assert (answer.graph, answer.exposures) == (graph, ())


def test_without_ties_the_graph_stays_as_it_is() -> None:
    answer = followed(row("Harbour Ltd"), row("Veyrantha", line=3))

    assert (answer.exposures, len(answer.graph.assets)) == ((), 2)


@pytest.mark.parametrize("target", ["n/a", "TBD", "various", ""])
def test_a_target_that_names_nobody_leads_nowhere(target: str) -> None:
    assert found(row("Harbour Ltd"), tie("Harbour Ltd", target), tie("Bay Ltd", target)) == []


def test_a_company_that_only_an_ownership_list_names_is_for_review() -> None:
    one = only(owned("Harbour Ltd", "Veyrantha", "100 %"))

    assert (one.relation, one.confidence, one.use_basis) == (
        Relation.owned_by, Confidence.review, UseBasis.present,
    )  # fmt: skip
    assert "no other record says that it is bought" in one.evidence[0].because


def test_what_needs_no_reason_is_given_none() -> None:
    one = only(
        row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha maybe tomorrow elsewhere with five desks")
    )

    assert one.confidence is Confidence.review
    assert not any("otherwise" in piece.because for piece in one.evidence)


def test_a_cell_that_names_several_is_quoted_whole() -> None:
    cells = {"target": Cell("Cargo Works; Veyrantha", "Subs!B4")}
    given = Tie(Location("subs.xlsx", "Subs!B4"), "Harbour Ltd", "Veyrantha",
                Relation.subprocessor_of, cells=cells)  # fmt: skip

    one = only(row("Harbour Ltd"), given)

    assert [piece.quote for piece in one.evidence] == ["Veyrantha", "Cargo Works; Veyrantha"]


def test_a_sheet_with_lines_gives_the_line() -> None:
    at = Location("subs.csv", "subs!B4", 4)
    one = only(row("Harbour Ltd"), Tie(at, "Harbour Ltd", "Veyrantha", Relation.subprocessor_of))

    assert {str(piece.location) for piece in one.evidence} == {"subs.csv:4"}


@pytest.mark.parametrize("text", ["\x00", "🙂", "a" * 50_000, "\u202eabc", ";" * 1000, "\ud800"])
def test_odd_texts_at_either_end_are_borne(text: str) -> None:
    assert found(row("Harbour Ltd"), tie(text, "Cargo Works"), tie("Harbour Ltd", text)) == []


def test_a_sub_processor_whom_another_row_identifies_is_the_vendor() -> None:
    parts = (
        row("Quay Ltd", "Desk", subprocessors=("Harbour Ltd",)),
        row("Harbour Ltd", line=3, other_names=(Cell("Veyrantha Inc", "Vendors!G3"),)),
    )

    assert {(one.asset, one.relation) for one in found(*parts) if one.vendor == VEYRA} >= {
        (asset_named("Desk", *parts), Relation.subprocessor_of)
    }


def test_a_sub_processor_that_the_cell_itself_names_is_left_to_the_row() -> None:
    assert found(row("Quay Ltd", "Desk", subprocessors=("Veyrantha Inc",))) == []


def asset_named(name: str, *parts: Tie | VendorRow) -> str:
    return next(one.asset.id for one in followed(*parts).graph.assets if one.asset.name == name)
