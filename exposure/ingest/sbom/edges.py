"""How do references become integer edges, and which of them lead nowhere?"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from exposure.inventory.bill import Edges
from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Dangling references listed one by one; the rest are counted in one gap."""


def index_of(refs: Sequence[str]) -> dict[str, int]:
    """Map each reference to the first node that carries it."""
    index = dict(zip(refs, range(len(refs)), strict=True))
    if len(index) != len(refs):
        last = len(refs) - 1
        index = dict(zip(reversed(refs), range(last, -1, -1), strict=True))
    index.pop("", None)
    return index


def resolve(
    index: dict[str, int], pairs_from: Sequence[str], counts: Sequence[int], pairs_to: Sequence[str]
) -> tuple[Edges, dict[str, int]]:
    """Turn `counts[k]` targets per source into edges; return also the references nobody carries.

    Returns dangling reference → how often it is named.
    """
    try:
        targets = array("i", map(index.__getitem__, pairs_to))
        firsts = map(index.__getitem__, pairs_from)
        return Edges(array("i", chain.from_iterable(map(repeat, firsts, counts))), targets), {}
    except KeyError:
        spread = chain.from_iterable(map(repeat, pairs_from, counts))
        return _known_only(index, zip(spread, pairs_to, strict=True))


def _known_only(
    index: dict[str, int], pairs: Iterable[tuple[str, str]]
) -> tuple[Edges, dict[str, int]]:
    edges = Edges(array("i"), array("i"))
    dangling: dict[str, int] = {}
    for source, target in pairs:
        ends = index.get(source), index.get(target)
        if ends[0] is not None and ends[1] is not None:
            edges.sources.append(ends[0])
            edges.targets.append(ends[1])
        for ref, end in zip((source, target), ends, strict=True):
            if end is None:
                dangling[ref] = dangling.get(ref, 0) + 1
    return edges, dangling


def dangling_gaps(document: str, place: str, dangling: dict[str, int]) -> list[Gap]:
    """Say which references lead to no component: what they name may be missing from the list."""
    gaps = [
        Gap("dangling-reference", GapEffect.hides_presence, document, place,
            f"the dependency list names {ref!r}, which no component or service carries")
        for ref in sorted(dangling)[:_SHOWN]
    ]  # fmt: skip
    if len(dangling) > _SHOWN:
        reason = f"{len(dangling) - _SHOWN} further references lead to no component or service"
        gaps.append(Gap("dangling-reference", GapEffect.hides_presence, document, place, reason))
    return gaps


def duplicate_gaps(
    document: str,
    refs: Sequence[str],
    names: Sequence[str],
    purls: Sequence[str],
    index: dict[str, int],
) -> list[Gap]:
    """Say which references several nodes carry, and whether the copies differ."""
    if len(index) == len(refs):
        return []
    gaps = []
    for node, ref in enumerate(refs):
        first = index.get(ref, node)
        if first == node:
            continue
        met, other = purls[first] or names[first], purls[node] or names[node]
        same = met == other
        copies = "two entries of the same component" if same else f"{met!r} and {other!r}"
        reason = f"the reference {ref!r} is carried by {copies}; edges are read as the first one's"
        effect = GapEffect.note if same else GapEffect.blurs_route
        gaps.append(Gap("duplicate-reference", effect, document, "", reason))
    return gaps
