"""How do nested components and services become two lists that still know their places?"""

from array import array
from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct

from exposure.ingest.sbom.cyclonedx.nodes.datasets import described
from exposure.ingest.sbom.cyclonedx.nodes.parties import both
from exposure.ingest.sbom.cyclonedx.wire import (
    CycloneDX,
    Formula,
    Metadata,
    Part,
    Service,
    datasets_of,
)
from exposure.inventory.bill import CONTAINED, DEV, PLAIN, Section
from exposure.inventory.runs import Integers

Node = TypeVar("Node", Part, Service)

_USED, _BUILD, _ORIGIN = 0, 1, 2
"""What a run of nodes is to the product: in it, used to build it, or what parts were made from."""


class Want(Struct, frozen=True, gc=False):
    """A reference that one node states outside of `dependencies`."""

    node: int
    ref: str
    place: str
    may_be_address: bool


class Ties(Struct, frozen=True):
    """Edges that follow from where nodes stand."""

    sources: Integers
    targets: Integers
    marks: bytearray
    """One mark per edge."""


class Flat(Struct, frozen=True):
    """All nodes of a document: the root and the components, then the services."""

    components: list[Part]
    services: list[Service]
    refs: list[str]
    has_root: bool
    sections: tuple[Section, ...]
    ties: Ties
    wants: tuple[Want, ...]
    origins: tuple[Section, ...]
    """Runs of nodes that others were made from."""
    aside: int
    """How many nodes are no contents: what contents were made from, and what built them."""
    aside_ties: int
    """How many of the ties lead to such a node."""
    descendants: tuple[str, ...]
    """Places of lists of what was made from components: no part of the product, and not read."""

    def __len__(self) -> int:
        return len(self.refs)

    def nodes(self) -> list[Part | Service]:
        """Return components and services in node order."""
        return [*self.components, *self.services]


class _Run(Struct, frozen=True):
    section: Section
    role: int


