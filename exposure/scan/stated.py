"""What do rows, contracts and ties show, and in which graph do they lie with the SBOMs?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.contracts.cells import mentioning, stated_hits
from exposure.graph.exposure import Exposure
from exposure.graph.joins.joined import build_graph
from exposure.graph.recognised import Told
from exposure.graph.row_exposures import row_exposures
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.follow import follow_ties
from exposure.graph.ties.names import Names
from exposure.identify.matcher import Matcher
from exposure.identify.outside import named_beside
from exposure.identify.rows import RowHit, match_row
from exposure.inventory.estate import Estate
from exposure.model.records import VendorRow
from exposure.scan.sought import Sought


def joined_and_followed(
    estate: Estate, sought: Sought, everyone: Matcher
) -> tuple[SupplyGraph, tuple[Told, ...], tuple[Exposure, ...]]:
    """Return the graph of what was read, whom its rows name, and what rows and ties show.

    `everyone` knows the whole register: who a row is must never depend on the date.
    """
    settings, names = sought.settings, sought.names
    row_hits = [match_row(everyone, row) for row in estate.rows]
    graph = build_graph(estate, row_hits, settings.joins, settings.config or "settings",
                        mentioning(everyone, estate.contracts), Names(everyone))  # fmt: skip
    rows = _Rows(everyone, row_hits)
    tied = follow_ties(graph, rows.all_of(graph), everyone, names, sought.as_of)
    outside = named_beside(everyone, estate, row_hits, names)
    graph = replace(tied.graph, gaps=(*tied.graph.gaps, *outside))
    told = tuple(rows.all_of(graph))
    shown = _row_exposures(told, names, sought.as_of)
    return graph, told, (*shown, *tied.exposures)


class _Rows(Struct, frozen=True):
    """Who the rows are, by the whole register."""

    matcher: Matcher
    hits: Sequence[Sequence[RowHit]]

    def of(self, graph: SupplyGraph, node: AssetNode) -> Iterator[tuple[VendorRow, list[RowHit]]]:
        """Yield each row that speaks of an asset, in an inventory or a contract, with its hits."""
        for row in node.rows:
            yield graph.estate.rows[row], list(self.hits[row])
        for stated in node.stated:
            yield stated, stated_hits(self.matcher, node, stated)

    def all_of(self, graph: SupplyGraph) -> Iterator[tuple[AssetNode, VendorRow, list[RowHit]]]:
        """Yield what `of` does, for each asset in turn."""
        return ((node, row, hits) for node in graph.assets for row, hits in self.of(graph, node))


def _row_exposures(
    told: Sequence[Told], names: Mapping[str, str], as_of: str
) -> Iterator[Exposure]:
    for node, row, hits in told:
        sought = [hit for hit in hits if hit.match.vendor in names]
        yield from row_exposures(row, sought, node, names, as_of)
