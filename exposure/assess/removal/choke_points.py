"""What do all routes of several exposures pass?"""

from collections.abc import Iterator

from exposure.assess.removal.mapped import Mapped
from exposure.graph.cuts.choke_points import choke_points
from exposure.graph.cuts.frees import frees
from exposure.model.removal.plan import ChokePoint

_MOST_CHOKE_POINTS = 20


def choke_points_in(mapped: Mapped) -> Iterator[ChokePoint]:
    """Yield what frees several exposures by itself, the most first; the vendor itself aside."""
    part, freed = mapped.part, frees(mapped.part)
    ends = set(part.ends)
    counts = {
        place: count
        for place in range(part.size)
        if place not in ends and (count := freed.count(place)) > 1
    }
    shared = set(choke_points(part).to_ends(part.ends)) - ends
    keys = part.keys
    ranked = sorted(
        counts,
        key=lambda place: (
            -counts[place],
            mapped.costs[place] is None,
            place not in shared,
            keys[place],
        ),
    )
    told: set[str] = set()
    for place in ranked:
        one = mapped.described[place]
        if one.key not in told and len(told) < _MOST_CHOKE_POINTS:
            told.add(one.key)
            can = mapped.costs[place] is not None
            yield ChokePoint(one.key, one.name, counts[place], can)
