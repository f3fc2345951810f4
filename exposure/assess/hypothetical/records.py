"""What do the records say of each asset and contract that figures are made of?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.assess.hypothetical.money import amounts_of, cents
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.law.allocation import Use
from exposure.model.law.numbers import plain_number
from exposure.model.records import Amount
from exposure.model.result import Asset, ScanResult


class AssetRecord(Struct, frozen=True):
    """One asset, with what its rows and people's allocations say."""

    asset: Asset
    owners: tuple[str, ...]
    business_units: tuple[str, ...]
    spend: tuple[Amount, ...]
    used_on: tuple[str, ...]
    """Numbers of contracts, as they are told everywhere else."""
    not_used_on: tuple[str, ...]
    """On the word of a named person; a contract in neither list is one of which nobody says."""


class ContractRecord(Struct, frozen=True):
    """One contract, all its orders together."""

    number: str
    agency: str
    value: Amount | None
    """None where it is not stated, or not for all orders, or in several currencies."""


class Records(Struct, frozen=True):
    """All assets by id, and all contracts by number, each once however it is spelled."""

    assets: Mapping[str, AssetRecord]
    contracts: Mapping[str, ContractRecord]

    def unknown_on(self, asset: str) -> int:
        """Return on how many contracts nobody says whether an asset is used."""
        known = self.assets[asset]
        return len(self.contracts) - len(known.used_on) - len(known.not_used_on)


def records_of(result: ScanResult, graph: SupplyGraph) -> Records:
    """Return what figures are made of."""
    contracts = {one.number: one for one in _contracts(result)}
    said = _said(result, contracts)
    spend = {one.asset: one.spend for one in result.coverage.per_asset}
    assets = {
        node.asset.id: _asset(node, graph, spend.get(node.asset.id, {}), said)
        for node in graph.assets
    }
    return Records(assets, contracts)


def _contracts(result: ScanResult) -> Iterable[ContractRecord]:
    agencies: dict[str, str] = {}
    for row in result.contracts:
        plain = plain_number(row.number)
        agencies[plain] = agencies.get(plain) or row.agency
    for known in result.coverage.per_contract:
        value = None if known.value is None else Amount(known.currency, known.value)
        yield ContractRecord(known.contract, agencies.get(plain_number(known.contract), ""), value)


def _said(result: ScanResult, contracts: Iterable[str]) -> dict[tuple[str, Use], list[str]]:
    """Return for each asset and use the contracts of which it is said."""
    told = {plain_number(number): number for number in contracts}
    said: dict[tuple[str, Use], dict[str, None]] = {}
    for one in result.allocations:
        number = told.get(plain_number(one.contract), one.contract)
        said.setdefault((one.asset, one.use), {})[number] = None
    return {key: sorted(numbers) for key, numbers in said.items()}


def _asset(
    node: AssetNode, graph: SupplyGraph, spend: Mapping[str, float],
    said: Mapping[tuple[str, Use], Sequence[str]],
) -> AssetRecord:  # fmt: skip
    rows = [graph.estate.rows[row] for row in node.rows]
    asset = node.asset.id
    return AssetRecord(
        asset=node.asset,
        owners=_stated(row.owner for row in rows),
        business_units=_stated(row.business_unit for row in rows),
        spend=amounts_of({currency: cents(paid) for currency, paid in spend.items()}),
        used_on=tuple(said.get((asset, Use.used), ())),
        not_used_on=tuple(said.get((asset, Use.not_used), ())),
    )


def _stated(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({" ".join(text.split()) for text in texts} - {""}))


def used_by_contract(records: Records) -> dict[str, list[str]]:
    """Return the assets that are recorded as used on each contract."""
    used: dict[str, list[str]] = {number: [] for number in records.contracts}
    for asset, known in records.assets.items():
        for number in known.used_on:
            used.setdefault(number, []).append(asset)
    return used
