"""What do the records and people together say of one asset on one contract?

A person's `used` counts. `Not used` counts where a named person says so and nobody, no record
either, says otherwise: a wrong all-clear is the worst mistake. What is unknown stays unknown.
"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.assess.uses import BY_RECORDS
from exposure.ingest.authored.allocations.answers import Answer
from exposure.model.law.allocation import Allocation, Use
from exposure.model.location import Location


class Pair(Struct, frozen=True):
    """One asset on one contract, with everything that is said of the two."""

    contract: str
    asset: str
    recorded: Location | None
    """Where the records say that it is used; None where they do not."""
    answers: Sequence[Answer] = ()


class Settled(Struct, frozen=True):
    """What holds of a pair, and where two say different things of it."""

    allocation: Allocation | None
    """None where nobody says anything."""
    dispute: str = ""
    """Both places, as a clause; empty where nobody differs."""


def settled(pair: Pair) -> Settled:
    """Return what holds of a pair."""
    used = [one for one in pair.answers if one.use is Use.used]
    not_used = [one for one in pair.answers if one.use is Use.not_used]
    answered_for = [one for one in not_used if one.file.by]
    if pair.recorded is not None:
        if answered_for:
            records = f"{at(pair.recorded)} says that it is used"
            return _disputed(pair, records, answered_for[0])
        return Settled(_allocation(pair, Use.used, BY_RECORDS, pair.recorded))
    if used and answered_for:
        return _disputed(pair, f"{_place(used[0])} says used", answered_for[0])
    for said in (*used[:1], *answered_for[:1]):
        return Settled(_allocation(pair, said.use, _because(said), said.location))
    if not_used:
        place = not_used[0].location
        because = f"{at(place)} says not used, and nobody answers for it"
        return Settled(_allocation(pair, Use.unknown, because, place))
    return Settled(None)


def _disputed(pair: Pair, said: str, other: Answer) -> Settled:
    dispute = f"{said} and {_place(other)} says not used"
    return Settled(_allocation(pair, Use.unknown, dispute, other.location), dispute)


def _allocation(pair: Pair, use: Use, because: str, location: Location) -> Allocation:
    return Allocation(pair.contract, pair.asset, use, because, location)


def _because(said: Answer) -> str:
    """Return `not used as Ann Lee recorded on 2026-11-20, allocations.xlsx › Allocation!G7`."""
    if not said.file.by:
        return f"{said.use.words} as {at(said.location)} says"
    on = f" on {said.file.on}" if said.file.on else ""
    return f"{said.use.words} as {said.file.by} recorded{on}, {at(said.location)}"


def _place(said: Answer) -> str:
    by = ", ".join(part for part in (said.file.by, said.file.on) if part)
    return f"{at(said.location)}{f' ({by})' if by else ''}"


def at(location: Location) -> str:
    """Return document and cell, also of a delimited file, of which a line holds several cells."""
    return f"{location.document} › {location.place}"
