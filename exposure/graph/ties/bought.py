"""Of which bought things, each told once, may a tie speak?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.graph.row_exposures import has_ended
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.graph.ties.link import Link, links_in
from exposure.identify.matcher import Matcher
from exposure.identify.rows import RowHit, match_row
from exposure.inventory.bill import Bill
from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow
from exposure.model.relation import Confidence, Relation
from exposure.model.result import AssetKind

OWN_NAME = frozenset({"vendor", "other_names", "identifier", "website"})
"""Cells that say who a row's vendor is."""
_MAKERS = ("supplier", "manufacturer")
"""Parties of an SBOM's root that are asked who hands it over, the surest first."""


class Bought(Struct, frozen=True):
    """A row of an inventory or contract, or an SBOM, with the asset that it belongs to."""

    node: AssetNode
    row: VendorRow
    """Of an SBOM, its root as a row would say it; `vendor` may be empty then."""
    hits: tuple[RowHit, ...]
    links: tuple[Link, ...] = ()
    """What the row's own cells say."""
    past: bool = False
    is_bought: bool = True
    """False for who only stands in a sheet of ties."""


def bought_things(
    graph: SupplyGraph, rows: Iterable[tuple[AssetNode, VendorRow, Iterable[RowHit]]],
    matcher: Matcher, as_of: str,
) -> list[Bought]:  # fmt: skip
    """Return rows and SBOMs; rows of one asset that say the same of organisations count once."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for node, row, hits in rows:
        if node.asset.kind is AssetKind.contract:
            continue
        links = tuple(links_in(row))
        one = Bought(node, row, tuple(hits), links, has_ended(row, as_of))
        names = tuple(cell.text for cell in row.other_names)
        ids = frozenset((hit.match.vendor, hit.role, hit.match.confidence) for hit in one.hits)
        said = tuple((link.target, link.relation) for link in links)
        key = (node.asset.id, row.vendor, row.product, names, ids, said, one.past)
        if key not in seen:
            seen.add(key)
            found.append(one)
    return [*found, *_described(graph, matcher)]


def is_vendors_own(bought: Bought, vendor: str) -> bool:
    """Say whether a row's own names show that it is the vendor: that it owns itself is no news."""
    return any(
        hit.match.vendor == vendor
        and hit.role in OWN_NAME
        and hit.match.relation is Relation.made_by
        and hit.match.confidence is not Confidence.review
        for hit in bought.hits
    )


def _described(graph: SupplyGraph, matcher: Matcher) -> Iterator[Bought]:
    """Yield what only SBOMs describe: their root, and who is said to hand it over."""
    for node in graph.assets:
        if node.rows:
            continue
        for bill in (graph.estate.bills[position] for position in node.bills):
            row = _as_row(node, bill)
            yield Bought(node, row, tuple(match_row(matcher, row)))


def _as_row(node: AssetNode, bill: Bill) -> VendorRow:
    root = bill.roots[0] if bill.roots else None
    place = "" if root is None else bill.place_of(root)
    maker = "" if root is None else next(
        (bill.parties[role][root] for role in _MAKERS
         if role in bill.parties and bill.parties[role][root].strip()), "",
    )  # fmt: skip
    named = {"product": Cell(node.asset.name, place), "vendor": Cell(maker, place)}
    return VendorRow(Location(bill.document, place), maker, product=node.asset.name, cells=named)
