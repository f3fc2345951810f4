"""Which rows of a sheet are no vendor and no contract, and what does that hide?"""

import re
from collections import Counter
from itertools import islice

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.headers import Header
from exposure.ingest.sheet.meanings import folded
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import RowLeftOut

_TOTALS = frozenset(
    ("total", "totals", "grand total", "subtotal", "sub total", "sum", "overall total", "summe",
     "gesamt", "gesamtsumme", "zwischensumme", "total general", "sous total", "total generale",
     "suma", "suma total", "total vendors", "total suppliers", "total spend")
)  # fmt: skip
_NUMBER = re.compile(r"[-+(]?[$€£]?\s?[0-9][0-9.,'’ ]*\)?%?")
_MOST_OF_A_KIND = 50
"""Gaps of one kind that a sheet names one by one; the rest are counted."""


class Leftovers:
    """Collects the rows that are not used, with their reasons, and what they may hide."""

    def __init__(self, columns: SheetColumns, header: Header, naming: tuple[Column, ...]) -> None:
        self.columns = columns
        self.naming = naming
        """The columns in which a row's name must stand."""
        self.rows: list[RowLeftOut] = []
        self.gaps: list[Gap] = []
        self._header = [text for text in header.row.texts if text]
        self._named: set[str] = set()

    def takes(self, row: Row) -> bool:
        """Leave out a total or a repeated header; False for every other row."""
        filled = [text for text in row.texts if text]
        if filled == self._header:
            return self._leave(row, "the header row again")
        if self._is_total(filled):
            return self._leave(row, "a total")
        self._named.update(row.text(column.index).casefold() for column in self.naming)
        return False

    def without_name(self, row: Row, what: str) -> None:
        """Note a row that holds something and names nobody: who it is stays unknown."""
        self._leave(row, f"the row names {what}")
        self.unnamed(row, what)

    def unnamed(self, row: Row, what: str) -> None:
        """Note that a row names nobody, whether or not it is used for what else it holds."""
        shown = ", ".join(repr(text[:40]) for text in row.texts if text)[:200]
        place = self.columns.table.place(row.number, self._first_naming())
        reason = f"row {row.number} holds {shown} and names {what}"
        self.gaps.append(
            self.columns.table.gap("row-without-name", GapEffect.hides_presence, reason, place)
        )

    def all_gaps(self) -> list[Gap]:
        """Return the gaps; of a kind that is met very often, the first ones and a count."""
        met: Counter[str] = Counter()
        shown = []
        for gap in self.gaps:
            met[gap.kind] += 1
            if met[gap.kind] <= _MOST_OF_A_KIND:
                shown.append(gap)
        effects = {gap.kind: gap.effect for gap in shown}
        for kind, count in met.items():
            if count > _MOST_OF_A_KIND:
                reason = f"{count - _MOST_OF_A_KIND:,} more like those named before it"
                shown.append(self.columns.table.gap(kind, effects[kind], reason))
        return shown

    def _leave(self, row: Row, reason: str) -> bool:
        text = " | ".join(text for text in row.texts if text)[:200]
        place = self.columns.table.place(row.number, self._first_naming())
        self.rows.append(RowLeftOut(place, reason, text))
        return True

    def _first_naming(self) -> int:
        return self.naming[0].index if self.naming else 0

    def _is_total(self, filled: list[str]) -> bool:
        """Say whether a row sums up others: it holds numbers and one text that says so.

        A company may be called Total or end in it: a row that says more is kept, and so is
        a `Northwind Total` unless a row above names Northwind.
        """
        words = list(islice((text for text in filled if not _NUMBER.fullmatch(text)), 2))
        if len(words) != 1:
            return False
        plain = re.sub(r"\([^()]{0,40}\)|[0-9.,:]+", " ", words[0])
        counted = len(filled) > 1 or plain != words[0]
        group = words[0].casefold().removesuffix(" total")
        ends_a_group = group != words[0].casefold() and group in self._named
        return counted and (folded(plain) in _TOTALS or ends_a_group)
