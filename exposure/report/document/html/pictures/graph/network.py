"""Which nodes and lines make up the picture, and which finding passes along which of them?"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence
from exposure.model.result import AssetKind
from exposure.report.document.html.pictures.graph.paths import Hop, Path, Tie
from exposure.report.document.html.pictures.graph.words import COMPANY, NO_CONTRACT
from exposure.report.document.html.pictures.ties import relation_words
from exposure.report.index import Index

_NO_CONTRACT = "?"
_STRUCTURE = -1
"""Row of a line that no tie begins: it says that one has or needs the other."""


class Column(IntEnum):
    """From left to right."""

    company = 0
    contract = 1
    asset = 2
    near = 3
    """What an asset needs or is supplied by directly."""
    far = 4
    vendor = 5


class Row(Struct, frozen=True):
    """One tie that stands on a node, from which lines to vendors begin."""

    tie: Tie
    findings: int


class Node(Struct, frozen=True):
    """One box."""

    column: Column
    kind: str
    name: str
    members: tuple[str, ...]
    seller: str
    rows: tuple[Row, ...]
    key: str
    """What tells it from others of its column; of a vendor its id, of an asset too."""


class Line(Struct, frozen=True):
    """One line between two boxes."""

    source: int
    row: int
    """Position in the source's rows; -1 for a line that says what belongs to what."""
    target: int
    confidence: Confidence
    between: tuple[int, int]
    """Fewest and most stations that are not drawn."""
    exposes: bool
    """Whether a finding that passes makes its asset exposed."""

    @property
    def is_tie(self) -> bool:
        """Say whether it leads from a tie to a vendor."""
        return self.row != _STRUCTURE


class Strand(Struct, frozen=True):
    """Findings that pass along the very same nodes and lines."""

    nodes: tuple[int, ...]
    lines: tuple[int, ...]
    vendor: str
    contracts: tuple[str, ...]
    relation: str
    findings: tuple[Finding, ...]
    path: Path
    """Of the most urgent of them."""