class _Lister(Generic[Node]):
    """Collects nodes level by level, without recursion; `offset` is the number of the first node."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.nodes: list[Node] = []
        self.runs: list[_Run] = []
        self.ties = Ties(array("i"), array("i"), bytearray())
        self.wants: list[Want] = []
        self.aside_ties = 0

    def add(
        self, members: list[Node], pointer: str, role: int = _USED,
        numbers: list[int] | None = None,
    ) -> _Run:  # fmt: skip
        counted = None if numbers is None else array("i", numbers)
        first = self.offset + len(self.nodes)
        run = _Run(Section(first, len(members), pointer, numbers=counted), role)
        self.runs.append(run)
        self.nodes.extend(members)
        return run

    def tie(self, holder: int, run: _Run, mark: int) -> None:
        """Let edges lead from one node to each of a run."""
        first, count = run.section.first, run.section.count
        self.ties.sources.extend([holder] * count)
        self.ties.targets.extend(range(first, first + count))
        self.ties.marks.extend(bytes([mark]) * count)
        self.aside_ties += count if run.role != _USED else 0

    def members(self, section: Section) -> list[Node]:
        first = section.first - self.offset
        return self.nodes[first : first + section.count]


def _grow_components(lister: _Lister[Part]) -> Iterator[str]:
    """Append what stands inside the nodes, then inside that; yield places of descendants."""
    for run in lister.runs:  # grows while it is walked
        members = lister.members(run.section)
        # A list is twice as fast as a generator, and most documents hold nothing inside.
        if any([node.components or node.pedigree or node.modelCard or node.data  # noqa: C419
                for node in members]):  # fmt: skip
            for position, node in enumerate(members, run.section.first):
                if node.components or node.pedigree or node.modelCard or node.data:
                    place = run.section.place_of(position)
                    _add_inner(lister, position, node, place, run.role)
                    if node.pedigree and node.pedigree.descendants:
                        yield f"{place}/pedigree/descendants"


def _add_inner(lister: _Lister[Part], position: int, node: Part, place: str, role: int) -> None:
    if node.components:
        run = lister.add([*node.components], f"{place}/components/{{}}", role)
        lister.tie(position, run, CONTAINED)
    for key in ("ancestors", "variants") if node.pedigree else ():
        origins: list[Part] | None = getattr(node.pedigree, key)
        if origins:
            run = lister.add(origins, f"{place}/pedigree/{key}/{{}}", _ORIGIN)
            lister.tie(position, run, PLAIN)
    for path, numbers, parts in described(node):
        lister.tie(position, lister.add(parts, f"{place}/{path}/{{}}", role, numbers), CONTAINED)
    for number, entry in enumerate(datasets_of(node)):
        if entry.ref:
            at = f"{place}/modelCard/modelParameters/datasets/{number}/ref"
            lister.wants.append(Want(position, entry.ref, at, may_be_address=False))


def _grow_services(lister: _Lister[Service]) -> None:
    for run in lister.runs:  # grows while it is walked
        for position, node in enumerate(lister.members(run.section), run.section.first):
            if node.services or node.data:
                place = run.section.place_of(position)
                lister.wants += _flows(position, node, place)
                if node.services:
                    inner = lister.add(node.services, f"{place}/services/{{}}", run.role)
                    lister.tie(position, inner, CONTAINED)


def _flows(position: int, node: Service, place: str) -> Iterator[Want]:
    """Yield both ends of data flows: whatever data comes from or goes to, the service works with."""
    for number, flow in enumerate(node.data or ()):
        for key in ("source", "destination"):
            for k, ref in enumerate(getattr(flow, key) or ()):
                at = f"{place}/data/{number}/{key}/{k}"
                yield Want(position, ref, at, may_be_address=True)


def _add_build(lister: _Lister[Node], formulas: list[Formula], key: str, *, has_root: bool) -> None:
    """Add what the root was built with; without a root nothing says what was built."""
    for number, formula in enumerate(formulas):
        members: list[Node] | None = getattr(formula, key)
        if members:
            run = lister.add(members, f"/formulation/{number}/{key}/{{}}", _BUILD)
            if has_root:
                lister.tie(0, run, DEV)


def _root(metadata: Metadata) -> Part | None:
    """Return the root; the document may state its supplier and maker beside it, too."""
    root = metadata.component
    if root is not None:
        root.supplier = both(root.supplier, metadata.supplier)
        root.manufacturer = both(root.manufacturer, metadata.manufacture)
    return root


def flatten(wire: CycloneDX) -> Flat:
    """List the root, the components and the services; what stands inside follows its level."""
    root = _root(wire.metadata) if wire.metadata else None
    components = _Lister[Part](0)
    if root is not None:
        components.add([root], "/metadata/component")
    components.add([*(wire.components or ())], "/components/{}")
    _add_build(components, wire.formulation or [], "components", has_root=root is not None)
    descendants = tuple(_grow_components(components))
    services = _Lister[Service](len(components.nodes))
    services.add(wire.services or [], "/services/{}")
    _add_build(services, wire.formulation or [], "services", has_root=root is not None)
    _grow_services(services)
    refs = [node.bom_ref or "" for node in components.nodes]
    refs += [node.bom_ref or "" for node in services.nodes]
    runs = (*components.runs, *services.runs)
    return Flat(
        components=components.nodes,
        services=services.nodes,
        refs=refs,
        has_root=root is not None,
        sections=tuple(run.section for run in runs),
        ties=_joined(components.ties, services.ties),
        wants=(*components.wants, *services.wants),
        origins=tuple(run.section for run in runs if run.role == _ORIGIN),
        aside=sum(run.section.count for run in runs if run.role != _USED),
        aside_ties=components.aside_ties + services.aside_ties,
        descendants=descendants,
    )


def _joined(one: Ties, other: Ties) -> Ties:
    return Ties(one.sources + other.sources, one.targets + other.targets, one.marks + other.marks)
