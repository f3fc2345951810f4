"""How much of the routes is drawn, so that a person can still read the picture?"""

from collections.abc import Collection, Hashable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.result import AssetKind, ScanResult
from exposure.report.document.html.pictures.graph.alike import (
    alike,
    alike_assets,
    columns_of,
    with_one_tie,
)
from exposure.report.document.html.pictures.graph.network import Network, network_of
from exposure.report.document.html.pictures.graph.paths import Path, Tie, paths_of
from exposure.report.document.html.pictures.graph.words import FURTHER_CONTRACTS
from exposure.report.index import Index

MOST_NODES = 150
_ELSEWHERE = frozenset({AssetKind.company.value, AssetKind.contract.value})
"""Assets that stand in a column of others."""
MOST_IN_COLUMN = 30
"""Boxes below each other: as many as a printed page holds."""
MOST_CONTRACTS, MOST_VENDORS = 24, 30
MOST_TIES = 60
"""Lines to vendors, where packages are not drawn."""


class Chosen(Struct, frozen=True):
    """What is drawn, and what is not."""

    network: Network
    findings: int
    """Open findings, drawn or not."""
    drawn: int
    settled: int
    """Findings that people settled as no match: none of them is drawn."""
    is_folded: bool
    """Whether packages and suppliers were left out for want of room."""


def chosen(result: ScanResult, index: Index) -> Chosen:
    """Return as much as can be read: everything, else alike stations as one, else the most urgent."""
    ordered = sorted((one for one in result.findings if one.is_open), key=index.urgency)
    paths = [path for finding in ordered for path in paths_of(finding, index)]
    network, is_folded = _network(paths, index)
    drawn = {finding.id for strand in network.strands for finding in strand.findings}
    settled = len(result.findings) - len(ordered)
    return Chosen(network, len(ordered), len(drawn), settled, is_folded)


def _network(paths: list[Path], index: Index) -> tuple[Network, bool]:
    """Return the first of some ways to draw the paths that can still be read."""
    if len(paths) <= 4 * MOST_NODES:  # of more, no way with packages can be read
        for ways in (paths, alike(paths, index)) if _assets_fit(paths) else ():
            network = network_of(ways, index, columns_of(ways))
            if len(network.nodes) <= MOST_NODES and network.fullest() <= MOST_IN_COLUMN:
                return network, False
    short = [replace(path, hops=(), between=0, doubts=path.doubts[:1])
             for path in _with_few_contracts(paths)]  # fmt: skip
    for ways in (short, alike_assets(short), alike_assets(with_one_tie(short))):
        if len({(way.asset, way.finding.vendor, way.tie) for way in ways}) <= MOST_TIES:
            network = network_of(ways, index, {})
            if len(network.nodes) <= MOST_NODES and network.fullest() <= MOST_IN_COLUMN:
                return network, any(path.hops for path in paths)
    return network_of(_most_urgent(ways), index, {}), any(path.hops for path in paths)


def _with_few_contracts(paths: Sequence[Path]) -> list[Path]:
    """Return the paths with the contracts beyond the first many as one."""
    kept: dict[str, None] = {}
    for path in paths:
        kept.update(dict.fromkeys(path.contracts[: MOST_CONTRACTS - len(kept)]))
    told = []
    for path in paths:
        named = tuple(one for one in path.contracts if one in kept)
        rest = (FURTHER_CONTRACTS,) if len(named) < len(path.contracts) else ()
        told.append(replace(path, contracts=(*named, *rest)))
    return told


def _most_urgent(paths: Sequence[Path]) -> list[Path]:
    """Return the paths of the assets, vendors and ties that are met first; of each vendor one."""
    first = {path.finding.vendor: path for path in reversed(paths)}
    leading = [path for path in paths if first[path.finding.vendor] is path]
    others = [path for path in paths if first[path.finding.vendor] is not path]
    assets: set[str] = set()
    vendors: set[str] = set()
    ties: set[tuple[str, str, Tie]] = set()
    kept = []
    for path in (*leading, *others):
        asset, vendor = path.asset.key, path.finding.vendor
        tie = (asset, vendor, path.tie)
        fits = (
            _fits(asset, assets, MOST_IN_COLUMN)
            and _fits(vendor, vendors, MOST_VENDORS)
            and _fits(tie, ties, MOST_TIES)
        )
        if fits:
            assets.add(asset)
            vendors.add(vendor)
            ties.add(tie)
            kept.append(path)
    return kept


def _assets_fit(paths: Sequence[Path]) -> bool:
    """Say whether the column of assets has room; those that stand as contracts are not in it."""
    products = {path.asset.key for path in paths if path.asset.kind not in _ELSEWHERE}
    return len(products) <= MOST_IN_COLUMN


def _fits(one: Hashable, kept: Collection[Hashable], most: int) -> bool:
    return one in kept or len(kept) < most
