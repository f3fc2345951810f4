"""On what does a build fail, as flags or else exposure.toml say?"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from exposure.errors import SettingsError
from exposure.model.gate.criteria import OUTCOME_WORDS, POSSIBLE, Criterion

FLAG = "--fail-on"
KEY = "fail_on"
StatedFailOn: TypeAlias = str | tuple[object, ...] | dict[str, object] | None
"""A word or criteria, a list of them, or a table of criteria by key."""


def fail_on_of(flags: Sequence[str], config: str, stated: StatedFailOn) -> tuple[Criterion, ...]:
    """Return what fails a build: what the flags say, else the file `config`, else the default.

    Raises `SettingsError` for what is no criterion, and for a list of none: nothing would fail.
    """
    if flags:
        return _once(read(text, FLAG) for text in flags)
    if stated is None:
        return (POSSIBLE,)
    place = f"{config}: {KEY}"
    if not isinstance(stated, tuple):
        return (_member(stated, place),)
    if not stated:
        raise SettingsError(f"{place}: expected what fails a build, met an empty list",
                            hint=f'leave it out, or name one: {KEY} = "possible"')  # fmt: skip
    return _once(_member(one, f"{place}[{number}]") for number, one in enumerate(stated))


def read(text: str, place: str) -> Criterion:
    """Return the criterion that a text is. Raises `SettingsError`."""
    word = OUTCOME_WORDS.get(text.strip())
    if word is not None:
        return word
    # Late on purpose: most builds fail from one outcome on, which is a word.
    from exposure.jobs.gating.grammar import criterion_of

    return criterion_of(text, place)


def _member(stated: object, place: str) -> Criterion:
    if isinstance(stated, str):
        return read(stated, place)
    # Late on purpose, as above.
    from exposure.jobs.gating.tables import criterion_in

    return criterion_in(stated, place)


def _once(criteria: Iterator[Criterion]) -> tuple[Criterion, ...]:
    return tuple({one.written: one for one in criteria}.values())
