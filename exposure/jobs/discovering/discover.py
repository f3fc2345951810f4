"""When did a person say that a finding was identified, and which times run from then?"""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from exposure.assess.clocks.may_run import contracts_by_clock, known_of
from exposure.errors import SettingsError
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.discoveries import (
    PlacedDiscovery,
    discoveries_in,
    discovery_fault,
)
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.lines import ended, held
from exposure.ingest.authored.refusal import DISCOVERIES
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.discovering.spoken import SpokenDiscovery
from exposure.jobs.discovering.told import told
from exposure.jobs.judging.shown import Named, named_in, saved_result
from exposure.jobs.outputs import write_target
from exposure.model.finding import Finding
from exposure.model.law.discovery import (
    DISCOVERIES_SCHEMA,
    DiscoveredSubject,
    Discovery,
    NamedClock,
)
from exposure.register.load import load_register


def discover(spoken: SpokenDiscovery, *, width: int = 100) -> str:
    """Add one line to a file of discoveries, and return what was written and what runs from it.

    The file is put in place whole. Raises `ResultError`, `SettingsError` or `InputError` for what
    cannot be said so; then nothing is written.
    """
    saved = saved_result(spoken.result, spoken.folder)
    named = named_in(saved, spoken.target, spoken.result)
    stated = _discovery(spoken, named, spoken.moment())
    path = spoken.target_file()
    before = held(path, DISCOVERIES, DEFAULT_BOUNDS.max_file_bytes)
    said = tuple(discoveries_in(before, path.name))
    discovery = with_id(_superseding(stated, said))
    _refuse(discovery, said)
    after = ended(before) + line_of(discovery)
    placed = tuple(discoveries_in(after, path.name))
    text = told(named.findings, placed, load_register().clocks, path.name, width)
    write_target(str(path), after)
    return text


def _discovery(spoken: SpokenDiscovery, named: Named, at: datetime) -> Discovery:
    return Discovery(
        schema=DISCOVERIES_SCHEMA,
        id="",
        target=named.group or named.findings[0].id,
        at=at,
        by=_line(spoken.by),
        source=_line(spoken.source),
        recorded_on=spoken.now.date(),
        subjects=tuple(_subject(finding) for finding in named.findings),
        zone=spoken.zone.strip(),
        as_suspicion=spoken.as_suspicion,
        note=_line(spoken.note),
        supersedes=spoken.supersedes.strip(),
    )


def _subject(finding: Finding) -> DiscoveredSubject:
    known = known_of(finding)
    return DiscoveredSubject(
        finding=finding.id,
        asset=known.asset,
        vendor=known.vendor,
        key=known.key,
        shown=finding.subject.name or finding.subject.purl or known.key,
        clocks=tuple(
            NamedClock(clock, contracts)
            for clock, several in contracts_by_clock(finding).items() for contracts in several
        ),
    )  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())


def _superseding(discovery: Discovery, said: Sequence[PlacedDiscovery]) -> Discovery:
    """Return the discovery naming the last of the same person for the same target, if any."""
    if discovery.supersedes:
        return discovery
    own = [one.discovery for one in said if _is_own(discovery, one.discovery)]
    return replace(discovery, supersedes=own[-1].id) if own else discovery


def _is_own(new: Discovery, old: Discovery) -> bool:
    """Say whether one person says the same of one target; a suspicion leaves an identification be."""
    return (
        person(new.by) == person(old.by)
        and new.target == old.target
        and new.as_suspicion is old.as_suspicion
    )


def _refuse(discovery: Discovery, said: Sequence[PlacedDiscovery]) -> None:
    """Raise `SettingsError` where the line contradicts itself, or adds nothing."""
    fault = discovery_fault(discovery)
    if fault:
        raise SettingsError(fault, hint="nothing was written")
    older = {one.discovery.id: one.discovery for one in said}
    replaced = older.get(discovery.supersedes)
    if discovery.supersedes and (replaced is None or person(replaced.by) != person(discovery.by)):
        met = f"one of {replaced.by}" if replaced is not None else repr(discovery.supersedes)
        raise SettingsError(f"--supersedes: expected the id of a line of {discovery.by} in the file, "
                            f"met {met}", hint="nothing was written")  # fmt: skip
    same = next((one for one in older.values() if _says_it(one, discovery)), None)
    if same is not None:
        raise SettingsError(f"{same.id} of {same.recorded_on} by {same.by} already says so",
                            hint="nothing was written")  # fmt: skip


def _says_it(old: Discovery, new: Discovery) -> bool:
    """Say whether a line differs from the new one in nothing but its day and chain."""
    same = replace(old, id=new.id, recorded_on=new.recorded_on, supersedes=new.supersedes)
    return same == new
