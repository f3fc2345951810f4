"""Which fields of SPDX 2.2 and 2.3 JSON does an exposure scan need?

Source: the SPDX 2.3 specification, annex on JSON, clauses 6 (document), 7 (package), 11 (relationship).
"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sbom import tally
from exposure.ingest.sbom.identifiers import Reference
from exposure.ingest.sbom.loose.glance import Stated


class ExternalRef(Reference, gc=False):
    """An identifier in another system; purl and CPE among them (clause 7.21)."""


class Package(Struct, gc=False):
    """A package (clause 7)."""

    __post_init__ = tally.count  # type: ignore[misc]

    SPDXID: str | None = None
    name: str | None = None
    versionInfo: str | None = None  # noqa: N815 - the specification's spelling
    supplier: str | None = None
    originator: str | None = None
    homepage: str | None = None
    downloadLocation: str | None = None  # noqa: N815 - the specification's spelling
    externalRefs: list[ExternalRef] | None = None  # noqa: N815 - the specification's spelling


class FileEntry(Struct, gc=False):
    """A file or snippet: known as an edge end, no carrier of a vendor."""

    SPDXID: str | None = None


class Relationship(Struct, gc=False):
    """One relationship (clause 11)."""

    spdxElementId: str = ""  # noqa: N815 - the specification's spelling
    relatedSpdxElement: str = ""  # noqa: N815 - the specification's spelling
    relationshipType: str = ""  # noqa: N815 - the specification's spelling


class ExternalDocument(Struct, gc=False):
    """Another document that this one may refer to (clause 6.6)."""

    externalDocumentId: str | None = None  # noqa: N815 - the specification's spelling


class CreationInfo(Struct, gc=False):
    """When the document was made."""

    created: str | None = None


class Spdx2(Struct, gc=False):
    """The document."""

    spdxVersion: str | None = None  # noqa: N815 - the specification's spelling
    SPDXID: str | None = None
    creationInfo: CreationInfo | None = None  # noqa: N815 - the specification's spelling
    documentDescribes: list[str] | None = None  # noqa: N815 - the specification's spelling
    packages: list[Package] | None = None
    files: list[FileEntry] | None = None
    snippets: list[FileEntry] | None = None
    relationships: list[Relationship] | None = None
    externalDocumentRefs: list[ExternalDocument] | None = None  # noqa: N815 - the specification's spelling


def held(wire: Spdx2) -> Iterator[int]:
    """Yield how many counted entries the document holds."""
    yield len(wire.packages or ())


def read_of(wire: Spdx2) -> Stated:
    """Return how many purls and packages were read."""
    refs = [ref for package in wire.packages or () for ref in package.externalRefs or ()]
    purls = sum((ref.referenceLocator or "")[:4] == "pkg:" for ref in refs)
    return Stated(purls, len(wire.packages or ()), int(wire.packages is not None))
