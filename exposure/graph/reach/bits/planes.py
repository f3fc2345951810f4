"""How do bits that many rows hold come together in others, in steps that bound the memory?"""

from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from exposure.graph.reach.walks.rows import Longs

Words: TypeAlias = NDArray[np.uint64]
Bytes: TypeAlias = NDArray[np.uint8]

BATCH = 16 * 2**20
"""Bytes of planes that are gathered at a time."""
FEW = 8
"""Pairs up to which a step costs less one by one than in arrays (measured)."""


class Seats(Struct, frozen=True):
    """Sets of rows: set k holds `rows[offsets[k]:offsets[k + 1]]`."""

    offsets: Longs
    rows: Longs

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def part(self, first: int, end: int) -> "Seats":
        """Return a run of these sets."""
        begin, stop = self.offsets[first], self.offsets[end]
        return Seats(self.offsets[first : end + 1] - begin, self.rows[begin:stop])

    def owners(self) -> Longs:
        """Return for each of `rows` the set it stands in."""
        return np.repeat(np.arange(len(self)), np.diff(self.offsets))


class Gathering:
    """Pairs of a row that takes bits and one that gives them, in the order of the takers.

    `cuts` are positions of pairs at which everything before must have been taken, so that a row can
    give what it has taken. A cut is also made wherever too much would be gathered at a time.
    """

    def __init__(self, takers: Longs, givers: Longs, cuts: Longs, words: int) -> None:
        self.takers, self.givers = takers, givers
        pairs = len(takers)
        bounds = np.arange(0, pairs, max(1, BATCH // (8 * words)))
        steps = np.unique(np.concatenate((cuts, bounds, [pairs])))
        fresh = np.ones(pairs, dtype=np.bool_)
        fresh[1:] = takers[1:] != takers[:-1]
        fresh[steps[:-1]] = True
        self.runs = np.flatnonzero(fresh)
        """First pair of each taker in each step."""
        self.steps: list[int] = steps.tolist()
        self.bounds: list[int] = np.searchsorted(self.runs, steps).tolist()

    def pour(self, giving: Words, taking: Words) -> None:
        """Let every taker have the bits of its givers too."""
        for step, first in enumerate(self.steps[:-1]):
            end = self.steps[step + 1]
            if end - first <= FEW:
                for taker, giver in zip(self.takers[first:end].tolist(),
                                        self.givers[first:end].tolist(), strict=True):  # fmt: skip
                    row = taking[taker]
                    np.bitwise_or(row, giving[giver], out=row)
            else:
                runs = self.runs[self.bounds[step] : self.bounds[step + 1]]
                gathered = giving[self.givers[first:end]]
                taking[self.takers[runs]] |= np.bitwise_or.reduceat(gathered, runs - first)


def mark(planes: Words, starts: Seats) -> None:
    """Clear the planes, and set bit p in the rows of set p."""
    planes[:] = 0
    bits = starts.owners()
    held = planes.view(np.uint8)
    np.bitwise_or.at(held, (starts.rows, bits >> 3), (1 << (bits & 7)).astype(np.uint8))


def united(planes: Words, groups: Seats) -> Bytes:
    """Return for each group the bits of all its rows together, as bytes from the lowest bit up."""
    found = np.zeros((len(groups), planes.shape[1]), dtype=np.uint64)
    cuts = np.zeros(1, dtype=np.int64)
    Gathering(groups.owners(), groups.rows, cuts, planes.shape[1]).pour(planes, found)
    return found.view(np.uint8)


def turned(held: Bytes, bits: int) -> Bytes:
    """Return rows for bits: bit r of row b says that bit b of row r is set, of the first `bits`."""
    spread = np.unpackbits(held, axis=1, count=bits, bitorder="little")
    return np.packbits(spread.T, axis=1, bitorder="little")
