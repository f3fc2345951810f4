"""Which time limits do the clauses and statutes of the register set, and from what do they count?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import ClauseRegime
from exposure.model.law.clock import Span


class Starts(StrEnum):
    """What starts a clock."""

    discovery = "discovery"
    """What somebody comes to know."""
    calendar = "calendar"
    """The last time it was done."""


class CountsFrom(StrEnum):
    """From what a follow-up counts."""

    first_report = "first_report"
    new_information = "new_information"
    """Each time something further becomes known."""


class FollowUp(Struct, frozen=True):
    """What is due after the first report."""

    span: Span
    counts_from: CountsFrom
    asks: str
    citation: str


class ClockRule(Struct, frozen=True):
    """One time limit, as a text sets it."""

    id: str
    name: str
    clause: str
    """A number of the register's clauses; empty where a statute itself sets it."""
    citation: str
    """For example `FAR 52.204-25(d)(2)(i)`."""
    regime: ClauseRegime | None
    """None where a statute itself sets it."""
    starts: Starts
    trigger: str
    """What starts it, in our words."""
    asks: str
    """What is due, in our words: `the first report`."""
    first: Span
    follow_up: FollowUp | None
    channel: str
    """To whom, in words."""
    suspicion: bool
    """Whether a reason to suspect is enough under its text."""
    certainty: str
    """primary, secondary or unverified."""
    source: str
    note: str
    """What a reader should know; that "business day" is not defined stands here."""
