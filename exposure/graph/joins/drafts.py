"""What is an asset while rows, SBOMs and contracts are still being put with it?"""

from collections.abc import Sequence

from exposure.graph.joins.sboms.found import BillJoin
from exposure.graph.supply import AssetNode
from exposure.inventory.bill import Bill
from exposure.model.ids import asset_id
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.result import Asset, AssetKind


class Draft:
    """An asset while rows, bills and contracts are being gathered, in the order of their places."""

    def __init__(self, kind: AssetKind, identity: str, name: str, location: Location) -> None:
        """Begin with what is known of the first row, SBOM or contract that speaks of it."""
        self.id = asset_id(kind, identity)
        self.kind, self.name, self.location = kind, name, location
        self.rows: list[int] = []
        self.bills: list[int] = []
        self.joins: list[BillJoin] = []
        self.contracts: dict[str, Location] = {}
        self.joined: list[str] = []
        self.stated: list[VendorRow] = []

    def frozen(self, organisations: Sequence[str]) -> AssetNode:
        """Return the asset; `organisations` has one of each row of the estate."""
        numbers = tuple(sorted(self.contracts))
        asset = Asset(
            id=self.id, name=self.name, kind=self.kind, location=self.location,
            contracts=numbers, joined=tuple(self.joined),
        )  # fmt: skip
        said = [join.supplied for join in self.joins if join.supplied is not None]
        supplied = None if self.rows else min(
            said, key=lambda one: (one.confidence.rank, one.name), default=None
        )  # fmt: skip
        keys = {organisations[row] for row in self.rows}
        keys |= {one.organisation for one in said} if supplied is not None else set()
        bills = sorted(zip(self.bills, self.joins, strict=True), key=lambda pair: pair[0])
        return AssetNode(
            asset, tuple(self.rows), tuple(bill for bill, _ in bills), tuple(self.stated),
            tuple(self.contracts[number] for number in numbers),
            tuple(join for _, join in bills), supplied, tuple(sorted(keys - {""})),
        )  # fmt: skip


def add_bills(
    drafts: dict[str, Draft], bills: Sequence[Bill], joined: Sequence[BillJoin],
    owners: Sequence[str] = (),
) -> None:  # fmt: skip
    """Put each SBOM with the asset it describes; `owners[k]` is the id of that of row `k`."""
    for position in sorted(range(len(joined)), key=lambda one: bills[one].document):
        bill, join = bills[position], joined[position]
        location = Location(bill.document, bill.place_of(bill.roots[0]) if bill.roots else "")
        draft = Draft(AssetKind.sbom, join.identity, join.name, location)
        if join.is_product:  # so that it is the product that rows and contracts may name
            draft.id = asset_id(AssetKind.product, join.identity)
        draft = drafts.setdefault(owners[join.row] if join.row is not None else draft.id, draft)
        draft.bills.append(position)
        draft.joins.append(join)
        draft.joined += [join.because] if join.because else []
        draft.joined += [join.supplied.because] if join.supplied is not None else []
