"""In which level does each node lie, when level after level of what nothing leads to is taken away?"""

import numpy as np

from exposure.graph.reach.walks.rows import Ints, Longs, Rows
from exposure.graph.reach.walks.waves import NARROW


def peeled(rows: Rows, degree: Longs) -> Ints:
    """Return each node's level; -1 for those on circles, and for what circles lead to.

    `degree` counts the edges that lead to each node, and is used up; a node with -1 is never taken.
    """
    level = np.full(len(degree), -1, dtype=np.int32)
    frontier = np.flatnonzero(degree == 0)
    depth = 0
    while frontier.size:
        if frontier.size <= NARROW:
            frontier, depth = _narrow(rows, degree, level, frontier.tolist(), depth)
        else:
            level[frontier] = depth
            frontier = _wide(rows, degree, level, frontier)
            depth += 1
    return level


def _narrow(
    rows: Rows, degree: Longs, level: Ints, nodes: list[int], depth: int
) -> tuple[Longs, int]:
    """Take levels in plain Python for as long as they hold few nodes; return the last."""
    begins, ends = rows.starts.data, rows.ends.data
    left, found = degree.data, level.data
    while 0 < len(nodes) <= NARROW:
        freed = []
        for node in nodes:
            found[node] = depth
            for end in ends[begins[node] : begins[node + 1]]:
                left[end] -= 1
                if not left[end]:
                    freed.append(end)
        nodes, depth = freed, depth + 1
    return np.array(nodes, dtype=np.int64), depth


def _wide(rows: Rows, degree: Longs, seat: Ints, frontier: Longs) -> Longs:
    """Take one level in arrays; return the next one, each node once."""
    slots, _ = rows.slots(frontier)
    ends = rows.ends[slots]
    np.subtract.at(degree, ends, 1)
    freed = ends[degree[ends] == 0]
    places = np.arange(len(freed), dtype=np.int32)
    seat[freed] = places
    once: Longs = freed[seat[freed] == places].astype(np.int64)
    return once
