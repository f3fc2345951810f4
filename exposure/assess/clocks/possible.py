"""Which clocks would run, and until when, if a person treated a finding as identified?

The program sets no discovery date: the time is an example, the start of the law date.
"""

from exposure.assess.clocks.deadline import due, start_of
from exposure.assess.clocks.moments import day_of, ends_at
from exposure.assess.clocks.records import ClockRecords
from exposure.assess.clocks.started import started
from exposure.model.law.clock import MayRun, PossibleClock
from exposure.register.law.clocks import ClockRule, Starts


def possible(records: ClockRecords) -> tuple[PossibleClock, ...]:
    """Return the clocks that no discovery has started yet, the earliest end first."""
    running = started(records)
    found = []
    for may in records.may_run:
        rule = records.rules.get(may.clock)
        open_ones = tuple(
            one for one in may.findings if (may.clock, records.known[one]) not in running
        )
        if rule is not None and rule.starts is Starts.discovery and open_ones:
            found.append(_clock(rule, may, open_ones, records))
    return tuple(sorted(found, key=lambda one: (ends_at(one.due), one.clock, one.contracts)))


def _clock(
    rule: ClockRule, may: MayRun, findings: tuple[str, ...], records: ClockRecords
) -> PossibleClock:
    example = start_of(day_of(records.as_of), records.zone)
    ends = due(example, rule.first)
    return PossibleClock(
        clock=rule.id,
        citation=rule.citation,
        asks=rule.asks,
        span=rule.first,
        contracts=may.contracts,
        findings=findings,
        if_at=example.isoformat(timespec="seconds"),
        zone=str(records.zone),
        due=ends.iso,
        suspicion=rule.suspicion,
        channel=rule.channel,
        assumptions=ends.assumptions,
    )
