"""What is in view when a person decides about a finding: routes, contracts, version and ties?"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from exposure.assess.judgements.subject import key_of
from exposure.graph.exposure import introducer_key
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Finding, Route, Step, StepKind
from exposure.model.judgements.risk import DecidedSubject
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.numbers import plain_number
from exposure.model.result import Asset, ScanResult

_BETWEEN = " > "
_MOST_INTRODUCERS = 200
_DESCRIBED = "is described by"
"""How the root of an SBOM hangs on what it is: another name of the asset."""
_INSIDE = frozenset({StepKind.component, StepKind.service, StepKind.model, StepKind.file})
_ABOVE = frozenset({StepKind.company, StepKind.contract})


def route_keys(finding: Finding) -> tuple[str, ...]:
    """Return each shown route as the keys of its steps, sorted: no version, file, row or
    spelling. What was for development alone, or opt-in, and is so no longer, is another route.
    """
    return tuple(sorted({_route_key(route) for route in finding.routes}))


def introducer_keys(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return what brings these findings in, shown or counted, sorted; of very many one digest."""
    keys = {introducer_key(step.name, step.purl) for one in findings for step in one.introducers}
    keys.update(key for one in findings for key in one.more_introducers)
    if len(keys) <= _MOST_INTRODUCERS:
        return tuple(sorted(keys))
    return (
        f"{len(keys):,} of digest {sha256(_BETWEEN.join(sorted(keys)).encode()).hexdigest()[:16]}",
    )


def standings(acts: Iterable[DesignationStatus]) -> dict[str, tuple[str, ...]]:
    """Return vendor → each of its designations with where it stands, sorted."""
    told: dict[str, set[str]] = {}
    for act in acts:
        told.setdefault(act.vendor, set()).add(f"{act.id}: {act.standing.value}")
    return {vendor: tuple(sorted(lines)) for vendor, lines in told.items()}


class Around(Struct, frozen=True):
    """What a result knows around its findings."""

    names: Mapping[str, str]
    """Id of an asset → its name."""
    used: Mapping[str, tuple[str, ...]] | None
    """Id of an asset → the contracts on which it is used; None where no contract is known."""


def around(result: ScanResult) -> Around:
    """Return what a result knows around its findings."""
    names = {one.id: one.name for one in result.assets}
    return Around(names, used_on(result.assets, result.allocations, bool(result.contracts)))


def used_on(
    assets: Iterable[Asset], said: Iterable[Allocation], contracts: bool
) -> dict[str, tuple[str, ...]] | None:
    """Return asset → the contracts on which the records or people say that it is used.

    None where nothing names a contract; `contracts` says whether a sheet of them was read.
    """
    used: dict[str, dict[str, str]] = {}
    for asset in assets:
        for number in asset.contracts:
            used.setdefault(asset.id, {}).setdefault(plain_number(number), number)
    for one in said:
        contracts = True
        if one.use is Use.used:
            used.setdefault(one.asset, {}).setdefault(plain_number(one.contract), one.contract)
    if not (used or contracts):
        return None
    return {asset: tuple(sorted(numbers.values())) for asset, numbers in used.items()}


def decided_on(findings: Sequence[Finding], known: Around) -> tuple[DecidedSubject, ...]:
    """Return each subject in each asset once, with all that these findings show of it."""
    met: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        met.setdefault((finding.asset, key_of(finding.subject)), []).append(finding)
    return tuple(_seen(*place, met[place], known) for place in sorted(met))


def _seen(asset: str, key: str, findings: Sequence[Finding], known: Around) -> DecidedSubject:
    lead = findings[0].subject
    versions = {one.subject.version for one in findings} - {""}
    return DecidedSubject(
        asset=asset,
        asset_shown=known.names.get(asset, "").strip() or asset,
        key=key,
        shown=lead.name or lead.purl or key,
        relations=tuple(sorted({one.relation for one in findings})),
        confidence=min((one.confidence for one in findings), key=lambda level: level.rank),
        versions=tuple(sorted(versions)),
        routes=tuple(sorted({key for one in findings for key in route_keys(one)})),
        more_routes=max(one.more_routes for one in findings),
        introducers=introducer_keys(findings),
        contracts=None if known.used is None else known.used.get(asset, ()),
        use_bases=tuple(sorted({one.use_basis for one in findings})),
    )


def _route_key(route: Route) -> str:
    """Return the steps below the asset, of which the decision speaks apart, and their flags.

    So a route is the same in a build, which knows of no contract and no row, and in the estate.
    """
    inside = [one for one in route.steps if one.kind in _INSIDE and one.relation != _DESCRIBED]
    outside = [one for one in route.steps if one.kind not in _ABOVE]
    steps = _BETWEEN.join(map(_step_key, inside or outside))
    return f"{steps} ({', '.join(sorted(route.flags))})" if route.flags else steps


def _step_key(step: Step) -> str:
    split = split_purl(step.purl)
    if split is not None:
        return split.key
    return f"{step.kind}: {fold(step.name) or step.name.strip()}"
