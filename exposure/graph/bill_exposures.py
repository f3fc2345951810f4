"""Which exposures does one SBOM show, by which routes?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exposure.graph.exposure import (
    OURS,
    Exposure,
    Locate,
    contracts_before,
    contracts_not_shown,
    edge_words,
    evidence_of,
)
from exposure.graph.supply import AssetNode
from exposure.graph.trace import Trace, Tracer, Way
from exposure.identify.bills import NodeHit
from exposure.inventory.bill import DEV, FILE, MODEL, OPTIONAL, SERVICE, Bill
from exposure.model.finding import Evidence, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.relation import Relation, UseBasis
from exposure.model.result import AssetKind

_KINDS = {SERVICE: StepKind.service, MODEL: StepKind.model, FILE: StepKind.file}
MOST_INTRODUCERS = 50
"""Introducing dependencies listed per finding; the rest is counted in `more_routes`."""
FIRST_STEPS, LAST_STEPS = 20, 40
"""Components shown at either end of a longer way; what lies between is counted in one step."""


def bill_exposures(
    bill: Bill, hits: Sequence[NodeHit], node: AssetNode, locate: Locate
) -> Iterator[Exposure]:
    """Yield one exposure per component and vendor, in the order of the hits."""
    if not hits:
        return
    tracer = Tracer(bill)
    traces = tracer.trace([hit.node for hit in hits])
    stops = {stop for trace in traces.values() for way in trace.ways
             for stop in ends_of(way)}  # fmt: skip
    stops |= {stop for trace in traces.values() for stop in trace.introducers}
    writer = _Writer(bill, node, locate(bill, sorted(stops | set(bill.roots))))
    ordered = sorted(hits, key=lambda hit: (hit.node, hit.match.vendor, _weight(hit)))
    for (position, _), group in groupby(ordered, key=lambda hit: (hit.node, hit.match.vendor)):
        yield writer.exposure(position, list(group), traces[position])


def ends_of(way: Way) -> tuple[int, ...]:
    """Return the nodes of a way that are shown: all, or of a long one those at either end."""
    if not hidden_on(way):
        return way.nodes
    return (*way.nodes[:FIRST_STEPS], *way.nodes[-LAST_STEPS:])


def hidden_on(way: Way) -> int:
    """Return how many steps between the ends are only counted."""
    between = len(way.nodes) - FIRST_STEPS - LAST_STEPS
    return between if between > 1 else 0


def _weight(hit: NodeHit) -> tuple[bool, bool, int, str, str]:
    """Sort the hit that decides the relation first: curated package facts before stated names.

    A mere likeness of the package's name decides nothing while the document names the vendor.
    """
    match = hit.match
    mention = match.relation is Relation.mentions_only
    stated = hit.role not in {"purl", "name"}
    return mention, stated, match.confidence.rank, match.rule, hit.role


class _Writer:
    """Turns nodes of one bill into steps, subjects and evidence."""

    def __init__(self, bill: Bill, node: AssetNode, lines: dict[int, int]) -> None:
        self.bill, self.node, self.lines = bill, node, lines
        self.bought = bool(node.rows)
        self.before = contracts_before(node.asset)

    def exposure(self, position: int, hits: list[NodeHit], trace: Trace) -> Exposure:
        lead = hits[0].match
        step = self.step(position)
        introducers = trace.introducers[:MOST_INTRODUCERS]
        return Exposure(
            asset=self.node.asset.id,
            vendor=lead.vendor,
            subject=Subject(step.name, step.kind.value, step.version, step.purl, step.location),
            relation=lead.relation,
            use_basis=self._use_basis(position),
            tier=self._tier(position, lead.relation),
            depth=trace.depth,
            confidence=min((hit.match.confidence for hit in hits
                            if hit.match.relation is lead.relation), key=lambda c: c.rank),
            routes=tuple(self.route(way, before) for way in trace.ways for before in self.before),
            more_routes=trace.more + contracts_not_shown(self.node.asset) * len(trace.ways),
            introducers=tuple(self.step(introducer) for introducer in introducers),
            evidence=tuple(self._evidence(hit) for hit in hits),
            by_link=all(hit.match.by_link for hit in hits),
        )  # fmt: skip

    def _tier(self, position: int, relation: Relation) -> int | None:
        """Return 1 for what the company ships, or buys under the vendor's own name."""
        if relation is Relation.mentions_only:
            return None
        is_product = position in self.bill.roots and relation in OURS
        return 1 if is_product or not self.bought else 2

    def _use_basis(self, position: int) -> UseBasis:
        service = self.bill.kinds[position] == SERVICE
        return UseBasis.configured if service else UseBasis.present

    def _evidence(self, hit: NodeHit) -> Evidence:
        return evidence_of(hit.match, self.location(hit.node))

    def location(self, position: int) -> Location:
        place = self.bill.place_of(position)
        return Location(self.bill.document, place, self.lines.get(position))

    def step(self, position: int, relation: str = "") -> Step:
        bill = self.bill
        kind = _KINDS.get(bill.kinds[position], StepKind.component)
        if position in bill.roots and not self.bought:
            kind = StepKind.sbom
        return Step(bill.names[position], kind, bill.versions[position], bill.purls[position],
                    relation, self.location(position))  # fmt: skip

    def route(self, way: Way, before: tuple[Step, ...]) -> Route:
        """Write a way from a contract, or from what the company has, to the component."""
        flags = [word for mark, word in ((DEV, "dev"), (OPTIONAL, "optional")) if way.marks & mark]
        return Route((*before, *self._lead_in(way), *self._inside(way)), tuple(flags))

    def _lead_in(self, way: Way) -> Iterator[Step]:
        """Yield the asset, unless it is the bill's own root."""
        asset = self.node.asset
        is_root = asset.kind is AssetKind.sbom and way.nodes[0] in self.bill.roots
        if not is_root:
            yield Step(asset.name, StepKind(asset.kind.value), location=asset.location,
                       relation="uses" if asset.contracts else "")  # fmt: skip

    def _inside(self, way: Way) -> Iterator[Step]:
        led_in = self.node.asset.kind is not AssetKind.sbom or way.nodes[0] not in self.bill.roots
        in_root = way.nodes[0] in self.bill.roots
        first = ("is described by" if in_root else "contains") if led_in else ""
        if not first and self.node.asset.contracts:
            first = "uses"
        yield self.step(way.nodes[0], first)
        hidden = hidden_on(way)
        until = FIRST_STEPS if hidden else len(way.nodes)
        yield from self._further(way, 1, until)
        if hidden:
            yield Step(f"{hidden:,} steps not shown", StepKind.component)
            yield from self._further(way, until + hidden, len(way.nodes))

    def _further(self, way: Way, start: int, stop: int) -> Iterator[Step]:
        for edge, node in zip(way.edges[start - 1 : stop - 1], way.nodes[start:stop], strict=True):
            yield self.step(node, edge_words(self.bill.edges.mark(edge)))
