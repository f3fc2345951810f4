"""Until when does a span of time run, and what was assumed to say so?

"Business day" is not defined in the clauses, and no clause read names an hour: every assumption
is told beside the answer.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from msgspec import Struct

from exposure.assess.clocks.calendar import (
    KNOWN_YEARS,
    business_day_after,
    holidays_between,
    is_known,
)
from exposure.model.law.clock import Span, Unit

_MONTHS = {Unit.months: 1, Unit.years: 12}
_BEYOND = (
    f"the calendar reaches from {KNOWN_YEARS[0]} to {KNOWN_YEARS[-1]}: nothing was computed",
)
_BUSINESS = (
    '"business day" is not defined in the clause: Saturdays, Sundays and US federal holidays, on '
    "the day on which they are kept, are not counted"
)
_FIRST_DAY = "the day itself is not counted"
_ELAPSED = "hours are counted as they pass, at night, on weekends and on holidays too"
_CHANGE = "clocks are changed in between, which adds and takes no hour"
_CLIPPED = "a day that the last month does not have is taken as that month's last day"


class Due(Struct, frozen=True):
    """When a span ends."""

    at: datetime | None
    """In the time zone of the start; None where the calendar does not reach so far."""
    assumptions: tuple[str, ...]

    @property
    def iso(self) -> str | None:
        """The moment as ISO text with its offset."""
        return None if self.at is None else self.at.isoformat(timespec="seconds")


def due(at: datetime, span: Span) -> Due:
    """Return the last moment of a span that starts at a time, with what was assumed.

    Days, months and business days end with their last day in the time zone of `at`; hours end to
    the second. Raises `ValueError` for a time without an offset.
    """
    zone = at.tzinfo
    if zone is None or at.utcoffset() is None:
        raise ValueError(f"expected a time with its offset from UTC, met {at.isoformat()}")
    if not is_known(at.date()):
        return Due(None, _BEYOND)
    if span.unit is Unit.hours:
        return _in_hours(at, zone, span.amount)
    last = day_after(at.date(), span)
    if last is None:
        return Due(None, _BEYOND)
    return Due(
        end_of(last, zone), (*_counting(at.date(), last, span), _FIRST_DAY, _end_words(zone))
    )


def day_after(day: date, span: Span) -> date | None:
    """Return the last day of a span of days, business days, months or years after a day.

    None where the calendar does not reach so far.
    """
    if not is_known(day):
        return None
    match span.unit:
        case Unit.business_days:
            return business_day_after(day, span.amount)
        case Unit.months | Unit.years:
            return _months_after(day, span.amount * _MONTHS[span.unit])
        case Unit.days if span.amount <= (date.max - day).days:
            last = day + timedelta(days=span.amount)
            return last if is_known(last) else None
        case _:
            return None


def end_of(day: date, zone: tzinfo) -> datetime:
    """Return the last second of a day in a zone; where clocks are put forward then, it is earlier."""
    midnight = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    return (midnight - timedelta(seconds=1)).astimezone(zone)


def start_of(day: date, zone: tzinfo) -> datetime:
    """Return the first second of a day in a zone; where clocks are put forward then, it is later."""
    start = datetime.combine(day, time(), zone)
    return start.astimezone(UTC).astimezone(zone) if is_known(day) else start


def _in_hours(at: datetime, zone: tzinfo, amount: int) -> Due:
    if amount > len(KNOWN_YEARS) * 366 * 24:
        return Due(None, _BEYOND)
    end = (at.astimezone(UTC) + timedelta(hours=amount)).astimezone(zone)
    if not is_known(end.date()):
        return Due(None, _BEYOND)
    changed = end.utcoffset() != at.utcoffset()
    return Due(end, (_ELAPSED, _CHANGE) if changed else (_ELAPSED,))


def _months_after(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year not in KNOWN_YEARS:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counting(first: date, last: date, span: Span) -> tuple[str, ...]:
    if span.unit in _MONTHS:
        told = f"{span.unit.value} are those of the calendar"
        return (told, _CLIPPED) if last.day != first.day else (told,)
    if span.unit is Unit.days:
        return ("days are those of the calendar, weekends and holidays too",)
    kept = ", ".join(f"{day} ({name})" for day, name in holidays_between(first, last))
    return (_BUSINESS, f"not counted in this time: {kept}") if kept else (_BUSINESS,)


def _end_words(zone: tzinfo) -> str:
    return f"the last day counts to its end in the time zone {zone}, as the text names no hour"
