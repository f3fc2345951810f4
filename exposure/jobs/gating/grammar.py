"""What does a criterion of `--fail-on` mean, such as `relation=made_by|connector_to,tier<=2`?

    criterion   word | condition ("," condition)*       all conditions hold together
    word        exposed | possible | incomplete         from this outcome on
    condition   key comparison value ("|" value)*       several values only with = and !=
    key         outcome verdict tier depth relation confidence vendor designation
    comparison  =  !=           of every key
                <= >= < >       of tier and depth
                >=              of confidence: as sure as that, or surer

docs/reference/gate.md says what each means.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import get_args

from exposure.errors import SettingsError
from exposure.jobs.gating.possible import refuse_impossible
from exposure.model.finding import VerdictKind
from exposure.model.gate.criteria import (
    OUTCOME_WORDS,
    SECRET_KEYS,
    Comparison,
    Condition,
    Criterion,
    Key,
)
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.patterns import late_pattern

SEE = "docs/reference/gate.md has every key, word and comparison"
NUMBERS = frozenset({"tier", "depth"})
WORDS: dict[Key, tuple[str, ...]] = {
    "outcome": (Outcome.exposed, Outcome.possible, "incomplete"),
    "verdict": tuple(VerdictKind),
    "relation": tuple(Relation),
    "confidence": tuple(Confidence),
}
"""Key → the words it knows; vendors and designations are looked up in the register."""
_CONDITION = late_pattern(r"\s*([^\s=!<>|,]+)\s*(<=|>=|!=|=|<|>)\s*(.*?)\s*")
_COMPARISONS: dict[Key, tuple[Comparison, ...]] = {
    "tier": get_args(Comparison),
    "depth": get_args(Comparison),
    "confidence": ("=", "!=", ">="),
}
_OF_EVERY_KEY: tuple[Comparison, ...] = ("=", "!=")
_KNOWN_KEYS = ", ".join(get_args(Key))
_LONGEST = 9
"""Digits of a number of steps; whoever writes more means no number of steps."""


def criterion_of(text: str, place: str) -> Criterion:
    """Return what a text means. Raises `SettingsError` naming `place`, with the known words.

    A text from a file is not repeated where it may be a name: a refusal may stand in a log that
    others read, and the file need not be public.
    """
    conditions = tuple(_condition(part, place) for part in text.split(","))
    return _whole(conditions, place)


def _whole(conditions: tuple[Condition, ...], place: str) -> Criterion:
    written = ",".join(f"{one.key}{one.comparison}{'|'.join(one.values)}" for one in conditions)
    criterion = _of_assets(Criterion(written, conditions, place))
    refuse_impossible(criterion)
    return criterion


def _of_assets(criterion: Criterion) -> Criterion:
    """Return the same, where `incomplete` is among its outcomes as one that speaks of assets."""
    asking = [one for one in criterion.conditions if one.key == "outcome"]
    if not any("incomplete" in one.values for one in asking):
        return criterion
    (first, *more) = criterion.conditions
    if more or first.comparison != "=":
        raise SettingsError(
            f"{criterion.place}: `outcome=incomplete` speaks of whole assets, and cannot stand with"
            " other conditions or behind !=", hint=f"write it as a criterion of its own; {SEE}",
        )  # fmt: skip
    findings = tuple(value for value in first.values if value != "incomplete")
    return Criterion(
        criterion.written,
        (Condition("outcome", "=", findings),) if findings else (),
        criterion.place,
        assets=True,
        findings=bool(findings),
    )


def _condition(text: str, place: str) -> Condition:
    found = _CONDITION.fullmatch(text)
    if found is None:
        raise _no_condition(text, place)
    key = _key(found[1], place)
    comparison = _comparison(key, found[2], place)
    values = dict.fromkeys(_values(key, comparison, found[3], place))
    return Condition(key, comparison, tuple(values))


def _no_condition(text: str, place: str) -> SettingsError:
    words = ", ".join(OUTCOME_WORDS)
    if text.strip() in OUTCOME_WORDS:
        raise SettingsError(
            f"{place}: expected the word {text.strip()!r} alone, met it beside others",
            hint=f"name it once more by itself, or write outcome={text.strip()}; {SEE}",
        )
    shown = _shown(text.strip(), place) if text.strip() else "nothing"
    return SettingsError(
        f"{place}: expected {words}, or criteria such as relation=made_by,tier<=2, met {shown}",
        hint=SEE,
    )


def _key(text: str, place: str) -> Key:
    for key in get_args(Key):
        if text == key:
            return key  # type: ignore[no-any-return]
    raise SettingsError(
        f"{place}: expected one of {_KNOWN_KEYS}, met {_shown(text, place)}",
        hint=_nearest(text, get_args(Key)),
    )


def _comparison(key: Key, text: str, place: str) -> Comparison:
    known = _COMPARISONS.get(key, _OF_EVERY_KEY)
    for one in known:
        if text == one:
            return one
    raise SettingsError(f"{place}: expected {key} with {' '.join(known)}, met {text}", hint=SEE)


def _values(key: Key, comparison: Comparison, text: str, place: str) -> Iterator[str]:
    values = [value.strip() for value in text.split("|")]
    if comparison not in _OF_EVERY_KEY and len(values) > 1:
        raise SettingsError(f"{place}: expected one value behind {key}{comparison}, met"
                            f" {len(values)}", hint=SEE)  # fmt: skip
    for value in values:
        if not value:
            raise SettingsError(f"{place}: expected a value behind {key}{comparison}, met nothing",
                                hint=SEE)  # fmt: skip
        yield _number(key, value, place) if key in NUMBERS else _word(key, value, place)


def _number(key: Key, value: str, place: str) -> str:
    if value.isascii() and value.isdecimal() and len(value) <= _LONGEST:
        return str(int(value))
    raise SettingsError(f"{place}: expected a whole number of steps for {key}, met"
                        f" {_shown(value, place)}", hint=SEE)  # fmt: skip


def _word(key: Key, value: str, place: str) -> str:
    if key in SECRET_KEYS or value in WORDS[key]:
        return value
    if key == "outcome" and value == Outcome.not_assessable:
        return "incomplete"
    raise SettingsError(
        f"{place}: expected {key} as one of {', '.join(WORDS[key])}, met {_shown(value, place)}",
        hint=_nearest(value, WORDS[key]),
    )


def _shown(text: str, place: str) -> str:
    return repr(text[:40]) if place.startswith("--") else "another word"


def _nearest(text: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(text.casefold().replace("-", "_"), known, n=1)
    return f"nearest: {near[0]}; {SEE}" if near else SEE
