"""Into which further SBOMs do the components of an asset lead, each entered once?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeAlias

from msgspec import Struct

from exposure.graph.joins.continued.links import Link

Order: TypeAlias = Callable[[tuple[int, Link]], tuple[float, str, str, tuple[str, str, str]]]
"""What the ways out of an SBOM are chosen by: how near, to which document, from where."""
MOST_BILLS = 12
"""SBOMs one behind the other on one route; what lies further is a gap."""


class Entered(Struct, frozen=True):
    """An SBOM that an asset's components lead into, and by which of them."""

    bill: int
    path: tuple[tuple[int, Link], ...]
    """Each SBOM that is left, with the component by which it is."""
    rank: int = 0
    """How unsure the least sure link is."""


class _Way(Struct, gc=False):
    """The best way found so far into one SBOM; `key` is how unsure, from where, and by what."""

    key: tuple[int, int, tuple[float, str, str, tuple[str, str, str]]]
    before: Entered
    link: Link

    def entered(self) -> Entered:
        path = (*self.before.path, (self.before.bill, self.link))
        return Entered(self.link.bill, path, self.key[0])


def leading(links: Mapping[int, Sequence[Link]], ends: set[int]) -> dict[int, tuple[Link, ...]]:
    """Return the links that lead to one of `ends`, over as many SBOMs as it takes."""
    into: dict[int, list[int]] = {}
    for source, some in links.items():
        for link in some:
            into.setdefault(link.bill, []).append(source)
    good, pending = set(ends), list(ends)
    while pending:
        for source in into.get(pending.pop(), ()):
            if source not in good:
                good.add(source)
                pending.append(source)
    kept = {source: tuple(link for link in some if link.bill in good)
            for source, some in links.items()}  # fmt: skip
    return {source: some for source, some in kept.items() if some}


def entered_from(
    bills: Sequence[int], links: Mapping[int, Sequence[Link]], order: Order, ends: Set[int]
) -> Iterator[Entered]:
    """Yield the SBOMs that lie behind an asset's own, the nearest first, each once.

    Of several ways into one the surest counts, then the first by `order`, from the asset on. It ends
    when all of `ends` were met. What is too far to be followed is yielded with a path of more than
    `MOST_BILLS`.
    """
    seen, left = set(bills), set(ends).difference(bills)
    level, places = [Entered(bill, ()) for bill in bills], [0] * len(bills)
    while left and level and len(level[0].path) <= MOST_BILLS:
        found = sorted(_best(zip(level, places, strict=True), links, order, seen),
                       key=lambda way: way.key)  # fmt: skip
        by_place = sorted(range(len(found)), key=lambda at: found[at].key[1:])
        level = [way.entered() for way in found]
        places = sorted(range(len(found)), key=by_place.__getitem__)
        seen.update(one.bill for one in level)
        left.difference_update(seen)
        yield from level


def _best(
    level: Iterable[tuple[Entered, int]], links: Mapping[int, Sequence[Link]], order: Order,
    seen: Set[int],
) -> Iterable[_Way]:  # fmt: skip
    """Return the best way from one level into each further SBOM; links are many, so be brief."""
    found: dict[int, _Way] = {}
    for before, place in level:
        for link in links.get(before.bill, ()):
            if link.bill in seen:
                continue
            head = max(before.rank, link.confidence.rank), place
            known = found.get(link.bill)
            if known is None:
                found[link.bill] = _Way((*head, order((before.bill, link))), before, link)
            elif head <= known.key[:2]:
                key = (*head, order((before.bill, link)))
                if key < known.key:
                    found[link.bill] = _Way(key, before, link)
    return found.values()
