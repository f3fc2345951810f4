"""What is known of the assets that are used on each contract, as far as anybody says?"""

import math
from collections.abc import Iterator, Mapping, Sequence

from exposure.graph.coverage.added import Added
from exposure.graph.coverage.counted import (
    KnownAsset,
    dates_of,
    evidence_counts,
    incomplete_among,
    spend_coverage,
)
from exposure.graph.supply import SupplyGraph
from exposure.model.coverage.known import ContractCoverage, share_of
from exposure.model.law.allocation import Use
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow


def contract_coverage(
    graph: SupplyGraph, assets: Mapping[str, KnownAsset], added: Added
) -> Iterator[ContractCoverage]:
    """Yield what is known of each contract; where nothing is known to be used, no share is told."""
    used = _used(added)
    rows: dict[str, list[ContractRow]] = {}
    for row in graph.estate.contracts:
        rows.setdefault(plain_number(row.number), []).append(row)
    for number in added.contracts:
        recorded = used.get(plain_number(number), {})
        on_it = [assets[asset] for asset in recorded]
        counts = evidence_counts(on_it)
        dated, undated = dates_of(on_it)
        value, currency = _value(rows.get(plain_number(number), []))
        yield ContractCoverage(
            contract=number,
            assets=len(on_it),
            by_records=sum(recorded.values()),
            evidence=counts,
            share=share_of(counts.with_evidence, len(on_it)),
            spend=spend_coverage(graph, on_it),
            oldest_evidence=dated[0] if dated else None,
            undated_evidence=undated,
            incomplete_evidence=incomplete_among(on_it),
            value=value,
            currency=currency,
        )


def _used(added: Added) -> dict[str, dict[str, bool]]:
    """Return contract → each asset used on it → whether the records name it there."""
    used: dict[str, dict[str, bool]] = {}
    for pair, said in added.said.items():
        number, asset = pair
        if said.use is Use.used:
            on_it = used.setdefault(plain_number(number), {})
            on_it[asset] = on_it.get(asset, False) or pair in added.recorded
    return used


def _value(rows: Sequence[ContractRow]) -> tuple[float | None, str]:
    """Return what all orders of a contract are worth; nothing where one is not stated or differs.

    An order that two rows state alike counts once.
    """
    stated = {(row.order, row.value, row.currency) for row in rows}
    values = [value for _, value, _ in stated if value is not None]
    currencies = {currency for _, _, currency in stated}
    if not rows or len(values) < len(stated) or len(currencies) > 1:
        return None, ""
    return math.fsum(values), currencies.pop()
