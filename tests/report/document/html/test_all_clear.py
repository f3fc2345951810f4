"""Does any part of the page read as an all-clear that the result does not give?"""

from msgspec.structs import replace

from exposure.model.finding import Analysis, Finding
from exposure.model.gate.gated import Against, Baseline, Gated, GatedFinding
from exposure.model.judgements.decision import AnalysisState, JudgedCounts, RiskDecided
from exposure.model.judgements.words import RiskWord
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.result import InputRecord, OutcomeCounts, ScanResult
from exposure.report.document.html.drawn import pictures_of
from exposure.report.document.html.page import write_page
from exposure.report.document.html.sections.answers import answers
from exposure.report.document.html.sections.each_asset import each_asset
from exposure.report.document.html.sections.unknown import unknown
from exposure.report.index import index_of
from tests.report.document.html.parsed import parsed
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import APP, COMPONENT

SETTLED = Analysis(state=AnalysisState.false_positive)
DECIDED = Analysis(
    risk=RiskDecided(RiskWord.defer, "RD-1", AnalysisState.in_triage, "Later.", "Ann", "2026-11-01")
)


def answers_of(result: ScanResult) -> str:
    return parsed(answers(result, index_of(result)).encode()).text


def leads(*findings: Finding) -> list[str]:
    result = replace(sample_result(), findings=findings)
    return [one.lead for one in pictures_of(result, index_of(result))]


def nothing_read() -> ScanResult:
    """A scan whose only file was refused."""
    result = empty_result()
    refused = InputRecord("cut.json", "ab" * 32, "refused", "", None, 0, 0, 1)
    none = OutcomeCounts(exposed=0, possible=0, not_assessable=0, no_evidence_found=0)
    return replace(
        result,
        inputs=(refused,),
        assets=(),
        outcomes=(),
        summary=replace(result.summary, assets=0, outcomes=none),
    )


def test_a_scan_that_could_use_no_file_says_so_beside_its_noughts() -> None:
    text = answers_of(nothing_read())

    assert "1 of 1 file could not be used: cut.json." in text
    assert "none of these numbers says that a vendor is absent" in text


def test_where_no_asset_was_met_nothing_is_said_to_be_assessed() -> None:
    result = nothing_read()
    text = parsed(unknown(result, index_of(result)).encode()).text

    assert "No asset was met in what was read: nothing could be assessed." in text
    assert "could be assessed." not in text.replace("nothing could be assessed.", "")


def test_files_that_were_read_are_not_said_to_be_refused() -> None:
    assert "could not be used" not in answers_of(empty_result())


def test_every_asset_stands_with_its_answer_the_worst_first() -> None:
    result = sample_result()
    rows = parsed(each_asset(result, index_of(result)).encode()).text

    assert all(one.name in rows for one in result.assets)
    assert rows.index("exposed") < rows.index("possible")


def test_an_asset_that_a_vendor_exposes_may_be_unknown_for_others() -> None:
    result = sample_result()
    blind = AssetOutcome(APP, "*", Outcome.not_assessable, "no SBOM or answer")
    outcomes = (AssetOutcome(APP, "anthropic", Outcome.exposed, "made by"), blind)
    told = replace(result, outcomes=outcomes)
    text = parsed(unknown(told, index_of(told)).encode()).text

    assert "No asset is counted as not assessable." in text
    assert "Of 1 asset that a vendor exposes or may expose, the records do not tell whether" in text


def test_each_picture_says_how_many_findings_people_settled() -> None:
    settled = replace(COMPONENT, id="F-settled", analysis=SETTLED, outcome=None)

    assert all("1 finding that people settled as no match: not drawn." in lead
               for lead in leads(COMPONENT, settled))  # fmt: skip
    assert not any("settled" in lead for lead in leads(COMPONENT))


def test_each_picture_says_how_many_findings_are_decided_and_draws_them() -> None:
    decided = replace(COMPONENT, analysis=DECIDED)

    assert all("For 1 finding a decision of a person holds" in lead for lead in leads(decided))


def test_where_all_is_settled_no_picture_says_that_no_vendor_was_found() -> None:
    settled = replace(COMPONENT, analysis=SETTLED, outcome=None)
    result = replace(sample_result(), findings=(settled,))
    text = parsed(write_page(result)).text

    assert "No vendor that was found" not in text
    assert "that were not found" not in text
    assert "No open finding names a vendor that is designated" in text


def test_settled_findings_are_told_apart_by_what_was_said() -> None:
    result = sample_result()
    judged = JudgedCounts(no_match=2, match=1, reopened=3, proposed=1)
    text = answers_of(replace(result, summary=replace(result.summary, judged=judged)))

    assert "settled 3 findings, 2 as no match, 1 as a match; nothing leaves" in text
    assert "which stay open: 3 open again, 1 only proposed." in text


def test_a_gate_and_its_baseline_stand_beside_the_answers() -> None:
    result = sample_result()
    findings = tuple(
        GatedFinding(one.id, fails=True, because="", against=Against.new) for one in result.findings
    )
    baseline = Baseline("old.json", "cd" * 32, "2026-10-01", 7, gone=2)
    gate = Gated(1, ("exposed",), findings, baseline=baseline,
                 unsafe_pass_when_presence_is_hidden=True)  # fmt: skip
    text = answers_of(replace(result, gate=gate))

    assert "Fails on: exposed. Baseline old.json" in text
    assert "5 new, 2 gone." in text
    assert "what gaps hide is unknown, and lets this pass" in text
    assert "gate" not in answers_of(result)


def test_the_findings_stand_as_text_until_a_script_has_built_their_table() -> None:
    result = sample_result()
    page = write_page(result)
    text = parsed(page).text

    assert b"<noscript" not in page
    assert "The most urgent findings, 5 of 5" in text
    assert all(one.id in text for one in result.findings)
    assert 'getElementById("no-script").remove()' in page.decode()
