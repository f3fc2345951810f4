"""How far does each vendor reach: assets, contracts, and what is spent on them?"""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.outcome import Outcome
from exposure.model.records import Amount
from exposure.model.result import ScanResult
from exposure.report.document.html.pictures.ties import relation_words
from exposure.report.index import Index


class Count(Struct, frozen=True):
    """Assets, each counted once by its worst outcome."""

    exposed: int
    possible: int

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.exposed + self.possible


class Tied(Struct, frozen=True):
    """Assets that are tied to a vendor in one way; one may be tied to it in several."""

    words: str
    assets: Count


class Reach(Struct, frozen=True):
    """What was found of one vendor."""

    vendor: str
    name: str
    assets: Count
    ties: tuple[Tied, ...]
    contracts: tuple[str, ...]
    """On which these assets are used, as far as anybody says."""
    spend: tuple[Amount, ...]
    """What the records say was paid for these assets, by currency."""
    without_spend: int
    """Of these assets, those for which no record says what was paid."""


def reaches_of(result: ScanResult, index: Index) -> tuple[Reach, ...]:
    """Return the reach of each vendor with an open finding, the farthest first."""
    found: dict[str, list[Finding]] = {}
    for finding in result.findings:
        if finding.is_open and finding.outcome is not None:
            found.setdefault(finding.vendor, []).append(finding)
    paid = {one.asset: one.spend for one in result.coverage.per_asset}
    reaches = [_reach(vendor, met, index, paid) for vendor, met in found.items()]
    return tuple(sorted(reaches, key=_farthest))


def _farthest(reach: Reach) -> tuple[int, int, str, str]:
    return -reach.assets.exposed, -reach.assets.possible, reach.name.casefold(), reach.vendor


def _reach(
    vendor: str, findings: list[Finding], index: Index, paid: dict[str, dict[str, float]]
) -> Reach:
    by_tie: dict[str, list[Finding]] = {}
    for finding in findings:
        by_tie.setdefault(relation_words(finding), []).append(finding)
    ties = [Tied(words, _count(met)) for words, met in by_tie.items()]
    ties.sort(key=lambda one: (-one.assets.exposed, -one.assets.possible, one.words))
    assets = sorted({finding.asset for finding in findings})
    return Reach(
        vendor=vendor,
        name=index.vendor(vendor),
        assets=_count(findings),
        ties=tuple(ties),
        contracts=tuple(sorted({number for asset in assets for number in index.contracts(asset)})),
        spend=_spend(paid.get(asset, {}) for asset in assets),
        without_spend=sum(not paid.get(asset) for asset in assets),
    )


def _count(findings: Iterable[Finding]) -> Count:
    worst: dict[str, bool] = {}
    for finding in findings:
        worst[finding.asset] = worst.get(finding.asset, False) or finding.outcome is Outcome.exposed
    exposed = sum(worst.values())
    return Count(exposed, len(worst) - exposed)


def _spend(amounts: Iterable[dict[str, float]]) -> tuple[Amount, ...]:
    totals: Counter[str] = Counter()
    for one in amounts:
        for currency, amount in one.items():
            totals[currency] += round(amount * 100)  # in cents, whose sum depends on no order
    return tuple(Amount(currency, totals[currency] / 100) for currency in sorted(totals))
