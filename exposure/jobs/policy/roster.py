"""Of which repositories does exposure.toml expect a result?"""

from collections.abc import Sequence

import msgspec

from exposure.errors import SettingsError
from exposure.jobs.policy.refusal import named, positive
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.record_systems.known import known_as
from exposure.model.record_systems.stated import StatedSystem


class StatedRepository(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[repository]]`."""

    name: str
    owner: str = ""
    max_age_days: int | None = None


def listed(roster: str | None) -> tuple[str, ...]:
    """Return the sheet that is said to list the repositories, if one is."""
    return () if roster is None else (roster,)


def roster_in(
    name: str, stated: Sequence[StatedRepository], systems: Sequence[StatedSystem], max_age: int,
    sheet: str | None = None,
) -> tuple[ExpectedRepository, ...]:  # fmt: skip
    """Return the roster of the file `name`. Raises `SettingsError` for one that says things twice."""
    met: set[str] = set()
    for place, one in enumerate(stated):
        named(f"{name}: repository[{place}].name", (one.name,))
        if one.max_age_days is not None:
            positive(name, f"repository[{place}].max_age_days", one.max_age_days)
        known = _plain(one.name).casefold()
        if known in met:
            raise SettingsError(f"{name}: repository[{place}].name: expected each repository once,"
                                f" met {one.name!r} again", hint="keep one of the two")  # fmt: skip
        met.add(known)
    system = next((one for one in systems if known_as(one.name) == known_as("repositories")), None)
    if stated and sheet is not None:
        raise SettingsError(f"{name}: roster: expected [[repository]] or a sheet, met both",
                            hint="move all to the sheet, or none")  # fmt: skip
    if (stated or sheet is not None) and system is not None:
        lists = "[[repository]]" if stated else "the roster"
        raise SettingsError(
            f"{name}: record_systems.{system.name}: expected nothing of it beside {lists},"
            " which lists them, met an entry",
            hint="keep one of the two",
        )
    return tuple(
        ExpectedRepository(
            _plain(one.name), one.owner.strip(),
            max_age if one.max_age_days is None else one.max_age_days,
        )
        for one in stated
    )  # fmt: skip


def _plain(name: str) -> str:
    """Return a name as `--asset` keeps it, so that blanks make no other one of it."""
    return " ".join(name.split())
