"""How much of what a rule may reach is exposed, unknown, or could not be looked at?"""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.assess.allocated.said import uses_of
from exposure.assess.contract_reach import outcome_on, reaches_of
from exposure.graph.joins.joined import build_graph
from exposure.graph.supply import SupplyGraph
from exposure.model.gap import Gap, GapEffect
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.allocation import Use
from exposure.model.law.reach import ContractReach
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.relation import Confidence
from tests.assess.allocated.said import filled, people
from tests.assess.builders import exposure, only
from tests.graph.builders import VEYRA, bill, contract, estate, graph_of, hiding, row

EXPOSED, POSSIBLE = Outcome.exposed, Outcome.possible
UNKNOWN, NONE = Outcome.not_assessable, Outcome.no_evidence_found


@pytest.mark.parametrize(
    ("worst", "use", "expected"),
    [
        (EXPOSED, Use.used, EXPOSED),
        (NONE, Use.used, NONE),
        (EXPOSED, Use.unknown, EXPOSED),
        (POSSIBLE, Use.unknown, POSSIBLE),
        (NONE, Use.unknown, UNKNOWN),
        (UNKNOWN, Use.unknown, UNKNOWN),
        (EXPOSED, Use.not_used, None),
        (NONE, Use.not_used, None),
    ],
)
def test_unknown_use_is_no_answer_unless_something_was_found(worst, use, expected) -> None:
    assert outcome_on(worst, use) is expected


@pytest.fixture
def graph() -> SupplyGraph:
    """Payroll (with an SBOM), Ledger and Desk, each of its own sheet; C-1 uses Payroll."""
    return graph_of(
        row("Harbour Ltd", "Payroll", sbom="app.cdx.json", document="one.csv"),
        row("Harbour Ltd", "Ledger", document="two.csv"),
        row("Harbour Ltd", "Desk", document="three.csv"),
        bill("root>a"), contract("C-1", uses=("Payroll",)), contract("C-2", line=3),
    )  # fmt: skip


def ids(graph: SupplyGraph) -> dict[str, str]:
    return {node.asset.name: node.asset.id for node in graph.assets}


def reaches(graph: SupplyGraph, outcomes: dict[str, Outcome], cells: dict[tuple[str, str], str],
            findings=(), gaps=()) -> dict[str | None, ContractReach]:  # fmt: skip
    known = ids(graph)
    answers = filled({(number, known[name]): text for (number, name), text in cells.items()})
    said = uses_of(graph.assets, ("C-1", "C-2"), people(answers)).said
    rows = [AssetOutcome(known[name], "*", outcome, "") for name, outcome in outcomes.items()]
    found = reaches_of(graph, ("C-1", "C-2"), said, (rows, findings, gaps))
    return {one.contract: one for one in found}


def test_assets_are_counted_by_what_is_said_of_them_and_by_their_worst_outcome(graph) -> None:
    found = reaches(
        graph, {"Payroll": NONE, "Ledger": EXPOSED, "Desk": NONE}, {("C-1", "Desk"): "not used"}
    )  # fmt: skip

    assert list(found) == ["C-1", "C-2", None]
    one, two, company = found.values()
    assert (one.used, one.not_used, one.unknown, one.reached) == (1, 1, 1, 2)
    assert (one.exposed, one.possible, one.not_assessable, one.no_evidence_found) == (1, 0, 0, 1)
    assert (two.used, two.not_used, two.unknown) == (0, 0, 3)
    assert (two.exposed, two.possible, two.not_assessable, two.no_evidence_found) == (1, 0, 2, 0)
    assert (company.used, company.not_used, company.unknown) == (3, 0, 0)
    assert (company.exposed, company.not_assessable, company.no_evidence_found) == (1, 0, 2)


def test_an_asset_of_which_no_outcome_is_known_is_not_assessable(graph) -> None:
    assert reaches(graph, {}, {})["C-1"].not_assessable == 3


def test_the_worst_of_several_outcomes_counts(graph) -> None:
    known = ids(graph)
    rows = [
        AssetOutcome(known["Ledger"], VEYRA, POSSIBLE, ""),
        AssetOutcome(known["Ledger"], "*", NONE, ""),
    ]
    (company,) = reaches_of(graph, (), {}, (rows, (), ()))

    assert company.possible == 1


def test_reviews_are_counted_over_what_may_be_reached_until_a_person_settles_them(graph) -> None:
    ledger = only(exposure(asset=ids(graph)["Ledger"], confidence=Confidence.review))
    settled = replace(ledger, analysis=replace(ledger.analysis, state=AnalysisState.false_positive))
    aside = {("C-1", "Ledger"): "not used"}

    assert reaches(graph, {}, {}, [ledger])["C-1"].open_reviews == 1
    assert reaches(graph, {}, {}, [settled])["C-1"].open_reviews == 0
    apart = reaches(graph, {}, aside, [ledger])
    assert [one.open_reviews for one in apart.values()] == [0, 1, 1]


def test_gaps_count_where_the_documents_of_what_is_reached_hold_them(graph) -> None:
    gaps = [hiding("two.csv"), hiding("app.cdx.json"), hiding("unread.xlsx"),
            Gap("odd", GapEffect.note, "two.csv", "", "odd")]  # fmt: skip
    found = reaches(graph, {}, {("C-1", "Ledger"): "not used"}, (), gaps)

    assert [one.gaps_that_hide_presence for one in found.values()] == [1, 2, 2]
    assert {one.gaps_elsewhere for one in found.values()} == {1}


def test_what_the_sheets_of_contracts_hide_counts_for_each_contract(graph) -> None:
    nothing = {("C-2", name): "not used" for name in ("Payroll", "Ledger", "Desk")}
    found = reaches(graph, {}, nothing, (), [hiding("contracts.csv")])

    assert found["C-2"].reached == 0
    assert found["C-2"].gaps_that_hide_presence == 1


def test_a_contract_that_names_a_vendor_is_an_asset_of_itself_alone() -> None:
    named = contract("C-1")
    whole = estate(named, contract("C-2", line=3))
    graph = build_graph(whole, [], (), "exposure.toml", [named])
    found = reaches(graph, {}, {})

    assert [(one.used, one.unknown) for one in found.values()] == [(1, 0), (0, 0), (1, 0)]


@given(
    st.dictionaries(
        st.sampled_from(("Payroll", "Ledger", "Desk")), st.sampled_from(("used", "not used", "?"))
    ),
    st.tuples(*[st.sampled_from(list(Outcome))] * 3),
)
def test_counting_what_somebody_says_alone_comes_to_the_same_as_asking_of_each(said, worst) -> None:
    whole = graph_of(
        row("Harbour Ltd", "Payroll"),
        row("Harbour Ltd", "Ledger"),
        row("Harbour Ltd", "Desk"),
        contract("C-1"),
    )
    outcomes = dict(zip(("Payroll", "Ledger", "Desk"), worst, strict=True))
    words = {"used": Use.used, "not used": Use.not_used}
    uses = {name: words.get(said.get(name, "?"), Use.unknown) for name in outcomes}
    asked = Counter(outcome_on(outcomes[name], use) for name, use in uses.items())

    found = reaches(whole, outcomes, {("C-1", name): text for name, text in said.items()})["C-1"]

    assert [found.used, found.not_used, found.unknown] == [
        list(uses.values()).count(use) for use in Use
    ]
    assert [found.exposed, found.possible, found.not_assessable, found.no_evidence_found] == [
        asked[outcome] for outcome in Outcome
    ]
