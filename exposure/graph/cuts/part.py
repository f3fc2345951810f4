"""What is the small exposed part of the graph, on which cuts and choke points are asked for?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

Lists = Sequence[Sequence[int]]
"""For each node the nodes one edge away, each once, itself left out."""


class ExposedPart(Struct, frozen=True):
    """Numbered nodes and edges between what the company uses and a vendor's own subjects.

    An edge points from what needs to what is needed. Cycles, islands, double edges and
    self-dependencies are allowed, and nothing need lie on a route.
    """

    size: int
    sources: Sequence[int]
    targets: Sequence[int]
    """`sources[k]` needs `targets[k]`."""
    starts: Sequence[int]
    """Where the company's use begins: a route begins at a start, and may pass others."""
    ends: Sequence[int]
    """The vendor's own subjects: a route is complete at the first end it meets.

    A node that is start and end is a route by itself.
    """
    costs: Sequence[float | None]
    """What it costs to remove each node, from 0 upwards; None = it cannot be removed."""
    keys: Sequence[str]
    """What nodes are ordered by: one key per node, all different, never a position in a file."""

    def turned(self) -> "ExposedPart":
        """Return the same part seen from the vendor: edges turned round, starts and ends swapped.

        What is said of starts here is said of ends there: `frees` of it tells which subjects are
        no longer reached.
        """
        return replace(self, sources=self.targets, targets=self.sources,
                       starts=self.ends, ends=self.starts)  # fmt: skip

    def key(self, node: int) -> tuple[str, int]:
        """Return what a node is sorted by; its number tells only equal keys apart."""
        return self.keys[node], node


class Neighbours(Struct, frozen=True):
    """The edges of a part, from both sides."""

    after: Lists
    """What each node needs."""
    before: Lists
    """What needs each node."""


def neighbours_of(part: ExposedPart) -> Neighbours:
    """Gather the edges by node."""
    after: list[set[int]] = [set() for _ in range(part.size)]
    before: list[set[int]] = [set() for _ in range(part.size)]
    for source, target in zip(part.sources, part.targets, strict=True):
        if source != target:
            after[source].add(target)
            before[target].add(source)
    return Neighbours([sorted(found) for found in after], [sorted(found) for found in before])


def led_to(firsts: Iterable[int], after: Lists) -> bytearray:
    """Return 1 for each node that the first ones lead to, themselves included, else 0."""
    reached = bytearray(len(after))
    pending = list(firsts)
    for node in pending:
        reached[node] = 1
    while pending:
        for found in after[pending.pop()]:
            if not reached[found]:
                reached[found] = 1
                pending.append(found)
    return reached
