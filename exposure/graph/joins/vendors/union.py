"""Which rows are one organisation's, where no two vendors of the register ever become one?"""

from collections.abc import Sequence

from exposure.graph.joins.vendors.bearer import Bearer


class Union:
    """Rows, put together step by step."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._parents = list(range(len(bearers)))
        self._registers = [bearer.register for bearer in bearers]
        self._doubted = [set(bearer.doubted) for bearer in bearers]

    def of(self, row: int) -> int:
        """Return the row that stands for all that `row` was put together with."""
        while self._parents[row] != row:
            self._parents[row] = row = self._parents[self._parents[row]]
        return row

    def register(self, row: int) -> str:
        """Return the register id of an organisation; empty where no row of it is recognised."""
        return self._registers[self.of(row)]

    def join(self, one: int, other: int, *, by_name: bool) -> None:
        """Make two organisations one, unless the register knows them apart.

        A name joins nobody to a vendor whom, for that row, a person has yet to recognise.
        """
        first, second = sorted((self.of(one), self.of(other)))
        if first == second or (by_name and self._is_doubted(first, second)):
            return
        registers = {self._registers[first], self._registers[second]} - {""}
        if len(registers) < 2:
            self._parents[second] = first
            self._registers[first] = min(registers, default="")
            self._doubted[first] |= self._doubted[second]

    def _is_doubted(self, first: int, second: int) -> bool:
        pairs = ((first, second), (second, first))
        return any(self._registers[one] in self._doubted[other] for one, other in pairs)

    def join_all(self, rows: Sequence[int], *, by_name: bool) -> None:
        """Make rows one that share something; where it is two vendors', the others' alone."""
        registers = {self.register(row) for row in rows} - {""}
        several = len(registers) > 1
        joined = [row for row in rows if not (several and self.register(row))]
        heads: list[int] = []
        for row in joined:
            for head in heads:
                self.join(head, row, by_name=by_name)
            if self.of(row) not in {self.of(head) for head in heads}:
                heads.append(row)
