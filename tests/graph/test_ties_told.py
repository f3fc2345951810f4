"""Can a person read what is told of ties: the summary's lines, the tree, and a parent's route?"""

from msgspec import structs

from exposure.assess.findings import findings_of
from exposure.graph.exposure import Exposure
from exposure.graph.row_exposures import row_exposures
from exposure.graph.supply import assets_of
from exposure.model.finding import Finding, Route
from exposure.model.outcome import Outcome
from exposure.model.records import Cell, VendorRow
from exposure.model.relation import Relation, UseBasis
from exposure.report.index import Index
from exposure.report.terminal.highlights import finding_lines
from exposure.report.terminal.tree import render_tree
from tests.assess.builders import law
from tests.graph.builders import AS_OF, KESTRIN, graph_of, hits_in_row, row
from tests.graph.test_ties import NAMES, Followed, followed, owned, tie


def _finding(answer: Followed) -> Finding:
    (found,) = findings_of(answer.exposures, assets_of(answer.graph), law(()))
    return found


def _tree(route: Route) -> list[str]:
    return render_tree((route,), lambda step, is_end: "", 40)[0]


def _with_parent(vendor: str, parent: str) -> VendorRow:
    given = row(vendor, "Crane")
    return structs.replace(given, cells={**given.cells, "parent": Cell(parent, "Vendors!K2")})


def _exposures(given: VendorRow) -> list[Exposure]:
    (node,) = graph_of(given).assets
    return list(row_exposures(given, hits_in_row(given), node, NAMES, AS_OF))


def test_the_tree_of_a_chain_names_each_organisation_with_its_cell() -> None:
    answer = followed(row("Harbour Ltd", "Payroll"), tie("Harbour Ltd", "Cargo Works", line=3),
                      tie("Cargo Works", "Veyrantha", line=4))  # fmt: skip

    assert _tree(_finding(answer).routes[0]) == [
        "Veyrantha   subs.xlsx › Subs!B4",
        "└─ Cargo Works   names it as sub-processor   subs.xlsx › Subs!B3",
        "   └─ Harbour Ltd   names it as sub-processor   vendors.xlsx › Vendors!A2",
        "      └─ Payroll   is supplied by it   vendors.xlsx › Vendors!B2",
    ]


def test_the_summary_says_where_and_how_the_vendor_is_tied() -> None:
    answer = followed(row("Harbour Ltd", "Payroll"), tie("Harbour Ltd", "Veyrantha Inc", line=4))
    finding = _finding(answer)

    lines = finding_lines(finding, Index(NAMES, assets_of(answer.graph), {}), 100)

    assert lines[0].endswith("Payroll → Veyrantha   exposed, confirmed, tier 2")
    assert lines[1].strip() == (
        'subs.xlsx › Subs!B4  "Veyrantha Inc"  names Veyrantha as sub-processor'
    )


def test_a_tie_that_has_ended_is_possible_and_not_exposed() -> None:
    answer = followed(row("Harbour Ltd"), tie("Harbour Ltd", "Veyrantha", until="2026-05-31"))

    finding = _finding(answer)

    assert (finding.outcome, finding.past_until) == (Outcome.possible, "2026-05-31")


def test_a_minority_owner_is_possible_and_not_exposed() -> None:
    assert _finding(followed(row("Bay Ltd"), owned("Bay Ltd", "Veyrantha", "12 %"))).outcome is (
        Outcome.possible
    )


def test_a_row_and_a_sheet_that_say_the_same_are_one_finding_with_both_places() -> None:
    given = row("Harbour Ltd", subprocessors=("Veyrantha",))
    answer = followed(given, tie("Harbour Ltd", "Veyrantha, Inc.", line=4))
    (node,) = answer.graph.assets
    stated = row_exposures(given, hits_in_row(given), node, NAMES, AS_OF)

    (finding,) = findings_of((*stated, *answer.exposures), assets_of(answer.graph), law(()))

    assert {piece.location.place for piece in finding.evidence} == {"Vendors!H2", "Subs!B4"}


def test_the_route_of_a_parent_ends_at_the_parents_cell() -> None:
    (found,) = _exposures(_with_parent("Quay Ltd", "Kestrinova Ltd"))

    assert (found.vendor, found.relation, found.tier, found.use_basis, found.subject.name) == (
        KESTRIN, Relation.owned_by, 1, UseBasis.configured, "Quay Ltd",
    )  # fmt: skip
    assert [(step.relation, step.name) for step in found.routes[0].steps] == [
        ("", "Crane"), ("supplied by", "Quay Ltd"), ("owned by", "Kestrinova Ltd"),
    ]  # fmt: skip
    assert str(found.routes[0].steps[-1].location) == "vendors.xlsx › Vendors!K2"


def test_a_vendor_that_is_its_own_parent_is_one_exposure() -> None:
    (found,) = _exposures(_with_parent("Kestrinova", "Kestrinova Ltd"))

    assert found.relation is Relation.made_by
    assert {piece.location.place for piece in found.evidence} == {"Vendors!A2", "Vendors!K2"}
