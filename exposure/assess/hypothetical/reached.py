"""Which assets would be exposed, or possibly so, and what do they come to?"""

from collections.abc import Iterable, Mapping, Sequence

from exposure.assess.hypothetical.money import added_up
from exposure.assess.hypothetical.outcomes import REACHED, Told
from exposure.assess.hypothetical.records import Records
from exposure.model.finding import Finding
from exposure.model.hypothetical.answer import ReachedAsset, ReachedContract
from exposure.model.hypothetical.figures import ReachedFigures, TierCounts
from exposure.model.outcome import Outcome
from exposure.model.records import Amount

Already = Mapping[tuple[str, Outcome], tuple[str, ...]]
"""Asset and outcome → the vendors whose designations in force make it so."""
_LAST = 1 << 20


def reached_assets(
    told: Mapping[str, Told], findings: Sequence[Finding], already: Already, records: Records
) -> tuple[ReachedAsset, ...]:
    """Return the assets that assumed vendors reach: exposed first, then new, near and by name."""
    of_asset: dict[str, list[Finding]] = {}
    for one in sorted(findings, key=_telling):
        if one.is_open:
            of_asset.setdefault(one.asset, []).append(one)
    found = (
        _asset(asset, one, of_asset.get(asset, []), already, records)
        for asset, one in told.items() if one.outcome in REACHED
    )  # fmt: skip
    return tuple(sorted(found, key=_reading_order))


def _telling(one: Finding) -> tuple[bool, int, int, int, str]:
    tier = _LAST if one.tier is None else one.tier
    depth = _LAST if one.depth is None else one.depth
    return one.outcome is not Outcome.exposed, one.confidence.rank, tier, depth, one.id


def _reading_order(one: ReachedAsset) -> tuple[bool, bool, int, str, str]:
    tier = _LAST if one.tier is None else one.tier
    return one.outcome is not Outcome.exposed, not one.new, tier, one.name.casefold(), one.asset


def _asset(
    asset: str, told: Told, findings: Sequence[Finding], already: Already, records: Records
) -> ReachedAsset:
    known = records.assets[asset]
    before = _as_surely(asset, told.outcome, already)
    telling = [one for one in findings if one.outcome is told.outcome]
    return ReachedAsset(
        asset=asset,
        name=known.asset.name,
        kind=known.asset.kind,
        outcome=told.outcome,
        new=not before,
        already=before,
        vendors=told.vendors,
        tier=min((one.tier for one in telling if one.tier is not None), default=None),
        contracts=known.used_on,
        contracts_unknown=records.unknown_on(asset),
        owners=known.owners,
        business_units=known.business_units,
        spend=known.spend,
        findings=tuple(one.id for one in findings),
    )


def _as_surely(asset: str, outcome: Outcome, already: Already) -> tuple[str, ...]:
    exposed = already.get((asset, Outcome.exposed), ())
    if outcome is Outcome.exposed:
        return exposed
    return tuple(sorted({*exposed, *already.get((asset, outcome), ())}))


def figures_of(
    assets: Iterable[ReachedAsset], contracts: Iterable[ReachedContract], outcome: Outcome
) -> ReachedFigures:
    """Return what the assets and contracts of one outcome come to."""
    some = [one for one in assets if one.outcome is outcome]
    on = [one for one in contracts if one.outcome is outcome and one.number is not None]
    return ReachedFigures(
        assets=len(some),
        new=sum(one.new for one in some),
        contracts=len(on),
        new_contracts=sum(one.new for one in on),
        value=_value(on),
        new_value=_value([one for one in on if one.new]),
        contracts_without_value=sum(one.value is None for one in on),
        spend=_spend(some),
        new_spend=_spend([one for one in some if one.new]),
        assets_without_spend=sum(not one.spend for one in some),
        owners=_distinct(one.owners for one in some),
        assets_without_owner=sum(not one.owners for one in some),
        business_units=_distinct(one.business_units for one in some),
        assets_without_business_unit=sum(not one.business_units for one in some),
        tiers=_tiers(one.tier for one in some),
    )


def _value(contracts: Sequence[ReachedContract]) -> tuple[Amount, ...]:
    return added_up(one.value for one in contracts if one.value is not None)


def _spend(assets: Sequence[ReachedAsset]) -> tuple[Amount, ...]:
    return added_up(amount for one in assets for amount in one.spend)


def _distinct(named: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(sorted({text for some in named for text in some}))


def _tiers(tiers: Iterable[int | None]) -> TierCounts:
    met = list(tiers)
    known = [tier for tier in met if tier is not None]
    return TierCounts(
        first=known.count(1),
        second=known.count(2),
        further=sum(tier > 2 for tier in known),
        unknown=len(met) - len(known),
    )
