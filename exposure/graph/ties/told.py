"""Which exposure does one route over ties amount to?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from exposure.graph.doubts import least_certain
from exposure.graph.exposure import Exposure, contracts_before, contracts_not_shown, evidence_of
from exposure.graph.row_exposures import basis_of, bought_steps, resold_steps
from exposure.graph.supply import AssetNode
from exposure.graph.ties.bought import Bought
from exposure.graph.ties.link import FIRM, REVIEW, Link
from exposure.graph.ties.web import Arc, Way
from exposure.identify.rows import RowHit
from exposure.identify.rules.claim import capped
from exposure.model.finding import Evidence, LeastCertain, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.records import Cell, VendorRow
from exposure.model.relation import Confidence, Match, Relation, UseBasis
from exposure.model.result import AssetKind

RULE = "stated-tie"
_LEVELS = tuple(sorted(Confidence, key=lambda level: level.rank))
_OWNERS = "what an owner uses need not be used for what it owns"
_NOT_BOUGHT = "an ownership list names it, and no other record says that it is bought"
_RELATIONS = {
    Way.owned: Relation.owned_by,
    Way.supplied: Relation.subprocessor_of,
    Way.mentioned: Relation.mentions_only,
}


class _Story(Struct, frozen=True):
    """A route, with what was said on the way."""

    links: tuple[Link, ...]
    evidence: tuple[Evidence, ...]
    match: Match
    location: Location
    """Where the vendor is named."""


def exposure_of(bought: Bought, vendor: str, name: str, way: Way, path: Sequence[Arc]) -> Exposure:
    """Return the exposure of a bought thing to `vendor`, of that `name`, by a path through the web.

    The tier counts steps to somebody who supplies; what is owned is its owner's own. Ownership
    says of use what the row says; a list of sub-processors is the supplier's statement.
    """
    doubt = _NOT_BOUGHT if way is Way.owned and not bought.is_bought else ""
    story = _story(path, doubt)
    ended = [link.ended for link in story.links if link.ended is not None]
    past_until = sorted((*ended, *_row_ended(bought)))
    past = bought.past or bool(ended)
    first = tuple(_bought_steps(bought, path))
    inside = (*first, *(_step(link, name) for link in story.links))
    flags = (*story.match.flags, *(("past",) if past else ()))
    supplied = sum(link.relation is Relation.subprocessor_of for link in story.links)
    return Exposure(
        asset=bought.node.asset.id,
        vendor=vendor,
        subject=_subject(bought, vendor, way, story),
        relation=_RELATIONS[way],
        use_basis=_use_basis(bought, way, story),
        tier=None if way is Way.mentioned else 1 + supplied,
        depth=None,
        confidence=story.match.confidence,
        routes=tuple(Route((*before, *inside), flags, _weakest(path, doubt, len(before) + len(first)))
                     for before in contracts_before(bought.node.asset)),
        more_routes=contracts_not_shown(bought.node.asset),
        introducers=_supplier(inside) if way is Way.supplied else (),
        evidence=story.evidence,
        past=past,
        past_until=past_until[0] if past and past_until else None,
    )  # fmt: skip


def _weakest(path: Sequence[Arc], doubt: str, behind: int) -> LeastCertain | None:
    """Return the least certain step; `behind` steps stand before the first link's."""
    at, owned, found = behind - 1, False, []
    for arc in path:
        if arc.link is not None:
            at += 1
            if owned and arc.link.relation is Relation.subprocessor_of:
                found.append(LeastCertain(at, Confidence.review, _OWNERS))
            owned |= arc.link.relation is Relation.owned_by
        why = arc.why or (arc.link.doubt if arc.link is not None else "")
        why = arc.proof.match.because if arc.proof is not None else why
        found.append(LeastCertain(at, _LEVELS[arc.rank], why))
    if doubt:
        found.append(LeastCertain(at, Confidence.review, doubt))
    return least_certain(found)


def _row_ended(bought: Bought) -> Iterator[str]:
    if bought.past and bought.row.ended is not None:
        yield bought.row.ended


def _story(path: Sequence[Arc], doubt: str) -> _Story:
    """Tell what each link says, and how far the weakest place of the path lowers the match.

    `doubt` is a further reason for a person to look; empty where there is none.
    """
    links = [arc.link for arc in path if arc.link is not None]
    proof = next(arc.proof for arc in path if arc.proof is not None)
    match = capped(proof.match, Confidence.review, doubt) if doubt else proof.match
    for rank, why in sorted(_doubts(path), key=lambda doubt: -doubt[0]):
        match = capped(match, _LEVELS[rank], why)
    location = proof.location or links[-1].location
    lead = evidence_of(match, location)
    return _Story(tuple(links), (lead, *_told(path)), match, location)


