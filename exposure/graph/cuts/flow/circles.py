"""Which places of a network lead to each other, and are on the same side of every cheapest cut?"""

from collections.abc import Iterator, Sequence

from exposure.graph.cuts.flow.network import FlowNetwork


def circles(places: Sequence[int], network: FlowNetwork) -> Sequence[int]:
    """Return a number for each place, equal for two of `places` that room leads between both ways.

    All others have a number of their own. Only ways among `places` count.
    """
    search = _Search(places, network)
    for place in places:
        search.walk(place)
    return search.circle


class _Search:
    """Gabow's search by two stacks: places met, and where the circles known so far begin."""

    def __init__(self, places: Sequence[int], network: FlowNetwork) -> None:
        self.network = network
        self.circle = list(range(len(network.arcs)))
        # A place outside, or of a circle that is complete, counts as met later than any other.
        self.complete = len(network.arcs) + 1
        self.met = [self.complete] * len(network.arcs)
        for place in places:
            self.met[place] = 0
        self.count = 0
        self.open: list[int] = []
        self.begins: list[int] = []

    def walk(self, first: int) -> None:
        """Follow room from a place as far as it leads, where it has not been followed yet."""
        if self.met[first]:
            return
        trail = [(first, self._enter(first))]
        while trail:
            place, found = trail[-1]
            for head in found:
                if not self.met[head]:
                    trail.append((head, self._enter(head)))
                    break
                while self.met[self.begins[-1]] > self.met[head]:
                    self.begins.pop()
            else:
                trail.pop()
                self._leave(place)

    def _enter(self, place: int) -> Iterator[int]:
        self.count += 1
        self.met[place] = self.count
        self.open.append(place)
        self.begins.append(place)
        heads, room = self.network.heads, self.network.room
        return iter([heads[arc] for arc in self.network.arcs[place] if room[arc]])

    def _leave(self, place: int) -> None:
        if self.begins[-1] != place:
            return
        self.begins.pop()
        while self.met[place] != self.complete:
            member = self.open.pop()
            self.circle[member], self.met[member] = place, self.complete
