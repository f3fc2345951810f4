"""What do the used cells of one row say, role by role?"""

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.columns.column import Column, SheetRoles
from exposure.ingest.sheet.headers import Header
from exposure.ingest.sheet.values.dates import day_order, read_day
from exposure.ingest.sheet.values.flags import is_blank
from exposure.ingest.sheet.values.numbers import (
    Amount,
    currency_in,
    decimal_mark,
    read_amount,
)
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell

_DATES = ("start", "end")
_AMOUNTS = ("spend", "value")


class SheetColumns(Struct, frozen=True):
    """The used columns of a sheet, with what their values as a whole settle."""

    table: Table
    by_role: dict[str, tuple[Column, ...]]
    orders: dict[int, str]
    """Date column → order of day and month, where the column settles it."""
    marks: dict[int, str]
    """Amount column → its decimal mark, where the column settles it."""
    labels: tuple[tuple[int, str, str], ...]
    """Column, role, and key of its cell: the role, with a number for a second column of it."""

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

    def labelled(self, row: Row, roles: frozenset[str] = frozenset()) -> dict[str, Cell]:
        """Return every used and filled cell by its key; if roles are given, of these only."""
        return {
            key: self.table.cell(row, index)
            for index, role, key in self.labels
            if row.text(index) and (not roles or role in roles)
        }

    def day(self, row: Row, role: str, gaps: list[Gap]) -> str | None:
        """Return the first day of a role's columns; a text that is no day becomes a gap."""
        for column in self.by_role.get(role, ()):
            if text := row.text(column.index):
                day = read_day(text, self.orders.get(column.index, ""))
                if day.iso is not None:
                    return day.iso
                if day.doubt:
                    place = self.table.place(row.number, column.index)
                    gaps.append(self.table.gap("unclear-date", GapEffect.note, day.doubt, place))
        return None

    def amount(self, row: Row, role: str, gaps: list[Gap]) -> Amount | None:
        """Return the first amount of a role's columns with its currency, or None."""
        for column in self.by_role.get(role, ()):
            text = row.text(column.index)
            if is_blank(text):
                continue
            amount = read_amount(text, self.marks.get(column.index, ""))
            if amount is None:
                place = self.table.place(row.number, column.index)
                reason = f"{text[:40]!r} is not written as an amount"
                gaps.append(self.table.gap("unclear-amount", GapEffect.note, reason, place))
                continue
            stated = self.text(row, "currency")
            code = (currency_in(stated) or stated) if stated else amount.currency
            return Amount(amount.value, code or currency_in(column.header))
        return None


def columns_of(table: Table, header: Header, roles: SheetRoles) -> SheetColumns:
    """Return the used columns, with date orders and decimal marks settled over all rows."""
    by_role: dict[str, tuple[Column, ...]] = {}
    labels = []
    for column in roles.columns:
        if column.role:
            earlier = by_role.get(column.role, ())
            key = f"{column.role} {len(earlier) + 1}" if earlier else column.role
            labels.append((column.index, column.role, key))
            by_role[column.role] = (*earlier, column)
    orders = {}
    marks = {}
    for role, columns in by_role.items():
        for column in columns:
            values = table.column_values(column.index, header.row.number, len(table.rows))
            if role in _DATES:
                orders[column.index] = day_order(values)
            elif role in _AMOUNTS:
                marks[column.index] = decimal_mark(values)
    return SheetColumns(table, by_role, orders, marks, tuple(labels))
