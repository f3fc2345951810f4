"""How is each judgement written down in the result, with what became of it?"""

from collections.abc import Iterable, Mapping, Sequence

from exposure.ingest.authored.decisions.placed import Placed
from exposure.model.judgements.decision import Decision, Effect, Fate
from exposure.model.words import number_of

_GRAVEST = (Fate.conflicting, Fate.reopened, Fate.proposed, Fate.applied, Fate.superseded)
_NOTHING = "no finding of this scan is about what it speaks of"
_SHOWN = 5


def decisions_of(
    judgements: Iterable[Placed],
    effects: Mapping[str, Sequence[Effect]],
    newcomers: Mapping[str, Sequence[str]],
) -> tuple[Decision, ...]:
    """Return every judgement that was read, also those that speak of nothing in this scan."""
    return tuple(
        _decision(one, effects.get(one.judgement.id, ()), newcomers.get(one.judgement.id, ()))
        for one in judgements
    )


def _decision(placed: Placed, effects: Sequence[Effect], newcomers: Sequence[str]) -> Decision:
    judgement = placed.judgement
    fate, because = gravest(effects, newcomers)
    return Decision(
        id=judgement.id,
        place=placed.place,
        vendor=judgement.vendor,
        subjects=tuple(subject.key for subject in judgement.subjects),
        judgement=judgement.judgement,
        reason_code=judgement.reason_code,
        reason=judgement.reason,
        by=judgement.by,
        on=judgement.on.isoformat(),
        fate=fate,
        because=because,
        expires=judgement.expires.isoformat() if judgement.expires else None,
        group=judgement.group,
        cause=judgement.cause,
        supersedes=judgement.supersedes,
        evidence_reference=judgement.evidence_reference,
        approved_by=judgement.approved_by,
        effects=tuple(effects),
        newcomers=tuple(newcomers),
        approved_on=judgement.approved_on.isoformat() if judgement.approved_on else None,
    )


def gravest(effects: Sequence[Effect], newcomers: Sequence[str]) -> tuple[Fate, str]:
    """Return what became of a judgement or decision as a whole, and why."""
    met = {effect.fate for effect in effects}
    fate = next((one for one in _GRAVEST if one in met), Fate.unmatched)
    if newcomers and fate is Fate.applied:
        return Fate.reopened, f"its group has {newcomer_words(newcomers)}"
    if fate is Fate.unmatched:
        return fate, _NOTHING
    return fate, next((one.because for one in effects if one.fate is fate and one.because), "")


def newcomer_words(newcomers: Sequence[str]) -> str:
    """Return `2 new members: F-1, F-2`."""
    rest = len(newcomers) - _SHOWN
    more = f" and {rest:,} more" if rest > 0 else ""
    return f"{number_of(len(newcomers), 'new member')}: {', '.join(newcomers[:_SHOWN])}{more}"
