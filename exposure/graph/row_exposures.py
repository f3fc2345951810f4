"""Which exposures does one inventory row show?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.graph.doubts import least_certain
from exposure.graph.exposure import (
    OURS,
    Exposure,
    contracts_before,
    contracts_not_shown,
    evidence_of,
)
from exposure.graph.supply import AssetNode
from exposure.identify.rows import RowHit
from exposure.identify.rules.claim import weaker
from exposure.model.finding import Evidence, LeastCertain, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Relation, UseBasis
from exposure.model.result import AssetKind

_WEAK = Relation.mentions_only
_OWN_NAME = frozenset({"vendor", "other_names", "identifier"})
"""Cells that say who the row's vendor is; a product or an address may be another's."""
_PROSE = frozenset({"description", "notes"})
_PUBLIC = "a public statement says what a product can do, not what is used here"
_STATED = frozenset({Relation.subprocessor_of, Relation.connector_to})
"""Relations of what a sentence says that the row's supplier rests on."""


def row_exposures(
    row: VendorRow,
    hits: Sequence[RowHit],
    node: AssetNode,
    names: Mapping[str, str],
    as_of: str,
) -> Iterator[Exposure]:
    """Yield one exposure per vendor and relation; mere mentions join a stronger one as evidence.

    `names` gives the display names of vendors, with which a route to one that the row's own
    vendor cell does not name ends.

    Use that ended before `as_of`, the law date, is past. What rests on a catalogue link alone
    takes no mention in: it would no longer rest on the link alone.
    """
    groups: dict[tuple[str, Relation, bool], list[RowHit]] = {}
    for hit in sorted(hits, key=_weight):
        key = (hit.match.vendor, hit.match.relation, hit.match.by_link)
        groups.setdefault(key, []).append(hit)
    surest: dict[str, list[RowHit]] = {}
    for (vendor, relation, by_link), group in groups.items():
        if relation is not _WEAK and not by_link:
            surest.setdefault(vendor, group)
    for (vendor, relation, _), group in groups.items():
        if relation is _WEAK and vendor in surest:
            surest[vendor] += group
    own = {hit.match.vendor for hit in hits if hit.role in _OWN_NAME and hit.match.relation in OURS}
    for (vendor, relation, _), group in groups.items():
        if relation is not _WEAK or vendor not in surest:
            maker = "" if vendor in own else names[vendor]
            yield _exposure(row, node, group, _Told(maker, as_of))


class _Told(Struct, frozen=True):
    """What a row alone does not tell."""

    maker: str
    """The vendor's display name; empty where the row's vendor is that vendor."""
    as_of: str


def _weight(hit: RowHit) -> tuple[str, int, bool, str, str]:
    """Sort the surest hit first; of equals, the one in the vendor's own cells."""
    own = hit.role in {"vendor", "product"}
    return hit.match.vendor, hit.match.confidence.rank, not own, hit.cell.place, hit.match.rule


def _is_past(row: VendorRow, as_of: str) -> bool:
    """Say whether use has ended: a row that calls itself active, or ends later, is in use."""
    if any(day is not None and day >= as_of for day in (row.ended, row.ended_by)):
        return False
    return row.active is False or (row.active is None and row.ended is not None)


def _used_from(row: VendorRow, as_of: str) -> str | None:
    """Return the day on which use began; one to come is none where the row calls itself active."""
    later = row.started is not None and row.started > as_of
    return None if later and row.active else row.started


def _exposure(row: VendorRow, node: AssetNode, hits: list[RowHit], told: _Told) -> Exposure:
    lead = hits[0]
    relation = lead.match.relation
    past = _is_past(row, told.as_of)
    flags = (*lead.match.flags, *(("past",) if past else ()))
    inside = tuple(_steps(row, node, hits, told.maker))
    routes = [(*before, *inside) for before in contracts_before(node.asset)]
    return Exposure(
        asset=node.asset.id,
        vendor=lead.match.vendor,
        subject=_subject(row, lead, node.asset.kind),
        relation=relation,
        use_basis=_use_basis(row, lead),
        tier=1 if relation in OURS else None if relation is _WEAK else 2,
        depth=None,
        confidence=lead.match.confidence,
        routes=tuple(Route(steps, flags, _least_certain(steps, lead)) for steps in routes),
        more_routes=contracts_not_shown(node.asset),
        introducers=_suppliers(inside) if relation not in OURS and relation is not _WEAK else (),
        evidence=tuple(dict.fromkeys(_evidence(row, hit) for hit in hits)),
        by_link=lead.match.by_link,
        past=past,
        past_until=row.ended if past else None,
        used_from=_used_from(row, told.as_of),
    )


