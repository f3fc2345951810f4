"""Which of all cheapest cuts is the one whose keys come first?

The places on the source's side of a cheapest cut are a set that no room leads out of. A cut that
holds given nodes therefore exists exactly where what their entries lead to and what leads to their
exits have nothing in common, so nodes are taken in the order of their keys wherever they fit.
"""

from collections.abc import Iterable, Sequence

from exposure.graph.cuts.flow.circles import circles
from exposure.graph.cuts.flow.network import SINK, SOURCE, FlowNetwork, Gate, Split
from exposure.graph.cuts.part import ExposedPart


def first_cut(part: ExposedPart, laid: Split, excess: Sequence[int]) -> tuple[int, ...]:
    """Return the nodes of the cheapest cut with the first keys, in their order.

    The network is filled, and `excess` is what is left over at each place.
    """
    network = laid.network
    near, far = _Near(network), _Far(network)
    near.take([SOURCE, *(place for place, left in enumerate(excess) if left and place != SINK)])
    far.take([SINK])
    between = [one for one in range(len(excess)) if not near.taken[one] and not far.taken[one]]
    circle = circles(between, network)
    chosen = []
    for gate in sorted(laid.gates, key=lambda gate: part.key(gate.node)):
        if _fits(gate, near, far, circle, network):
            near.take([gate.entry])
            far.take([gate.exit])
            chosen.append(gate.node)
    return tuple(chosen)


class _Near:
    """The places that must be on the source's side."""

    def __init__(self, network: FlowNetwork) -> None:
        self.network = network
        self.taken = bytearray(len(network.arcs))

    def take(self, places: Iterable[int]) -> None:
        """Take places and all that go with them."""
        pending = [place for place in places if not self.taken[place]]
        for place in pending:
            self.taken[place] = 1
        while pending:
            for found in self.along(pending.pop()):
                if not self.taken[found]:
                    self.taken[found] = 1
                    pending.append(found)

    def along(self, place: int) -> list[int]:
        """Return the places that room leads to."""
        heads, room = self.network.heads, self.network.room
        return [heads[arc] for arc in self.network.arcs[place] if room[arc]]


class _Far(_Near):
    """The places that must be on the sink's side."""

    def along(self, place: int) -> list[int]:
        """Return the places that room leads from."""
        heads, room = self.network.heads, self.network.room
        return [heads[arc] for arc in self.network.arcs[place] if room[arc ^ 1]]


def _fits(gate: Gate, near: _Near, far: _Near, circle: Sequence[int], network: FlowNetwork) -> bool:
    """Return whether a cheapest cut holds this node beside those already chosen."""
    return not (
        network.room[gate.arc]
        or near.taken[gate.exit]
        or far.taken[gate.entry]
        or circle[gate.entry] == circle[gate.exit]
    )
