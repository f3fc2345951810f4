"""What does the script of the picture know of each route, to filter and to list findings?"""

import msgspec
from msgspec import Raw, Struct

from exposure.model.finding import Finding
from exposure.report.document.html.pictures.graph.network import Network, Strand
from exposure.report.document.html.pictures.graph.words import NO_CONTRACT
from exposure.report.index import Index
from exposure.report.neutral import document

MOST_LISTED = 12
"""Findings of one strand that are told by id and text; the others are counted."""


class _Told(Struct, frozen=True):
    """One strand: positions in the lists of `_Known`."""

    nodes: tuple[int, ...]
    lines: tuple[int, ...]
    vendor: int
    contracts: tuple[int, ...]
    relation: int
    findings: tuple[int, ...]


class _Known(Struct, frozen=True):
    vendors: tuple[str, ...]
    contracts: tuple[str, ...]
    relations: tuple[str, ...]
    nodes: tuple[str, ...]
    findings: tuple[tuple[str, ...], ...]
    """Id and text of each; nothing of one that is counted alone."""
    strands: tuple[_Told, ...]


def data_of(network: Network, index: Index) -> Raw:
    """Return the JSON that the script reads."""
    strands = network.strands
    vendors = sorted({one.vendor for one in strands}, key=lambda one: (index.vendor(one), one))
    contracts = sorted({number for strand in strands for number in _contracts(strand)})
    relations = sorted({one.relation for one in strands})
    listed = {
        one.id: _said(one, index) for strand in strands for one in strand.findings[:MOST_LISTED]
    }
    numbers = {one: at for at, one in enumerate(
        dict.fromkeys(each.id for strand in strands for each in strand.findings))}  # fmt: skip
    known = _Known(
        tuple(document(index.vendor(one)) for one in vendors),
        tuple(map(document, contracts)),
        tuple(relations),
        tuple(document(node.name) for node in network.nodes),
        tuple((one, listed[one]) if one in listed else () for one in numbers),
        tuple(
            _Told(
                one.nodes,
                one.lines,
                vendors.index(one.vendor),
                tuple(contracts.index(number) for number in _contracts(one)),
                relations.index(one.relation),
                tuple(numbers[each.id] for each in one.findings),
            )
            for one in strands
        ),
    )
    return Raw(msgspec.json.encode(known))


def _contracts(strand: Strand) -> tuple[str, ...]:
    return strand.contracts or (NO_CONTRACT,)


def _said(finding: Finding, index: Index) -> str:
    subject = f"{finding.subject.name} {finding.subject.version}".strip()
    asset = index.asset(finding.asset)
    found = f"{asset}, {subject}" if subject != asset else asset
    return document(f"{found} → {index.vendor(finding.vendor)}")
