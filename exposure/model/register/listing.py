"""Which designations does the register hold on a date, and how many of each standing?"""

from msgspec import Struct

from exposure.model.designation import DesignationStatus, Standing
from exposure.model.register.lists import ListRecord
from exposure.model.result import RegisterRecord, ToolRecord

LISTING_SCHEMA = "exposure-designations/1"


class RegisterListing(Struct, frozen=True):
    """The designations that exist on the law date, as far as they were asked for."""

    schema: str
    tool: ToolRecord
    as_of: str
    """The law date."""
    register: RegisterRecord
    warnings: tuple[str, ...]
    """Sentences that must stand in every output."""
    vendors: dict[str, str]
    """Register id → display name, for the vendors below."""
    designations: tuple[DesignationStatus, ...]
    """By standing, then vendor, then in the register's order."""
    not_begun: int
    """Designations that were asked for and whose first step lies after the law date."""
    narrowed: tuple[str, ...] = ()
    """What was asked for, as `vendor` or `status` words; empty for everything."""
    lists: tuple[ListRecord, ...] = ()
    """Official lists over the register, where no vendor was asked for."""

    def standing(self, standing: Standing) -> tuple[DesignationStatus, ...]:
        """Return those of one standing."""
        return tuple(one for one in self.designations if one.standing is standing)

    @property
    def open_questions(self) -> int:
        """Return how many questions the sources leave open."""
        return sum(len(one.open_questions) for one in self.designations)
