"""Into which further SBOMs do the components of an asset lead, each entered once?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
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

    @property
    def rank(self) -> int:
        """Return how unsure the least sure link is."""
        return max((link.confidence.rank for _, link in self.path), default=0)


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
    bills: Sequence[int], links: Mapping[int, Sequence[Link]], order: Order
) -> Iterator[Entered]:
    """Yield the SBOMs that lie behind an asset's own, the nearest first, each once.

    Of several ways into one the surest counts, then the first by `order`. What is too far to be
    followed is yielded with a path of more than `MOST_BILLS`.
    """
    seen = set(bills)
    level = [Entered(bill, ()) for bill in bills]
    while level and len(level[0].path) <= MOST_BILLS:
        further = [
            Entered(link.bill, (*one.path, (one.bill, link)))
            for one in level
            for link in links.get(one.bill, ())
            if link.bill not in seen
        ]
        further.sort(key=lambda one: (one.rank, *map(order, one.path)))
        level = []
        for one in further:
            if one.bill not in seen:
                seen.add(one.bill)
                level.append(one)
        yield from level
