"""What in a scan does a person mean by a name: which assets, contracts, rows and components?"""

from pathlib import PurePosixPath

from exposure.graph.joins.sboms.labels import labels_of
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Estate
from exposure.jobs.explain.unflagged import NodeAt
from exposure.model.finding import Finding, StepKind
from exposure.model.records import ContractRow, VendorRow
from exposure.model.result import ScanResult


def nodes_named(estate: Estate, subject: str) -> list[NodeAt]:
    """Return the components with that purl (with or without version), reference or name."""
    wanted = subject.strip().casefold()
    if not wanted:
        return []
    purl = split_purl(subject)
    if purl is not None:
        return [
            NodeAt(bill, position)
            for bill in estate.bills
            for position, stated in enumerate(bill.purls)
            if (split := split_purl(stated)) is not None
            and split.key.casefold() == purl.key.casefold()
            and (not purl.version or purl.version == split.version)
        ]
    return [
        NodeAt(bill, position)
        for bill in estate.bills
        for position, (ref, name) in enumerate(zip(bill.refs, bill.names, strict=True))
        if wanted in {ref.casefold(), name.casefold(),
                      f"{name}@{bill.versions[position]}".casefold()}
    ]  # fmt: skip


def assets_meant(graph: SupplyGraph, subject: str, nodes: list[NodeAt]) -> list[AssetNode]:
    """Return the assets of that id or name, and those that an SBOM of that name or root describes.

    `nodes` are the components of that name: a root among them speaks for its whole SBOM.
    """
    named, text = fold(subject), subject.strip().casefold()
    described = {id(node.bill) for node in nodes if node.position in node.bill.roots}
    described |= {id(bill) for bill in graph.estate.bills if text and text in _labels(bill)}
    return [
        node
        for node in graph.assets
        if node.asset.id == subject
        or (named and (fold(node.asset.name) == named or _is_written(graph, node, named)))
        or any(id(graph.estate.bills[bill]) in described for bill in node.bills)
    ]


def _is_written(graph: SupplyGraph, node: AssetNode, named: str) -> bool:
    """Say whether a row calls the asset so: other rows may spell it otherwise."""
    rows = (graph.estate.rows[row] for row in node.rows)
    return any(fold(row.product or row.vendor) == named for row in rows)


def _labels(bill: Bill) -> set[str]:
    """Return how one may speak of an SBOM; a file name that several share means each of them."""
    (labels,) = labels_of([bill])
    return labels | {PurePosixPath(bill.document).name.casefold()}


def contracts_named(graph: SupplyGraph, subject: str) -> dict[str, list[ContractRow]]:
    """Return the contract numbers meant, with the rows of a contracts sheet that state them."""
    text = subject.strip().casefold()
    stated = graph.estate.contracts
    numbers = {row.number for row in stated}
    numbers.update(number for node in graph.assets for number in node.asset.contracts)
    return {
        number: [row for row in stated if row.number == number]
        for number in sorted(numbers)
        if text and number.strip().casefold() == text
    }


def rows_of_supplier(estate: Estate, subject: str) -> list[VendorRow]:
    """Return the rows whose vendor cell holds that name."""
    named = fold(subject)
    return [row for row in estate.rows if named and fold(row.vendor) == named]


def passing(saved: ScanResult, estate: Estate, subject: str) -> list[Finding]:
    """Return the findings with a route over an organisation that ties call by that name."""
    named = fold(subject)
    if not named or all(named not in {fold(tie.source), fold(tie.target)} for tie in estate.ties):
        return []
    return [
        finding
        for finding in saved.findings
        if any(fold(step.name) == named for route in finding.routes for step in route.steps
               if step.kind is StepKind.vendor)
    ]  # fmt: skip


def owners_of(graph: SupplyGraph) -> dict[int, AssetNode]:
    """Return the identity of each row of the graph → the asset that it belongs to."""
    return {id(graph.estate.rows[row]): node for node in graph.assets for row in node.rows}
