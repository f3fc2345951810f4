"""Is a record system fed, stale, not fed, or said not to exist, and why?"""

from collections.abc import Sequence
from datetime import date

from exposure.graph.record_systems.feeds import Need, Readings, needs_of
from exposure.model.coverage.figures import RecordSystem
from exposure.model.record_systems.known import known_as, system_name
from exposure.model.record_systems.stated import StatedSystem
from exposure.model.words import number_of

_SHOWN = 6
_BELIEVED = {
    "not_fed": "it was said that it was not handed over",
    "stale": "it was said to be stale",
    "none": "it was said not to exist",
}
"""State that needs no input to show it → why it holds."""


def state_of(system: StatedSystem, readings: Readings, as_of: str) -> RecordSystem:
    """Hold what was said of a system against what was read, on the law date `as_of`.

    Silence never feeds: without an input that shows it, a system is fed only on the word of a
    named person.
    """
    needs = needs_of(system, readings)
    found = list({one.name: one for need in needs for one in need.inputs}.values())
    missing = tuple(need.name for need in needs if not need.inputs)
    state, because = _judged(system, needs, as_of)
    known = known_as(system.name)
    return RecordSystem(
        name=system.name,
        state=state,
        stated_by=system.stated_by,
        stated_on=system.stated_on,
        key=known.key if known else "",
        plain_name=system_name(system.name),
        documents=tuple(one.name for one in found),
        dated=max((one.dated for one in found if one.dated), default=None),
        missing=tuple(name for name in missing if name),
        because=because,
    )


def _judged(system: StatedSystem, needs: Sequence[Need], as_of: str) -> tuple[str, str]:
    """Return the state, and why it holds in one clause."""
    if system.state in _BELIEVED:
        return system.state, _BELIEVED[system.state]
    lack = _lack(system, needs)
    if lack and system.state == "fed" and system.stated_by:
        return "fed", f"{system.stated_by} says so; {lack}"
    if lack:
        return "not_fed", f"it was said to be fed, yet {lack}" if system.state == "fed" else lack
    old = [need for need in needs if _days(need, as_of) > system.max_age_days]
    if old:
        return "stale", _age(old, system, as_of)
    return "fed", _origin(needs)


def _lack(system: StatedSystem, needs: Sequence[Need]) -> str:
    """Return what keeps a system from being fed; empty where every need is met."""
    if not needs:
        return _no_way(system)
    idle = [one for need in needs if not need.inputs for one in need.idle]
    if idle:
        unused = "could not be used" if idle[0].kind == "refused" else "holds nothing that is read"
        return f"{idle[0].name} {unused}" + _more(len(idle) - 1)
    missing = [need.name for need in needs if not need.inputs]
    if not missing:
        return ""
    if missing == [""]:
        return "no sheet that was read belongs to it"
    what = "SBOM or file" if system.expected else "file"
    return f"no {what} was read that answers to {_listed(missing)}"


def _no_way(system: StatedSystem) -> str:
    known = known_as(system.name)
    if known is not None and known.key == "repositories":
        return "no names are stated under expected, so nothing shows that all were read"
    return "no file is stated for it, and no sheet shows itself as part of it"


def _days(need: Need, as_of: str) -> int:
    """Return the days from the newest input to the law date; -1 where one of them is undated."""
    dates = [_day(one.dated) for one in need.inputs]
    known = [one for one in dates if one is not None]
    if not known or len(known) < len(dates):
        return -1
    return (date.fromisoformat(as_of) - max(known)).days


def _day(dated: str | None) -> date | None:
    try:
        return date.fromisoformat(dated or "")
    except ValueError:
        return None


def _age(old: Sequence[Need], system: StatedSystem, as_of: str) -> str:
    newest = max(one.dated or "" for one in old[0].inputs)
    whose = f" of {old[0].name!r}" if old[0].name else ""
    return (
        f"the newest input{whose} is dated {newest}, more than "
        f"{number_of(system.max_age_days, 'day')} before {as_of}{_more(len(old) - 1)}"
    )


def _origin(needs: Sequence[Need]) -> str:
    documents = list(dict.fromkeys(one.name for need in needs for one in need.inputs))
    return f"read from {_listed(documents, quoted=False)}"


def _listed(names: Sequence[str], *, quoted: bool = True) -> str:
    shown = ", ".join(repr(name) if quoted else name for name in names[:_SHOWN])
    return shown + _more(len(names) - _SHOWN)


def _more(count: int) -> str:
    return f", and {count:,} more" if count > 0 else ""
