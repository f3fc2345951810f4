"""What keeps the SBOMs of an asset from answering for the whole of it?

No evidence found is only said where this finds nothing; a wrong all-clear is the worst mistake.
"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.graph.coverage.vendors import OWN
from exposure.graph.joins.sboms.labels import labels_of, sbom_place
from exposure.graph.joins.versions import may_be_same, version_in
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.identify.fold import fold
from exposure.inventory.bill import Bill
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import VendorRow
from exposure.model.result import AssetKind

NO_EVIDENCE_ASKED = (
    "no SBOM or answer: a spreadsheet row alone tells only whether it is this vendor"
)

NO_RESULT = "no result and no SBOM of this expected repository was read"

ONE_PRODUCT = (
    "its SBOM was joined by its supplier alone: it tells of one product, and no row says that nothing "
    "else is bought there"
)


def hiding(gaps: Sequence[Gap]) -> dict[str, Gap]:
    """Return document → one of its gaps that hide presence, whatever their order."""
    found: dict[str, Gap] = {}
    for gap in gaps:
        if gap.effect is GapEffect.hides_presence:
            known = found.get(gap.document, gap)
            found[gap.document] = min(known, gap, key=lambda g: (g.place, g.kind, g.reason))
    return found


def shortfall(graph: SupplyGraph, node: AssetNode, hidden: Mapping[str, Gap]) -> str:
    """Return the first reason why an asset is not assessable; empty where there is none.

    `hidden` comes from `hiding`.
    """
    if not node.bills:
        return NO_EVIDENCE_ASKED if node.rows or node.stated else NO_RESULT
    bills = [graph.estate.bills[bill] for bill in node.bills]
    documents = {bill.document for bill in bills}
    documents |= {graph.estate.rows[row].location.document for row in node.rows}
    for document in sorted(documents & hidden.keys()):
        return f"{document}: {hidden[document].reason}"
    return next(_untold(graph, node, bills), "")


def _untold(graph: SupplyGraph, node: AssetNode, bills: Sequence[Bill]) -> Iterator[str]:
    for bill in bills:
        if bill.lists_nothing:
            yield f"{bill.document}: it lists nothing beside what it describes"
    if node.joins and all(join.of_one_product for join in node.joins):
        yield ONE_PRODUCT
    if node.joins and all(join.of_one_product or join.unborne for join in node.joins):
        yield next((join.doubt for join in node.joins if join.unborne), "")
    rows = [graph.estate.rows[row] for row in node.rows]
    known = set().union(*labels_of(bills))
    for row in rows:
        if _is_a_name(row.sbom) and row.sbom.casefold() not in known:
            place = f"{row.location.document} › {sbom_place(row)}"
            yield f"{place} names the SBOM {row.sbom!r}, which is not the one that was read"
    yield from _other_versions(rows, bills)
    yield from _other_vendors(graph, node, rows)


def _other_vendors(graph: SupplyGraph, node: AssetNode, rows: Sequence[VendorRow]) -> Iterator[str]:
    """Yield that more than one vendor is meant; a number may stand in the rows of strangers."""
    outside = any(one.startswith(OWN) for one in node.organisations)
    several = {_first_word(row) for row in rows} if outside else set()
    if node.asset.kind is AssetKind.product:
        count = max(len(several), len(node.organisations))
        if count > 1:
            yield f"{count} vendors sell a product of this name, and an SBOM speaks for one"
        return
    told = {_first_word(graph.estate.rows[one.row]) for one in node.joins if one.row is not None}
    for row in rows if outside and told else ():
        if _first_word(row) not in told:
            yield (f"{row.vendor!r} in {row.location} was put with it by a number, and no SBOM "
                   "speaks for it")  # fmt: skip


def _first_word(row: VendorRow) -> str:
    """Return what the spellings of one vendor's name begin with, whatever its legal form."""
    return fold(row.vendor).partition(" ")[0]


def _other_versions(rows: Sequence[VendorRow], bills: Sequence[Bill]) -> Iterator[str]:
    """Yield the versions in rows that no SBOM describes; one that states none may be of any."""
    described = [
        bill.versions[root] or version_in(bill.names[root]) for bill in bills for root in bill.roots
    ]
    for row in rows:
        version = version_in(row.product) or _in_column(row)
        if described and not any(may_be_same(version, one) for one in described):
            yield f"{row.location} states version {version}, and its SBOMs describe others"


def _in_column(row: VendorRow) -> str:
    cell = row.cells.get("version")
    return cell.text.strip() if cell is not None and cell.text[:1].isdecimal() else ""


def _is_a_name(text: str) -> bool:
    """Say whether a cell names an SBOM, rather than saying that there is one or none."""
    # Late on purpose: a build has no rows, and asks this of none.
    from exposure.ingest.sheet.values.absent import is_blank, is_flag, is_unknown

    return not (is_blank(text) or is_flag(text) or is_unknown(text))
