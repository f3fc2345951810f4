"""What do findings and people add to coverage, and what takes nothing away?"""

import pytest
from msgspec.structs import replace

from exposure.assess.covered import added_by
from exposure.assess.outcome import asset_outcomes
from exposure.assess.uses import BY_RECORDS, Uses
from exposure.graph.coverage.totals import coverage_of
from exposure.model.coverage.known import Completeness
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.allocation import Allocation, Use
from exposure.model.outcome import Outcome
from tests.graph.builders import VEYRA, bill, changed, graph_of, hiding, row
from tests.report.sample_findings import COMPONENT, LINK

APP = changed(bill("root>a, a>b"), "root", name="Payroll")
PAYROLL = row("Harbour", "Payroll")
NOBODY = Uses({})
DAY = "2026-10-01"


def test_assets_of_which_a_public_statement_speaks_are_named() -> None:
    added = added_by(graph_of(), ((LINK, COMPONENT), ()), NOBODY, (), DAY)

    assert added.linked == {LINK.asset}


def test_a_statement_counts_although_a_person_settled_what_it_says() -> None:
    settled = replace(LINK, analysis=Analysis(AnalysisState.false_positive))

    assert added_by(graph_of(), ((settled,), ()), NOBODY, (), DAY).linked == {LINK.asset}


def test_what_hides_presence_keeps_an_asset_from_being_read_to_its_end() -> None:
    graph = graph_of(APP, row("Harbour", "Payroll"), row("Ledger", line=3))
    (payroll, _) = graph.assets

    added = added_by(graph, ((), (hiding("app.cdx.json"),)), NOBODY, (), DAY)

    assert added.lacking == {payroll.asset.id: "app.cdx.json: it is incomplete"}
    assert added_by(graph, ((), (hiding("b.json"),)), NOBODY, (), DAY).lacking == {}


def test_what_records_say_is_told_from_what_people_say() -> None:
    said = {
        ("C-1", "A-1"): Allocation("C-1", "A-1", Use.used, BY_RECORDS),
        ("C-1", "A-2"): Allocation("C-1", "A-2", Use.used, "used as Ann Lee recorded"),
        ("C-1", "A-3"): Allocation("C-1", "A-3", Use.unknown, "they differ"),
    }

    added = added_by(graph_of(), ((), ()), Uses(said), ("C-1", "C-2"), DAY)

    assert added.recorded == {("C-1", "A-1")}
    assert (added.contracts, added.said, added.as_of) == (("C-1", "C-2"), said, DAY)


@pytest.mark.parametrize(
    ("parts", "gaps"),
    [
        ((APP, PAYROLL), ()),
        ((APP, PAYROLL), (hiding("app.cdx.json"),)),
        ((APP, PAYROLL), (hiding("vendors.xlsx"),)),
        ((APP, PAYROLL), (hiding("another.json"),)),
        ((changed(bill("root"), "root", name="Payroll"), PAYROLL), ()),
        ((bill("", roots=()), PAYROLL), ()),
        ((bill("root, twin", roots=("root", "twin")),), ()),
        ((APP, PAYROLL, row("Reseller", "Payroll", line=3)), ()),
        ((APP, row("Harbour", "Payroll", sbom="another.json")), ()),
    ],
    ids=[
        "whole", "gap in it", "gap in its sheet", "gap elsewhere", "nothing inside", "empty",
        "two roots", "two sellers", "another SBOM named",
    ],
)  # fmt: skip
def test_evidence_is_incomplete_exactly_where_it_cannot_answer(parts, gaps) -> None:
    """Coverage and outcomes never contradict each other."""
    graph = graph_of(*parts)
    added = added_by(graph, ((), gaps), NOBODY, (), DAY)

    known = coverage_of(graph, gaps, (), added).per_asset
    outcomes = asset_outcomes(graph, (), gaps, [VEYRA])

    assert [
        one.evidence.tells_inside and one.completeness is not Completeness.incomplete
        for one in known
    ] == [one.outcome is Outcome.no_evidence_found for one in outcomes]
