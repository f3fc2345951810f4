"""Which nodes of a graph lead to each other, and in which order do such circles stand?"""

from collections.abc import Iterator, Sequence
from typing import Protocol


class Neighbours(Protocol):
    """The nodes that each node leads to."""

    def __len__(self) -> int: ...

    def __getitem__(self, node: int, /) -> Sequence[int]: ...


def components(after: Neighbours) -> list[int]:
    """Return the number of each node's circle; nodes on no common circle differ.

    An edge between two circles leads from the higher number to the lower. Tarjan's algorithm with
    a stack of its own, because recursion must not depend on the depth of an input.
    """
    walk = _Walk(after)
    for node in range(len(after)):
        if walk.low[node] == _UNSEEN:
            walk.enter(node)
    return walk.number


_UNSEEN = -1


class _Walk:
    """One walk through the whole graph, depth first."""

    def __init__(self, after: Neighbours) -> None:
        size = len(after)
        self.after = after
        self.low = [_UNSEEN] * size
        """The earliest open node known to be reached, by when it was met; `size` once numbered."""
        self.number = [0] * size
        self.open: list[int] = []
        self.met = self.numbered = 0

    def enter(self, start: int) -> None:
        """Number everything that `start` leads to."""
        low, path = self.low, [self._meet(start)]
        while path:
            node, met, ahead = path[-1]
            lowest = low[node]
            for target in ahead:
                known = low[target]
                if known == _UNSEEN:
                    low[node] = lowest
                    path.append(self._meet(target))
                    break
                lowest = min(lowest, known)
            else:
                path.pop()
                if lowest == met:
                    self._close(node)
                else:
                    above = path[-1][0]
                    low[node] = lowest
                    low[above] = min(low[above], lowest)

    def _meet(self, node: int) -> tuple[int, int, Iterator[int]]:
        met = self.met
        self.low[node] = met
        self.met = met + 1
        self.open.append(node)
        return node, met, iter(self.after[node])

    def _close(self, node: int) -> None:
        """Number the circle that was entered at `node`: all that was met since and is still open."""
        member = -1
        while member != node:
            member = self.open.pop()
            self.number[member] = self.numbered
            self.low[member] = len(self.low)
        self.numbered += 1
