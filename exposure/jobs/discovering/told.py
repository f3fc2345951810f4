"""What is a person told of a discovery that was recorded: what was written, and what runs from it?"""

from collections.abc import Iterator, Sequence

from exposure.assess.clocks.moments import moment_of
from exposure.assess.clocks.possible import possible
from exposure.assess.clocks.records import ClockRecords, clock_records
from exposure.assess.clocks.running import running
from exposure.assess.clocks.warnings import clock_warnings
from exposure.ingest.authored.discoveries import PlacedDiscovery
from exposure.model.finding import Finding
from exposure.model.law.clock import PossibleClock, RunningClock
from exposure.model.law.discovery import Discovery
from exposure.model.words import number_of
from exposure.register.law.clocks import ClockRule
from exposure.report.clock_words import (
    EXAMPLE,
    NO_ADMISSION,
    moment_words,
    possible_words,
    running_sentences,
)
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded

_NONE = "No verdict of this result names a clock for it: no time is counted from this."


def told(
    findings: Sequence[Finding],
    placed: Sequence[PlacedDiscovery],
    rules: Sequence[ClockRule],
    file: str,
    width: int,
) -> str:
    """Return what was written last, which clocks run for these findings, and what else is to know."""
    written = placed[-1].discovery
    about = [one for one in placed if _meets(one.discovery, written)]
    records = clock_records(rules, findings, about, written.recorded_on.isoformat())
    lines = [
        *_folded(_written(written, file), width),
        *_clocks(records, width),
        *(line for warning in clock_warnings(records) for line in _folded(warning, width)),
        *_folded(NO_ADMISSION, width),
    ]
    return "\n".join(lines)


def _meets(one: Discovery, written: Discovery) -> bool:
    """Say whether a line speaks of a subject of the last one, or gave way to it."""
    keys = {(subject.asset, subject.vendor, subject.key) for subject in written.subjects}
    own = {(subject.asset, subject.vendor, subject.key) for subject in one.subjects}
    return one.id == written.supersedes or not keys.isdisjoint(own)


def _written(discovery: Discovery, file: str) -> str:
    first, *more = discovery.subjects
    what = f"{first.finding} ({first.shown}, {first.vendor})"
    what += f" and {number_of(len(more), 'more finding')}" if more else ""
    identified = f"{what} {'were' if more else 'was'} identified"
    stated = f"there was reason to suspect {what}" if discovery.as_suspicion else identified
    at = moment_of(discovery)
    when = moment_words(at.isoformat(timespec="seconds"), str(at.tzinfo))
    instead = f", in place of {discovery.supersedes}" if discovery.supersedes else ""
    return (
        f"{discovery.id}  A person ({discovery.by}) recorded that {stated} at {when}, from: "
        f"{discovery.source}{instead}; added to {file}"
    )


def _clocks(records: ClockRecords, width: int) -> Iterator[str]:
    run, may = running(records), possible(records)
    if not run and not may:
        yield from _folded(_NONE, width)
    if run:
        yield f"{number_of(len(run), 'clock')} running:"
        for clock in run:
            first, *more = running_sentences(clock)
            yield from _folded(first, width, "  ")
            yield from (line for one in more for line in _folded(one, width, "    "))
    if may:
        yield f"{number_of(len(may), 'clock')} named and not started by this:"
        for other in may:
            yield from _folded(possible_words(other), width, "  ")
        yield from _folded(EXAMPLE, width)
    yield from _assumed((*run, *may), width)


def _assumed(clocks: Sequence[RunningClock | PossibleClock], width: int) -> Iterator[str]:
    """Yield what was assumed, each once however many clocks assume it."""
    assumed = dict.fromkeys(one for clock in clocks for one in clock.assumptions)
    if assumed:
        yield "Assumed:"
        yield from (line for one in assumed for line in _folded(one, width, "  "))


def _folded(text: str, width: int, indent: str = "") -> list[str]:
    return folded(terminal(text), width, indent, indent + "  ")
