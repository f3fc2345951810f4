"""Why does a scan say what it says, of what it flagged and of what it did not?"""

from pathlib import Path

from exposure.errors import ResultError
from exposure.graph.store import unpack
from exposure.identify.fold import fold
from exposure.inventory.estate import Estate
from exposure.jobs.scan import GRAPH_NAME, RESULT_NAME
from exposure.jobs.unflagged import NodeAt, explain_node, explain_row, nodes_named, row_at
from exposure.model.finding import Finding
from exposure.model.result import Asset, ScanResult
from exposure.register.load import load_register
from exposure.report.document.result_json import read_result
from exposure.report.terminal.why import why_finding
from exposure.report.terminal.why_groups import why_asset, why_vendor

_SHORTEST_PREFIX = 4


def why(result: Path, subject: str, *, show_all: bool = False) -> str:
    """Return the explanation of one finding, vendor, asset, package or spreadsheet cell.

    Raises `ResultError` when the saved result holds nothing by that name.
    """
    saved, estate = _load(result)
    for answer in (
        _finding(saved, subject, show_all),
        _vendor(saved, subject, show_all),
        _asset(saved, subject, show_all),
        _node(saved, estate, subject, show_all),
        _row(saved, estate, subject, show_all),
    ):
        if answer:
            return answer
    raise ResultError(
        f"{result}: nothing in this scan is called {subject!r}",
        hint="name a finding id, vendor, asset, purl, component, or a cell such as Vendors!B14",
    )


def _load(path: Path) -> tuple[ScanResult, Estate]:
    file = path / RESULT_NAME if path.is_dir() else path
    graph = file.with_name(GRAPH_NAME)
    for needed in (file, graph):
        if not needed.is_file():
            raise ResultError(f"{needed}: expected the result of a scan, met no such file",
                                hint="run `exposure scan INPUT... -o DIR` first")  # fmt: skip
    return read_result(file.read_bytes(), str(file)), unpack(graph.read_bytes(), str(graph))


def _finding(saved: ScanResult, subject: str, show_all: bool) -> str:
    if not subject.startswith("F-") or len(subject) < _SHORTEST_PREFIX:
        return ""
    found = [finding for finding in saved.findings if finding.id.startswith(subject)]
    if len(found) > 1:
        ids = ", ".join(finding.id for finding in found)
        raise ResultError(f"{subject!r} begins several finding ids: {ids}", hint="name one")
    return _blocks(saved, found, show_all)


def _vendor(saved: ScanResult, subject: str, show_all: bool) -> str:
    wanted = subject.casefold()
    for vendor in saved.looked_for:
        if wanted in {vendor.id.casefold(), vendor.name.casefold()}:
            return why_vendor(saved, vendor.id, show_all=show_all)
    return ""


def _asset(saved: ScanResult, subject: str, show_all: bool) -> str:
    found: list[Asset] = [asset for asset in saved.assets if asset.id == subject]
    found = found or [asset for asset in saved.assets if fold(asset.name) == fold(subject)]
    return "\n\n".join(why_asset(saved, asset, show_all=show_all) for asset in found)


def _node(saved: ScanResult, estate: Estate, subject: str, show_all: bool) -> str:
    """Explain every component of that name: flagged ones by their findings, others by the register."""
    nodes = nodes_named(estate, subject)
    keys = [_key(node) for node in nodes]
    shown = [finding for finding in saved.findings if _subject_key(finding) in keys]
    flagged = {_subject_key(finding) for finding in shown}
    silent = [node for node, key in zip(nodes, keys, strict=True) if key not in flagged]
    parts = [_blocks(saved, shown, show_all)] if shown else []
    if silent:
        register = load_register()
        parts += [explain_node(saved, register, node) for node in silent]
    return "\n\n".join(parts)


def _key(node: NodeAt) -> tuple[str, str]:
    bill = node.bill
    return bill.purls[node.position] or bill.names[node.position], bill.versions[node.position]


def _subject_key(finding: Finding) -> tuple[str, str]:
    return finding.subject.purl or finding.subject.name, finding.subject.version


def _row(saved: ScanResult, estate: Estate, subject: str, show_all: bool) -> str:
    row = row_at(estate, subject)
    if row is None:
        return ""
    places = {cell.place for cell in row.cells.values()} | {row.location.place}
    found = [
        finding for finding in saved.findings
        if any(e.location.document == row.location.document and e.location.place in places
               for e in finding.evidence)
    ]  # fmt: skip
    if found:
        return _blocks(saved, found, show_all)
    return explain_row(saved, load_register(), row)


def _blocks(saved: ScanResult, findings: list[Finding], show_all: bool) -> str:
    return "\n\n".join(why_finding(saved, finding, show_all=show_all) for finding in findings)
