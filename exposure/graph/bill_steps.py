"""How is a way inside an SBOM told, step by step, from what the company has?"""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from exposure.graph.doubts import least_certain
from exposure.graph.exposure import contracts_before, edge_words
from exposure.graph.joins.sboms.found import BillJoin
from exposure.graph.supply import AssetNode
from exposure.graph.trace import Trace, Way
from exposure.inventory.bill import DEV, FILE, MODEL, OPTIONAL, SERVICE, Bill
from exposure.model.finding import ROUTE_UNKNOWN, LeastCertain, Route, Step, StepKind
from exposure.model.location import Location
from exposure.model.result import AssetKind

_KINDS = {SERVICE: StepKind.service, MODEL: StepKind.model, FILE: StepKind.file}
_MARKS = ((DEV, "dev"), (OPTIONAL, "optional"))
FIRST_STEPS, LAST_STEPS = 20, 40
"""Components shown at either end of a longer way; what lies between is counted in one step."""


class Leg(Struct, frozen=True):
    """A part of a route, with what is unsure in it; positions count from its own first step."""

    steps: tuple[Step, ...]
    marks: int = 0
    known: bool = True
    doubts: tuple[LeastCertain, ...] = ()


def ends_of(way: Way) -> tuple[int, ...]:
    """Return the nodes of a way that are shown: all, or of a long one those at either end."""
    if not hidden_on(way):
        return way.nodes
    return (*way.nodes[:FIRST_STEPS], *way.nodes[-LAST_STEPS:])


def hidden_on(way: Way) -> int:
    """Return how many steps between the ends are only counted."""
    between = len(way.nodes) - FIRST_STEPS - LAST_STEPS
    return between if between > 1 else 0


def stops_of(traces: Sequence[Trace]) -> set[int]:
    """Return every node that the telling of some traces shows."""
    shown = {stop for trace in traces for way in trace.ways for stop in ends_of(way)}
    return shown.union(*(trace.introducers for trace in traces))


def joined(legs: Sequence[Leg]) -> Leg:
    """Put legs one behind the other."""
    doubts, marks, length = [], 0, 0
    for leg in legs:
        doubts += [
            LeastCertain(length + one.step, one.confidence, one.because) for one in leg.doubts
        ]
        marks |= leg.marks
        length += len(leg.steps)
    steps = tuple(chain.from_iterable(leg.steps for leg in legs))
    return Leg(steps, marks, all(leg.known for leg in legs), tuple(doubts))


def route_of(legs: Sequence[Leg]) -> Route:
    """Return the route that legs make, with what is least certain of them all."""
    whole = joined(legs)
    flags = [word for mark, word in _MARKS if whole.marks & mark]
    unknown = [] if whole.known else [ROUTE_UNKNOWN]
    return Route(whole.steps, (*flags, *unknown), least_certain(whole.doubts))


class BillSteps:
    """Turns nodes of one bill into steps and places; `lines` gives a node's line in its file."""

    def __init__(
        self, bill: Bill, node: AssetNode, lines: dict[int, int], join: BillJoin | None = None
    ) -> None:
        self.bill, self.node, self.lines, self.join = bill, node, lines, join
        self.before = contracts_before(node.asset)

    def location(self, position: int) -> Location:
        """Return where a component stands."""
        place = self.bill.place_of(position)
        return Location(self.bill.document, place, self.lines.get(position))

    def step(self, position: int, relation: str = "") -> Step:
        """Return a component as a step."""
        bill = self.bill
        kind = _KINDS.get(bill.kinds[position], StepKind.component)
        if position in bill.roots and self.node.asset.kind is AssetKind.sbom:
            kind = StepKind.sbom
        return Step(bill.names[position], kind, bill.versions[position], bill.purls[position],
                    relation, self.location(position))  # fmt: skip

    def lead_in(self, way: Way) -> Leg:
        """Return who supplied the asset, where an SBOM alone tells, and the asset itself.

        An asset that is the bill's own root is told by the way.
        """
        asset, bought = self.node.asset, self.node.supplied
        if bought is not None and self.join is not None:
            bought = self.join.supplied or bought
        used = "uses" if asset.contracts else ""
        steps, doubts = [], []
        if bought is not None:
            steps.append(
                Step(bought.name, StepKind.vendor, relation=used, location=bought.location)
            )
            doubts.append(LeastCertain(0, bought.confidence, bought.because))
        if not self._begins_at_root(way):
            steps.append(Step(asset.name, StepKind(asset.kind.value), location=asset.location,
                              relation="supplies" if bought is not None else used))  # fmt: skip
        return Leg(tuple(steps), doubts=tuple(doubts))

    def _begins_at_root(self, way: Way) -> bool:
        return self.node.asset.kind is AssetKind.sbom and way.nodes[0] in self.bill.roots

    def inside(self, way: Way, *, known: bool) -> Leg:
        """Return the steps of a way, from the root or from what the asset contains."""
        in_root = way.nodes[0] in self.bill.roots
        first = "is described by" if in_root else "contains"
        if self._begins_at_root(way):
            first = "uses" if self.node.asset.contracts else ""
            first = "supplies" if self.node.supplied is not None else first
        join, doubts = self.join, []
        if join is not None and join.row is not None:
            doubts.append(LeastCertain(0, join.confidence, join.doubt))
        return self.leg(way, first, known=known, doubts=tuple(doubts))

    def leg(
        self, way: Way, first: str, *, known: bool = True, doubts: tuple[LeastCertain, ...] = ()
    ) -> Leg:
        """Return the steps of a way, the first of which hangs by `first` on what stands before."""
        steps = [self.step(way.nodes[0], first), *self._behind_first(way)]
        return Leg(tuple(steps), way.marks, known, doubts)

    def _behind_first(self, way: Way) -> Iterator[Step]:
        hidden = hidden_on(way)
        until = FIRST_STEPS if hidden else len(way.nodes)
        yield from self._further(way, 1, until)
        if hidden:
            yield Step(f"{hidden:,} steps not shown", StepKind.component)
            yield from self._further(way, until + hidden, len(way.nodes))

    def _further(self, way: Way, start: int, stop: int) -> Iterator[Step]:
        for edge, node in zip(way.edges[start - 1 : stop - 1], way.nodes[start:stop], strict=True):
            yield self.step(node, edge_words(self.bill.edges.mark(edge)))
