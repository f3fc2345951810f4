"""Which exposures do the rows, ties and SBOMs of an estate show, and in which graph?"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.contracts.cells import mentioning, stated_hits
from exposure.graph.exposure import Exposure, Locate
from exposure.graph.recognised import Recognised
from exposure.graph.row_exposures import row_exposures
from exposure.graph.supply import AssetNode, SupplyGraph, build_graph
from exposure.graph.ties.follow import follow_ties
from exposure.graph.ties.names import Names
from exposure.identify.bills import NodeHit, match_bill
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.outside import named_beside
from exposure.identify.rows import RowHit, match_row
from exposure.identify.stored.load import stored_matcher
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.model.records import VendorRow
from exposure.model.settings import Settings
from exposure.register.facts import Register

Progress = Callable[[str], None]


class Sought(Struct, frozen=True):
    """Whom to look for, by which facts and on which date."""

    register: Register
    names: Mapping[str, str]
    """Register id → display name of each vendor looked for."""
    as_of: str
    settings: Settings


class Found(Struct, frozen=True):
    """Every exposure to the vendors of a search, and all that was recognised on the way."""

    known: Recognised
    exposures: list[Exposure]

    @property
    def graph(self) -> SupplyGraph:
        """The graph of what was read, with those that only ties name."""
        return self.known.graph


def exposures_in(estate: Estate, sought: Sought, progress: Progress, locate: Locate) -> Found:
    """Return every exposure to the vendors of `sought`, and the graph of what was read."""
    settings, names = sought.settings, sought.names
    progress("matching names and packages")
    everyone, matcher = _matchers(sought.register, estate, names)
    row_hits = [match_row(everyone, row) for row in estate.rows]
    graph = build_graph(estate, row_hits, settings.joins, settings.config or "settings",
                        mentioning(everyone, estate.contracts), Names(everyone))  # fmt: skip
    progress("finding routes")
    rows = _Rows(everyone, row_hits)
    tied = follow_ties(graph, rows.all_of(graph), everyone, names, sought.as_of)
    outside = named_beside(everyone, estate, row_hits, names)
    graph = replace(tied.graph, gaps=(*tied.graph.gaps, *outside))
    known = Recognised(
        graph=graph,
        told=tuple(rows.all_of(graph)),
        bill_hits={place: match_bill(matcher, bill) for place, bill in enumerate(estate.bills)},
        matcher=everyone,
        titles={one.id: one.name for one in everyone.vendors},
    )
    hits = {place: [hit for hit in some if hit.match.vendor in names]
            for place, some in known.bill_hits.items()}  # fmt: skip
    listed = list(_bill_exposures(graph, hits, locate))
    behind, unfollowed = _behind(known, hits, listed, locate)
    known = replace(known, graph=replace(graph, gaps=(*graph.gaps, *unfollowed)))
    found = [
        *_row_exposures(known, names, sought.as_of),
        *tied.exposures,
        *listed,
        *behind,
    ]
    return Found(known, found)


def _behind(
    known: Recognised, hits: Mapping[int, Sequence[NodeHit]], listed: Sequence[Exposure],
    locate: Locate,
) -> tuple[Sequence[Exposure], Sequence[Gap]]:  # fmt: skip
    """Return what SBOMs of components add to those that list them, and what was not followed."""
    if len(known.graph.estate.bills) < 2:
        return (), ()
    # Late on purpose: a check of one SBOM has none behind it.
    from exposure.graph.joins.continued.follow import continued_exposures

    found = continued_exposures(known.graph, hits, listed, locate, Names(known.matcher))
    return found.exposures, found.gaps


def _matchers(
    register: Register, estate: Estate, names: Mapping[str, str]
) -> tuple[Matcher, Matcher]:
    """Return the matcher of sheets and that of SBOMs, which knows those of `names` alone.

    Sheets need the whole register: who a row is must never depend on the date. An index takes its
    time where lists name tens of thousands, so that one will do where nothing asks for the other,
    and none is made where the shipped register's was stored.
    """
    stored = stored_matcher(register)
    if stored is not None:
        return stored, stored
    if not (estate.rows or estate.contracts or estate.ties or estate.loose):
        some = build_matcher(register, list(names))
        return some, some
    everyone = build_matcher(register, register.vendors)
    return everyone, build_matcher(register, list(names)) if estate.bills else everyone


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


def _row_exposures(known: Recognised, names: Mapping[str, str], as_of: str) -> Iterator[Exposure]:
    for node, row, hits in known.told:
        sought = [hit for hit in hits if hit.match.vendor in names]
        yield from row_exposures(row, sought, node, names, as_of)


def _bill_exposures(
    graph: SupplyGraph, hits: Mapping[int, Sequence[NodeHit]], locate: Locate
) -> Iterator[Exposure]:
    for node in graph.assets:
        for position in node.bills:
            bill, join = graph.estate.bills[position], node.join_of(position)
            yield from bill_exposures(bill, hits[position], node, locate, join)
