"""How are costs added and compared without rounding?"""

from collections.abc import Iterable
from fractions import Fraction
from math import isfinite, lcm

from exposure.errors import SettingsError
from exposure.graph.cuts.part import ExposedPart


def exact(cost: float) -> Fraction:
    """Return a cost as the decimal number that a person writes: 0.1 and 0.2 are together 0.3."""
    return Fraction(str(cost))


def total_of(part: ExposedPart, nodes: Iterable[int]) -> Fraction:
    """Return what removing these nodes costs together, exactly; all of them have a cost."""
    costs = (part.costs[node] for node in nodes)
    return sum((exact(cost) for cost in costs if cost is not None), Fraction(0))


def weights_of(part: ExposedPart) -> list[int | None]:
    """Return a whole number per node; None where it cannot be removed.

    Sets of nodes compare by their sums as they do by cost, and where that is equal by how many
    they are: each cost is scaled to a whole number, multiplied by more than there are nodes, and
    counts one more. SettingsError on a cost that is below 0 or no number.
    """
    known = {cost: _checked(part, node) for node, cost in enumerate(part.costs) if cost is not None}
    scale = lcm(*(fraction.denominator for fraction in known.values())) * (part.size + 1)
    whole = {cost: int(fraction * scale) + 1 for cost, fraction in known.items()}
    return [None if cost is None else whole[cost] for cost in part.costs]


def _checked(part: ExposedPart, node: int) -> Fraction:
    cost = part.costs[node]
    if cost is None or not isfinite(cost) or cost < 0:
        raise SettingsError(
            f"the cost of removing {part.keys[node]!r} is {cost}; expected a number from 0 upwards",
            hint="state no number but that it cannot be removed, where that is meant",
        )
    return exact(cost)
