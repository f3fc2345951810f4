"""How is SPDX 3 read that nests elements, spells a class otherwise, or is not well formed?

Every entry is first taken for an element of any class; then it is told which one it is.
"""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.wire import (
    KEYS,
    SHAPES,
    CreationInfo,
    ExternalIdentifier,
    ExternalMap,
    ExternalRef,
    Link,
    Package,
    Shape,
)


class Identifier(Struct, gc=False):
    """An identifier in another system, whatever that is called."""

    externalIdentifierType: str | None = None  # noqa: N815 - the specification's spelling
    identifier: str | None = None
    identifierLocator: list[str] | None = None  # noqa: N815 - the specification's spelling


class Anything(Struct, gc=False, rename=KEYS):
    """An element of any class; what it refers to may stand inside it."""

    __post_init__ = tally.count  # type: ignore[misc]

    type: str | list[str] | None = None
    at_type: str | list[str] | None = None
    spdxId: str | None = None  # noqa: N815 - the specification's spelling
    at_id: str | None = None
    name: str | None = None
    creationInfo: str | CreationInfo | None = None  # noqa: N815 - the specification's spelling
    from_: "str | Anything | None" = None
    relationshipType: str | None = None  # noqa: N815 - the specification's spelling
    to: list["str | Anything"] | None = None
    completeness: str | None = None
    scope: str | None = None
    externalIdentifier: list[str | Identifier] | None = None  # noqa: N815 - see above
    externalRef: list[str | ExternalRef] | None = None  # noqa: N815 - the specification's spelling
    originatedBy: list["str | Anything"] | None = None  # noqa: N815 - the specification's spelling
    suppliedBy: "str | Anything | None" = None  # noqa: N815 - the specification's spelling
    software_primaryPurpose: str | None = None  # noqa: N815 - the specification's spelling
    software_additionalPurpose: list[str] | None = None  # noqa: N815 - see above
    software_downloadLocation: str | None = None  # noqa: N815 - the specification's spelling
    software_homePage: str | None = None  # noqa: N815 - the specification's spelling
    software_packageUrl: str | None = None  # noqa: N815 - the specification's spelling
    software_packageVersion: str | None = None  # noqa: N815 - the specification's spelling
    rootElement: list["str | Anything"] | None = None  # noqa: N815 - the specification's spelling
    element: list["str | Anything"] | None = None
    import_: list[ExternalMap] | None = None
    imports: list[ExternalMap] | None = None
    specVersion: str | None = None  # noqa: N815 - the specification's spelling
    created: str | None = None


class Loose(Anything):
    """The document; where it holds one element alone, that element itself."""

    context: object = None
    graph: list[Anything] | None = None


class Entry(Struct, frozen=True):
    """One element, told what it is."""

    element: Shape
    name: str
    """Its class, by its compact name."""
    pointer: str
    apart: bool
    """True where an identifier of it stands elsewhere in the graph."""


NESTING = ("from_", "to", "suppliedBy", "originatedBy", "rootElement", "element")
"""Fields that may hold elements instead of their identifiers."""


def held(wire: Loose) -> Iterator[int]:
    """Yield how many elements the document holds in its graph, then with all nested ones."""
    yield 1 + len(wire.graph or ())
    left: list[Anything] = [wire, *(wire.graph or ())]
    count = 0
    while left:
        count += len(left)
        left = [part for element in left for _, part in _inner(element)]
    yield count


def entries(wire: Loose) -> Iterator[Entry]:
    """Yield the elements of the graph, the document where it is one, and then the nested ones."""
    found = [(f"/@graph/{n}", element) for n, element in enumerate(wire.graph or ())]
    if wire.type or wire.at_type:
        found.append(("", wire))
    for place, element in found:  # grows while it is walked
        for below, part in _inner(element):
            part.spdxId = part.spdxId or part.at_id or f"_:{place}{below}"
            found.append((place + below, part))
        _flatten(element)
        yield _entry(element, place)


def _inner(element: Anything) -> Iterator[tuple[str, Anything]]:
    """Yield the elements that stand inside one, each with its place below it."""
    for field in NESTING:
        met = getattr(element, field)
        key = KEYS.get(field, field)
        if isinstance(met, Anything):
            yield f"/{key}", met
        elif isinstance(met, list):
            for position, part in enumerate(met):
                if isinstance(part, Anything):
                    yield f"/{key}/{position}", part


def _flatten(element: Anything) -> None:
    """Leave identifiers where elements stood."""
    for field in NESTING:
        met = getattr(element, field)
        if isinstance(met, Anything):
            setattr(element, field, met.spdxId)
        elif isinstance(met, list):
            refs = [part.spdxId if isinstance(part, Anything) else part for part in met]
            setattr(element, field, refs)


def _entry(element: Anything, place: str) -> Entry:
    name = _class(element)
    shape = next((shape for shape, names in SHAPES if name in names), None)
    if shape is None:
        shape = Package if element.from_ is None else Link
    met = element.externalIdentifier or []
    resources = element.externalRef or []
    apart = any(_is_apart(one) for one in (*met, *resources))
    stated = [_identifier(one) for one in met]
    element.externalIdentifier = stated or None  # type: ignore[assignment]
    found = [_resource(one) for one in resources]
    element.externalRef = found or None  # type: ignore[assignment]
    fields = {field: getattr(element, field) for field in shape.__struct_fields__}
    return Entry(shape(**fields), name, place, apart)


def _identifier(stated: str | Identifier) -> ExternalIdentifier:
    if isinstance(stated, str):
        return ExternalIdentifier(None, stated)
    system = terms.short(stated.externalIdentifierType or "")
    return ExternalIdentifier(system, stated.identifier, stated.identifierLocator)


def _resource(stated: str | ExternalRef) -> ExternalRef:
    """Return a resource; a text is its address, or the identifier of what stands elsewhere."""
    if not isinstance(stated, str):
        return stated
    told = "://" in stated or not _is_apart(stated)
    return ExternalRef(None, [stated] if told else None)


def _is_apart(stated: str | Identifier | ExternalRef) -> bool:
    """Say whether only the identifier of what identifies an element is stated."""
    return isinstance(stated, str) and stated[:4] not in {"pkg:", "cpe:"}


def _class(element: Anything) -> str:
    """Return the class of an element; of several one that is a component, or else names a party."""
    stated = [
        [met] if isinstance(met, str) else met for met in (element.type, element.at_type) if met
    ]
    names = [terms.class_of(name) for name in chain.from_iterable(stated)]
    known = [name for _, classes in SHAPES for name in names if name in classes]
    return next(iter(known or names), "")
