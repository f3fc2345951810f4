"""In which order are cuts made, so that what is due first and weighs most comes first?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.assess.removal.mapped import Mapped
from exposure.graph.cuts.part import Lists, neighbours_of

FAR_OFF = "9999-12-31"
"""Sorts behind every day that is stated."""


class Stake(Struct, frozen=True):
    """What hangs on the exposure of one asset."""

    deadline: str | None
    contracts: tuple[str, ...]
    worth: float
    """A number to compare by: what the contracts are worth where all are in one currency, else how
    many they are."""


class Placed(Struct, frozen=True):
    """One cut with what depends on it."""

    node: int
    assets: tuple[str, ...]
    """Assets with a route through it, sorted."""
    deadline: str | None
    contracts: tuple[str, ...]


def ordered(mapped: Mapped, cuts: Sequence[int], stakes: Mapping[str, Stake]) -> list[Placed]:
    """Return cuts in the order in which to make them.

    The earliest deadline comes first, then the most worth of the contracts at stake, then the most
    assets, then the least cost, then the name: so all cuts that end one exposure stand near each
    other, and nothing depends on the order of the inputs.
    """
    assets = {node: asset for asset, node in mapped.starts.items()}
    before = neighbours_of(mapped.part).before
    placed = []
    for node in cuts:
        through = tuple(sorted(assets[one] for one in _led_to(node, before) if one in assets))
        at_stake = [stakes[asset] for asset in through]
        days = [one.deadline for one in at_stake if one.deadline is not None]
        contracts = tuple(sorted({number for one in at_stake for number in one.contracts}))
        placed.append(Placed(node, through, min(days, default=None), contracts))
    return sorted(placed, key=lambda one: _rank(mapped, one, stakes))


def _led_to(node: int, edges: Lists) -> set[int]:
    """Return what a node leads to, itself included, at the cost of that alone."""
    seen, pending = {node}, [node]
    while pending:
        for found in edges[pending.pop()]:
            if found not in seen:
                seen.add(found)
                pending.append(found)
    return seen


def _rank(
    mapped: Mapped, one: Placed, stakes: Mapping[str, Stake]
) -> tuple[str, float, int, float, str]:
    worth = _worth(stakes[asset] for asset in one.assets)
    cost = mapped.part.costs[one.node] or 0.0
    return one.deadline or FAR_OFF, -worth, -len(one.assets), cost, mapped.part.keys[one.node]


def _worth(stakes: Iterable[Stake]) -> float:
    """Return the most that hangs on any one asset: contracts that several share count once."""
    return max((stake.worth for stake in stakes), default=0.0)
