"""What do the used cells of one row say, role by role?"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table, texts_in
from exposure.ingest.sheet.columns.column import Column, SheetRoles
from exposure.ingest.sheet.rows.told_days import told_days
from exposure.ingest.sheet.values.absent import is_blank
from exposure.ingest.sheet.values.dates import day_order, read_day
from exposure.ingest.sheet.values.numbers import (
    Amount,
    are_plain_numbers,
    currency_in,
    decimal_mark,
    is_plain_number,
    read_amount,
)
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell

_DATES = ("start", "end", "since", "until")
_AMOUNTS = ("spend", "value")
_SETTLING_ROWS = 20_000
"""Rows in which the decimal mark of a column must show itself."""


class SheetColumns(Struct, frozen=True):
    """The used columns of a sheet, with what their values as a whole settle."""

    table: Table
    by_role: dict[str, tuple[Column, ...]]
    orders: dict[int, str]
    """Date column → order of day and month, where the column settles it."""
    marks: dict[int, str]
    """Amount column → its decimal mark, where the column settles it."""
    labels: dict[str, tuple[int, str]]
    """Key of a cell → its column and role. The key is the role, with a number for a second column."""

    def text(self, row: Row, role: str) -> str:
        """Return the first filled text of a role's columns."""
        for column in self.by_role.get(role, ()):
            if text := row.text(column.index):
                return text
        return ""

    def cells(self, row: Row, role: str) -> tuple[Cell, ...]:
        """Return every cell of a role that says something."""
        return tuple(
            self.table.cell(row, column.index)
            for column in self.by_role.get(role, ())
            if not is_blank(row.text(column.index))
        )

    def day(self, row: Row, role: str) -> str | None:
        """Return the first day of a role's columns, ISO; None where they name none.

        Of several ends the last one counts: an extension stands beside what it extends.
        """
        days = self._days(row, role)
        return max(days, default=None) if role == "end" else next(days, None)

    def _days(self, row: Row, role: str) -> Iterator[str]:
        for column in self.by_role.get(role, ()):
            if text := row.text(column.index):
                day = read_day(text, self.orders.get(column.index, ""))
                if day.iso is not None:
                    yield day.iso

    def unclear_ends(self, row: Row) -> Iterator[str]:
        """Yield the last day that an end can mean which names no day, or one of two."""
        for column in self.by_role.get("end", ()):
            text = row.text(column.index)
            if text and read_day(text, self.orders.get(column.index, "")).iso is None:
                days = told_days((text,))
                yield from filter(None, (days.on, days.by))

    def amount(self, row: Row, role: str) -> Amount | None:
        """Return the first amount of a role's columns with its currency, or None."""
        for column in self.by_role.get(role, ()):
            text = row.text(column.index)
            amount = None if is_blank(text) else read_amount(text, self.marks.get(column.index, ""))
            if amount is not None:
                stated = self.text(row, "currency")
                code = (currency_in(stated) or stated) if stated else amount.currency
                return Amount(amount.value, code or currency_in(column.header))
        return None

    def doubts(self, rows: list[Row]) -> Iterator[Gap]:
        """Yield a note for each cell of a date or amount that is not written as one."""
        for role in _DATES:
            for column in self.by_role.get(role, ()):
                order = self.orders.get(column.index, "")
                yield from self.odd(rows, column, "unclear-date", partial(_no_day, order))
        for role in _AMOUNTS:
            for column in self.by_role.get(role, ()):
                texts = texts_in(rows, column.index)
                if not are_plain_numbers(texts):
                    odd = [row for row, text in zip(rows, texts, strict=True)
                           if not is_plain_number(text)]  # fmt: skip
                    why = partial(_no_amount, self.marks.get(column.index, ""))
                    yield from self.odd(odd, column, "unclear-amount", why)

    def odd(
        self, rows: list[Row], column: Column, kind: str, why: Callable[[str], str],
        effect: GapEffect = GapEffect.note,
    ) -> Iterator[Gap]:  # fmt: skip
        """Yield a gap for each cell of a column of which `why` gives a reason, a clause."""
        known: dict[str, str] = {"": ""}
        for row in rows:
            text = row.text(column.index)
            if (reason := known.get(text)) is None:
                reason = known[text] = why(text)
            if reason:
                place = self.table.cell(row, column.index).place
                yield self.table.gap(kind, effect, reason, place)


def _no_day(order: str, text: str) -> str:
    return read_day(text, order).doubt


def _no_amount(mark: str, text: str) -> str:
    odd = not is_blank(text) and read_amount(text, mark) is None
    return f"{text[:40]!r} is not written as an amount" if odd else ""


class RowCells(Mapping[str, Cell]):
    """The used and filled cells of one row by their keys, each made when it is asked for."""

    __slots__ = ("_beside", "_columns", "_row")

    def __init__(self, columns: SheetColumns, row: Row, beside: Mapping[str, Cell]) -> None:
        self._columns = columns
        self._row = row
        self._beside = beside
        """What stands behind the row's cells, by keys of its own."""

    def __getitem__(self, key: str) -> Cell:
        if key in self._beside:
            return self._beside[key]
        index, _ = self._columns.labels[key]
        if not self._row.text(index):
            raise KeyError(key)
        return self._columns.table.cell(self._row, index)

    def __iter__(self) -> Iterator[str]:
        for key, (index, _) in self._columns.labels.items():
            if self._row.text(index):
                yield key
        yield from self._beside

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))


def columns_of(table: Table, roles: SheetRoles) -> SheetColumns:
    """Return the used columns, with date orders and decimal marks settled over the rows."""
    by_role: dict[str, tuple[Column, ...]] = {}
    labels = {}
    for column in roles.columns:
        if column.role:
            earlier = by_role.get(column.role, ())
            key = f"{column.role} {len(earlier) + 1}" if earlier else column.role
            labels[key] = (column.index, column.role)
            by_role[column.role] = (*earlier, column)
    orders = {}
    marks = {}
    for role, columns in by_role.items():
        for column in columns:
            if role in _DATES:
                orders[column.index] = day_order(set(texts_in(table.rows, column.index)))
            elif role in _AMOUNTS:
                some = table.rows[:_SETTLING_ROWS]
                marks[column.index] = decimal_mark(set(texts_in(some, column.index)))
    return SheetColumns(table, by_role, orders, marks, labels)
