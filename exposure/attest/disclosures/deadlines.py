"""By when would something have to be disclosed or reported, as recorded or for an example?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.model.attest.disclosure import DisclosureKind, DisclosureRule
from exposure.model.law.clock import ClockState, PossibleClock, RunningClock
from exposure.model.law.numbers import plain_number


def deadlines_of(
    grounds: DisclosureGrounds, rule: DisclosureRule, contract: str, findings: frozenset[str]
) -> tuple[str, ...]:
    """Return by when a rule asks, for internal documents: no discovery is assumed to be one."""
    running = running_for(grounds, rule, contract, findings)
    if running:
        return tuple(dict.fromkeys(map(_running_words, running)))
    book = grounds.result.clocks
    possible = _bearing(book.possible if book else (), rule, contract, findings)
    told = dict.fromkeys(_possible_words(one) for one in possible)
    return tuple(told) or tuple(_stated(grounds, rule))


def running_for(
    grounds: DisclosureGrounds, rule: DisclosureRule, contract: str, findings: frozenset[str]
) -> tuple[RunningClock, ...]:
    """Return the clocks of a rule that a person's discovery of these findings started."""
    book = grounds.result.clocks
    number = plain_number(contract)
    return tuple(
        one for one in (book.running if book else ())
        if one.clock in rule.clocks and findings & set(one.findings) and _on(one.contracts, number)
    )  # fmt: skip


def _bearing(
    clocks: Iterable[PossibleClock], rule: DisclosureRule, contract: str, findings: frozenset[str]
) -> Iterator[PossibleClock]:
    number = plain_number(contract)
    for one in clocks:
        met = one.clock in rule.clocks and findings & set(one.findings)
        if met and _on(one.contracts, number):
            yield one


def _on(contracts: tuple[str, ...], number: str) -> bool:
    return not contracts or number in map(plain_number, contracts)


def _running_words(clock: RunningClock) -> str:
    known = "there was reason to suspect it" if clock.as_suspicion else "it was identified"
    recorded = (
        f"{clock.citation}: {clock.by} recorded that {known} at {moment(clock.at, clock.zone)}"
    )
    if clock.first_due is None:
        return f"{recorded}; the calendar does not reach to its end."
    by = moment(clock.first_due, clock.zone)
    ended = clock.state is ClockState.overdue
    due = f"the time for {clock.asks} ended at {by}" if ended else f"{clock.asks} is due by {by}"
    after = ""
    if clock.follow_up:
        later = moment(clock.follow_up_due, clock.zone) if clock.follow_up_due else ""
        after = f"; after it: {clock.follow_up}" + (
            f", by {later} if the first goes out at its end" if later else ""
        )
    return f"{recorded}; {due}{after}."


def _possible_words(clock: PossibleClock) -> str:
    known = "identified or suspected" if clock.suspicion else "identified"
    at = moment(clock.if_at, clock.zone)
    due = f"due by {moment(clock.due, clock.zone)}" if clock.due else "due on a day not computed"
    return (
        f"{clock.citation}: if {known} at {at}, {clock.asks} is {due} ({clock.span.words}). The time"
        " is an example; a person records the true one with `exposure discovered`."
    )


def _stated(grounds: DisclosureGrounds, rule: DisclosureRule) -> Iterator[str]:
    if rule.kind is DisclosureKind.with_offer:
        yield f"{rule.citation}: with the offer."
    for key in rule.clocks:
        clock = grounds.clocks.get(key)
        if clock is not None:
            yield (f"{clock.citation}: {clock.asks}, within {clock.first.words} once this holds:"
                   f" {clock.trigger}.")  # fmt: skip


def moment(iso: str, zone: str) -> str:
    """Return `2026-11-23 23:59 America/New_York`."""
    return f"{datetime.fromisoformat(iso):%Y-%m-%d %H:%M} {zone}"
