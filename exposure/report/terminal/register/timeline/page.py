"""How does the history of a vendor's designations look, drawn and told step by step?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from exposure.model.designation import STANDING_WORDS, DesignationStatus, StatusChange
from exposure.model.words import number_of
from exposure.register.facts import Register, Vendor
from exposure.register.law.facts import Designation
from exposure.register.status import STANDING
from exposure.report.terminal.register.act import source_title
from exposure.report.terminal.register.fields import whole
from exposure.report.terminal.register.heading import closing_lines, facts_words, own_mark
from exposure.report.terminal.register.timeline.lane import LawDate, draw_lane, law_date_among
from exposure.report.terminal.register.timeline.signs import STEPS, UNCOUNTED, Signs
from exposure.report.terminal.text import folded, packed, shown
from exposure.report.timeline.lane import Lane
from exposure.report.timeline.scale import Mark, Scale, scale_of
from exposure.report.timeline.steps import step_words

_INDENT = "   "
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Drawn(Struct, frozen=True):
    """One designation with its whole history, and as it stood on the law date."""

    act: Designation
    on_date: DesignationStatus | None
    """None before its first step."""

    @property
    def steps(self) -> tuple[StatusChange, ...]:
        """Every step, those after the law date too."""
        return tuple(
            StatusChange(one.date, one.status, one.stated_as, one.source)
            for one in self.act.history
        )


class Timeline(Struct, frozen=True):
    """What is drawn."""

    register: Register
    as_of: str
    vendor: Vendor
    acts: tuple[Drawn, ...]
    warnings: tuple[str, ...]


def write_timeline(timeline: Timeline, signs: Signs, width: int) -> str:
    """Return the drawing, a lane per designation, and below it the steps with their sources."""
    record = timeline.register.record
    acts = number_of(len(timeline.acts), "designation") if timeline.acts else "no designation"
    head = (
        f"{shown(timeline.vendor.name)}: {acts}, law date {timeline.as_of}, {facts_words(record)}."
    )
    lines = list(folded(head, width, hang="  "))
    if timeline.acts:
        lines += ["", *_drawing(timeline, signs, width)]
        for letter, drawn in _lettered(timeline):
            lines += ["", *_told(letter, drawn, timeline, width)]
    return "\n".join([*lines, "", *closing_lines(record, timeline.warnings, width)])


def _lettered(timeline: Timeline) -> Iterator[tuple[str, Drawn]]:
    for number, drawn in enumerate(timeline.acts):
        yield _LETTERS[number] if number < len(_LETTERS) else str(number + 1), drawn


def _drawing(timeline: Timeline, signs: Signs, width: int) -> Iterator[str]:
    law_date = date.fromisoformat(timeline.as_of)
    dated = (step.date for drawn in timeline.acts for step in drawn.steps if step.date)
    days = [law_date, *map(date.fromisoformat, dated)]
    scale = scale_of(min(days), max(days), width - len(_INDENT) - 1)
    lanes = [_lane(drawn, timeline, min(days)) for drawn in timeline.acts]
    law = law_date_among(lanes, scale, law_date)
    yield from (_INDENT + line for line in _axis(scale, law, signs))
    drawings = [draw_lane(lane, scale, law, signs) for lane in lanes]
    for (letter, drawn), drawing in zip(_lettered(timeline), drawings, strict=True):
        yield from folded(f"{letter}  {_said(drawn, timeline.as_of)}", width, hang=_INDENT)
        yield _INDENT + drawing
    used = "".join(drawings)
    legend = [f"{sign} {words}" for sign, words in signs.words(timeline.as_of) if sign in used]
    yield from ("", *packed(["1, 2 ... steps, told below", *legend], width))


def _axis(scale: Scale, law: LawDate, signs: Signs) -> Iterator[str]:
    marks = list(scale.marks())
    line = [signs.axis] * scale.columns
    for mark in marks:
        line[mark.column] = signs.tick
    line[law.column] = signs.law_date
    labels = (_labels(scale, marks, "year"), _labels(scale, marks, "month"))
    yield from filter(None, labels)
    yield "".join(line)


def _labels(scale: Scale, marks: Sequence[Mark], field: Literal["year", "month"]) -> str:
    """Return a line of labels, each at its column; one that has no room is left out."""
    labels = ""
    for mark in marks:
        label = mark.year if field == "year" else mark.month
        is_free = not labels or mark.column > len(labels)
        if label and is_free and mark.column + len(label) <= scale.columns:
            labels = labels.ljust(mark.column) + label
    return labels


def _lane(drawn: Drawn, timeline: Timeline, first: date) -> Lane:
    """Return what is drawn of one designation; a step that nobody dated stands at the beginning."""
    return Lane(
        tuple(date.fromisoformat(step.date) if step.date else first for step in drawn.steps),
        tuple(STANDING[step.status] for step in drawn.steps),
        drawn.act.as_of,
        timeline.register.known_to,
    )


def _said(drawn: Drawn, as_of: str) -> str:
    act = drawn.on_date
    if act is None:
        return f"{whole(drawn.act.authority)}{own_mark(drawn.act)}: not begun on {as_of}"
    return f"{whole(act.act)}{own_mark(act)}: {act.status_words}, {STANDING_WORDS[act.standing]}"


def _told(letter: str, drawn: Drawn, timeline: Timeline, width: int) -> Iterator[str]:
    known = drawn.act.as_of or "no stated date"
    yield from folded(f"{letter}  {whole(drawn.act.authority)}, certainty {drawn.act.certainty},"
                      f" known to {known}", width, hang=_INDENT)  # fmt: skip
    was_past = True
    for number, step in enumerate(drawn.steps):
        if was_past and step.date > timeline.as_of:
            was_past = False
            yield f"{_INDENT}after the law date:"
        sign = STEPS[number] if number < len(STEPS) else UNCOUNTED
        title = whole(source_title(timeline.register, step.source))
        lead = f"{_INDENT}{sign}  {step.date or 'no date   '}  "
        yield from folded(whole(step_words(step)), width, indent=lead, hang=" " * len(lead))
        yield from folded(title, width, indent=" " * len(lead), hang=" " * (len(lead) + 2))
