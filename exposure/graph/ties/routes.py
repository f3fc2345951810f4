"""Which routes do ties open from all that is bought, and which are too long to follow?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from exposure.graph.exposure import Exposure
from exposure.graph.joins.vendors.bearer import called, own_identity
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.bought import Bought, bought_things, is_vendors_own
from exposure.graph.ties.gather import Gathered
from exposure.graph.ties.link import link_of, source_location, states_links
from exposure.graph.ties.names import Names
from exposure.graph.ties.outsiders import outsiders
from exposure.graph.ties.reach import Reach
from exposure.graph.ties.rows import add_start, add_transit, lead_arrivals_to_rows
from exposure.graph.ties.told import as_bought, exposure_of, named_alone
from exposure.graph.ties.web import KINDS, Arc, Way
from exposure.identify.matcher import Matcher
from exposure.identify.rows import RowHit
from exposure.ingest.bounded import SHOWN
from exposure.model.gap import Gap, GapEffect
from exposure.model.ids import asset_id
from exposure.model.location import Location
from exposure.model.records import Tie, VendorRow
from exposure.model.result import Asset, AssetKind

MOST_STEPS = 12
"""Organisations behind what is bought on one route; what is tied by more is a gap."""
MOST_TIES = 250_000
"""Ties followed, of all sheets together."""


def routes_of(
    graph: SupplyGraph, told: list[tuple[AssetNode, VendorRow, Iterable[RowHit]]],
    matcher: Matcher, names: Mapping[str, str], as_of: str,
) -> tuple[SupplyGraph, tuple[Exposure, ...]]:  # fmt: skip
    """Return the graph with those that only ties name, and what was found: see `follow_ties`."""
    ties = graph.estate.ties
    if not ties and not any(states_links(row) for _, row, _ in told):
        return graph, ()
    bought = bought_things(graph, told, matcher, as_of)
    gathered = Gathered(Names(matcher), names, (one.row.vendor for one in bought))
    for tie in ties[:MOST_TIES]:
        link = link_of(tie, as_of)
        if link is not None:
            gathered.add_tie(tie, link)
    starts = {add_start(gathered, number, one): one for number, one in enumerate(bought)}
    for (place, one), number in zip(starts.items(), range(len(starts)), strict=True):
        add_transit(gathered, number, one, place)
    gathered.lead_arrivals_on()
    lead_arrivals_to_rows(gathered)
    return _followed(graph, gathered, starts, names)


def _followed(
    graph: SupplyGraph, gathered: Gathered, starts: dict[int, Bought], names: Mapping[str, str]
) -> tuple[SupplyGraph, tuple[Exposure, ...]]:
    known = {node.asset.id: node for node in graph.assets}
    apart = {place: as_bought(known.get(_id_of(gathered, tie)) or _node(gathered, tie),
                              source_location(tie))
             for place, tie in outsiders(gathered, list(starts)).items()}  # fmt: skip
    far: list[tuple[Bought, str]] = []
    exposures = [
        *_named(gathered, apart),
        *(exposure for vendor in sorted(names)
          for exposure in _reached(gathered, starts | apart, vendor, names[vendor], far)),
    ]  # fmt: skip
    hit = {exposure.asset for exposure in exposures}
    added = {one.node.asset.id: one.node for one in apart.values()}
    assets = [node for key, node in added.items() if key in hit and key not in known]
    gaps = (*graph.gaps, *_beyond(far), *_unfollowed(graph))
    whole = structs.replace(graph, assets=(*graph.assets, *assets), gaps=gaps)
    return whole, tuple(exposures)


def _id_of(gathered: Gathered, tie: Tie) -> str:
    """Return the asset's id: by the register where it knows the name, else by the name itself."""
    known = sorted(vendor for vendor, _ in gathered.names.identities(tie.source))
    own = own_identity(called(gathered.names, tie.source))
    return asset_id(AssetKind.vendor, known[0] if known else own)


def _node(gathered: Gathered, tie: Tie) -> AssetNode:
    location = source_location(tie)
    why = f"{location} names it in a list of ties between organisations; no list of vendors does"
    key = _id_of(gathered, tie)
    asset = Asset(key, tie.source, AssetKind.vendor, location, joined=(why,))
    return AssetNode(asset, (), ())


def _named(gathered: Gathered, apart: Mapping[int, Bought]) -> Iterator[Exposure]:
    """Yield vendors that stand in a sheet of ties themselves, and are bought by nobody."""
    for one in apart.values():
        for match in gathered.names.matches(one.row.vendor):
            if match.vendor in gathered.sought:
                yield named_alone(one.node, one.row.location, match)


def _reached(
    gathered: Gathered, starts: Mapping[int, Bought], vendor: str, name: str,
    far: list[tuple[Bought, str]],
) -> Iterator[Exposure]:  # fmt: skip
    """Yield the surest, and of these the shortest, route of each way from each start.

    Present ties go before past ones. A mention counts where nothing stronger is found.
    """
    web, end = gathered.web, gathered.web.known("vendor", vendor)
    if end is None:
        return
    told: set[int] = set()
    beyond: dict[int, None] = {}
    mentions: dict[int, Exposure] = {}
    for limit in web.limits():
        reach = Reach(web, end, limit)
        for state in sorted(reach.steps.keys() - told):
            place, way = divmod(state, KINDS)
            if place not in starts:
                continue
            if reach.steps[state] > MOST_STEPS:
                beyond[state] = None
                continue
            told.add(state)
            path = reach.walk(state)
            if _tells_the_row(path):
                continue
            if way == Way.owned and is_vendors_own(starts[place], vendor):
                continue
            exposure = exposure_of(starts[place], vendor, name, Way(way), path)
            if way == Way.mentioned:
                mentions[state] = exposure
            else:
                yield exposure
    stronger = {state // KINDS for state in told if state % KINDS != Way.mentioned}
    yield from (one for state, one in mentions.items() if state // KINDS not in stronger)
    far += [(starts[state // KINDS], name) for state in beyond if state not in told]


def _tells_the_row(path: Sequence[Arc]) -> bool:
    """Say whether a row's own cell names the vendor by itself: then the row's findings tell it."""
    links = [arc.link for arc in path if arc.link is not None]
    proof = next(arc.proof for arc in path if arc.proof is not None)
    return len(links) == 1 and links[0].own and proof.location is None


def _beyond(far: list[tuple[Bought, str]]) -> Iterator[Gap]:
    for one, name in far[:SHOWN]:
        location = one.row.location
        reason = (f"ties lead from {one.node.asset.name!r} to {name} by more than {MOST_STEPS} "
                  "steps, which were not followed")  # fmt: skip
        yield _gap(location, reason)
    if len(far) > SHOWN:
        reason = f"{len(far) - SHOWN:,} more such routes were met; the first {SHOWN} are listed"
        yield _gap(Location(far[SHOWN][0].row.location.document), reason)


def _unfollowed(graph: SupplyGraph) -> Iterator[Gap]:
    rest = graph.estate.ties[MOST_TIES:]
    if rest:
        reason = f"more than {MOST_TIES:,} ties were read; {len(rest):,} were not followed"
        yield _gap(rest[0].location, reason)


def _gap(location: Location, reason: str) -> Gap:
    return Gap("ties-not-followed", GapEffect.hides_presence, location.document, location.place,
               reason)  # fmt: skip
