"""Which exposures does one SBOM show, by which routes?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exposure.graph.bill_steps import BillSteps, Leg, route_of, stops_of
from exposure.graph.exposure import (
    OURS,
    Exposure,
    Locate,
    contracts_not_shown,
    evidence_of,
    introducer_key,
)
from exposure.graph.joins.sboms.found import BillJoin
from exposure.graph.supply import AssetNode
from exposure.graph.trace import Trace, Tracer, Way
from exposure.identify.bills import NodeHit
from exposure.inventory.bill import SERVICE, Bill
from exposure.model.finding import LeastCertain, Route, Step, Subject
from exposure.model.relation import Match, Relation, UseBasis

MOST_INTRODUCERS = 50
"""Introducing dependencies listed per finding with their places; of the rest the keys are kept."""


def bill_exposures(
    bill: Bill, hits: Sequence[NodeHit], node: AssetNode, locate: Locate,
    join: BillJoin | None = None,
) -> Iterator[Exposure]:  # fmt: skip
    """Yield one exposure per component and vendor, in the order of the hits.

    `join` says how surely the bill belongs to the asset.
    """
    if not hits:
        return
    traces = Tracer(bill).trace([hit.node for hit in hits])
    stops = stops_of(list(traces.values()))
    steps = BillSteps(bill, node, locate(bill, sorted(stops | set(bill.roots))), join)
    for position, group in grouped(hits):
        yield _exposure(steps, position, group, traces[position])


def grouped(hits: Sequence[NodeHit]) -> Iterator[tuple[int, list[NodeHit]]]:
    """Yield each component with its hits of one vendor, the one that decides first."""
    ordered = sorted(hits, key=lambda hit: (hit.node, hit.match.vendor, _weight(hit)))
    for (position, _), group in groupby(ordered, key=lambda hit: (hit.node, hit.match.vendor)):
        yield position, list(group)


def _weight(hit: NodeHit) -> tuple[bool, bool, int, str, str]:
    """Sort the hit that decides the relation first: curated package facts before stated names.

    A mere likeness of the package's name decides nothing while the document names the vendor.
    """
    match = hit.match
    mention = match.relation is Relation.mentions_only
    stated = hit.role not in {"purl", "name"}
    return mention, stated, match.confidence.rank, match.rule, hit.role


def surest(hits: Sequence[NodeHit]) -> Match:
    """Return the surest match of the relation that the first of some hits decides."""
    relation = hits[0].match.relation
    same = (hit.match for hit in hits if hit.match.relation is relation)
    return min(same, key=lambda match: match.confidence.rank)


def match_doubt(leg: Leg, match: Match) -> Leg:
    """Return a route's last leg with how sure it is that its end is the vendor's."""
    doubt = LeastCertain(len(leg.steps) - 1, match.confidence, match.because)
    return Leg(leg.steps, leg.marks, leg.known, (*leg.doubts, doubt))


def _exposure(steps: BillSteps, position: int, hits: list[NodeHit], trace: Trace) -> Exposure:
    lead, asset = hits[0].match, steps.node.asset
    match = surest(hits)
    return Exposure(
        asset=asset.id,
        vendor=lead.vendor,
        subject=subject_of(steps.step(position)),
        relation=lead.relation,
        use_basis=use_basis(steps.bill, position),
        tier=_tier(steps, position, lead.relation),
        depth=trace.depth,
        confidence=match.confidence,
        routes=tuple(_route(steps, way, before, (trace, match))
                     for way in trace.ways for before in steps.before),
        more_routes=trace.more + contracts_not_shown(asset) * len(trace.ways),
        introducers=introducers_of(steps, trace),
        evidence=tuple(evidence_of(hit.match, steps.location(hit.node)) for hit in hits),
        by_link=all(hit.match.by_link for hit in hits),
        more_introducers=more_introducers_of(steps, trace),
    )  # fmt: skip


def subject_of(step: Step) -> Subject:
    """Return a component as what was found."""
    return Subject(step.name, step.kind.value, step.version, step.purl, step.location)


def use_basis(bill: Bill, position: int) -> UseBasis:
    """Return what an SBOM says of use: a service is set up, a component is present."""
    return UseBasis.configured if bill.kinds[position] == SERVICE else UseBasis.present


def introducers_of(steps: BillSteps, trace: Trace) -> tuple[Step, ...]:
    """Return the direct dependencies that bring a component in, as many as are listed."""
    return tuple(steps.step(one) for one in trace.introducers[:MOST_INTRODUCERS])


def more_introducers_of(steps: BillSteps, trace: Trace) -> tuple[str, ...]:
    """Return the keys of those that are not listed, sorted."""
    bill, rest = steps.bill, trace.introducers[MOST_INTRODUCERS:]
    return tuple(sorted({introducer_key(bill.names[one], bill.purls[one]) for one in rest}))


def _tier(steps: BillSteps, position: int, relation: Relation) -> int | None:
    """Return 1 for what the company ships, or buys under the vendor's own name."""
    if relation is Relation.mentions_only:
        return None
    is_product = position in steps.bill.roots and relation in OURS
    return 1 if is_product or not steps.node.is_bought else 2


def _route(
    steps: BillSteps, way: Way, before: tuple[Step, ...], told: tuple[Trace, Match]
) -> Route:
    """Write a way from a contract, or from what the company has, to the component."""
    trace, match = told
    inside = match_doubt(steps.inside(way, known=trace.known), match)
    return route_of((Leg(before), steps.lead_in(way), inside))
