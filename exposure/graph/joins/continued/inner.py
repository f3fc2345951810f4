"""What lies where inside the SBOMs that routes lead through, each looked at once?"""

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.graph.bill_exposures import grouped
from exposure.graph.bill_steps import BillSteps, stops_of
from exposure.graph.exposure import Locate
from exposure.graph.joins.continued.links import Link
from exposure.graph.supply import SupplyGraph
from exposure.graph.trace import Trace, Tracer
from exposure.identify.bills import NodeHit


class Inner(Struct, frozen=True):
    """One SBOM from within."""

    steps: BillSteps
    traces: Mapping[int, Trace]
    """Of the components that are hit, and of those that lead into other SBOMs."""
    keys: Mapping[int, tuple[str, str, str]]
    """What these components are sorted by."""
    groups: Sequence[tuple[int, list[NodeHit]]]
    """Each component that is hit, with its hits of one vendor."""


class Inners:
    """The SBOMs from within; each is made when it is first asked for."""

    def __init__(
        self, graph: SupplyGraph, hits: Mapping[int, Sequence[NodeHit]],
        links: Mapping[int, Sequence[Link]], locate: Locate,
    ) -> None:  # fmt: skip
        self._bills, self._hits, self._links = graph.estate.bills, hits, links
        self._locate, self._known = locate, dict[int, Inner]()
        self.owners = {bill: node for node in graph.assets for bill in node.bills}
        """The asset of each bill."""

    def of(self, position: int) -> Inner:
        """Return one SBOM from within."""
        known = self._known.get(position)
        if known is None:
            known = self._known[position] = self._made(position)
        return known

    def _made(self, position: int) -> Inner:
        bill, node = self._bills[position], self.owners[position]
        hits = self._hits.get(position, ())
        tracer = Tracer(bill)
        wanted = {hit.node for hit in hits} | {link.node for link in self._links.get(position, ())}
        traces = tracer.trace(sorted(wanted))
        stops = stops_of(list(traces.values())) | set(bill.roots)
        lines = self._locate(bill, sorted(stops))
        steps = BillSteps(bill, node, lines, node.join_of(position))
        keys = {one: tracer.key(one) for one in wanted}
        return Inner(steps, traces, keys, list(grouped(hits)))

    def order(self, left: tuple[int, Link]) -> tuple[float, str, str, tuple[str, str, str]]:
        """Return what ways out of an SBOM are chosen by: how near, to which document, from where."""
        position, link = left
        inner = self.of(position)
        depth = inner.traces[link.node].depth
        return (math.inf if depth is None else depth, self._bills[link.bill].document,
                self._bills[position].document, inner.keys[link.node])  # fmt: skip
