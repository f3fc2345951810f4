"""Which exposures do the SBOMs of components add to those of the SBOMs that list them?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from msgspec import Struct

from exposure.graph.exposure import Exposure, Locate
from exposure.graph.joins.continued.inner import Inners
from exposure.graph.joins.continued.links import Link, links_of
from exposure.graph.joins.continued.reached import MOST_BILLS, Entered, entered_from, leading
from exposure.graph.joins.continued.told import exposures_behind
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.names import Names
from exposure.identify.bills import NodeHit
from exposure.identify.matcher import Matcher
from exposure.identify.purl import split_purl
from exposure.model.finding import Subject
from exposure.model.gap import Gap, GapEffect

MOST_CONTINUED = 20_000
"""Exposures that other SBOMs add, all assets together; beyond it an asset's own gap says so."""
MOST_ENTERED = 200_000
"""SBOMs entered, each counted once for each asset that leads there; beyond it the same holds."""


class Continued(Struct, frozen=True):
    """What other SBOMs add, and what was not followed."""

    exposures: tuple[Exposure, ...] = ()
    gaps: tuple[Gap, ...] = ()


def continued_exposures(
    graph: SupplyGraph, hits: Mapping[int, Sequence[NodeHit]], direct: Iterable[Exposure],
    locate: Locate, matcher: Matcher,
) -> Continued:  # fmt: skip
    """Follow components into the SBOMs that describe them, and return what is met there.

    `hits` are those of each bill, by its position, and `direct` what they show for the bill's own
    asset: what an asset's own records name is not told again.
    """
    ends = {bill for bill, some in hits.items() if some}
    links = leading(links_of(graph, Names(matcher)), ends) if ends else {}
    if not links:
        return Continued()
    walk = _Walk(graph, links, Inners(graph, hits, links, locate), ends)
    told = {_key(one) for one in direct}
    exposures = []
    for one in walk.exposures(hits):
        if _key(one) not in told:
            told.add(_key(one))
            exposures.append(one)
    return Continued(tuple(exposures), tuple(walk.gaps))


class _Walk:
    """Enters the SBOMs behind each asset's own, as long as there is room for what they show."""

    def __init__(
        self, graph: SupplyGraph, links: Mapping[int, Sequence[Link]], inners: Inners,
        ends: Set[int],
    ) -> None:  # fmt: skip
        self._graph, self._links, self._inners, self._ends = graph, links, inners, ends
        self._left, self._enters = MOST_CONTINUED, MOST_ENTERED
        self.gaps: list[Gap] = []

    def exposures(self, hits: Mapping[int, Sequence[NodeHit]]) -> Iterator[Exposure]:
        """Yield what each asset meets; where too much is met, the asset's bills have a gap."""
        for node in self._graph.assets:
            for entered in entered_from(node.bills, self._links, self._inners.order, self._ends):
                if len(entered.path) > MOST_BILLS:
                    reason = f"more than {MOST_BILLS} SBOMs lie one behind the other"
                    self._stop(node, reason)
                    break
                some = hits.get(entered.bill, ())
                self._enters -= 1
                self._left -= len(self._inners.of(entered.bill).groups) if some else 0
                if self._left < 0 or self._enters < 0:
                    self._stop(node, f"they add more than {MOST_CONTINUED:,} exposures or lie behind "
                                     f"more than {MOST_ENTERED:,} components")  # fmt: skip
                    break
                if not some:
                    continue
                others = self._others(entered)
                yield from exposures_behind(node, entered, self._inners, others)

    def _others(self, entered: Entered) -> list[Link]:
        """Return further components that lead into the same first SBOM behind the asset's own."""
        bill, first = entered.path[0]
        return [one for one in self._links[bill] if one.bill == first.bill and one != first]

    def _stop(self, node: AssetNode, why: str) -> None:
        bill = self._graph.estate.bills[node.bills[0]]
        reason = (
            f"components of it are described by other SBOMs, and {why}: the rest was not followed"
        )
        self.gaps.append(
            Gap("sboms-not-followed", GapEffect.hides_presence, bill.document, "", reason)
        )


def _key(exposure: Exposure) -> tuple[str, str, str, str]:
    return exposure.asset, exposure.vendor, _subject(exposure.subject), exposure.relation


def _subject(subject: Subject) -> str:
    """Return what a subject is, version left out: an asset's own SBOM says which it holds."""
    purl = split_purl(subject.purl)
    return purl.key if purl is not None else f"{subject.kind} {subject.name}"
