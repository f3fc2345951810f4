"""Which rows of a sheet are no vendor and no contract, and what does that hide?"""

import re
from collections import Counter
from collections.abc import Iterable

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.ingest.sheet.rows.totals import group_summed_up, holds_number, is_average, is_total
from exposure.ingest.sheet.values.absent import is_blank
from exposure.ingest.sheet.values.numbers import CODES
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import RowLeftOut

_NUMBER = re.compile(
    r"[-+(]{0,2}(?:[$€£¥₹]|[A-Z]{3}\b)?\s?[-(]?[0-9][0-9.,'’\s]*\)?-?(?:%|\s?(?:[$€£]|[A-Z]{3}))?"
)
_DRAWN = re.compile(r"[-=_+|~*–—─═ ]+")
_LEAST_DRAWN = 4
"""A shorter run of dashes may be how a cell says that it holds nothing."""
_STARS = re.compile(r"\*{1,4}")
"""With as many stars as a sum has levels, lists of SAP open the row of a sum."""
_LAST_ROWS = 6
"""Among so many rows at the end of a list, an average of it may stand."""
_MOST_OF_A_KIND = 50
"""Gaps of one kind that a sheet names one by one; the rest are counted."""
_COUNTED = frozenset(("spend", "value", "currency"))
"""Roles of columns whose numbers say nothing of who the row is about."""
_UNUSED = ""


class Leftovers:
    """Collects the rows that are not used, with their reasons, and what they may hide."""

    def __init__(self, columns: SheetColumns, naming: tuple[Column, ...]) -> None:
        self.columns = columns
        self.naming = naming
        """The columns in which a row's name must stand."""
        self.rows: list[RowLeftOut] = []
        self.gaps: list[Gap] = []
        self._roles = dict(columns.labels.values())

    def takes(self, row: Row, above: Iterable[str]) -> bool:
        """Leave out a total, a line drawn of dashes, or numbers that belong to nobody.

        `above` are the names of the rows before it: `Northwind Total` ends a group of theirs.
        """
        words = [
            (index, text) for index, text in enumerate(row.texts) if text and not _is_number(text)
        ]
        filled = sum(map(bool, row.texts))
        if _is_drawn(row):
            return self._leave(row, "a line drawn between rows")
        if words and self._is_total(row, words, counted=filled > len(words), above=above):
            return self._leave(row, "a total")
        if self._only_counts(row):
            return self._leave(row, "numbers alone")
        return False

    def _is_total(
        self, row: Row, words: list[tuple[int, str]], *, counted: bool, above: Iterable[str]
    ) -> bool:
        """Say whether a row sums up others: it holds numbers, and its only texts say so.

        A company may be called Total or end in it: a row that says more is kept, and so is
        a `Northwind Total` unless a row above names Northwind.
        """
        if not all(counted or holds_number(text) for _, text in words):
            return False
        index, text = words[0]
        if _STARS.fullmatch(text) and len(words) == 1 and text == next(filter(None, row.texts)):
            return True
        if all(is_total(text) for _, text in words):
            return True
        if len(words) > 1:
            return False
        if counted and is_average(text) and row.number > self._near_the_end():
            return True
        group = group_summed_up(text)
        named = index in {column.index for column in self.naming}
        return bool(group) and (not named or any(name.casefold() == group for name in above))

    def _near_the_end(self) -> int:
        rows = self.columns.table.rows
        return rows[-min(_LAST_ROWS, len(rows))].number - 1

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

    def _only_counts(self, row: Row) -> bool:
        """Say whether the row holds amounts alone, as a sum without a word does.

        In the last row, numbers of columns that nobody knows may be sums too; above it, one may
        be the number of a vendor.
        """
        counted = _COUNTED | {_UNUSED} if row is self.columns.table.rows[-1] else _COUNTED
        filled = [(index, text) for index, text in enumerate(row.texts) if text]
        return all(
            self._roles.get(index, _UNUSED) in counted and _NUMBER.fullmatch(text)
            for index, text in filled
        )


def _is_drawn(row: Row) -> bool:
    texts = [text for text in row.texts if text]
    return any(len(text) >= _LEAST_DRAWN for text in texts) and all(map(_DRAWN.fullmatch, texts))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or is_blank(text) or text in CODES
