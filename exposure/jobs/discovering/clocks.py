"""Which clocks run, may run or come round by the result of a scan?

Apart from `scan()`, because holidays are loaded here, and a check of a build counts no time.
"""

from datetime import UTC
from pathlib import Path

from msgspec.structs import replace

from exposure.assess.clocks.may_run import comes_round
from exposure.assess.clocks.possible import possible
from exposure.assess.clocks.records import clock_records
from exposure.assess.clocks.recurring import recurring
from exposure.assess.clocks.running import running
from exposure.assess.clocks.warnings import clock_warnings
from exposure.errors import SettingsError
from exposure.ingest.authored.discoveries import Recorded, read_discoveries
from exposure.ingest.authored.zones import zone_named
from exposure.ingest.bounds import bounds_of
from exposure.model.law.clock import CalendarClock, ClockBook
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.law.clauses import clause_numbers
from exposure.register.law.clocks import Starts
from exposure.scan.examination import Examination

MAY_START = (
    "what this scan writes may start reporting times ({count} of them may run); when something was "
    "identified is for a person to say, with `exposure discovered`"
)


def recorded_in(settings: Settings, folder: Path) -> Recorded:
    """Return what people recorded as identified. Raises `InputError` for a file of theirs."""
    return read_discoveries(settings.discoveries, folder, bounds_of(settings).max_file_bytes)


def check_last_done(settings: Settings, register: Register, as_of: str) -> None:
    """Raise `SettingsError` for a clock that does not come round, and a day after the law date."""
    rounds = sorted(one.id for one in register.clocks if one.starts is Starts.calendar)
    for clock, day in settings.last_done.items():
        place = f"{settings.config}: clocks.last_done.{clock}"
        if clock not in rounds:
            raise SettingsError(f"{place}: expected a clock that comes round, met {clock!r}",
                                hint=f"known are {', '.join(rounds)}")  # fmt: skip
        if day > as_of:
            raise SettingsError(f"{place}: expected no day after the law date {as_of}, met {day}",
                                hint="state the day on which it was done last")  # fmt: skip


def with_clocks(
    examined: Examination, recorded: Recorded, settings: Settings, register: Register
) -> Examination:
    """Return the result with every clock that its verdicts, contracts and discoveries name."""
    result = examined.result
    zone = zone_named(settings.time_zone) or UTC
    records = clock_records(
        register.clocks, result.findings, recorded.discoveries, result.as_of, zone
    )
    book = ClockBook(
        zone=settings.time_zone,
        running=running(records),
        possible=possible(records),
        calendar=_calendar(result, settings, register),
        files=recorded.files,
    )
    warnings = (*result.summary.warnings, *clock_warnings(records))
    summary = replace(result.summary, warnings=warnings)
    return replace(examined, result=replace(result, clocks=book, summary=summary))


def _calendar(
    result: ScanResult, settings: Settings, register: Register
) -> tuple[CalendarClock, ...]:
    carried: dict[str, set[str]] = {}
    for contract in result.contracts:
        carried.setdefault(contract.number, set()).update(clause_numbers(contract.clauses))
    rounds = comes_round(register.clocks, carried)
    return recurring(register.clocks, rounds, settings.last_done, result.as_of)


def start_notice(result: ScanResult) -> str:
    """Return what a person is told before anything is written; empty where no clock may run."""
    count = len({one.clock for one in result.clocks.possible}) if result.clocks else 0
    return MAY_START.format(count=count) if count else ""
