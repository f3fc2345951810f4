"""What may the words beside a name say of it?"""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What a cue says of the name beside it."""

    supply = "supply"
    """It is bought, supplied or set up."""
    service = "service"
    """Somebody's service rests on it."""
    connector = "connector"
    """Something is tied to it."""
    against = "against"
    """It is not, or no longer, or instead of it something else is used."""
    plan = "plan"
    """It is planned, offered or looked at; nobody says that it is used."""
    person = "person"
    """A person stands beside it."""


UNUSED = frozenset({Kind.against, Kind.plan})
STOPS = UNUSED | {Kind.person}
"""Kinds that ask for a person to look."""


class Cue(Struct, frozen=True, gc=False):
    """One cue as it stands in a text."""

    kind: Kind
    text: str
