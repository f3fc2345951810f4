"""What do settled findings make of outcomes, counts and rules?"""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.assess.judgements.lapse import STRONG
from exposure.assess.outcome import asset_outcomes, finding_outcome
from exposure.assess.summary import summarise
from exposure.graph.supply import assets_of
from exposure.model.finding import Finding
from exposure.model.outcome import Outcome
from exposure.model.relation import Relation
from tests.assess.judgements.said import heard, part, said
from tests.graph.builders import KESTRIN, VEYRA, bill, graph_of, hiding

GRAPH = graph_of(bill("root>a"))
(ASSET,) = assets_of(GRAPH).values()


def within() -> Finding:
    """A finding to review in the only asset."""
    return replace(part(), asset=ASSET.id)


def outcomes(*findings: Finding, graph=GRAPH, gaps=()):
    rows = asset_outcomes(graph, findings, gaps, [VEYRA, KESTRIN])
    return {row.vendor: row for row in rows}


def settled(word: str) -> Finding:
    finding = within()
    return heard(finding, said(word, finding)).findings[0]


def test_where_every_finding_is_settled_the_evidence_answers_and_the_person_is_named() -> None:
    one = settled("no_match")

    row = outcomes(one)[VEYRA]

    assert row.outcome is Outcome.no_evidence_found
    assert row.because.startswith(f"a person judged {one.id} no match, and its SBOM was read")


def test_a_gap_that_hides_presence_still_makes_it_not_assessable() -> None:
    rows = outcomes(settled("no_match"), gaps=(hiding("app.cdx.json"),))

    assert {row.outcome for row in rows.values()} == {Outcome.not_assessable}


def test_an_open_finding_beside_a_settled_one_still_counts() -> None:
    other = replace(within(), id="F-2")

    row = outcomes(settled("no_match"), other)[VEYRA]

    assert (row.outcome, row.because) == (Outcome.possible, "F-2")


def test_a_settled_vendor_says_nothing_of_the_others() -> None:
    rows = outcomes(settled("no_match"))

    assert sorted(rows) == ["*", VEYRA]


def test_a_match_exposes_also_where_all_else_is_a_public_statement() -> None:
    linked = replace(settled("match"), by_link=True, relation=Relation.subprocessor_of)

    assert finding_outcome(linked) is Outcome.exposed
    assert finding_outcome(replace(within(), by_link=True)) is Outcome.possible


@pytest.mark.parametrize("fields", [{"past_until": "2026-01-01"}, {"relation": Relation.routes_to}])
def test_a_match_of_past_use_or_a_weak_tie_stays_possible(fields) -> None:
    assert finding_outcome(replace(settled("match"), **fields)) is Outcome.possible


def test_what_is_settled_is_counted_apart_and_none_is_lost() -> None:
    findings = (settled("no_match"), settled("match"), settled("unsure"), within())

    counted = summarise((), findings, (), {}, ())

    assert (counted.findings, counted.review) == (4, 2)
    judged = counted.judged
    assert (judged.no_match, judged.match, judged.unsure, judged.settled) == (1, 1, 1, 2)


def test_each_strong_rule_is_a_rule_of_the_reference(root: Path) -> None:
    page = (root / "docs/reference/rules.md").read_text(encoding="utf-8")

    assert set(STRONG) - set(re.findall(r"^## ([\w-]+)$", page, re.MULTILINE)) == set()
