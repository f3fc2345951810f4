"""Which findings do the exposures amount to, each once, whatever file or row showed it?"""

import math
from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from exposure.assess.outcome import finding_outcome
from exposure.assess.verdicts import verdicts_for
from exposure.graph.exposure import Exposure
from exposure.model.designation import DesignationStatus
from exposure.model.finding import Evidence, Finding, Route
from exposure.model.ids import finding_id
from exposure.model.records import ContractRow
from exposure.model.result import Asset

MOST_EVIDENCE = 20
"""Pieces of evidence kept per finding; twins of one SBOM repeat the same ones."""


def findings_of(
    exposures: Iterable[Exposure],
    assets: Mapping[str, Asset],
    designations: Sequence[DesignationStatus],
    contracts: Sequence[ContractRow],
) -> list[Finding]:
    """Give every exposure its id, merge the equal ones, and attach what the rules say.

    Sorted by vendor, confidence, asset name and id.
    """
    merged: dict[str, Exposure] = {}
    for exposure in exposures:
        key = _id_of(exposure)
        merged[key] = _merge(merged[key], exposure) if key in merged else exposure
    findings = [
        _finding(key, exposure, assets[exposure.asset], designations, contracts)
        for key, exposure in merged.items()
    ]
    return sorted(findings, key=lambda f: (f.vendor, f.confidence.rank, assets[f.asset].name, f.id))


def _id_of(exposure: Exposure) -> str:
    subject = exposure.subject
    named = subject.purl.partition("?")[0] or f"{subject.kind} {subject.name}"
    return finding_id(exposure.asset, exposure.vendor, named, subject.version, exposure.relation)


def _merge(first: Exposure, second: Exposure) -> Exposure:
    """Keep the surer and nearer of two equal hits, with the evidence and routes of both."""
    lead, other = sorted((first, second), key=_nearness)
    routes = tuple(dict.fromkeys((*lead.routes, *other.routes)))
    evidence = tuple(dict.fromkeys((*lead.evidence, *other.evidence)))
    introducers = {(step.purl or step.name, step.version): step
                   for step in (*other.introducers, *lead.introducers)}  # fmt: skip
    return Exposure(
        asset=lead.asset, vendor=lead.vendor, subject=lead.subject, relation=lead.relation,
        use_basis=lead.use_basis, tier=lead.tier, depth=lead.depth, confidence=lead.confidence,
        routes=_distinct(routes), more_routes=max(lead.more_routes, other.more_routes),
        introducers=tuple(introducers[key] for key in sorted(introducers)),
        evidence=evidence[:MOST_EVIDENCE], by_link=lead.by_link and other.by_link,
        past=lead.past and other.past,
        past_until=max(filter(None, (lead.past_until, other.past_until)), default=None)
        if lead.past and other.past else None,
    )  # fmt: skip


def _nearness(exposure: Exposure) -> tuple[int, bool, float, str]:
    depth = math.inf if exposure.depth is None else exposure.depth
    return exposure.confidence.rank, exposure.past, depth, str(exposure.evidence[0].location)


def _distinct(routes: Sequence[Route]) -> tuple[Route, ...]:
    """Keep one of routes that differ only in where their steps were read."""
    seen: dict[tuple[tuple[str, str], ...], Route] = {}
    for route in routes:
        seen.setdefault(tuple((step.name, step.version) for step in route.steps), route)
    return tuple(seen.values())


def _finding(
    key: str,
    exposure: Exposure,
    asset: Asset,
    designations: Sequence[DesignationStatus],
    contracts: Sequence[ContractRow],
) -> Finding:
    finding = Finding(
        id=key,
        vendor=exposure.vendor,
        asset=exposure.asset,
        subject=exposure.subject,
        relation=exposure.relation,
        use_basis=exposure.use_basis,
        tier=exposure.tier,
        depth=exposure.depth,
        confidence=exposure.confidence,
        routes=exposure.routes,
        more_routes=exposure.more_routes,
        introducers=exposure.introducers,
        evidence=_sorted(exposure.evidence),
        verdicts=tuple(verdicts_for(exposure.vendor, asset, designations, contracts)),
        by_link=exposure.by_link,
        past_until=exposure.past_until,
    )
    return structs.replace(finding, outcome=finding_outcome(finding))


def _sorted(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Keep the deciding piece first, the rest in the order of their places."""
    return (*evidence[:1], *sorted(evidence[1:], key=lambda e: (str(e.location), e.rule, e.quote)))
