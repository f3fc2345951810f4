"""Which of the elements of an SPDX 3 document are components, and what are the others?"""

from array import array
from collections.abc import Collection, Iterator, Sequence
from itertools import compress
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct

from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.loose import Loose, entries
from exposure.ingest.sbom.spdx3.wire import (
    CODES,
    NAMES,
    Agent,
    Creation,
    Element,
    ExternalIdentifier,
    Group,
    Link,
    Package,
    Shape,
    Spdx3,
)
from exposure.inventory.bill import COMPONENT, FILE, MODEL, SERVICE, Section

_STRANGE, _STRANGE_LINK = 255, 254
"""Numbers of the classes that are not of SPDX 3."""
_PURPOSES = {"model": MODEL, "service": SERVICE}
"""Purpose that says what a package is, where its class does not (Software/SoftwarePurpose)."""
_IDENTIFYING = frozenset({"packageUrl", "cpe22", "cpe23"})

_Chosen = TypeVar("_Chosen", bound=Shape)


class Graph(Struct, frozen=True):
    """All elements, told apart by what they are."""

    elements: list[Shape]
    pointers: list[str]
    """Places of the elements behind those that stand in `@graph` itself, which is in front."""
    nodes: list[Package]
    positions: list[int]
    """Where each node stands among the elements."""
    kinds: bytes
    links: list[Link]
    types: list[str]
    """The type of each relationship as it is stated."""
    agents: list[Agent]
    people: set[str]
    """Identifiers of the agents that are persons."""
    collections: list[Group]
    documents: set[str]
    """Identifiers of the collections that are the document."""
    creations: list[Creation]
    builds: list[Element]
    known: bool
    """True where any element is of a class of SPDX 3."""
    strange: frozenset[str]
    """Classes that occur and are not of SPDX 3."""
    apart: tuple[int, ...]
    """Where the elements stand of which an identifier stands elsewhere."""

    def refs(self) -> list[str]:
        """Return the identifier of each node."""
        return refs_of(self.nodes)

    def carried(self) -> set[str]:
        """Return the identifier of every element, whatever it is."""
        return set(refs_of(self.elements))

    def place_of(self, position: int) -> str:
        """Return the place of an element."""
        within = position - (len(self.elements) - len(self.pointers))
        return f"/@graph/{position}" if within < 0 else self.pointers[within]

    def place_of_node(self, node: int) -> str:
        """Return the place of a node."""
        return self.place_of(self.positions[node])

    def sections(self) -> Iterator[Section]:
        """Yield where nodes stand: those of the graph in one run, any other by itself."""
        listed = len(self.elements) - len(self.pointers)
        apart = [node for node, position in enumerate(self.positions) if position >= listed]
        count = len(self.nodes) - len(apart)
        yield Section(0, count, "/@graph/{}", numbers=array("i", self.positions[:count]))
        for node in apart:
            yield Section(node, 1, self.place_of_node(node))


class _Listed(Struct, frozen=True):
    """Elements as they were read."""

    elements: list[Shape]
    coded: bytes
    """The number of the class of each."""
    strange: frozenset[str] = frozenset()
    """Classes that are not of SPDX 3."""
    pointers: list[str] = []
    apart: tuple[int, ...] = ()


def refs_of(elements: Sequence[Shape]) -> list[str]:
    """Return the identifier of each element; JSON-LD itself spells it `@id`."""
    refs: list[str | None] = list(map(attrgetter("spdxId"), elements))
    if None in refs:
        return [ref or element.at_id or "" for ref, element in zip(refs, elements, strict=True)]
    return refs  # type: ignore[return-value]


def told_apart(wire: Spdx3 | Loose) -> Graph:
    """List the elements of a document, nested ones too, and tell them apart."""
    if isinstance(wire, Spdx3):
        elements = wire.graph or []
        return _graph(_Listed(elements, bytes(map(CODES.__getitem__, map(type, elements)))))
    found = list(entries(wire))
    numbers = {name: number for number, name in enumerate(NAMES)}
    return _graph(
        _Listed(
            elements=[entry.element for entry in found],
            coded=bytes(
                numbers.get(
                    entry.name, _STRANGE_LINK if isinstance(entry.element, Link) else _STRANGE
                )
                for entry in found
            ),
            strange=frozenset(entry.name for entry in found) - terms.KNOWN,
            pointers=[entry.pointer for entry in found[len(wire.graph or ()) :]],
            apart=tuple(position for position, entry in enumerate(found) if entry.apart),
        )
    )


