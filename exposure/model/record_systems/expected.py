"""Of which repository does a central team expect a result?"""

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.record_systems.stated import MAX_AGE_DAYS


class ExpectedRepository(Struct, frozen=True):
    """One `[[repository]]` of exposure.toml, or one row of the sheet that it names."""

    name: str
    """The product of `--asset`, or the name of the SBOM's root, file or folder, or of the result."""
    owner: str = ""
    """Who answers for it."""
    max_age_days: int = MAX_AGE_DAYS
    """Days before the law date from which on its result is too old."""
    location: Location | None = None
    """Where it stands, if not in exposure.toml."""
