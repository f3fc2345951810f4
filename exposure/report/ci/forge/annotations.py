"""Which workflow commands show findings beside the lines of a pull request?"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from exposure.ingest.envelope.member import INSIDE
from exposure.model.location import Location
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.place import Ground, Place
from exposure.report.ci.rules import PRESENCE_HIDDEN
from exposure.report.ci.told import Hit, hits_of
from exposure.report.ci.unread import NOBODY_LOOKED_FOR, Unread, unread_of
from exposure.report.index import index_of
from exposure.report.neutral import workflow_data, workflow_property

MOST_OF_A_LEVEL = 10
"""GitHub shows as many of each level for one step of a job, and drops the others in silence."""
LONGEST = 4_000
_LEVELS = ("error", "warning", "notice")
_Level = Literal["error", "warning", "notice"]


class _Annotation(Struct, frozen=True):
    level: _Level
    title: str
    text: str
    place: Place | None


def annotations(result: ScanResult, ground: Ground) -> str:
    """Return a command per line: errors for what fails the gate, warnings, then what is decided.

    Of each level at most ten; the last of them counts those that are left out.
    """
    found = [*map(_finding, hits_of(result, ground)), *_unknown(result, ground)]
    lines = []
    for level in _LEVELS:
        lines += [_command(one) for one in _bounded([one for one in found if one.level == level])]
    return "".join(f"{line}\n" for line in lines)


def _bounded(found: list[_Annotation]) -> list[_Annotation]:
    if len(found) <= MOST_OF_A_LEVEL:
        return found
    shown = found[: MOST_OF_A_LEVEL - 1]
    rest = number_of(len(found) - len(shown), f"more {found[0].level}")
    return [
        *shown,
        _Annotation(found[0].level, "exposure", f"{rest} in the lines of the log.", None),
    ]


def _finding(hit: Hit) -> _Annotation:
    level: _Level = "notice" if hit.closed else "error" if hit.fails else "warning"
    title = f"{hit.finding.id} {hit.rule.id}"
    return _Annotation(level, title, " ".join(hit.sentences), hit.place)


def _unknown(result: ScanResult, ground: Ground) -> Iterator[_Annotation]:
    passes = result.gate is not None and result.gate.unsafe_pass_when_presence_is_hidden
    for one in unread_of(result):
        told_to_pass = passes and one.rule is PRESENCE_HIDDEN and one.kind != NOBODY_LOOKED_FOR
        yield _Annotation("warning" if told_to_pass else "error", f"{one.rule.id} {one.kind}",
                          " ".join(one.sentences), _place(one, ground))  # fmt: skip
    index = index_of(result)
    for failing in result.gate.assets if result.gate is not None else ():
        asset = index.assets.get(failing.asset)
        place = ground.place_of(asset.location) if asset and asset.location else None
        text = f"{index.asset(failing.asset)} cannot be assessed: {failing.because}"
        yield _Annotation("error", "not-assessable", text, place)


def _place(one: Unread, ground: Ground) -> Place | None:
    return ground.place_of(Location(one.document, one.place)) if one.document else None


def _command(one: _Annotation) -> str:
    where = ""
    text = one.text
    if one.place is not None:
        where = f"file={workflow_property(one.place.path)},line={one.place.line},"
        inside = one.place.within.partition(INSIDE)[0] if INSIDE in one.place.within else ""
        text = f"{text} Found in {inside}." if inside else text
    title = workflow_property(one.title)
    return f"::{one.level} {where}title={title}::{workflow_data(text[:LONGEST])}"
