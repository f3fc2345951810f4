"""Which node does each of many entries belong to, without one number per entry?"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    Integers: TypeAlias = array[int]
else:  # Python 3.11 cannot subscript array, and msgspec reads annotations when it decodes
    Integers = array


class Runs(Struct, frozen=True, dict=True):
    """A column of node numbers in which `nodes[k]` stands `counts[k]` times."""

    nodes: Integers
    counts: Integers

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(self.counts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, entry: int) -> int:
        return self.nodes[bisect_right(self._ends, entry)]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(map(repeat, self.nodes, self.counts))


def in_runs(nodes: Iterable[int], counts: Iterable[int]) -> Runs:
    """Return the column in which `nodes[k]` stands `counts[k]` times."""
    return Runs(array("i", list(nodes)), array("i", list(counts)))


def one_each(nodes: Iterable[int]) -> Runs:
    """Return the column in which each of `nodes` stands once, in that order."""
    column = array("i", list(nodes))
    return Runs(column, array("i", [1]) * len(column))


def joined(first: Runs, second: Runs) -> Runs:
    """Return one column after another."""
    return Runs(first.nodes + second.nodes, first.counts + second.counts)
