"""What is left of the exposure after each of a row of cuts?

Nothing here knows how the cuts were found: routes are followed anew, so it can prove a cut wrong.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.cuts.part import ExposedPart, Lists, neighbours_of


class Step(Struct, frozen=True):
    """What removing one more node changes, after those before it in the row."""

    node: int
    freed: tuple[int, ...]
    """Starts that lead to an end no longer, by key."""
    unreached: tuple[int, ...]
    """Ends that no start leads to any longer, by key."""


class Remaining(Struct, frozen=True):
    """A row of cuts, followed to its end."""

    exposed: tuple[int, ...]
    """The starts that lead to an end before anything is removed, by key."""
    steps: tuple[Step, ...]
    """One per cut, in the order given."""
    remaining: tuple[int, ...]
    """The starts that still lead to an end when all is removed, by key; () proves the cuts."""


def remaining_after(part: ExposedPart, cuts: Sequence[int]) -> Remaining:
    """Follow all routes again without the nodes of `cuts`, removed one after another.

    A start or end that is itself removed counts as freed or unreached. A node that is removed
    twice changes nothing the second time. The whole row costs one pass over the edges.
    """
    joined = neighbours_of(part)
    kept = _kept(part.ends, joined.before, cuts)
    met = _kept(part.starts, joined.after, cuts)
    freed = _by_count(part, part.starts, kept, len(cuts))
    unreached = _by_count(part, part.ends, met, len(cuts))
    steps = tuple(map(Step, cuts, freed, unreached))
    exposed = {start for start in part.starts if kept[start] >= 0}
    return Remaining(tuple(sorted(exposed, key=part.key)), steps, freed[-1])


def _kept(firsts: Iterable[int], after: Lists, cuts: Sequence[int]) -> list[int]:
    """Return for each node after how many cuts at most the first ones still lead to it, else -1.

    The cuts are taken back, the last one first, so that what is reached stays reached.
    """
    removed = {node: count for count, node in reversed(list(enumerate(cuts)))}
    kept = [-1] * len(after)
    due: list[list[int]] = [[] for _ in range(len(cuts) + 1)]
    for node in firsts:
        due[removed.get(node, len(cuts))].append(node)
    for count in range(len(cuts), -1, -1):
        while due[count]:
            node = due[count].pop()
            if kept[node] < 0:
                kept[node] = count
                for found in after[node]:
                    if kept[found] < 0:
                        due[min(count, removed.get(found, count))].append(found)
    return kept


def _by_count(
    part: ExposedPart, nodes: Iterable[int], kept: Sequence[int], last: int
) -> list[tuple[int, ...]]:
    found: list[list[int]] = [[] for _ in range(last + 1)]
    for node in set(nodes):
        if kept[node] >= 0:
            found[kept[node]].append(node)
    return [tuple(sorted(group, key=part.key)) for group in found]
