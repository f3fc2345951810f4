"""Which node does every way from the first nodes to a node pass last before it?"""

from collections.abc import Iterable, Sequence

from exposure.graph.cuts.part import Lists

UNREACHED = -1


def dominators(firsts: Iterable[int], after: Lists, before: Lists) -> tuple[int, ...]:
    """Return for each node the last other node that every way from the first nodes to it passes.

    It is the number of nodes where there is no such node, as if a node of that number stood before
    all the first ones, and UNREACHED where no way leads to the node. Lengauer and Tarjan's
    algorithm: even for long chains it costs no more than edges times a logarithm.
    """
    size, standing = len(after), sorted(set(firsts))
    order, parents = _discovered([*after, standing])
    number = [UNREACHED] * (size + 1)
    for place, node in enumerate(order):
        number[node] = place
    into = [[place for one in before[node] if (place := number[one]) >= 0] for node in order[1:]]
    for node in standing:
        into[number[node] - 1].append(0)
    found = [UNREACHED] * size
    for place, last in enumerate(_last(parents, into), start=1):
        found[order[place]] = order[last]
    return tuple(found)


def _discovered(after: Lists) -> tuple[list[int], list[int]]:
    """Return the nodes that the last one leads to, in depth-first order, and each one's parent.

    A parent is given by its place in that order.
    """
    order, parents, seen = [len(after) - 1], [0], bytearray(len(after))
    seen[-1] = 1
    trail = [(0, iter(after[-1]))]
    while trail:
        parent, rest = trail[-1]
        node = next((one for one in rest if not seen[one]), None)
        if node is None:
            trail.pop()
            continue
        seen[node] = 1
        trail.append((len(order), iter(after[node])))
        order.append(node)
        parents.append(parent)
    return order, parents


def _last(parents: Sequence[int], into: Sequence[Sequence[int]]) -> list[int]:
    """Return the dominator of each place but the first; `into` begins with the second place."""
    forest = _Forest(len(parents))
    lowest, last = forest.lowest, [0] * len(parents)
    waiting: list[list[int]] = [[] for _ in parents]
    for place in range(len(parents) - 1, 0, -1):
        lowest[place] = min(lowest[forest.on_the_way(one)] for one in into[place - 1])
        waiting[lowest[place]].append(place)
        parent = forest.above[place] = parents[place]
        for one in waiting[parent]:
            found = forest.on_the_way(one)
            last[one] = found if lowest[found] < lowest[one] else parent
        waiting[parent].clear()
    for place in range(1, len(parents)):
        if last[place] != lowest[place]:
            last[place] = last[last[place]]
    return last[1:]


class _Forest:
    """The part of the depth-first tree that has been worked on, with shortened ways upwards."""

    def __init__(self, size: int) -> None:
        self.above = [UNREACHED] * size
        self.best = list(range(size))
        self.lowest = list(range(size))
        """The semidominator, as far as it is known."""

    def on_the_way(self, place: int) -> int:
        """Return the place with the lowest semidominator between this one and its tree's root."""
        above, best, lowest = self.above, self.best, self.lowest
        if above[place] < 0:
            return place
        trail, up = [], place
        while above[above[up]] >= 0:
            trail.append(up)
            up = above[up]
        for one in reversed(trail):
            up = above[one]
            if lowest[best[up]] < lowest[best[one]]:
                best[one] = best[up]
            above[one] = above[up]
        return best[place]
