"""Which routes can no cut end, because nothing on them can be removed?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.graph.cuts.part import ExposedPart, neighbours_of

END, NONE = -1, -2
"""What follows a node that is an end, and a node that no lasting route passes."""


class Lasting(Struct, frozen=True):
    """The routes on which no node can be removed."""

    starts: tuple[int, ...]
    """The starts that have such a route, by key."""
    following: Sequence[int]
    """For each node the next one on the shortest such route from it, END, or NONE."""

    def route(self, node: int) -> tuple[int, ...]:
        """Return the shortest such route from a node to an end, equal ones by key; else ()."""
        if self.following[node] == NONE:
            return ()
        route = [node]
        while self.following[route[-1]] != END:
            route.append(self.following[route[-1]])
        return tuple(route)


def lasting_routes(part: ExposedPart) -> Lasting:
    """Find the routes on which no node can be removed; cost grows with the edges of the part."""
    before = neighbours_of(part).before
    following = [NONE] * part.size
    reached = [node for node in set(part.ends) if part.costs[node] is None]
    for node in reached:
        following[node] = END
    while reached:
        fresh: dict[int, int] = {}
        # The first to lead to a node by key is its next one: all of them are as near to an end.
        for node in sorted(reached, key=part.key):
            for found in before[node]:
                if following[found] == NONE and part.costs[found] is None:
                    fresh.setdefault(found, node)
        for found, node in fresh.items():
            following[found] = node
        reached = list(fresh)
    starts = {start for start in part.starts if following[start] != NONE}
    return Lasting(tuple(sorted(starts, key=part.key)), following)
