"""What is missing or odd in a CycloneDX document, beyond its single fields?"""

from collections.abc import Iterator, Sequence
from itertools import islice

from exposure.ingest.bounded import SHOWN
from exposure.ingest.sbom.cyclonedx.facts import ComponentType, Organization
from exposure.ingest.sbom.cyclonedx.nodes.boms import whole_elsewhere
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat
from exposure.ingest.sbom.cyclonedx.nodes.parties import with_contacts
from exposure.ingest.sbom.cyclonedx.wire import VERSIONS, Composition, CycloneDX, Metadata
from exposure.inventory.bill import Edges, place_in
from exposure.model.gap import Gap, GapEffect

_INCOMPLETE = frozenset({
    "incomplete", "incomplete_first_party_only", "incomplete_first_party_proprietary_only",
    "incomplete_first_party_opensource_only", "incomplete_third_party_only",
    "incomplete_third_party_proprietary_only", "incomplete_third_party_opensource_only",
})  # fmt: skip
"""`compositions[].aggregate` words by which a document calls itself incomplete (CycloneDX 1.6)."""

_UNDECIDED = frozenset({"unknown", "not_specified"})
_COMPLETE = frozenset({"", "complete"})
_PURPOSES = (
    ("vulnerabilities", "VEX", "vulnerabilities"),
    ("declarations", "attestation", "declarations"),
    ("formulation", "record of a build", "how something was built"),
    ("definitions", "set of definitions", "standards or patents"),
    ("citations", "set of citations", "sources of statements"),
    ("annotations", "set of annotations", "comments"),
)
"""Member of the document → what a document is that has no components besides, and what it lists."""


def all_gaps(
    document: str, wire: CycloneDX, flat: Flat, edges: Edges, unnamed: Iterator[int]
) -> Iterator[Gap]:
    """Yield what the reader of the result must know about this document."""
    listed = len(flat) - flat.has_root - flat.aside
    yield from _contents(document, wire, flat, listed)
    if wire.specVersion is not None and wire.specVersion not in VERSIONS:
        reason = f"CycloneDX has no version {wire.specVersion!r} that is known; it was read as 1.7"
        yield Gap("unknown-version", GapEffect.hides_presence, document, "", reason)
    if not flat.has_root:
        reason = "metadata.component is missing, so no component can be called direct"
        yield Gap("no-root", GapEffect.blurs_route, document, "/metadata", reason)
    if listed and len(edges) == flat.aside_ties:
        reason = f"{listed} components and no dependency between them: routes are unknown"
        yield Gap("no-edges", GapEffect.blurs_route, document, "/dependencies", reason)
    yield from _targets(document, wire)
    yield from _claims(document, wire.compositions or ())
    if wire.metadata is not None and not flat.has_root:
        yield from _parties_of_no_root(document, wire.metadata)
    yield from _nameless(document, flat, unnamed)
    for place in flat.descendants:
        reason = "what was made from a component is no part of it, and was not read"
        yield Gap("descendants-unread", GapEffect.note, document, place, reason)
    yield from whole_elsewhere(document, wire)


def _targets(document: str, wire: CycloneDX) -> Iterator[Gap]:
    """Yield a gap for what an attestation speaks of: it need not be part of the product."""
    targets = wire.declarations.targets if wire.declarations else None
    for key in ("components", "services"):
        stated: Sequence[object] = getattr(targets, key, None) or ()
        if stated:
            reason = (
                f"declarations name {len(stated):,} {key} as their targets, which were not read"
            )
            place = f"/declarations/targets/{key}"
            yield Gap("unread-element", GapEffect.hides_presence, document, place, reason)


def _claims(document: str, compositions: Sequence[Composition]) -> Iterator[Gap]:
    """Yield a gap for each claim of the document on its completeness, other than that it is."""
    for position, composition in enumerate(compositions):
        stated = (composition.aggregate or "").strip()
        word, place = stated.casefold(), f"/compositions/{position}"
        extent = _extent(composition)
        if word in _INCOMPLETE:
            reason = f"the SBOM calls itself {word.replace('_', ' ')}{extent}"
            yield Gap("says-incomplete", GapEffect.hides_presence, document, place, reason)
        elif word in _UNDECIDED:
            reason = f"the SBOM calls its completeness {word.replace('_', ' ')}{extent}"
            yield Gap("completeness-unknown", GapEffect.note, document, place, reason)
        elif word not in _COMPLETE:
            reason = f"the SBOM calls its completeness {stated!r}{extent}, a word of no CycloneDX version"
            yield Gap("completeness-unknown", GapEffect.hides_presence, document, place, reason)


def _extent(composition: Composition) -> str:
    """Say of how many components a claim speaks, where it does not speak of the whole."""
    refs = {*(composition.assemblies or ()), *(composition.dependencies or ())}
    if not refs:
        return ""
    return " in what 1 component holds or needs" if len(refs) == 1 else (
        f" in what {len(refs):,} components hold or need"
    )  # fmt: skip


def _parties_of_no_root(document: str, metadata: Metadata) -> Iterator[Gap]:
    for field in ("supplier", "manufacture"):
        party: Organization | None = getattr(metadata, field)
        stated = with_contacts(party) or " ".join(party.url or ()) if party else ""
        if stated:
            reason = f"{stated!r} is stated of the described component, and none is described"
            place = f"/metadata/{field}"
            yield Gap("document-party-unread", GapEffect.hides_presence, document, place, reason)


def _nameless(document: str, flat: Flat, unnamed: Iterator[int]) -> Iterator[Gap]:
    """Yield a gap for each of the first, and one for all others: there may be millions."""
    first = list(islice(unnamed, SHOWN + 1))
    more = sum(1 for _ in unnamed)
    for node in first[:SHOWN] if more else first:
        reason = "a component without name and purl cannot be told from any other"
        place = place_in(flat.sections, node)
        yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)
    if more:
        reason = f"{more + 1:,} more of these were met; the first {SHOWN} are listed"
        yield Gap("no-identity", GapEffect.hides_presence, document, "", reason)


def _contents(document: str, wire: CycloneDX, flat: Flat, listed: int) -> Iterator[Gap]:
    """Yield a gap where nothing is `listed` as contents, or cryptographic assets alone."""
    reason = ""
    if not listed:
        reason = _without_components(wire)
    elif not flat.services and _is_cryptography(flat):
        reason = (
            "this is a CycloneDX CBOM: it lists cryptographic assets alone, "
            "so it says nothing of other contents"
        )
    if reason:
        yield Gap("no-components", GapEffect.hides_presence, document, "", reason)


def _without_components(wire: CycloneDX) -> str:
    found = [(name, lists) for key, name, lists in _PURPOSES if getattr(wire, key)]
    if not found:
        return (
            "this is an SBOM that lists no components or services, so it says nothing of contents"
        )
    lists = " and ".join(lists for _, lists in found)
    return (
        f"this is a CycloneDX {found[0][0]} without components: "
        f"it lists {lists}, and says nothing of contents"
    )


def _is_cryptography(flat: Flat) -> bool:
    first = int(flat.has_root)
    return all(
        node.type is ComponentType.cryptographic_asset
        for node in islice(flat.components, first, None)
    )
