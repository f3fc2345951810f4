"""Which part of the one graph lies on a route from the company to given organisations?"""

from collections.abc import Iterable, Sequence
from itertools import compress

from msgspec import Struct

from exposure.graph.network.columns import COMPANY, Network, Role

ALL_DOUBTS = 255
"""Leaves no edge out, however doubtful."""


class Followed:
    """The edges of a graph by their ends, without those of a doubt that is not admitted."""

    def __init__(self, network: Network, admitted: int = ALL_DOUBTS) -> None:
        self.network = network
        doubts = network.doubts
        self.edges: Sequence[int] = (
            range(len(network.kinds))
            if admitted == ALL_DOUBTS
            else [edge for edge, doubt in enumerate(doubts) if not doubt & ~admitted]
        )
        self.after: list[list[int]] = [[] for _ in range(network.size)]
        self.before: list[list[int]] = [[] for _ in range(network.size)]
        for edge in self.edges:
            self.after[network.sources[edge]].append(edge)
            self.before[network.targets[edge]].append(edge)

    def from_nodes(self, starts: Iterable[int]) -> bytearray:
        """Return 1 for each node that a start leads to, starts included."""
        return _walked(starts, self.after, self.network.targets)

    def to_nodes(self, ends: Iterable[int]) -> bytearray:
        """Return 1 for each node that leads to an end, ends included."""
        return _walked(ends, self.before, self.network.sources)


def _walked(
    starts: Iterable[int], edges: Sequence[Sequence[int]], ends: Sequence[int]
) -> bytearray:
    seen, pending = bytearray(len(edges)), list(starts)
    for node in pending:
        seen[node] = 1
    while pending:
        for edge in edges[pending.pop()]:
            node = ends[edge]
            if not seen[node]:
                seen[node] = 1
                pending.append(node)
    return seen


class Part(Struct, frozen=True):
    """Some nodes of a graph and the edges between them, both ascending."""

    nodes: tuple[int, ...]
    edges: tuple[int, ...]


def whole_of(network: Network) -> Part:
    """Return the whole graph."""
    return Part(tuple(range(network.size)), tuple(range(len(network.kinds))))


def nodes_of(network: Network, organisations: Iterable[str]) -> list[int]:
    """Return the nodes, in every role, of organisations given by id; unknown ids have none."""
    wanted = set(organisations)
    return [
        network.organisation(position, role)
        for position, one in enumerate(network.organisations)
        if one.id in wanted
        for role in Role
    ]


def part_to(network: Network, organisations: Iterable[str], admitted: int = ALL_DOUBTS) -> Part:
    """Return what lies on a route from the company to one of the organisations.

    Edges with a doubt outside `admitted`, a sum of `REVIEW` and `PAST`, are not followed.
    """
    followed = Followed(network, admitted)
    reached = followed.from_nodes([COMPANY])
    leading = followed.to_nodes(nodes_of(network, organisations))
    on_route = bytes(one & other for one, other in zip(reached, leading, strict=True))
    return Part(
        tuple(compress(range(network.size), on_route)),
        tuple(
            edge for edge in followed.edges
            if on_route[network.sources[edge]] and on_route[network.targets[edge]]
        ),
    )  # fmt: skip
