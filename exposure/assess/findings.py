"""Which findings do the exposures amount to, each once, whatever file or row showed it?"""

import math
from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from exposure.assess.outcome import finding_outcome
from exposure.assess.verdicts import Judged, Law
from exposure.graph.exposure import Exposure
from exposure.identify.purl import split_purl
from exposure.model.finding import Evidence, Finding, Route, Step
from exposure.model.ids import finding_id
from exposure.model.relation import UseBasis
from exposure.model.result import Asset

MOST_EVIDENCE = 20
"""Pieces of evidence kept per finding; twins of one SBOM repeat the same ones."""


def findings_of(
    exposures: Iterable[Exposure], assets: Mapping[str, Asset], law: Law
) -> list[Finding]:
    """Give every exposure its id, merge the equal ones, and attach what the rules say.

    Sorted by vendor, confidence, asset name and id.
    """
    groups: dict[str, list[Exposure]] = {}
    for exposure in exposures:
        groups.setdefault(_id_of(exposure), []).append(exposure)
    judged = Judged(law)
    findings = [_finding(key, _merged(group), judged) for key, group in groups.items()]
    return sorted(findings, key=lambda f: (f.vendor, f.confidence.rank, assets[f.asset].name, f.id))


def subject_key(name: str, kind: str, purl: str, version: str) -> tuple[str, str]:
    """Return what a subject is and its version: the same for a purl however it is escaped.

    Without a purl it is kind and name.
    """
    split = split_purl(purl)
    if split is None:
        return purl.partition("?")[0] or f"{kind} {name}", version
    return split.key, split.version or version


def _id_of(exposure: Exposure) -> str:
    subject = exposure.subject
    key = subject_key(subject.name, subject.kind, subject.purl, subject.version)
    return finding_id(exposure.asset, exposure.vendor, *key, exposure.relation)


def _merged(group: list[Exposure]) -> Exposure:
    """Keep the surest and nearest of equal hits, with the evidence and routes of all.

    Past use says nothing where another hit is present use, so its routes are left out then.
    """
    if len(group) == 1:
        return group[0]
    lead, *others = ordered = sorted(group, key=_nearness)
    past = all(exposure.past for exposure in ordered)
    shown = [exposure for exposure in ordered if past or not exposure.past]
    ended = [exposure.past_until for exposure in ordered if exposure.past_until]
    began = [exposure.used_from for exposure in ordered if exposure.used_from]
    return structs.replace(
        lead,
        use_basis=min((exposure.use_basis for exposure in shown), key=_SURE_OF_USE.index),
        routes=_distinct([route for exposure in shown for route in exposure.routes]),
        more_routes=max(exposure.more_routes for exposure in ordered),
        introducers=_introducers(ordered),
        more_introducers=tuple(sorted({key for one in ordered for key in one.more_introducers})),
        evidence=_evidence(lead, others),
        by_link=all(exposure.by_link for exposure in ordered),
        past=past,
        past_until=max(ended, default=None) if past else None,
        used_from=min(began) if len(began) == len(ordered) else None,
    )


_SURE_OF_USE = (
    UseBasis.observed_in_use, UseBasis.configured, UseBasis.paid_for, UseBasis.present,
    UseBasis.stated_by_supplier,
)  # fmt: skip
"""What shows use best, first: of several records the best counts."""


def _introducers(group: Sequence[Exposure]) -> tuple[Step, ...]:
    steps = {
        subject_key(step.name, "", step.purl, step.version): step
        for exposure in reversed(group)
        for step in exposure.introducers
    }
    return tuple(steps[key] for key in sorted(steps))


def _evidence(lead: Exposure, others: Sequence[Exposure]) -> tuple[Evidence, ...]:
    """Return the deciding pieces of all before their further ones, so that no place is lost first."""
    deciding = [exposure.evidence[0] for exposure in (lead, *others)]
    further = [piece for exposure in (lead, *others) for piece in exposure.evidence[1:]]
    return tuple(dict.fromkeys((*deciding, *further)))[:MOST_EVIDENCE]


def _nearness(exposure: Exposure) -> tuple[int, bool, float, float, str, bool, str]:
    depth = math.inf if exposure.depth is None else exposure.depth
    tier = math.inf if exposure.tier is None else exposure.tier
    first = exposure.evidence[0]
    return (exposure.confidence.rank, exposure.past, depth, tier, str(first.location), exposure.by_link,
            first.rule)  # fmt: skip


def _distinct(routes: Sequence[Route]) -> tuple[Route, ...]:
    """Keep one of routes that differ only in where their steps were read."""
    seen: dict[tuple[object, ...], Route] = {}
    for route in routes:
        steps = tuple((step.name, step.version) for step in route.steps)
        seen.setdefault((*steps, route.flags), route)
    return tuple(seen.values())


def _finding(key: str, exposure: Exposure, judged: Judged) -> Finding:
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
        more_introducers=exposure.more_introducers,
        evidence=_sorted(exposure.evidence),
        verdicts=judged.verdicts(exposure),
        by_link=exposure.by_link,
        past_until=exposure.past_until,
        used_from=exposure.used_from,
    )
    return structs.replace(finding, outcome=finding_outcome(finding))


def _sorted(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Keep the deciding piece first, the rest in the order of their places."""
    return (*evidence[:1], *sorted(evidence[1:], key=lambda e: (str(e.location), e.rule, e.quote)))
