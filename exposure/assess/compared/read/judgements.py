"""Which judgements came, went or met another fate?"""

from exposure.assess.compared.sides import Sides, is_coded
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import PartMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.judgements.decision import Decision, Fate

_ORDER = (
    Fate.reopened,
    Fate.conflicting,
    Fate.proposed,
    Fate.unmatched,
    Fate.applied,
    Fate.superseded,
)


def judgements_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each judgement that differs: what is open again first, then the gone, then by id."""
    old, new = ({one.id: one for one in side.result.decisions if not is_coded(one.id)}
                for side in (sides.old, sides.new))  # fmt: skip
    told = (
        (_part(one, old.get(key), new.get(key)), _rank(new.get(key)))
        for key, one in {**old, **new}.items()
    )
    moved = [(part, rank) for part, rank in told if part is not None]
    return tuple(part for part, _ in sorted(moved, key=lambda pair: (pair[1], pair[0].id)))


def _rank(now: Decision | None) -> int:
    return _ORDER.index(now.fate) if now is not None else _ORDER.index(Fate.applied)


def _part(held: Decision, before: Decision | None, after: Decision | None) -> PartMoved | None:
    if before is not None and after is not None and before.fate is after.fate:
        return None
    change = Change.changed if before and after else Change.new if after else Change.gone
    fate = FieldMoved("fate", before.fate if before else "", after.fate if after else "")
    because = after.because if after is not None else "it was not among those that were read"
    reasons = (Reason(ReasonKind.judged, because.rstrip(".")),) if because else ()
    return PartMoved(held.id, f"{held.word} by {held.by} on {held.on}".replace("_", " "),
                     held.vendor, change, (fate,), reasons)  # fmt: skip
