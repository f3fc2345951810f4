"""Who reaches how much, is each thing counted once, and does one walk per vendor say the same?"""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exposure.assess.hypothetical.money import cents
from exposure.assess.hypothetical.ranking.concentration import concentrations, paid_concentration
from exposure.assess.hypothetical.ranking.graphs import Question
from exposure.assess.hypothetical.ranking.ranked import Measure, Order, left_out, ranked
from exposure.assess.hypothetical.ranking.weights import weights_of
from exposure.assess.hypothetical.records import Records
from exposure.graph.network.columns import PAST, REVIEW, EdgeKind, Network, Role
from exposure.graph.network.part import Followed, nodes_of
from exposure.model.hypothetical.ranking import RankedReach, RankedVendor
from exposure.model.records import Amount
from exposure.model.result import AssetKind
from tests.assess.hypothetical.drawn import examined, read_of, whole_of
from tests.graph.builders import VEYRA, bill, changed, contract, row
from tests.graph.test_ties import owned, tie

BOUGHT = {EdgeKind.supplied_by, EdgeKind.same}


def order_of(*parts, by: str = "products", currency: str = "") -> tuple[Order, Records]:
    read, records = read_of(examined(whole_of(*parts)))
    weights = weights_of(read.network, records)
    return Order(Question(read.network), weights, Measure(by, currency)), records


def ranking(*parts, by: str = "products", currency: str = "") -> list[RankedVendor]:
    return list(ranked(order_of(*parts, by=by, currency=currency)[0], {}))


def named(vendors: list[RankedVendor], key: str) -> RankedVendor:
    (one,) = (one for one in vendors if one.id == key)
    return one


def valued(number: str, value: float, currency: str = "USD", **fields):
    return structs.replace(contract(number, **fields), value=value, currency=currency)


def test_bought_and_behind_are_told_apart_and_add_up() -> None:
    found = ranking(row("Harbour Ltd", "Payroll"),
                    row("Quay Ltd", "Desk", line=3, subprocessors=("Harbour Ltd",)))  # fmt: skip

    harbour = named(found, "own:harbour")
    assert (harbour.direct.products, harbour.behind.products) == (1, 1)
    assert found[0] == harbour


def test_what_is_bought_and_stood_behind_at_once_is_bought() -> None:
    found = ranking(row("Harbour Ltd", "Payroll", subprocessors=("Harbour Ltd",)))

    harbour = named(found, "own:harbour")
    assert (harbour.direct.products, harbour.behind.products) == (1, 0)


def test_ties_to_look_at_are_told_apart_and_add_nothing_that_is_sure() -> None:
    found = ranking(row("Quay Ltd", "Desk"), owned("Quay Ltd", "Bay Ltd", "10 %"),
                    row("Bay Ltd", "Chart", line=3))  # fmt: skip

    bay = named(found, "own:bay")
    assert (bay.direct.products, bay.behind.products) == (1, 0)
    assert (bay.direct_review.products, bay.behind_review.products) == (0, 1)


def test_a_contract_is_counted_once_whatever_leads_to_it() -> None:
    found = ranking(
        valued("C-1", 100, uses=("Payroll", "Parking")),
        row("Harbour Ltd", "Payroll"),
        row("Harbour Ltd", "Parking", line=3),
        row("Harbour Ltd", "Parking", line=4),
        by="value",
        currency="USD",
    )

    harbour = named(found, "own:harbour")
    assert (harbour.direct.contracts, harbour.direct.value) == (1, (Amount("USD", 100),))
    assert harbour.share == 1


def test_a_contract_that_one_bought_product_is_used_on_is_not_counted_behind_again() -> None:
    found = ranking(
        contract("C-1", uses=("Payroll", "Desk")),
        row("Harbour Ltd", "Payroll"),
        row("Quay Ltd", "Desk", line=3, subprocessors=("Harbour Ltd",)),
    )

    harbour = named(found, "own:harbour")
    assert (harbour.direct.contracts, harbour.behind.contracts) == (1, 0)
    assert (harbour.direct.products, harbour.behind.products) == (1, 1)


def test_currencies_stand_apart_and_rows_count_once() -> None:
    found = ranking(
        row("Harbour Ltd", "Payroll", spend=10, currency="USD"),
        row("Harbour Ltd", "Payroll", line=3, spend=2.5, currency="USD"),
        row("Harbour Ltd", "Parking", line=4, spend=7, currency="EUR"),
    )

    assert named(found, "own:harbour").direct.spend == (Amount("EUR", 7), Amount("USD", 12.5))


def test_contracts_without_a_value_are_counted() -> None:
    found = ranking(contract("C-1", uses=("Payroll",)), row("Harbour Ltd", "Payroll"))

    direct = named(found, "own:harbour").direct
    assert (direct.contracts, direct.contracts_without_value, direct.value) == (1, 1, ())


