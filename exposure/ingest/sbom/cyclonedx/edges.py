"""Which edges does a CycloneDX document state, and which references of it lead nowhere?"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from exposure.ingest.sbom.cyclonedx.nodes.boms import (
    elsewhere,
    is_address,
    is_link,
    links_elsewhere,
    own_refs,
    serial_of,
    split,
)
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat, Want
from exposure.ingest.sbom.cyclonedx.wire import DEVELOPMENT, CycloneDX, Dependency
from exposure.ingest.sbom.edges import Index, dangling_gaps, resolve
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, PLAIN, Edges
from exposure.inventory.runs import Integers, joined, one_each
from exposure.model.gap import Gap, GapEffect

_SCOPE_MARKS = {"optional": OPTIONAL, "excluded": DEV, DEVELOPMENT: DEV}
_PLACE = "/dependencies"


class Stated(Struct, frozen=True):
    """What one list of `dependencies` says: `counts[k]` ends for each head."""

    heads: list[str]
    counts: list[int]
    ends: list[str]


def read_edges(document: str, wire: CycloneDX, flat: Flat, index: Index) -> tuple[Edges, list[Gap]]:
    """Return the edges of `dependencies`, of nesting and of other references, with their gaps."""
    dependencies, serial = wire.dependencies or [], serial_of(wire.serialNumber)
    needs, dangling = _resolved(_needed(dependencies), index, serial)
    kept, lost = _resolved(_provided(dependencies), index, serial)
    dangling, away = split(dangling | lost)
    gaps = dangling_gaps(document, _PLACE, dangling)
    wanted, wanting = _wanted(document, flat.wants, index, serial)
    sources, targets = needs.sources, needs.targets
    held = bytearray(len(targets))
    for more, mark in ((kept, CONTAINED), (wanted, PLAIN)):
        if len(more.targets):
            sources, targets = joined(sources, more.sources), targets + more.targets
            held += bytes([mark]) * len(more.targets)
    if flat.ties.marks:
        sources = joined(sources, one_each(flat.ties.sources))
        targets, held = targets + flat.ties.targets, held + flat.ties.marks
    others = chain(links_elsewhere(document, _PLACE, away), wanting)
    edges = Edges(sources, targets, _marks(targets, flat, held))
    return edges, [*gaps, *others]


def _needed(dependencies: Sequence[Dependency]) -> Stated:
    wanted = [entry.dependsOn or () for entry in dependencies]
    heads = [entry.ref for entry in dependencies]
    return Stated(heads, list(map(len, wanted)), list(chain.from_iterable(wanted)))


def _provided(dependencies: Sequence[Dependency]) -> Stated:
    """Return what is implemented: whatever implements something holds it (CycloneDX 1.6)."""
    stated = [entry.provides for entry in dependencies]
    if not any(stated):
        return Stated([], [], [])
    heads = [entry.ref for entry in dependencies if entry.provides]
    kept = list(filter(None, stated))
    return Stated(heads, list(map(len, kept)), list(chain.from_iterable(kept)))


def _resolved(stated: Stated, index: Index, serial: str) -> tuple[Edges, dict[str, int]]:
    found, dangling = resolve(index, stated.heads, stated.counts, stated.ends)
    own = own_refs(filter(is_link, dangling), serial)
    if not own:
        return found, dangling
    heads = [own.get(ref, ref) for ref in stated.heads]
    return resolve(index, heads, stated.counts, [own.get(ref, ref) for ref in stated.ends])


def _wanted(
    document: str, wants: Sequence[Want], index: Index, serial: str
) -> tuple[Edges, list[Gap]]:
    """Return the edges that nodes state themselves; an address that no node carries is no gap."""
    own = own_refs([want.ref for want in wants], serial)
    ends = dict.fromkeys((want.node, own.get(want.ref, want.ref)) for want in wants)
    found = [(node, index.nodes[ref]) for node, ref in ends if ref in index.nodes]
    edges = [(source, target) for source, target in found if source != target]
    gaps = _wanting(
        document, [want for want in wants if own.get(want.ref, want.ref) not in index.nodes], index
    )
    return Edges(
        one_each(source for source, _ in edges), array("i", [target for _, target in edges])
    ), list(gaps)


def _wanting(document: str, wants: Sequence[Want], index: Index) -> Iterator[Gap]:
    for want in wants:
        if is_link(want.ref):
            yield elsewhere(document, want.ref, want.place)
        elif want.ref not in index.unclear and not (want.may_be_address and is_address(want.ref)):
            reason = f"{want.ref!r} is named there, and no component or service carries it"
            yield Gap("dangling-reference", GapEffect.hides_presence, document, want.place, reason)


def _marks(targets: Integers, flat: Flat, held: bytearray) -> bytes:
    """Carry a component's stated scope to the edges that lead to it, beside the edge's own mark."""
    scopes = [node.scope for node in flat.components]
    if held.count(PLAIN) == len(held) and not set(scopes) & _SCOPE_MARKS.keys():
        return b""
    marks = [_SCOPE_MARKS.get(scope or "", PLAIN) for scope in scopes]
    marks += [PLAIN] * len(flat.services)
    ends = map(marks.__getitem__, targets)
    return bytes(end | mark for end, mark in zip(ends, held, strict=True))
