"""Which stations does a finding's route pass, as far as a picture of columns can show?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.model.finding import Finding, Route, Step, StepKind
from exposure.model.relation import Confidence, Relation
from exposure.model.result import AssetKind
from exposure.report.document.html.pictures.graph.words import doubt_words, kind_words
from exposure.report.document.html.pictures.ties import relation_words
from exposure.report.index import Index

_DESCRIBED, _SUPPLIES = "is described by", "supplies"
_NAMED = ("names as sub-processor", "made by", "owned by")
"""How a last step begins in which the records name the vendor itself."""
_BEFORE = frozenset({StepKind.company, StepKind.contract})


class Hop(Struct, frozen=True):
    """One station between a product and a vendor."""

    key: str
    kind: str
    """In words: `package`, `supplier`."""
    name: str
    members: tuple[str, ...] = ()
    """Of one that stands for several alike: their names."""


class Tie(Struct, frozen=True):
    """What stands at the beginning of the line to a vendor."""

    words: str
    confidence: Confidence
    doubt: str = ""


class Path(Struct, frozen=True):
    """One route of a finding, with what is drawn of it."""

    finding: Finding
    contracts: tuple[str, ...]
    asset: Hop
    seller: str
    """Who sells the asset, where that is not its maker; else empty."""
    hops: tuple[Hop, ...]
    """The first and the last station behind the asset; none, one or two."""
    between: int
    """Stations between these two, which are not drawn."""
    tie: Tie
    doubts: tuple[Confidence, ...]
    """How sure the steps to the asset, the first hop and the last are."""


def paths_of(finding: Finding, index: Index) -> Iterator[Path]:
    """Yield each different path of a finding, contracts taken together; one at least."""
    told: set[tuple[Hop, ...]] = set()
    for route in finding.routes or (Route(()),):
        path = _path(finding, route, index)
        if path.hops not in told:
            told.add(path.hops)
            yield path


def _path(finding: Finding, route: Route, index: Index) -> Path:
    steps, at = route.steps, 0
    while at < len(steps) and steps[at].kind in _BEFORE:
        at += 1
    seller = ""
    if at + 1 < len(steps) and steps[at + 1].relation == _SUPPLIES:
        seller, at = steps[at].name, at + 1
    at += 1  # the asset itself
    if at < len(steps) and steps[at].relation == _DESCRIBED:
        at += 1
    end = len(steps) - (at < len(steps) and _is_vendor(steps[-1], finding, index))
    ends = (at, end - 1) if end - at > 1 else (at,) if end > at else ()
    return Path(
        finding=finding,
        contracts=index.contracts(finding.asset),
        asset=_asset(finding, index),
        seller=seller,
        hops=tuple(_hop(steps[one]) for one in ends),
        between=max(0, end - at - 2),
        tie=Tie(relation_words(finding), finding.confidence, doubt_words(finding)),
        doubts=_doubts(route, at, ends),
    )


def _is_vendor(last: Step, finding: Finding, index: Index) -> bool:
    """Say whether the last step is the vendor as the records spell it, and no supplier of its own."""
    if last.kind is not StepKind.vendor:
        return False
    named = last.name == index.vendor(finding.vendor) or last.relation.startswith(_NAMED)
    return named or finding.relation is Relation.made_by


def _asset(finding: Finding, index: Index) -> Hop:
    known = index.assets.get(finding.asset)
    kind = known.kind.value if known is not None else AssetKind.product.value
    return Hop(finding.asset, kind, index.asset(finding.asset))


def _hop(step: Step) -> Hop:
    name = f"{step.name} {step.version}".strip()
    return Hop(step.purl or f"{step.kind.value} {name}".casefold(), kind_words(step.kind), name)


def _doubts(route: Route, at: int, ends: tuple[int, ...]) -> tuple[Confidence, ...]:
    doubts = [Confidence.confirmed] * (1 + len(ends))
    least = route.least_certain
    if least is None or least.step == len(route.steps) - 1:  # the tie itself says it
        return tuple(doubts)
    if least.step < at:
        doubts[0] = least.confidence
    elif ends and least.step <= ends[-1]:
        doubts[1 if least.step == at else -1] = least.confidence
    return tuple(doubts)