def test_use_that_has_ended_is_left_out_and_counted() -> None:
    order, _ = order_of(row("Harbour Ltd", "Payroll", ended="2026-01-01"), row("Quay Ltd", line=3))

    left = left_out(order)
    assert [one.id for one in ranked(order, {})] == ["own:quay"]
    assert (left.past_only, left.past_ties > 0) == (1, True)


def test_the_company_itself_is_left_out_and_named() -> None:
    order, _ = order_of(changed(bill("root>a"), "root", supplier="Wexley Ltd"), row("Quay Ltd"))

    assert [one.id for one in ranked(order, {})] == ["own:quay"]
    assert left_out(order).ours == ("Wexley Ltd",)


def test_an_organisation_to_which_nothing_leads_is_counted() -> None:
    order, _ = order_of(row("Quay Ltd"), tie("Nobody Ltd", "Sub Ltd"))

    assert left_out(order).unreached == 2


def test_products_are_no_vendors() -> None:
    assert {one.id for one in ranking(row("Harbour Ltd", "Payroll"))} == {"own:harbour"}


def test_vendors_that_reach_as_much_share_their_rank() -> None:
    found = ranking(row("Harbour Ltd", "Payroll"), row("Quay Ltd", "Desk", line=3),
                    row("Quay Ltd", "Chart", line=4), row("Bay Ltd", "Sea", line=5))  # fmt: skip

    assert [(one.rank, one.id) for one in found] == [
        (1, "own:quay"), (2, "own:bay"), (2, "own:harbour"),
    ]  # fmt: skip


def test_concentration_says_how_many_reach_a_part_alone_and_together() -> None:
    order, _ = order_of(row("Harbour Ltd", "A"), row("Harbour Ltd", "B", line=3),
                        row("Quay Ltd", "C", line=4), row("Bay Ltd", "D", line=5))  # fmt: skip

    half, most = concentrations(order)
    assert (half.part, half.alone, half.together) == (0.5, 1, 1)
    assert (most.part, most.alone, most.together) == (0.8, 0, 3)


def test_what_all_together_do_not_reach_is_reached_by_no_number_of_them() -> None:
    order, _ = order_of(
        bill("root>a"),
        bill("kiosk>a", document="b.json", roots=("kiosk",)),
        bill("booth>a", document="c.json", roots=("booth",)),
        row("Bay Ltd", "D"),
    )

    assert [(one.alone, one.together) for one in concentrations(order)] == [(0, None), (0, None)]


def test_the_index_of_spend_is_ten_thousand_for_one_supplier_and_half_for_two_alike() -> None:
    def index(*rows):
        result = examined(whole_of(*rows)).result
        return [(one.currency, one.suppliers, one.index)
                for one in paid_concentration(result.coverage.per_vendor)]  # fmt: skip

    one = row("Harbour Ltd", "A", spend=10, currency="USD")
    other = row("Quay Ltd", "B", line=3, spend=10, currency="USD")
    abroad = row("Bay Ltd", "C", line=4, spend=99, currency="EUR")
    assert index(one) == [("USD", 1, 10_000)]
    assert index(one, other, abroad) == [("EUR", 1, 10_000), ("USD", 2, 5_000)]


NAMES = st.sampled_from(("Harbour Ltd", "Quay Ltd", "Bay Ltd", "Veyrantha Inc", "Keel", "KEEL Inc"))
PRODUCTS = st.sampled_from(("", "Payroll", "Desk", "Chart", "Parking"))
ROWS = st.lists(
    st.tuples(NAMES, PRODUCTS, st.lists(NAMES, max_size=2), st.booleans(), st.integers(0, 500),
              st.sampled_from(("USD", "EUR"))), max_size=6)  # fmt: skip
TIES = st.lists(
    st.tuples(NAMES, NAMES, st.booleans(), st.sampled_from(("", "10 %", "80 %"))), max_size=5
)
PARTS = st.lists(st.tuples(st.sampled_from("abc"), NAMES), max_size=4)
CONTRACTS = st.lists(
    st.tuples(st.sampled_from(("C-1", "C-2", "c-2", "C-3")), st.sets(PRODUCTS.filter(bool)),
              st.one_of(st.none(), st.integers(1, 900)), st.sampled_from(("USD", "EUR"))),
    max_size=4,
)  # fmt: skip


def _company(rows, ties, parts, contracts):
    drawn = bill("root>a, a>b, b>c, c>a, root>@veyrantha/kit?dev, x>x")
    for node, supplier in parts:
        drawn = changed(drawn, node, supplier=supplier)
    yield drawn
    for line, (vendor, product, subs, ended, spend, currency) in enumerate(rows, 2):
        yield row(vendor, product, line=line, subprocessors=tuple(subs), spend=float(spend),
                  currency=currency, ended="2026-01-01" if ended else None)  # fmt: skip
    for source, target, is_owned, share in ties:
        yield owned(source, target, share) if is_owned else tie(source, target)
    for line, (number, uses, value, currency) in enumerate(contracts, 2):
        yield structs.replace(contract(number, uses=tuple(sorted(uses)), line=line),
                              value=value, currency=currency)  # fmt: skip


