"""How does a person read which clocks run, which may run, and what comes round?

They state facts, never admissions: what a person recorded, and what a text asks for in a time.
The texts are not neutralised yet; each writer does that for its medium.
"""

from collections.abc import Sequence
from datetime import datetime

from exposure.model.law.clock import CalendarClock, ClockState, PossibleClock, RunningClock
from exposure.model.words import number_of

EXAMPLE = (
    "The time is an example, the start of the law date, and no finding of fact: when something was "
    "identified is for a person to say, with `exposure discovered`."
)
"""Stands once above possible clocks."""

NO_ADMISSION = (
    "These lines state what a person recorded and what a text asks for in a time. They admit nothing, "
    "and they are not legal advice."
)
"""Stands once below clocks."""

_SHOWN = 3


def running_words(clock: RunningClock) -> str:
    """Return the sentences of a clock that a person's discovery started, in one text."""
    return " ".join(running_sentences(clock))


def running_sentences(clock: RunningClock) -> tuple[str, ...]:
    """Return what was recorded, until when it runs, what follows, and to whom; one sentence each."""
    known = "there was reason to suspect this" if clock.as_suspicion else "this was identified"
    recorded = (
        f"{_about(clock.citation, clock.contracts, clock.findings)}: a person ({clock.by}) recorded "
        f"that {known} at {moment_words(clock.at, clock.zone)} ({clock.discovery})"
    )
    kept = "No verdict of this scan names this clock; it is told as it was recorded"
    sentences = (
        recorded,
        _ends(clock),
        _follow_up(clock) if clock.follow_up else "",
        f"To: {clock.channel}",
        kept if clock.as_recorded else "",
    )
    return tuple(f"{sentence}." for sentence in sentences if sentence)


def possible_words(clock: PossibleClock) -> str:
    """Return the sentences of a clock that no discovery has started."""
    known = "identified, or as reason to suspect," if clock.suspicion else "identified"
    about = _about(clock.citation, clock.contracts, clock.findings)
    at = moment_words(clock.if_at, clock.zone)
    if clock.due is None:
        return f"{about}: if this is treated as {known} at {at}, {_uncounted(clock.asks)}."
    return (
        f"{about}: if this is treated as {known} at {at}, {clock.asks} is due by "
        f"{moment_words(clock.due, clock.zone)} ({clock.span.words}). To: {clock.channel}."
    )


def calendar_words(clock: CalendarClock) -> str:
    """Return the sentence of something that comes round."""
    about = _about(clock.citation, clock.contracts, ())
    if clock.next_due is None:
        return f"{about}: when {clock.asks} is due is not known here; {clock.because}."
    return f"{about}: {clock.asks} is due by {clock.next_due}; {clock.because}."


def possible_in_short(clocks: Sequence[PossibleClock]) -> str:
    """Return one sentence for the possible clocks of one rule, without channel and contracts."""
    first = clocks[0]
    found = tuple(dict.fromkeys(finding for one in clocks for finding in one.findings))
    known = "identified or suspected" if first.suspicion else "identified"
    due = moment_words(first.due, first.zone) if first.due else "a day that is not computed"
    about = f"{first.citation} ({first.span.words}), {_listed(found, 'finding')}"
    return (
        f"{about}: if treated as {known} at {moment_words(first.if_at, first.zone)}, due by {due}."
    )


def calendar_in_short(clock: CalendarClock) -> str:
    """Return the sentence of something that comes round, without its channel."""
    about = f"{clock.citation}, {_listed(clock.contracts, 'contract')}: {clock.asks}"
    if clock.next_due is None and clock.last_done is not None:
        return f"{about}: {clock.because}."
    if clock.next_due is None:
        return f"{about} every {clock.span.words}; when it was last done is not recorded."
    return f"{about} is due by {clock.next_due}."


def assumption_words(assumptions: tuple[str, ...]) -> str:
    """Return `Assumed: ...`, or nothing where nothing was."""
    return f"Assumed: {'; '.join(assumptions)}." if assumptions else ""


def moment_words(iso: str, zone: str) -> str:
    """Return `2026-11-23 23:59 America/New_York (UTC-05:00)`."""
    at = datetime.fromisoformat(iso)
    offset = str(at.tzinfo)
    return f"{at:%Y-%m-%d %H:%M} {zone}" + (f" ({offset})" if offset != zone else "")


def _about(citation: str, contracts: tuple[str, ...], findings: tuple[str, ...]) -> str:
    """Return `FAR 52.204-25(d)(2)(i), contract N00024-26-C-1234, F-3a91`."""
    where = f"contract{'s' * (len(contracts) > 1)} {_listed(contracts, 'contract')}"
    parts = [citation, where if contracts else "the company as a whole"]
    return ", ".join([*parts, *([_listed(findings, "finding")] if findings else [])])


def _listed(names: tuple[str, ...], kind: str) -> str:
    rest = len(names) - _SHOWN
    more = f" and {number_of(rest, f'more {kind}')}" if rest > 0 else ""
    return ", ".join(names[:_SHOWN]) + more


def _ends(clock: RunningClock) -> str:
    if clock.first_due is None:
        return _capital(_uncounted(clock.asks))
    by = moment_words(clock.first_due, clock.zone)
    if clock.state is ClockState.overdue:
        return (
            f"The time for {clock.asks} ({clock.span.words}) ended at {by}; whether it was made is "
            "not known here"
        )
    return f"{_capital(clock.asks)} is due by {by} ({clock.span.words})"


def _follow_up(clock: RunningClock) -> str:
    if clock.follow_up_due is None:
        return f"After it: {clock.follow_up}"
    by = moment_words(clock.follow_up_due, clock.zone)
    return f"After it: {clock.follow_up}; by {by} if the first report goes out at its end"


def _uncounted(asks: str) -> str:
    return f"until when {asks} is due is not computed, as the calendar does not reach so far"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
