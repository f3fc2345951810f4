"""Could anything meet a criterion, or would it let every build pass in silence?"""

from collections.abc import Collection, Mapping, Sequence

from exposure.assess.gate.holding import holds
from exposure.errors import SettingsError
from exposure.model.finding import VerdictKind
from exposure.model.gate.criteria import Condition, Criterion
from exposure.model.outcome import Outcome
from exposure.model.relation import EXPOSING, Confidence, Relation

_HINT = "such a gate would let every build pass"
_WORDS: dict[str, Sequence[str]] = {
    "outcome": (Outcome.exposed, Outcome.possible),
    "verdict": tuple(VerdictKind),
    "relation": tuple(Relation),
    "confidence": tuple(Confidence),
}
_LEAST = {"tier": 1, "depth": 0}
"""Key → its smallest number: what a company buys is one step away, an SBOM's root none."""
_EXPOSING: dict[str, Sequence[str]] = {
    "relation": tuple(EXPOSING),
    "confidence": (Confidence.confirmed, Confidence.probable),
}
"""What is exposed → its words."""


def refuse_impossible(criterion: Criterion) -> None:
    """Raise `SettingsError` where the conditions exclude each other."""
    by_key = _by_key(criterion.conditions)
    exposed = not _any(by_key.get("outcome", ()), (Outcome.possible,))
    for key, conditions in by_key.items():
        domain = _EXPOSING.get(key) if exposed else None
        domain = domain or _domain(key, conditions)
        if domain and not _any(conditions, domain):
            _refuse(criterion, [*(by_key["outcome"] if key in _EXPOSING and exposed else ()),
                                *conditions])  # fmt: skip


def refuse_nobody(criterion: Criterion, designations: Mapping[str, str], sought: Collection[str]
                  ) -> None:  # fmt: skip
    """Raise `SettingsError` where no vendor that is looked for, and no designation, is meant.

    `designations` are the vendors by the ids of designations.
    """
    by_key = _by_key(criterion.conditions)
    vendors = [one for one in sought if _any(by_key.get("vendor", ()), (one,))]
    acts = [vendor for act, vendor in designations.items()
            if _any(by_key.get("designation", ()), (act,))]  # fmt: skip
    if not vendors or ("designation" in by_key and not {*vendors} & {*acts}):
        raise SettingsError(f"{criterion.place}: nobody who is looked for meets these conditions on"
                            " vendor and designation together", hint=_HINT)  # fmt: skip


def _by_key(conditions: Sequence[Condition]) -> dict[str, list[Condition]]:
    by_key: dict[str, list[Condition]] = {}
    for one in conditions:
        by_key.setdefault(one.key, []).append(one)
    return by_key


def _any(conditions: Sequence[Condition], domain: Sequence[str]) -> bool:
    """Say whether a value of the domain meets all conditions."""
    return any(all(holds(one, value) for one in conditions) for value in domain)


def _refuse(criterion: Criterion, conditions: Sequence[Condition]) -> None:
    written = ",".join(f"{one.key}{one.comparison}{'|'.join(one.values)}" for one in conditions)
    raise SettingsError(f"{criterion.place}: nothing can ever meet {written}", hint=_HINT)


def _domain(key: str, conditions: Sequence[Condition]) -> Sequence[str]:
    """Return values of which one meets the conditions if any does; none where nobody can tell."""
    if key not in _LEAST:
        return _WORDS.get(key, ())
    named = {int(value) for one in conditions for value in one.values}
    near = {number + step for number in (*named, _LEAST[key]) for step in (-1, 0, 1)}
    return [str(number) for number in sorted(near) if number >= _LEAST[key]]
