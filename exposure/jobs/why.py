"""Why does a scan say what it says, of what it flagged and of what it did not?"""

from pathlib import Path

from exposure.assess.findings import MOST_EVIDENCE, subject_key
from exposure.errors import ResultError, SettingsError
from exposure.graph.store import unpack
from exposure.identify.fold import fold
from exposure.inventory.estate import Estate
from exposure.jobs.cells import became_of, cell_of, row_of, rows_at
from exposure.jobs.scan import GRAPH_NAME, RESULT_NAME
from exposure.jobs.unflagged import NodeAt, explain_node, explain_row, nodes_named
from exposure.model.finding import Finding
from exposure.model.records import VendorRow
from exposure.model.result import Asset, ScanResult
from exposure.register.facts import Register
from exposure.register.find import find_vendor
from exposure.register.load import load_register
from exposure.report.document.result_json import read_result
from exposure.report.neutral import terminal
from exposure.report.terminal.why import why_finding
from exposure.report.terminal.why_groups import why_asset, why_vendor

_SHORTEST_PREFIX = 4
MOST_NODES = 20
"""Unflagged components explained for one name; a name that fits more is too common."""


def why(result: Path, subject: str, *, show_all: bool = False) -> str:
    """Return the explanation of one finding, vendor, asset, package or spreadsheet cell.

    Raises `ResultError` when the saved result holds nothing by that name.
    """
    file = result / RESULT_NAME if result.is_dir() else result
    saved = read_result(_bytes_of(file), str(file))
    for answer_of in (_finding, _vendor, _asset):
        if answer := answer_of(saved, subject, show_all):
            return answer
    graph = file.with_name(GRAPH_NAME)
    estate = unpack(_bytes_of(graph), str(graph))
    register = load_register()
    for explain in (_nodes, _cell):
        if answer := explain(saved, estate, register, subject, show_all):
            return answer
    raise _unknown(result, register, subject)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ResultError(f"{path}: expected the result of a scan, met: {reason}",
                          hint="run `exposure scan INPUT... -o DIR` first") from error  # fmt: skip


def _unknown(result: Path, register: Register, subject: str) -> ResultError:
    try:
        vendor = find_vendor(register, subject)
    except SettingsError:
        hint = "name a finding id, vendor, asset, purl, component, or a cell such as Vendors!B14"
        return ResultError(f"{result}: nothing in this scan is called {subject!r}", hint=hint)
    return ResultError(f"{result}: this scan did not look for {vendor.name}",
                       hint=f"run `exposure scan` with `--watch {vendor.id}`")  # fmt: skip


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
    named = fold(subject)
    found = found or [asset for asset in saved.assets if named and fold(asset.name) == named]
    return _together([why_asset(saved, asset, show_all=show_all) for asset in found])


def _nodes(
    saved: ScanResult, estate: Estate, register: Register, subject: str, show_all: bool
) -> str:
    """Explain every component of that name: flagged ones by their findings, others by the register."""
    nodes = nodes_named(estate, subject)
    keys = {_key_of(node) for node in nodes}
    shown = [finding for finding in saved.findings if _subject_key(finding) in keys]
    flagged = {_subject_key(finding) for finding in shown}
    silent = [node for node in nodes if _key_of(node) not in flagged]
    explained = silent if show_all else silent[:MOST_NODES]
    parts = [_blocks(saved, shown, show_all)] if shown else []
    parts += [explain_node(saved, register, node, show_all=show_all) for node in explained]
    if len(explained) < len(silent):
        more = len(silent) - len(explained)
        parts.append(f"{more} more of that name were read and not flagged (--all).")
    return _together(parts)


def _key_of(node: NodeAt) -> tuple[str, str]:
    bill, position = node.bill, node.position
    return subject_key(bill.names[position], "", bill.purls[position], bill.versions[position])


def _subject_key(finding: Finding) -> tuple[str, str]:
    subject = finding.subject
    return subject_key(subject.name, "", subject.purl, subject.version)


def _cell(
    saved: ScanResult, estate: Estate, register: Register, subject: str, show_all: bool
) -> str:
    cell = cell_of(subject)
    if cell is None:
        return ""
    parts = []
    for row in rows_at(estate, cell):
        found = [finding for finding in saved.findings if _rests_on(finding, row, saved)]
        parts.append(_blocks(saved, found, show_all) if found
                     else explain_row(saved, register, row, show_all=show_all))  # fmt: skip
    parts += [terminal(sentence) + "." for sentence in became_of(saved, cell)]
    return _together(parts)


def _rests_on(finding: Finding, row: VendorRow, saved: ScanResult) -> bool:
    """Say whether a row is evidence of a finding, or of so many alike that it went unnamed."""
    document, place = row.location.document, row_of(row.location)
    if any(e.location.document == document and row_of(e.location) == place
           for e in finding.evidence):  # fmt: skip
        return True
    named = {asset.name for asset in saved.assets if asset.id == finding.asset}
    return len(finding.evidence) >= MOST_EVIDENCE and (row.product or row.vendor) in named


def _blocks(saved: ScanResult, findings: list[Finding], show_all: bool) -> str:
    return _together([why_finding(saved, finding, show_all=show_all) for finding in findings])


def _together(parts: list[str]) -> str:
    """Put a blank line between explanations."""
    return "\n\n".join(part.rstrip("\n") for part in parts)
