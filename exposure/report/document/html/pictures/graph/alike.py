"""Which stations differ in nothing but their names, so that one box can stand for them?"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.model.finding import StepKind
from exposure.model.words import number_of
from exposure.report.document.html.pictures.graph.network import (
    Column,
    Network,
    Node,
    network_of,
)
from exposure.report.document.html.pictures.graph.paths import Hop, Path, Tie
from exposure.report.document.html.pictures.graph.words import kind_words
from exposure.report.index import Index

FEWEST = 2
"""From so many on they are one box."""
_Side = tuple[object, ...]


def columns_of(paths: Sequence[Path]) -> dict[str, Column]:
    """Return the hops that stand further behind than some of their paths would place them."""
    leading = {path.hops[0].key for path in paths if len(path.hops) > 1}
    far = {path.hops[1].key for path in paths if len(path.hops) > 1}
    return dict.fromkeys(far - leading, Column.far)


def alike(paths: Sequence[Path], index: Index) -> list[Path]:
    """Return the paths with packages and suppliers that have the same neighbours and ties as one."""
    return _folded(_folded(paths, index, Column.far), index, Column.near)


def alike_assets(paths: Sequence[Path]) -> list[Path]:
    """Return short paths with assets that have the same contracts, vendors and ties as one."""
    tied: dict[Hop, set[_Side]] = {}
    for path in paths:
        said = (path.finding.vendor, path.tie, path.finding.outcome, path.contracts, path.doubts)
        tied.setdefault(path.asset, set()).add(said)
    groups: dict[tuple[str, frozenset[_Side]], list[Hop]] = {}
    for asset, sides in tied.items():
        groups.setdefault((asset.kind, frozenset(sides)), []).append(asset)
    one = {
        asset: _one([each.name for each in assets], assets[0].key, asset.kind)
        for assets in groups.values() if len(assets) >= FEWEST for asset in assets
    }  # fmt: skip
    return [
        replace(path, asset=one[path.asset], seller="") if path.asset in one else path
        for path in paths
    ]


def with_one_tie(paths: Sequence[Path]) -> list[Path]:
    """Return the paths with all ties of an asset to a vendor as one, told by the most urgent."""
    ties: dict[tuple[Hop, str], dict[str, Tie]] = {}
    for path in paths:
        ties.setdefault((path.asset, path.finding.vendor), {}).setdefault(path.tie.words, path.tie)
    return [
        replace(path, tie=_leading(tuple(ties[path.asset, path.finding.vendor].values())))
        for path in paths
    ]


def _leading(ties: Sequence[Tie]) -> Tie:
    first, rest = ties[0], len(ties) - 1
    more = f" and {number_of(rest, 'more tie')}" if rest else ""
    return Tie(first.words + more, first.confidence)


def _folded(paths: Sequence[Path], index: Index, column: Column) -> list[Path]:
    columns = columns_of(paths)
    groups = _groups(network_of(paths, index, columns), column)

    def renamed(at: int, hop: Hop) -> Hop:
        stands = columns.get(hop.key, Column.far if at else Column.near)
        return groups.get(hop.key, hop) if stands is column else hop

    return [replace(path, hops=tuple(renamed(at, hop) for at, hop in enumerate(path.hops)))
            for path in paths]  # fmt: skip


def _groups(network: Network, column: Column) -> dict[str, Hop]:
    """Return, of each node that has enough like it, the station that stands for all of them."""
    sides: dict[int, set[_Side]] = {}
    for line in network.lines:
        source, target = network.nodes[line.source], network.nodes[line.target]
        tie = source.rows[line.row].tie if line.is_tie else None
        said = (tie, line.confidence, line.between, line.exposes)
        sides.setdefault(line.source, set()).add(("to", target.column, target.key, *said))
        sides.setdefault(line.target, set()).add(("from", source.column, source.key, *said))
    groups: dict[tuple[str, frozenset[_Side]], list[Node]] = {}
    for at, node in enumerate(network.nodes):
        if node.column is column:
            groups.setdefault((node.kind, frozenset(sides[at])), []).append(node)
    return {
        node.key: _one([each.name for each in nodes], nodes[0].key, node.kind)
        for nodes in groups.values() if len(nodes) >= FEWEST for node in nodes
    }  # fmt: skip


def _one(names: Sequence[str], key: str, kind: str) -> Hop:
    called = kind_words(StepKind(kind)) if kind in StepKind.__members__ else kind
    return Hop(f"alike {key}", kind, number_of(len(names), called), tuple(names))
