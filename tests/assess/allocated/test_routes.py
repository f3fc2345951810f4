"""Do routes begin at the contracts on which people say that an asset is used?"""

from msgspec.structs import replace

from exposure.assess.allocated.routes import routed
from exposure.graph.exposure import Exposure
from exposure.model.finding import Route, Step, StepKind
from exposure.model.law.allocation import Allocation, Use
from exposure.model.location import Location
from tests.assess.builders import ASSET, exposure

CELL = Location("allocations.xlsx", "Allocation!F4")
INSIDE = (("", "root"), ("", "a"), ("", "@veyrantha/sdk"))


def said(contract: str, use: Use = Use.used) -> Allocation:
    return Allocation(contract, ASSET.id, use, "used as Ann Lee recorded", CELL)


def told(one: Exposure) -> list[list[tuple[str, str]]]:
    return [[(step.relation, step.name) for step in route.steps] for route in one.routes]


def only(
    *allocations: Allocation, contracts: tuple[str, ...] = (), one: Exposure | None = None
) -> Exposure:
    asset = replace(ASSET, contracts=contracts)
    pairs = {(each.contract, each.asset): each for each in allocations}
    (found,) = routed([one or exposure()], {asset.id: asset}, pairs)
    return found


def recorded(*contracts: str) -> Exposure:
    """Return an exposure as the graph tells it of an asset whose records name these contracts."""
    bare = exposure()
    inside = (replace(bare.routes[0].steps[0], relation="uses"), *bare.routes[0].steps[1:])
    return replace(bare, routes=tuple(
        Route((Step(number, StepKind.contract), *inside)) for number in contracts
    ))  # fmt: skip


def test_a_contract_of_a_persons_stands_before_the_route_with_its_cell() -> None:
    found = only(said("C-1"))

    assert told(found) == [[("", "C-1"), ("uses", "root"), *INSIDE[1:]]]
    assert found.routes[0].steps[0].location == CELL


def test_what_is_not_used_or_unknown_begins_no_route() -> None:
    for use in (Use.not_used, Use.unknown):
        assert only(said("C-1", use)) == exposure()


def test_contracts_of_the_records_stay_first_and_are_not_told_twice() -> None:
    one = recorded("N00024-26-C-1234")
    found = only(said("N00024-26-C-1234"), said("n0002426c1234"), said("C-2"),
                 contracts=("N00024-26-C-1234",), one=one)  # fmt: skip

    assert [route.steps[0].name for route in found.routes] == ["N00024-26-C-1234", "C-2"]
    assert told(found)[1][1:] == told(one)[0][1:]


def test_no_more_contracts_are_told_than_are_shown_and_the_rest_is_counted() -> None:
    found = only(*(said(f"C-{number}") for number in range(1, 6)))

    assert [route.steps[0].name for route in found.routes] == ["C-1", "C-2", "C-3"]
    assert found.more_routes == 2


def test_every_route_of_an_asset_is_told_from_such_a_contract() -> None:
    first, second = exposure(), exposure(via="b")
    both = replace(first, routes=(*first.routes, *second.routes))

    assert [route.steps[2].name for route in only(said("C-1"), one=both).routes] == ["a", "b"]


def test_an_exposure_without_a_route_gets_none() -> None:
    bare = replace(exposure(), routes=())

    assert only(said("C-1"), one=bare) == bare
