"""What becomes of each finding and judgement, held against each other?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.assess.judgements.hearing import Heard, Scene, hear
from exposure.assess.judgements.notices import (
    group_warnings,
    opened_warnings,
    settled_warning,
)
from exposure.assess.judgements.record import decisions_of
from exposure.assess.judgements.subject import key_of
from exposure.assess.judgements.voices import Pair, Voice, voices_by_pair
from exposure.assess.reviews.cause import cause_of
from exposure.assess.reviews.waiting import asks_for_review
from exposure.ingest.authored.decisions.placed import Placed
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Decision, Effect, Fate
from exposure.model.judgements.judgement import Judgement, Profile
from exposure.model.judgements.review import review_id


class Bench(Struct, frozen=True):
    """What judgements are held against."""

    judgements: tuple[Placed, ...]
    profiles: Mapping[str, tuple[Profile, ...]]
    """Finding id → what the records say of its subject."""
    entries: Mapping[str, str]
    """Vendor → digest of what the register holds of it."""
    day: str
    """ISO day on which a judgement must hold: that of the scan, or the law date if it is later."""


def judged(
    findings: Sequence[Finding], bench: Bench
) -> tuple[tuple[Finding, ...], tuple[Decision, ...], tuple[str, ...]]:
    """Return every finding, none left out: what a person settled stays, and no longer counts.

    With them go what became of the judgements, and warnings.

    Costs grow with findings and judgements, not with their product.
    """
    pairs = voices_by_pair(bench.judgements)
    heard = [_hear(finding, pairs, bench) for finding in findings]
    spoken_of = [one for one in heard if one.effects]
    after = tuple(one.finding for one in heard)
    effects = _by_judgement(spoken_of)
    newcomers = _newcomers(after, _applied_groups(bench.judgements, effects))
    decisions = decisions_of(bench.judgements, effects, newcomers)
    warnings = (*settled_warning(after), *opened_warnings(spoken_of), *group_warnings(decisions))
    return after, decisions, warnings


def _hear(finding: Finding, pairs: Mapping[Pair, list[Voice]], bench: Bench) -> Heard:
    voices = pairs.get((key_of(finding.subject), finding.vendor))
    if voices is None:
        return Heard(finding, ())
    scene = Scene(bench.profiles[finding.id], bench.entries[finding.vendor], bench.day)
    return hear(finding, voices, scene)


def _by_judgement(heard: Sequence[Heard]) -> dict[str, list[Effect]]:
    effects: dict[str, list[Effect]] = {}
    for one in heard:
        for decision, effect in one.effects:
            effects.setdefault(decision, []).append(effect)
    return effects


def _applied_groups(
    judgements: Sequence[Placed], effects: Mapping[str, Sequence[Effect]]
) -> dict[str, list[Judgement]]:
    """Return group → judgements of it that are obeyed for one finding at least."""
    groups: dict[str, list[Judgement]] = {}
    for placed in judgements:
        one = placed.judgement
        if one.group and any(effect.fate is Fate.applied for effect in effects.get(one.id, ())):
            groups.setdefault(one.group, []).append(one)
    return groups


def _newcomers(
    findings: Sequence[Finding], groups: Mapping[str, Sequence[Judgement]]
) -> dict[str, list[str]]:
    """Return judgement of a group → open findings that ask its question and nobody was shown."""
    scopes = {
        one.id: {subject.key for subject in one.subjects}
        for group in groups.values() for one in group
    }  # fmt: skip
    newcomers: dict[str, list[str]] = {}
    for finding in findings if groups else ():
        if asks_for_review(finding):
            for one in groups.get(group_of(finding), ()):
                if key_of(finding.subject) not in scopes[one.id]:
                    newcomers.setdefault(one.id, []).append(finding.id)
    return newcomers


def group_of(finding: Finding) -> str:
    """Return the id of the group that asks a finding's question."""
    cause = cause_of(finding)
    return review_id(cause.vendor, cause.kind, cause.rule, cause.relation, cause.key, cause.written)
