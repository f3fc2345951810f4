"""Which days does the axis show, and where do they stand?"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from exposure.model.result import ScanResult
from exposure.report.document.html.pictures.timeline.acts import Acts
from exposure.report.timeline.scale import Scale, scale_of

LEFT, RIGHT = 356, 1064
"""Where the axis begins and ends, in units of the picture."""
_LEAST = 52
"""Units between two marks of the axis."""
_LONGEST, _WHOLE = timedelta(days=640), timedelta(days=1000)
_AFTER = timedelta(days=12)


class Window(Struct, frozen=True):
    """The days that are drawn; what began before them is drawn from the left edge, and told so."""

    scale: Scale
    inputs: tuple[date, ...]
    """On which the inputs say that they were made."""

    def x(self, day: date) -> int:
        """Return where a day stands; one outside stands at the edge."""
        return LEFT + self.scale.column(day)

    def holds(self, day: date) -> bool:
        """Say whether a day is drawn where it belongs."""
        return self.scale.start <= day <= self.scale.end


def window_of(acts: Acts, result: ScanResult) -> Window:
    """Return the days from the first step on, or the last two years where it is much older."""
    law_date = acts.law_date
    inputs = tuple(sorted({date.fromisoformat(one.dated) for one in result.inputs if one.dated}))
    steps = [day for act in acts.drawn for day in act.lane.days]
    first = min([law_date, *steps])
    start = first if law_date - first <= _WHOLE else law_date - min(_LONGEST, law_date - date.min)
    later = [*inputs, *_deadlines(acts)]
    last = max([law_date, *(day for day in later if day - law_date <= _WHOLE)])
    end = last + min(_AFTER, date.max - last)
    return Window(scale_of(start, end, RIGHT - LEFT + 1, _LEAST), inputs)


def _deadlines(acts: Acts) -> Iterator[date]:
    for act in acts.drawn:
        if act.status.deadline:
            yield date.fromisoformat(act.status.deadline)


def apart(wanted: Sequence[tuple[int, int]], room: int) -> list[bool]:
    """Say which labels have room: each is its beginning and its end; later ones come first."""
    kept = [False] * len(wanted)
    taken = room
    for at in reversed(range(len(wanted))):
        start, end = wanted[at]
        if end <= taken and start >= LEFT:
            kept[at] = True
            taken = start - 8
    return kept
