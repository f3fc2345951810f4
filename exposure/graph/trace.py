"""How does a component get into a bill: by which route, at which depth, brought in by what?"""

from collections.abc import Iterator, Sequence
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
    """Introducers that the routes shown do not pass."""
    introducers: tuple[int, ...]
    """Every direct dependency that leads here; where none does, every topmost component that does.

    No route leads through a root: what the root needs is not brought in by what needs the root.
    """
    known: bool = True
    """False where no root leads here, so that it is present and its route unknown."""


class Tracer:
    """Answers for one bill; built once, when the bill has at least one hit."""

    def __init__(self, bill: Bill) -> None:
        self.bill, self.roots = bill, frozenset(bill.roots)
        self.graph: Adjacency = adjacency_of(len(bill), bill.edges)
        self.starts = bill.roots or self.topmost
        self.depths = self.graph.levels(self.starts, CONTAINED, 0)

    @cached_property
    def any_depths(self) -> Sequence[int]:
        """Levels by all edges, also those by which a root only contains."""
        return self.graph.levels(self.starts, 0, 0)

    @cached_property
    def plain_depths(self) -> Sequence[int]:
        """Levels by edges that are neither optional nor for development."""
        return self.graph.levels(self.starts, CONTAINED, DEV | OPTIONAL)

    @cached_property
    def island_depths(self) -> Sequence[int]:
        """Levels from the topmost components, for what no root leads to."""
        return self.graph.levels(self.topmost, 0, 0)

    @cached_property
    def topmost(self) -> tuple[int, ...]:
        """The nodes, roots aside, that nothing but a root or themselves leads to."""
        edges = self.bill.edges
        led_to = {
            target
            for source, target in zip(edges.sources, edges.targets, strict=True)
            if source not in self.roots and source != target
        }
        return tuple(n for n in range(len(self.bill)) if n not in led_to and n not in self.roots)

    def trace(self, nodes: Sequence[int]) -> dict[int, Trace]:
        """Answer for all nodes at once: reach is computed for them together."""
        wanted = sorted(set(nodes))
        found = self._introducers([node for node in wanted if node not in self.roots])
        return {node: self._trace(node, found.get(node, [])) for node in wanted}

    def _trace(self, node: int, introducers: list[int]) -> Trace:
        ways = self._ways(node)
        depth = self.depths[node] if self.roots and self.depths[node] >= 0 else None
        passed = {stop for way in ways for stop in way.nodes[:2]}
        known = depth is not None or (bool(self.roots) and self.any_depths[node] >= 0)
        return Trace(depth, ways, len(set(introducers) - passed),
                     tuple(sorted(introducers, key=self.key)), known)  # fmt: skip

    def _introducers(self, nodes: list[int]) -> dict[int, list[int]]:
        """Return who brings each node in: direct dependencies, else the topmost known."""
        found = self._leading(nodes, self._direct())
        lost = [node for node in nodes if node not in found]
        if lost:
            topmost = self._leading(lost, self.topmost)
            found |= {node: [one for one in topmost.get(node, ()) if one != node] for node in lost}
        return found

    def _leading(self, nodes: list[int], among: Sequence[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        reached = self.graph.reaching(nodes, among, self.bill.roots)
        for one, bits in zip(among, reached, strict=True):
            for position in _positions(bits):
                found.setdefault(nodes[position], []).append(one)
        return found

    def _ways(self, node: int) -> tuple[Way, ...]:
        if self.depths[node] >= 0:
            shortest = self._walk(node, self.depths, CONTAINED, 0)
        elif self.any_depths[node] >= 0:
            shortest = self._walk(node, self.any_depths, 0, 0)
        elif self.island_depths[node] >= 0:
            shortest = self._walk(node, self.island_depths, 0, 0)
        else:
            return (Way((node,), (), 0),)
        if shortest.marks & (DEV | OPTIONAL) and self.plain_depths[node] >= 0:
            return shortest, self._walk(node, self.plain_depths, CONTAINED, DEV | OPTIONAL)
        return (shortest,)

    def _walk(self, node: int, depths: Sequence[int], first_without: int, without: int) -> Way:
        """Walk back to a start, at each step to the lexically first node that is one edge nearer."""
        edges, nodes, path, marks = self.bill.edges, [node], [], 0
        while depths[nodes[-1]] > 0:
            nearer = depths[nodes[-1]] - 1
            skipped = without | (first_without if nearer == 0 else 0)
            choices = [
                (self.key(edges.sources[edge]), edges.mark(edge), edge)
                for edge in self.graph.into(nodes[-1])
                if depths[edges.sources[edge]] == nearer and not edges.mark(edge) & skipped
            ]
            _, mark, edge = min(choices)
            nodes.append(edges.sources[edge])
            path.append(edge)
            marks |= mark
        return Way(tuple(reversed(nodes)), tuple(reversed(path)), marks)

    def _direct(self) -> tuple[int, ...]:
        """Return the direct dependencies of the roots; a root itself is none."""
        edges = self.bill.edges
        found = {
            edges.targets[edge]
            for root in self.bill.roots
            for edge in self.graph.out_of(root)
            if not edges.mark(edge) & CONTAINED
        }
        return tuple(sorted(found - self.roots))

    def key(self, node: int) -> tuple[str, str, str]:
        """Return what nodes are sorted by: never their position in the file."""
        bill = self.bill
        return bill.purls[node] or bill.names[node], bill.versions[node], bill.refs[node]


def _positions(bits: int) -> Iterator[int]:
    """Yield the positions of the bits that are set, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
