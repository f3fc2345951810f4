"""Which clocks run, since when, and until when?"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from exposure.assess.clocks.deadline import Due, due
from exposure.assess.clocks.moments import day_of, ends_at, moment_of
from exposure.assess.clocks.records import ClockRecords
from exposure.assess.clocks.started import Named, Pair, named_now, named_then, started
from exposure.model.law.clock import ClockState, RunningClock
from exposure.model.law.discovery import Discovery
from exposure.register.law.clocks import CountsFrom, FollowUp

_FROM_REPORT = (
    "what follows is counted from the end of the first time; an earlier report ends it earlier"
)


class _Run(Struct, frozen=True):
    """One clock that one discovery started, for some contracts or for the whole company."""

    clock: str
    discovery: Discovery
    as_recorded: bool
    findings: dict[str, None]
    contracts: dict[str, None]


def running(records: ClockRecords) -> tuple[RunningClock, ...]:
    """Return the running clocks, the earliest end first; each is one clock of one discovery."""
    clocks = [_clock(run, records) for run in _runs(records)]
    return tuple(
        sorted(
            clocks,
            key=lambda one: (ends_at(one.first_due), one.clock, one.discovery, one.as_recorded),
        )
    )


def _runs(records: ClockRecords) -> list[_Run]:
    pairs = started(records)
    now = named_now(records)
    gone = _gone(now, named_then(records))
    found: dict[tuple[str, str, bool, bool], _Run] = {}
    for as_recorded, named in ((False, now), (True, gone)):
        for pair, ones in named.items():
            discovery = pairs.get(pair)
            if discovery is None:
                continue
            for finding, contracts in ones:
                key = pair[0], discovery.id, not contracts, as_recorded
                run = found.setdefault(key, _Run(pair[0], discovery, as_recorded, {}, {}))
                run.findings[finding] = None
                run.contracts.update(dict.fromkeys(contracts))
    return list(found.values())


def _gone(
    now: Mapping[Pair, Sequence[Named]], then: Mapping[Pair, Sequence[Named]]
) -> dict[Pair, list[Named]]:
    """Return what lines of discoveries name and no verdict of this scan does, by contract."""
    found: dict[Pair, list[Named]] = {}
    for pair, ones in then.items():
        here = now.get(pair, ())
        kept = {contract for _, contracts in here for contract in contracts}
        whole = any(not contracts for _, contracts in here)
        for finding, contracts in ones:
            rest = tuple(one for one in contracts if one not in kept)
            if rest or not (contracts or whole):
                found.setdefault(pair, []).append((finding, rest))
    return found


def _clock(run: _Run, records: ClockRecords) -> RunningClock:
    rule, discovery = records.rules[run.clock], run.discovery
    at = moment_of(discovery)
    first = due(at, rule.first)
    follow = _follow_up(rule.follow_up, first.at)
    return RunningClock(
        clock=rule.id,
        citation=rule.citation,
        asks=rule.asks,
        span=rule.first,
        discovery=discovery.id,
        at=at.isoformat(timespec="seconds"),
        zone=str(at.tzinfo),
        by=discovery.by,
        as_suspicion=discovery.as_suspicion,
        findings=tuple(run.findings),
        contracts=tuple(run.contracts),
        first_due=first.iso,
        follow_up_due=follow.iso if follow else None,
        follow_up=_follow_up_words(rule.follow_up),
        channel=rule.channel,
        assumptions=_assumptions(first, follow),
        state=_state(first, records),
        as_recorded=run.as_recorded,
    )


def _follow_up(follow: FollowUp | None, reported: datetime | None) -> Due | None:
    if follow is None or reported is None or follow.counts_from is not CountsFrom.first_report:
        return None
    return due(reported, follow.span)


def _assumptions(first: Due, follow: Due | None) -> tuple[str, ...]:
    later = () if follow is None else (*follow.assumptions, _FROM_REPORT)
    return tuple(dict.fromkeys((*first.assumptions, *later)))


def _follow_up_words(follow: FollowUp | None) -> str:
    """Return `the report on prevention, 10 business days after the first report (FAR ...)`."""
    if follow is None:
        return ""
    counted = {
        CountsFrom.first_report: f"{follow.span.words} after the first report is submitted",
        CountsFrom.new_information: f"{follow.span.words} after each such time",
    }[follow.counts_from]
    return f"{follow.asks}, {counted} ({follow.citation})"


def _state(first: Due, records: ClockRecords) -> ClockState:
    """A time that ends on the law date still runs: the law date has no hour."""
    if first.at is not None and first.at.astimezone(records.zone).date() < day_of(records.as_of):
        return ClockState.overdue
    return ClockState.running
