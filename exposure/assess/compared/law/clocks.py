"""Which reporting times came to run, may run, or stand otherwise?"""

from collections.abc import Iterable, Mapping

from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import PartMoved
from exposure.model.law.clock import ClockBook, PossibleClock, RunningClock

RUNNING, MAY_RUN = "running", "may_run"
_ORDER = (RUNNING, MAY_RUN)
_CHANGES = (Change.new, Change.changed, Change.gone)
_Told = Mapping[str, str]


def clocks_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each time that differs, those that run first; none where one result counted none.

    A time that ran and is not told any more has not ended by that: nothing of it was recorded here.
    """
    old, new = sides.old.result.clocks, sides.new.result.clocks
    if old is None or new is None:
        return ()
    before, after = _all(old), _all(new)
    keys = dict.fromkeys((*after, *before))
    moved = (_part(key, before.get(key), after.get(key)) for key in keys)
    told = (one for one in moved if one is not None)
    return tuple(sorted(told, key=_gravity))


_Key = tuple[str, str, str, tuple[str, ...]]


def _all(book: ClockBook) -> dict[_Key, dict[str, str]]:
    running = {
        (RUNNING, _name(one), one.discovery, one.contracts): _of_running(one)
        for one in book.running
    }
    possible = {
        (MAY_RUN, _name(one), "", one.contracts): _of_possible(one) for one in book.possible
    }
    return running | possible


def _name(one: RunningClock | PossibleClock) -> str:
    return f"{one.citation} ({one.span.words})"


def _of_running(one: RunningClock) -> dict[str, str]:
    return {
        "state": one.state.value,
        "first_due": one.first_due or "",
        "recorded_by": one.by,
        "contracts": ", ".join(one.contracts),
        "findings": ", ".join(one.findings),
    }


def _of_possible(one: PossibleClock) -> dict[str, str]:
    return {"contracts": ", ".join(one.contracts), "findings": ", ".join(one.findings)}


def _part(key: _Key, before: _Told | None, after: _Told | None) -> PartMoved | None:
    fields = tuple(_fields(before or {}, after or {}))
    if not fields:
        return None
    change = Change.changed if before and after else Change.new if after else Change.gone
    kind, name, discovery, contracts = key
    identity = " ".join((name, discovery, *contracts)).strip()
    return PartMoved(identity, name, kind, change, fields)


def _fields(before: _Told, after: _Told) -> Iterable[FieldMoved]:
    for name in dict.fromkeys((*after, *before)):
        was, is_now = before.get(name, ""), after.get(name, "")
        if was != is_now:
            yield FieldMoved(name, was, is_now)


def _gravity(part: PartMoved) -> tuple[int, int, str]:
    return _ORDER.index(part.kind), _CHANGES.index(part.change), part.id
