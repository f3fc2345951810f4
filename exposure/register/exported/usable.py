"""Can a register that comes from a file be used like the one that the program compiled itself?

Its hash says that nobody changed it by accident; it says nothing of who wrote it, or how well.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from exposure.errors import RegisterError
from exposure.model.designation import Handling
from exposure.patterns import late_pattern
from exposure.register.crosscheck import check_register
from exposure.register.facts import Register
from exposure.register.law.facts import Designation

_LOOSE_DAY = late_pattern(r"([1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?", re.ASCII)
_HINT = "whoever wrote it must write it again"


def facts_alone(register: Register) -> Register:
    """Return the register without the marks that users' own files leave in it."""
    return replace(register, overlays=(), waivers=(), handling={}, not_public=(), file=None)


def check_usable(register: Register, name: str) -> None:
    """Raise `RegisterError` for the first fact that leads nowhere, or day that is none."""
    own = (
        *filter(_is_users_own, register.designations),
        *(one for one in register.lists if one.file),
    )
    if own or register != facts_alone(register):
        raise RegisterError(f"{name}: expected the facts of a register alone, met users' own",
                            hint="name files of your own with --vendors")  # fmt: skip
    for place, day in _days(register):
        if not _is_day(day):
            raise RegisterError(f"{name}: {place}: expected a day as YYYY-MM-DD, met {day[:40]!r}",
                                hint=_HINT)  # fmt: skip
    for act in register.designations:
        if not _is_loose_day(act.as_of):
            raise RegisterError(f"{name}: {act.id}.as_of: expected a year, month or day, met"
                                f" {act.as_of[:40]!r}", hint=_HINT)  # fmt: skip
    try:
        check_register(register)
    except RegisterError as error:
        raise RegisterError(f"{name}: {error.message}", hint=_HINT) from None
    for vendor in register.vendors:
        if register.vendors[vendor].id != vendor or not register.vendors[vendor].names:
            raise RegisterError(f"{name}: vendors: expected a vendor with names under its own id, met"
                                f" {vendor[:40]!r}", hint=_HINT)  # fmt: skip


def _days(register: Register) -> Iterator[tuple[str, str]]:
    """Yield each day that the program compares with a law date, and where it stands."""
    yield "known_to", register.known_to
    for act in register.designations:
        yield from ((f"{act.id}.history", step.date) for step in act.history)
        if act.deadline is not None:
            yield f"{act.id}.deadline", act.deadline
        yield from ((f"{act.id}.duties", duty.since) for duty in act.duties if duty.since)
    for basis in register.authorities.values():
        yield from ((f"{basis.id}.duties", duty.since) for duty in basis.duties if duty.since)
        if basis.ends:
            yield f"{basis.id}.ends", basis.ends


def _is_users_own(act: Designation) -> bool:
    return bool(act.stated_in) or act.handling is not Handling.public


def _is_loose_day(text: str) -> bool:
    return bool(_LOOSE_DAY.fullmatch(text)) and (len(text) < 10 or _is_day(text))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
