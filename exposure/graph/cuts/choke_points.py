"""Which nodes does every route pass: of the company, of one start, to one subject of the vendor?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.cuts.dominators import UNREACHED, dominators
from exposure.graph.cuts.part import ExposedPart, neighbours_of


class ChokePoints(Struct, frozen=True):
    """The nodes that routes cannot go around, kept as two trees."""

    before: tuple[int, ...]
    """For each node the last other node that every way from the company to it passes.

    The number of nodes where there is none; -1 where no way leads there.
    """
    after: tuple[int, ...]
    """For each node the first other node that every way from it to the vendor passes, likewise."""

    def to_ends(self, ends: Iterable[int]) -> tuple[int, ...]:
        """Return the nodes that every route from any start to any of these ends passes.

        In the order in which routes pass them; an end itself where every route passes it. () where
        there is none, or no route.
        """
        return tuple(reversed(_common(self.before, ends)))

    def from_starts(self, starts: Iterable[int]) -> tuple[int, ...]:
        """Return the nodes that every route from any of these starts to any end passes.

        In the order in which routes pass them; a start itself where every route passes it, so of
        one exposed start it is the first. () where there is none, or no route.
        """
        return tuple(_common(self.after, starts))


def choke_points(part: ExposedPart) -> ChokePoints:
    """Find what routes cannot go around; `to_ends(part.ends)` is what all routes have in common."""
    joined = neighbours_of(part)
    return ChokePoints(
        dominators(part.starts, joined.after, joined.before),
        dominators(part.ends, joined.before, joined.after),
    )


def _common(tree: Sequence[int], nodes: Iterable[int]) -> list[int]:
    """Return what the ways from these nodes to the tree's root share, in that order."""
    reached = [node for node in nodes if tree[node] != UNREACHED]
    if not reached:
        return []
    shared = _way(tree, reached[0])
    place = {node: count for count, node in enumerate(shared)}
    place[len(tree)] = len(shared)
    furthest, seen = 0, set()
    for node in reached:
        met = node
        while met not in place and met not in seen:
            seen.add(met)
            met = tree[met]
        furthest = max(furthest, place.get(met, 0))
    return shared[furthest:]


def _way(tree: Sequence[int], node: int) -> list[int]:
    way = []
    while node != len(tree):
        way.append(node)
        node = tree[node]
    return way
