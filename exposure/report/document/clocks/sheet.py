"""What stands on the sheet Clocks: each reporting time, those that run first?"""

from collections.abc import Iterator

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from exposure.model.law.clock import CalendarClock, ClockBook, PossibleClock, RunningClock
from exposure.model.result import ScanResult
from exposure.report.clock_words import EXAMPLE, NO_ADMISSION, moment_words
from exposure.report.document.page import (
    NOTE,
    TABLOID,
    Column,
    Value,
    cut,
    make_filterable,
    put,
    put_head,
    put_rows,
    set_print,
    set_widths,
)
from exposure.report.words import dates_line

COLUMNS = (
    Column("State", 13),
    Column("Rule", 21),
    Column("Asks for", 20),
    Column("Time", 15),
    Column("Contracts", 20),
    Column("Findings", 16),
    Column("Counted from", 27),
    Column("Due by", 25),
    Column("What follows", 30),
    Column("To", 32),
    Column("Recorded", 24),
    Column("Assumed", 45),
)
NOTHING = "No reporting time runs, may run or comes round by what was read."
_COMPANY = "the company as a whole"


def fill_clocks(sheet: Worksheet, result: ScanResult) -> None:
    """Write one row per clock; the sentences above say what an example time is."""
    book = result.clocks or ClockBook("UTC")
    rows = list(_rows(book))
    set_widths(sheet, COLUMNS)
    for row, sentence in enumerate((EXAMPLE, NO_ADMISSION), 1):
        put(sheet, row, 1, sentence, NOTE).alignment = Alignment(wrap_text=False)
    put_head(sheet, 4, COLUMNS)
    put_rows(sheet, 5, rows)
    if not rows:
        put(sheet, 5, 1, NOTHING, NOTE).alignment = Alignment(wrap_text=False)
    make_filterable(sheet, 4, len(COLUMNS), len(rows) + 4)
    sheet.freeze_panes = "C5"
    set_print(sheet, dates_line(result), TABLOID, 4)


def _rows(book: ClockBook) -> Iterator[tuple[Value, ...]]:
    yield from map(_running, book.running)
    yield from map(_possible, book.possible)
    yield from map(_calendar, book.calendar)


def _running(clock: RunningClock) -> tuple[Value, ...]:
    known = "reason to suspect" if clock.as_suspicion else "identified"
    follow = _moment(clock.follow_up_due, clock.zone)
    return (
        clock.state.value,
        *_rule(clock),
        moment_words(clock.at, clock.zone),
        _moment(clock.first_due, clock.zone),
        cut(f"{clock.follow_up}{f'; by {follow}' if follow else ''}"),
        cut(clock.channel),
        cut(f"{clock.discovery}: {clock.by}, {known}"),
        cut("\n".join(clock.assumptions)),
    )


def _possible(clock: PossibleClock) -> tuple[Value, ...]:
    known = "identified, or suspected," if clock.suspicion else "identified"
    return (
        "may run",
        *_rule(clock),
        f"if {known} at {moment_words(clock.if_at, clock.zone)}",
        _moment(clock.due, clock.zone),
        "",
        cut(clock.channel),
        "nothing recorded",
        cut("\n".join(clock.assumptions)),
    )


def _calendar(clock: CalendarClock) -> tuple[Value, ...]:
    return (
        "comes round",
        *_rule(clock),
        clock.last_done or "not recorded",
        clock.next_due or "not known",
        "",
        cut(clock.channel),
        cut(clock.because),
        "",
    )


def _rule(clock: RunningClock | PossibleClock | CalendarClock) -> tuple[Value, ...]:
    found = () if isinstance(clock, CalendarClock) else clock.findings
    return (
        clock.citation,
        cut(clock.asks),
        clock.span.words,
        cut("\n".join(clock.contracts) or _COMPANY),
        cut("\n".join(found)),
    )


def _moment(iso: str | None, zone: str) -> str:
    return moment_words(iso, zone) if iso else ""
