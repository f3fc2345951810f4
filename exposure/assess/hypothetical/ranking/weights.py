"""What does each contract and asset weigh when what a vendor reaches is added up?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.assess.hypothetical.money import amounts_of, cents
from exposure.assess.hypothetical.records import Records
from exposure.graph.network.columns import Network
from exposure.model.hypothetical.ranking import RankedReach
from exposure.model.law.numbers import plain_number
from exposure.model.records import Amount
from exposure.model.result import AssetKind


class Weights(Struct, frozen=True):
    """Columns of whole numbers, one entry for each contract and then each asset of a network."""

    columns: tuple[tuple[int, ...], ...]
    value: tuple[str, ...]
    """Currencies of the contracts, in the order of their columns."""
    spend: tuple[str, ...]

    def reach(self, sums: Sequence[int]) -> RankedReach:
        """Return sums of the columns as what they mean."""
        products, contracts, without, *money = sums
        value, spend = money[: len(self.value)], money[len(self.value) :]
        return RankedReach(
            products=products,
            contracts=contracts,
            value=amounts_of(dict(zip(self.value, value, strict=True))),
            contracts_without_value=without,
            spend=amounts_of(dict(zip(self.spend, spend, strict=True))),
        )

    def whole(self) -> RankedReach:
        """Return what everything together comes to."""
        return self.reach([sum(column) for column in self.columns])

    def column(self, of: str, currency: str) -> int:
        """Return the position of the column of a measure."""
        if of == "products":
            return 0
        if of == "contracts":
            return 1
        if of == "value":
            return 3 + self.value.index(currency)
        return 3 + len(self.value) + self.spend.index(currency)


def weights_of(network: Network, records: Records) -> Weights:
    """Return the weights of a network's contracts and assets, each thing counted once.

    A contract that stands in the network under two spellings weighs once.
    """
    stated = list(_stated(network, records))
    spends = [records.assets[node.asset.id].spend for node in network.graph.assets]
    value = _currencies(one.value for one in stated)
    spend = _currencies(spends)
    no_contract, no_asset = (0,) * len(stated), (0,) * len(spends)
    columns = [
        (*no_contract, *(int(_is_product(node.asset.kind)) for node in network.graph.assets)),
        (*(one.times for one in stated), *no_asset),
        (*(one.times if not one.value else 0 for one in stated), *no_asset),
    ]
    columns += [(*(_cents(one.value, currency) for one in stated), *no_asset) for currency in value]
    columns += [(*no_contract, *(_cents(one, currency) for one in spends)) for currency in spend]
    return Weights(tuple(columns), value, spend)


class _Stated(Struct, frozen=True):
    """What is stated of one contract of a network."""

    times: int
    """0 for a further spelling of one that was met before."""
    value: tuple[Amount, ...]
    """Empty where none is stated, and for one that was met before."""


def _is_product(kind: AssetKind) -> bool:
    return kind is not AssetKind.contract


def _stated(network: Network, records: Records) -> Iterator[_Stated]:
    known = {plain_number(number): one for number, one in records.contracts.items()}
    met: set[str] = set()
    for number in network.contracts:
        plain = plain_number(number)
        one = known.get(plain)
        value = one.value if one and plain not in met else None
        yield _Stated(int(plain not in met), (value,) if value else ())
        met.add(plain)


def _currencies(amounts: Iterable[Sequence[Amount]]) -> tuple[str, ...]:
    return tuple(sorted({one.currency for some in amounts for one in some}))


def _cents(amounts: Sequence[Amount], currency: str) -> int:
    return sum(cents(one.total) for one in amounts if one.currency == currency)
