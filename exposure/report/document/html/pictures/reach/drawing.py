"""How are reaches drawn as bars, each with its number beside it?"""

from collections.abc import Iterator, Sequence

from exposure.report.document.html.pictures.measure import fitted, width_of
from exposure.report.document.html.pictures.reach.figures import Count, Reach
from exposure.report.document.html.pictures.reach.words import (
    contracts_words,
    count_words,
    spend_words,
)
from exposure.report.document.html.pictures.svg import element, label, lines, title

WIDTH = 1080
_NAME_X, _NAME_WIDTH, _INDENT = 8, 232, 14
_BAR_X, _BAR_WIDTH = 252, 300
_CONTRACTS_X, _SPEND_X, _SPEND_WIDTH = 742, 858, 214
_HEAD, _ROW, _TIE = 34, 26, 20
_BAR, _TIE_BAR = 16, 8
_BETWEEN = 12
_HATCH = "reach-hatch"


def draw_reaches(reaches: Sequence[Reach], name: str) -> str:
    """Return the picture; `name` is what a reader who does not see it is told that it is."""
    most = max(reach.assets.total for reach in reaches)
    parts, y = [_hatch(), *_heads()], _HEAD
    for reach in reaches:
        drawn, height = _vendor(reach, y, most)
        parts.append(drawn)
        y += height
    return element(
        "svg",
        {"class": "reach-svg", "viewBox": f"0 0 {WIDTH} {y}", "width": WIDTH, "height": y,
         "role": "img", "aria-label": name},
        *parts,
    )  # fmt: skip


def _heads() -> Iterator[str]:
    yield label(_NAME_X, 18, "Vendor, and by which tie", "reach-head")
    yield label(_BAR_X, 18, "Assets", "reach-head")
    yield label(_CONTRACTS_X, 18, "Contracts", "reach-head")
    yield label(_SPEND_X, 18, "Stated spend on them", "reach-head")


def _hatch() -> str:
    """Return the pattern of what is possible: told from what is exposed without colour."""
    stripe = element("path", {"class": "reach-stripe", "d": "M0 6L6 0M-1 1L1 -1M5 7L7 5"})
    return element("defs", {}, element("pattern", {"id": _HATCH, "width": 6, "height": 6,
                                                   "patternUnits": "userSpaceOnUse"}, stripe))  # fmt: skip


def _vendor(reach: Reach, top: int, most: int) -> tuple[str, int]:
    names = fitted(reach.name, _NAME_WIDTH, 14, 2, bold=True)
    spend = fitted(spend_words(reach), _SPEND_WIDTH, 12, 3)
    base = top + 18
    parts = [
        element("path", {"class": "reach-rule", "d": f"M0 {top}H{WIDTH}"}),
        title(reach.name),
        lines(_NAME_X, base, names, 17, "reach-name"),
        _bars(reach.assets, top + 5, _BAR, most, "reach-number"),
        label(_CONTRACTS_X, base, contracts_words(reach), "reach-text"),
        lines(_SPEND_X, base, spend, 15, "reach-text"),
    ]
    y = top + _ROW + 17 * (len(names) - 1)
    for tied in reach.ties:
        words = fitted(tied.words, _NAME_WIDTH - _INDENT, 12, 1)
        parts.append(lines(_NAME_X + _INDENT, y + 13, words, 15, "reach-text"))
        parts.append(_bars(tied.assets, y + 5, _TIE_BAR, most, "reach-note"))
        y += _TIE
    bottom = max(y, top + _ROW + 15 * (len(spend) - 1)) + _BETWEEN
    return element("g", {"class": "reach-vendor"}, *parts), bottom - top


def _bars(count: Count, y: int, height: int, most: int, css: str) -> str:
    """Return the bar, what is exposed first, and its numbers beside it."""
    exposed = _length(count.exposed, most)
    possible = _length(count.possible, most)
    parts = []
    for css_bar, start, wide in (
        ("reach-exposed", 0, exposed),
        ("reach-possible", exposed, possible),
    ):
        if wide:
            box = {"x": _BAR_X + start, "y": y, "width": wide, "height": height}
            parts.append(element("rect", {"class": css_bar, **box}))
    words = count_words(count)
    beside = min(_BAR_X + exposed + possible + 8, _CONTRACTS_X - width_of(words, 13) - 8)
    base = y + height - 3 if height > 10 else y + 8
    parts.append(label(beside, base, words, css))
    return "".join(parts)


def _length(count: int, most: int) -> int:
    """Return a length to scale; what is there at all can be seen."""
    return max(3, round(count * _BAR_WIDTH / most)) if count else 0
