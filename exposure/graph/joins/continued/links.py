"""Which components of an SBOM does another SBOM describe, and how surely?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.joins.continued.described import (
    Described,
    Root,
    described,
    makers_of,
    tail_of,
    version_of,
)
from exposure.graph.joins.sboms.roots import MAKERS, party_name
from exposure.graph.joins.vendors.bearer import called
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.names import Names
from exposure.identify.fold import fold
from exposure.identify.purl import Purl, split_purl
from exposure.inventory.bill import FILE, ORIGIN, Bill
from exposure.model.relation import Confidence

_NOT_IN_USE = frozenset({FILE, ORIGIN})
_ANYBODYS = "pkg:generic/"
"""What purls begin with whose names nobody gives out."""


class Link(Struct, frozen=True, gc=False):
    """A component that another SBOM describes."""

    node: int
    bill: int
    """Position in `Estate.bills` of the SBOM that describes it."""
    confidence: Confidence
    because: str


def links_of(graph: SupplyGraph, names: Names) -> dict[int, tuple[Link, ...]]:
    """Return bill → its components that other bills describe; without two bills there are none.

    Roots are looked up by purl, and by name and supplier; what rows call a product counts too.
    """
    bills = graph.estate.bills
    if len(bills) < 2:
        return {}
    search = _Search(described(graph, names), names)
    found = {position: tuple(search.links(position, bill)) for position, bill in enumerate(bills)}
    return {position: links for position, links in found.items() if links}


class _Search:
    """Looks components up among the roots of all SBOMs."""

    def __init__(self, known: Described, names: Names) -> None:
        self._known, self._names = known, names
        self._makers: dict[str, bool] = {}
        """What parties say → whether somebody of that name supplies what an SBOM describes."""

    def links(self, position: int, bill: Bill) -> Iterator[Link]:
        """Yield the links of one bill; what it describes itself leads to nothing."""
        own = {purl.key for root in bill.roots if (purl := split_purl(bill.purls[root]))}
        for node in sorted(self._suspects(bill) - set(bill.roots)):
            purl = split_purl(bill.purls[node])
            if bill.kinds[node] not in _NOT_IN_USE and (purl is None or purl.key not in own):
                met = [one for one in self._met(bill, node, purl) if one.bill != position]
                yield from _surest(met)

    def _suspects(self, bill: Bill) -> set[int]:
        """Return the components that may be known: it may be too many, never too few."""
        found: set[int] = set()
        tails = self._known.tails
        if tails:
            found = {
                node for node, purl in enumerate(bill.purls) if purl and tail_of(purl) in tails
            }
        if self._known.makers:
            for role in MAKERS:
                column = bill.parties.get(role, [])
                told = {text for text in set(column) if self._is_maker(text)}
                if told:
                    found |= {node for node, text in enumerate(column) if text in told}
        return found

    def _is_maker(self, text: str) -> bool:
        known = self._makers.get(text)
        if known is None:
            core = called(self._names, party_name(text)).core
            known = self._makers[text] = bool(core) and core in self._known.makers
        return known

    def _met(self, bill: Bill, node: int, purl: Purl | None) -> Iterator[Link]:
        version = version_of(bill, node, purl)
        if purl is not None:
            for root in self._known.by_purl.get(purl.key, ()):
                doubt = f"anybody may choose the name in {purl.key}"
                doubts = [doubt] if purl.key.startswith(_ANYBODYS) else []
                yield _link(node, root, f"the purl {purl.key}", version, doubts)
        for maker in makers_of(bill, node):
            who = called(self._names, maker)
            for root in self._known.by_name.get((fold(bill.names[node]), who.core), ()):
                if who.form == root.form or not (who.form and root.form):
                    doubts = [] if who.form == root.form else [
                        "the supplier is written with another legal form, or none"]  # fmt: skip
                    if purl is not None and root.key not in {"", purl.key}:
                        doubts.append(f"the package URLs differ: {purl.key} here, {root.key} there")
                    yield _link(
                        node, root, f"this name and the supplier {maker!r}", version, doubts
                    )


def _link(node: int, root: Root, what: str, version: str, doubts: list[str]) -> Link:
    """Return a link; a root of another version need not hold what this one does."""
    said = f"{root.document} describes {what}"
    if not version or not root.version:
        doubts = [*doubts, "one of the two states no version"]
    elif version.removeprefix("v") == root.version.removeprefix("v"):
        said += f" in the same version {version}"
    else:
        doubts = [*doubts, f"it describes version {root.version}, and this is {version}"]
    confidence = Confidence.probable if doubts else Confidence.confirmed
    return Link(node, root.bill, confidence, "; ".join((said, *doubts)))


def _surest(met: list[Link]) -> Iterator[Link]:
    """Yield, of the links of one component, the surest to each bill; sure ones go alone."""
    sure = [one for one in met if one.confidence is Confidence.confirmed]
    told: set[int] = set()
    for one in sorted(sure or met, key=lambda one: (one.bill, one.confidence.rank, one.because)):
        if one.bill not in told:
            told.add(one.bill)
            yield one
