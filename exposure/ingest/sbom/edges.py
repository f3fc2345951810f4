"""How do references become integer edges, and which of them lead nowhere?"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from msgspec import Struct

from exposure.ingest.sbom.relationships import Meaning
from exposure.inventory.bill import Edges
from exposure.inventory.runs import in_runs, one_each
from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Dangling references listed one by one; the rest are counted in one gap."""


class Index(Struct, frozen=True):
    """Where references lead."""

    nodes: dict[str, int]
    """Reference → the one node it means; of equal copies the first."""
    unclear: dict[str, tuple[int, ...]]
    """Reference → the differing nodes that carry it: an edge to it may mean any of them."""


def index_of(refs: Sequence[str], names: Sequence[str], purls: Sequence[str]) -> Index:
    """Map each reference to the node that carries it; differing copies make it unclear."""
    nodes = dict(zip(refs, range(len(refs)), strict=True))
    unclear = {}
    if len(nodes) != len(refs):
        carriers: dict[str, list[int]] = {}
        for node, ref in enumerate(refs):
            if ref:
                carriers.setdefault(ref, []).append(node)
        nodes = {ref: found[0] for ref, found in carriers.items()}
        for ref, found in carriers.items():
            if len(found) > 1 and _differ(found, names, purls):
                unclear[ref] = tuple(found)
                del nodes[ref]
    nodes.pop("", None)
    return Index(nodes, unclear)


def _differ(copies: Sequence[int], names: Sequence[str], purls: Sequence[str]) -> bool:
    """Say whether copies are different components; one copy may state less than another."""
    stated = {purls[node] for node in copies} - {""}
    return len(stated) > 1 or (
        len({purls[node] or names[node] for node in copies}) > 1
        and len({names[node] for node in copies}) > 1
    )


def resolve(
    index: Index, heads: Sequence[str], counts: Sequence[int], targets: Sequence[str]
) -> tuple[Edges, dict[str, int]]:
    """Turn `counts[k]` targets per head into edges; return also the references nobody carries.

    Returns dangling reference → how often an edge names it, or 1 for a head without targets.
    """
    lookup = index.nodes.__getitem__
    try:
        # Most generators list dependencies in the order of components: then nothing is looked up.
        in_order = heads == list(index.nodes)
        firsts = index.nodes.values() if in_order else map(lookup, heads)
        return Edges(in_runs(firsts, counts), array("i", list(map(lookup, targets)))), {}
    except KeyError:
        return _known_only(index, heads, counts, targets)


def _known_only(
    index: Index, heads: Sequence[str], counts: Sequence[int], targets: Sequence[str]
) -> tuple[Edges, dict[str, int]]:
    found = array("i"), array("i")
    dangling = {
        head: 1
        for head, count in zip(heads, counts, strict=True)
        if not count and head not in index.nodes and head not in index.unclear
    }
    spread = chain.from_iterable(map(repeat, heads, counts))
    for pair in zip(spread, targets, strict=True):
        ends = [index.nodes.get(ref) for ref in pair]
        if ends[0] is not None and ends[1] is not None:
            found[0].append(ends[0])
            found[1].append(ends[1])
        for ref, end in zip(pair, ends, strict=True):
            if end is None and ref not in index.unclear:
                dangling[ref] = dangling.get(ref, 0) + 1
    return Edges(one_each(found[0]), found[1]), dangling


def in_direction(
    ones: list[str], others: list[str], types: list[str], meanings: dict[str, Meaning]
) -> tuple[list[str], list[str]]:
    """Return the ends that need and the ends that are needed, of one type per pair."""
    turned = {kind for kind, meaning in meanings.items() if meaning.reverse}
    if not turned:
        return ones, others
    if len(turned) == len(meanings):
        return others, ones
    back = list(map(turned.__contains__, types))
    return (
        [other if turn else one for one, other, turn in zip(ones, others, back, strict=True)],
        [one if turn else other for one, other, turn in zip(ones, others, back, strict=True)],
    )


def edges_between(
    needs: list[str], needed: list[str], marks: bytes, index: Index
) -> tuple[Edges, dict[str, int]]:
    """Return the edges of pairs of references, and what of them no node carries, with how often.

    `marks` is empty where every edge is PLAIN.
    """
    lookup = index.nodes.__getitem__
    try:
        sources = one_each(list(map(lookup, needs)))
        return Edges(sources, array("i", list(map(lookup, needed))), marks), {}
    except KeyError:
        return _known_pairs(needs, needed, marks or bytes(len(needs)), index)


def _known_pairs(
    needs: list[str], needed: list[str], marks: bytes, index: Index
) -> tuple[Edges, dict[str, int]]:
    sources, targets, kept = array("i"), array("i"), bytearray()
    lost: dict[str, int] = {}
    for one, other, mark in zip(needs, needed, marks, strict=True):
        source, target = index.nodes.get(one), index.nodes.get(other)
        if source is None or target is None:
            for ref, end in ((one, source), (other, target)):
                if end is None and ref not in index.unclear:
                    lost[ref] = lost.get(ref, 0) + 1
            continue
        sources.append(source)
        targets.append(target)
        kept.append(mark)
    return Edges(one_each(sources), targets, bytes(kept) if any(kept) else b""), lost


def dangling_gaps(document: str, place: str, dangling: dict[str, int]) -> list[Gap]:
    """Say which references lead to no component: what they name may be missing from the list."""
    shown = sorted(dangling)[:_SHOWN]
    reasons = [_leads_nowhere(ref, dangling[ref]) for ref in shown]
    if len(dangling) > _SHOWN:
        reasons.append(
            f"{len(dangling) - _SHOWN} further references lead to no component or service"
        )
    effect = GapEffect.hides_presence
    return [Gap("dangling-reference", effect, document, place, reason) for reason in reasons]


def _leads_nowhere(ref: str, count: int) -> str:
    if not ref:
        lack = "a relationship lacks" if count == 1 else f"{count} relationships lack"
        return f"{lack} an end, so what is needed or held there may be missing"
    return f"{ref!r} is named there, and no component or service of the document carries it"


def duplicate_gaps(
    document: str, refs: Sequence[str], names: Sequence[str], purls: Sequence[str], index: Index
) -> Iterator[Gap]:
    """Say which references several nodes carry, and whether the copies differ."""
    for ref, found in index.unclear.items():
        copies = " and ".join(repr(purls[node] or names[node]) for node in found[:3])
        reason = f"the reference {ref!r} is carried by {copies}; edges to it may mean either"
        yield Gap("duplicate-reference", GapEffect.blurs_route, document, "", reason)
    if len(index.nodes) + sum(map(len, index.unclear.values())) == len(refs):
        return
    for node, ref in enumerate(refs):
        if index.nodes.get(ref, node) != node:
            reason = f"the reference {ref!r} is carried by two entries of the same component"
            yield Gap("duplicate-reference", GapEffect.note, document, "", reason)
