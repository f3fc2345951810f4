"""What does a row of a workbook of allocations say of its asset, so that its owner knows it?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.designation import Handling
from exposure.model.location import Location
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.records import VendorRow
from exposure.model.result import Asset, AssetKind, ScanResult, VendorName
from exposure.report.words import OUTCOME, first_of

_ORDER = tuple(Outcome)
_KIND = {AssetKind.sbom: "repository (SBOM)"}


class AssetRow(Struct, frozen=True):
    """The first five cells of a row."""

    id: str
    name: str
    kind: str
    owner: str
    outcome: str


def asset_rows(result: ScanResult) -> list[AssetRow]:
    """Return a row per asset, exposed and possible ones first; contracts are columns, not rows."""
    stated = {row.location: row for row in result.vendors}
    outcomes: dict[str, list[AssetOutcome]] = {}
    for one in result.outcomes:
        outcomes.setdefault(one.asset, []).append(one)
    names = {one.id: _for_colleagues(one) for one in result.looked_for}
    assets = [asset for asset in result.assets if asset.kind is not AssetKind.contract]

    def order(asset: Asset) -> tuple[int, str, str]:
        return _worst(outcomes.get(asset.id, [])), asset.name.casefold(), asset.id

    return [
        AssetRow(
            asset.id,
            asset.name,
            _KIND.get(asset.kind, asset.kind.value),
            _owner(asset, stated),
            _outcome_words(outcomes.get(asset.id, []), names),
        )
        for asset in sorted(assets, key=order)
    ]


def _worst(outcomes: list[AssetOutcome]) -> int:
    return min((_ORDER.index(one.outcome) for one in outcomes), default=len(_ORDER))


def _for_colleagues(vendor: VendorName) -> str:
    """Return a vendor's name; the workbook goes round, so of one that is not public no more."""
    return vendor.name if vendor.handling is Handling.public else "a vendor that is not public"


def _outcome_words(outcomes: list[AssetOutcome], names: Mapping[str, str]) -> str:
    """Return `exposed: Acme; possible: Other`, or the one outcome for all vendors."""
    named = []
    for outcome in (Outcome.exposed, Outcome.possible):
        found = (one.vendor for one in outcomes if one.outcome is outcome)
        vendors = tuple(dict.fromkeys(names.get(vendor, vendor) for vendor in found))
        if vendors:
            named.append(f"{OUTCOME[outcome]}: {first_of(vendors, 4)}")
    worst = _worst(outcomes)
    return "; ".join(named) or (OUTCOME[_ORDER[worst]] if worst < len(_ORDER) else "")


def _owner(asset: Asset, stated: dict[Location, VendorRow]) -> str:
    """Return vendor and owner as the asset's first row records them; empty where none does."""
    row = stated.get(asset.location) if asset.location is not None else None
    if row is None:
        return ""
    vendor = row.vendor if row.vendor != asset.name else ""
    asked = ", ".join(text for text in (row.owner, row.business_unit) if text)
    return "; ".join(text for text in (vendor, f"owner: {asked}" if asked else "") if text)
