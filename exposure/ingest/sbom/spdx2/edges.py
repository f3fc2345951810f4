"""Which edges and roots do the relationships of an SPDX 2 document state?"""

from __future__ import annotations

from itertools import compress
from operator import attrgetter

from msgspec import Struct

from exposure.ingest.sbom.edges import Index, edges_between, in_direction
from exposure.ingest.sbom.relationships import SPDX2
from exposure.ingest.sbom.spdx2.wire import Spdx2
from exposure.inventory.bill import Edges

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


class _Columns(Struct, frozen=True):
    """Relationships field by field: a loop over columns costs a fraction of one over objects."""

    elements: list[str]
    related: list[str]
    types: list[str]
    kinds: frozenset[str]
    """Every type that occurs."""


def read_relationships(wire: Spdx2, index: Index) -> Related:
    """Turn relationships into directed, marked edges between packages."""
    stated = wire.relationships or []
    types = list(map(attrgetter("relationshipType"), stated))
    columns = _Columns(
        list(map(attrgetter("spdxElementId"), stated)),
        list(map(attrgetter("relatedSpdxElement"), stated)),
        types,
        frozenset(types),
    )
    edges, lost = _edges(columns, index)
    described = _described(wire, columns)
    nodes = index.nodes
    for ref in described:
        if ref not in nodes and ref not in index.unclear:
            lost[ref] = lost.get(ref, 0) + 1
    roots = tuple(sorted({nodes[ref] for ref in described if ref in nodes}))
    unsaid = _unsaid(columns) if "NOASSERTION" in lost else ()
    dangling, outside = _sort_out(wire, lost)
    unknown = tuple(sorted(columns.kinds - SPDX2.known()))
    return Related(edges, roots, dangling, unknown, outside, unsaid)


def _edges(columns: _Columns, index: Index) -> tuple[Edges, dict[str, int]]:
    """Return the edges, and each reference that no package carries with how often it is named."""
    needs, needed, types = columns.elements, columns.related, columns.types
    meanings = {kind: SPDX2.dependency[kind] for kind in columns.kinds & SPDX2.dependency.keys()}
    if len(meanings) < len(columns.kinds):
        chosen = list(map(meanings.__contains__, types))
        needs, needed, types = (list(compress(one, chosen)) for one in (needs, needed, types))
    needs, needed = in_direction(needs, needed, types, meanings)
    marks = {kind: meaning.mark for kind, meaning in meanings.items()}
    marked = bytes(map(marks.__getitem__, types)) if any(marks.values()) else b""
    return edges_between(needs, needed, marked, index)


def _described(wire: Spdx2, columns: _Columns) -> list[str]:
    """Return what the document says it describes."""
    refs = list(wire.documentDescribes or ())
    for kind, ends in (
        (SPDX2.root_forward, columns.related),
        (SPDX2.root_backward, columns.elements),
    ):
        if kind in columns.kinds:
            refs += compress(ends, map(kind.__eq__, columns.types))
    return refs


def _unsaid(columns: _Columns) -> tuple[str, ...]:
    """Return elements whose needs or contents are NOASSERTION: known to be unknown (clause 11.1)."""
    stated = zip(columns.elements, columns.related, columns.types, strict=True)
    return tuple(sorted({
        element for element, other, kind in stated
        if other == "NOASSERTION" and kind in SPDX2.telling
    }))  # fmt: skip


def _sort_out(wire: Spdx2, lost: dict[str, int]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Tell references that truly lead nowhere from files, the document itself and other documents."""
    if not lost:
        return {}, ()
    entries = [*(wire.files or ()), *(wire.snippets or ())]
    carried = {entry.SPDXID for entry in entries} | {wire.SPDXID, "SPDXRef-DOCUMENT"} | _NOWHERE
    carried.discard("")
    open_refs = {ref: count for ref, count in lost.items() if ref not in carried}
    outside = tuple(sorted(ref for ref in open_refs if ref.startswith("DocumentRef-")))
    gone = frozenset(outside)
    return {ref: n for ref, n in open_refs.items() if ref not in gone}, outside
