"""By which day do clocks ask that a requirement is dealt with, and under which paragraph?"""

from collections.abc import Iterator
from datetime import date, datetime

from exposure.assess.clocks.deadline import day_after
from exposure.attest.checklist.clock_evidence import rounds_of, running_on
from exposure.attest.checklist.question import Question
from exposure.model.law.clock import CalendarClock

ROUNDS = frozenset({"orders_review", "affirmation"})
"""Evidence words of what comes round."""


def clock_day(question: Question, said_on: str) -> tuple[str, str]:
    """Return the first day or moment that a clock gives, with its paragraph; empty without one.

    `said_on` is the ISO day on which a person last said that it was done; empty where nobody did.
    """
    return min(_days(question, said_on), default=("", ""))


def overdue(question: Question, said_on: str) -> str:
    """Return the day, before the law date, by which it was to be done again; empty without one."""
    if question.requirement.evidence not in ROUNDS:
        return ""
    days = [_next(one, said_on) for one in rounds_of(question)]
    return min((one for one in days if one and one < question.result.as_of), default="")


def _days(question: Question, said_on: str) -> Iterator[tuple[str, str]]:
    word = question.requirement.evidence
    if word in ROUNDS:
        for clock in rounds_of(question):
            if due := _next(clock, said_on):
                yield due, clock.citation
    for running in running_on(question):
        if word == "report_clock" and running.first_due:
            yield _moment(running.first_due), running.citation
        if word == "report_follow_up" and running.follow_up_due:
            yield _moment(running.follow_up_due), running.citation


def _next(clock: CalendarClock, said_on: str) -> str:
    """Return the ISO day from the last time that anybody recorded; empty where nobody did."""
    if said_on <= (clock.last_done or ""):
        return clock.next_due or ""
    last = day_after(date.fromisoformat(said_on), clock.span)
    return last.isoformat() if last is not None else ""


def _moment(iso: str) -> str:
    """Return `2026-11-25 23:59-05:00`, because a time of hours ends within a day."""
    return datetime.fromisoformat(iso).isoformat(sep=" ", timespec="minutes")
