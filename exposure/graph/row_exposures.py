"""Which exposures does one inventory row show?"""

from collections.abc import Iterator, Sequence

from exposure.graph.exposure import OURS, Exposure
from exposure.graph.supply import AssetNode
from exposure.identify.rows import RowHit
from exposure.model.finding import Evidence, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Relation, UseBasis

_WEAK = Relation.mentions_only


def row_exposures(
    row: VendorRow, hits: Sequence[RowHit], node: AssetNode, as_of: str
) -> Iterator[Exposure]:
    """Yield one exposure per vendor and relation; mere mentions join a stronger one as evidence.

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
    for (vendor, relation, _), group in groups.items():
        if relation is not _WEAK or vendor not in surest:
            yield _exposure(row, node, group, as_of)


def _weight(hit: RowHit) -> tuple[str, int, bool, str, str]:
    """Sort the surest hit first; of equals, the one in the vendor's own cells."""
    own = hit.role in {"vendor", "product"}
    return hit.match.vendor, hit.match.confidence.rank, not own, hit.cell.place, hit.match.rule


def _is_past(row: VendorRow, as_of: str) -> bool:
    """Say whether use has ended: a row that calls itself active, or ends later, is in use."""
    if row.ended is not None and row.ended >= as_of:
        return False
    return row.active is False or (row.active is None and row.ended is not None)


def _exposure(row: VendorRow, node: AssetNode, hits: list[RowHit], as_of: str) -> Exposure:
    lead = hits[0]
    relation = lead.match.relation
    past = _is_past(row, as_of)
    flags = (*lead.match.flags, *(("past",) if past else ()))
    steps = tuple(_steps(row, node, lead))
    return Exposure(
        asset=node.asset.id,
        vendor=lead.match.vendor,
        subject=_subject(row, lead),
        relation=relation,
        use_basis=_use_basis(row, lead),
        tier=1 if relation in OURS else None if relation is _WEAK else 2,
        depth=None,
        confidence=lead.match.confidence,
        routes=(Route(steps, flags),),
        more_routes=0,
        introducers=_suppliers(steps) if relation not in OURS and relation is not _WEAK else (),
        evidence=tuple(_evidence(row, hit) for hit in hits),
        by_link=lead.match.by_link,
        past=past,
        past_until=row.ended if past else None,
    )


def _suppliers(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the company's own supplier: the first vendor of the route."""
    return tuple(step for step in steps if step.kind is StepKind.vendor)[:1]


def _location(row: VendorRow, place: str) -> Location:
    """Return a cell's location; the line is the row's, where the document has lines."""
    line = row.location.line
    return Location(row.location.document, place or row.location.place, line)


def _evidence(row: VendorRow, hit: RowHit) -> Evidence:
    match = hit.match
    return Evidence(match.rule, match.quote, match.because, _location(row, hit.cell.place))


def _subject(row: VendorRow, lead: RowHit) -> Subject:
    location = _location(row, lead.cell.place)
    if lead.role == "subprocessors":
        return Subject(lead.cell.text, "vendor", location=location)
    if lead.match.by_link or lead.role == "product":
        return Subject(row.product or row.vendor, "product", location=location)
    return Subject(row.vendor, "vendor", location=location)


def _use_basis(row: VendorRow, lead: RowHit) -> UseBasis:
    if lead.match.by_link or lead.role == "subprocessors":
        return UseBasis.stated_by_supplier
    return UseBasis.paid_for if row.spend else UseBasis.configured


def _steps(row: VendorRow, node: AssetNode, lead: RowHit) -> Iterator[Step]:
    """Yield contract, product, vendor, sub-vendor, as far as the row states them."""
    asset = node.asset
    if asset.contracts:
        yield Step(asset.contracts[0], StepKind.contract)
    used = "uses" if asset.contracts else ""
    product = row.cells.get("product")
    if row.product:
        place = product.place if product else row.location.place
        yield Step(row.product, StepKind.product, relation=used, location=_location(row, place))
    yield Step(row.vendor, StepKind.vendor, location=_location(row, ""),
               relation="supplied by" if row.product else used)  # fmt: skip
    if lead.role == "subprocessors":
        yield Step(lead.cell.text, StepKind.vendor, relation="names as sub-processor",
                   location=_location(row, lead.cell.place))  # fmt: skip
