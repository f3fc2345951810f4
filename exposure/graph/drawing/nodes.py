"""What is each node of the one graph called, and where do the inputs speak of it?"""

from bisect import bisect_left
from collections.abc import Iterator

from exposure.graph.drawing.described import Described, Marks
from exposure.graph.network.columns import COMPANY, Network, NodeKind, Organisation
from exposure.graph.network.part import Part
from exposure.inventory.bill import COMPONENT, FILE, MODEL, ORIGIN, SERVICE, Bill
from exposure.model.location import Location

_TYPES = {COMPONENT: "component", SERVICE: "service", MODEL: "model", FILE: "file",
          ORIGIN: "origin"}  # fmt: skip


class Describer:
    """Describes the nodes of a part, in their order; an organisation is one node in any role."""

    def __init__(self, network: Network, part: Part, marks: Marks) -> None:
        self.network, self.part, self.marks = network, part, marks

    def nodes(self) -> Iterator[Described]:
        """Yield each node once."""
        split = bisect_left(self.part.nodes, self._first_component())
        yield from self._heads(split)
        yield from self._components(split)

    def _first_component(self) -> int:
        starts = self.network.bill_starts
        return starts[0] if starts else self.network.size

    def _heads(self, split: int) -> Iterator[Described]:
        used, stated, last = _contracts_of(self.network), self._stated(), -1
        for node in self.part.nodes[:split]:
            match self.network.kind(node):
                case NodeKind.company:
                    yield Described("company", "company", "", "the company")
                case NodeKind.contract:
                    number = self.network.contracts[node - 1]
                    place = stated.get(number, "")
                    yield Described(f"contract:{number}", "contract", "", number, location=place)
                case NodeKind.asset:
                    yield self._asset(node, used.get(node, []))
                case _:
                    one = self.network.organisation_at(node)
                    if one != last:
                        yield self._organisation(self.network.organisations[one])
                    last = one

    def _stated(self) -> dict[str, str]:
        """Return where each contract is stated first."""
        found: dict[str, str] = {}
        for row in self.network.graph.estate.contracts:
            found.setdefault(row.number, str(row.location))
        return found

    def _asset(self, node: int, contracts: list[str]) -> Described:
        asset = self.network.graph.assets[self.network.asset_at(node)].asset
        return Described(
            key=asset.id, kind="asset", type=asset.kind.value, name=asset.name,
            location=str(asset.location or ""), contracts="; ".join(contracts),
            findings=" ".join(self.marks.findings.get(asset.id, ())),
        )  # fmt: skip

    def _organisation(self, one: Organisation) -> Described:
        return Described(
            key=f"vendor:{one.id}", kind="vendor", type="", name=one.name,
            looked_for=self.marks.looked_for.get(one.id, ""), ours=one.id in self.network.ours,
        )  # fmt: skip

    def _components(self, split: int) -> Iterator[Described]:
        nodes, starts = self.part.nodes, self.network.bill_starts
        prefixes = _prefixes(self.network.graph.estate.bills)
        for bill, start, prefix in zip(
            self.network.graph.estate.bills, starts, prefixes, strict=True
        ):
            end = bisect_left(nodes, start + len(bill), split)
            if end > split:
                yield from _described(bill, [node - start for node in nodes[split:end]], prefix)
            split = end


def _described(bill: Bill, positions: list[int], prefix: str) -> Iterator[Described]:
    keys = list(_keys(bill, prefix))
    for at in positions:
        line = (bill.lines[at] or None) if bill.lines else None
        yield Described(
            key=keys[at], kind="component", type=_TYPES.get(bill.kinds[at], "component"),
            name=bill.names[at], version=bill.versions[at], purl=bill.purls[at],
            location=str(Location(bill.document, bill.place_of(at), line)),
        )  # fmt: skip


def _prefixes(bills: tuple[Bill, ...]) -> Iterator[str]:
    """Yield what the keys of each SBOM begin with: no `#` before the one that ends it."""
    seen: dict[str, int] = {}
    for bill in bills:
        document = bill.document.replace("%", "%25").replace("#", "%23")
        copy = seen[document] = seen.get(document, 0) + 1
        yield f"bill:{document}#" if copy == 1 else f"bill:{document}%{copy}#"


def _keys(bill: Bill, prefix: str) -> Iterator[str]:
    """Yield a name per node that tells copies of one reference, and nodes without one, apart."""
    refs = set(bill.refs)
    seen: set[str] = set()
    for place, ref in enumerate(bill.refs):
        if ref and ref not in seen:
            seen.add(ref)
            yield prefix + ref
            continue
        copy = f"{ref}~{place}"
        while copy in refs:
            copy += "~"
        yield prefix + copy


def _contracts_of(network: Network) -> dict[int, list[str]]:
    """Return the contracts on which each asset is used, by its node."""
    found: dict[int, list[str]] = {}
    last = network.asset(0)
    for edge, source in enumerate(network.sources):
        if COMPANY < source < last:
            number = network.contracts[source - 1]
            found.setdefault(network.targets[edge], []).append(number)
    return found
