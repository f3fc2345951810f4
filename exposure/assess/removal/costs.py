"""What does it cost to remove something, and what cannot be removed?

Nothing is guessed. Where no file of costs says otherwise, what is bought and each direct
dependency of the company's own products can be removed; the products themselves, what suppliers
build in, and the suppliers of suppliers cannot: the company does not decide that by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from exposure.errors import SettingsError
from exposure.graph.coverage.assets import paid_for
from exposure.graph.network.columns import Network, NodeKind
from exposure.graph.supply import AssetNode
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.ingest.authored.costs import StatedCost
from exposure.model.removal.plan import Cost
from exposure.model.result import AssetKind

_BOUGHT = frozenset({AssetKind.product, AssetKind.vendor, AssetKind.service})
_GRADES = {"low": 1.0, "medium": 2.0, "moderate": 2.0, "high": 4.0, "critical": 8.0}


class CostBasis(StrEnum):
    """What a bought asset is taken to cost where no file of costs speaks of it."""

    equal = "equal"
    """Each cut costs 1: the plan has the fewest cuts."""
    spend = "spend"
    """What the records say is paid for it."""
    criticality = "criticality"
    """1 for low, 2 for medium, 4 for high, 8 for critical."""


DIRECT = Cost(1.0, "a direct dependency of a product of our own")
"""What it costs that a product asks for a dependency no more."""

BASIS_WORDS: dict[CostBasis, str] = {
    CostBasis.equal: "every cut costs 1, so that there are as few as possible",
    CostBasis.spend: "what is bought costs what is paid for it, and a dependency 1",
    CostBasis.criticality: "what is bought costs 1 (low) to 8 (critical), and a dependency 1",
}


class Costs:
    """Answers for each node of the one graph."""

    def __init__(
        self, network: Network, basis: CostBasis, stated: Sequence[StatedCost] = ()
    ) -> None:
        self._network, self._stated = network, stated
        self._wanted = {key: one for one in stated for key in _keys_of(one.what)}
        self._heard: set[StatedCost] = set()
        self._taken = _taken(network, basis)

    def of(self, node: int) -> Cost | None:
        """Return what removing a node costs, and why; None where it cannot be removed."""
        said = self._said(node)
        if said is not None:
            because = said.because or f"{said.location.document} says so"
            return None if said.cost is None else Cost(said.cost, because, said.location)
        match self._network.kind(node):
            case NodeKind.asset:
                return self._taken.get(self._network.asset_at(node))
            case _:
                return None

    def is_stated(self, node: int) -> bool:
        """Say whether a file of costs speaks of a node."""
        return self._said(node) is not None

    def _said(self, node: int) -> StatedCost | None:
        if not self._wanted:
            return None
        names = _names(self._network, node)
        said = next((self._wanted[name] for name in names if name in self._wanted), None)
        if said is not None:
            self._heard.add(said)
        return said

    def unheard(self) -> Iterator[str]:
        """Yield what a file of costs speaks of and none of the nodes asked for is called."""
        for one in self._stated:
            if one not in self._heard:
                place = f"{one.location.document}:{one.location.line}"
                yield f"{place} speaks of {one.what!r}, which lies on no route of this plan."


def _taken(network: Network, basis: CostBasis) -> dict[int, Cost]:
    """Return what each bought asset costs, by its position."""
    bought = {
        position: node
        for position, node in enumerate(network.graph.assets)
        if node.asset.kind in _BOUGHT or (node.asset.kind is AssetKind.sbom and node.is_bought)
    }
    if basis is CostBasis.equal:
        return dict.fromkeys(bought, Cost(1.0, "every cut costs the same"))
    amounts = _spent(network, bought) if basis is CostBasis.spend else _graded(network, bought)
    most = max((cost.amount for cost in amounts.values()), default=1.0)
    unknown = Cost(
        most, f"no record states its {basis.value}: taken for the highest that is stated"
    )
    return {position: amounts.get(position, unknown) for position in bought}


def _spent(network: Network, bought: Mapping[int, AssetNode]) -> dict[int, Cost]:
    rows = network.graph.estate.rows
    paid = {place: paid_for(rows[row] for row in node.rows) for place, node in bought.items()}
    currencies = sorted({currency for one in paid.values() for currency in one})
    if len(currencies) > 1:
        raise SettingsError(
            f"--cost spend: expected spend in one currency, met {', '.join(currencies)}",
            hint="state the costs in a file, with --costs",
        )
    return {
        place: Cost(amount, f"what is paid for it, {currency} {amount:,.0f}".replace("  ", " "))
        for place, one in paid.items()
        for currency, amount in one.items()
    }


def _graded(network: Network, bought: Mapping[int, AssetNode]) -> dict[int, Cost]:
    rows = network.graph.estate.rows
    found = {}
    for place, node in bought.items():
        grades = [
            (_GRADES[word], rows[row].criticality, rows[row].location)
            for row in node.rows
            if (word := _grade_in(rows[row].criticality))
        ]
        if grades:
            amount, written, location = max(grades, key=lambda grade: grade[0])
            found[place] = Cost(amount, f"its criticality is {written!r}", location)
    return found


def _grade_in(written: str) -> str:
    words = fold(written).split()
    return next((word for word in reversed(_GRADES) if word in words), "")


def _keys_of(what: str) -> Iterator[str]:
    yield what
    purl = split_purl(what)
    if purl:
        yield purl.key
    elif fold(what):
        yield fold(what)


def _names(network: Network, node: int) -> tuple[str, ...]:
    """Return what a person may call a node, the surest first."""
    graph = network.graph
    match network.kind(node):
        case NodeKind.asset:
            asset = graph.assets[network.asset_at(node)].asset
            return asset.id, fold(asset.name)
        case NodeKind.organisation:
            one = network.organisations[network.organisation_at(node)]
            return one.id, fold(one.name), *map(fold, one.spellings)
        case NodeKind.component:
            number, place = network.component_at(node)
            bill = graph.estate.bills[number]
            purl = split_purl(bill.purls[place])
            key = (purl.key,) if purl else ()
            return bill.purls[place], *key, bill.names[place], fold(bill.names[place])
        case _:
            return ()
