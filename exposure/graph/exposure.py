"""What is one exposure: which vendor reaches which asset, by which routes, on what evidence?"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from exposure.inventory.bill import CONTAINED, DEV, OPTIONAL, Bill
from exposure.model.finding import Evidence, Route, Step, Subject
from exposure.model.relation import Confidence, Relation, UseBasis

Locate: TypeAlias = Callable[[Bill, Sequence[int]], dict[int, int]]
"""Bill and nodes → line of each node in its file, where the file has lines."""


OURS = frozenset({Relation.made_by, Relation.owned_by})
"""Relations by which a bought thing is the vendor's own, so that nobody stands between."""


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
    past: bool = False
    past_until: str | None = None


def edge_words(mark: int) -> str:
    """Say how the target of an edge hangs on its source."""
    if mark & CONTAINED:
        return "contains"
    if mark & DEV:
        return "needs for development"
    return "needs optionally" if mark & OPTIONAL else "depends on"
