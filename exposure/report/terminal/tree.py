"""How are a finding's routes drawn as one tree that begins at what was found?"""

from collections.abc import Callable

from exposure.model.finding import Route, Step
from exposure.model.words import number_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import SEPARATOR, labelled

OWNED = "owned by"
"""What a step to an owner begins with; its share may follow."""
_TURNED: dict[str, str] = {
    "uses": "uses it",
    "supplied by": "is supplied by it",
    "supplies": "supplies it",
    "made by": "is made by it",
    OWNED: "is owned by it",
    "publicly said to use": "is publicly said to use it",
    "depends on": "depends on it",
    "contains": "contains it",
    "needs for development": "needs it for development",
    "needs optionally": "needs it optionally",
    "is described by": "is described by it",
    "continues in": "continues in it",
    "names as sub-processor": "names it as sub-processor",
    "mentions": "mentions it",
}
"""A step's relation to the one before, told from the side of the one before."""

_Key = tuple[str, str, str, str]


class _Station:
    """One place of the tree while it grows; the values that leave this file are lines."""

    __slots__ = ("before", "step", "turned")

    def __init__(self, step: Step, turned: str) -> None:
        self.step = step
        self.turned = turned
        self.before: dict[_Key, _Station] = {}


def render_tree(
    routes: tuple[Route, ...], note: Callable[[Step, bool], str], limit: int
) -> tuple[list[str], int]:
    """Return at most `limit` lines of the tree over all routes, and how many are not shown.

    `note` is told of each step, and whether it is an end of the routes: what was found.
    """
    lines: list[str] = []
    left_out = 0
    pending = [(station, "", "") for station in reversed(_grown(routes))]
    while pending:  # a route may be as deep as its input: no recursion
        station, lead, hang = pending.pop()
        if len(lines) < limit:
            lines.append(lead + _line(station, note))
        else:
            left_out += 1
        before = list(station.before.values())
        pending += [
            (
                one,
                hang + ("└─ " if one is before[-1] else "├─ "),
                hang + ("   " if one is before[-1] else "│  "),
            )
            for one in reversed(before)
        ]
    return lines, left_out


def more_words(count: int, one: str) -> str:
    """Return `3 more lines not shown (--all).`"""
    return f"{number_of(count, f'more {one}')} not shown (--all)."


def _grown(routes: tuple[Route, ...]) -> list[_Station]:
    roots: dict[_Key, _Station] = {}
    for route in routes:
        level, turned = roots, ""
        for step in reversed(route.steps):
            station = level.setdefault(_key(step), _Station(step, turned))
            level, turned = station.before, _turned(step.relation)
    return list(roots.values())


def _turned(relation: str) -> str:
    """Return a relation told from the other side; a share stands behind `owned by`."""
    if relation.startswith(OWNED) and relation != OWNED:
        return f"{_TURNED[OWNED]} ({relation.removeprefix(OWNED).strip()})"
    return _TURNED.get(relation, relation)


def _key(step: Step) -> _Key:
    return (step.kind, step.name, step.version, step.purl)


def _line(station: _Station, note: Callable[[Step, bool], str]) -> str:
    step = station.step
    place = terminal(str(step.location)) if step.location is not None else ""
    words = ", ".join(
        part for part in (terminal(station.turned), note(step, not station.turned)) if part
    )
    return SEPARATOR.join(part for part in (labelled(step, 200), words, place) if part)
