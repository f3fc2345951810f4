"""Which edges do the relationships of an SPDX 3 document state, and what do they leave open?"""

from collections.abc import Iterable, Iterator
from itertools import chain, compress, repeat
from operator import and_, attrgetter, itemgetter, or_
from typing import TypeVar

from msgspec import Struct

from exposure.ingest.sbom.edges import Index, edges_between, in_direction
from exposure.ingest.sbom.relationships import DEV_SCOPES, SPDX3, Meaning
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.builds import Pairs, through_builds
from exposure.ingest.sbom.spdx3.elements import Graph
from exposure.ingest.sbom.spdx3.wire import Link
from exposure.inventory.bill import DEV, PLAIN, Edges

_INCOMPLETE, _COMPLETE, _UNDECIDED = "incomplete", "complete", "noAssertion"


_Entry = TypeVar("_Entry")
_DEV_WHERE_TRUE = bytes([PLAIN, DEV]) + bytes(254)


class Related(Struct, frozen=True):
    """What the relationships say."""

    edges: Edges
    lost: dict[str, int]
    """Reference that no node carries → how often it is named as an end of an edge."""
    unknown_types: tuple[str, ...]
    incomplete: tuple[str, ...]
    """Elements of which the document says that it does not list all they need or hold."""
    unsaid: tuple[str, ...]
    """Elements of which the document says that it does not say what they need or hold."""
    undecided: int
    """Relationships that list ends and do not assert whether these are all."""
    unjoined: int
    """Edges into and out of builds that could not be joined to lead through them."""


class _Stated(Struct, frozen=True):
    """The relationships that are dependencies, field by field."""

    links: list[Link]
    types: list[str]
    ends: list[list[str]]
    meanings: dict[str, Meaning]


def read_relationships(graph: Graph, index: Index) -> Related:
    """Turn relationships into directed, marked edges between nodes."""
    kinds = {kind: terms.short(kind) for kind in set(graph.types)}
    stated = _dependencies(graph, kinds)
    joined, unjoined = through_builds(graph.builds, _pairs(stated))
    edges, lost = edges_between(joined.needs, joined.needed, joined.marks, index)
    return Related(
        edges=edges,
        lost=lost,
        unknown_types=tuple(sorted(set(kinds.values()) - SPDX3.known())),
        incomplete=_incomplete(stated.links),
        unsaid=_unsaid(stated, lost),
        undecided=_undecided(stated),
        unjoined=unjoined,
    )


def _dependencies(graph: Graph, kinds: dict[str, str]) -> _Stated:
    links, types = graph.links, graph.types
    meanings = {
        kind: SPDX3.dependency[known] for kind, known in kinds.items() if known in SPDX3.dependency
    }
    if len(meanings) < len(kinds):
        chosen = list(map(meanings.__contains__, types))
        links, types = list(compress(links, chosen)), list(compress(types, chosen))
    ends: list[list[str] | None] = list(map(attrgetter("to"), links))
    lists = [refs or [] for refs in ends] if None in ends else ends
    return _Stated(links, types, lists, meanings)  # type: ignore[arg-type]


def _pairs(stated: _Stated) -> Pairs:
    """Return one pair of references per edge, and its mark."""
    froms: list[str | None] = list(map(attrgetter("from_"), stated.links))
    ones: list[str] = [ref or "" for ref in froms] if None in froms else froms  # type: ignore[assignment]
    types, marks = stated.types, _marks(stated)
    counts = list(map(len, stated.ends))
    if counts.count(1) == len(counts):
        others = list(map(itemgetter(0), stated.ends))
    else:
        others = list(chain.from_iterable(stated.ends))
        ones, types = list(_spread(ones, counts)), list(_spread(types, counts))
        marks = bytes(_spread(marks, counts)) if marks else b""
    return Pairs(*in_direction(ones, others, types, stated.meanings), marks)


def _spread(column: Iterable[_Entry], counts: list[int]) -> Iterator[_Entry]:
    return chain.from_iterable(map(repeat, column, counts))


def _marks(stated: _Stated) -> bytes:
    """Return one mark per relationship, or nothing where all are PLAIN."""
    plain = {kind: meaning.mark for kind, meaning in stated.meanings.items()}
    marks = bytes(map(plain.__getitem__, stated.types)) if any(plain.values()) else b""
    scopes: list[str | None] = list(map(attrgetter("scope"), stated.links))
    early = {scope for scope in set(scopes) if terms.short(scope or "") in DEV_SCOPES}
    if not early:
        return marks
    dev = bytes(map(early.__contains__, scopes)).translate(_DEV_WHERE_TRUE)
    if not all(meaning.scoped for meaning in stated.meanings.values()):
        scoped = {kind: DEV if one.scoped else PLAIN for kind, one in stated.meanings.items()}
        dev = bytes(map(and_, dev, map(scoped.__getitem__, stated.types)))
    return bytes(map(or_, marks, dev)) if marks else dev


def _incomplete(links: list[Link]) -> tuple[str, ...]:
    """Return elements of which the targets are said not to be all (Core/RelationshipCompleteness)."""
    chosen = compress(links, _claiming(links, _INCOMPLETE))
    return tuple(sorted({link.from_ for link in chosen if link.from_}))


def _undecided(stated: _Stated) -> int:
    """Return how many relationships with targets make no assertion of their completeness."""
    return sum(map(bool, compress(stated.ends, _claiming(stated.links, _UNDECIDED))))


def _claiming(links: list[Link], word: str) -> Iterable[bool]:
    """Return for each relationship whether it makes a claim; nothing where none does."""
    claims: list[str | None] = list(map(attrgetter("completeness"), links))
    found = {claim for claim in set(claims) if terms.short(claim or "") == word}
    return map(found.__contains__, claims) if found else ()


def _unsaid(stated: _Stated, lost: dict[str, int]) -> tuple[str, ...]:
    """Return elements whose needs are left open: NoAssertionElement is the end, or none is given."""
    open_ends = {ref for ref in lost if terms.individual(ref) == terms.NO_ASSERTION}
    if not open_ends and all(stated.ends):
        return ()
    telling = {kind for kind in stated.meanings if terms.short(kind) in SPDX3.telling}
    found = set()
    for link, kind, ends in zip(stated.links, stated.types, stated.ends, strict=True):
        nothing = not ends and terms.short(link.completeness or "") != _COMPLETE
        left_open = nothing or not open_ends.isdisjoint(ends)
        if left_open and kind in telling and link.from_:
            found.add(link.from_)
    return tuple(sorted(found))
