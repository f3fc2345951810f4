"""How is one history drawn: spans by pattern and word, steps by a mark and their day?"""

from collections.abc import Iterator
from datetime import date

from exposure.model.designation import Standing
from exposure.report.document.html.pictures.measure import width_of
from exposure.report.document.html.pictures.svg import Value, element, label, title
from exposure.report.document.html.pictures.timeline.acts import Act
from exposure.report.document.html.pictures.timeline.window import LEFT, RIGHT, Window, apart
from exposure.report.document.html.pictures.timeline.words import PRIMARY, status_words
from exposure.report.timeline.lane import Span
from exposure.report.timeline.scale import MONTHS
from exposure.report.timeline.steps import step_words

_BAR, _TOP = 14, 18
"""Height of a bar, and where it begins below the top of its line."""
_RADIUS = 4
_CSS: dict[Standing | None, str] = {
    Standing.in_force: "timeline-force",
    Standing.under_watch: "timeline-watch",
    Standing.unsettled: "timeline-unsettled",
    Standing.not_in_force: "timeline-over",
    None: "timeline-unknown",
}


def patterns() -> str:
    """Return the patterns that tell standings without colour."""
    stripe = element("path", {"class": "timeline-stripe", "d": "M0 7L7 0M-1 1L1 -1M6 8L8 6"})
    dot = element("circle", {"class": "timeline-dot", "cx": 3, "cy": 3, "r": 1})
    return element("defs", {}, *(
        element("pattern", {"id": f"timeline-{name}-fill", "width": size, "height": size,
                            "patternUnits": "userSpaceOnUse"}, sign)
        for name, size, sign in (("watch", 7, stripe), ("unsettled", 6, dot))
    ))  # fmt: skip


def sample(standing: Standing | None) -> str:
    """Return a small bar for the legend."""
    box = {"x": 1, "y": 2, "width": 30, "height": 10}
    return element("svg", {"class": "timeline-sample", "viewBox": "0 0 32 14", "width": 32, "height": 14,
                           "aria-hidden": "true"}, _filled(standing, box))  # fmt: skip


def draw_history(act: Act, window: Window, top: int) -> str:
    """Return the bars of a history, its steps and its deadline."""
    y = top + _TOP
    parts = [_bar(span, window, y) for span in act.spans]
    parts += _steps(act, window, y)
    parts += _words(act, window, top + 12)
    parts += _deadline(act, window, y)
    return "".join(parts)


def _bar(span: Span, window: Window, y: int) -> str:
    left, right = window.x(span.start), window.x(span.end)
    if right <= left:
        return ""
    return _filled(span.standing, {"x": left, "y": y, "width": right - left, "height": _BAR})


def _filled(standing: Standing | None, box: dict[str, int]) -> str:
    if standing is None:  # a line of its own: nothing that is known has its look
        middle = box["y"] + box["height"] // 2
        path = f"M{box['x']} {middle}h{box['width']}"
        return element("path", {"class": _CSS[standing], "d": path})
    return element("rect", {"class": f"timeline-bar {_CSS[standing]}", **box})


def _steps(act: Act, window: Window, y: int) -> Iterator[str]:
    """Yield a mark per step, hollow where it was not read in the act itself, and its day below."""
    sure = "timeline-step" if act.status.certainty == PRIMARY else "timeline-step timeline-second"
    days = act.lane.days
    labels = [f"{day.day} {MONTHS[day.month - 1]}" for day in days]
    wanted = [(window.x(day) - 4, window.x(day) - 4 + width_of(text, 11))
              for day, text in zip(days, labels, strict=True)]  # fmt: skip
    kept = apart(wanted, RIGHT + 8)
    for at, day in enumerate(days):
        change = act.status.history[at]
        dated = change.date or "no date"
        if window.holds(day):
            mark: dict[str, Value] = {
                "class": sure,
                "cx": window.x(day),
                "cy": y + _BAR // 2,
                "r": _RADIUS,
            }
            yield element("circle", mark, title(f"{dated}: {step_words(change)}"))
        if kept[at] and window.holds(day) and change.date:
            yield label(wanted[at][0], y + _BAR + 14, labels[at], "timeline-note")


def _words(act: Act, window: Window, y: int) -> Iterator[str]:
    """Yield the status of each span that has room for its word; the last one goes before others."""
    known = [span for span in act.spans if span.standing is not None]
    merged: list[tuple[date, str]] = []
    for span in known:
        word = status_words(act.status.history[span.step].status.value)
        if not merged or merged[-1][1] != word:
            merged.append((span.start, word))
    told = [
        (word if window.holds(start) else f"◂ {word} since {start}", window.x(start))
        for start, word in merged
    ]
    wanted = []
    for words, x in told:
        wide = width_of(words, 12)
        start = max(LEFT, min(x - 4 if x > LEFT else x, RIGHT - wide))
        wanted.append((start, start + wide))
    for (words, _), (start, _), fits in zip(told, wanted, apart(wanted, RIGHT + 8), strict=True):
        if fits:
            yield label(start, y, words, "timeline-word")


def _deadline(act: Act, window: Window, y: int) -> Iterator[str]:
    deadline = act.status.deadline
    if not deadline or not window.holds(date.fromisoformat(deadline)):
        return
    x = window.x(date.fromisoformat(deadline))
    path = f"M{x} {y - 5}V{y + _BAR + 5}m0 -{_BAR + 10}l-6 -7h12z"
    yield element("path", {"class": "timeline-deadline", "d": path},
                  title(f"phase-out until {deadline}"))  # fmt: skip
