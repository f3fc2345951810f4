"""From which places does a vendor lie how far away, and which route is the shortest?"""

from msgspec import Struct

from exposure.graph.ties.web import KINDS, Arc, Way, Web


class _Limit(Struct, frozen=True):
    past: bool
    """True where steps that have ended may be taken."""
    rank: int
    """The worst rank that a step may have."""

    def admits(self, arc: Arc, rank: int) -> bool:
        return rank <= self.rank and (self.past or not arc.ended)


class Reach:
    """Distances to one vendor under one limit, in steps between organisations.

    A place has one for each way: ownership alone, with a supplier, or by a mention. Every place
    is entered once for each, so that circles end.
    """

    def __init__(self, web: Web, vendor: int, limit: tuple[bool, int]) -> None:
        self._web, self._limit = web, _Limit(*limit)
        self._end = vendor * KINDS + Way.owned
        self._chosen: dict[int, tuple[Arc, int]] = {}
        self.steps = self._distances()
        """Place times `KINDS` plus way → steps."""

    def _distances(self) -> dict[int, int]:
        """Walk backwards, one step after the other; what means the same costs none."""
        steps, level, distance = {self._end: 0}, [self._end], 0
        while level:
            further: list[int] = []
            while level:
                state = level.pop()
                if steps[state] != distance:
                    continue
                place, way = divmod(state, KINDS)
                for arc in self._web.into[place]:
                    kind, rank = arc.before(Way(way))
                    longer = distance + (arc.link is not None)
                    before = arc.source * KINDS + kind
                    known = steps.get(before)
                    if self._limit.admits(arc, rank) and (known is None or known > longer):
                        steps[before] = longer
                        (level if longer == distance else further).append(before)
            level, distance = further, distance + 1
        return steps

    def walk(self, state: int) -> list[Arc]:
        """Return a shortest route, of equals at each step the surest, and then the lexically first."""
        path = []
        while state != self._end:
            arc, state = self._next(state)
            path.append(arc)
        return path

    def _next(self, state: int) -> tuple[Arc, int]:
        known = self._chosen.get(state)
        if known is None:
            known = self._chosen[state] = min(
                self._choices(state),
                key=lambda choice: (choice[0].rank, choice[0].order, choice[1] % KINDS),
            )
        return known

    def _choices(self, state: int) -> list[tuple[Arc, int]]:
        place, kind = divmod(state, KINDS)
        found = []
        for arc in self._web.out[place]:
            left = self.steps[state] - (arc.link is not None)
            for way in Way:
                after = arc.target * KINDS + way
                if self.steps.get(after) == left:
                    before, rank = arc.before(way)
                    if before == kind and self._limit.admits(arc, rank):
                        found.append((arc, after))
        return found
