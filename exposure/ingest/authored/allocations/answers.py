"""What do people say of assets and contracts, and in which cell does each answer stand?"""

from msgspec import Struct

from exposure.ingest.source import Source
from exposure.model.law.allocation import AllocationFile, Use
from exposure.model.location import Location


class Heading(Struct, frozen=True):
    """The id of a row or the number of a column, as it is written, with its name and place."""

    text: str
    name: str
    location: Location


class Answer(Struct, frozen=True):
    """One filled cell of a workbook of allocations."""

    asset: str
    contract: str
    """As they are written at the row and the column."""
    use: Use
    """Unknown for a text that is none of the words."""
    text: str
    location: Location
    file: AllocationFile


class Filled(Struct, frozen=True):
    """One file of allocations."""

    file: AllocationFile
    rows: tuple[Heading, ...]
    """Rows in which a cell is filled; one without an id is named by its place."""
    columns: tuple[Heading, ...]
    """Columns in which a cell holds one of the words; others are remarks."""
    answers: tuple[Answer, ...]
    warnings: tuple[str, ...] = ()
    """What keeps answers from being read or dated."""
    uncounted: tuple[str, ...] = ()
    """Those of the warnings that tell of words no contract or header belongs to."""
    unread: tuple[str, ...] = ()
    """Those of the warnings that tell what kept cells from being read."""
    uncarried: tuple[str, ...] = ()
    """What else stands in the file and in no new workbook: cells, rows and sheets, as clauses."""


class Allocated(Struct, frozen=True):
    """Everything that people's files of allocations say."""

    filled: tuple[Filled, ...] = ()
    sources: tuple[Source, ...] = ()
    """The files themselves, which are no inventory and must not be overwritten."""

    @property
    def files(self) -> tuple[AllocationFile, ...]:
        """Return what is recorded of each file."""
        return tuple(one.file for one in self.filled)
