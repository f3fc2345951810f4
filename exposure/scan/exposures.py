"""Which exposures do the rows, ties and SBOMs of an estate show, and in which graph?"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.exposure import Exposure, Locate
from exposure.graph.joins.alone import bills_alone
from exposure.graph.recognised import Recognised, Told
from exposure.graph.supply import SupplyGraph
from exposure.identify.bills import NodeHit, match_bill
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.stored.load import stored_matcher
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap
from exposure.register.facts import Register
from exposure.scan.sought import Sought

Progress = Callable[[str], None]


class Found(Struct, frozen=True):
    """Every exposure to the vendors of a search, and all that was recognised on the way."""

    known: Recognised
    exposures: list[Exposure]

    @property
    def graph(self) -> SupplyGraph:
        """The graph of what was read, with those that only ties name."""
        return self.known.graph


class _Stated(Struct, frozen=True):
    """What everything but the SBOMs shows."""

    graph: SupplyGraph
    told: tuple[Told, ...] = ()
    exposures: tuple[Exposure, ...] = ()


def exposures_in(estate: Estate, sought: Sought, progress: Progress, locate: Locate) -> Found:
    """Return every exposure to the vendors of `sought`, and the graph of what was read."""
    names = sought.names
    progress("matching names and packages")
    everyone, matcher = _matchers(sought.register, estate, names)
    stated = _stated(estate, sought, everyone)
    progress("finding routes")
    known = Recognised(
        graph=stated.graph,
        told=stated.told,
        bill_hits={place: match_bill(matcher, bill) for place, bill in enumerate(estate.bills)},
        matcher=everyone,
        titles={one.id: one.name for one in everyone.vendors},
    )
    hits = {place: [hit for hit in some if hit.match.vendor in names]
            for place, some in known.bill_hits.items()}  # fmt: skip
    listed = list(_bill_exposures(known.graph, hits, locate))
    behind, unfollowed = _behind(known, hits, listed, locate)
    graph = replace(known.graph, gaps=(*known.graph.gaps, *unfollowed))
    return Found(replace(known, graph=graph), [*stated.exposures, *listed, *behind])


def _stated(estate: Estate, sought: Sought, everyone: Matcher) -> _Stated:
    """Return the graph of what was read, and what all but the SBOMs shows."""
    stated = _joined(estate, sought, everyone)
    if not sought.settings.repositories:
        return stated
    # Late on purpose: few have a roster, and a build has none.
    from exposure.graph.joins.expected import with_expected

    return replace(stated, graph=with_expected(stated.graph, sought.settings))


def _joined(estate: Estate, sought: Sought, everyone: Matcher) -> _Stated:
    settings = sought.settings
    if not (_is_beyond_bills(estate) or settings.joins):
        return _Stated(bills_alone(estate, settings.config or "settings"))
    # Late on purpose: a check of SBOMs has no rows, contracts and ties to be joined with them.
    from exposure.scan.stated import joined_and_followed

    return _Stated(*joined_and_followed(estate, sought, everyone))


def _is_beyond_bills(estate: Estate) -> bool:
    """Say whether anything was read that is no SBOM."""
    return bool(estate.rows or estate.contracts or estate.ties or estate.loose)


def _behind(
    known: Recognised, hits: Mapping[int, Sequence[NodeHit]], listed: Sequence[Exposure],
    locate: Locate,
) -> tuple[Sequence[Exposure], Sequence[Gap]]:  # fmt: skip
    """Return what SBOMs of components add to those that list them, and what was not followed."""
    if len(known.graph.estate.bills) < 2:
        return (), ()
    # Late on purpose: a check of one SBOM has none behind it.
    from exposure.graph.joins.continued.follow import continued_exposures

    found = continued_exposures(known.graph, hits, listed, locate, known.matcher)
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
    if not _is_beyond_bills(estate):
        some = build_matcher(register, list(names))
        return some, some
    everyone = build_matcher(register, register.vendors)
    return everyone, build_matcher(register, list(names)) if estate.bills else everyone


def _bill_exposures(
    graph: SupplyGraph, hits: Mapping[int, Sequence[NodeHit]], locate: Locate
) -> Iterator[Exposure]:
    for node in graph.assets:
        for position in node.bills:
            bill, join = graph.estate.bills[position], node.join_of(position)
            yield from bill_exposures(bill, hits[position], node, locate, join)
