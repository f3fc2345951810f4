"""As which graph is asked who reaches what, with ties in doubt told apart from sure ones?"""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from exposure.assess.hypothetical.ranking.direct import Bought
from exposure.graph.network.columns import COMPANY, PAST, REVIEW, EdgeKind, Network, Role
from exposure.graph.network.tied import tied_organisations
from exposure.graph.reach.engine import Reached, reached
from exposure.graph.reach.question import Digraph, Sets, each_alone, sets_of

_ALL = 256


class Question:
    """A network, asked from its contracts and assets for its organisations."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.bought = Bought(network)
        tied = tied_organisations(network)
        self.places = tuple(compress(range(len(tied)), tied))
        """Positions of the organisations that are asked for."""
        self.starts = each_alone(
            (
                *range(network.contract(0), network.asset(0)),
                *range(network.asset(0), network.organisation(0, Role.supplier)),
            )
        )

    @property
    def doubtful(self) -> bool:
        """Say whether any doubtful tie can lead to somebody whom no sure one leads to.

        That an owner may supply something leads nowhere where nobody works for it.
        """
        network, served = self.network, self._served()
        marked = network.doubts.translate(bytes(one == REVIEW for one in range(_ALL)))
        first, roles = network.organisation(0, Role.supplier), len(Role)
        for edge in compress(range(len(marked)), marked):
            source, target = (
                (end[edge] - first) // roles for end in (network.sources, network.targets)
            )
            own = source == target and 0 <= source < len(served)
            if not own or served[source]:
                return True
        return False

    def _served(self) -> bytearray:
        """Return 1 for each organisation for which records say that somebody works."""
        network, roles = self.network, len(Role)
        first = network.organisation(0, Role.supplier)
        served = bytearray(len(network.organisations))
        wanted = bytes(kind == EdgeKind.subprocessor for kind in range(_ALL))
        marked = network.kinds.translate(wanted)
        for edge in compress(range(len(marked)), marked):
            source = (network.sources[edge] - first) // roles
            if 0 <= source < len(served):
                served[source] = 1
        return served

    @property
    def past(self) -> int:
        """Return how many ties are of use that had ended."""
        return sum(map(self.network.doubts.count, (PAST, PAST | REVIEW)))

    @cached_property
    def maybe_bought(self) -> tuple[int, ...]:
        """Positions of organisations from which something is bought only if a doubtful tie holds."""
        asked = frozenset(self.places)
        return tuple(sorted(place for place in self.bought.maybe if place in asked))

    @cached_property
    def surely(self) -> Reached:
        """Answer by sure ties alone.

        The groups are those of `places`, and then those of `maybe_bought` together with what may be
        bought from them.
        """
        graph = self.without(REVIEW | PAST)
        beside = {place: graph.size + at for at, place in enumerate(self.maybe_bought)}
        starts = [(start, node) for place, node in beside.items()
                  for start in sorted(self.bought.maybe[place])]  # fmt: skip
        sources, targets = array("i", graph.sources), array("i", graph.targets)
        sources.extend(self.starts.members[start] for start, _ in starts)
        targets.extend(node for _, node in starts)
        whole = Digraph(graph.size + len(beside), sources, targets)
        more = ([*self._roles(place), node] for place, node in beside.items())
        groups = sets_of((*map(self._roles, self.places), *more))
        return reached(whole, self.starts, groups)

    def with_doubts(self) -> Reached:
        """Answer by all ties of use that goes on; the groups are those of `places`."""
        return reached(self.without(PAST), self.starts, self._groups())

    def from_company(self, doubts: int) -> list[int]:
        """Return for each of `places` 1 if the company leads to it by ties without these doubts."""
        asked = reached(self.without(doubts), each_alone([COMPANY]), self._groups())
        return asked.totals([[1]])[0]

    def without(self, doubts: int) -> Digraph:
        """Return the ties that have none of these doubts; 0 leaves nothing out."""
        network = self.network
        kept = network.doubts.translate(bytes(not one & doubts for one in range(_ALL)))
        if 0 not in kept:
            return Digraph(network.size, network.sources, network.targets)
        sources, targets = (
            array("i", compress(column, kept)) for column in (network.sources, network.targets)
        )
        return Digraph(network.size, sources, targets)

    def _groups(self) -> Sets:
        return sets_of(map(self._roles, self.places))

    def _roles(self, place: int) -> Sequence[int]:
        """Return the nodes of an organisation, which stand one behind the other."""
        first = self.network.organisation(place, Role.supplier)
        return range(first, first + len(Role))