def _least_certain(steps: Sequence[Step], lead: RowHit) -> LeastCertain | None:
    """Say how sure the last step is, at which the vendor is named; a public statement never is."""
    match, because = lead.match, lead.match.because
    confidence = match.confidence
    if match.by_link:
        confidence = weaker(confidence, Confidence.probable)
        because = f"{because}; {_PUBLIC}"
    return least_certain([LeastCertain(len(steps) - 1, confidence, because)])


def _suppliers(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the company's own supplier: the first vendor of the route."""
    return tuple(step for step in steps if step.kind is StepKind.vendor)[:1]


def _location(row: VendorRow, place: str) -> Location:
    """Return a cell's location; the line is the row's, where the document has lines."""
    line = row.location.line
    return Location(row.location.document, place or row.location.place, line)


def _evidence(row: VendorRow, hit: RowHit) -> Evidence:
    return evidence_of(hit.match, _location(row, hit.cell.place))


def _subject(row: VendorRow, lead: RowHit, kind: AssetKind) -> Subject:
    location = _location(row, lead.cell.place)
    if kind is AssetKind.contract:
        return Subject(row.vendor, "contract", location=location)
    if lead.role == "subprocessors":
        return Subject(lead.cell.text, "vendor", location=location)
    if lead.match.by_link or lead.role == "product" or _names_no_vendor(row):
        return Subject(row.product or row.vendor, "product", location=location)
    return Subject(row.vendor, "vendor", location=location)


def _use_basis(row: VendorRow, lead: RowHit) -> UseBasis:
    # Of a link, the row states nothing: the source of the link quotes the supplier in public.
    if lead.match.by_link or lead.role == "subprocessors":
        return UseBasis.stated_by_supplier
    if row.use_basis is not None:
        return row.use_basis
    return UseBasis.paid_for if row.spend else UseBasis.configured


def _steps(row: VendorRow, node: AssetNode, hits: Sequence[RowHit], maker: str) -> Iterator[Step]:
    """Yield product, vendor, sub-vendor, as far as the row states them, then who is behind them."""
    lead, used = hits[0], "uses" if node.asset.contracts else ""
    if node.asset.kind is AssetKind.contract:
        yield Step(maker, StepKind.vendor, relation="mentions",
                   location=_location(row, lead.cell.place))  # fmt: skip
        return
    if maker and _is_anothers_product(hits):
        yield from resold_steps(row, used)
        word = lead.match.relation.value.replace("_", " ")
        yield Step(maker, StepKind.vendor, relation=word)
        return
    yield from bought_steps(row, used)
    if lead.role == "subprocessors":
        yield Step(lead.cell.text, StepKind.vendor, relation="names as sub-processor",
                   location=_location(row, lead.cell.place))  # fmt: skip
    elif lead.match.relation is Relation.owned_by and lead.role == "parent":
        yield Step(lead.cell.text, StepKind.vendor, relation="owned by",
                   location=_location(row, lead.cell.place))  # fmt: skip
    elif maker and lead.role in _PROSE and lead.match.relation in _STATED:
        yield Step(maker, StepKind.vendor, relation="says that it uses",
                   location=_location(row, lead.cell.place))  # fmt: skip
    elif maker and lead.match.by_link:
        yield Step(maker, StepKind.vendor, relation="publicly said to use")


def bought_steps(row: VendorRow, used: str) -> Iterator[Step]:
    """Yield product and supplier, as far as a row states them; `used` ties the first to a contract."""
    if row.product:
        yield _product(row, used)
    if row.vendor and not _names_no_vendor(row):
        yield _supplier(row, "supplied by" if row.product else used)


def resold_steps(row: VendorRow, used: str) -> Iterator[Step]:
    """Yield the supplier before the product: it is the product that another makes."""
    yield _supplier(row, used)
    yield _product(row, "supplies")


def _names_no_vendor(row: VendorRow) -> bool:
    """Say whether the row's product stands for its vendor: an application supplies not itself."""
    return row.vendor == row.product and "product" in row.cells and "vendor" not in row.cells


def has_ended(row: VendorRow, as_of: str) -> bool:
    """Say whether use of what a row speaks of had ended before `as_of`."""
    return _is_past(row, as_of)


def basis_of(row: VendorRow, lead: RowHit) -> UseBasis:
    """Return what a row says of use, where `lead` is the hit that counts."""
    return _use_basis(row, lead)


def _is_anothers_product(hits: Sequence[RowHit]) -> bool:
    """Say whether the product's name gives its maker away; a link tells of use, not of a maker."""
    match = hits[0].match
    by_name = any(hit.role == "product" for hit in hits)
    return by_name and match.relation in OURS and not match.by_link


def _product(row: VendorRow, relation: str) -> Step:
    cell = row.cells.get("product")
    place = cell.place if cell else row.location.place
    return Step(row.product, StepKind.product, relation=relation, location=_location(row, place))


def _supplier(row: VendorRow, relation: str) -> Step:
    return Step(row.vendor, StepKind.vendor, relation=relation, location=_location(row, ""))
