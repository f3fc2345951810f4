"""What is missing or odd in a CycloneDX document, beyond its single fields?"""

from collections.abc import Iterable, Iterator, Sequence

from exposure.ingest.sbom.cyclonedx.columns import with_contacts
from exposure.ingest.sbom.cyclonedx.flatten import Flat
from exposure.ingest.sbom.cyclonedx.wire import (
    Composition,
    CycloneDX,
    Metadata,
    Organization,
    TypedReference,
)
from exposure.inventory.bill import Edges
from exposure.model.gap import Gap, GapEffect

_INCOMPLETE = frozenset({
    "incomplete", "incomplete_first_party_only", "incomplete_first_party_proprietary_only",
    "incomplete_first_party_opensource_only", "incomplete_third_party_only",
    "incomplete_third_party_proprietary_only", "incomplete_third_party_opensource_only",
})  # fmt: skip
"""`compositions[].aggregate` words by which a document calls itself incomplete (CycloneDX 1.6)."""

_UNDECIDED = frozenset({"unknown", "not_specified"})
_COMPLETE = frozenset({"", "complete"})


def all_gaps(
    document: str, wire: CycloneDX, flat: Flat, edges: Edges, unnamed: Iterable[int]
) -> Iterator[Gap]:
    """Yield what the reader of the result must know about this document."""
    listed = len(flat) - flat.has_root
    if not listed:
        what = (
            "a VEX: it lists vulnerabilities and" if wire.vulnerabilities else "an SBOM that lists"
        )
        reason = f"this is {what} no components or services, so it says nothing of contents"
        yield Gap("no-components", GapEffect.hides_presence, document, "", reason)
    if not flat.has_root:
        reason = "metadata.component is missing, so no component can be called direct"
        yield Gap("no-root", GapEffect.blurs_route, document, "/metadata", reason)
    if listed and not len(edges):
        reason = f"{listed} components and no dependency between them: routes are unknown"
        yield Gap("no-edges", GapEffect.blurs_route, document, "/dependencies", reason)
    yield from _claims(document, wire.compositions or ())
    if wire.metadata is not None and not flat.has_root:
        yield from _parties_of_no_root(document, wire.metadata)
    yield from _nameless(document, flat, unnamed)
    yield from _elsewhere(document, wire.externalReferences or ())


def _claims(document: str, compositions: Sequence[Composition]) -> Iterator[Gap]:
    """Yield a gap for each claim of the document on its completeness, other than that it is."""
    for position, composition in enumerate(compositions):
        stated = (composition.aggregate or "").strip()
        word, place = stated.casefold(), f"/compositions/{position}"
        if word in _INCOMPLETE:
            reason = f"the SBOM calls itself {word.replace('_', ' ')}"
            yield Gap("says-incomplete", GapEffect.hides_presence, document, place, reason)
        elif word in _UNDECIDED:
            reason = f"the SBOM calls its completeness {word.replace('_', ' ')}"
            yield Gap("completeness-unknown", GapEffect.note, document, place, reason)
        elif word not in _COMPLETE:
            reason = f"the SBOM calls its completeness {stated!r}, a word of no CycloneDX version"
            yield Gap("completeness-unknown", GapEffect.hides_presence, document, place, reason)


def _parties_of_no_root(document: str, metadata: Metadata) -> Iterator[Gap]:
    for field in ("supplier", "manufacture"):
        party: Organization | None = getattr(metadata, field)
        stated = with_contacts(party) or " ".join(party.url or ()) if party else ""
        if stated:
            reason = f"{stated!r} is stated of the described component, and none is described"
            place = f"/metadata/{field}"
            yield Gap("document-party-unread", GapEffect.hides_presence, document, place, reason)


def _nameless(document: str, flat: Flat, unnamed: Iterable[int]) -> Iterator[Gap]:
    for node in unnamed:
        reason = "a component without name and purl cannot be told from any other"
        yield Gap("no-identity", GapEffect.hides_presence, document, _place_of(flat, node), reason)


def _elsewhere(document: str, references: Sequence[TypedReference]) -> Iterator[Gap]:
    """Yield a gap for each other SBOM that the document refers to as a whole."""
    for position, reference in enumerate(references):
        if (reference.type or "").strip().casefold() == "bom":
            reason = f"{reference.url!r} is an SBOM of its own, which is not part of this file"
            place = f"/externalReferences/{position}"
            yield Gap("other-document", GapEffect.hides_presence, document, place, reason)


def _place_of(flat: Flat, node: int) -> str:
    for section in flat.sections:
        if section.first <= node < section.first + section.count:
            return section.pointer.format(node - section.first)
    return ""
