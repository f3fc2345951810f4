"""What do people say to the program itself, beside their inventory?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.authored.allocations.answers import Allocated
from exposure.ingest.authored.decisions.placed import Authored
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.settings import Settings


class Said(Struct, frozen=True):
    """What people wrote for the program itself, which is no inventory."""

    authored: Authored = Authored()
    allocated: Allocated = Allocated()
    roster: tuple[ExpectedRepository, ...] = ()

    def obeyed(self, settings: Settings) -> Settings:
        """Return the settings, with the repositories that a sheet lists."""
        return replace(settings, repositories=self.roster) if self.roster else settings
