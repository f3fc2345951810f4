"""What is bought, or handed over, from each organisation, and used on which contracts?"""

from collections.abc import Iterable, Sequence
from itertools import compress

from exposure.graph.network.columns import PAST, EdgeKind, Network, Role

_BOUGHT = frozenset({EdgeKind.supplied_by, EdgeKind.same})
_ALL = 256


class Bought:
    """Starts by the organisations that they are bought from; use that has ended is left out.

    Starts are the contracts of a network and then its assets, by position.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self.surely: dict[int, set[int]] = {}
        """Position of an organisation → starts."""
        self.maybe: dict[int, set[int]] = {}
        """The same for what a person must look at, of what is not surely bought from it."""
        used_on = self._used_on()
        for edge, asset in self._edges(_BOUGHT):
            doubt = network.doubts[edge]
            if not doubt & PAST:
                held = self.maybe if doubt else self.surely
                found = held.setdefault(network.organisation_at(network.targets[edge]), set())
                found.add(len(network.contracts) + asset)
                found.update(used_on.get(asset, ()))

    def _used_on(self) -> dict[int, list[int]]:
        """Return for each asset, by position, the contracts on which it is used."""
        network, found = self._network, dict[int, list[int]]()
        first, assets = network.contract(0), network.asset(0)
        uses = network.kinds.translate(bytes(kind == EdgeKind.uses for kind in range(_ALL)))
        for edge in compress(range(len(uses)), uses):
            if first <= network.sources[edge] < assets:
                asset = network.asset_at(network.targets[edge])
                found.setdefault(asset, []).append(network.sources[edge] - first)
        return found

    def _edges(self, kinds: Iterable[EdgeKind]) -> Iterable[tuple[int, int]]:
        """Yield the edges of some kinds from assets to organisations, with the asset's position."""
        network, wanted = self._network, frozenset(kinds)
        first, last = network.asset(0), network.organisation(0, Role.supplier)
        marked = network.kinds.translate(bytes(kind in wanted for kind in range(_ALL)))
        for edge in compress(range(len(marked)), marked):
            if first <= network.sources[edge] < last:
                yield edge, network.asset_at(network.sources[edge])

    def sums(self, place: int, columns: Sequence[Sequence[int]]) -> tuple[int, ...]:
        """Return what is surely bought from an organisation, added up in each column."""
        starts = self.surely.get(place, ())
        return tuple(sum(column[start] for start in starts) for column in columns)
