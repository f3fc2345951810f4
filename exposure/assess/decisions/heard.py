"""What do all who decided about a finding amount to: one decision, a disagreement, or nothing?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.decisions.stale import Held, Stale, stale_by
from exposure.assess.judgements.voices import Chained, superseded
from exposure.assess.outcome import finding_outcome
from exposure.ingest.authored.contradiction import waits_for
from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.decisions.placed import PlacedRisk
from exposure.model.finding import Finding
from exposure.model.judgements.decision import Effect, Fate, RiskDecided, RiskSaid
from exposure.model.judgements.risk import JUSTIFICATIONS, RISK_STATES, DecidedSubject, RiskDecision
from exposure.model.judgements.words import RiskWord

Place: TypeAlias = tuple[str, str, str]
"""Asset, subject key and vendor: a risk decision speaks of these and of no others."""
_INSTEAD = "another decision of the same person is heard for it"


class Spoken(Struct, frozen=True):
    """One risk decision, as far as it speaks of one subject in one asset."""

    decision: RiskDecision
    subject: DecidedSubject

    @property
    def person(self) -> str:
        """Who decided, without spelling habits."""
        return person(self.decision.by)

    @property
    def is_proposal(self) -> bool:
        """Say whether a second person, or a proof, is missing."""
        return bool(waits_for(self.decision))


class Scene(Struct, frozen=True):
    """What a finding is decided in."""

    entry: str
    designations: tuple[str, ...]
    day: str
    contracts: tuple[str, ...] = ()
    """The contracts on which the finding's asset is known to be used."""


class Heard(Struct, frozen=True):
    """A finding with what people decided of it, and what became of each of their decisions."""

    finding: Finding
    effects: tuple[tuple[str, Effect], ...]


class _Word(Struct, frozen=True):
    """One person's last decision, and why it does not hold, where it does not."""

    spoken: Spoken
    stale: Stale | None


def spoken_by_place(risks: Iterable[PlacedRisk]) -> dict[Place, list[Spoken]]:
    """Return what was decided of each place, the oldest first; of one day in the order of files."""
    places: dict[Place, list[Spoken]] = {}
    for placed in sorted(risks, key=lambda one: one.decision.on):
        decision = placed.decision
        for subject in decision.subjects:
            place = subject.asset, subject.key, decision.vendor
            places.setdefault(place, []).append(Spoken(decision, subject))
    return places


def hear(finding: Finding, spoken: Sequence[Spoken], scene: Scene) -> Heard:
    """Return the finding with its analysis and outcome; `spoken` all speak of its place.

    What several decide alike is obeyed, the latest named; where those that hold differ, nothing
    is, and nothing where it is kept open.
    """
    words = [
        _Word(one, stale_by(Held(one.decision, one.subject, finding, *_now(scene))))
        for one in last_decisions(spoken, finding.subject.version)
    ]
    holding = [word for word in words if word.stale is None]
    fate = _fate(words, holding)
    obeyed = max(holding, key=_age).spoken.decision if fate is Fate.applied else None
    if obeyed is not None and obeyed.decision is RiskWord.keep_open:
        obeyed = None
    analysis = replace(
        finding.analysis,
        risk=_decided(obeyed) if obeyed else None,
        risk_fate=fate,
        risks=tuple(_said(word, fate) for word in words),
    )
    decided = replace(finding, analysis=analysis)
    return Heard(replace(decided, outcome=finding_outcome(decided)),
                 tuple(_effects(finding, words, spoken, fate)))  # fmt: skip


def last_decisions(spoken: Sequence[Spoken], version: str) -> Iterator[Spoken]:
    """Yield each person's last decision about a version; where none had it in view, the last.

    Behind a proposal stands what the person decided before it, which goes on until it is approved.
    """
    retired = superseded(
        [
            Chained(one.decision.id, one.decision.supersedes, one.person, one.is_proposal)
            for one in spoken
        ]
    )
    own: dict[str, list[Spoken]] = {}
    for one in spoken:
        if one.decision.id not in retired:
            own.setdefault(one.person, []).append(one)
    for said in own.values():
        seen = [one for one in said if _has_in_view(one, version)] or said
        yield seen[-1]
        firm = [one for one in seen if not one.is_proposal]
        if firm and seen[-1].is_proposal:
            yield firm[-1]


def _has_in_view(one: Spoken, version: str) -> bool:
    """Say whether a version was in view; what is taken back is taken back of every version."""
    kept = one.decision.decision is RiskWord.keep_open
    return kept or version in (one.subject.versions or ("",))


def _now(scene: Scene) -> tuple[str, tuple[str, ...], str, tuple[str, ...]]:
    return scene.entry, scene.designations, scene.day, scene.contracts


def _fate(words: Sequence[_Word], holding: Sequence[_Word]) -> Fate:
    if not holding:
        waiting = any(word.stale is not None and word.stale.proposed for word in words)
        return Fate.proposed if waiting else Fate.reopened
    decided = {word.spoken.decision.decision for word in holding}
    return Fate.applied if len(decided) == 1 else Fate.conflicting


def _age(word: _Word) -> str:
    return word.spoken.decision.on.isoformat()


def _decided(decision: RiskDecision) -> RiskDecided:
    word = decision.decision
    return RiskDecided(
        word, decision.id, RISK_STATES[word], decision.reason, decision.by,
        decision.on.isoformat(), _day(decision), JUSTIFICATIONS.get(word, ""),
        decision.evidence_reference, decision.approved_by,
    )  # fmt: skip


def _said(word: _Word, fate: Fate) -> RiskSaid:
    decision = word.spoken.decision
    return RiskSaid(
        decision.id, decision.decision, decision.reason, decision.by, decision.on.isoformat(),
        _day(decision), decision.approved_by, decision.evidence_reference,
        word.stale.because if word.stale else "", _became(word, fate),
    )  # fmt: skip


def _day(decision: RiskDecision) -> str | None:
    return decision.until.isoformat() if decision.until else None


def _became(word: _Word, fate: Fate) -> Fate:
    return fate if word.stale is None else _fate([word], ())


def _effects(
    finding: Finding, words: Sequence[_Word], spoken: Sequence[Spoken], fate: Fate
) -> Iterator[tuple[str, Effect]]:
    """Yield what became of each decision of the place: those not heard gave way to another."""
    heard = {word.spoken.decision.id: word for word in words}
    for one, word in heard.items():
        because = word.stale.because if word.stale else ""
        yield one, Effect(finding.id, _became(word, fate), because)
    for other in spoken:
        if other.decision.id not in heard:
            yield other.decision.id, Effect(finding.id, Fate.superseded, _INSTEAD)
