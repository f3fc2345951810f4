"""At which moment, and in which time zone, does a discovery lie?"""

from datetime import UTC, date, datetime

from exposure.ingest.authored.zones import zone_named
from exposure.model.law.discovery import Discovery


def moment_of(discovery: Discovery) -> datetime:
    """Return when it was known, in the zone that the person named, else under the offset written."""
    zone = zone_named(discovery.zone) if discovery.zone else None
    return discovery.at if zone is None else discovery.at.astimezone(zone)


def instant_of(discovery: Discovery) -> datetime:
    """Return the same moment in UTC, in which any two can be compared."""
    return discovery.at.astimezone(UTC)


def day_of(as_of: str) -> date:
    """Return the law date as a day."""
    return date.fromisoformat(as_of)


def ends_at(due: str | None) -> float:
    """Return a number by which ends are put in order; what has none comes last."""
    return datetime.fromisoformat(due).timestamp() if due else float("inf")
