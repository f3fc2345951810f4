"""Where do bought things stand in the web: which ties are theirs, and what leads to them?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.graph.exposure import OURS
from exposure.graph.ties.bought import OWN_NAME, Bought
from exposure.graph.ties.gather import FORMED, PROBABLE, SAME, Gathered, form_kinds
from exposure.graph.ties.link import FIRM
from exposure.graph.ties.names import is_a_name
from exposure.graph.ties.web import Arc, Proof
from exposure.identify.rows import RowHit
from exposure.model.location import Location
from exposure.model.relation import Confidence, Relation

_OTHER = "{} gives {!r} as another name"
_PRODUCT = "{} speaks of the product {!r} alone"
_SPELLING = "other records spell {!r} otherwise"
_FORM = "other records write {!r} with another legal form, or none"
_TELLS = "{} tells who is meant"


class _Called(Struct, frozen=True):
    """One name of a bought thing."""

    text: str
    rank: int = FIRM
    why: str = ""
    is_vendor: bool = False
    """True for the vendor's own name, of which the legal form may be left out."""


def add_start(gathered: Gathered, number: int, bought: Bought) -> int:
    """Add a bought thing with its own cells and the ties that are its own; return its place."""
    web = gathered.web
    start = web.place("start", str(number))
    for link in bought.links:
        gathered.add_link(start, link)
    for called in _names(bought):
        at = start
        if called.rank != FIRM:
            at = web.place("called", str(number), called.text)
            web.join(Arc(start, at, (SAME, "called", called.text), called.rank, called.why))
        gathered.lead_on(at, called.text, f"{FORMED} of nobody's" if called.is_vendor else "")
    for hit in bought.hits:
        if _is_sure(hit, OWN_NAME | {"product"}):
            known = web.known("source of", "vendor", hit.match.vendor)
            if known is not None:
                order = (SAME, "vendor", hit.match.vendor)
                web.join(Arc(start, known, order, hit.match.confidence.rank,
                             _TELLS.format(bought.row.location),
                             by_product=hit.role == "product"))  # fmt: skip
    return start


def add_transit(gathered: Gathered, number: int, bought: Bought, start: int) -> None:
    """Let what leads to a bought vendor go on by what its row says: its cells, and who it is."""
    known_as = [hit for hit in bought.hits if hit.role in OWN_NAME and hit.match.relation in OURS
                and hit.match.vendor in gathered.sought]  # fmt: skip
    if not known_as and not bought.links:
        return
    web = gathered.web
    row = web.place("row", str(number))
    web.join(Arc(row, start, (SAME, "row", "")))
    for hit in known_as:
        location = Location(bought.row.location.document, hit.cell.place, bought.row.location.line)
        end = web.place("vendor", hit.match.vendor)
        web.join(Arc(row, end, (SAME, "row", hit.match.rule), hit.match.confidence.rank,
                     _TELLS.format(location), proof=Proof(hit.match, location)))  # fmt: skip
    place = str(bought.row.location)
    for kind, key, rank, why in _keys(gathered, bought):
        at = web.place("row of", kind, key)
        web.join(Arc(at, row, (SAME, key, place, str(number)), rank, why))


def lead_arrivals_to_rows(gathered: Gathered) -> None:
    """Join whoever is led to with the rows that speak of them."""
    web, names = gathered.web, gathered.names
    for place, text in gathered.arrivals.items():
        name = names.of(text)
        keys = [("spelt", name.spelt, FIRM, ""), ("folded", name.folded, PROBABLE, "")]
        keys += gathered.forms_aside(text, FORMED, gathered.bought)
        keys += [("vendor", vendor, confidence.rank, _TELLS.format("the register"))
                 for vendor, confidence in names.identities(text)]  # fmt: skip
        for kind, key, rank, why in keys:
            known = web.known("row of", kind, key)
            if known is not None:
                web.join(Arc(place, known, (f"{SAME}row", kind, key), rank, why))


def _names(bought: Bought) -> Iterator[_Called]:
    row = bought.row
    if is_a_name(row.vendor):
        yield _Called(row.vendor, is_vendor=True)
    if is_a_name(row.product):
        yield _Called(row.product)
    for cell in row.other_names:
        if is_a_name(cell.text):
            yield _Called(cell.text, PROBABLE, _OTHER.format(row.location, cell.text))


def _keys(gathered: Gathered, bought: Bought) -> Iterator[tuple[str, str, int, str]]:
    row = bought.row
    for called in _names(bought):
        name = gathered.names.of(called.text)
        narrow = called.is_vendor and bool(row.product)
        rank, why = (PROBABLE, _PRODUCT.format(row.location, row.product)) if narrow else (
            called.rank, called.why
        )  # fmt: skip
        yield "spelt", name.spelt, rank, why
        yield "folded", name.folded, PROBABLE, why or _SPELLING.format(called.text)
        if called.is_vendor:
            for kind in form_kinds(name):
                yield kind, name.core, PROBABLE, why or _FORM.format(called.text)
    for hit in bought.hits:
        if _is_sure(hit, OWN_NAME):
            why = _TELLS.format(row.location)
            yield "vendor", hit.match.vendor, hit.match.confidence.rank, why


def _is_sure(hit: RowHit, roles: frozenset[str]) -> bool:
    match = hit.match
    made = match.relation is Relation.made_by and not match.by_link
    return hit.role in roles and made and match.confidence is not Confidence.review
