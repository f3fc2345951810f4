"""Which fields of CycloneDX JSON 1.2 to 1.7 does an exposure scan need?

Source: the CycloneDX JSON schemas, `component`, `service`, `dependency` and `composition`.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.sbom import tally


class Contact(Struct, gc=False):
    """A person or mailbox of an organization."""

    name: str | None = None
    email: str | None = None


class Organization(Struct, gc=False):
    """An organizational entity."""

    name: str | None = None
    url: list[str] | None = None
    contact: list[Contact] | None = None


class ExternalReference(Struct, gc=False):
    """A link that a component or service states."""

    url: str | None = None


class TypedReference(Struct, gc=False):
    """A link that the document itself states.

    The type is read here alone: of 200,000 links of components it would cost 15 % of a parse.
    """

    type: str | None = None
    url: str | None = None


class Component(Struct, gc=False, rename={"bom_ref": "bom-ref"}):
    """A software, hardware, data or model component."""

    __post_init__ = tally.count  # type: ignore[misc]

    name: str | None = None
    type: str | None = None
    bom_ref: str | None = None
    version: str | None = None
    group: str | None = None
    purl: str | None = None
    cpe: str | None = None
    scope: str | None = None
    supplier: Organization | None = None
    manufacturer: Organization | None = None
    publisher: str | None = None
    author: str | None = None
    authors: list[Contact] | None = None
    externalReferences: list[ExternalReference] | None = None  # noqa: N815 - the schema's spelling
    components: list["Component"] | None = None


class Service(Struct, gc=False, rename={"bom_ref": "bom-ref"}):
    """A service that something calls."""

    __post_init__ = tally.count  # type: ignore[misc]

    name: str | None = None
    bom_ref: str | None = None
    version: str | None = None
    group: str | None = None
    provider: Organization | None = None
    endpoints: list[str] | None = None
    externalReferences: list[ExternalReference] | None = None  # noqa: N815 - the schema's spelling
    services: list["Service"] | None = None


class Dependency(Struct, gc=False):
    """The direct dependencies of one reference."""

    ref: str = ""
    dependsOn: list[str] | None = None  # noqa: N815 - the schema's spelling


class Composition(Struct, gc=False):
    """What the document says of its own completeness."""

    __post_init__ = tally.count  # type: ignore[misc]

    aggregate: str | None = None


class Vulnerability(Struct, gc=False):
    """Counted only: a document of these without components is a VEX."""


class Metadata(Struct, gc=False):
    """Who made the document, when, about what."""

    timestamp: str | None = None
    component: Component | None = None
    supplier: Organization | None = None
    """Who supplied the root, where the root itself does not say."""
    manufacture: Organization | None = None
    """Who made the root, as 1.2 to 1.5 have it; `manufacturer` of 1.6 says who made the document."""


class CycloneDX(Struct, gc=False):
    """The document."""

    specVersion: str | None = None  # noqa: N815 - the schema's spelling
    metadata: Metadata | None = None
    components: list[Component] | None = None
    services: list[Service] | None = None
    dependencies: list[Dependency] | None = None
    compositions: list[Composition] | None = None
    vulnerabilities: list[Vulnerability] | None = None
    externalReferences: list[TypedReference] | None = None  # noqa: N815 - the schema's spelling


def held(wire: CycloneDX) -> Iterator[int]:
    """Yield how many counted entries the document holds at its top, then with all inner ones."""
    root = wire.metadata.component if wire.metadata else None
    components = [*([root] if root else ()), *(wire.components or ())]
    claims = len(wire.compositions or ())
    yield len(components) + len(wire.services or ()) + claims
    services = _with_inner(wire.services or (), "services")
    yield _with_inner(components, "components") + services + claims


def _with_inner(nodes: Sequence[Component | Service], key: str) -> int:
    count = 0
    while nodes:
        count += len(nodes)
        nodes = [inner for node in nodes for inner in getattr(node, key) or ()]
    return count
