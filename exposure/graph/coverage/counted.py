"""What do counts of assets come to, by number, by spend and by age?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.coverage.known import (
    AssetCoverage,
    Completeness,
    EvidenceCounts,
    SbomCoverage,
    SpendCoverage,
    share_of,
)


class KnownAsset(Struct, frozen=True):
    """One asset with what is known of it."""

    node: AssetNode
    known: AssetCoverage
    sboms: Sequence[SbomCoverage]

    @property
    def has_evidence(self) -> bool:
        """Say whether anything tells what is inside."""
        return self.known.evidence.tells_inside


def evidence_counts(assets: Iterable[KnownAsset]) -> EvidenceCounts:
    """Return how many assets have which evidence."""
    counts = Counter(one.known.evidence.value for one in assets)
    return EvidenceCounts(**counts)


def spend_coverage(graph: SupplyGraph, assets: Iterable[KnownAsset]) -> tuple[SpendCoverage, ...]:
    """Return what was paid for the assets, currency by currency, and how much of it has evidence."""
    stated: defaultdict[str, float] = defaultdict(float)
    evidenced: defaultdict[str, float] = defaultdict(float)
    credits: defaultdict[str, float] = defaultdict(float)
    for one in assets:
        for currency, amount in one.known.spend.items():
            stated[currency] += amount
            evidenced[currency] += amount if one.has_evidence else 0.0
        for row in (graph.estate.rows[position] for position in one.node.rows):
            credits[row.currency] += min(row.spend or 0.0, 0.0)
    return tuple(
        SpendCoverage(
            currency=currency,
            stated=stated[currency],
            with_evidence=evidenced[currency],
            share=share_of(evidenced[currency], stated[currency]) or 0.0,
            credits=credits[currency],
        )
        for currency in sorted(stated)
    )


def incomplete_among(assets: Iterable[KnownAsset]) -> int:
    """Count those whose evidence speaks for a part only, or may hide presence."""
    return sum(one.known.completeness is Completeness.incomplete for one in assets)


def dates_of(assets: Iterable[KnownAsset]) -> tuple[list[str], int]:
    """Return the dates of the SBOMs of the assets, the oldest first, and how many state none."""
    stated = [sbom.dated for one in assets for sbom in one.sboms]
    dated = sorted(one for one in stated if one)
    return dated, len(stated) - len(dated)
