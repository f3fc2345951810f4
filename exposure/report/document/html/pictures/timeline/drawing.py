"""How are histories drawn below each other against the law date?"""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from exposure.model.result import ScanResult
from exposure.report.document.html.pictures.measure import fitted, width_of
from exposure.report.document.html.pictures.svg import element, label, lines, title
from exposure.report.document.html.pictures.timeline.acts import Act, Acts
from exposure.report.document.html.pictures.timeline.bars import draw_history, patterns
from exposure.report.document.html.pictures.timeline.window import LEFT, RIGHT, Window, window_of
from exposure.report.document.html.pictures.timeline.words import inputs_words, told

WIDTH = RIGHT + 16
_TEXT_X, _TEXT_WIDTH = 8, LEFT - 28
_NAME_LINE, _LINE = 16, 14
_AXIS, _INPUTS, _VENDOR = 40, 38, 34
_LEAST_HEIGHT, _APART = 58, 12


class _Lane(Struct, frozen=True):
    """One designation, laid out."""

    act: Act
    name: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def height(self) -> int:
        """Return how many units it takes."""
        texts = _NAME_LINE * len(self.name) + _LINE * len(self.notes)
        return max(_LEAST_HEIGHT, texts + 4) + _APART


def draw_acts(acts: Acts, result: ScanResult, name: str) -> str:
    """Return the picture; `name` is what a reader who does not see it is told that it is."""
    window = window_of(acts, result)
    lanes = [_lane(act) for act in acts.drawn]
    rows, y = [], _AXIS + _INPUTS
    for vendor, group in groupby(lanes, key=lambda lane: lane.act.status.vendor):
        del vendor
        drawn, y = _vendor(list(group), window, y)
        rows.append(drawn)
    return element(
        "svg",
        {"class": "timeline-svg", "viewBox": f"0 0 {WIDTH} {y}", "width": WIDTH, "height": y,
         "role": "img", "aria-label": name},
        patterns(), *_axis(window, y), *_inputs(window, result), *rows, _law_date(acts, window, y),
    )  # fmt: skip


def _lane(act: Act) -> _Lane:
    notes = [line for note in told(act.status) for line in fitted(note, _TEXT_WIDTH, 12, 2)]
    return _Lane(act, fitted(act.status.act, _TEXT_WIDTH, 13, 3, bold=True), tuple(notes))


def _vendor(lanes: list[_Lane], window: Window, top: int) -> tuple[str, int]:
    name = lanes[0].act.vendor
    parts = [
        element("path", {"class": "timeline-rule", "d": f"M0 {top}H{WIDTH}"}),
        lines(
            _TEXT_X, top + 22, fitted(name, _TEXT_WIDTH, 15, 1, bold=True), 18, "timeline-vendor"
        ),
    ]
    y = top + _VENDOR
    for lane in lanes:
        parts.append(_drawn(lane, window, y))
        y += lane.height
    return element("g", {}, *parts), y


def _drawn(lane: _Lane, window: Window, top: int) -> str:
    base = top + 13
    below = base + _NAME_LINE * len(lane.name)
    return element(
        "g",
        {"class": "timeline-lane"},
        title(f"{lane.act.vendor}: {lane.act.status.act}"),
        lines(_TEXT_X, base, lane.name, _NAME_LINE, "timeline-name"),
        lines(_TEXT_X, below, lane.notes, _LINE, "timeline-note"),
        draw_history(lane.act, window, top),
    )


def _axis(window: Window, bottom: int) -> Iterator[str]:
    for mark in window.scale.marks():
        x = LEFT + mark.column
        yield element("path", {"class": "timeline-grid", "d": f"M{x} {_AXIS}V{bottom}"})
        if mark.year:
            yield label(x + 3, 18 if mark.month else 34, mark.year, "timeline-year")
        if mark.month:
            yield label(x + 3, 34, mark.month, "timeline-note")


def _inputs(window: Window, result: ScanResult) -> Iterator[str]:
    yield label(_TEXT_X, _AXIS + 22, inputs_words(result), "timeline-note")
    for day in window.inputs:
        if window.holds(day):
            x, y = window.x(day), _AXIS + 12
            mark = element("path", {"class": "timeline-input", "d": f"M{x} {y}l6 12h-12z"},
                           title(f"an input of {day}"))  # fmt: skip
            yield mark


def _law_date(acts: Acts, window: Window, bottom: int) -> str:
    """Return the line of the law date, its name on a plate at the top."""
    x, words = window.x(acts.law_date), f"law date {acts.law_date}"
    wide = width_of(words, 12) + 10
    left = max(LEFT, min(x - wide // 2, WIDTH - wide))
    return element(
        "g",
        {"class": "timeline-law"},
        element("path", {"d": f"M{x} 20V{bottom}"}),
        element("rect", {"x": left, "y": 2, "width": wide, "height": 20, "rx": 3}),
        label(left + wide // 2, 16, words, "timeline-plate", text_anchor="middle"),
    )
