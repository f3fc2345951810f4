"""What is missing or odd in an SPDX 3 document, beyond its single fields?"""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from exposure.ingest.sbom.edges import Index, dangling_gaps, duplicate_gaps
from exposure.ingest.sbom.identifiers import Identifiers, identifier_gaps
from exposure.ingest.sbom.identity import nameless
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.context.words import words_of
from exposure.ingest.sbom.spdx3.edges import Related
from exposure.ingest.sbom.spdx3.elements import Graph
from exposure.ingest.sbom.spdx3.parties import Parties
from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Cases of one kind that are listed one by one; the rest are counted in one gap."""
_GRAPH = "/@graph"
_LICENCES = "spdx.org/licenses/"
_APART = "an identifier or address stands apart from it, and was not read"


class Facts(Struct, frozen=True):
    """What was read of a document."""

    context: object
    graph: Graph
    refs: list[str]
    names: list[str]
    identifiers: Identifiers
    index: Index
    related: Related
    parties: Parties
    roots: list[str]


def all_gaps(document: str, facts: Facts) -> Iterator[Gap]:
    """Yield what the reader of the result must know about this document."""
    purls = facts.identifiers.purls
    yield from duplicate_gaps(document, facts.refs, facts.names, purls, facts.index)
    yield from _words(document, facts)
    yield from _whole(document, facts)
    yield from _left_open(document, facts.related)
    yield from _elsewhere(document, facts)
    yield from _identity(document, facts)
    yield from identifier_gaps(document, facts.identifiers, facts.graph.place_of_node)


def _words(document: str, facts: Facts) -> Iterator[Gap]:
    """Yield what is not said in the words of SPDX 3."""
    yield from _context(document, facts.context)
    strange = sorted(facts.graph.strange - {""})
    for name in strange[:_SHOWN]:
        reason = f"the class {name!r} is not in SPDX 3.0.1; its elements were read as components"
        yield Gap("unknown-element", GapEffect.note, document, _GRAPH, reason)
    if len(strange) > _SHOWN:
        reason = f"{len(strange) - _SHOWN} further classes are not in SPDX 3.0.1"
        yield Gap("unknown-element", GapEffect.note, document, _GRAPH, reason)
    unknown = facts.related.unknown_types
    for kind in unknown[:_SHOWN]:
        reason = f"the relationship type {kind!r} is not in SPDX 3.0.1; its edges were not read"
        yield Gap("unknown-relationship", GapEffect.blurs_route, document, _GRAPH, reason)
    if len(unknown) > _SHOWN:
        reason = f"{len(unknown) - _SHOWN} further relationship types are not in SPDX 3.0.1"
        yield Gap("unknown-relationship", GapEffect.blurs_route, document, _GRAPH, reason)


def _context(document: str, context: object) -> Iterator[Gap]:
    """Yield what the context says beyond that of SPDX 3, of which it may rename the words."""
    words = words_of(context)
    if words.own or not words.are_of_spdx:
        met = f" by {words.own[0]!r}" if words.own else ""
        reason = (
            f"the context is not that of SPDX 3, or adds to it{met[:150]}; "
            "terms to which it gives other names were missed"
        )
        yield Gap("unknown-context", GapEffect.hides_presence, document, "/@context", reason)
    elif foreign := words.foreign():
        reason = f"the context adds the prefix {foreign[0]!r}; what it stands before was not read"
        yield Gap("unknown-context", GapEffect.note, document, "/@context", reason[:300])


def _whole(document: str, facts: Facts) -> Iterator[Gap]:
    count = len(facts.graph.nodes)
    if not count:
        reason = "the SBOM lists no packages, so nothing can be said of its contents"
        yield Gap("no-components", GapEffect.hides_presence, document, "", reason)
    if not any(ref in facts.index.nodes for ref in facts.roots):
        reason = (
            "nothing is said to be described by the document, so no package can be called direct"
        )
        yield Gap("no-root", GapEffect.blurs_route, document, "", reason)
    if count > 1 and not len(facts.related.edges):
        reason = f"{count} packages and no dependency between them: routes are unknown"
        yield Gap("no-edges", GapEffect.blurs_route, document, _GRAPH, reason)
    if facts.related.unjoined:
        reason = f"{facts.related.unjoined} edges of builds lead on to no component that they make"
        yield Gap("build-unread", GapEffect.blurs_route, document, _GRAPH, reason)


def _left_open(document: str, related: Related) -> Iterator[Gap]:
    """Yield what the document says of its own completeness."""
    for refs, says in (
        (related.unsaid, "makes no statement of what {} needs or holds"),
        (related.incomplete, "does not list all that {} needs or holds"),
    ):
        for ref in refs[:_SHOWN]:
            reason = f"the SBOM {says.format(repr(ref))}"
            yield Gap("says-incomplete", GapEffect.hides_presence, document, _GRAPH, reason)
        if len(refs) > _SHOWN:
            reason = f"the SBOM {says.format(f'each of {len(refs) - _SHOWN} further elements')}"
            yield Gap("says-incomplete", GapEffect.hides_presence, document, _GRAPH, reason)
    if related.undecided:
        few = related.undecided == 1
        make = "1 relationship makes" if few else f"{related.undecided} relationships make"
        reason = f"{make} no assertion on whether all that an element needs or holds is listed"
        yield Gap("completeness-unknown", GapEffect.note, document, _GRAPH, reason)


def _elsewhere(document: str, facts: Facts) -> Iterator[Gap]:
    """Yield references to what this document does not hold, by what it says of where that is."""
    announced = _announced(facts.graph)
    open_refs = _open_refs(facts)
    outside = sorted(open_refs.keys() & announced)
    for ref in outside[:_SHOWN]:
        reason = f"{ref!r} stands in another document, which is not part of this file"
        yield Gap("other-document", GapEffect.hides_presence, document, _GRAPH, reason)
    if len(outside) > _SHOWN:
        reason = f"{len(outside) - _SHOWN} further elements stand in other documents"
        yield Gap("other-document", GapEffect.hides_presence, document, _GRAPH, reason)
    idle = len(announced - open_refs.keys())
    if idle:
        reason = f"{idle} elements of other documents are announced, and nothing was read of them"
        yield Gap("other-document", GapEffect.note, document, _GRAPH, reason)
    lost = {ref: count for ref, count in open_refs.items() if ref not in announced}
    yield from dangling_gaps(document, _GRAPH, lost)


def _announced(graph: Graph) -> set[str]:
    """Return what the document says that others define (Core/import)."""
    maps = [
        entry
        for collection in graph.collections
        for entry in (*(collection.import_ or ()), *(collection.imports or ()))
    ]
    return {entry.externalSpdxId for entry in maps if entry.externalSpdxId}


def _open_refs(facts: Facts) -> dict[str, int]:
    """Return each reference that no element carries, with how often it is named.

    Licences may be named without being listed: they are defined by the licence list.
    """
    nodes, unclear = facts.index.nodes, facts.index.unclear
    members = chain.from_iterable(one.element or () for one in facts.graph.collections)
    missing = [ref for ref in members if ref not in nodes and ref not in unclear]
    missing += (ref for ref in facts.roots if ref not in nodes and ref not in unclear)
    lost = dict.fromkeys((*facts.parties.missing, *missing), 1) | facts.related.lost
    if not lost:
        return {}
    carried = facts.graph.carried() - {""}
    return {
        ref: count for ref, count in lost.items()
        if ref not in carried and not terms.individual(ref) and _LICENCES not in ref
    }  # fmt: skip


def _identity(document: str, facts: Facts) -> Iterator[Gap]:
    """Yield components and parties that cannot be told from others, or are told oddly."""
    for node in nameless(facts.names, facts.identifiers.purls):
        reason = "a package without name and purl cannot be told from any other"
        place = facts.graph.place_of_node(node)
        yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)
    hidden = [
        *(
            (_GRAPH, f"the agent {ref!r} supplies or made something, and states no name")
            for ref in facts.parties.nameless
        ),
        *((facts.graph.place_of(position), _APART) for position in facts.graph.apart),
    ]
    for place, reason in hidden[:_SHOWN]:
        yield Gap("no-identity", GapEffect.hides_presence, document, place, reason)
    if len(hidden) > _SHOWN:
        reason = f"{len(hidden) - _SHOWN} further agents or elements are not told by name"
        yield Gap("no-identity", GapEffect.hides_presence, document, _GRAPH, reason)
    spelled = facts.parties.spelled
    if spelled:
        also = f", and {len(spelled) - 1} others" if len(spelled) > 1 else ""
        reason = f"expected the identifier of an agent, met {spelled[0]!r}{also}; read as its name"
        yield Gap("wrong-type", GapEffect.note, document, _GRAPH, reason)
