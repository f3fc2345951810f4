"""What may a column header mean?"""

from msgspec import Struct

WEAK_VENDOR = "vendor?"
"""Stands for `vendor` where the rest of the sheet must confirm it."""


class Meaning(Struct, frozen=True):
    """A role that a header may have, and why."""

    role: str
    because: str
    of_ending: bool = False
    """True for a status column in which a yes means that use has ended."""
