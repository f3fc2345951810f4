"""What do the starts that lead to each group weigh together, read off their bits by the byte?"""

from collections.abc import Sequence

import numpy as np

from exposure.graph.reach.bits.planes import Bytes

_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little")
"""Bits of each byte, the lowest first."""


class Sums:
    """Sums per column of weights and group, to which parts of the answer are added."""

    def __init__(self, weights: Sequence[Sequence[int]], groups: int) -> None:
        starts = max(map(len, weights), default=0)
        most = max((sum(map(abs, column)) for column in weights), default=0)
        exact = np.int64 if most < 2**63 else np.object_
        self.weights = np.zeros((len(weights), (starts + 7) // 8, 8), dtype=exact)
        for place, column in enumerate(weights):
            self.weights[place].reshape(-1)[:starts] = column
        self.held = np.zeros((len(weights), groups), dtype=exact)

    def add(self, start: int, group: int, bits: Bytes) -> None:
        """Add one part; `start` is a multiple of eight."""
        places = np.ascontiguousarray(bits.T)
        eights = self.weights[:, start // 8 : start // 8 + len(places)]
        tables = eights @ _BITS.T.astype(self.held.dtype)
        held = self.held[:, group : group + len(bits)]
        for column, column_tables in enumerate(tables):
            for table, place in zip(column_tables, places, strict=True):
                held[column] += table[place]

    def found(self) -> list[list[int]]:
        """Return the sums: one list per column, one entry per group."""
        found: list[list[int]] = self.held.tolist()
        return found
