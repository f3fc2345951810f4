"""What was met in which cell of a row?"""

from msgspec import Struct

from exposure.model.records import Cell
from exposure.model.relation import Match


class RowHit(Struct, frozen=True):
    """One match in one cell of a row."""

    cell: Cell
    role: str
    """vendor, other_names, product, description, website, email, identifier, subprocessors, parent,
    notes."""
    match: Match
