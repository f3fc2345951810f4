"""What does exposure.toml say of clocks?"""

from datetime import date

import msgspec

from exposure.errors import SettingsError
from exposure.ingest.authored.zones import zone_named

_SEE = "docs/concepts/clocks.md shows the table"


class StatedClocks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `[clocks]`."""

    time_zone: str = "UTC"
    last_done: dict[str, date] = {}


def zone_of(name: str, stated: StatedClocks) -> str:
    """Return the stated time zone; `name` is the settings file's. Raises `SettingsError`."""
    zone = stated.time_zone
    if zone != "UTC" and zone_named(zone) is None:
        raise SettingsError(
            f"{name}: clocks.time_zone: expected a zone such as America/New_York, met {zone!r}",
            hint=_SEE,
        )
    return zone


def last_done_of(stated: StatedClocks) -> dict[str, str]:
    """Return id of a clock → the ISO day on which it was done last."""
    return {clock: day.isoformat() for clock, day in sorted(stated.last_done.items())}
