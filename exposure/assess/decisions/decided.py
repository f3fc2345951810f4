"""What becomes of each finding and risk decision, held against each other?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.assess.decisions.heard import Heard, Place, Scene, Spoken, hear, spoken_by_place
from exposure.assess.decisions.told import decided_warnings, decisions_of
from exposure.assess.judgements.bench import group_of
from exposure.assess.judgements.subject import key_of
from exposure.assess.reviews.waiting import asks_for_review
from exposure.ingest.authored.decisions.placed import PlacedRisk
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Decision, Effect, Fate


class Risks(Struct, frozen=True):
    """What risk decisions are held against."""

    risks: tuple[PlacedRisk, ...]
    entries: Mapping[str, str]
    """Vendor → digest of what the register holds of it."""
    designations: Mapping[str, tuple[str, ...]]
    """Vendor → where its designations stand."""
    day: str
    """ISO day on which a decision must hold: that of the scan, or the law date if it is later."""
    used: Mapping[str, tuple[str, ...]] = {}
    """Asset → the contracts on which it is known to be used."""


def decided(
    findings: Sequence[Finding], against: Risks
) -> tuple[tuple[Finding, ...], tuple[Decision, ...], tuple[str, ...]]:
    """Return every finding, what became of the decisions, and warnings.

    Costs grow with findings and decisions, not with their product.
    """
    places = spoken_by_place(against.risks)
    heard = [_hear(finding, places, against) for finding in findings]
    after = tuple(one.finding for one in heard)
    effects: dict[str, list[Effect]] = {}
    for one in heard:
        for decision, effect in one.effects:
            effects.setdefault(decision, []).append(effect)
    decisions = decisions_of(against.risks, effects, _newcomers(after, against.risks, effects))
    return after, decisions, tuple(decided_warnings(after, decisions))


def _hear(finding: Finding, places: Mapping[Place, list[Spoken]], against: Risks) -> Heard:
    spoken = places.get((finding.asset, key_of(finding.subject), finding.vendor))
    if spoken is None:
        return Heard(finding, ())
    vendor = finding.vendor
    designations, used = against.designations.get(vendor, ()), against.used.get(finding.asset, ())
    scene = Scene(against.entries[vendor], designations, against.day, used)
    return hear(finding, spoken, scene)


def _newcomers(
    findings: Sequence[Finding],
    risks: Sequence[PlacedRisk],
    effects: Mapping[str, Sequence[Effect]],
) -> dict[str, list[str]]:
    """Return decision on a group → findings that ask its question and nobody was shown."""
    scopes: dict[str, dict[str, frozenset[tuple[str, str]]]] = {}
    for placed in risks:
        one = placed.decision
        if one.group and any(effect.fate is Fate.applied for effect in effects.get(one.id, ())):
            scope = frozenset((subject.asset, subject.key) for subject in one.subjects)
            scopes.setdefault(one.group, {})[one.id] = scope
    newcomers: dict[str, list[str]] = {}
    for finding in findings if scopes else ():
        if asks_for_review(finding):
            for decision, scope in scopes.get(group_of(finding), {}).items():
                if (finding.asset, key_of(finding.subject)) not in scope:
                    newcomers.setdefault(decision, []).append(finding.id)
    return newcomers
