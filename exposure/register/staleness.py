"""Does the law date lie after what the register knows?"""

from datetime import date, timedelta
from itertools import takewhile

from exposure.model.designation import DesignationStatus, Standing
from exposure.model.result import VERSION
from exposure.register.facts import Register
from exposure.register.lists.told import list_warnings
from exposure.register.status import designations_on

OLD = timedelta(days=180)
"""From this age on the facts of a single designation are named, whatever the register's own date."""
_MOST_NAMED = 3
_LONGEST = 9
"""Digits of one part of a version number."""


def staleness_warnings(register: Register, as_of: str) -> tuple[str, ...]:
    """Return the sentences that every output must carry when facts may have changed since.

    One for the register as a whole, one for the designations whose own facts end much earlier, those
    that a register file calls for, and one for each imported list that is old or bears no date.
    """
    return (
        *_known_to(register, as_of),
        *_known_long_ago(register, as_of),
        *file_warnings(register),
        *list_warnings(register, as_of),
    )


def file_warnings(register: Register) -> tuple[str, ...]:
    """Return what must be said of a register file whatever the law date: an old one, a newer one."""
    file = register.file
    if file is None:
        return ()
    old = (
        f"The register file {file.name} knows facts to {register.known_to}, the register of this"
        f" program to {file.shipped_known_to}: the file is the older one, and it was used.",
    )
    later = (
        f"The register file {file.name} was written by version {file.tool[:40]}, this is version"
        f" {VERSION}: what this version does not know of it was left out.",
    )
    is_later = _numbers(file.tool) > _numbers(VERSION)
    return (*(old if file.shipped_known_to else ()), *(later if is_later else ()))


def _numbers(version: str) -> tuple[int, ...]:
    """Return `0.10.2` as numbers; a part that is none ends them."""
    parts = takewhile(str.isdecimal, version.split("."))
    return tuple(int(part) for part in parts if len(part) < _LONGEST)


def _known_to(register: Register, as_of: str) -> tuple[str, ...]:
    if as_of <= register.known_to:
        return ()
    return (
        f"The register's facts are known to {register.known_to}, the law date is {as_of}: "
        f"designations, court orders and lists may have changed in between. "
        f"Look them up before you rely on this result.",
    )


def _known_long_ago(register: Register, as_of: str) -> tuple[str, ...]:
    day = date.fromisoformat(as_of)
    oldest_fresh = (day - min(OLD, day - date.min)).isoformat()
    old = sorted(
        (status for status in designations_on(register, as_of) if _is_old(status, oldest_fresh)),
        key=lambda status: (status.facts_as_of, status.id),
    )
    if not old:
        return ()
    told = list(dict.fromkeys(_named(register, status) for status in old))
    more = f"; and {len(told) - _MOST_NAMED} more" if len(told) > _MOST_NAMED else ""
    named = "; ".join(told[:_MOST_NAMED])
    return (
        f"Facts that end more than {OLD.days} days before the law date {as_of}: {named}{more}. "
        f"Look up what has happened since.",
    )


def _is_old(status: DesignationStatus, oldest_fresh: str) -> bool:
    # Dates are as precise as their sources: `2024-09` is compared with the month of the limit.
    known = status.facts_as_of
    looked_for = status.standing is not Standing.not_in_force and not status.stated_in
    return looked_for and (not known or known < oldest_fresh[: len(known)])


def _named(register: Register, status: DesignationStatus) -> str:
    vendor = register.vendors[status.vendor]
    # The parties of a list grow old together, and are told once.
    named = "all it names" if vendor.listed_in else vendor.name
    return f"{status.authority}, {named}, known to {status.facts_as_of or 'no stated date'}"
