"""What does the script of the page get to know of a finding?"""

import msgspec
from msgspec.structs import replace

from exposure.model.finding import Analysis, Finding, LeastCertain, Route
from exposure.model.gate.gated import Against, Gated, GatedFinding
from exposure.model.judgements.decision import AnalysisState, Fate, RiskDecided, Said
from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.report.document.html.rows.data import FindingRow, PageData
from exposure.report.document.html.rows.routes import SHOWN_ROUTES
from exposure.report.document.html.rows.texts import LONGEST, Texts
from exposure.report.document.html.rows.told import SHOWN_EVIDENCE, told
from exposure.report.index import index_of
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT, LINK, PAST, SUBPROCESSOR


def page_of(*findings: Finding, result: ScanResult | None = None) -> PageData:
    result = replace(result or sample_result(), findings=findings)
    return told(result, index_of(result))


def row_of(finding: Finding, result: ScanResult | None = None) -> tuple[FindingRow, PageData]:
    data = page_of(finding, result=result)
    (row,) = data.findings
    return row, data


def words(data: PageData, *positions: int) -> list[str]:
    return [data.texts[position] for position in positions]


def names(data: PageData, row: FindingRow, route: int = 0) -> list[str]:
    return [data.texts[data.steps[at].name] for at in row.routes[route].steps]


def test_findings_stand_in_the_order_of_urgency() -> None:
    assert [row.id for row in page_of(PAST, COMPONENT, SUBPROCESSOR).findings] == [
        "F-77c0", "F-3a91", PAST.id,
    ]  # fmt: skip


def test_a_row_tells_what_was_found_of_whom_and_how_sure() -> None:
    row, data = row_of(COMPONENT)

    assert words(data, row.outcome, row.vendor, row.subject, row.relation, row.confidence) == [
        "exposed", "Anthropic", "@anthropic-ai/sdk 0.122.0", "made by", "confirmed",
    ]  # fmt: skip
    assert (row.tier, row.depth) == (1, 2)


def test_a_route_runs_from_the_contract_to_the_vendor() -> None:
    row, data = row_of(COMPONENT)

    assert names(data, row) == ["N00024-26-C-1234", "acme-helpdesk 2.4",
                                "@langchain/anthropic 1.5.11", "@anthropic-ai/sdk 0.122.0"]  # fmt: skip
    assert data.texts[row.end] == "made by Anthropic"


def test_an_organisation_that_is_named_is_taken_to_be_the_vendor() -> None:
    row, data = row_of(SUBPROCESSOR)

    assert data.texts[row.end] == "taken to be Anthropic"


def test_a_route_that_ends_at_the_vendor_has_no_further_end() -> None:
    last = replace(SUBPROCESSOR.routes[0].steps[-1], name="Anthropic")
    route = Route(steps=(*SUBPROCESSOR.routes[0].steps[:-1], last))
    row, data = row_of(replace(SUBPROCESSOR, routes=(route,)))

    assert data.texts[row.end] == ""


def test_the_least_certain_step_is_marked_with_its_reason() -> None:
    least = LeastCertain(1, Confidence.review, "the names are nearly equal")
    route = replace(COMPONENT.routes[0], least_certain=least)
    row, data = row_of(replace(COMPONENT, routes=(route,)))

    assert row.routes[0].least == 1
    assert words(data, row.routes[0].confidence, row.routes[0].because) == ["review", least.because]


def test_a_route_without_a_doubt_marks_no_step() -> None:
    row, _ = row_of(COMPONENT)

    assert row.routes[0].least == -1


def test_routes_beyond_the_bound_are_counted_with_those_that_were_not_told() -> None:
    routes = COMPONENT.routes[:1] * (SHOWN_ROUTES + 3)
    row, _ = row_of(replace(COMPONENT, routes=routes, more_routes=4))

    assert len(row.routes) == SHOWN_ROUTES
    assert row.more_routes == 3 + 4


def test_evidence_beyond_the_bound_is_counted() -> None:
    row, _ = row_of(replace(COMPONENT, evidence=COMPONENT.evidence[:1] * (SHOWN_EVIDENCE + 2)))

    assert (len(row.evidence), row.more_evidence) == (SHOWN_EVIDENCE, 2)


def test_a_public_statement_alone_is_said_to_be_one() -> None:
    row, data = row_of(LINK)

    assert "It rests on a public statement alone, not on the records given." in words(
        data, *row.remarks
    )


def test_past_use_is_said_with_its_end() -> None:
    row, data = row_of(PAST)

    assert any(one.startswith("Past use until") for one in words(data, *row.remarks))


