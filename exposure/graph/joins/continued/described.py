"""What do SBOMs describe, looked up by purl, and by name and supplier?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.joins.sboms.roots import MAKERS, party_name
from exposure.graph.joins.vendors.bearer import called
from exposure.graph.joins.versions import without_version
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.names import Names
from exposure.identify.fold import fold
from exposure.identify.purl import Purl, split_purl
from exposure.inventory.bill import Bill

_DASHED = str.maketrans("_.", "--")


class Root(Struct, frozen=True, gc=False):
    """What one SBOM describes."""

    bill: int
    """Position in `Estate.bills`."""
    document: str
    name: str
    version: str
    """Empty where none is stated."""
    form: str = ""
    """Legal form of the supplier's name, where it was looked up by that."""
    key: str = ""
    """Its purl without version, if it has one."""


class Described(Struct, frozen=True):
    """The roots of all SBOMs."""

    by_purl: dict[str, list[Root]]
    by_name: dict[tuple[str, str], list[Root]]
    """Folded name, and words of the supplier's name → roots."""
    tails: frozenset[str]
    """Names in the purls of roots, in the spelling of `tail_of`."""
    makers: frozenset[str]
    """Words of the names of suppliers of roots."""


def described(graph: SupplyGraph, names: Names) -> Described:
    """Return the roots of all SBOMs, with what inventory rows call the product they describe."""
    by_purl: dict[str, list[Root]] = {}
    by_name: dict[tuple[str, str], list[Root]] = {}
    tails = set()
    for node in graph.assets:
        for position in node.bills:
            bill = graph.estate.bills[position]
            for root in bill.roots:
                purl = split_purl(bill.purls[root])
                if purl is not None:
                    one = Root(
                        position, bill.document, bill.names[root], version_of(bill, root, purl)
                    )
                    by_purl.setdefault(purl.key, []).append(one)
                    tails.add(tail_of(bill.purls[root]))
            keys = {purl.key for root in bill.roots if (purl := split_purl(bill.purls[root]))}
            for name, maker, version in _named(graph, node, bill):
                who = called(names, maker)
                if fold(name) and who.core:
                    key = min(keys) if len(keys) == 1 else ""
                    one = Root(position, bill.document, name, version, who.form, key)
                    by_name.setdefault((fold(name), who.core), []).append(one)
    return Described(by_purl, by_name, frozenset(tails), frozenset(core for _, core in by_name))


def _named(graph: SupplyGraph, node: AssetNode, bill: Bill) -> Iterator[tuple[str, str, str]]:
    """Yield names, suppliers and versions by which an SBOM's product may stand in another."""
    versions = [bill.versions[root] for root in bill.roots]
    for root in bill.roots:
        for maker in makers_of(bill, root):
            yield bill.names[root], maker, bill.versions[root]
    for row in (graph.estate.rows[position] for position in node.rows):
        if row.product:
            for name in dict.fromkeys((row.product, without_version(row.product))):
                yield name, row.vendor, versions[0] if len(versions) == 1 else ""


def makers_of(bill: Bill, node: int) -> Iterator[str]:
    """Yield the organisations that a component names as supplier or maker."""
    for role in MAKERS:
        if role in bill.parties:
            name = party_name(bill.parties[role][node])
            if name:
                yield name


def version_of(bill: Bill, node: int, purl: Purl | None) -> str:
    """Return a component's version, that of the purl where no other is stated."""
    return bill.versions[node] or (purl.version if purl is not None else "")


def tail_of(purl: str) -> str:
    """Return the name in a purl, as fast as may be, alike for all ways to write it."""
    if "?" not in purl and "#" not in purl:
        tail = purl.rpartition("/")[2].partition("@")[0].lower().translate(_DASHED)
        if tail.isalnum() or tail.replace("-", "").isalnum():
            return tail
    split = split_purl(purl)
    return split.name.lower().translate(_DASHED) if split is not None else ""
