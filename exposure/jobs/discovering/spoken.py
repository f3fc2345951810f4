"""What does a person say of a discovery on the command line, in the words that its file knows?"""

import re
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.ingest.authored.zones import zone_named

FILE_NAME = "discoveries.jsonl"
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?P<offset>Z|[+-]\d\d:\d\d)?")
_EXPECTED = "--at: expected day, time and offset from UTC, such as 2026-11-20T14:05-05:00"


class SpokenDiscovery(Struct, frozen=True):
    """Everything that was typed, and the moment in which it was typed."""

    result: Path
    target: str
    """Finding or group id, or its first digits."""
    at: str
    by: str
    source: str
    now: datetime
    """In UTC."""
    zone: str = ""
    """Name of a time zone; empty where the offset alone is given."""
    as_suspicion: bool = False
    note: str = ""
    supersedes: str = ""
    """Id of an earlier line of the same person; empty leaves it to what was said of the target."""
    file: Path | None = None
    folder: Path = Path()

    def moment(self) -> datetime:
        """Return the time with its offset. Raises `SettingsError` for what is none, or yet to come."""
        met = _TIME.fullmatch(self.at.strip())
        moment = _parsed(self.at.strip()) if met else None
        if moment is None:
            raise SettingsError(f"{_EXPECTED}, met {self.at!r}")
        if moment.tzinfo is None:
            moment = self._in_zone(moment)
        if moment > self.now:
            raise SettingsError(f"--at: expected no time after now, {self.now:%Y-%m-%d %H:%M} UTC, "
                                f"met {self.at!r}", hint="say what was known, not what will be")  # fmt: skip
        return moment

    def target_file(self) -> Path:
        """Return the file to which the discovery is added."""
        return self.folder / (self.file if self.file is not None else FILE_NAME)

    def _in_zone(self, wall: datetime) -> datetime:
        """Return the time that clocks of the zone showed. Raises `SettingsError` where that is not one."""
        if not self.zone:
            raise SettingsError(f"{_EXPECTED}, met {self.at!r} without its offset",
                                hint="or name the time zone: --zone America/New_York")  # fmt: skip
        zone = zone_named(self.zone.strip())
        if zone is None:
            raise SettingsError(
                f"--zone: expected a name such as America/New_York, met {self.zone!r}"
            )
        first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
        if first.utcoffset() != second.utcoffset():
            raise SettingsError(f"--at: expected a time that clocks in {self.zone} showed once, "
                                f"met {self.at!r}", hint="write its offset, such as -05:00")  # fmt: skip
        return datetime.fromisoformat(first.isoformat())  # its offset is what is written down


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
