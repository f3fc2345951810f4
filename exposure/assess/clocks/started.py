"""Which clock of which subject did a person's discovery start, and which discovery was the first?"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from exposure.assess.clocks.may_run import Known, known_by
from exposure.assess.clocks.moments import day_of, instant_of
from exposure.assess.clocks.records import ClockRecords
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.discoveries import PlacedDiscovery
from exposure.model.law.discovery import Discovery
from exposure.register.law.clocks import ClockRule, Starts

Pair: TypeAlias = tuple[str, Known]
"""Id of a clock, and what it speaks of."""

Named: TypeAlias = tuple[str, tuple[str, ...]]
"""Id of the finding that was in view, and the contracts of its verdicts."""


def started(records: ClockRecords) -> dict[Pair, Discovery]:
    """Return each clock of each subject that runs → the earliest discovery that starts it.

    Named by a verdict of this scan, or by the line of a discovery: a time that runs does not end
    when the finding is gone.
    """
    spoken = spoken_of(heard(records))
    found: dict[Pair, Discovery] = {}
    for clock, known in dict.fromkeys((*named_now(records), *named_then(records))):
        rule = records.rules.get(clock)
        if rule is not None and rule.starts is Starts.discovery:
            starting = [one for one in spoken.get(known, ()) if starts(rule, one)]
            if starting:
                found[clock, known] = earliest(starting)
    return found


def named_now(records: ClockRecords) -> dict[Pair, list[Named]]:
    """Return the pairs that verdicts of this scan name, each with its findings and contracts."""
    found: dict[Pair, list[Named]] = {}
    for may in records.may_run:
        for finding in may.findings:
            pair = may.clock, records.known[finding]
            found.setdefault(pair, []).append((finding, may.contracts))
    return found


def heard(records: ClockRecords) -> list[PlacedDiscovery]:
    """Return the discoveries that count: not superseded by their author, not after the law date."""
    return kept([one for one in records.discoveries if not is_later(one.discovery, records)])


def kept(discoveries: Sequence[PlacedDiscovery]) -> list[PlacedDiscovery]:
    """Return those that no other line of the same person says it supersedes."""
    speakers = {one.discovery.id: person(one.discovery.by) for one in discoveries}
    retired = {
        one.discovery.supersedes for one in discoveries
        if speakers.get(one.discovery.supersedes) == person(one.discovery.by)
    }  # fmt: skip
    return [one for one in discoveries if one.discovery.id not in retired]


def is_later(discovery: Discovery, records: ClockRecords) -> bool:
    """Say whether it lies after the law date, on which nobody could know of it yet."""
    return instant_of(discovery).astimezone(records.zone).date() > day_of(records.as_of)


def spoken_of(discoveries: Iterable[PlacedDiscovery]) -> dict[Known, list[Discovery]]:
    """Return each subject → the discoveries that speak of it."""
    found: dict[Known, list[Discovery]] = {}
    for placed in discoveries:
        for known in dict.fromkeys(known_by(placed.discovery)):
            found.setdefault(known, []).append(placed.discovery)
    return found


def starts(rule: ClockRule, discovery: Discovery) -> bool:
    """Say whether a discovery starts a clock: a suspicion does where its text says so."""
    return rule.suspicion or not discovery.as_suspicion


def earliest(discoveries: Iterable[Discovery]) -> Discovery:
    """Return the first of some discoveries; of one moment that of the lower id."""
    return min(discoveries, key=lambda one: (instant_of(one), one.id))


def named_then(records: ClockRecords) -> dict[Pair, list[Named]]:
    """Return the pairs that lines of discoveries name, each with its findings and contracts.

    Also of superseded lines: a new time for a subject takes no clock from it.
    """
    found: dict[Pair, list[Named]] = {}
    for placed in records.discoveries:
        if not is_later(placed.discovery, records):
            for subject in placed.discovery.subjects:
                known = Known(subject.asset, subject.vendor, subject.key)
                for clock in subject.clocks:
                    found.setdefault((clock.clock, known), []).append(
                        (subject.finding, clock.contracts)
                    )
    return found
