"""From which contracts is a route told, where people say what the records do not?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from exposure.graph.exposure import MOST_CONTRACTS, Exposure
from exposure.model.finding import Route, Step, StepKind
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.numbers import plain_number
from exposure.model.result import Asset

USES = "uses"
"""What a contract does with the first step behind it."""


def routed(
    exposures: Iterable[Exposure], assets: Mapping[str, Asset],
    said: Mapping[tuple[str, str], Allocation],
) -> Iterator[Exposure]:  # fmt: skip
    """Yield the exposures, those in an asset that people say is used on a contract from there too.

    `said` is what holds of each pair of contract and asset.
    """
    by_people = _by_people(assets, said)
    for exposure in exposures:
        told = by_people.get(exposure.asset)
        yield _from(exposure, assets[exposure.asset], told) if told else exposure


def contracts_of(asset: Asset, said: Mapping[str, Sequence[Allocation]]) -> frozenset[str]:
    """Return the contracts on which an asset is used, as the records or people say, each once."""
    people = (one.contract for one in said.get(asset.id, ()))
    return frozenset(map(plain_number, (*asset.contracts, *people)))


def used_by_asset(said: Mapping[tuple[str, str], Allocation]) -> dict[str, list[Allocation]]:
    """Return each asset that is said to be used → where."""
    found: dict[str, list[Allocation]] = {}
    for (_, asset), one in said.items():
        if one.use is Use.used:
            found.setdefault(asset, []).append(one)
    return found


def _by_people(
    assets: Mapping[str, Asset], said: Mapping[tuple[str, str], Allocation]
) -> dict[str, list[Allocation]]:
    """Return each asset → what is said of its use on contracts that its records do not name."""
    found: dict[str, list[Allocation]] = {}
    for key, told in used_by_asset(said).items():
        recorded = frozenset(map(plain_number, assets[key].contracts))
        people = [one for one in told if plain_number(one.contract) not in recorded]
        if people:
            found[key] = people
    return found


def _from(exposure: Exposure, asset: Asset, told: Sequence[Allocation]) -> Exposure:
    """Return an exposure whose routes begin at these contracts too, as many as are shown."""
    room = max(0, MOST_CONTRACTS - len(asset.contracts))
    shown = [Step(one.contract, StepKind.contract, location=one.location) for one in told[:room]]
    if not exposure.routes:
        return exposure
    if asset.contracts:
        first = exposure.routes[0].steps[0]
        inside = [_inside(one) for one in exposure.routes if one.steps[0] == first]
        kept = exposure.routes
    else:
        inside, kept = [_used(one) for one in exposure.routes], ()
    more = tuple(replace(one, steps=(step, *one.steps)) for step in shown for one in inside)
    left = (len(told) - len(shown)) * len(inside)
    return replace(exposure, routes=(*kept, *more), more_routes=exposure.more_routes + left)


def _inside(route: Route) -> Route:
    """Return a route without the contract at which it begins."""
    return replace(route, steps=route.steps[1:])


def _used(route: Route) -> Route:
    """Return a route whose first step a contract uses."""
    first, *rest = route.steps
    return replace(route, steps=(replace(first, relation=USES), *rest))
