"""What may a user set, and what holds where nothing is set?"""

from typing import Literal

from msgspec import Struct

from exposure.model.coverage import RecordSystem

FailOn = Literal["exposed", "possible", "incomplete"]


class Join(Struct, frozen=True):
    """The user's word that an SBOM belongs to a bought product or vendor."""

    sbom: str
    """File name, root name or root purl."""
    asset: str
    """Product or vendor name as an inventory row states it."""


class Settings(Struct, frozen=True):
    """Everything that steers a scan."""

    watch: tuple[str, ...] = ()
    """Vendors to look for although nobody designated them; `all` for the whole register."""
    fail_on: FailOn = "possible"
    joins: tuple[Join, ...] = ()
    record_systems: tuple[RecordSystem, ...] = ()
    bounds: dict[str, int] = {}
    """Names of ingest/bounds.py → value."""
    config: str = ""
    """Name of the exposure.toml that was read, if any."""
