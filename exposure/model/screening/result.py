"""Whom of the register does each row of a list point to, and what was asked?"""

from msgspec import Struct

from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.register.lists import ListRecord
from exposure.model.relation import Confidence, Match
from exposure.model.result import InputRecord, RegisterRecord, ToolRecord, VendorName
from exposure.model.screening.listed import ColumnKind

SCREEN_SCHEMA = "exposure-screen/1"


class ScreenHit(Struct, frozen=True):
    """The strongest match of one vendor in one row."""

    role: str
    """Where in the row it stands: the kind of the text, or the key of the context."""
    place: str
    match: Match


class ScreenedRow(Struct, frozen=True):
    """A row with at least one hit."""

    row: int
    text: str
    kind: ColumnKind
    location: Location
    hits: tuple[ScreenHit, ...]
    """One per vendor, the strongest first, then by register id."""

    @property
    def level(self) -> Confidence:
        """Return how sure the strongest hit is."""
        return self.hits[0].match.confidence


class ScreenCounts(Struct, frozen=True):
    """How many rows there were; each row counts once, by its strongest hit."""

    rows: int
    """Rows that hold a text; blank ones are numbered and not counted."""
    rows_with_hits: int
    confirmed: int
    probable: int
    review: int


class ScreenSettings(Struct, frozen=True):
    """What was asked for."""

    vendors: tuple[str, ...]
    """Register ids that the screening was narrowed to; empty for the whole register."""
    own_vendors: tuple[str, ...]
    """Files with vendors of the user's own."""
    fail_on: str
    """The weakest level that ends in exit code 1; empty where none does."""
    config: str = ""
    """Name of the exposure.toml that was read, if any."""
    catalogue_links: bool = True
    """False where publicly stated routes were switched off."""


class ScreenResult(Struct, frozen=True):
    """The whole answer of one screening; it says who names may be, and nothing about use."""

    schema: str
    tool: ToolRecord
    as_of: str
    """The law date; it decides only what `looked_for` says of each vendor."""
    register: RegisterRecord
    settings: ScreenSettings
    counts: ScreenCounts
    inputs: tuple[InputRecord, ...]
    """Files that were met, also refused ones; names on the command line are none."""
    looked_for: tuple[VendorName, ...]
    """Without those whom a list alone names, unless a row points to them."""
    rows: tuple[ScreenedRow, ...]
    """Rows with a hit, in the order of the input."""
    gaps: tuple[Gap, ...]
    warnings: tuple[str, ...] = ()
    """Sentences that must stand in every output."""
    lists: tuple[ListRecord, ...] = ()
    """Official lists that were looked through."""
