"""What is used on which contract, as far as the records and people's allocations say?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.gap import Gap
from exposure.model.law.allocation import Allocation, AllocationFile

Key = tuple[str, str]
"""Contract and asset."""
BY_RECORDS = "the records name it there"


class Uses(Struct, frozen=True):
    """What is said of each pair of contract and asset; a pair that is missing is unknown."""

    said: Mapping[Key, Allocation]
    """In the order of the keys."""
    files: tuple[AllocationFile, ...] = ()
    """The files in which people say so."""
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[str, ...] = ()
