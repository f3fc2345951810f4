"""What must a reader of the clocks be told: who differs, what was moved, what is gone?"""

from collections.abc import Iterator, Sequence

from exposure.assess.clocks.may_run import Known, known_by
from exposure.assess.clocks.moments import instant_of, moment_of
from exposure.assess.clocks.records import ClockRecords
from exposure.assess.clocks.started import heard, is_later, kept, spoken_of
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.discoveries import PlacedDiscovery
from exposure.model.law.discovery import Discovery
from exposure.register.law.clocks import ClockRule

SHOWN = 5


def clock_warnings(records: ClockRecords) -> Iterator[str]:
    """Yield one sentence per thing, the gravest first."""
    yield from _bounded(list(_differing(records)), "on which people differ")
    yield from _bounded(list(_moved(records.discoveries)), "that were moved later")
    yield from _bounded(list(_gone(records)), "of which nothing is in this scan")
    yield from _bounded(list(_later(records)), "after the law date")
    yield from _bounded(list(_chains(records.discoveries)), "that supersede what they cannot")
    yield from _bounded(list(_unknown(records)), "of clocks that this register does not hold")


def _differing(records: ClockRecords) -> Iterator[str]:
    told: dict[tuple[str, ...], str] = {}
    for known, spoken in spoken_of(heard(records)).items():
        for suspicion in (False, True):
            ones = [one for one in spoken if one.as_suspicion is suspicion]
            if len({instant_of(one) for one in ones}) > 1:
                ids = tuple(sorted(one.id for one in ones))
                told.setdefault(ids, _differ(known, ones))
    yield from told.values()


def _differ(known: Known, discoveries: Sequence[Discovery]) -> str:
    in_order = sorted(discoveries, key=lambda one: (instant_of(one), one.id))
    said = "; ".join(f"{one.by}: {_when(one)} ({one.id})" for one in in_order)
    kind = "reason to suspect" if in_order[0].as_suspicion else "identified"
    return f"{_shown(in_order[0], known)}: {kind} at different times, the earlier one runs: {said}"


def _moved(discoveries: Sequence[PlacedDiscovery]) -> Iterator[str]:
    by_id = {one.discovery.id: one.discovery for one in discoveries}
    for placed in discoveries:
        new = placed.discovery
        old = by_id.get(new.supersedes)
        if old is None or person(old.by) != person(new.by):
            continue
        if not set(known_by(old)) <= set(known_by(new)):
            yield (
                f"{placed.place}: {new.by} put {new.id} ({_first(new)}) in the place of {old.id}, "
                f"which speaks of {_first(old)}; {old.id} starts nothing any more"
            )
        elif instant_of(new) > instant_of(old) or (new.as_suspicion and not old.as_suspicion):
            yield (
                f"{placed.place}: {new.by} put {_when(new)} ({new.id}) in the place of the earlier "
                f"{_when(old)} ({old.id}); what runs is counted from the later one"
            )


def _gone(records: ClockRecords) -> Iterator[str]:
    here = frozenset(records.known.values())
    for placed in heard(records):
        if here.isdisjoint(known_by(placed.discovery)):
            one = placed.discovery
            yield (
                f"{placed.place}: nothing in this scan is what {one.id} of {one.by} speaks of "
                f"({one.subjects[0].shown}); its times go on as they were recorded"
            )


def _later(records: ClockRecords) -> Iterator[str]:
    for placed in kept(records.discoveries):
        if is_later(placed.discovery, records):
            one = placed.discovery
            yield (
                f"{placed.place}: {one.id} of {one.by} lies after the law date {records.as_of} "
                f"({_when(one)}) and starts nothing on it"
            )


def _chains(discoveries: Sequence[PlacedDiscovery]) -> Iterator[str]:
    speakers = {one.discovery.id: one.discovery.by for one in discoveries}
    for placed in discoveries:
        older = placed.discovery.supersedes
        if older and older not in speakers:
            yield f"{placed.place}: it supersedes {older}, which no file that was read holds"
        elif older and person(speakers[older]) != person(placed.discovery.by):
            yield (
                f"{placed.place}: it supersedes {older} of {speakers[older]}, and only a person's "
                "own discoveries give way: both stand"
            )


def _unknown(records: ClockRecords) -> Iterator[str]:
    rules: dict[str, ClockRule] = dict(records.rules)
    recorded = (
        clock.clock for placed in heard(records)
        for subject in placed.discovery.subjects for clock in subject.clocks
    )  # fmt: skip
    for clock in sorted({*(one.clock for one in records.may_run), *recorded} - set(rules)):
        yield f"the register holds no clock {clock!r}: until when it runs is not known here"


def _bounded(told: Sequence[str], kind: str) -> Iterator[str]:
    yield from told[:SHOWN]
    if len(told) > SHOWN:
        yield f"{len(told) - SHOWN:,} more discoveries {kind}"


def _shown(discovery: Discovery, known: Known) -> str:
    for one in discovery.subjects:
        if Known(one.asset, one.vendor, one.key) == known:
            return f"{one.finding} ({one.shown}, {one.vendor})"
    return known.key


def _first(discovery: Discovery) -> str:
    return f"{discovery.subjects[0].finding}, {discovery.subjects[0].shown}"


def _when(discovery: Discovery) -> str:
    return moment_of(discovery).isoformat(timespec="minutes")