def _graph(listed: _Listed) -> Graph:
    people = set(refs_of(_chosen(listed, {terms.PERSON})))
    positions = _positions(listed, people)
    nodes: list[Package] = list(map(listed.elements.__getitem__, positions))  # type: ignore[arg-type]
    links: list[Link] = _chosen(listed, terms.LINKS, _STRANGE_LINK)
    types: list[str | None] = list(map(attrgetter("relationshipType"), links))
    return Graph(
        elements=listed.elements,
        pointers=listed.pointers,
        nodes=nodes,
        positions=positions,
        kinds=_kinds(nodes, bytes(map(listed.coded.__getitem__, positions))),
        links=links,
        types=[kind or "" for kind in types] if None in types else types,  # type: ignore[arg-type]
        agents=_chosen(listed, terms.AGENTS),
        people=people,
        collections=_chosen(listed, terms.COLLECTIONS),
        documents=set(refs_of(_chosen(listed, {terms.DOCUMENT}))),
        creations=_chosen(listed, {terms.CREATION}),
        builds=_chosen(listed, {terms.BUILD}),
        known=len(listed.coded) > listed.coded.count(_STRANGE) + listed.coded.count(_STRANGE_LINK),
        strange=listed.strange,
        apart=listed.apart,
    )


def _table(names: Collection[str], *further: int) -> bytes:
    """Return a table that turns the numbers of some classes into 1, and all others into 0."""
    numbers = {*(number for number, name in enumerate(NAMES) if name in names), *further}
    return bytes(number in numbers for number in range(256))


def _chosen(listed: _Listed, names: Collection[str], *further: int) -> list[_Chosen]:
    wanted = listed.coded.translate(_table(names, *further))
    return list(compress(listed.elements, wanted)) if 1 in wanted else []  # type: ignore[arg-type]


def _positions(listed: _Listed, people: set[str]) -> list[int]:
    """Return where nodes stand: packages, and files that say who made them or what they are.

    A file that people contributed to says no more than SPDX 2 does of all files.
    """
    elements, coded = listed.elements, listed.coded
    packages = {name for name, kind in terms.NODES.items() if kind != FILE}
    files = coded.translate(_table(terms.NODES.keys() - packages))
    positions = list(compress(range(len(coded)), coded.translate(_table(packages, _STRANGE))))
    if 1 not in files:
        return positions
    chosen = compress(range(len(coded)), files)
    return sorted([*positions, *(file for file in chosen if _tells(elements[file], people))])


def _tells(file: Shape, people: set[str]) -> bool:
    if not isinstance(file, Package):
        return False
    if file.suppliedBy or file.software_packageUrl or set(file.originatedBy or ()) - people:
        return True
    stated = file.externalIdentifier or ()
    return bool(_purpose(file)) or any(_identifies(identifier) for identifier in stated)


def _identifies(stated: ExternalIdentifier) -> bool:
    told = terms.short(stated.externalIdentifierType or "")
    texts = (stated.identifier or "", *(stated.identifierLocator or ()))
    return told in _IDENTIFYING or any(
        text.lstrip()[:4].casefold() in {"pkg:", "cpe:"} for text in texts
    )


def _kinds(nodes: Sequence[Package], coded: bytes) -> bytes:
    table = bytes(terms.NODES.get(name, COMPONENT) for name in NAMES)
    kinds = coded.translate(table + bytes(256 - len(table)))
    purposes = set(map(attrgetter("software_primaryPurpose"), nodes))
    further = list(map(attrgetter("software_additionalPurpose"), nodes))
    told = any(terms.short(purpose or "") in _PURPOSES for purpose in purposes)
    if not told and further.count(None) == len(further):
        return kinds
    return bytes(_purpose(node) or kind for node, kind in zip(nodes, kinds, strict=True))


def _purpose(element: Package) -> int:
    """Return the kind that the purposes of an element state; 0 where they state none."""
    purposes = [element.software_primaryPurpose or "", *(element.software_additionalPurpose or ())]
    return max(_PURPOSES.get(terms.short(purpose), 0) for purpose in purposes)