def _doubts(path: Sequence[Arc]) -> Iterator[tuple[int, str]]:
    owned = False
    for arc in path:
        if arc.rank != FIRM and arc.why:
            yield arc.rank, arc.why
        if arc.link is not None:
            if owned and arc.link.relation is Relation.subprocessor_of:
                yield REVIEW, _OWNERS
            owned |= arc.link.relation is Relation.owned_by


def _told(path: Sequence[Arc]) -> Iterator[Evidence]:
    """Yield what each link says, and why it was joined to the one before."""
    joined: list[str] = []
    for arc in path:
        if arc.link is None:
            joined += [arc.why] if arc.why else []
            continue
        because = "; ".join(dict.fromkeys((arc.link.because, *joined, arc.link.doubt)))
        yield Evidence(RULE, arc.link.quote, because.rstrip("; "), arc.link.location)
        joined = []


def _step(link: Link, name: str) -> Step:
    mentioned = link.relation is Relation.mentions_only
    return Step(name if mentioned else link.target, StepKind.vendor, relation=link.words,
                location=link.location)  # fmt: skip


def _bought_steps(bought: Bought, path: Sequence[Arc]) -> Iterator[Step]:
    node, row = bought.node, bought.row
    used = "uses" if node.asset.contracts else ""
    if node.asset.kind is AssetKind.sbom:
        yield Step(node.asset.name, StepKind.sbom, relation=used, location=node.asset.location)
        if row.vendor:
            yield Step(row.vendor, StepKind.vendor, relation="supplied by", location=row.location)
        return
    if any(arc.by_product for arc in path):
        maker = next(arc.link.source for arc in path if arc.link is not None)
        yield from resold_steps(row, used)
        yield Step(maker, StepKind.vendor, relation="made by")
        return
    yield from bought_steps(row, used)


def _supplier(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the company's own supplier: the first vendor of the route."""
    return tuple(step for step in steps if step.kind is StepKind.vendor)[:1]


def _subject(bought: Bought, vendor: str, way: Way, story: _Story) -> Subject:
    """Return who is owned, or who is named; by the name that the row's own cell gives, if one does."""
    row, last = bought.row, story.links[-1]
    if way is Way.owned:
        return Subject(row.vendor or row.product, "vendor", location=row.location)
    if way is Way.mentioned:
        return Subject(last.source, "vendor", location=last.location)
    stated = [hit.cell.text for hit in bought.hits
              if hit.role == "subprocessors" and hit.match.vendor == vendor]  # fmt: skip
    return Subject(stated[0] if stated else last.target, "vendor", location=last.location)


def _use_basis(bought: Bought, way: Way, story: _Story) -> UseBasis:
    if way is not Way.owned:
        return UseBasis.stated_by_supplier
    if not bought.is_bought:
        return UseBasis.present
    cell = Cell(bought.row.vendor, bought.row.location.place)
    return basis_of(bought.row, RowHit(cell, "vendor", story.match))


def named_alone(node: AssetNode, location: Location, match: Match) -> Exposure:
    """Return the exposure of a vendor that a sheet of ties names, and that nobody is said to use."""
    why = "it stands in a list of ties as a source, and no other record says that it is used"
    low = structs.replace(capped(match, Confidence.review, why), relation=Relation.mentions_only)
    name = node.asset.name
    least = LeastCertain(0, low.confidence, low.because)
    return Exposure(
        asset=node.asset.id, vendor=match.vendor, relation=low.relation,
        subject=Subject(name, "vendor", location=location),
        use_basis=UseBasis.stated_by_supplier, tier=None, depth=None, confidence=low.confidence,
        routes=(Route((Step(name, StepKind.vendor, location=location),), (), least),), more_routes=0,
        introducers=(), evidence=(evidence_of(low, location),),
    )  # fmt: skip


def as_bought(node: AssetNode, location: Location) -> Bought:
    """Return a source of ties that no list of vendors names as if a row named it."""
    name = node.asset.name
    row = VendorRow(location, name, cells={"vendor": Cell(name, location.place)})
    return Bought(node, row, (), is_bought=False)
