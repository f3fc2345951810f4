"""Which fields of SPDX 3.0 JSON-LD does an exposure scan need, class by class?

Source: the SPDX 3.0.1 specification, model (Core, Software, AI, Dataset, Build) and its JSON-LD
context. A document in the plain form that the specification asks for decodes into these at once:
references are identifiers, classes are named by `type`. Any other goes by way of `loose`.
"""

from typing import TYPE_CHECKING, Literal, TypeAlias, Union

from msgspec import Struct, defstruct

from exposure.ingest.sbom import tally
from exposure.ingest.sbom.relationships import SPDX3
from exposure.ingest.sbom.spdx3 import terms

if TYPE_CHECKING:
    TypeWord: TypeAlias = str
    Claim: TypeAlias = str
    Scope: TypeAlias = str
    System: TypeAlias = str
    Purpose: TypeAlias = str
else:  # the decoder makes one text of each word, not one per element that uses it
    TypeWord = Literal[tuple(sorted(SPDX3.known()))]
    Claim = Literal[tuple(sorted(terms.CLAIMS))]
    Scope = Literal[tuple(sorted(terms.SCOPES))]
    System = Literal[tuple(sorted(terms.SYSTEMS))]
    Purpose = Literal[tuple(sorted(terms.PURPOSES))]


class ExternalIdentifier(Struct, gc=False):
    """An identifier in another system; purl and CPE among them (Core/ExternalIdentifier)."""

    externalIdentifierType: System | None = None  # noqa: N815 - the specification's spelling
    identifier: str | None = None
    identifierLocator: list[str] | None = None  # noqa: N815 - the specification's spelling


class ExternalRef(Struct, gc=False):
    """A resource elsewhere (Core/ExternalRef)."""

    externalRefType: str | None = None  # noqa: N815 - the specification's spelling
    locator: list[str] | None = None


class ExternalMap(Struct, gc=False):
    """An element that this document refers to and another defines (Core/ExternalMap)."""

    externalSpdxId: str | None = None  # noqa: N815 - the specification's spelling


class CreationInfo(Struct, gc=False):
    """When an element was stated, and by which version of the specification, where nested."""

    specVersion: str | None = None  # noqa: N815 - the specification's spelling
    created: str | None = None


KEYS = {"from_": "from", "import_": "import", "at_id": "@id", "at_type": "@type",
        "context": "@context", "graph": "@graph"}  # fmt: skip


class Element(Struct, gc=False, rename=KEYS, tag_field="type"):
    """What every element has; licences, annotations and the like need no more (Core/Element)."""

    spdxId: str | None = None  # noqa: N815 - the specification's spelling
    name: str | None = None
    at_id: str | None = None


class Link(Struct, gc=False, rename=KEYS, tag_field="type"):
    """A relationship (Core/Relationship, Core/LifecycleScopedRelationship)."""

    spdxId: str | None = None  # noqa: N815 - the specification's spelling
    from_: str | None = None
    relationshipType: TypeWord | None = None  # noqa: N815 - the specification's spelling
    to: list[str] | None = None
    completeness: Claim | None = None
    scope: Scope | None = None
    at_id: str | None = None


class Agent(Element):
    """Who supplies or made something (Core/Agent)."""

    externalIdentifier: list[ExternalIdentifier] | None = None  # noqa: N815 - see above
    externalRef: list[ExternalRef] | None = None  # noqa: N815 - the specification's spelling


class Package(Struct, gc=False, rename=KEYS, tag_field="type"):
    """A package, model, dataset or file (Software/SoftwareArtifact)."""

    spdxId: str | None = None  # noqa: N815 - the specification's spelling
    name: str | None = None
    externalIdentifier: list[ExternalIdentifier] | None = None  # noqa: N815 - see above
    externalRef: list[ExternalRef] | None = None  # noqa: N815 - the specification's spelling
    originatedBy: list[str] | None = None  # noqa: N815 - the specification's spelling
    suppliedBy: str | None = None  # noqa: N815 - the specification's spelling
    software_primaryPurpose: Purpose | None = None  # noqa: N815 - the specification's spelling
    software_additionalPurpose: list[str] | None = None  # noqa: N815 - see above
    software_downloadLocation: str | None = None  # noqa: N815 - the specification's spelling
    software_homePage: str | None = None  # noqa: N815 - the specification's spelling
    software_packageUrl: str | None = None  # noqa: N815 - the specification's spelling
    software_packageVersion: str | None = None  # noqa: N815 - the specification's spelling
    at_id: str | None = None


class Group(Element):
    """An SBOM, another group of elements, or the document (Core/ElementCollection)."""

    creationInfo: str | CreationInfo | None = None  # noqa: N815 - the specification's spelling
    rootElement: list[str] | None = None  # noqa: N815 - the specification's spelling
    element: list[str] | None = None
    import_: list[ExternalMap] | None = None
    imports: list[ExternalMap] | None = None
    """As 3.0.0 spelled it."""


class Creation(Element):
    """When elements were stated, where that is an entry of its own (Core/CreationInfo)."""

    specVersion: str | None = None  # noqa: N815 - the specification's spelling
    created: str | None = None


Shape = Element | Link | Package
"""What an entry of the graph becomes."""

SHAPES: tuple[tuple[type[Shape], frozenset[str]], ...] = (
    (Package, frozenset(terms.NODES)),
    (Link, terms.LINKS),
    (Agent, terms.AGENTS),
    (Group, terms.COLLECTIONS),
    (Creation, frozenset({terms.CREATION})),
    (Element, terms.OTHERS),
)
"""Struct → the classes that it holds."""

_CLASSES: tuple[type[Shape], ...] = tuple(
    defstruct(  # type: ignore[misc]
        name,
        [],
        bases=(shape,),
        namespace={"__post_init__": tally.count},
        tag=name,
        tag_field="type",
        gc=False,
    )
    for shape, names in SHAPES
    for name in sorted(names)
)
CODES: dict[type[Shape], int] = {shape: code for code, shape in enumerate(_CLASSES)}
"""Struct of one class → its number, by which columns of classes are written."""
NAMES = tuple(str(shape.__name__) for shape in _CLASSES)
"""The compact name of the class of each number."""


class Spdx3(Struct, gc=False, rename=KEYS):
    """The document."""

    context: object = None
    type: object = None
    graph: list[Union[_CLASSES]] | None = None  # type: ignore[valid-type]  # noqa: UP007
