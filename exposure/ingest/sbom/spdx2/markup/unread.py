"""Which statements of SPDX 2 RDF look like a package, reference or relationship, and are not read?"""

from collections.abc import Iterator
from typing import Final

from exposure.ingest.sbom.spdx2.markup.seen import TERMS, Seen
from exposure.ingest.sbom.spdx2.markup.statements import TYPE, Iri, Object, Subject, Text

_PACKAGES = frozenset({"package", "packages", "softwarepackage", "softwarepackages", "haspackage"})
"""What a package may be called, as a type or as what leads to one."""
_OF_PACKAGES = {
    name.casefold(): TERMS + name
    for name in ("supplier", "originator", "externalRef", "versionInfo", "downloadLocation")
}
"""Folded name → term that only a package has (SPDX 2.3, annex on RDF properties)."""
_NAME: Final = f"{TERMS}name"
_PACKAGE: Final = Iri(f"{TERMS}Package")
_RELATIONSHIP: Final = Iri(f"{TERMS}Relationship")
_LOCATOR: Final = "referencelocator"
_ENDS = frozenset({"relatedspdxelement", "relationshiptype"})


def unread_packages(seen: Seen) -> Iterator[Object]:
    """Yield what says of itself what packages do and is none, or spells that in other letters."""
    for subject, said in seen.statements.facts.items():
        spelled = {_folded(iri): iri for iri in said}
        if _is_unread(said, spelled):
            yield subject
        for name in _PACKAGES & spelled.keys():
            yield from (one for one in said[spelled[name]] if not _is_told(seen, one))


def _is_unread(said: dict[str, dict[Object, None]], spelled: dict[str, str]) -> bool:
    types = said.get(TYPE, {})
    if _PACKAGE in types:
        return any(spelled.get(name, iri) != iri for name, iri in _OF_PACKAGES.items())
    if not _OF_PACKAGES.keys().isdisjoint(spelled):
        return True
    called = any(isinstance(one, Iri) and _folded(one.text) in _PACKAGES for one in types)
    return called or (not types and _NAME in said)


def _is_told(seen: Seen, one: Object) -> bool:
    """Say whether a thing is told of elsewhere, where it is looked at by itself."""
    return not isinstance(one, Text) and TYPE in seen.statements.facts.get(one, {})


def unread_refs(seen: Seen) -> Iterator[Object]:
    """Yield references that state no locator, and those that no package states."""
    stated: dict[Object, None] = {}
    for package in seen.statements.of_type(_PACKAGE.text):
        stated |= dict.fromkeys(seen.objects(package, "externalRef"))
    for ref in stated:
        if isinstance(ref, Text) or not seen.objects(ref, "referenceLocator"):
            yield ref
    for subject, said in seen.statements.facts.items():
        if subject not in stated and any(_folded(iri) == _LOCATOR for iri in said):
            yield subject


def has_facts(seen: Seen, relationship: Subject) -> bool:
    """Say whether anything is told of a relationship that is known to be one."""
    said = seen.statements.facts.get(relationship, {})
    return f"{TERMS}relatedSpdxElement" in said or f"{TERMS}relationshipType" in said


def of_nobody(seen: Seen) -> Iterator[Subject]:
    """Yield relationships that no element states."""
    stated = {
        one
        for subject in seen.statements.facts
        for one in seen.things(subject, "relationship")
    }  # fmt: skip
    for subject, said in seen.statements.facts.items():
        is_one = _RELATIONSHIP in said.get(TYPE, ()) or any(
            map(_ENDS.__contains__, map(_folded, said))
        )
        if is_one and subject not in stated:
            yield subject


def lost_relationships(seen: Seen) -> Iterator[Object]:
    """Yield what stands in place of a relationship and tells neither a type nor an end."""
    for subject in seen.statements.facts:
        for one in seen.objects(subject, "relationship"):
            if isinstance(one, Text) or not has_facts(seen, one):
                yield one
    for subject in of_nobody(seen):
        if not seen.objects(subject, "relationshipType"):
            yield subject


def untyped_relationships(seen: Seen) -> Iterator[Subject]:
    """Yield relationships that tell an end and no type."""
    for subject in seen.statements.facts:
        for one in seen.things(subject, "relationship"):
            if has_facts(seen, one) and not seen.objects(one, "relationshipType"):
                yield one


def _folded(iri: str) -> str:
    """Return the name of a term of SPDX, or of one that may be meant as such, without case."""
    whole = iri.casefold()
    return whole.replace("#", "/").rpartition("/")[2] if "spdx.org/" in whole else ""
