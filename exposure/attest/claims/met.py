"""What was met on the way to a claim, and what obstacle does it become?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.attest.claims.table import ORDER, ROWS, Case
from exposure.model.attest.claim import Obstacle, Support


class Met(Struct, frozen=True):
    """One case, as the records show it."""

    case: Case
    said: str
    findings: tuple[str, ...] = ()


def obstacles_of(met: Iterable[Met]) -> tuple[Obstacle, ...]:
    """Return an obstacle for each, the gravest first."""
    ordered = sorted(met, key=lambda one: (ORDER[one.case], one.said))
    return tuple(_obstacle(one) for one in ordered)


def _obstacle(met: Met) -> Obstacle:
    row = ROWS[met.case]
    return Obstacle(row.hindrance, met.said, row.to_do, row.qualification, met.findings)


def support_of(met: Iterable[Met]) -> Support:
    """Return the gravest support that a case leaves; supported where nothing was met."""
    supports = {ROWS[one.case].support for one in met}
    gravest = (Support.not_supported, Support.needs_person, Support.qualified)
    return next((one for one in gravest if one in supports), Support.supported)
