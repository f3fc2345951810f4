"""What does a saved scan tell of everything that a person may mean by one name?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.assess.findings import MOST_EVIDENCE, subject_key
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.jobs.explain.cells import became_of, cell_of, found_at, row_of, rows_at, ties_at
from exposure.jobs.explain.named import Named, found_as, names_of
from exposure.jobs.explain.sheets import column_sentences, sheet_sentences, silent_sentences
from exposure.jobs.explain.subjects import (
    assets_meant,
    contracts_named,
    nodes_named,
    owners_of,
    passing,
    rows_of_supplier,
)
from exposure.jobs.explain.unflagged import NodeAt, explain_name, explain_node, explain_row
from exposure.model.finding import Finding
from exposure.model.law.allocation import Use
from exposure.model.records import ContractRow, VendorRow
from exposure.model.result import AssetKind, ScanResult
from exposure.register.facts import Register
from exposure.report.neutral import terminal
from exposure.report.terminal.why.finding import why_finding
from exposure.report.terminal.why.groups import why_asset
from exposure.report.terminal.why.limits import ALL, Limits
from exposure.report.use_words import use_counts

MOST_NODES = 20
"""Unflagged components, or rows, explained for one name; a name that fits more is too common."""
MOST_ASSETS = 20
"""Assets explained for one name, those with findings first."""


class Scanned(Struct, frozen=True):
    """A saved scan and how to tell of it."""

    saved: ScanResult
    graph: SupplyGraph
    register: Register
    show_all: bool
    limits: Limits = ALL


def told_of(scanned: Scanned, subject: str) -> list[str]:
    """Return what there is to tell of a name; empty where nothing is called so.

    All that the name may mean is told: an unflagged component never hides a flagged asset.
    """
    graph = scanned.graph
    nodes = nodes_named(graph.estate, subject)
    contracts = contracts_named(graph, subject)
    meant = assets_meant(graph, subject, nodes)
    known = {node.asset.id for node in meant}
    meant += [node for node in graph.assets
              if contracts.keys() & set(node.asset.contracts) and node.asset.id not in known]  # fmt: skip
    told = {id(graph.estate.bills[bill]) for node in meant for bill in node.bills}
    inner = [node for node in nodes if node.position not in node.bill.roots
             or id(node.bill) not in told]  # fmt: skip
    told_rows = {id(graph.estate.rows[row]) for node in meant for row in node.rows}
    rows = [row for row in rows_of_supplier(graph.estate, subject) if id(row) not in told_rows]
    return [
        *(_contract(scanned, number, stated) for number, stated in contracts.items()),
        *_assets(scanned, meant),
        *_nodes(scanned, inner),
        *_rows(scanned, rows),
        *_passing(scanned, subject),
        *_cell(scanned, subject),
        *_sentences(sheet_sentences(scanned.saved, subject)),
    ]


def _contract(scanned: Scanned, number: str, stated: list[ContractRow]) -> str:
    contracts = {node.asset.id for node in scanned.graph.assets
                 if node.asset.kind is AssetKind.contract}  # fmt: skip
    said = [one for one in scanned.saved.allocations
            if one.contract == number and one.asset not in contracts]  # fmt: skip
    used = sum(one.use is Use.used for one in said)
    places = ", ".join(terminal(str(row.location)) for row in stated)
    head = f"Contract {terminal(number)}" + (f" ({places})" if places else "")
    if not said:
        return f"{head}: no record names an asset that is used on it, which is no answer."
    told = f"{head}: the records name {used} asset{'s' * (used != 1)} used on it."
    reach = next((one for one in scanned.saved.reaches if one.contract == number), None)
    return f"{told} Of all assets: {use_counts(reach)}." if reach is not None else told


def _assets(scanned: Scanned, nodes: list[AssetNode]) -> Iterator[str]:
    flagged = {finding.asset for finding in scanned.saved.findings}
    ordered = sorted(nodes, key=lambda node: node.asset.id not in flagged)
    shown = ordered if scanned.show_all else ordered[:MOST_ASSETS]
    for node in shown:
        yield why_asset(scanned.saved, node.asset, show_all=scanned.show_all, limits=scanned.limits)
    if len(shown) < len(ordered):
        yield f"{len(ordered) - len(shown)} more assets are meant and not shown (--all)."


def _nodes(scanned: Scanned, nodes: list[NodeAt]) -> Iterator[str]:
    """Explain components: flagged ones by their findings, others by the register."""
    keys = {_key_of(node) for node in nodes}
    found = [finding for finding in scanned.saved.findings if _subject_key(finding) in keys]
    flagged = {_subject_key(finding) for finding in found}
    silent = [node for node in nodes if _key_of(node) not in flagged]
    shown = silent if scanned.show_all else silent[:MOST_NODES]
    yield from _blocks(scanned, found)
    for node in shown:
        yield explain_node(scanned.saved, scanned.register, node, show_all=scanned.show_all)
    if len(shown) < len(silent):
        yield f"{len(silent) - len(shown)} more of that name were read and not flagged (--all)."


def _key_of(node: NodeAt) -> tuple[str, str]:
    bill, position = node.bill, node.position
    return subject_key(bill.names[position], "", bill.purls[position], bill.versions[position])


def _subject_key(finding: Finding) -> tuple[str, str]:
    subject = finding.subject
    return subject_key(subject.name, "", subject.purl, subject.version)


def _passing(scanned: Scanned, subject: str) -> Iterator[str]:
    """Explain a name that stands behind what is bought, or beside a vendor's."""
    found = passing(scanned.saved, scanned.graph.estate, subject)
    places = names_of(scanned.graph.estate, subject)
    found += [one for one in found_as(scanned.saved, subject, places) if one not in found]
    yield from _blocks(scanned, found)
    if places and not found:
        yield _name(scanned, subject, places)


