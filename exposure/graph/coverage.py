"""How much of the estate has evidence behind it?"""

from collections.abc import Sequence
from itertools import compress

from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.inventory.bill import Bill
from exposure.model.coverage import Coverage, RecordSystem
from exposure.model.gap import Gap, GapEffect


def coverage_of(
    graph: SupplyGraph, gaps: Sequence[Gap], record_systems: tuple[RecordSystem, ...]
) -> Coverage:
    """Count what was looked at, weighted by number and by spend."""
    estate = graph.estate
    bought = [node for node in graph.assets if node.rows]
    dates = sorted(record.dated for record in estate.inputs if record.dated)
    return Coverage(
        vendors=len(bought),
        vendors_with_evidence=sum(bool(node.bills) for node in bought),
        by_spend=_share_of_spend(graph, bought),
        components=sum(_listed(bill) for bill in estate.bills),
        components_without_edges=sum(map(_untouched, estate.bills)),
        oldest_input=dates[0] if dates else None,
        newest_input=dates[-1] if dates else None,
        record_systems=record_systems,
        sboms=len(estate.bills),
        sboms_without_root=sum(not bill.roots for bill in estate.bills),
        gaps_that_hide_presence=sum(gap.effect is GapEffect.hides_presence for gap in gaps),
    )


def _listed(bill: Bill) -> int:
    """Count components, without the product that the bill describes."""
    return len(bill) - len(bill.roots)


def _untouched(bill: Bill) -> int:
    sources = bill.edges.sources
    touched = set(compress(sources.nodes, sources.counts))
    touched.update(bill.edges.targets, bill.roots)
    return len(bill) - len(touched)


def _share_of_spend(graph: SupplyGraph, bought: Sequence[AssetNode]) -> float | None:
    """Return the share of what was paid; a credit is no spend, and currencies are never added up."""
    rows = graph.estate.rows
    paid = [
        (spend, rows[row].currency, bool(node.bills))
        for node in bought
        for row in node.rows
        if (spend := rows[row].spend or 0.0) > 0
    ]
    if not paid or len({currency for _, currency, _ in paid}) > 1:
        return None
    total = sum(spend for spend, _, _ in paid)
    return round(sum(spend for spend, _, seen in paid if seen) / total, 4)
