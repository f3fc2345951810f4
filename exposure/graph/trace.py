"""How does a component get into a bill: by which route, at which depth, brought in by what?"""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from exposure.graph.adjacency import Adjacency, adjacency_of
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill


class Way(Struct, frozen=True):
    """One route inside a bill."""

    nodes: tuple[int, ...]
    """From the root, or from the topmost component known, to the node asked for."""
    edges: tuple[int, ...]
    """One edge position between each two nodes."""
    marks: int
    """All marks met on the way, as bits."""


class Trace(Struct, frozen=True):
    """What the bill's edges say about one node."""

    depth: int | None
    """Edges from the root; None without root, without route, or when the root only contains it."""
    ways: tuple[Way, ...]
    """The shortest route, and the shortest unmarked one where the first is dev or optional."""
    more: int
    """Further direct dependencies that also lead here, by routes that are not shown."""
    introducers: tuple[int, ...]
    """Every direct dependency that leads here; without a root, every topmost component that does."""


class Tracer:
    """Answers for one bill; built once, when the bill has at least one hit."""

    def __init__(self, bill: Bill) -> None:
        self.bill = bill
        self.graph: Adjacency = adjacency_of(len(bill), bill.edges)
        self.starts = bill.roots or self._topmost()
        self.depths = self.graph.levels(self.starts, CONTAINED, 0)

    @cached_property
    def any_depths(self) -> Sequence[int]:
        """Levels by all edges, also those by which a root only contains."""
        return self.graph.levels(self.starts, 0, 0)

    @cached_property
    def plain_depths(self) -> Sequence[int]:
        """Levels by edges that are neither optional nor for development."""
        return self.graph.levels(self.starts, CONTAINED, DEV | OPTIONAL)

    def trace(self, nodes: Sequence[int]) -> dict[int, Trace]:
        """Answer for all nodes at once: reach is computed for them together."""
        wanted = sorted(set(nodes))
        direct = self._direct()
        bits = self.graph.reaching(wanted, direct)
        leading = list(zip(direct, bits, strict=True))
        return {
            node: self._trace(node, tuple(d for d, reached in leading if reached >> position & 1))
            for position, node in enumerate(wanted)
        }

    def _trace(self, node: int, introducers: tuple[int, ...]) -> Trace:
        ways = self._ways(node)
        has_root = bool(self.bill.roots)
        depth = self.depths[node] if has_root and self.depths[node] >= 0 else None
        shown = {way.nodes[1] for way in ways if len(way.nodes) > 1}
        more = len(set(introducers) - shown - {node}) if has_root else max(0, len(introducers) - 1)
        return Trace(depth, ways, more, tuple(sorted(introducers, key=self.key)))

    def _ways(self, node: int) -> tuple[Way, ...]:
        if self.depths[node] >= 0:
            shortest = self._walk(node, self.depths, CONTAINED, 0)
        elif self.any_depths[node] >= 0:
            shortest = self._walk(node, self.any_depths, 0, 0)
        else:
            return (Way((node,), (), 0),)
        if shortest.marks & (DEV | OPTIONAL) and self.plain_depths[node] >= 0:
            return shortest, self._walk(node, self.plain_depths, CONTAINED, DEV | OPTIONAL)
        return (shortest,)

    def _walk(self, node: int, depths: Sequence[int], first_without: int, without: int) -> Way:
        """Walk back to a start, at each step to the lexically first node that is one edge nearer."""
        nodes, edges, marks = [node], [], 0
        while depths[nodes[-1]] > 0:
            nearer = depths[nodes[-1]] - 1
            skipped = without | (first_without if nearer == 0 else 0)
            choices = [
                (self.key(self.bill.edges.sources[edge]), self.bill.edges.mark(edge), edge)
                for edge in self.graph.into(nodes[-1])
                if depths[self.bill.edges.sources[edge]] == nearer
                and not self.bill.edges.mark(edge) & skipped
            ]
            _, mark, edge = min(choices)
            nodes.append(self.bill.edges.sources[edge])
            edges.append(edge)
            marks |= mark
        return Way(tuple(reversed(nodes)), tuple(reversed(edges)), marks)

    def _direct(self) -> tuple[int, ...]:
        """Return the root's direct dependencies, or the topmost components where it has none."""
        found = {
            self.bill.edges.targets[edge]
            for root in self.bill.roots
            for edge in self.graph.out_of(root)
            if not self.bill.edges.mark(edge) & CONTAINED
        }
        return tuple(sorted(found or set(self._topmost()) - set(self.bill.roots)))

    def _topmost(self) -> tuple[int, ...]:
        """Return the nodes that nothing but a root's containment leads to."""
        roots = frozenset(self.bill.roots)
        led_to = {
            target
            for edge, target in enumerate(self.bill.edges.targets)
            if self.bill.edges.sources[edge] not in roots
            and self.bill.edges.sources[edge] != target
        }
        return tuple(node for node in range(len(self.bill)) if node not in led_to)

    def key(self, node: int) -> tuple[str, str, str]:
        """Return what nodes are sorted by: never their position in the file."""
        bill = self.bill
        return bill.purls[node] or bill.names[node], bill.versions[node], bill.refs[node]
