"""How is the history of one designation drawn as a line?"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from exposure.report.terminal.register.timeline.signs import STEPS, UNCOUNTED, Signs
from exposure.report.timeline.lane import Lane, known_until
from exposure.report.timeline.scale import Scale


class LawDate(Struct, frozen=True):
    """The day for which everything is told, and the column of its bar, the same in each lane."""

    day: date
    column: int


def draw_lane(lane: Lane, scale: Scale, law: LawDate, signs: Signs) -> str:
    """Return the line; each step is a digit, and the span behind it says what it made."""
    bar = law.column
    past = lane.past(law.day)
    before = _placed([scale.column(day) for day in lane.days[:past]], 0, bar - 1)
    after = _placed([scale.column(day) for day in lane.days[past:]], bar + 1, scale.columns - 1)
    line = [" "] * scale.columns
    known = _known_column(lane, scale, past)
    for number, column in enumerate(before):
        end = before[number + 1] if number + 1 < past else bar
        sign = signs.of(lane.standings[number])
        for at in range(column, end):
            # A later step is a fact of its own: nothing before it is unknown.
            is_known = number + 1 < past or at <= known
            line[at] = sign if is_known else (signs.unknown if (bar - at) % 2 else " ")
    line[bar] = signs.law_date
    for number, column in enumerate((*before, *after)):
        line[column] = STEPS[number] if number < len(STEPS) else UNCOUNTED
    return "".join(line).rstrip()


def law_date_among(lanes: Sequence[Lane], scale: Scale, day: date) -> LawDate:
    """Return where the law date stands, with room on either side for the steps of each lane."""
    past = max(lane.past(day) for lane in lanes)
    later = max(len(lane.days) - lane.past(day) for lane in lanes)
    last = max(1, scale.columns - 1 - later)
    return LawDate(day, max(1, min(last, max(past, scale.column(day)))))


def _known_column(lane: Lane, scale: Scale, past: int) -> int:
    last = lane.days[past - 1] if past else lane.days[0]
    return scale.column(max(last, known_until(lane, last)))


def _placed(columns: Sequence[int], first: int, last: int) -> list[int]:
    """Return the columns with each step in one of its own, in order, as near as there is room."""
    placed: list[int] = []
    for column in columns:
        placed.append(max(column, first, placed[-1] + 1 if placed else first))
    limit = last
    for at in reversed(range(len(placed))):
        placed[at] = max(first, min(placed[at], limit))
        limit = placed[at] - 1
    return placed
