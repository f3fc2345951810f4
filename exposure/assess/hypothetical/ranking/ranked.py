"""Who reaches how much, in which order, and what is left out?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.hypothetical.ranking.graphs import Question
from exposure.assess.hypothetical.ranking.weights import Weights
from exposure.graph.network.columns import PAST
from exposure.graph.reach.engine import Reached
from exposure.model.coverage.known import share_of
from exposure.model.hypothetical.ranking import RankedVendor, Unranked

Sums = Sequence[int]
"""One entry for each column of weights."""


class Measure(Struct, frozen=True):
    """By what vendors are ranked."""

    by: str
    """products, contracts, value or spend."""
    currency: str = ""


class Parts(Struct, frozen=True):
    """Sums of what reaches one organisation, in four parts that do not overlap."""

    direct: Sums
    behind: Sums
    direct_review: Sums
    behind_review: Sums

    def sure(self, column: int) -> int:
        """Return one sum of the sure parts."""
        return self.direct[column] + self.behind[column]

    def doubtful(self, column: int) -> int:
        """Return one sum of the parts that a person must look at."""
        return self.direct_review[column] + self.behind_review[column]

    @property
    def reach_anything(self) -> bool:
        """Say whether anything leads there, be it for review alone."""
        return any((*self.direct, *self.behind, *self.direct_review, *self.behind_review))


def parts_of(question: Question, weights: Weights) -> dict[int, Parts]:
    """Return the parts of each organisation by its position: two passes over the graph."""
    columns, places = weights.columns, question.places
    met = _sums(question.surely, columns)
    sure = dict(zip(places, met, strict=False))
    maybe = sure | dict(zip(question.maybe_bought, met[len(places) :], strict=True))
    every = sure
    if question.doubtful:
        every = dict(zip(places, _sums(question.with_doubts(), columns), strict=True))
    parts = {}
    for place in places:
        direct = question.bought.sums(place, columns)
        parts[place] = Parts(
            direct=direct,
            behind=_less(sure[place], direct),
            direct_review=_less(maybe[place], sure[place]),
            behind_review=_less(every[place], maybe[place]),
        )
    return parts


def _sums(asked: Reached, columns: Sequence[Sequence[int]]) -> list[Sums]:
    """Return for each group its sum in every column; of further columns of zeros nothing is asked."""
    first, *others = columns
    met, *more = asked.totals([first, *(column for column in others if any(column))])
    held, nothing = iter(more), [0] * len(met)
    totals = (next(held) if any(column) else nothing for column in others)
    return list(zip(met, *totals, strict=True))


def _less(more: Sums, less: Sums) -> Sums:
    return tuple(one - other for one, other in zip(more, less, strict=True))


class Order:
    """The organisations that anything leads to, the furthest reaching first."""

    def __init__(self, question: Question, weights: Weights, measure: Measure) -> None:
        self.question, self.weights = question, weights
        self.parts = parts_of(question, weights)
        self.column = weights.column(measure.by, measure.currency)
        ours = question.network.ours
        self._known = question.network.organisations
        self._met = [
            place for place, parts in self.parts.items()
            if self._known[place].id not in ours and parts.reach_anything
        ]  # fmt: skip
        self.places = self.by(self.column)

    def by(self, column: int) -> list[int]:
        """Return the positions of all of them by one column, what is surely reached first."""
        return sorted(self._met, key=lambda place: self._key(place, column))

    def _key(self, place: int, column: int) -> tuple[object, ...]:
        one = self.parts[place]
        products = one.sure(0), one.doubtful(0)
        known = self._known[place]
        return (
            -one.sure(column), -one.doubtful(column), -products[0], -products[1],
            known.name.casefold(), known.id,
        )  # fmt: skip

    def sure_of(self, place: int, column: int) -> int:
        """Return what one of them surely reaches."""
        return self.parts[place].sure(column)


def ranked(order: Order, standings: Mapping[str, str]) -> Iterator[RankedVendor]:
    """Yield each vendor with its rank; those that reach as much as the one before share its rank."""
    weights, column = order.weights, order.column
    whole = sum(weights.columns[column])
    rank, before = 0, None
    for place, position in enumerate(order.places, 1):
        parts = order.parts[position]
        reach = parts.sure(column), parts.doubtful(column)
        rank, before = (rank if reach == before else place), reach
        known = order.question.network.organisations[position]
        yield RankedVendor(
            rank=rank,
            id=known.id,
            name=known.name,
            spellings=known.spellings,
            standing=standings.get(known.id, ""),
            direct=weights.reach(parts.direct),
            behind=weights.reach(parts.behind),
            direct_review=weights.reach(parts.direct_review),
            behind_review=weights.reach(parts.behind_review),
            share=share_of(parts.sure(column), whole),
        )


def left_out(order: Order) -> Unranked:
    """Return what the ranking leaves out, each with its reason."""
    question = order.question
    network, met = question.network, set(order.places)
    ours = tuple(sorted(one.name for one in network.organisations if one.id in network.ours))
    present = question.from_company(PAST)
    ever = question.from_company(0) if question.past else present
    rest = [
        at for at, place in enumerate(question.places)
        if place not in met and network.organisations[place].id not in network.ours
    ]  # fmt: skip
    past_only = sum(bool(ever[at]) and not present[at] for at in rest)
    return Unranked(ours, past_only, question.past, len(rest) - past_only)
