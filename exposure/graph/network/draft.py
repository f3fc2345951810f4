"""What does the one graph know of itself while it is being built?"""

from array import array
from collections.abc import Mapping

from exposure.graph.network.columns import EdgeKind, Network, Role
from exposure.graph.network.edges import EdgeColumns
from exposure.graph.network.organisations import Organisations
from exposure.graph.supply import SupplyGraph
from exposure.identify.matcher import Matcher
from exposure.inventory.runs import Integers


class Draft:
    """The graph while it grows: organisations get their nodes when all of them are known.

    Until then the node of an organisation is negative; `frozen` puts them in their place.
    """

    def __init__(
        self,
        graph: SupplyGraph,
        contracts: tuple[str, ...],
        matcher: Matcher,
        titles: Mapping[str, str],
    ) -> None:
        self.graph, self.contracts = graph, contracts
        self.organisations = Organisations(matcher, titles)
        self.edges = EdgeColumns()
        self.bought: set[int] = set()
        """Organisations from which a row of an inventory buys."""
        self.makers: set[int] = set()
        """Organisations that are said to hand over what only an SBOM describes."""
        starts, size = [], 0
        for bill in graph.estate.bills:
            starts.append(size)
            size += len(bill)
        self._starts, self._components = starts, size

    def contract(self, position: int) -> int:
        """Return the node of a contract."""
        return 1 + position

    def asset(self, position: int) -> int:
        """Return the node of an asset."""
        return 1 + len(self.contracts) + position

    def component(self, bill: int, position: int) -> int:
        """Return the node of a component."""
        return self.asset(len(self.graph.assets)) + self._starts[bill] + position

    @staticmethod
    def organisation(position: int, role: Role) -> int:
        """Return a negative number that stands for the node of an organisation in a role."""
        return -1 - (len(Role) * position + role)

    def named(self, text: str) -> tuple[int, ...]:
        """Return the positions of the organisations that a text names."""
        return self.organisations.named(text)

    def join(
        self, source: tuple[int, Role], target: tuple[int, Role], kind: EdgeKind, doubt: int
    ) -> None:
        """Add an edge between two organisations, each in a role."""
        self.edges.add(self.organisation(*source), self.organisation(*target), kind, doubt)

    def frozen(self) -> Network:
        """Return the graph, in which organisations stand between assets and components."""
        first = self.asset(len(self.graph.assets))
        among = len(Role) * len(self.organisations)
        known = self.organisations.frozen()
        ours = frozenset(known[one].id for one in self.makers - self.bought)
        return Network(
            graph=self.graph,
            contracts=self.contracts,
            organisations=known,
            ours=ours,
            bill_starts=tuple(first + among + start for start in self._starts),
            size=first + among + self._components,
            sources=_placed(self.edges.sources, first, among),
            targets=_placed(self.edges.targets, first, among),
            kinds=bytes(self.edges.kinds),
            doubts=bytes(self.edges.doubts),
        )


def _placed(nodes: Integers, first: int, among: int) -> Integers:
    """Put organisations from `first` on, and let what stood there move behind them."""
    return array("i", [
        node if 0 <= node < first else first - 1 - node if node < 0 else node + among
        for node in nodes
    ])  # fmt: skip