class Network(Struct, frozen=True):
    """What is drawn."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    strands: tuple[Strand, ...]

    def fullest(self) -> int:
        """Return how many nodes the fullest column has."""
        return max((sum(node.column is one for node in self.nodes) for one in Column), default=0)


_Key = tuple[Column, str]
_End = tuple[_Key, Tie | None, _Key]


class _Met(Struct):
    """What was met on a line so far."""

    confidence: Confidence
    between: tuple[int, int]
    exposes: bool


def network_of(paths: Sequence[Path], index: Index, columns: dict[str, Column]) -> Network:
    """Return the network of paths, the most urgent first; `columns` says where a hop stands."""
    builder = _Builder(index, columns)
    for path in paths:
        builder.add(path)
    return builder.built()


class _Builder:
    """Gathers nodes and lines in the order in which they are met."""

    def __init__(self, index: Index, columns: dict[str, Column]) -> None:
        self.index = index
        self.columns = columns
        self.shown: dict[_Key, tuple[Hop, str]] = {}
        self.rows: dict[_Key, dict[Tie, dict[str, None]]] = {}
        self.met: dict[_End, _Met] = {}
        self.strands: dict[tuple[tuple[_Key, ...], tuple[_End, ...], str], list[Path]] = {}

    def add(self, path: Path) -> None:
        """Add one path: from the company over each of its contracts to the vendor."""
        finding = path.finding
        spine = [self._node(self._asset_column(path), path.asset, path.seller)]
        spine += [self._node(self._column(hop, at), hop) for at, hop in enumerate(path.hops)]
        name = self.index.vendor(finding.vendor)
        vendor = self._node(Column.vendor, Hop(finding.vendor, "vendor", name))
        before, ends = self._before(path, spine[0])
        for at, (source, target) in enumerate(pairwise(spine), 1):
            between = path.between if at == 2 else 0
            ends.append(self._line((source, None, target), path, path.doubts[at], between))
        self.rows.setdefault(spine[-1], {}).setdefault(path.tie, {})[finding.id] = None
        ends.append(self._line((spine[-1], path.tie, vendor), path, finding.confidence, 0))
        along = ((*before, *spine, vendor), tuple(ends), relation_words(finding))
        self.strands.setdefault(along, []).append(path)

    def _before(self, path: Path, asset: _Key) -> tuple[list[_Key], list[_End]]:
        """Return what stands before an asset: the company, and each contract on which it is used."""
        company = self._node(Column.company, Hop("", "company", COMPANY))
        if asset[0] is Column.company:
            return [], []
        if asset[0] is Column.contract:
            return [company], [self._line((company, None, asset), path, Confidence.confirmed, 0)]
        nodes, ends = [company], []
        for number in path.contracts or (_NO_CONTRACT,):
            kind = "none" if number == _NO_CONTRACT else "contract"
            called = NO_CONTRACT if number == _NO_CONTRACT else number
            contract = self._node(Column.contract, Hop(number, kind, called))
            nodes.append(contract)
            ends.append(self._line((company, None, contract), path, Confidence.confirmed, 0))
            ends.append(self._line((contract, None, asset), path, path.doubts[0], 0))
        return nodes, ends

    def _asset_column(self, path: Path) -> Column:
        if path.asset.kind == AssetKind.company.value:
            return Column.company
        return Column.contract if path.asset.kind == AssetKind.contract.value else Column.asset

    def _column(self, hop: Hop, at: int) -> Column:
        return self.columns.get(hop.key, Column.far if at else Column.near)

    def _node(self, column: Column, hop: Hop, seller: str = "") -> _Key:
        # A contract in whose clause a vendor is mentioned is the contract that others stand on.
        by_name = column in {Column.company, Column.contract} and hop.kind != "none"
        key = (column, hop.name if by_name else hop.key)
        self.shown.setdefault(key, (hop, seller))
        return key

    def _line(self, end: _End, path: Path, confidence: Confidence, between: int) -> _End:
        exposes = path.finding.outcome is Outcome.exposed
        met = self.met.get(end)
        if met is None:
            self.met[end] = _Met(confidence, (between, between), exposes)
        else:
            met.confidence = min(met.confidence, confidence, key=lambda one: one.rank)
            met.between = min(met.between[0], between), max(met.between[1], between)
            met.exposes |= exposes
        return end

    def built(self) -> Network:
        """Return what was gathered, nodes and lines numbered."""
        numbers = {key: at for at, key in enumerate(self.shown)}
        ties = {key: {tie: at for at, tie in enumerate(rows)} for key, rows in self.rows.items()}
        ends = {end: at for at, end in enumerate(self.met)}
        return Network(
            nodes=tuple(self._built_node(key) for key in self.shown),
            lines=tuple(
                Line(numbers[source], _STRUCTURE if tie is None else ties[source][tie],
                     numbers[target], met.confidence, met.between, met.exposes)
                for (source, tie, target), met in self.met.items()
            ),
            strands=tuple(
                _strand(paths, [numbers[key] for key in keys], [ends[end] for end in lines], words)
                for (keys, lines, words), paths in self.strands.items()
            ),
        )  # fmt: skip

    def _built_node(self, key: _Key) -> Node:
        hop, seller = self.shown[key]
        rows = tuple(Row(tie, len(ids)) for tie, ids in self.rows.get(key, {}).items())
        return Node(key[0], hop.kind, hop.name, hop.members, seller, rows, key[1])


def _strand(
    paths: Sequence[Path], nodes: Iterable[int], lines: Iterable[int], relation: str
) -> Strand:
    first = paths[0]
    findings = {path.finding.id: path.finding for path in paths}
    return Strand(tuple(nodes), tuple(dict.fromkeys(lines)), first.finding.vendor, first.contracts,
                  relation, tuple(findings.values()), first)  # fmt: skip
