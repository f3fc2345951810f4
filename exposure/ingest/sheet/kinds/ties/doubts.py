"""What do the rows of a sheet of ties leave open, and what may that hide?"""

from collections import Counter
from collections.abc import Iterator

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.kinds.ties.ends import TieColumns
from exposure.model.gap import Gap, GapEffect

_MOST_OF_A_KIND = 50
"""Gaps of one kind that a sheet names one by one; the rest are counted."""
_KINDS_SHOWN = 10
_ROWS_SHOWN = 10


class Doubts:
    """Collects what the rows of one sheet leave open."""

    def __init__(self, columns: TieColumns) -> None:
        self.columns = columns
        self._gaps: list[Gap] = []
        self._counts: Counter[tuple[str, GapEffect]] = Counter()
        self._unknown: dict[str, list[int]] = {}
        self._doubtful: dict[str, None] = {}

    def gap(self, kind: str, effect: GapEffect, reason: str, row: Row, column: int) -> None:
        """Note what one cell leaves open; of a kind the first ones are kept, the rest counted."""
        self._counts[kind, effect] += 1
        if self._counts[kind, effect] <= _MOST_OF_A_KIND:
            table = self.columns.table
            self._gaps.append(table.gap(kind, effect, reason, table.place(row.number, column)))

    def unknown_kind(self, stated: str, row: Row) -> None:
        """Note a word for a tie that nobody knows here."""
        self._unknown.setdefault(stated or "no kind", []).append(row.number)

    def doubtful_kind(self, stated: str) -> None:
        """Note a word for a tie that may describe either of its ends."""
        self._doubtful.setdefault(stated)

    def gaps(self) -> Iterator[Gap]:
        """Yield what holds for the sheet as a whole, then what single rows leave open."""
        table = self.columns.table
        if self._unknown:
            yield self._of_unknown_kinds()
        if self._doubtful:
            kinds = ", ".join(repr(kind[:40]) for kind in list(self._doubtful)[:_KINDS_SHOWN])
            reason = (
                f"the kind {kinds} may describe either end; it was taken to describe the second"
            )
            yield table.gap("tie-direction", GapEffect.blurs_route, reason)
        yield from self._gaps
        for (kind, effect), count in self._counts.items():
            if count > _MOST_OF_A_KIND:
                reason = f"{count - _MOST_OF_A_KIND:,} more like those named before it"
                yield table.gap(kind, effect, reason)

    def _of_unknown_kinds(self) -> Gap:
        said = [_said(kind, rows) for kind, rows in list(self._unknown.items())[:_KINDS_SHOWN]]
        if len(self._unknown) > _KINDS_SHOWN:
            said.append(f"{len(self._unknown) - _KINDS_SHOWN:,} further kinds")
        reason = "expected a kind of tie such as 'uses' or 'owned by', met " + "; ".join(said)
        first = next(iter(self._unknown.values()))[0]
        place = self.columns.table.place(first, self.columns.first("tie"))
        return self.columns.table.gap(
            "tie-of-unknown-kind", GapEffect.hides_presence, reason, place
        )


def _said(kind: str, rows: list[int]) -> str:
    numbers = ", ".join(map(str, rows[:_ROWS_SHOWN]))
    more = f" and {len(rows) - _ROWS_SHOWN:,} more" if len(rows) > _ROWS_SHOWN else ""
    return f"{kind[:40]!r} in rows {numbers}{more}"
