"""How does a flow network look whose cheapest cut is the cheapest set of nodes to remove?"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.graph.cuts.flow.weigh import weights_of
from exposure.graph.cuts.part import ExposedPart, Lists, led_to, neighbours_of

SOURCE, SINK = 0, 1
"""The two places that every network has."""


class FlowNetwork:
    """Places, and arcs with room; arc `k ^ 1` is arc `k` turned round."""

    def __init__(self) -> None:
        self.heads: list[int] = []
        self.room: list[int] = []
        self.arcs: list[list[int]] = [[], []]

    def place(self) -> int:
        """Make a place, and return its number."""
        self.arcs.append([])
        return len(self.arcs) - 1

    def join(self, tail: int, head: int, room: int) -> None:
        """Add an arc."""
        self.arcs[tail].append(len(self.heads))
        self.arcs[head].append(len(self.heads) + 1)
        self.heads += (head, tail)
        self.room += (room, 0)


class Gate(Struct, frozen=True, gc=False):
    """A node that can be removed: the arc from its entry to its exit has the room of its weight."""

    node: int
    entry: int
    exit: int
    arc: int


class Split(Struct, frozen=True):
    """A part as a flow network, every removable node split into an entry and an exit."""

    network: FlowNetwork
    gates: Sequence[Gate]


class _Shore(Struct, frozen=True):
    """What no cut can part from one side's first nodes."""

    fixed: set[int]
    """Nodes that cannot be removed, and that only such nodes lead to."""
    border: set[int]
    """Removable nodes that stand first, or directly behind the fixed ones."""


class _Lay(Struct, frozen=True):
    """A part, or its mirror image: both have the same cuts."""

    after: Lists
    near: _Shore
    far: _Shore


def split(part: ExposedPart) -> Split:
    """Return the flow network of a part in which each route passes a removable node.

    What lies on no route is left out. Whatever cannot be parted from the starts is the source,
    and likewise the sink, so all that leaves the source is limited by a weight. The side where
    that is less becomes the source: less flow is then pushed in vain.
    """
    weights, joined = weights_of(part), neighbours_of(part)
    forth, back = led_to(part.starts, joined.after), led_to(part.ends, joined.before)
    used = [node for node in range(part.size) if forth[node] and back[node]]
    starting = _shore([one for one in part.starts if back[one]], joined.after, weights, back)
    ending = _shore([one for one in part.ends if forth[one]], joined.before, weights, forth)
    if _weight(starting, weights) <= _weight(ending, weights):
        return _joined(_Lay(joined.after, starting, ending), used, weights)
    return _joined(_Lay(joined.before, ending, starting), used, weights)


def _shore(
    firsts: Sequence[int], after: Lists, weights: Sequence[int | None], used: bytearray
) -> _Shore:
    fixed: set[int] = set()
    seen, pending = set(firsts), list(firsts)
    while pending:
        node = pending.pop()
        if weights[node] is None:
            fixed.add(node)
            fresh = [found for found in after[node] if found not in seen and used[found]]
            seen.update(fresh)
            pending += fresh
    return _Shore(fixed, seen - fixed)


def _weight(shore: _Shore, weights: Sequence[int | None]) -> int:
    return sum(weights[node] or 0 for node in shore.border)


def _joined(lay: _Lay, used: Sequence[int], weights: Sequence[int | None]) -> Split:
    network, gates = FlowNetwork(), []
    entries: dict[int, int] = {}
    exits: dict[int, int] = {}
    for node in used:
        weight = weights[node]
        if weight is None:
            entries[node] = exits[node] = _fixed_place(lay, node, network)
            continue
        entries[node] = SOURCE if node in lay.near.border else network.place()
        exits[node] = SINK if node in lay.far.border else network.place()
        gates.append(Gate(node, entries[node], exits[node], len(network.heads)))
        network.join(entries[node], exits[node], weight)
    boundless = _weight(lay.near, weights) + 1
    for node, tail in exits.items():
        if tail in {SOURCE, SINK}:
            continue
        for found in lay.after[node]:
            head = entries.get(found, SOURCE)
            if head != SOURCE:
                network.join(tail, head, boundless)
    return Split(network, gates)


def _fixed_place(lay: _Lay, node: int, network: FlowNetwork) -> int:
    if node in lay.near.fixed:
        return SOURCE
    return SINK if node in lay.far.fixed else network.place()
