"""Which names belong to the ids of a result, and what does a reader want first?"""

from msgspec import Struct

from exposure.model.finding import GRAVITY, Finding
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome
from exposure.model.result import Asset, ScanResult

_ORDER = tuple(Outcome)
_LAST = 1 << 20


class Index(Struct, frozen=True):
    """A result's ids, ready to be looked up."""

    vendors: dict[str, str]
    assets: dict[str, Asset]
    used: dict[str, tuple[str, ...]]
    """Asset → numbers of the contracts on which it is used, as far as records and people say."""

    def vendor(self, vendor: str) -> str:
        """Return the vendor's display name, or its id where the result has none."""
        return self.vendors.get(vendor) or vendor

    def asset(self, asset: str) -> str:
        """Return the asset's name, or its id where the result has none."""
        known = self.assets.get(asset)
        return known.name if known is not None and known.name else asset

    def contracts(self, asset: str) -> tuple[str, ...]:
        """Return the numbers of the contracts in whose performance the asset is used."""
        return self.used.get(asset, ())

    def urgency(self, finding: Finding) -> tuple[int, int, int, int, int, str]:
        """Return a sort key: exposed, the surest, the gravest, the nearest; settled ones last."""
        return (
            _ORDER.index(finding.outcome) if finding.outcome else len(_ORDER),
            finding.confidence.rank,
            min((GRAVITY.index(one.verdict) for one in finding.verdicts), default=len(GRAVITY)),
            _LAST if finding.tier is None else finding.tier,
            _LAST if finding.depth is None else finding.depth,
            finding.id,
        )


def index_of(result: ScanResult) -> Index:
    """Return the index of a result."""
    return Index(
        vendors={vendor.id: vendor.name for vendor in result.looked_for},
        assets={asset.id: asset for asset in result.assets},
        used=_used(result),
    )


def _used(result: ScanResult) -> dict[str, tuple[str, ...]]:
    used: dict[str, list[str]] = {}
    for one in result.allocations:
        if one.use is Use.used:
            used.setdefault(one.asset, []).append(one.contract)
    return {asset: tuple(numbers) for asset, numbers in used.items()}
