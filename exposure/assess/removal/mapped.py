"""On which part of the graph are cuts sought, and what does each place of it stand for?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.costs import DIRECT, Costs
from exposure.assess.removal.direct import Direct, brought_in, component_key, direct_in
from exposure.graph.cuts.part import ExposedPart
from exposure.graph.drawing.described import UNMARKED, Described
from exposure.graph.drawing.nodes import Describer
from exposure.graph.network.columns import Network, NodeKind
from exposure.graph.network.part import Part, nodes_of, part_to
from exposure.model.removal.plan import Cost


class Place(Struct, frozen=True):
    """What one node of the part stands for, and what goes with it."""

    node: int
    """Of the network: by what it is told."""
    nodes: tuple[int, ...]
    """Nodes of the network that it stands for; none where only edges go."""
    edges: tuple[int, ...] = ()
    """By which a product of our own asks for a direct dependency."""
    asset: int | None = None
    """Position of that product."""


class Mapped(Struct, frozen=True):
    """The part of the graph on which cuts are sought."""

    part: ExposedPart
    places: tuple[Place, ...]
    described: tuple[Described, ...]
    costs: tuple[Cost | None, ...]
    starts: Mapping[str, int]
    """Asset → its node of the part."""


def mapped(network: Network, sought: Sought, costs: Costs) -> Mapped:
    """Return what lies on the routes from the company to the vendor, with what each cut costs.

    The company and its contracts are left out: a plan keeps both. Components of which a file of
    costs speaks are one in all SBOMs of a product; a direct dependency of which it does not is
    cut where the product asks for it.
    """
    within = part_to(network, [sought.vendor], sought.admitted)
    kept = [node for node in within.nodes
            if network.kind(node) not in {NodeKind.company, NodeKind.contract}]  # fmt: skip
    vendor = set(nodes_of(network, [sought.vendor]))
    laid = _Laid(network, costs, vendor)
    laid.add_nodes(kept)
    laid.add_edges(within.edges)
    return laid.frozen(sought)


class _Laid:
    """The part while it is laid out."""

    def __init__(self, network: Network, costs: Costs, vendor: set[int]) -> None:
        self._network, self._costs, self._vendor = network, costs, vendor
        self._number: dict[int, int] = {}
        self._members: list[list[int]] = []
        self._paid: list[Cost | None] = []
        self._directs: list[Place] = []
        self._edges: list[tuple[int, int]] = []

    def add_nodes(self, nodes: Sequence[int]) -> None:
        """Give each node its place; the same stated component of one product has one."""
        owners = {bill: place for place, node in enumerate(self._network.graph.assets)
                  for bill in node.bills}  # fmt: skip
        known: dict[tuple[int | None, tuple[str, str]], int] = {}
        for node in nodes:
            place = len(self._members)
            is_component = self._network.kind(node) is NodeKind.component
            if is_component and self._costs.is_stated(node):
                bill, _ = self._network.component_at(node)
                place = known.setdefault(
                    (owners.get(bill), component_key(self._network, node)), place
                )
            self._number[node] = place
            if place == len(self._members):
                self._members.append([])
                self._paid.append(None if node in self._vendor else self._costs.of(node))
            self._members[place].append(node)

    def add_edges(self, edges: Sequence[int]) -> None:
        """Add the edges, those to a direct dependency through a place of its own."""
        network, number, brought = self._network, self._number, brought_in(self._network)
        through = self._through(set(edges))
        for edge in edges:
            source, target = network.sources[edge], network.targets[edge]
            if source in number and target in number and edge not in brought:
                if edge in through:
                    self._edges += [
                        (number[source], through[edge]),
                        (through[edge], number[target]),
                    ]
                else:
                    self._edges.append((number[source], number[target]))

    def _through(self, edges: set[int]) -> dict[int, int]:
        """Return the place that stands for each edge to a direct dependency."""
        through = {}
        for one in direct_in(self._network):
            met = tuple(edge for edge in one.edges if edge in edges)
            node = self._network.targets[met[0]] if met else -1
            if met and not self._costs.is_stated(node):
                for edge in met:
                    through[edge] = len(self._members) + len(self._directs)
                self._directs.append(_asked_for(one, node))
        return through

    def frozen(self, sought: Sought) -> Mapped:
        """Return the part."""
        places = (*(Place(nodes[0], tuple(nodes)) for nodes in self._members), *self._directs)
        described = tuple(_described(self._network, [one.node for one in places]))
        assets = {self._network.graph.assets[self._network.asset_at(node)].asset.id: place
                  for node, place in self._number.items()
                  if self._network.kind(node) is NodeKind.asset}  # fmt: skip
        starts = {asset: assets[asset] for asset in sought.counted if asset in assets}
        paid = (*self._paid, *(DIRECT for _ in self._directs))
        part = ExposedPart(
            size=len(places),
            sources=[source for source, _ in self._edges],
            targets=[target for _, target in self._edges],
            starts=sorted(starts.values()),
            ends=sorted({self._number[node] for node in self._vendor if node in self._number}),
            costs=[None if cost is None else cost.amount for cost in paid],
            keys=_keys(described),
        )  # fmt: skip
        return Mapped(part, places, described, paid, starts)


def _asked_for(one: Direct, node: int) -> Place:
    return Place(node, (), one.edges, one.asset)


def _keys(described: Sequence[Described]) -> list[str]:
    """Return a key per place; those that are told alike are told apart by their order."""
    seen: dict[str, int] = {}
    keys = []
    for one in described:
        seen[one.key] = seen.get(one.key, 0) + 1
        keys.append(f"{one.key}#{seen[one.key]}")
    return keys


def _described(network: Network, nodes: Sequence[int]) -> Iterator[Described]:
    """Yield what each node is called; the roles of one organisation are told alike."""
    ordered = sorted(set(nodes))
    told = Describer(network, Part(tuple(ordered), ()), UNMARKED).nodes()
    found: dict[int, Described] = {}
    last, described = -1, None
    for node in ordered:
        is_organisation = network.kind(node) is NodeKind.organisation
        one = network.organisation_at(node) if is_organisation else -1
        if described is None or one < 0 or one != last:
            described = next(told)
        last, found[node] = one, described
    yield from (found[node] for node in nodes)
