"""Which exposure is it that the SBOM of a component shows, for the asset that holds the component?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.bill_exposures import (
    introducers_of,
    match_doubt,
    more_introducers_of,
    subject_of,
    surest,
    use_basis,
)
from exposure.graph.bill_steps import Leg, joined, route_of
from exposure.graph.exposure import OURS, Exposure, contracts_not_shown, evidence_of
from exposure.graph.joins.continued.inner import Inner, Inners
from exposure.graph.joins.continued.links import Link
from exposure.graph.joins.continued.reached import Entered
from exposure.graph.joins.sboms.roots import root_of
from exposure.graph.supply import AssetNode
from exposure.graph.trace import Trace, Way
from exposure.identify.bills import NodeHit
from exposure.identify.fold import fold
from exposure.identify.rules.claim import capped
from exposure.model.finding import Evidence, LeastCertain, Route, Step
from exposure.model.relation import Match, Relation

RULE = "continued-sbom"


class _Passed(Struct, frozen=True):
    """One SBOM on a route: where it is left, or where the hit is."""

    inner: Inner
    trace: Trace
    link: Link | None = None
    """By which it was entered; None for the asset's own."""

    def leg(self, way: Way) -> Leg:
        """Tell a way through it; what was bought is told from its row or supplier on."""
        steps, link = self.inner.steps, self.link
        if link is None:
            return steps.inside(way, known=self.trace.known)
        doubt = LeastCertain(0, link.confidence, link.because)
        lead = steps.lead_in(way).steps
        if not lead:
            return steps.leg(way, "is described by", known=self.trace.known, doubts=(doubt,))
        words = "continues in" if steps.node.supplied is None else "supplied by"
        first = Leg((replace(lead[0], relation=words), *lead[1:]), doubts=(doubt,))
        return joined((first, steps.inside(way, known=self.trace.known)))


def exposures_behind(
    node: AssetNode, entered: Entered, inners: Inners, others: Sequence[Link]
) -> Iterator[Exposure]:
    """Yield what an SBOM behind an asset's own shows, as exposures of that asset.

    `others` are further components of the asset's own SBOM that lead into the same next one.
    """
    before = [inners.of(bill) for bill, _ in entered.path]
    links = [link for _, link in entered.path]
    last = inners.of(entered.bill)
    crossings = sum(
        _crosses(one, other) for one, other in zip(before, [*before[1:], last], strict=True)
    )
    for position, hits in last.groups:
        passed = [
            _Passed(inner, inner.traces[link.node], came)
            for inner, link, came in zip(before, links, [None, *links[:-1]], strict=True)
        ]
        passed.append(_Passed(last, last.traces[position], links[-1]))
        told = _Told(node, passed, hits, position, crossings, others)
        yield _exposure(told)


class _Told(Struct, frozen=True):
    """A hit, and how it is reached."""

    node: AssetNode
    passed: Sequence[_Passed]
    hits: Sequence[NodeHit]
    position: int
    crossings: int
    """How often the route passes from one organisation's product into another's."""
    others: Sequence[Link]

    @property
    def links(self) -> list[Link]:
        """Return the links of the route, in its order."""
        return [one.link for one in self.passed if one.link is not None]


def _exposure(told: _Told) -> Exposure:
    first, last = told.passed[0], told.passed[-1]
    lead, match = told.hits[0].match, _lowered(surest(told.hits), told.links)
    steps, depths = last.inner.steps, [one.trace.depth for one in told.passed]
    stated = [depth for depth in depths if depth is not None]
    ways = _ways(told.passed)
    more = sum(one.trace.more for one in told.passed) + len(told.others)
    return Exposure(
        asset=told.node.asset.id,
        vendor=lead.vendor,
        subject=subject_of(steps.step(told.position)),
        relation=lead.relation,
        use_basis=use_basis(steps.bill, told.position),
        tier=_tier(told, lead.relation),
        depth=sum(stated) if len(stated) == len(depths) else None,
        confidence=match.confidence,
        routes=tuple(_routes(told, match, ways)),
        more_routes=more + contracts_not_shown(told.node.asset) * len(ways),
        introducers=_introducers(first, told.others),
        more_introducers=_more_introducers(first, told.others),
        evidence=tuple(_evidence(told)),
        by_link=all(hit.match.by_link for hit in told.hits),
    )  # fmt: skip


def _lowered(match: Match, links: Sequence[Link]) -> Match:
    """Lower a match to how sure it is that this SBOM describes the component."""
    for link in sorted(links, key=lambda link: -link.confidence.rank):
        match = capped(match, link.confidence, link.because)
    return match


def _ways(passed: Sequence[_Passed]) -> list[list[Way]]:
    """Return the shortest way through all, and where it is marked somewhere, one that is not."""
    shortest = [one.trace.ways[0] for one in passed]
    plain = [one.trace.ways[-1] for one in passed]
    return [shortest] if plain == shortest else [shortest, plain]


def _routes(told: _Told, match: Match, found: Sequence[Sequence[Way]]) -> Iterator[Route]:
    for ways in found:
        legs = [one.leg(way) for one, way in zip(told.passed, ways, strict=True)]
        own = told.passed[0].inner.steps
        lead_in, last = own.lead_in(ways[0]), match_doubt(legs[-1], match)
        for before in own.before:
            yield route_of((Leg(before), lead_in, *legs[:-1], last))


def _introducers(first: _Passed, others: Sequence[Link]) -> tuple[Step, ...]:
    traces = [first.trace, *(first.inner.traces[link.node] for link in others)]
    steps = (step for trace in traces for step in introducers_of(first.inner.steps, trace))
    return tuple(dict.fromkeys(steps))


def _more_introducers(first: _Passed, others: Sequence[Link]) -> tuple[str, ...]:
    traces = (first.trace, *(first.inner.traces[link.node] for link in others))
    return tuple(sorted({
        key for trace in traces for key in more_introducers_of(first.inner.steps, trace)
    }))  # fmt: skip


def _evidence(told: _Told) -> Iterator[Evidence]:
    steps = told.passed[-1].inner.steps
    for hit in told.hits:
        yield evidence_of(_lowered(hit.match, told.links), steps.location(hit.node))
    for left, entered in zip(told.passed, told.links, strict=False):
        bill = left.inner.steps.bill
        quote = bill.purls[entered.node] or bill.names[entered.node]
        yield Evidence(RULE, quote, entered.because, left.inner.steps.location(entered.node))


def _tier(told: _Told, relation: Relation) -> int | None:
    """Count from the asset's own tier on: what is another's product was supplied by that other.

    Where the vendor itself makes what is described, it is the component's maker, and no supplier
    of its maker.
    """
    if relation is Relation.mentions_only:
        return None
    last = told.passed[-1].inner
    is_product = told.position in last.steps.bill.roots and relation in OURS
    crossed = told.crossings
    if is_product and _crosses(told.passed[-2].inner, last):
        crossed -= 1
    return (2 if told.node.is_bought else 1) + crossed


def _crosses(one: Inner, other: Inner) -> bool:
    """Say whether an SBOM leads into that of another organisation's product."""
    here, there = one.steps.node, other.steps.node
    if here.is_bought or there.is_bought:
        return not set(here.organisations) & set(there.organisations)
    makers = [{fold(party.name) for party in root_of(inner.steps.bill).parties}
              for inner in (one, other)]  # fmt: skip
    return all(makers) and not makers[0] & makers[1]
