"""Which time zone does a name that a person wrote mean?"""

from datetime import tzinfo

from exposure.patterns import late_pattern

_NAME = late_pattern(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_OF_THIS_MACHINE = frozenset({"localtime", "posixrules", "Factory"})
"""Names that mean another zone on another machine, or none."""
_OTHER_RECKONING = ("posix/", "right/")
"""Copies of the database, of which one counts leap seconds."""


def zone_named(name: str) -> tzinfo | None:
    """Return the zone of an IANA name such as `America/New_York`; None for a name it is not."""
    if not _NAME.fullmatch(name) or name in _OF_THIS_MACHINE or name.startswith(_OTHER_RECKONING):
        return None
    from zoneinfo import ZoneInfo  # late on purpose: few runs ask for a zone

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone, no zone's data, a folder of zones
        return None
