"""Which columns of a table of components say what its rows are?

Source: the elements of a component in "The Minimum Elements For a Software Bill of Materials"
(NTIA, 2021) and in "Framing Software Component Transparency", as templates head their columns.
"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.ingest.sheet.kinds.components import (
    COMPONENT_NAMES,
    IDENTIFIERS,
    RELATIONSHIPS,
    SUPPLIERS,
    VERSIONS,
)
from exposure.ingest.sheet.words.fold import all_spellings, folded

_ADDRESSES = (
    "url", "homepage", "home page", "website", "project url", "component url", "source url",
    "repository", "repository url", "download location", "package download location", "supplier url",
    "supplier website", "download url", "source repository",
)  # fmt: skip
ROLES = {
    "component": (*COMPONENT_NAMES, "name"),
    "version": VERSIONS,
    "supplier": SUPPLIERS,
    "identifier": IDENTIFIERS,
    "relationship": RELATIONSHIPS,
    "address": _ADDRESSES,
}
"""Role → its headers; of several columns of a role each counts."""
_ROLE_OF = {word: role for role, words in ROLES.items() for word in all_spellings(words)}


class Columns(Struct, frozen=True):
    """Where the columns of each role stand, in the order of the table."""

    places: dict[str, tuple[int, ...]]

    def of(self, role: str) -> tuple[int, ...]:
        """Return the columns of a role."""
        return self.places.get(role, ())


def columns_of(header: Sequence[str]) -> Columns | None:
    """Return the columns of a table of components; None where none names or identifies any."""
    roles = [_ROLE_OF.get(folded(text), "") for text in header]
    places = {
        role: tuple(place for place, met in enumerate(roles) if met == role)
        for role in ROLES if role in roles
    }  # fmt: skip
    return Columns(places) if places.keys() & {"component", "identifier"} else None
