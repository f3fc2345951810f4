"""Which columns of a table of components say what its rows are, and which say nothing of it?

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
_SILENT = frozenset(all_spellings((
    "license", "licenses", "licence", "licences", "license declared", "license concluded", "hash",
    "component hash", "hash of the component", "checksum", "sha1", "sha256", "sha 1", "sha 256", "md5",
    "author of sbom data", "author of the sbom data", "sbom author", "author of sbom",
    "timestamp", "date", "created", "type", "component type", "ecosystem", "language", "copyright",
    "scope", "bom ref", "bomref", "spdxid", "tool", "tools", "no", "id",
)))  # fmt: skip
"""Headers of columns in which no supplier stands: licences, hashes, and who wrote the table."""
_ROLE_OF = {word: role for role, words in ROLES.items() for word in all_spellings(words)}


class Columns(Struct, frozen=True):
    """Where the columns of each role stand, in the order of the table."""

    places: dict[str, tuple[int, ...]]
    silent: frozenset[int] = frozenset()
    """Columns that say nothing of who supplies a component."""

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
    silent = frozenset(place for place, text in enumerate(header) if folded(text) in _SILENT)
    return Columns(places, silent) if places.keys() & {"component", "identifier"} else None
