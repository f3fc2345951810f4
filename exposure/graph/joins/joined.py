"""Which rows, SBOMs and contracts belong to one asset?"""

from collections.abc import Iterable, Sequence

from exposure.graph.contracts.uses import LoneUse, join_contracts, used_at
from exposure.graph.joins.drafts import Draft, add_bills
from exposure.graph.joins.sboms.join import join_bills
from exposure.graph.joins.vendors.organisations import Organisations, organisations_of
from exposure.graph.joins.vendors.reasons import (
    clash_gaps,
    name_of,
    product_identity,
    why_one,
)
from exposure.graph.joins.versions import without_version
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.names import Names
from exposure.identify.fold import fold
from exposure.identify.rows import RowHit
from exposure.ingest.sheet.values.absent import names_nobody
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.records import ContractRow, VendorRow
from exposure.model.result import AssetKind
from exposure.model.settings import Join


def build_graph(  # noqa: PLR0917 - what is joined, and by what
    estate: Estate, row_hits: Sequence[Sequence[RowHit]], joins: Sequence[Join], config: str,
    mentioning: Sequence[ContractRow] = (), names: Names | None = None,
) -> SupplyGraph:  # fmt: skip
    """Join rows, SBOMs and contracts; each join says why, each ambiguity is a gap.

    `config` names the file in which `joins`, the user's own, stand. `mentioning` are the contracts
    whose own cells name a vendor: each is an asset too. `names` knows legal forms and the register.
    The order in which files were given changes nothing.
    """
    organisations = organisations_of(estate, row_hits, names or Names())
    drafts: dict[str, Draft] = {}
    owners = _add_rows(drafts, estate, organisations)
    bill_gaps = _add_bills(drafts, estate, owners, organisations, (joins, config))
    spoken = {draft.id: _names(draft, estate) for draft in drafts.values()}
    uses, lone, contract_gaps = join_contracts(estate.contracts, spoken)
    for use in sorted(uses, key=lambda use: use.location.document):
        drafts[use.owner].contracts.setdefault(use.number, use.location)
    _add_lone_uses(drafts, lone)
    _add_contracts(drafts, mentioning)
    assets = tuple(draft.frozen(organisations.keys) for draft in drafts.values())
    vendors = {row: owner for row, owner in enumerate(owners) if not estate.rows[row].product}
    clashes = clash_gaps(estate.rows, vendors, organisations)
    gaps = (*bill_gaps, *clashes, *contract_gaps)
    return SupplyGraph(estate, assets, gaps, tuple(joins), config)


def _add_rows(drafts: dict[str, Draft], estate: Estate, organisations: Organisations) -> list[str]:
    """Put each row with the asset it speaks of, and return the id of every row's asset."""
    owners = [""] * len(estate.rows)
    for position in sorted(range(len(estate.rows)), key=organisations.ranks.__getitem__):
        row = estate.rows[position]
        draft = _draft_of_row(row, organisations.keys[position])
        draft = drafts.setdefault(draft.id, draft)
        draft.rows.append(position)
        owners[position] = draft.id
        for number in row.contracts:
            draft.contracts.setdefault(number.strip(), _names_contract(row, number))
    for draft in drafts.values():
        draft.name = name_of([estate.rows[row] for row in draft.rows])
        draft.joined += why_one(estate.rows, draft.rows, organisations)
    return owners


def _draft_of_row(row: VendorRow, organisation: str) -> Draft:
    if row.product:
        return Draft(AssetKind.product, product_identity(row.product), row.product, row.location)
    return Draft(AssetKind.vendor, organisation, row.vendor, row.location)


def _add_bills(
    drafts: dict[str, Draft], estate: Estate, owners: Sequence[str],
    organisations: Organisations, mapping: tuple[Sequence[Join], str],
) -> tuple[Gap, ...]:  # fmt: skip
    """Put each SBOM with the asset it describes, and return what was ambiguous."""
    joined, gaps = join_bills(estate, owners, organisations, *mapping)
    add_bills(drafts, estate.bills, joined, owners)
    return gaps


def _names_contract(row: VendorRow, number: str) -> Location:
    """Return the cell of a row that names a contract, or the row's own where none is kept."""
    at = row.location
    for key, cell in row.cells.items():
        if key.partition(" ")[0] == "contract" and number in cell.text:
            return Location(at.document, cell.place, at.line)
    return at


def _add_lone_uses(drafts: dict[str, Draft], uses: Iterable[LoneUse]) -> None:
    """Make what a contract is said to use, and nothing else names, an asset of its own."""
    for use in sorted(uses, key=lambda use: use.contract.location.document):
        name, number = use.cell.text, use.contract.number
        if names_nobody(name):
            continue
        location = used_at(use.contract, use.cell)
        draft = Draft(AssetKind.product, product_identity(name), name, location)
        draft = drafts.setdefault(draft.id, draft)
        draft.contracts.setdefault(number, location)
        draft.stated.append(VendorRow(location, name, cells={"vendor": use.cell}))


def _add_contracts(drafts: dict[str, Draft], contracts: Iterable[ContractRow]) -> None:
    for contract in sorted(contracts, key=lambda contract: contract.location.document):
        number = contract.number
        draft = Draft(AssetKind.contract, fold(number) or number, number, contract.location)
        draft = drafts.setdefault(draft.id, draft)
        draft.contracts.setdefault(number, contract.location)
        draft.stated.append(VendorRow(contract.location, number, cells=contract.cells))


def _names(draft: Draft, estate: Estate) -> set[str]:
    """Return the folded names by which a contracts sheet may speak of an asset."""
    stated = {draft.name}
    for row in (estate.rows[position] for position in draft.rows):
        stated |= {row.vendor, row.product, without_version(row.product)}
    for bill in (estate.bills[position] for position in draft.bills):
        stated |= {bill.names[root] for root in bill.roots}
    return set(map(fold, stated)) - {""}