def _walked(network: Network, ends: list[int], admitted: int) -> tuple[set[int], set[int]]:
    """Return the assets and contracts that lead to some nodes, by one walk backwards."""
    leading = Followed(network, admitted).to_nodes(ends)
    assets = {at for at in range(len(network.graph.assets)) if leading[network.asset(at)]}
    contracts = {at for at in range(len(network.contracts)) if leading[network.contract(at)]}
    return assets, contracts


def _bought(network: Network, key: str, admitted: int) -> tuple[set[int], set[int]]:
    """Return the assets with an edge to a supplier, and the contracts on which they are used."""
    position = [one.id for one in network.organisations].index(key)
    supplier = network.organisation(position, Role.supplier)
    first, last = network.asset(0), network.organisation(0, Role.supplier)
    edges = list(zip(network.sources, network.targets, network.kinds, network.doubts, strict=True))
    roles = {network.organisation(position, role) for role in Role}
    assert supplier in roles
    assets = {network.asset_at(source) for source, target, kind, doubt in edges
              if first <= source < last and target in roles and kind in BOUGHT
              and not doubt & ~admitted}  # fmt: skip
    contracts = {source - 1 for source, target, kind, _ in edges
                 if kind == EdgeKind.uses and 0 < source < first
                 and network.asset_at(target) in assets}  # fmt: skip
    return assets, contracts


def _told(network: Network, records: Records, met: tuple[set[int], set[int]]) -> RankedReach:
    """Add up assets and contracts, each number of a contract once."""
    assets, contracts = met
    nodes = [network.graph.assets[at] for at in sorted(assets)]
    known = {number.casefold(): one for number, one in records.contracts.items()}
    on = {
        network.contracts[at].casefold(): known[network.contracts[at].casefold()]
        for at in contracts
    }
    spend: dict[str, int] = {}
    for node in nodes:
        for one in records.assets[node.asset.id].spend:
            spend[one.currency] = spend.get(one.currency, 0) + cents(one.total)
    value: dict[str, int] = {}
    for one in on.values():
        if one.value:
            value[one.value.currency] = value.get(one.value.currency, 0) + cents(one.value.total)
    return RankedReach(
        products=sum(node.asset.kind is not AssetKind.contract for node in nodes),
        contracts=len(on),
        value=tuple(Amount(key, total / 100) for key, total in sorted(value.items()) if total),
        contracts_without_value=sum(one.value is None for one in on.values()),
        spend=tuple(Amount(key, total / 100) for key, total in sorted(spend.items()) if total),
    )


def _less(more, less):
    return more[0] - less[0], more[1] - less[1]


@settings(max_examples=60, deadline=None)
@given(ROWS, TIES, PARTS, CONTRACTS)
def test_the_ranking_is_what_one_walk_per_vendor_says(rows, ties, parts, contracts) -> None:
    order, records = order_of(*_company(rows, ties, parts, contracts))
    network = order.question.network
    found = {one.id: one for one in ranked(order, {})}
    for one in network.organisations:
        ends = nodes_of(network, [one.id])
        sure, every = _walked(network, ends, 0), _walked(network, ends, REVIEW)
        direct = _bought(network, one.id, 0)
        maybe = tuple(some | more for some, more in
                      zip(sure, _bought(network, one.id, REVIEW), strict=True))  # fmt: skip
        expected = (direct, _less(sure, direct), _less(maybe, sure), _less(every, maybe))
        told = tuple(_told(network, records, met) for met in expected)
        if one.id in network.ours or told == (RankedReach(),) * 4:
            assert one.id not in found
            continue
        vendor = found[one.id]
        assert (vendor.direct, vendor.behind, vendor.direct_review, vendor.behind_review) == told


def test_past_ties_are_in_none_of_the_walks() -> None:
    order, _ = order_of(
        row("Harbour Ltd", "Payroll", ended="2026-01-01"), row(VEYRA, "Desk", line=3)
    )

    network = order.question.network
    ends = nodes_of(network, ["own:harbour"])
    assert _walked(network, ends, REVIEW) == (set(), set())
    assert len(_walked(network, ends, REVIEW | PAST)[0]) == 1


def test_that_an_owner_may_supply_something_is_asked_only_where_that_leads_anywhere() -> None:
    alone = order_of(row("Harbour Ltd"), owned("Harbour Ltd", "Bay Ltd"))[0]
    working = order_of(row("Harbour Ltd"), owned("Harbour Ltd", "Bay Ltd"),
                       row("Bay Ltd", "Desk", line=3, subprocessors=("Sub Ltd",)))[0]  # fmt: skip

    assert not alone.question.doubtful
    assert working.question.doubtful
