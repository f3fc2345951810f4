"""Which starts lead to which groups, by one number of many bits for each node?"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from exposure.graph.reach.components import components
from exposure.graph.reach.engine import Reached
from exposure.graph.reach.question import Digraph, Sets


class ListReach:
    """Bit p of a node's number says that start p leads to it."""

    def __init__(self, graph: Digraph, starts: Sets, groups: Sets) -> None:
        self.graph, self.starts, self.groups = graph, starts, groups

    @cached_property
    def rows(self) -> list[int]:
        """The bits of each group."""
        bits, number = self._spread()
        rows = []
        for members in self.groups.parts():
            row = 0
            for member in members:
                row |= bits[number[member]]
            rows.append(row)
        return rows

    def totals(self, weights: Sequence[Sequence[int]]) -> list[list[int]]:
        """See `Reached.totals`."""
        width = (len(self.starts) + 7) // 8
        sides = [row.to_bytes(width, "little") for row in self.rows]
        return [_sums(sides, column) for column in weights]

    def starts_of(self, groups: Sequence[int]) -> Iterator[list[int]]:
        """See `Reached.starts_of`."""
        return (list(_positions(self.rows[group])) for group in groups)

    def _spread(self) -> tuple[list[int], list[int]]:
        """Return the bits of each circle of nodes, and each node's circle."""
        after: list[list[int]] = [[] for _ in range(self.graph.size)]
        for source, target in zip(self.graph.sources, self.graph.targets, strict=True):
            after[source].append(target)
        number = components(after)
        circles: list[list[int]] = [[] for _ in range(max(number, default=-1) + 1)]
        for node, circle in enumerate(number):
            circles[circle].append(node)
        bits = self._own(number, len(circles))
        for circle in reversed(range(len(circles))):
            for node in circles[circle]:
                for target in after[node]:
                    bits[number[target]] |= bits[circle]
        return bits, number

    def _own(self, number: list[int], circles: int) -> list[int]:
        bits = [0] * circles
        for position, members in enumerate(self.starts.parts()):
            for member in members:
                bits[number[member]] |= 1 << position
        return bits


def _sums(sides: list[bytes], weights: Sequence[int]) -> list[int]:
    """Return the sum of weights for each row of bits, eight bits at a time."""
    tables = [_table(weights[first : first + 8]) for first in range(0, len(weights), 8)]
    return [
        sum(table[byte] for table, byte in zip(tables, side, strict=True) if byte) for side in sides
    ]


def _table(weights: Sequence[int]) -> list[int]:
    """Return the sum of the weights whose bits are set, for each byte."""
    table = [0]
    for weight in weights:
        table += [held + weight for held in table]
    return table


def _positions(bits: int) -> Iterator[int]:
    """Yield the positions of the bits that are set, lowest first."""
    for place, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        for bit in range(8) if byte else ():
            if byte >> bit & 1:
                yield 8 * place + bit


def build(graph: Digraph, starts: Sets, groups: Sets) -> Reached:
    """Build the engine."""
    return ListReach(graph, starts, groups)
