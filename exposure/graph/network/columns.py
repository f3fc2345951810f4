"""What does the one graph hold, in columns that cost no object per component?

Contracts, assets and organisations come first, then the components of each SBOM in turn. Edges
point from what needs to what is needed.
"""

from bisect import bisect_right
from enum import IntEnum

from msgspec import Struct

from exposure.graph.supply import SupplyGraph
from exposure.inventory.runs import Integers

COMPANY = 0
"""The node of the company."""


class NodeKind(IntEnum):
    """What a node is."""

    company = 0
    contract = 1
    asset = 2
    organisation = 3
    component = 4


class Role(IntEnum):
    """In which of three roles does an organisation stand? Each role is a node of its own.

    What an organisation's own records tell of depends on how it was reached: a bought product does
    not use all that another product of the same supplier uses, and what an owner or maker uses need
    not be used for what it owns or made.
    """

    supplier = 0
    """It supplies what is bought."""
    behind = 1
    """Somebody who supplies stands on it, for whatever it does."""
    owner = 2
    """It owns somebody who supplies, or made what is used."""


class EdgeKind(IntEnum):
    """How the target of an edge hangs on its source."""

    performs = 0
    uses = 1
    supplied_by = 2
    subprocessor = 3
    owned_by = 4
    same = 5
    """Both ends mean the same organisation, in another role or by another name."""
    described_by = 6
    holds = 7
    """The SBOM lists it, and no edge says who needs it."""
    depends_on = 8
    contains = 9
    needs_optionally = 10
    needs_for_development = 11
    made_by = 12
    related_to = 13
    """Tied to a vendor by another relation, such as a connector or a catalogue link."""
    continues_in = 14
    """A component that another asset's records describe."""


EDGE_WORDS: dict[EdgeKind, str] = {
    EdgeKind.performs: "performs",
    EdgeKind.uses: "uses",
    EdgeKind.supplied_by: "supplied by",
    EdgeKind.subprocessor: "names as sub-processor",
    EdgeKind.owned_by: "owned by",
    EdgeKind.same: "is",
    EdgeKind.described_by: "is described by",
    EdgeKind.holds: "lists, route unknown",
    EdgeKind.depends_on: "depends on",
    EdgeKind.contains: "contains",
    EdgeKind.needs_optionally: "needs optionally",
    EdgeKind.needs_for_development: "needs for development",
    EdgeKind.made_by: "made by",
    EdgeKind.related_to: "related to",
    EdgeKind.continues_in: "continues in",
}
"""How an edge is told; every export reads it from here."""

SURE, REVIEW, PAST, SETTLED = 0, 1, 2, 4
"""Doubts of an edge, combined as bits: a person must look at it; it had ended before the law date;
people settled that it does not lead there. The last is set by who knows their judgements."""


class Organisation(Struct, frozen=True, gc=False):
    """One organisation, however many records spell it."""

    id: str
    """Register id, or `own:` and the folded name without its legal form."""
    name: str
    spellings: tuple[str, ...]
    """As the records write it, sorted."""


class Network(Struct, frozen=True):
    """The graph of a whole company: nodes are numbers, edges three columns."""

    graph: SupplyGraph
    contracts: tuple[str, ...]
    organisations: tuple[Organisation, ...]
    ours: frozenset[str]
    """Ids of organisations that supply nothing but the company's own products: most likely itself."""
    bill_starts: tuple[int, ...]
    """First node of each SBOM's components."""
    size: int
    sources: Integers
    targets: Integers
    kinds: bytes
    """One `EdgeKind` per edge."""
    doubts: bytes

    def contract(self, position: int) -> int:
        """Return the node of a contract."""
        return 1 + position

    def asset(self, position: int) -> int:
        """Return the node of `graph.assets[position]`."""
        return 1 + len(self.contracts) + position

    def organisation(self, position: int, role: Role) -> int:
        """Return the node of an organisation in a role."""
        return self.asset(len(self.graph.assets)) + len(Role) * position + role

    def component(self, bill: int, position: int) -> int:
        """Return the node of a component of an SBOM."""
        return self.bill_starts[bill] + position

    def kind(self, node: int) -> NodeKind:
        """Return what a node is."""
        if node == COMPANY:
            return NodeKind.company
        if node < self.asset(0):
            return NodeKind.contract
        if node < self.organisation(0, Role.supplier):
            return NodeKind.asset
        organisations = self.organisation(len(self.organisations), Role.supplier)
        return NodeKind.organisation if node < organisations else NodeKind.component

    def asset_at(self, node: int) -> int:
        """Return the position of the asset that a node is."""
        return node - self.asset(0)

    def organisation_at(self, node: int) -> int:
        """Return the position of the organisation that a node is."""
        return (node - self.organisation(0, Role.supplier)) // len(Role)

    def component_at(self, node: int) -> tuple[int, int]:
        """Return the SBOM and the position in it of the component that a node is."""
        bill = bisect_right(self.bill_starts, node) - 1
        return bill, node - self.bill_starts[bill]
