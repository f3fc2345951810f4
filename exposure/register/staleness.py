"""Does the law date lie after what the register knows?"""

from datetime import date, timedelta

from exposure.model.designation import DesignationStatus, Standing
from exposure.register.facts import Register
from exposure.register.status import designations_on

OLD = timedelta(days=180)
"""From this age on the facts of a single designation are named, whatever the register's own date."""
_MOST_NAMED = 3


def staleness_warnings(register: Register, as_of: str) -> tuple[str, ...]:
    """Return the sentences that every output must carry when facts may have changed since.

    One for the register as a whole, one for the designations whose own facts end much earlier.
    """
    return (*_known_to(register, as_of), *_known_long_ago(register, as_of))


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
    more = f"; and {len(old) - _MOST_NAMED} more" if len(old) > _MOST_NAMED else ""
    named = "; ".join(_named(register, status) for status in old[:_MOST_NAMED])
    return (
        f"Facts that end more than {OLD.days} days before the law date {as_of}: {named}{more}. "
        f"Look up what has happened since.",
    )


def _is_old(status: DesignationStatus, oldest_fresh: str) -> bool:
    # Dates are as precise as their sources: `2024-09` is compared with the month of the limit.
    known = status.facts_as_of
    looked_for = status.standing is not Standing.not_in_force
    return looked_for and (not known or known < oldest_fresh[: len(known)])


def _named(register: Register, status: DesignationStatus) -> str:
    vendor = register.vendors[status.vendor].name
    return f"{status.authority}, {vendor}, known to {status.facts_as_of or 'no stated date'}"
