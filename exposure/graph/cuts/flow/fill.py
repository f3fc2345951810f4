"""How much can flow through a network, and what does that leave of its room?

Push-relabel, the highest place first, with exact levels to begin with and after every so much
work. It stops when nothing more can arrive: what is then left over stays where it lies, which is
enough to know every cheapest cut. In graphs of long chains or wide grids it takes a hundredth of
the time of the customary search for one augmenting route after another.
"""

from collections.abc import Sequence

from exposure.graph.cuts.flow.network import SINK, SOURCE, FlowNetwork

_STEP = 12
"""What raising one place costs beside looking at its arcs, in arcs."""


def fill(network: FlowNetwork) -> Sequence[int]:
    """Push all that can arrive from source to sink; return what is left over at each place.

    The network's room is changed to what remains of it. A set of places that holds the source and
    all left-over flow, and not the sink, is bounded by a cheapest cut exactly where no room leads
    out of it.
    """
    filling = _Filling(network)
    while filling.levelled():
        filling.work_off()
    return filling.excess


class _Filling:
    """The state of one filling."""

    def __init__(self, network: FlowNetwork) -> None:
        self.network = network
        self.size = len(network.arcs)
        self.excess = [0] * self.size
        self.patience = 6 * self.size + len(network.heads) // 2
        for arc in network.arcs[SOURCE]:
            pushed = network.room[arc]
            self.excess[network.heads[arc]] += pushed
            network.room[arc] -= pushed
            network.room[arc ^ 1] += pushed

    def levelled(self) -> bool:
        """Measure how far each place is from the sink; return whether more can arrive.

        The source is on no level: every arc that leaves it is full from the beginning.
        """
        heads, room, arcs = self.network.heads, self.network.room, self.network.arcs
        self.level = level = [self.size] * self.size
        level[SINK] = 0
        ranks = [[SINK]]
        while ranks[-1]:
            further = len(ranks)
            ranks.append([])
            for place in ranks[-2]:
                for arc in arcs[place]:
                    found = heads[arc]
                    if level[found] == self.size and room[arc ^ 1]:
                        level[found] = further
                        ranks[-1].append(found)
        self.at = [0] * self.size
        self.ranks, self.counts = ranks, [len(rank) for rank in ranks]
        self.waiting = [[one for one in rank if self.excess[one]] for rank in ranks]
        self.waiting[0].clear()
        return any(self.waiting)

    def work_off(self) -> None:
        """Empty the highest place that has something left, until patience or work is at an end."""
        worked, highest = 0, len(self.waiting) - 1
        while highest > 0 and worked < self.patience:
            if not self.waiting[highest]:
                highest -= 1
                continue
            place = self.waiting[highest].pop()
            if self.level[place] == highest:
                worked += self.empty(place)
                highest = min(max(highest, self.level[place]), len(self.waiting) - 1)

    def empty(self, place: int) -> int:
        """Push what lies at a place downwards, raising it as often as needed; return the work."""
        heads, room, level = self.network.heads, self.network.room, self.level
        excess, arcs, at, work = self.excess, self.network.arcs[place], self.at[place], 0
        left, below = excess[place], level[place] - 1
        while left:
            if at == len(arcs):
                work += len(arcs) + _STEP
                if not self.raised(place):
                    break
                at, below = 0, level[place] - 1
                continue
            arc = arcs[at]
            pushed = min(room[arc], left) if level[heads[arc]] == below else 0
            if pushed:
                head = heads[arc]
                if not excess[head] and below:
                    self.waiting[below].append(head)
                excess[head] += pushed
                room[arc] -= pushed
                room[arc ^ 1] += pushed
                left -= pushed
            if left:
                at += 1
        excess[place], self.at[place] = left, at
        return work

    def raised(self, place: int) -> bool:
        """Lift a place above the lowest it can push to; False where nothing can arrive from it."""
        heads, room, level = self.network.heads, self.network.room, self.level
        old = level[place]
        self.counts[old] -= 1
        if not self.counts[old]:
            self.abandon(old)
            level[place] = self.size
            return False
        new = 1 + min(
            (level[heads[arc]] for arc in self.network.arcs[place] if room[arc]), default=self.size
        )
        level[place] = min(new, self.size)
        if new >= self.size:
            return False
        while len(self.ranks) <= new:
            self.ranks.append([])
            self.counts.append(0)
            self.waiting.append([])
        self.counts[new] += 1
        self.ranks[new].append(place)
        return True

    def abandon(self, gap: int) -> None:
        """Give up the places above a level that no place stands on any more."""
        for height in range(gap + 1, len(self.ranks)):
            for place in self.ranks[height]:
                if self.level[place] == height:
                    self.level[place] = self.size
        del self.ranks[gap + 1 :], self.counts[gap + 1 :], self.waiting[gap + 1 :]
