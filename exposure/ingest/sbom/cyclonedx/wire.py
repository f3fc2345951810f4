"""Which fields of CycloneDX 1.0 to 1.7 does an exposure scan need, in whatever serialisation?

Source: the CycloneDX JSON schemas, `component`, `service`, `dependency`, `composition`, `formula`.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.sbom import tally
from exposure.ingest.sbom.cyclonedx.facts import (
    ComponentType,
    Contact,
    Data,
    Evidence,
    ExternalReference,
    Flow,
    ModelCard,
    Organization,
)
from exposure.ingest.sbom.loose.glance import Stated

DEVELOPMENT = "development"
"""Scope given to a component that is needed for development only; CycloneDX has no word for it."""
VERSIONS = frozenset({"1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"})


class Part(Struct, gc=False, rename={"bom_ref": "bom-ref"}):
    """What a node of a bill may state that is no service."""

    type: ComponentType | None = None
    bom_ref: str | None = None
    supplier: Organization | None = None
    manufacturer: Organization | None = None
    authors: list[Contact] | None = None
    author: str | None = None
    publisher: str | None = None
    group: str | None = None
    name: str | None = None
    version: str | None = None
    scope: str | None = None
    cpe: str | None = None
    purl: str | None = None
    externalReferences: list[ExternalReference] | None = None  # noqa: N815 - the schema's spelling
    components: list["Component"] | None = None
    pedigree: "Pedigree | None" = None
    evidence: Evidence | None = None
    modelCard: ModelCard | None = None  # noqa: N815 - the schema's spelling
    data: list[Data] | None = None


class Component(Part, gc=False):
    """A software, hardware, data or model component as the document states it."""

    __post_init__ = tally.count  # type: ignore[misc]


class Pedigree(Struct, gc=False):
    """What a component was made from, shares code with, and what was made from it."""

    ancestors: list[Component] | None = None
    descendants: list[Component] | None = None
    variants: list[Component] | None = None


class Service(Struct, gc=False, rename={"bom_ref": "bom-ref"}):
    """A service that something calls."""

    __post_init__ = tally.count  # type: ignore[misc]

    name: str | None = None
    bom_ref: str | None = None
    version: str | None = None
    group: str | None = None
    provider: Organization | None = None
    endpoints: list[str] | None = None
    data: list[Flow] | None = None
    externalReferences: list[ExternalReference] | None = None  # noqa: N815 - the schema's spelling
    services: list["Service"] | None = None


class Dependency(Struct, gc=False):
    """The direct dependencies of one reference, and what it implements (1.6)."""

    __post_init__ = tally.count  # type: ignore[misc]

    ref: str = ""
    dependsOn: list[str] | None = None  # noqa: N815 - the schema's spelling
    provides: list[str] | None = None


class Composition(Struct, gc=False):
    """What the document says of its own completeness, and for which references."""

    __post_init__ = tally.count  # type: ignore[misc]

    aggregate: str | None = None
    assemblies: list[str] | None = None
    dependencies: list[str] | None = None


class Formula(Struct, gc=False):
    """How something was built, and with what."""

    components: list[Component] | None = None
    services: list[Service] | None = None


class Vulnerability(Struct, gc=False):
    """Counted only: a document of these without components is a VEX."""


class Mark(Struct, gc=False):
    """Looked at only to say what a document without components is."""


class Targets(Struct, gc=False):
    """What declarations speak of; counted only."""

    components: list[Mark] | None = None
    services: list[Mark] | None = None


class Declarations(Struct, gc=False):
    """Claims about products, with their evidence."""

    targets: Targets | None = None


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
    serialNumber: str | None = None  # noqa: N815 - the schema's spelling
    metadata: Metadata | None = None
    components: list[Component] | None = None
    services: list[Service] | None = None
    dependencies: list[Dependency] | None = None
    compositions: list[Composition] | None = None
    vulnerabilities: list[Vulnerability] | None = None
    externalReferences: list[ExternalReference] | None = None  # noqa: N815 - the schema's spelling
    formulation: list[Formula] | None = None
    annotations: list[Mark] | None = None
    citations: list[Mark] | None = None
    declarations: Declarations | None = None
    definitions: Mark | None = None


def held(wire: CycloneDX) -> Iterator[int]:
    """Yield how many counted entries the document holds at its top, then with all inner ones."""
    root = wire.metadata.component if wire.metadata else None
    components = [*([root] if root else ()), *(wire.components or ())]
    services = list(wire.services or ())
    others = len(wire.compositions or ()) + len(wire.dependencies or ())
    yield len(components) + len(services) + others
    for formula in wire.formulation or ():
        components += formula.components or ()
        services += formula.services or ()
    yield _components_in(components) + _services_in(services) + others


def read_of(wire: CycloneDX) -> Stated:
    """Return how many purls and entries of lists of components and services were read."""
    root = wire.metadata.component if wire.metadata else None
    components, services = list(wire.components or ()), list(wire.services or ())
    for formula in wire.formulation or ():
        components += formula.components or ()
        services += formula.services or ()
    targets = wire.declarations.targets if wire.declarations else None
    named = len(targets.components or ()) + len(targets.services or ()) if targets else 0
    purls, members = 0, len(components) + _services_in(services) + named
    holders = [wire, *(wire.formulation or ()), *([targets] if targets else ())]
    lists = sum(_lists_of(one.components, one.services) for one in holders)
    lists += _lists_in(services)
    level = [*([root] if root else ()), *components]
    while level:
        purls += [(node.purl or "")[:4] for node in level].count("pkg:")
        inside = [node for node in level if node.components or node.pedigree]
        members += sum(len(node.components or ()) for node in inside)
        lists += sum(node.components is not None for node in level)
        level = [inner for node in inside for inner in _inside(node)]
    return Stated(purls, members, lists)


def _lists_of(*lists: Sequence[object] | None) -> int:
    return sum(one is not None for one in lists)


def _lists_in(services: Sequence[Service]) -> int:
    count = 0
    while services:
        count += _lists_of(*(one.services for one in services))
        services = [inner for one in services for inner in one.services or ()]
    return count


def _components_in(nodes: Sequence[Component]) -> int:
    count = 0
    while nodes:
        count += len(nodes)
        count += sum(len(node.data or ()) + len(datasets_of(node)) for node in nodes)
        nodes = [inner for node in nodes for inner in _inside(node)]
    return count


def _inside(node: Component) -> Iterator[Component]:
    yield from node.components or ()
    if node.pedigree:
        for key in ("ancestors", "descendants", "variants"):
            yield from getattr(node.pedigree, key) or ()


def _services_in(nodes: Sequence[Service]) -> int:
    count = 0
    while nodes:
        count += len(nodes)
        nodes = [inner for node in nodes for inner in node.services or ()]
    return count


def datasets_of(node: Part) -> list[Data]:
    """Return what a model was trained on."""
    parameters = node.modelCard.modelParameters if node.modelCard else None
    return (parameters.datasets if parameters else None) or []
