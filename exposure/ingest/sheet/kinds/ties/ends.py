"""Which columns of a sheet of ties say what, and what does one row of them say?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.kinds.kind import Recognition
from exposure.ingest.sheet.values.absent import is_blank, is_flag, leaves_unnamed, names_nobody
from exposure.ingest.sheet.values.dates import Day, day_order, read_day
from exposure.ingest.sheet.values.flags import activity, yes_or_no
from exposure.ingest.sheet.values.names import split_names
from exposure.ingest.sheet.words.fold import folded
from exposure.model.records import Cell


class Named(Struct, frozen=True):
    """What the cells of one end say."""

    cells: tuple[Cell, ...]
    """One per name."""
    unnamed: tuple[Cell, ...] = ()
    """Entries that say that there are organisations and do not name them."""
    says_nobody: bool = False
    """True where something is written and all of it says that there is nobody."""


class TieColumns(Struct, frozen=True):
    """The columns of a sheet of ties by role, and the order of day and month in its dates."""

    table: Table
    by_role: Mapping[str, tuple[int, ...]]
    orders: Mapping[int, str]

    def first(self, role: str) -> int:
        """Return the first position of a role, or 0 where it has none."""
        return next(iter(self.by_role.get(role, ())), 0)

    def text(self, row: Row, role: str) -> str:
        """Return the first filled text of a role."""
        return next(filter(None, map(row.text, self.by_role.get(role, ()))), "")

    def names(self, row: Row, role: str) -> Named:
        """Return the organisations that the columns of one end name."""
        entries = [
            Cell(name, self.table.cell(row, column).place)
            for column in self.by_role.get(role, ())
            for name in split_names(row.text(column))
        ]
        some = [cell for cell in entries if not _says_none(cell.text)]
        return Named(
            tuple(cell for cell in some if not names_nobody(cell.text)),
            tuple(cell for cell in some if leaves_unnamed(cell.text)),
            bool(entries) and not some,
        )

    def day(self, row: Row, role: str) -> tuple[Day, int]:
        """Return the first day of a role, or why a text is none, with its column."""
        for column in self.by_role.get(role, ()):
            day = read_day(row.text(column), self.orders.get(column, ""))
            if day.iso is not None or day.doubt:
                return day, column
        return Day(None), 0

    def has_ended(self, row: Row) -> bool:
        """Say whether a status or a line through the row says that the tie has ended."""
        statuses = [(row.text(column), False) for column in self.by_role.get("status", ())]
        return row.number in self.table.struck or activity(statuses) is False

    def cells(self, row: Row) -> dict[str, Cell]:
        """Return every filled cell by its role, with a number for a second column of it.

        What stands in a column without a role is kept as `other` if it holds text.
        """
        found = {
            f"{role} {number}" if number > 1 else role: self.table.cell(row, column)
            for role, columns in self.by_role.items()
            for number, column in enumerate(columns, 1)
            if row.text(column)
        }
        used = {column for columns in self.by_role.values() for column in columns}
        lettered = (k for k, text in enumerate(row.texts) if any(map(str.isalpha, text)))
        others = (k for k in lettered if k not in used)
        for number, column in enumerate(others, 1):
            found[f"other {number}" if number > 1 else "other"] = self.table.cell(row, column)
        return found

    def column_of(self, row: Row, cell: Cell) -> int:
        """Return the column in which a name stands; that of the source if it stands in none."""
        columns = (*self.by_role.get("target", ()), *self.by_role.get("source", ()))
        places = (column for column in columns if self.table.cell(row, column).place == cell.place)
        return next(places, self.first("source"))


def tie_columns(
    table: Table, headers: Sequence[str], recognition: Recognition, after: int
) -> TieColumns:
    """Return the columns of a sheet of ties; its rows stand below row number `after`."""
    by_role: dict[str, tuple[int, ...]] = {}
    for index, header in enumerate(headers):
        role = recognition.kind.columns.get(folded(header), "") if header else ""
        # A second column of the same name is no second source, nor a second word for the tie.
        if role and (role not in ("source", "tie") or role not in by_role):
            by_role[role] = (*by_role.get(role, ()), index)
    orders = {
        column: day_order(table.column_values(column, after, len(table.rows)))
        for role in ("since", "until")
        for column in by_role.get(role, ())
    }
    return TieColumns(table, by_role, orders)


def _says_none(name: str) -> bool:
    return is_blank(name) or (is_flag(name) and yes_or_no(name) is False)
