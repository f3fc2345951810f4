"""What does an SPDX 2 document in RDF/XML hold?

Terms are those of the SPDX 2 ontology, http://spdx.org/rdf/terms; the same document in JSON gives
the same bill (specification 2.1 to 2.3, annex on RDF properties).
"""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import Final

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.markup.marked import as_marked
from exposure.ingest.sbom.spdx2.markup.seen import (
    TERMS,
    Seen,
    externals_of,
    ref_of,
    refs_of,
    text_of,
    twice_gaps,
)
from exposure.ingest.sbom.spdx2.markup.statements import Object, Subject, Text, statements_of
from exposure.ingest.sbom.spdx2.markup.unread import (
    has_facts,
    lost_relationships,
    of_nobody,
    unread_packages,
    unread_refs,
    untyped_relationships,
)
from exposure.ingest.sbom.spdx2.wire import (
    CreationInfo,
    ExternalDocument,
    ExternalRef,
    FileEntry,
    Package,
    Relationship,
    Spdx2,
)
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import Section
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_HOMEPAGE: Final = "http://usefulinc.com/ns/doap#homepage"
_TYPE_PREFIX: Final = "relationshipType_"
_IRREGULAR = {
    "amendment": "AMENDS", "dataFile": "DATA_FILE_OF", "documentation": "DOCUMENTATION_OF",
    "testcaseOf": "TEST_CASE_OF",
}  # fmt: skip
"""Names of relationship types in the ontology that are not those of the specification in other letters."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHOWN = 20
"""Gaps of one kind that are listed one by one; the rest are counted in one."""


def read_spdx2_rdf(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2 RDF/XML document, keeping what is odd as gaps.

    Raises `InputError` where it is no RDF/XML, or says nothing of a document or package.
    """
    text, gaps = as_marked(document, raw)
    statements = statements_of(document, text, bounds)
    packages = statements.of_type(f"{TERMS}Package")
    abouts = statements.of_type(f"{TERMS}SpdxDocument")
    if not packages and not abouts:
        raise InputError(
            f"{document}: expected an SPDX document, met RDF that describes none",
            hint="see docs/reference/formats.md for what can be read",
        )
    refs = refs_of(statements)
    names = frozenset(refs.values())
    seen = Seen(document, statements, refs, names, externals_of(statements), [])
    with tally.forgotten():
        wire = _wire(seen, packages, abouts)
    hides, blurs = GapEffect.hides_presence, GapEffect.blurs_route
    gaps += _listed(seen, list(unread_packages(seen)), hides, "package or thing of another type")
    gaps += _listed(seen, list(unread_refs(seen)), hides, "external reference of a package")
    gaps += _listed(seen, list(lost_relationships(seen)), hides, "relationship")
    gaps += _listed(seen, list(untyped_relationships(seen)), blurs, "type of a relationship")
    gaps += twice_gaps(seen)
    return reading_of(document, wire, gaps, _spelling(seen, packages), bounds)


def _spelling(seen: Seen, packages: list[Subject]) -> Spelling:
    places = [seen.place(package) for package in packages]
    # A section writes its number into its place, so one that holds braces of its own would change.
    sections = tuple(Section(node, 1, place.replace("{}", "")) for node, place in enumerate(places))

    def place(pointer: str) -> str:
        steps = pointer.split("/")
        if len(steps) > 2 and steps[1] == "packages" and steps[2].isdecimal():
            return places[int(steps[2])]
        return "spdx:relationship" if pointer == "/relationships" else pointer

    lines = array("i", [seen.statements.lines.get(package, 0) for package in packages])
    return Spelling("RDF/XML", lines=lines, place=place, sections=lambda _: sections)


def _wire(seen: Seen, packages: list[Subject], abouts: list[Subject]) -> Spdx2:
    about = abouts[0] if abouts else None
    wire = Spdx2(
        packages=[_package(seen, package) for package in packages],
        files=[FileEntry(seen.refs[one]) for one in seen.statements.of_type(f"{TERMS}File")],
        snippets=[FileEntry(seen.refs[one]) for one in seen.statements.of_type(f"{TERMS}Snippet")],
        relationships=list(_relationships(seen)),
        externalDocumentRefs=[ExternalDocument(name) for name in seen.externals.values()],
    )
    if about is not None:
        wire.SPDXID = seen.refs[about]
        wire.spdxVersion = seen.text(about, "specVersion", GapEffect.note)
        for made in seen.things(about, "creationInfo"):
            wire.creationInfo = CreationInfo(seen.text(made, "created", GapEffect.blurs_route))
    wire.documentDescribes = [
        ref_of(seen, package)
        for about in abouts
        for package in seen.objects(about, "describesPackage")
    ]
    return wire


def _package(seen: Seen, package: Subject) -> Package:
    hides, note = GapEffect.hides_presence, GapEffect.note
    return Package(
        SPDXID=seen.refs[package],
        name=seen.text(package, "name", hides),
        versionInfo=seen.text(package, "versionInfo", note),
        supplier=seen.text(package, "supplier", hides),
        originator=seen.text(package, "originator", hides),
        homepage=seen.text(package, _HOMEPAGE, hides),
        downloadLocation=seen.text(package, "downloadLocation", hides),
        externalRefs=list(_refs(seen, package)),
    )


def _refs(seen: Seen, package: Subject) -> Iterator[ExternalRef]:
    """Yield the references of a package; a text is a locator without a type."""
    hides = GapEffect.hides_presence
    for ref in seen.objects(package, "externalRef"):
        if isinstance(ref, Text):
            yield ExternalRef(None, ref.text)
        else:
            yield ExternalRef(
                seen.text(ref, "referenceType", hides), seen.text(ref, "referenceLocator", hides)
            )


def _relationships(seen: Seen) -> Iterator[Relationship]:
    """Yield what is stated; an end that is not said is empty, as in the other serialisations."""
    stated = [
        (seen.refs[subject], relationship)
        for subject in seen.statements.facts
        for relationship in seen.things(subject, "relationship")
        if has_facts(seen, relationship)
    ]
    stated += [("", relationship) for relationship in of_nobody(seen)]
    for ref, relationship in stated:
        ends = [ref_of(seen, other) for other in seen.objects(relationship, "relatedSpdxElement")]
        for kind in seen.objects(relationship, "relationshipType"):
            for end in ends or [""]:
                yield Relationship(ref, end, _kind(text_of(kind)))


def _kind(text: str) -> str:
    """Return a relationship type as the specification spells it: `dependsOn` is DEPENDS_ON."""
    name = re.split("[#/]", text)[-1].removeprefix(_TYPE_PREFIX)
    return _IRREGULAR.get(name) or _HUMP.sub("_", name).upper()


def _listed(
    seen: Seen, broken: Sequence[Object], effect: GapEffect, expected: str
) -> Iterator[Gap]:
    for one in broken[:_SHOWN]:
        reason = f"expected {expected}, met something else; the entry was not read"
        place = "" if isinstance(one, Text) else seen.place(one)
        yield Gap("unreadable-entry", effect, seen.document, place, reason)
    if len(broken) > _SHOWN:
        reason = f"expected {expected}, met something else in {len(broken) - _SHOWN} further places"
        yield Gap("unreadable-entry", effect, seen.document, "", reason)