def test_verdicts_name_contract_use_and_citation() -> None:
    row, data = row_of(SUBPROCESSOR)
    blocks = [data.blocks[at] for at in row.blocks]

    assert words(data, *blocks[0].contracts) == ["N00024-26-C-1234 (use there not recorded)"]
    assert "41 U.S.C. 4713(k)(4)" in words(data, *blocks[0].lines)[0]
    assert words(data, *blocks[1].contracts) == ["The company as a whole"]
    assert data.texts[row.verdict] == "would be prohibited"


def test_equal_verdicts_and_steps_are_written_once() -> None:
    data = page_of(SUBPROCESSOR, replace(SUBPROCESSOR, id="F-0002"))

    assert data.findings[0].blocks == data.findings[1].blocks
    assert data.findings[0].routes == data.findings[1].routes
    assert len(data.texts) == len(set(data.texts))


def test_what_people_said_is_told_with_who_and_when() -> None:
    said = Said("J-1", JudgementWord.no_match, ReasonCode.different_company, "Another firm.",
                "Ann Lee", "2026-11-01", because="the version changed")  # fmt: skip
    known = Analysis(fate=Fate.reopened, said=(said,))
    row, data = row_of(replace(COMPONENT, analysis=known))

    assert data.texts[row.people] == "open again"
    assert words(data, *row.said) == [
        "Ann Lee judged it no match on 2026-11-01: Another firm (different company, J-1). "
        "It does not hold: the version changed."
    ]


def test_a_risk_decision_is_told_and_changes_no_outcome() -> None:
    risk = RiskDecided(
        RiskWord.defer, "RD-1", AnalysisState.in_triage, "later", "Ann", "2026-11-01"
    )
    row, data = row_of(replace(COMPONENT, analysis=Analysis(risk=risk)))

    assert words(data, row.people, row.outcome) == ["deferred", "exposed"]


def test_a_settled_finding_is_told_as_settled() -> None:
    known = Analysis(state=AnalysisState.false_positive)
    row, data = row_of(replace(COMPONENT, analysis=known, outcome=None))

    assert data.texts[row.outcome] == "settled: no match"
    assert data.texts[row.people] == "settled: no match"


def test_a_baseline_tells_what_is_new() -> None:
    gate = Gated(1, ("possible",), (GatedFinding("F-77c0", True, "exposed", against=Against.new),))
    row, data = row_of(COMPONENT, replace(sample_result(), gate=gate))

    assert data.texts[row.against] == "new"


def test_without_a_baseline_nothing_is_new() -> None:
    row, data = row_of(COMPONENT)

    assert data.texts[row.against] == ""


def test_every_shape_names_the_fields_of_its_rows() -> None:
    data = page_of(COMPONENT)
    raw = msgspec.json.decode(msgspec.json.encode(data))

    assert len(data.shapes["finding"]) == len(raw["findings"][0])
    assert len(data.shapes["step"]) == len(raw["steps"][0])


def test_a_text_is_kept_once_and_neutralised() -> None:
    texts = Texts()

    assert texts.put("a\u202eb") == texts.put("a\u202eb") == 1
    assert texts.put("") == 0
    assert texts.all() == ("", "a\\u202eb")


def test_a_very_long_text_is_cut_and_says_so() -> None:
    texts = Texts()
    texts.put("x" * (LONGEST + 1))

    assert texts.all()[1].endswith("… [more in exposure.json]")


def test_direct_dependencies_beyond_the_first_many_are_counted_and_searched() -> None:
    (first, *_) = COMPONENT.introducers
    many = tuple(replace(first, name=f"brings-{number}") for number in range(43))
    row, data = row_of(replace(COMPONENT, introducers=many))

    assert (len(row.introducers), row.more_introducers) == (40, 3)
    assert {one.partition(" ")[0] for one in words(data, *row.unshown)} == {
        "brings-40", "brings-41", "brings-42",
    }  # fmt: skip


def test_stations_and_quotes_that_are_not_shown_can_be_searched() -> None:
    (route, *_), (quote, *_) = COMPONENT.routes, COMPONENT.evidence
    far = replace(route, steps=(*route.steps[:-1], replace(route.steps[-1], name="far-station")))
    finding = replace(
        COMPONENT,
        routes=(*(route,) * SHOWN_ROUTES, far),
        evidence=(*(quote,) * SHOWN_EVIDENCE, replace(quote, quote="far quote")),
    )
    row, data = row_of(finding)
    told_of = " ".join(words(data, *row.unshown))

    assert "far-station" in told_of
    assert "far quote" in told_of
    assert row_of(COMPONENT)[0].unshown == ()
