"""How was one column of a sheet understood, and all of them together?"""

from msgspec import Struct

VENDORS, CONTRACTS, UNKNOWN = "vendors", "contracts", "unknown"

OTHER = "other"
"""Role of a column that the program does not know and whose text may name a vendor."""


class Column(Struct, frozen=True):
    """One column and how it was understood."""

    index: int
    """Counted from the table's first column."""
    header: str
    role: str
    """Empty where the column is not used, `other` where only its text is compared."""
    because: str
    of_ending: bool = False


class SheetRoles(Struct, frozen=True):
    """What a sheet is, column by column."""

    kind: str
    """vendors, contracts or unknown."""
    columns: tuple[Column, ...]

    def of(self, role: str) -> tuple[Column, ...]:
        """Return the columns of a role, from left to right."""
        return tuple(column for column in self.columns if column.role == role)
