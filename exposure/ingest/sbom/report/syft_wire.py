"""Which fields of Syft's own JSON does an exposure scan need?

Source: the JSON schema of Syft, versions 1 to 16: `Document`, `Package`, `Source`, `Relationship`;
the names inside `metadata` differ by ecosystem.
"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sbom import tally


class Cpe(Struct, gc=False):
    """A CPE as schema 14 and later state it."""

    cpe: str | None = None


class Author(Struct, gc=False):
    """A person or company, in the ecosystems that keep name and address apart."""

    name: str | None = None
    email: str | None = None


class Attribute(Struct, gc=False):
    """A line of a manifest."""

    key: str = ""
    value: str = ""


class Manifest(Struct, gc=False):
    """What an archive says of itself; before schema 16 its main part is an object."""

    main: list[Attribute] | dict[str, str] | None = None


class Release(Struct, gc=False):
    """What a runtime says of itself."""

    implementor: str | None = None


class Metadata(Struct, gc=False):
    """Who made the package, in the words of its ecosystem."""

    companyName: str | None = None  # noqa: N815 - the schema's spelling
    vendor: str | None = None
    maintainer: str | None = None
    packager: str | None = None
    author: str | Author | None = None
    authorEmail: str | None = None  # noqa: N815 - the schema's spelling
    authors: list[str | Author] | None = None
    manifest: Manifest | None = None
    release: Release | None = None
    homepage: str | None = None


class Artifact(Struct, gc=False):
    """A package that was found."""

    __post_init__ = tally.count  # type: ignore[misc]

    id: str | None = None
    name: str | None = None
    version: str | None = None
    type: str | None = None
    purl: str | None = None
    cpes: list[str | Cpe] | None = None
    metadata: Metadata | None = None


class Link(Struct, gc=False):
    """One relationship."""

    parent: str = ""
    child: str = ""
    type: str = ""


class FileEntry(Struct, gc=False):
    """A file: known as an end of a relationship, no carrier of a vendor."""

    id: str | None = None


class Input(Struct, gc=False, rename={"user_input": "userInput"}):
    """What was scanned, in the words of the person who asked for it."""

    path: str | None = None
    user_input: str | None = None


class Scanned(Struct, gc=False):
    """What was scanned; `target` is how schemas before 9 say it."""

    id: str | None = None
    name: str | None = None
    version: str | None = None
    supplier: str | None = None
    metadata: Input | None = None
    target: str | Input | None = None


class Distro(Struct, gc=False, rename={"version_id": "versionID"}):
    """The distribution inside what was scanned."""

    id: str | None = None
    name: str | None = None
    version_id: str | None = None
    version: str | None = None


class Schema(Struct, gc=False):
    """The version of the format."""

    version: str | None = None


class Report(Struct, gc=False):
    """The document."""

    artifacts: list[Artifact] | None = None
    artifactRelationships: list[Link] | None = None  # noqa: N815 - the schema's spelling
    files: list[FileEntry] | None = None
    source: Scanned | None = None
    distro: Distro | None = None
    schema: Schema | None = None


def held(report: Report) -> Iterator[int]:
    """Yield how many counted entries the document holds."""
    yield len(report.artifacts or ())
