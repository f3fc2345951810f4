"""From where on is what is known too little, or too old, to state something without a qualification?"""

from msgspec import Struct


class Thresholds(Struct, frozen=True):
    """What a user may set under `[attest]`; the defaults are strict on purpose."""

    coverage: float = 1.0
    """Least share of the assets within reach that need evidence of what is inside, from 0 to 1."""
    register_days: int = 92
    """Most days from the newest facts about a vendor to the law date: SAM.gov is reviewed at least
    every three months (FAR 52.204-30(c)(1))."""
    input_days: int = 92
    """Most days from the date of an input to the law date."""
