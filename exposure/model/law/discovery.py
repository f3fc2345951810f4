"""When did a person, and from what, come to know of a finding?"""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

DISCOVERIES_SCHEMA: Literal["exposure-discoveries/1"] = "exposure-discoveries/1"
"""Stands on each line, so that lines of several files may be put together in any order."""

Filled = Annotated[str, Meta(min_length=1)]


class NamedClock(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A clock that a subject's verdicts named when its discovery was recorded."""

    clock: Filled
    contracts: tuple[str, ...] = ()
    """Numbers; left out where the verdicts spoke of the company as a whole."""


class DiscoveredSubject(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One subject of a discovery: what was found, in which asset, of which vendor."""

    finding: Filled
    """Id of the finding that was in view."""
    asset: Filled
    """Id of the asset, in which no version stands."""
    vendor: Filled
    key: Filled
    """A purl without version; else kind and name without spelling habits, as `vendor: acme ltd`."""
    shown: Filled
    """The subject as it stood, for people."""
    clocks: tuple[NamedClock, ...] = ()
    """Kept here, because a time that runs does not end when the finding is gone."""


class Discovery(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of a discoveries file: a person recorded when and from what something was known."""

    schema: Literal["exposure-discoveries/1"]
    id: Annotated[str, Meta(pattern="^D-[0-9a-f]{16}$")]
    """`D-` and a hash of everything else on the line."""
    target: Annotated[str, Meta(pattern="^[FR]-[0-9a-f]+$")]
    """Id of the finding, or of the group, that the person named."""
    at: Annotated[datetime, Meta(tz=True)]
    """The moment, with its offset from UTC as written."""
    by: Filled
    """Who records it."""
    source: Filled
    """Where the knowledge came from: a scan, a subcontractor, a letter."""
    recorded_on: date
    """The day on which it was recorded, in UTC."""
    subjects: Annotated[tuple[DiscoveredSubject, ...], Meta(min_length=1)]
    """Its whole scope, written out: for a group, every member that was shown."""
    zone: str = ""
    """Name of the time zone, `America/New_York`; empty where the offset alone was given."""
    as_suspicion: bool = False
    """True for a reason to suspect, which starts fewer clocks than an identification."""
    note: str = ""
    supersedes: str = ""
    """Id of an earlier discovery of the same person that this one takes the place of."""
