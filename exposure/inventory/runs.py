"""Which node does each of many entries belong to, without one number per entry?"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    Integers: TypeAlias = array[int]
else:  # Python 3.11 cannot subscript array, and msgspec reads annotations when it decodes
    Integers = array


class Runs(Struct, frozen=True):
    """A column of node numbers in which each node stands for a run of entries."""

    nodes: Integers
    ends: Integers
    """For each run, the entry after its last one; runs may be empty."""

    def __len__(self) -> int:
        return self.ends[-1] if self.ends else 0

    def __getitem__(self, entry: int) -> int:
        return self.nodes[bisect_right(self.ends, entry)]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(map(repeat, self.nodes, self.counts()))

    def counts(self) -> Iterator[int]:
        """Yield the length of each run."""
        return (end - start for start, end in zip(chain((0,), self.ends), self.ends, strict=False))


def in_runs(nodes: Iterable[int], counts: Iterable[int]) -> Runs:
    """Return the column in which `nodes[k]` stands `counts[k]` times."""
    return Runs(array("i", list(nodes)), array("i", list(accumulate(counts))))


def one_each(nodes: Iterable[int]) -> Runs:
    """Return the column in which each of `nodes` stands once, in that order."""
    column = array("i", nodes)
    return Runs(column, array("i", range(1, len(column) + 1)))


def joined(first: Runs, second: Runs) -> Runs:
    """Return one column after another."""
    offset = len(first)
    shifted = [offset + end for end in second.ends]
    return Runs(first.nodes + second.nodes, first.ends + array("i", shifted))
