"""Which edges and roots do the relationships of an SPDX 2 document state?"""

from __future__ import annotations

from array import array

from msgspec import Struct

from exposure.ingest.sbom.edges import Index
from exposure.ingest.sbom.spdx2.relationships import (
    DEPENDENCY,
    NO_DEPENDENCY,
    ROOT_BACKWARD,
    ROOT_FORWARD,
)
from exposure.ingest.sbom.spdx2.wire import Relationship, Spdx2
from exposure.inventory.bill import Edges
from exposure.inventory.runs import one_each

_NOWHERE = frozenset({"NONE", "NOASSERTION"})


class Related(Struct, frozen=True):
    """What the relationships say."""

    edges: Edges
    roots: tuple[int, ...]
    dangling: dict[str, int]
    """Reference that no element carries → how often it is named."""
    unknown_types: tuple[str, ...]
    outside: tuple[str, ...]
    """References into other documents, which this one does not hold."""
    unsaid: tuple[str, ...]
    """Elements of which the document says that it does not say what they need."""


def read_relationships(wire: Spdx2, index: Index) -> Related:
    """Turn relationships into directed, marked edges between packages."""
    stated = wire.relationships or []
    pairs, unknown = _dependencies(stated)
    sources, targets, marks = array("i"), array("i"), bytearray()
    lost: dict[str, int] = {}
    nodes = index.nodes
    for needs, needed, mark in pairs:
        source, target = nodes.get(needs), nodes.get(needed)
        if source is None or target is None:
            for ref, end in ((needs, source), (needed, target)):
                if end is None and ref not in index.unclear:
                    lost[ref] = lost.get(ref, 0) + 1
            continue
        sources.append(source)
        targets.append(target)
        marks.append(mark)
    edges = Edges(one_each(sources), targets, bytes(marks) if any(marks) else b"")
    described = _described(wire, stated)
    for ref in described:
        if ref not in nodes and ref not in index.unclear:
            lost[ref] = lost.get(ref, 0) + 1
    roots = tuple(sorted({nodes[ref] for ref in described if ref in nodes}))
    dangling, outside = _sort_out(wire, lost)
    return Related(edges, roots, dangling, unknown, outside, _unsaid(stated))


def _dependencies(stated: list[Relationship]) -> tuple[list[tuple[str, str, int]], tuple[str, ...]]:
    pairs = []
    unknown = set()
    for relation in stated:
        meaning = DEPENDENCY.get(relation.relationshipType)
        if meaning is None:
            unknown.add(relation.relationshipType)
        elif meaning.reverse:
            pairs.append((relation.relatedSpdxElement, relation.spdxElementId, meaning.mark))
        else:
            pairs.append((relation.spdxElementId, relation.relatedSpdxElement, meaning.mark))
    known = NO_DEPENDENCY | {ROOT_FORWARD, ROOT_BACKWARD}
    return pairs, tuple(sorted(unknown - known))


def _described(wire: Spdx2, stated: list[Relationship]) -> list[str]:
    """Return what the document says it describes."""
    refs = list(wire.documentDescribes or ())
    for relation in stated:
        if relation.relationshipType == ROOT_FORWARD:
            refs.append(relation.relatedSpdxElement)
        elif relation.relationshipType == ROOT_BACKWARD:
            refs.append(relation.spdxElementId)
    return refs


def _unsaid(stated: list[Relationship]) -> tuple[str, ...]:
    """Return elements whose needs or contents are NOASSERTION: known to be unknown (clause 11.1)."""
    return tuple(sorted({
        relation.spdxElementId for relation in stated
        if relation.relatedSpdxElement == "NOASSERTION"
        and relation.relationshipType in {"DEPENDS_ON", "CONTAINS"}
    }))  # fmt: skip


def _sort_out(wire: Spdx2, lost: dict[str, int]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Tell references that truly lead nowhere from files, the document itself and other documents."""
    if not lost:
        return {}, ()
    entries = [*(wire.files or ()), *(wire.snippets or ())]
    carried = {entry.SPDXID for entry in entries} | {wire.SPDXID, "SPDXRef-DOCUMENT"} | _NOWHERE
    open_refs = {ref: count for ref, count in lost.items() if ref not in carried}
    outside = tuple(sorted(ref for ref in open_refs if ref.startswith("DocumentRef-")))
    return {ref: n for ref, n in open_refs.items() if ref not in outside}, outside
