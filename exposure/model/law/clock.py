"""Which time limits run, which may run, and until when?"""

from enum import StrEnum

from msgspec import Struct


class Unit(StrEnum):
    """In what a span of time is counted."""

    business_days = "business_days"
    hours = "hours"
    days = "days"
    months = "months"
    years = "years"


class Span(Struct, frozen=True):
    """An amount of time as a text states it."""

    amount: int
    unit: Unit

    @property
    def words(self) -> str:
        """`1 business day`, `72 hours`."""
        unit = self.unit.replace("_", " ")
        return f"{self.amount} {unit.removesuffix('s') if self.amount == 1 else unit}"


class ClockState(StrEnum):
    """Where a running clock stands on the law date."""

    running = "running"
    overdue = "overdue"
    """Its time ended before the law date; whether anything was reported is not known here."""


class MayRun(Struct, frozen=True):
    """Findings whose verdicts name one clock, all for the same contracts."""

    clock: str
    """Id of the register's clock."""
    findings: tuple[str, ...]
    contracts: tuple[str, ...] = ()
    """Numbers; empty where the verdicts speak of the company as a whole."""


class RunningClock(Struct, frozen=True):
    """A time limit that a person's discovery started."""

    clock: str
    citation: str
    asks: str
    """What is due, in our words."""
    span: Span
    discovery: str
    at: str
    """When a person recorded that it was identified, ISO with offset."""
    zone: str
    """Name of the time zone in which days are counted."""
    by: str
    as_suspicion: bool
    """Whether the person recorded a reason to suspect, and no more."""
    findings: tuple[str, ...]
    contracts: tuple[str, ...]
    """Numbers; empty where the clock speaks of the company as a whole."""
    first_due: str | None
    """ISO with offset; None where the calendar does not reach so far."""
    follow_up_due: str | None
    """ISO with offset, if the first report goes out at the end of its time; None without a date."""
    follow_up: str
    """What follows, and from what it counts; empty where nothing does."""
    channel: str
    assumptions: tuple[str, ...]
    state: ClockState
    as_recorded: bool = False
    """Whether it is kept from the day of the record alone: no verdict of this scan names it."""


class PossibleClock(Struct, frozen=True):
    """A time limit that starts once a person treats the findings as identified."""

    clock: str
    citation: str
    asks: str
    span: Span
    contracts: tuple[str, ...]
    """Numbers; empty where the clock speaks of the company as a whole."""
    findings: tuple[str, ...]
    if_at: str
    """An example and no finding of fact: the start of the law date, ISO with offset."""
    zone: str
    due: str | None
    """ISO with offset, for that example; None where the calendar does not reach so far."""
    suspicion: bool
    """Whether a reason to suspect is enough under its text."""
    channel: str
    assumptions: tuple[str, ...]


class CalendarClock(Struct, frozen=True):
    """Something that comes round, whatever is found."""

    clock: str
    citation: str
    asks: str
    span: Span
    contracts: tuple[str, ...]
    last_done: str | None
    """ISO day, as a person recorded it; None where nobody did."""
    next_due: str | None
    """ISO day; None where nobody recorded when it was last done."""
    because: str
    channel: str


class DiscoveryFile(Struct, frozen=True):
    """A file of discoveries that was read."""

    name: str
    sha256: str
    discoveries: int


class ClockBook(Struct, frozen=True):
    """Every clock of a scan."""

    zone: str
    """Time zone in which the law date begins."""
    running: tuple[RunningClock, ...] = ()
    possible: tuple[PossibleClock, ...] = ()
    calendar: tuple[CalendarClock, ...] = ()
    files: tuple[DiscoveryFile, ...] = ()
    """Files of people's discoveries that were read."""
