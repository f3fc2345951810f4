"""Which references of a CycloneDX document lead into another SBOM, and which only seem to?

A BOM-Link is `urn:cdx:serial/version#ref` (CycloneDX, "BOM-Link"); one that holds the serial of
this very document leads to a component of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from exposure.ingest.sbom.cyclonedx.facts import ExternalReference, ReferenceType
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.inventory.bill import place_in
from exposure.inventory.runs import Runs
from exposure.model.gap import Gap, GapEffect

_LINK = "urn:cdx:"
_UUID = "urn:uuid:"


def is_link(ref: str) -> bool:
    """Say whether a reference is a BOM-Link."""
    return ref[: len(_LINK)].casefold() == _LINK


def is_address(text: str) -> bool:
    """Say whether a text that may be a reference or an address can be the latter."""
    return not is_link(text) and any(sign in text for sign in ".:/")


def own_ref(link: str, serial: str) -> str | None:
    """Return the reference that a BOM-Link into this very document holds; None for any other."""
    target, _, ref = link[len(_LINK) :].partition("#")
    if not (is_link(link) and serial and target.partition("/")[0].casefold() == serial):
        return None
    return unquote(ref)


def serial_of(stated: str | None) -> str:
    """Return a serial number as BOM-Links spell it."""
    return (stated or "").strip().casefold().removeprefix(_UUID)


def own_refs(links: Iterable[str], serial: str) -> dict[str, str]:
    """Return BOM-Link → reference of this document, for those that lead into it."""
    found = ((link, own_ref(link, serial)) for link in links)
    return {link: ref for link, ref in found if ref}


def elsewhere(document: str, ref: str, place: str) -> Gap:
    """Say that a reference leads into another SBOM."""
    reason = f"{ref!r} is an SBOM of its own, or a part of one, which is not part of this file"
    return Gap("other-document", GapEffect.hides_presence, document, place, reason)


def split(dangling: dict[str, int]) -> tuple[dict[str, int], list[str]]:
    """Tell references that nobody carries from those that lead into other SBOMs."""
    away = sorted(filter(is_link, dangling))
    return {ref: count for ref, count in dangling.items() if not is_link(ref)}, away


def links_elsewhere(document: str, place: str, away: Iterable[str]) -> Iterator[Gap]:
    """Yield a gap for each reference that leads into another SBOM."""
    for ref in away:
        yield elsewhere(document, ref, place)


def boms_elsewhere(
    document: str,
    wire: CycloneDX,
    flat: Flat,
    links: tuple[list[ExternalReference], Runs],
    positions: Sequence[int],
) -> Iterator[Gap]:
    """Yield a gap for each other SBOM that a component or service refers to."""
    if not positions:
        return
    found, owners = links
    nodes, serial = flat.nodes(), serial_of(wire.serialNumber)
    for position in positions:
        link, node = found[position], owners[position]
        if own_ref(link.url or "", serial) is None:
            within = next(
                k for k, other in enumerate(nodes[node].externalReferences or ()) if other is link
            )
            place = f"{place_in(flat.sections, node)}/externalReferences/{within}"
            yield elsewhere(document, link.url or "", place)


def whole_elsewhere(document: str, wire: CycloneDX) -> Iterator[Gap]:
    """Yield a gap for each other SBOM that the document refers to as a whole."""
    serial = serial_of(wire.serialNumber)
    for position, reference in enumerate(wire.externalReferences or ()):
        url = reference.url or ""
        if reference.type == ReferenceType.bom and own_ref(url, serial) is None:
            yield elsewhere(document, url, f"/externalReferences/{position}")
