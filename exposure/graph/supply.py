"""Which assets does the company have, and which rows, SBOMs and contracts belong to each?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.graph.contracts.uses import LoneUse, join_contracts, used_at
from exposure.graph.join import BillJoin, join_bills
from exposure.identify.fold import fold
from exposure.identify.rows import RowHit
from exposure.ingest.sheet.values.absent import names_nobody
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.ids import asset_id
from exposure.model.location import Location
from exposure.model.records import ContractRow, VendorRow
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind
from exposure.model.settings import Join


class AssetNode(Struct, frozen=True):
    """One asset with what belongs to it."""

    asset: Asset
    rows: tuple[int, ...]
    """Positions in `Estate.rows`."""
    bills: tuple[int, ...]
    """Positions in `Estate.bills`."""
    stated: tuple[VendorRow, ...] = ()
    """What contract sheets say of it, each said as a row of an inventory would say it."""
    said_at: tuple[Location, ...] = ()
    """Where the records first name each of the asset's contracts, in the same order."""


class SupplyGraph(Struct, frozen=True):
    """Company → contract → product → vendor → sub-vendor, and product → SBOM → components."""

    estate: Estate
    assets: tuple[AssetNode, ...]
    gaps: tuple[Gap, ...]
    """What joining met: ambiguous or unmatched names."""
    joins: tuple[Join, ...] = ()
    """The user's own joins that were obeyed, so that a later question obeys them too."""
    config: str = ""
    """Name of the file in which they stand."""


def assets_of(graph: SupplyGraph) -> dict[str, Asset]:
    """Return the assets by id."""
    return {node.asset.id: node.asset for node in graph.assets}


class _Draft:
    """An asset while rows, bills and contracts are being gathered."""

    def __init__(self, kind: AssetKind, identity: str, name: str, location: Location) -> None:
        self.id = asset_id(kind, identity)
        self.kind, self.name, self.location = kind, name, location
        self.rows: list[int] = []
        self.bills: list[int] = []
        self.contracts: dict[str, Location] = {}
        self.joined: list[str] = []
        self.stated: list[VendorRow] = []

    def frozen(self) -> AssetNode:
        numbers = tuple(sorted(self.contracts))
        asset = Asset(
            id=self.id, name=self.name, kind=self.kind, location=self.location,
            contracts=numbers, joined=tuple(self.joined),
        )  # fmt: skip
        said_at = tuple(self.contracts[number] for number in numbers)
        return AssetNode(asset, tuple(self.rows), tuple(self.bills), tuple(self.stated), said_at)


def build_graph(
    estate: Estate, row_hits: Sequence[Sequence[RowHit]], joins: Sequence[Join], config: str,
    mentioning: Sequence[ContractRow] = (),
) -> SupplyGraph:  # fmt: skip
    """Join rows, SBOMs and contracts; each join says why, each ambiguity is a gap.

    `config` names the file in which `joins`, the user's own, stand. `mentioning` are
    the contracts whose own cells name a vendor: each is an asset too.
    """
    drafts: dict[str, _Draft] = {}
    owners = [
        _add_row(drafts, position, row, hits)
        for position, (row, hits) in enumerate(zip(estate.rows, row_hits, strict=True))
    ]
    bill_joins, bill_gaps = join_bills(estate, owners, joins, config)
    for position, (bill, joined) in enumerate(zip(estate.bills, bill_joins, strict=True)):
        known = None if joined.row is None else drafts[owners[joined.row]]
        draft = known or _draft_of_bill(drafts, bill, joined)
        draft.bills.append(position)
        if joined.because:
            draft.joined.append(joined.because)
    names = {draft.id: _names(draft, estate) for draft in drafts.values()}
    uses, lone, contract_gaps = join_contracts(estate.contracts, names)
    for use in uses:
        drafts[use.owner].contracts.setdefault(use.number, use.location)
    _add_lone_uses(drafts, lone)
    _add_contracts(drafts, mentioning)
    assets = tuple(draft.frozen() for draft in drafts.values())
    return SupplyGraph(estate, assets, (*bill_gaps, *contract_gaps), tuple(joins), config)


def _add_row(
    drafts: dict[str, _Draft], position: int, row: VendorRow, hits: Sequence[RowHit]
) -> str:
    """Put a row with the asset it speaks of, and return that asset's id."""
    kind = AssetKind.product if row.product else AssetKind.vendor
    identity = _folded(row.product) if row.product else _vendor_identity(row.vendor, hits)
    draft = _Draft(kind, identity, row.product or row.vendor, row.location)
    draft = drafts.setdefault(draft.id, draft)
    draft.rows.append(position)
    for number in row.contracts:
        draft.contracts.setdefault(number.strip(), _names_contract(row, number))
    return draft.id


def _names_contract(row: VendorRow, number: str) -> Location:
    """Return the cell of a row that names a contract, or the row's own where none is kept."""
    at = row.location
    for key, cell in row.cells.items():
        if key.partition(" ")[0] == "contract" and number in cell.text:
            return Location(at.document, cell.place, at.line)
    return at


def _folded(name: str) -> str:
    """Return a name without spelling habits; one that is made of signs alone stays as it is."""
    return fold(name) or name


def _vendor_identity(vendor: str, hits: Sequence[RowHit]) -> str:
    """Return the register id of a recognised vendor, else its own normalised name."""
    sure = sorted(
        hit.match.vendor for hit in hits
        if hit.role in {"vendor", "identifier", "website"}
        and hit.match.relation is Relation.made_by
        and hit.match.confidence is not Confidence.review
    )  # fmt: skip
    return sure[0] if sure else f"own:{_folded(vendor)}"


def _draft_of_bill(drafts: dict[str, _Draft], bill: Bill, joined: BillJoin) -> _Draft:
    location = Location(bill.document, bill.place_of(bill.roots[0]) if bill.roots else "")
    draft = _Draft(AssetKind.sbom, joined.identity, joined.name, location)
    return drafts.setdefault(draft.id, draft)


def _add_lone_uses(drafts: dict[str, _Draft], uses: Iterable[LoneUse]) -> None:
    """Make what a contract is said to use, and nothing else names, an asset of its own."""
    for use in uses:
        name, number = use.cell.text, use.contract.number
        if names_nobody(name):
            continue
        location = used_at(use.contract, use.cell)
        draft = _Draft(AssetKind.product, _folded(name), name, location)
        draft = drafts.setdefault(draft.id, draft)
        draft.contracts.setdefault(number, location)
        draft.stated.append(VendorRow(location, name, cells={"vendor": use.cell}))


def _add_contracts(drafts: dict[str, _Draft], contracts: Iterable[ContractRow]) -> None:
    for contract in contracts:
        number = contract.number
        draft = _Draft(AssetKind.contract, _folded(number), number, contract.location)
        draft = drafts.setdefault(draft.id, draft)
        draft.contracts.setdefault(number, contract.location)
        draft.stated.append(VendorRow(contract.location, number, cells=contract.cells))


def _names(draft: _Draft, estate: Estate) -> set[str]:
    """Return the folded names by which a contracts sheet may speak of an asset."""
    names = {fold(draft.name)}
    names |= {fold(estate.rows[row].vendor) for row in draft.rows}
    names |= {fold(estate.bills[bill].names[root]) for bill in draft.bills
              for root in estate.bills[bill].roots}  # fmt: skip
    return names - {""}
