"""Which exposures end when one node is removed, for every node at once?"""

from collections.abc import Sequence, Set

from msgspec import Struct

from exposure.graph.cuts.dominators import UNREACHED, dominators
from exposure.graph.cuts.part import ExposedPart, neighbours_of


class Frees(Struct, frozen=True):
    """The exposed starts in an order in which those that one node frees stand together."""

    freed: tuple[int, ...]
    first: Sequence[int]
    last: Sequence[int]
    """`freed[first[node]:last[node]]` are the starts whose every route passes the node."""

    def count(self, node: int) -> int:
        """Return how many starts lead to an end no longer when this node alone is removed."""
        return self.last[node] - self.first[node]

    def starts(self, node: int) -> tuple[int, ...]:
        """Return these starts, by number; the node itself is among them where it is one."""
        return tuple(sorted(self.freed[self.first[node] : self.last[node]]))


def frees(part: ExposedPart) -> Frees:
    """Find for every node what its removal alone would end; one pass, whatever the nodes cost.

    What several nodes free together is more than the sum: ask `remaining_after`. A start that
    leads to no end is freed by nothing.
    """
    joined = neighbours_of(part)
    following = dominators(part.ends, joined.before, joined.after)
    children: list[list[int]] = [[] for _ in range(part.size + 1)]
    for node, next_one in enumerate(following):
        if next_one != UNREACHED:
            children[next_one].append(node)
    return _toured(children, frozenset(part.starts))


def _toured(children: Sequence[Sequence[int]], starts: Set[int]) -> Frees:
    """Walk the tree from its root, the last node, and number the starts as they are met."""
    root = len(children) - 1
    freed: list[int] = []
    first, last = [0] * root, [0] * root
    pending = list(children[root])
    while pending:
        node = pending.pop()
        if node < 0:
            last[~node] = len(freed)
            continue
        first[node] = len(freed)
        if node in starts:
            freed.append(node)
        pending += (~node, *children[node])
    return Frees(tuple(freed), first, last)
