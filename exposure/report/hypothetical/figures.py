"""Which figures of hypothetical answers stand side by side, and under which names?"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeAlias

from exposure.model.hypothetical.answer import Hypothesis
from exposure.model.hypothetical.figures import ReachedFigures
from exposure.model.hypothetical.words import (
    count_words,
    named_words,
    new_words,
    spend_words,
    tier_words,
    value_words,
)
from exposure.model.words import number_of
from exposure.report.hypothetical.told import Grid
from exposure.report.words import spaced

_Say: TypeAlias = Callable[[ReachedFigures], str]
_COUNTED: tuple[tuple[str, _Say], ...] = (
    ("assets", lambda one: new_words(one.assets, one.new)),
    ("contracts", lambda one: new_words(one.contracts, one.new_contracts)),
    ("contract value", value_words),
    ("spend", spend_words),
)
_TIERS: tuple[str, _Say] = ("tiers", lambda one: tier_words(one.tiers))
_IN_FULL: tuple[tuple[str, _Say], ...] = (
    *_COUNTED,
    ("owners", lambda one: named_words(one.owners, one.assets_without_owner)),
    (
        "business units",
        lambda one: named_words(one.business_units, one.assets_without_business_unit),
    ),
    _TIERS,
)
"""Name of a figure → how it is said where there is room; a figure is one line here."""
_IN_SHORT: tuple[tuple[str, _Say], ...] = (
    *_COUNTED,
    ("owners", lambda one: count_words(one.owners, one.assets_without_owner)),
    (
        "business units",
        lambda one: count_words(one.business_units, one.assets_without_business_unit),
    ),
    _TIERS,
)
"""The same beside other answers."""
_NONE = "none"


def reached_grid(one: Hypothesis) -> Grid:
    """Return the figures of one answer, exposed beside possible."""
    rows = [
        (name, *(say(figures) or _NONE for figures in (one.exposed, one.possible)))
        for name, say in _IN_FULL
    ]
    return Grid(("exposed", "possible"), tuple(rows))


def compared_grid(answers: Sequence[Hypothesis]) -> Grid:
    """Return the figures of several answers, one column each; empty where nothing is counted yet."""
    rows = [
        ("law date", *(one.as_of for one in answers)),
        ("takes effect", *(_effect(one) for one in answers)),
    ]
    for outcome in ("exposed", "possible"):
        rows += [
            (f"{outcome}: {name}", *(_said(one, outcome, say) for one in answers))
            for name, say in _IN_SHORT
        ]
    if any(on.verdicts for one in answers for on in one.on_contracts):
        rows.append(("gravest verdict", *(_gravest(one) for one in answers)))
    rows.append(("not assessable", *(_counted(one, one.not_assessable) for one in answers)))
    rows.append(("no evidence found", *(_counted(one, one.no_evidence_found) for one in answers)))
    return Grid(tuple(one.scenario for one in answers), tuple(rows))


def _gravest(one: Hypothesis) -> str:
    """Say on how many contracts which verdict is the gravest, under the authority of a scenario."""
    first = Counter(on.verdicts[0].verdict for on in one.on_contracts if on.verdicts and on.number)
    told = (f"{spaced(kind)}: {number_of(count, 'contract')}" for kind, count in first.items())
    return ", ".join(told) or ("none asked for" if one.in_force else "")


def _effect(one: Hypothesis) -> str:
    return one.takes_effect if one.in_force else f"{one.takes_effect}: not yet, nothing is counted"


def _said(one: Hypothesis, outcome: str, say: _Say) -> str:
    figures = one.exposed if outcome == "exposed" else one.possible
    return (say(figures) or _NONE) if one.in_force else ""


def _counted(one: Hypothesis, count: int) -> str:
    return f"{count:,} of {one.assets:,}" if one.in_force else ""
