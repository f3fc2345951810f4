"""Which names does CycloneDX XML give to what its JSON calls otherwise?

Source: the specification's examples, which exist in both spellings from 1.2 to 1.7.
What is not listed here has one rule: a field is an element or an attribute of the same name, and
a list `ratings` is an element `ratings` that holds elements `rating`.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import fields

from exposure.ingest.sbom.cyclonedx import wire
from exposure.ingest.sbom.cyclonedx.xml.shape import is_list, struct_in


class Spelled(Struct, frozen=True):
    """How XML states one field."""

    wrapper: str
    """Element around the members of a list; nothing where they stand next to each other."""
    member: str
    """Element of the field itself, or of one member of the list."""


LISTS = {
    "ancestors": Spelled("ancestors", "component"),
    "contact": Spelled("", "contact"),
    "dependsOn": Spelled("", "dependency"),
    "descendants": Spelled("descendants", "component"),
    "destination": Spelled("destination", "url"),
    "externalReferences": Spelled("externalReferences", "reference"),
    "formulation": Spelled("formulation", "formula"),
    "hashes": Spelled("hashes", "hash"),
    "identity": Spelled("", "identity"),
    "patches": Spelled("patches", "patch"),
    "provides": Spelled("", "provides"),
    "source": Spelled("source", "url"),
    "url": Spelled("", "url"),
    "variants": Spelled("variants", "component"),
}
"""Lists of which the plural does not tell the name of a member."""

LISTS_WITHIN: dict[tuple[type[Struct], str], Spelled] = {
    (wire.Part, "data"): Spelled("", "data"),
    (wire.Service, "data"): Spelled("data", "dataflow"),
}
"""Lists that different structs spell differently."""

UNREAD = frozenset({
    "annotations", "callstack", "copyright", "declarations", "definitions", "description",
    "formulation", "hashes", "licenses", "modified", "occurrences", "pedigree", "properties",
    "releaseNotes", "signature", "swid", "tools", "vulnerabilities",
})  # fmt: skip
"""Elements that are frequent, or hold components that are no part of what is described: they are
passed over without a word where no wire struct asks for them."""

BOM = "http://cyclonedx.org/schema/bom/"
"""Namespace of a document, up to its version."""
EXTENSIONS = "http://cyclonedx.org/schema/ext/"
"""Beginning of the namespaces by which 1.0 and 1.1 state what later versions state themselves:
`dependency-graph/1.0` and `vulnerability/1.0`."""
NODES = frozenset({"component", "service", "purl"})
"""Elements, in lower case, that tell of a component or service wherever they stand."""
TEXTS = frozenset({
    "address", "authenticated", "classification", "patentAssertions", "phone", "tags", "trustZone",
    "x-trust-boundary",
})  # fmt: skip
"""Elements of organizations, services and data flows whose texts nobody needs."""


@cache
def spellings(struct: type[Struct]) -> Mapping[str, tuple[Spelled, type[Struct] | None]]:
    """Return for each key of a struct how XML states it, and of which struct its values are."""
    found = {}
    for field in fields(struct):
        key = field.encode_name
        spelled = _of_list(struct, key) if is_list(field.type) else Spelled("", key)
        found[key] = (spelled, struct_in(field.type))
    return found


def _of_list(struct: type[Struct], key: str) -> Spelled:
    for owner in struct.__mro__:
        if (owner, key) in LISTS_WITHIN:
            return LISTS_WITHIN[owner, key]
    singular = f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")
    return LISTS.get(key, Spelled(key, singular))
