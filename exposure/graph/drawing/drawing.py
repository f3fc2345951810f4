"""Which nodes and edges does a drawing of the one graph have, in which order?"""

from array import array
from collections.abc import Iterator

from exposure.graph.drawing.described import (
    NOTHING_CITED,
    UNMARKED,
    Described,
    Linked,
    Manner,
    Marks,
    doubt_words,
)
from exposure.graph.drawing.nodes import Describer
from exposure.graph.drawing.whole import whole_drawing
from exposure.graph.network.columns import EDGE_WORDS, EdgeKind, Network, Role
from exposure.graph.network.part import Part
from exposure.inventory.runs import Integers

_NO_ROLES = (0, 0)


class Drawing:
    """A part of the graph, described; an organisation is one node, whatever its roles.

    Nodes are numbered from 0 as `nodes` yields them, and edges name them by these numbers. Both can
    be asked for again and again; neither is held, so that a graph of any size is told in a stream.
    """

    def __init__(self, network: Network, part: Part | None = None, marks: Marks = UNMARKED) -> None:
        self.network = network
        self.part = whole_drawing(network) if part is None else part
        self.marks = marks
        self._first = network.organisation(0, Role.supplier)
        self._last = network.organisation(len(network.organisations), Role.supplier)
        self._numbers, self.node_count = self._numbered()
        self._roles: dict[int, tuple[int, int]] = {}
        """Edge → bits of the roles in which organisations stand at its ends, where any does."""
        self._drawn: Integers = array("i", self._chosen())
        self._manners: dict[tuple[int, int, tuple[int, int]], Manner] = {}

    @property
    def edge_count(self) -> int:
        """How many edges are drawn."""
        return len(self._drawn)

    def nodes(self) -> Iterator[Described]:
        """Yield each node once, in the order of the graph."""
        return Describer(self.network, self.part, self.marks).nodes()

    def edges(self) -> Iterator[Linked]:
        """Yield each edge; what only changes the role of an organisation is none."""
        network, numbers, cited = self.network, self._numbers, self.marks.cited
        manners, roles = self._manners, self._roles
        for edge in self._drawn:
            manner = (network.kinds[edge], network.doubts[edge], roles.get(edge, _NO_ROLES))
            yield Linked(
                numbers[network.sources[edge]],
                numbers[network.targets[edge]],
                manners.get(manner) or self._manner(*manner),
                cited.get(edge, NOTHING_CITED),
            )

    def _manner(self, number: int, doubt: int, roles: tuple[int, int]) -> Manner:
        kind = EdgeKind(number)
        manner = Manner(kind.name, EDGE_WORDS[kind], doubt_words(doubt), *map(_role_words, roles))
        self._manners[number, doubt, roles] = manner
        return manner

    def _numbered(self) -> tuple[Integers, int]:
        """Return the number of each node of the network, and how many there are."""
        numbers: Integers = array("i", [-1]) * self.network.size
        count, last = 0, -1
        for node in self.part.nodes:
            if self._first <= node < self._last:
                one = self.network.organisation_at(node)
                numbers[node] = count - (one == last)
                count += one != last
                last = one
            else:
                numbers[node] = count
                count += 1
        return numbers, count

    def _chosen(self) -> Iterator[int]:
        """Yield the edges that are drawn; of equal ones the first, which takes their roles in.

        Between two components every edge is drawn as the SBOM states it.
        """
        network, numbers, last = self.network, self._numbers, self._last
        sources, targets, kinds, doubts = (
            network.sources, network.targets, network.kinds, network.doubts,
        )  # fmt: skip
        seen: dict[int, int] = {}
        for edge in self.part.edges:
            source, target = sources[edge], targets[edge]
            if source < last or target < last:
                start, end = numbers[source], numbers[target]
                if kinds[edge] == EdgeKind.same and start == end:
                    continue
                known = ((start * network.size + end) * 256 + kinds[edge]) * 256 + doubts[edge]
                first = seen.setdefault(known, edge)
                self._add_roles(first, source, target)
                if first != edge:
                    continue
            yield edge

    def _add_roles(self, edge: int, source: int, target: int) -> None:
        roles = self._role_bit(source), self._role_bit(target)
        if any(roles):
            before, after = self._roles.get(edge, _NO_ROLES)
            self._roles[edge] = before | roles[0], after | roles[1]

    def _role_bit(self, node: int) -> int:
        """Return a bit for the role of an organisation, 0 for any other node."""
        return 1 << (node - self._first) % len(Role) if self._first <= node < self._last else 0


def _role_words(roles: int) -> str:
    return " ".join(role.name for role in Role if roles & 1 << role)