def _name(scanned: Scanned, subject: str, places: list[Named]) -> str:
    return explain_name(scanned.saved, scanned.register, subject.strip(),
                        [place.words for place in places], show_all=scanned.show_all)  # fmt: skip


def _cell(scanned: Scanned, subject: str) -> Iterator[str]:
    saved, cell, told = scanned.saved, cell_of(subject), False
    if cell is not None:
        ties = ties_at(scanned.graph.estate, cell)
        for part in (
            *_rows(scanned, rows_at(scanned.graph.estate, cell)),
            *_blocks(scanned, found_at(saved, cell, ties)),
            *_sentences(became_of(saved, cell, ties)),
        ):
            told = True
            yield part
    yield from _sentences([*(() if told else silent_sentences(saved, subject)),
                           *column_sentences(saved, subject)])  # fmt: skip


def _sentences(told: Iterable[str]) -> Iterator[str]:
    lines = [terminal(sentence).rstrip(".") + "." for sentence in told]
    if lines:
        yield "\n".join(lines)


def _rows(scanned: Scanned, rows: list[VendorRow]) -> Iterator[str]:
    """Explain rows by their findings, else by those of their asset, else by what was read."""
    saved, show_all = scanned.saved, scanned.show_all
    owners = owners_of(scanned.graph)
    flagged = {finding.asset for finding in saved.findings}
    silent = []
    for row in rows:
        asset = owners[id(row)].asset
        found = [finding for finding in saved.findings if _rests_on(finding, row, saved)]
        yield from _blocks(scanned, found)
        if not found and asset.id in flagged:
            yield why_asset(saved, asset, show_all=show_all, limits=scanned.limits)
        elif not found:
            silent.append(row)
    shown = silent if show_all else silent[:MOST_NODES]
    for row in shown:
        yield explain_row(saved, scanned.register, row, show_all=show_all)
    if len(shown) < len(silent):
        yield f"{len(silent) - len(shown)} more rows were read and not flagged (--all)."


def _rests_on(finding: Finding, row: VendorRow, saved: ScanResult) -> bool:
    """Say whether a row is evidence of a finding, or of so many alike that it went unnamed."""
    document, place = row.location.document, row_of(row.location)
    if any(e.location.document == document and row_of(e.location) == place
           for e in finding.evidence):  # fmt: skip
        return True
    named = {asset.name for asset in saved.assets if asset.id == finding.asset}
    return len(finding.evidence) >= MOST_EVIDENCE and (row.product or row.vendor) in named


def _blocks(scanned: Scanned, findings: Iterable[Finding]) -> Iterator[str]:
    kept, left_out = scanned.limits.split(findings)
    for finding in kept:
        yield why_finding(scanned.saved, finding, show_all=scanned.show_all)
    yield from left_out


def together(parts: Iterable[str]) -> str:
    """Put a blank line between explanations, and leave out what one before holds already."""
    told: list[str] = []
    for part in (part.rstrip("\n") for part in parts):
        if not any(part in before for before in told):
            told.append(part)
    return "\n\n".join(told)
