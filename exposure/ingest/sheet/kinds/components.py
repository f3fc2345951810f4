"""Does a header row head a list of components, which is an SBOM written as a table?

Source: the elements of a component in "The Minimum Elements For a Software Bill of Materials"
(NTIA, 2021), as templates and tools head their columns.
"""

from collections.abc import Sequence

from exposure.ingest.sheet.words.english import SBOM
from exposure.ingest.sheet.words.fold import all_spellings, folded

COMPONENT_NAMES = (
    "component name", "component", "package name", "package", "software component",
    "software component name", "name of component", "name of the component", "library",
    "library name", "module name", "artifact", "artifact name", "third party component",
    "open source component", "oss component", "komponente", "bibliothek", "composant", "bibliotheque",
    "componente", "libreria", "biblioteca", "onderdeel",
)  # fmt: skip
VERSIONS = (
    "version", "component version", "package version", "version string", "component version string",
    "version of component", "version of the component", "library version",
)  # fmt: skip
SUPPLIERS = (
    "supplier", "supplier name", "component supplier", "component supplier name", "package supplier",
    "supplier of component", "vendor", "vendor name", "component vendor", "manufacturer",
    "component manufacturer", "publisher", "package originator", "originator", "component author",
    "hersteller", "lieferant", "fournisseur", "editeur", "proveedor", "fornitore", "fornecedor",
    "leverancier",
)  # fmt: skip
IDENTIFIERS = (
    "purl", "package url", "cpe", "unique identifier", "unique identifiers",
    "other unique identifier", "other unique identifiers", "component unique identifier",
    "component identifier", "component identifiers", "purl or cpe", "purl cpe", "cpe purl",
)  # fmt: skip
RELATIONSHIPS = (
    "dependency relationship", "dependency relationships", "relationship", "relationship type",
    "upstream relationship", "component relationship", "included in",
)  # fmt: skip
_ONLY_HERE = frozenset(all_spellings((
    *SBOM, *IDENTIFIERS, "dependency relationship",
    "dependency relationships", "component supplier", "component supplier name",
    "component relationship", "supplier of component", "version of component",
    "version of the component", "component version string", "component hash", "hash of the component",
    "author of sbom data", "author of the sbom data", "sbom author", "author of sbom",
)))  # fmt: skip
"""Headers that one row of nothing but an SBOM has two of."""
_NAMES = frozenset(all_spellings(COMPONENT_NAMES))
_BARE_NAME = "name"
_PURLS = frozenset(all_spellings(("purl", "package url")))
_IDENTIFIERS = frozenset(all_spellings(IDENTIFIERS))
_VERSIONS = frozenset(all_spellings(VERSIONS))
_OF_VENDORS = frozenset(
    ("vendor", "contract", "owner", "spend", "renewal", "criticality", "lieferant", "vertrag",
     "contrat", "contrato", "proveedor", "fournisseur")
)  # fmt: skip


def heads_components(row: Sequence[str]) -> bool:
    """Say whether a row heads components: by two such headers, or by what identifies them."""
    words = {folded(text) for text in row}
    return len(words & _ONLY_HERE) >= 2 or _identifies_components(words)


def heads_only_components(row: Sequence[str]) -> bool:
    """Say the same of a row that does not head what one has with vendors, which no SBOM states.

    Names of components beside their identifiers make a vendor among them the one who supplies each.
    """
    words = {folded(text) for text in row}
    return heads_components(row) and (_identifies_components(words) or not _heads_vendors(row))


def _identifies_components(words: set[str]) -> bool:
    """Say whether names of components stand beside purls, or beside versions and identifiers."""
    if words & _PURLS:
        return bool(words & _NAMES) or (_BARE_NAME in words and bool(words & _VERSIONS))
    return bool(words & _NAMES) and bool(words & _IDENTIFIERS) and bool(words & _VERSIONS)


def _heads_vendors(row: Sequence[str]) -> bool:
    return any(not _OF_VENDORS.isdisjoint(folded(text).split()) for text in row if len(text) < 60)
