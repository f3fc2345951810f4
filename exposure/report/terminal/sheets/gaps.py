"""What was met in an input that a person should look at, the gravest first?"""

from collections.abc import Iterator, Sequence

from exposure.model.gap import Gap, GapEffect
from exposure.report.terminal.text import folded, shown

_HIDES, _UNSEEN, _BLURS, _NOTE = (
    "! may hide a vendor",
    "? out of sight",
    "~ blurs a route or a date",
    "- note",
)
_LABEL = {
    GapEffect.hides_presence: _HIDES,
    GapEffect.blurs_route: _BLURS,
    GapEffect.note: _NOTE,
}
_MOST = {_HIDES: 10, _UNSEEN: 5, _BLURS: 5, _NOTE: 5}
"""Label → how many of its gaps are shown; the labels stand in the order in which they are told."""
_HIDDEN = "hidden-"
"""Begins the kinds of gaps of what a person does not see in the sheet."""


def gap_lines(
    gaps: Sequence[Gap], width: int, *, sheet: str = "", indent: str = "    "
) -> Iterator[str]:
    """Yield a line or two for each gap, bounded by label; how many more there are is said.

    Places are those within `sheet`, which stands above them.
    """
    for label, most in _MOST.items():
        met = [gap for gap in gaps if _label(gap) == label]
        for gap in met[:most]:
            place = _within(gap.place, sheet)
            told = f"{label}: {place}{shown(gap.reason, 300)}"
            yield from folded(told, width, indent, f"{indent}  ")
        if len(met) > most:
            yield f"{indent}{label}: {len(met) - most:,} more of these"


def _label(gap: Gap) -> str:
    is_note = gap.effect is GapEffect.note
    return _UNSEEN if is_note and gap.kind.startswith(_HIDDEN) else _LABEL[gap.effect]


def _within(place: str, sheet: str) -> str:
    inner = "" if place == sheet else place.removeprefix(f"{sheet}!")
    return f"{shown(inner)}: " if inner else ""
