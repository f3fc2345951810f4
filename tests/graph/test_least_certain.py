"""Which step of a route is the least certain, how certain is it, and why?"""

from msgspec import structs

from exposure.graph.bill_exposures import bill_exposures
from exposure.graph.doubts import least_certain
from exposure.graph.exposure import Exposure
from exposure.graph.row_exposures import row_exposures
from exposure.graph.supply import SupplyGraph
from exposure.graph.ties.follow import follow_ties
from exposure.inventory.bill import Bill
from exposure.model.finding import LeastCertain, Route
from exposure.model.location import Location
from exposure.model.records import Cell, ContractRow, Tie, VendorRow
from exposure.model.relation import Confidence, Relation
from tests.graph.builders import (
    AS_OF,
    KESTRIN,
    MATCHER,
    VEYRA,
    bill,
    changed,
    contract,
    graph_of,
    hits_in_bill,
    hits_in_row,
    no_lines,
    row,
)

SDK = "@veyrantha/sdk"
NAMES = {VEYRA: "Veyrantha", KESTRIN: "Kestrinova"}
APP = bill(f"root>a, a>{SDK}")


def in_bill(drawn: Bill, *parts: VendorRow | ContractRow) -> Exposure:
    graph = graph_of(drawn, *parts)
    node = next(node for node in graph.assets if node.bills)
    (found,) = bill_exposures(drawn, hits_in_bill(drawn), node, no_lines, node.joins[0])
    return found


def in_row(given: VendorRow, *parts: ContractRow) -> list[Exposure]:
    (node,) = graph_of(given, *parts).assets
    return list(row_exposures(given, hits_in_row(given), node, NAMES, AS_OF))


def tied(*rows: VendorRow, ties: tuple[Tie, ...]) -> list[Exposure]:
    graph: SupplyGraph = graph_of(*rows)
    graph = structs.replace(graph, estate=structs.replace(graph.estate, ties=ties))
    told = [(node, graph.estate.rows[one], hits_in_row(graph.estate.rows[one]))
            for node in graph.assets for one in node.rows]  # fmt: skip
    return list(follow_ties(graph, told, MATCHER, NAMES, AS_OF).exposures)


def tie(source: str, target: str, relation: Relation = Relation.subprocessor_of,
        line: int = 2, **fields: str) -> Tie:  # fmt: skip
    at = Location("ties.csv", f"B{line}", line)
    return Tie(at, source, target, relation, cells={"source": Cell(source, f"A{line}")}, **fields)


def step_of(route: Route) -> str:
    assert route.least_certain is not None
    return route.steps[route.least_certain.step].name


def test_a_route_whose_every_step_is_confirmed_has_none() -> None:
    assert in_bill(APP).routes[0].least_certain is None
    assert in_row(row("Veyrantha Inc"))[0].routes[0].least_certain is None


def test_a_match_that_is_not_sure_is_the_last_step() -> None:
    (route,) = in_bill(bill("root>langkit-veyrantha")).routes

    assert route.least_certain is not None
    assert (route.least_certain.step, route.least_certain.confidence) == (1, Confidence.probable)
    assert route.least_certain.because.startswith("the register lists pkg:npm/langkit-veyrantha")


def test_a_join_by_name_alone_is_less_sure_than_a_confirmed_match() -> None:
    (route,) = in_bill(APP, row("Harbour Ltd", "root")).routes

    assert route.least_certain == LeastCertain(
        1, Confidence.probable,
        "its root has the same name as the product 'root' in vendors.xlsx › Vendors!A2, and no "
        "supplier is stated that would bear it out",
    )  # fmt: skip
    assert step_of(route) == "root"


def test_a_join_that_a_column_states_is_sure() -> None:
    assert in_bill(APP, row("Harbour", "X", sbom="app.cdx.json")).routes[0].least_certain is None


def test_contracts_in_front_move_the_step() -> None:
    found = in_bill(APP, row("Harbour", "root"), contract("C-1", uses=("root",)))

    assert step_of(found.routes[0]) == "root"
    assert found.routes[0].least_certain is not None
    assert found.routes[0].least_certain.step == 2


def test_a_supplier_written_with_a_legal_form_more_is_the_least_certain() -> None:
    drawn = changed(APP, "root", supplier="Harbour")

    (route,) = in_bill(drawn, row("Harbour Ltd", "Payroll")).routes

    assert step_of(route) == "Harbour Ltd"
    assert route.least_certain is not None
    assert "legal form left out" in route.least_certain.because


def test_of_equal_doubts_the_first_step_is_told_and_of_others_the_gravest() -> None:
    probable = (
        LeastCertain(1, Confidence.probable, "one"),
        LeastCertain(2, Confidence.probable, "b"),
    )
    review = LeastCertain(3, Confidence.review, "three")

    assert least_certain(reversed(probable)) == probable[0]
    assert least_certain((*probable, review)) == review
    assert least_certain([LeastCertain(0, Confidence.confirmed, "sure")]) is None


def test_a_public_statement_is_never_sure_of_what_is_used_here() -> None:
    (found,) = in_row(row("Copperdesk", "Copperdesk Assist"))

    (route,) = found.routes
    assert found.by_link
    assert step_of(route) == "Veyrantha"
    assert route.least_certain is not None
    assert route.least_certain.confidence is not Confidence.confirmed
    assert route.least_certain.because.endswith(
        "a public statement says what a product can do, not what is used here"
    )


def test_a_mention_is_the_last_step_of_its_route() -> None:
    (found,) = in_row(row("Harbour Ltd", notes="formerly asked Veyrantha"))

    assert found.routes[0].least_certain is not None
    assert found.routes[0].least_certain.confidence is Confidence.review


def test_a_minority_owner_is_the_least_certain_step() -> None:
    ties = (tie("Harbour Ltd", "Wharf Ltd", Relation.owned_by, share="12 %"),
            tie("Wharf Ltd", "Veyrantha Inc", Relation.owned_by, line=3))  # fmt: skip

    (found,) = tied(row("Harbour Ltd"), ties=ties)

    (route,) = found.routes
    assert step_of(route) == "Wharf Ltd"
    assert route.least_certain is not None
    assert route.least_certain.because == "the owner holds less than half of it"


def test_what_an_owner_uses_is_the_least_certain_step() -> None:
    ties = (tie("Harbour Ltd", "Wharf Ltd", Relation.owned_by),
            tie("Wharf Ltd", "Veyrantha Inc", line=3))  # fmt: skip

    (found,) = tied(row("Harbour Ltd"), ties=ties)

    assert step_of(found.routes[0]) == "Veyrantha Inc"
    assert found.routes[0].least_certain == LeastCertain(
        2, Confidence.review, "what an owner uses need not be used for what it owns"
    )


def test_a_name_that_a_tie_spells_otherwise_is_the_step_at_which_it_is_met() -> None:
    ties = (tie("HARBOUR", "Wharf"), tie("Wharf", "Veyrantha Inc", line=3))

    (found,) = tied(row("Harbour Ltd"), ties=ties)

    assert step_of(found.routes[0]) == "Harbour Ltd"
