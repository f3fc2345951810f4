"""Whom is an estate searched for?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.settings import Settings
from exposure.register.facts import Register


class Sought(Struct, frozen=True):
    """Whom to look for, by which facts and on which date."""

    register: Register
    names: Mapping[str, str]
    """Register id → display name of each vendor looked for."""
    as_of: str
    settings: Settings
