"""Which vendors do the contract sheets themselves name, beside the rows and SBOMs?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.graph.supply import AssetNode
from exposure.identify.matcher import Matcher, text_matches
from exposure.identify.rows import RowHit, match_row
from exposure.identify.rules.claim import capped, related
from exposure.model.records import Cell, ContractRow, VendorRow
from exposure.model.relation import Confidence, Relation
from exposure.model.result import AssetKind

_PROSE = "the contract's row mentions it, it does not say that it is used"


def mentioning(matcher: Matcher, contracts: Sequence[ContractRow]) -> list[ContractRow]:
    """Return the contracts with a cell, beside those of use, in which a vendor is named."""
    return [
        contract
        for contract in contracts
        if any(text_matches(matcher, cell.text) for cell in _prose_cells(contract.cells))
    ]


def stated_hits(matcher: Matcher, node: AssetNode, row: VendorRow) -> list[RowHit]:
    """Return what a contract's row says of an asset: who is used, or merely who is mentioned."""
    if node.asset.kind is not AssetKind.contract:
        return match_row(matcher, row)
    return [
        RowHit(cell, "description",
               related(capped(match, Confidence.review, _PROSE), Relation.mentions_only))
        for cell in _prose_cells(row.cells)
        for match in text_matches(matcher, cell.text)
    ]  # fmt: skip


def _prose_cells(cells: Mapping[str, Cell]) -> Iterator[Cell]:
    """Yield all cells but those of use, which are read name by name."""
    yield from (cell for role, cell in sorted(cells.items()) if role.partition(" ")[0] != "uses")
