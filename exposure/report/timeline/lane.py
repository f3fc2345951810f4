"""Which steps has a designation, how long did each hold, and how far does anybody know?"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from exposure.model.designation import Standing


class Lane(Struct, frozen=True):
    """One designation's steps, and how far anybody knows."""

    days: tuple[date, ...]
    """Of its steps, oldest first."""
    standings: tuple[Standing, ...]
    """What each step makes of it."""
    known_to: str
    """As precise as its sources: a day, month or year; empty where none is stated."""
    register_known_to: str
    """ISO day; what is known to a month or year is not known beyond it."""

    def past(self, day: date) -> int:
        """Return how many steps there are to the end of a day."""
        return sum(one <= day for one in self.days)


class Span(Struct, frozen=True):
    """Days on which one standing held."""

    start: date
    end: date
    standing: Standing | None
    """None for days behind the last of which anybody knows."""
    step: int
    """Position of the step that began it; behind the facts' end that of the last one known."""


def known_until(lane: Lane, otherwise: date) -> date:
    """Return the last day to which facts known to `2026-09-29`, `2026-09` or `2026` reach."""
    parts = [int(part) for part in lane.known_to.split("-")] if lane.known_to else []
    most = date.fromisoformat(lane.register_known_to)
    match parts:
        case [year, month, day]:
            return date(year, month, day)
        case [year, month]:
            return min(most, date(year, month, monthrange(year, month)[1]))
        case [year]:
            return min(most, date(year, 12, 31))
        case _:
            return otherwise


def spans_of(lane: Lane, law_date: date) -> Iterator[Span]:
    """Yield the spans from the first step to the law date, what is not known last."""
    past = lane.past(law_date)
    for at in range(past):
        start = lane.days[at]
        if at + 1 < past:
            # A later step is a fact of its own: nothing before it is unknown.
            yield Span(start, lane.days[at + 1], lane.standings[at], at)
            continue
        known = min(max(start, known_until(lane, start)), law_date)
        yield Span(start, known, lane.standings[at], at)
        if known < law_date:
            yield Span(known, law_date, None, at)
