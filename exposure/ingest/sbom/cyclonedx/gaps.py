"""What is missing or odd in a CycloneDX document, beyond its single fields?"""

from collections.abc import Iterator
from operator import attrgetter

from exposure.ingest.sbom.cyclonedx.flatten import Flat
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.inventory.bill import Edges
from exposure.model.gap import Gap, GapEffect

_INCOMPLETE = frozenset({
    "incomplete", "incomplete_first_party_only", "incomplete_first_party_proprietary_only",
    "incomplete_first_party_opensource_only", "incomplete_third_party_only",
    "incomplete_third_party_proprietary_only", "incomplete_third_party_opensource_only",
})  # fmt: skip
"""`compositions[].aggregate` words by which a document calls itself incomplete (CycloneDX 1.6)."""


def all_gaps(document: str, wire: CycloneDX, flat: Flat, edges: Edges) -> Iterator[Gap]:
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
    for position, composition in enumerate(wire.compositions or ()):
        if composition.aggregate in _INCOMPLETE:
            reason = f"the SBOM calls itself {composition.aggregate.replace('_', ' ')}"
            place = f"/compositions/{position}"
            yield Gap("says-incomplete", GapEffect.hides_presence, document, place, reason)
    yield from _nameless(document, flat)


def _nameless(document: str, flat: Flat) -> Iterator[Gap]:
    if all(map(attrgetter("name"), flat.nodes())):
        return
    for node, component in enumerate(flat.nodes()):
        if not component.name and not getattr(component, "purl", None):
            reason = "a component without name and purl cannot be told from any other"
            place = _place_of(flat, node)
            yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)


def _place_of(flat: Flat, node: int) -> str:
    for section in flat.sections:
        if section.first <= node < section.first + section.count:
            return section.pointer.format(node - section.first)
    return ""
