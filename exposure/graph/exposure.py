"""What is one exposure: which vendor reaches which asset, by which routes, on what evidence?"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill
from exposure.model.finding import Evidence, Route, Step, StepKind, Subject
from exposure.model.location import Location
from exposure.model.relation import Confidence, Match, Relation, UseBasis
from exposure.model.result import Asset

Locate: TypeAlias = Callable[[Bill, Sequence[int]], dict[int, int]]
"""Bill and nodes → line of each node in its file, where the file has lines."""


OURS = frozenset({Relation.made_by, Relation.owned_by})
"""Relations by which a bought thing is the vendor's own, so that nobody stands between."""


MOST_CONTRACTS = 3
"""Contracts of an asset from which each route is told; routes from others are only counted."""


class Exposure(Struct, frozen=True):
    """A vendor in an asset, before any rule has looked at it."""

    asset: str
    vendor: str
    subject: Subject
    relation: Relation
    use_basis: UseBasis
    tier: int | None
    depth: int | None
    confidence: Confidence
    routes: tuple[Route, ...]
    more_routes: int
    introducers: tuple[Step, ...]
    evidence: tuple[Evidence, ...]
    by_link: bool = False
    more_introducers: tuple[str, ...] = ()
    """Keys of those that are not listed, see `introducer_key`."""
    past: bool = False
    past_until: str | None = None
    used_from: str | None = None
    """ISO day on which use, or the agreement on it, is recorded to begin; None where it may be older."""


def introducer_key(name: str, purl: str) -> str:
    """Return by what a dependency is known again: its purl without version, else its folded name."""
    split = split_purl(purl)
    return split.key if split is not None else fold(name) or name


def evidence_of(match: Match, location: Location) -> Evidence:
    """Return what a match rests on, at the place where it was met."""
    return Evidence(
        match.rule,
        match.quote,
        match.because,
        location,
        match.listed,
        match.matched,
        match.left_over,
        match.against,
    )


def contracts_before(asset: Asset) -> list[tuple[Step, ...]]:
    """Return what stands before an asset on its routes: each contract in turn, else nothing."""
    shown = asset.contracts[:MOST_CONTRACTS]
    return [(Step(number, StepKind.contract),) for number in shown] or [()]


def contracts_not_shown(asset: Asset) -> int:
    """Return how many contracts no route is told from."""
    return max(0, len(asset.contracts) - MOST_CONTRACTS)


def edge_words(mark: int) -> str:
    """Say how the target of an edge hangs on its source."""
    if mark & CONTAINED:
        return "contains"
    if mark & DEV:
        return "needs for development"
    return "needs optionally" if mark & OPTIONAL else "depends on"
