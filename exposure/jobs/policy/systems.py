"""What does exposure.toml say of the company's record systems?"""

from collections.abc import Sequence
from datetime import date
from typing import get_args

import msgspec

from exposure.errors import SettingsError
from exposure.ingest.authored.named import names_a_person
from exposure.jobs.policy.refusal import SEE, each, named, positive
from exposure.model.record_systems.known import KnownSystem, known_as
from exposure.model.record_systems.stated import StatedState, StatedSystem

_STATES = f"known states are {', '.join(get_args(StatedState))}; {SEE}"


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    state: StatedState = "exists"
    stated_by: str = ""
    stated_on: date | None = None
    file: str | tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    max_age_days: int | None = None


class _System(msgspec.Struct):
    stated: StatedState | _Entry


def systems_of(name: str, stated: dict[str, object], max_age_days: int) -> tuple[StatedSystem, ...]:
    """Return what the file `name` says of each. Raises `SettingsError`."""
    max_age = positive(name, "max_age_days", max_age_days)
    systems = each(name, "record_systems", stated, _System, _STATES)
    return _once(name, [_system(name, key, entry.stated, max_age) for key, entry in systems])


def _system(name: str, key: str, stated: StatedState | _Entry, max_age: int) -> StatedSystem:
    """Return what was said of one record system. Raises `SettingsError` for what says nothing."""
    said = stated if isinstance(stated, _Entry) else _Entry(stated)
    place = f"{name}: record_systems.{key}"
    files = (said.file,) if isinstance(said.file, str) else said.file
    named(place, (key,))
    named(f"{place}.file", files)
    named(f"{place}.expected", said.expected)
    age = max_age if said.max_age_days is None else said.max_age_days
    return StatedSystem(
        name=key,
        state=said.state,
        stated_by=_person(place, said),
        stated_on=said.stated_on.isoformat() if said.stated_on else "",
        files=files,
        expected=said.expected,
        max_age_days=positive(name, f"record_systems.{key}.max_age_days", age),
    )


def _once(name: str, systems: Sequence[StatedSystem]) -> tuple[StatedSystem, ...]:
    """Return the systems; raises SettingsError where two names speak of one known system."""
    met: dict[KnownSystem, str] = {}
    for system in systems:
        known = known_as(system.name)
        if known is None:
            continue
        if known in met:
            raise SettingsError(
                f"{name}: record_systems: expected one line for each system, met"
                f" {met[known]!r} and {system.name!r}, which are both {known.name}",
                hint="keep one of the two",
            )
        met[known] = system.name
    return tuple(systems)


def _person(place: str, said: _Entry) -> str:
    """Return who says so. Raises `SettingsError` where nobody stands behind `none`."""
    person = said.stated_by.strip()
    if not names_a_person(person) and (person or said.state == "none"):
        raise SettingsError(
            f"{place}.stated_by: expected the name of the person who says so, "
            f"met {repr(person) if person else 'nothing'}",
            hint=f'for example {{state = "none", stated_by = "Ann Lee, finance"}}; {SEE}',
        )
    return person
