"""What comes round, whatever is found, and when is it due next?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from exposure.assess.clocks.deadline import day_after
from exposure.assess.clocks.moments import day_of
from exposure.model.law.clock import CalendarClock, MayRun
from exposure.register.law.clocks import ClockRule, Starts


def recurring(
    rules: Iterable[ClockRule],
    may_run: Sequence[MayRun],
    last_done: Mapping[str, str],
    as_of: str,
) -> tuple[CalendarClock, ...]:
    """Return the clocks of the calendar that contracts carry, in the register's order.

    `last_done` is the id of a clock → the ISO day on which a person recorded that it was done.
    """
    contracts: dict[str, dict[str, None]] = {}
    for may in may_run:
        contracts.setdefault(may.clock, {}).update(dict.fromkeys(may.contracts))
    return tuple(
        _clock(rule, tuple(contracts[rule.id]), last_done.get(rule.id), day_of(as_of))
        for rule in rules
        if rule.starts is Starts.calendar and rule.id in contracts
    )


def _clock(
    rule: ClockRule, contracts: tuple[str, ...], last_done: str | None, today: date
) -> CalendarClock:
    due = day_after(date.fromisoformat(last_done), rule.first) if last_done else None
    return CalendarClock(
        clock=rule.id,
        citation=rule.citation,
        asks=rule.asks,
        span=rule.first,
        contracts=contracts,
        last_done=last_done,
        next_due=due.isoformat() if due else None,
        because=_because(rule, last_done, due, today),
        channel=rule.channel,
    )


def _because(rule: ClockRule, last_done: str | None, due: date | None, today: date) -> str:
    if last_done is None:
        return f"nobody recorded {rule.trigger}, from which it counts"
    counted = f"it counts {rule.first.words} from {last_done}, as a person recorded it"
    if due is None:
        return f"{counted}; the calendar does not reach so far"
    if due < today:
        return f"{counted}; that lies before the law date, and what was done since is not recorded"
    return counted
