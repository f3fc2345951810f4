"""In which order do boxes stand below each other, so that few lines cross?"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from exposure.report.document.html.pictures.graph.network import Network

_SWEEPS = 12


class Bend(Struct, frozen=True):
    """One place that a line passes in a column: a node, or the gap that a long line goes through."""

    column: int
    """Position among the columns that are drawn."""
    node: int
    """-1 for a gap."""
    line: int
    """Whose gap it is; -1 for a node."""


class Layered(Struct, frozen=True):
    """Nodes and gaps in columns, top to bottom, and each line as the bends that it passes."""

    bends: tuple[Bend, ...]
    columns: tuple[tuple[int, ...], ...]
    ways: tuple[tuple[int, ...], ...]
    """Of each line of the network: its bends from left to right."""

    def pairs(self) -> list[tuple[int, int]]:
        """Return what is tied from one column to the next."""
        return [pair for way in self.ways for pair in pairwise(way)]


def layered(network: Network) -> Layered:
    """Return the network in columns, ordered; empty columns are left out."""
    met = sorted({node.column for node in network.nodes})
    place = {column: at for at, column in enumerate(met)}
    bends = [Bend(place[node.column], at, -1) for at, node in enumerate(network.nodes)]
    ways = []
    for at, line in enumerate(network.lines):
        first, last = bends[line.source].column, bends[line.target].column
        gaps = range(len(bends), len(bends) + last - first - 1)
        bends += [Bend(column, -1, at) for column in range(first + 1, last)]
        ways.append((line.source, *gaps, line.target))
    columns = [[at for at, bend in enumerate(bends) if bend.column == column]
               for column in range(len(met))]  # fmt: skip
    start = Layered(tuple(bends), tuple(map(tuple, columns)), tuple(ways))
    return Layered(start.bends, _ordered(start), start.ways)


def _ordered(start: Layered) -> tuple[tuple[int, ...], ...]:
    """Return the best of some sweeps; the order in which all was met breaks ties."""
    before: dict[int, list[int]] = {}
    after: dict[int, list[int]] = {}
    for left, right in start.pairs():
        after.setdefault(left, []).append(right)
        before.setdefault(right, []).append(left)
    columns = [list(column) for column in start.columns]
    best, fewest = [tuple(column) for column in columns], _crossings(columns, after)
    for sweep in range(_SWEEPS):
        ahead = sweep % 2 == 0
        others = before if ahead else after
        for column in columns[1:] if ahead else reversed(columns[:-1]):
            _by_middle(column, others, columns)
        met = _crossings(columns, after)
        if met < fewest:
            best, fewest = [tuple(column) for column in columns], met
    return tuple(best)


def _by_middle(column: list[int], others: dict[int, list[int]], columns: list[list[int]]) -> None:
    """Sort a column by the mean place of what each is tied to; who is tied to none keeps his."""
    places = {one: at for line in columns for at, one in enumerate(line)}
    middle = {
        one: sum(places[other] for other in others[one]) / len(others[one])
        if one in others else float(places[one])
        for one in column
    }  # fmt: skip
    column.sort(key=lambda one: (middle[one], places[one]))


def _crossings(columns: Sequence[Sequence[int]], after: dict[int, list[int]]) -> int:
    """Count the pairs of ties between neighbouring columns that cross."""
    count = 0
    for left, right in pairwise(columns):
        places = {one: at for at, one in enumerate(right)}
        passed: list[int] = []
        for one in left:
            ends = sorted(places[other] for other in after.get(one, ()))
            count += sum(len(passed) - bisect_right(passed, end) for end in ends)
            for end in ends:
                insort(passed, end)
    return count
