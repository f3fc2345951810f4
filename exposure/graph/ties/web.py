"""Which places of the records lead to which, by a tie or because both mean one organisation?"""

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct

from exposure.graph.ties.link import FIRM, REVIEW, Link
from exposure.model.location import Location
from exposure.model.relation import Match, Relation

KINDS = 3
"""How many kinds of way there are from one place."""


class Way(IntEnum):
    """What the steps between a place and a vendor amount to."""

    owned = 0
    """Ownership alone, so that what is bought is the vendor's own."""
    supplied = 1
    """At least one step to somebody who supplies."""
    mentioned = 2


class Proof(Struct, frozen=True):
    """Why a name at the end of a route is a vendor's."""

    match: Match
    location: Location | None = None
    """None where the last link's own cell says it."""


class Arc(Struct, frozen=True, gc=False):
    """A step of a route, or two places where one organisation is named."""

    source: int
    target: int
    order: tuple[str, ...]
    """What routes of equal length are chosen by, never a position in a file."""
    rank: int = FIRM
    why: str = ""
    """Why `rank` is not firm, where no link says so."""
    link: Link | None = None
    """None where both ends mean the same organisation."""
    proof: Proof | None = None
    """Set where the target is a vendor of the register."""
    by_product: bool = False
    """True where a product's name gives away who makes it."""

    @property
    def ended(self) -> bool:
        """Say whether the link ended before the law date."""
        return self.link is not None and self.link.ended is not None

    def before(self, way: Way) -> tuple[Way, int]:
        """Return what a way becomes when this step is put before it, and the step's rank there."""
        if self.proof is not None and self.proof.match.relation is Relation.mentions_only:
            return Way.mentioned, self.rank
        if self.link is None or self.link.relation is Relation.mentions_only:
            return way, self.rank
        if self.link.relation is Relation.owned_by:
            # What an owner uses need not be used for what it owns.
            return way, REVIEW if way is Way.supplied else self.rank
        return (Way.supplied if way is Way.owned else way), self.rank


class Web:
    """Places and arcs, while they are gathered and when they are walked."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, ...], int] = {}
        self.out: list[list[Arc]] = []
        self.into: list[list[Arc]] = []

    def place(self, *key: str) -> int:
        """Return the number of a place, which is made where it is new."""
        known = self._places.get(key)
        if known is None:
            known = self._places[key] = len(self.out)
            self.out.append([])
            self.into.append([])
        return known

    def known(self, *key: str) -> int | None:
        """Return the number of a place, if there is one."""
        return self._places.get(key)

    def join(self, arc: Arc) -> None:
        """Add an arc."""
        self.out[arc.source].append(arc)
        self.into[arc.target].append(arc)

    def reached(self, starts: Iterable[int], seen: set[int]) -> set[int]:
        """Add to `seen` all places that the starts lead to, themselves included, and return it."""
        pending = [start for start in starts if start not in seen]
        seen.update(pending)
        while pending:
            for arc in self.out[pending.pop()]:
                if arc.target not in seen:
                    seen.add(arc.target)
                    pending.append(arc.target)
        return seen

    def limits(self) -> list[tuple[bool, int]]:
        """Return the limits that admit different arcs, the strictest first: past, and worst rank."""
        arcs = [arc for found in self.out for arc in found]
        ranks = {arc.rank for arc in arcs} | {FIRM}
        if any(arc.link is not None and arc.link.relation is Relation.owned_by for arc in arcs):
            ranks.add(REVIEW)
        eras = sorted({arc.ended for arc in arcs} | {False})
        return [(past, rank) for past in eras for rank in sorted(ranks)]
