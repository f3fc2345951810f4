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
    """True for a status column in which a yes means that use has ended."""
    of_record: bool = False
    """True for a status of the ticket, order or paper that the row is about: what becomes of one of
    those ends no use."""
    stated: bool = False
    """True where a person said what the column is, or to leave it out."""


class SheetRoles(Struct, frozen=True):
    """What a sheet is, column by column."""

    kind: str
    """vendors, contracts or unknown, or what a person said."""
    columns: tuple[Column, ...]
    because: str = ""
    """Why the sheet is of this kind, as a clause."""
    export: str = ""
    """The program whose export the columns are; empty where they do not show it."""
    not_found: tuple[str, ...] = ()
    """Columns that the mapping names and the sheet lacks, as the mapping writes them."""

    def of(self, role: str) -> tuple[Column, ...]:
        """Return the columns of a role, from left to right."""
        return tuple(column for column in self.columns if column.role == role)
