"""What did a person say of one record system of the company?"""

from typing import Literal

from msgspec import Struct

StatedState = Literal["exists", "fed", "stale", "not_fed", "none"]

MAX_AGE_DAYS = 90
"""Days before the law date from which on an input is too old, where nothing else is set."""


class StatedSystem(Struct, frozen=True):
    """One line of `[record_systems]`; whether the system was fed is worked out from what was read."""

    name: str
    """As exposure.toml writes it; docs/reference/record-systems.md lists the known ones."""
    state: StatedState = "exists"
    """`exists` and `fed` are held against the inputs; the others are believed."""
    stated_by: str = ""
    """The person who says so."""
    stated_on: str = ""
    """ISO day on which it was said."""
    files: tuple[str, ...] = ()
    """Patterns of input names, each of which must match one that was read."""
    expected: tuple[str, ...] = ()
    """Names of SBOMs, of each of which one must have been read: of its root, file or folder."""
    max_age_days: int = MAX_AGE_DAYS
