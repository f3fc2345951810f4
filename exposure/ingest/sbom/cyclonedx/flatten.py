"""How do nested components and services become two lists that still know their places?"""

from typing import Generic, TypeVar

from msgspec import Struct

from exposure.ingest.sbom.cyclonedx.wire import (
    Component,
    CycloneDX,
    Metadata,
    Organization,
    Service,
)
from exposure.inventory.bill import Section

Node = TypeVar("Node", Component, Service)


class Flat(Struct, frozen=True):
    """All nodes of a document: the root and the components, then the services."""

    components: list[Component]
    services: list[Service]
    refs: list[str]
    has_root: bool
    sections: tuple[Section, ...]
    nesting: tuple[tuple[int, int], ...]
    """Parent → child, for nodes that stand inside others."""

    def __len__(self) -> int:
        return len(self.refs)

    def nodes(self) -> list[Component | Service]:
        """Return components and services in node order."""
        return [*self.components, *self.services]


class _Lister(Generic[Node]):
    """Collects nodes level by level, without recursion; `offset` is the number of the first node."""

    def __init__(self, key: str, offset: int) -> None:
        self.key, self.offset = key, offset
        self.nodes: list[Node] = []
        self.sections: list[Section] = []
        self.nesting: list[tuple[int, int]] = []

    def add(self, members: list[Node], pointer: str) -> None:
        first = self.offset + len(self.nodes)
        self.sections.append(Section(first, len(members), pointer))
        self.nodes.extend(members)

    def add_nested(self) -> None:
        """Append what stands inside the nodes, then what stands inside that, and so on."""
        for section in self.sections:  # grows while it is walked
            for position in range(section.first, section.first + section.count):
                inner: list[Node] | None = getattr(self.nodes[position - self.offset], self.key)
                if inner:
                    first = self.offset + len(self.nodes)
                    self.nesting += [(position, first + k) for k in range(len(inner))]
                    place = section.pointer.format(position - section.first)
                    self.add(inner, f"{place}/{self.key}/{{}}")


def _root(metadata: Metadata) -> Component | None:
    """Return the root; the document may state its supplier and maker beside it, too."""
    root = metadata.component
    if root is not None:
        root.supplier = _both(root.supplier, metadata.supplier)
        root.manufacturer = _both(root.manufacturer, metadata.manufacture)
    return root


def _both(one: Organization | None, other: Organization | None) -> Organization | None:
    """Return what two statements of one party say together: none may hide the other."""
    if one is None or other is None:
        return one or other
    names = dict.fromkeys(filter(None, (one.name, other.name)))
    return Organization(
        "; ".join(names),
        [*(one.url or ()), *(other.url or ())],
        [*(one.contact or ()), *(other.contact or ())],
    )


def flatten(wire: CycloneDX) -> Flat:
    """List the root, the components and the services; nested ones stand after their level."""
    root = _root(wire.metadata) if wire.metadata else None
    components = _Lister[Component]("components", 0)
    if root is not None:
        components.add([root], "/metadata/component")
    components.add(wire.components or [], "/components/{}")
    if any([node.components for node in components.nodes]):  # noqa: C419 - a list is twice as fast
        components.add_nested()
    services = _Lister[Service]("services", len(components.nodes))
    services.add(wire.services or [], "/services/{}")
    services.add_nested()
    refs = [node.bom_ref or "" for node in components.nodes]
    refs += [node.bom_ref or "" for node in services.nodes]
    return Flat(components.nodes, services.nodes, refs, root is not None,
                (*components.sections, *services.sections),
                (*components.nesting, *services.nesting))  # fmt: skip
