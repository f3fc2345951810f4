"""What does exposure.toml say, once it is understood? Without one, nothing."""

from msgspec import Struct

from exposure.jobs.gating.stated import StatedFailOn
from exposure.jobs.register.stated import StatedRegister
from exposure.model.settings import Settings


class Stated(Struct, frozen=True):
    """What flags and environment may say, too, as it stands, and what the file alone says."""

    watch: tuple[str, ...] = ()
    fail_on: StatedFailOn = None
    judgements: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    """The same files by their other name: lines or workbooks, of both kinds."""
    allocations: tuple[str, ...] = ()
    discoveries: tuple[str, ...] = ()
    roster: tuple[str, ...] = ()
    """The sheet that lists the repositories, if one does."""
    register: StatedRegister = StatedRegister()
    alone: Settings = Settings()
    """What no flag says, or says only on top of it."""
