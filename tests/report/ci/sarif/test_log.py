"""Is SARIF what the standard asks for, and what a developer needs?"""

import json
import re
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sarif.sarif_file import SarifFile

from exposure.model.finding import Analysis, Subject
from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Against, Baseline, Gated, GatedAsset, GatedFinding, Passing
from exposure.model.judgements.decision import AnalysisState, Fate, RiskDecided, RiskSaid, Said
from exposure.model.judgements.words import JudgementWord, ReasonCode, RiskWord
from exposure.model.location import Location
from exposure.report.ci.place import Ground
from exposure.report.ci.rules import RULES
from exposure.report.ci.sarif.log import write_sarif
from tests.report.ci.reading import read_sarif
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, CONNECTOR

GROUND = Ground("/srv/shop", "/srv/shop")
WHEN = datetime(2026, 11, 22, tzinfo=UTC)
SETTLED = Analysis(
    AnalysisState.false_positive, "other_product", "J-1", Fate.applied,
    (Said("J-1", JudgementWord.no_match, ReasonCode.other_product, "It is another.", "Ada",
          "2026-11-01", "Grace"),),
)  # fmt: skip


def run_of(result, code: int = 1) -> dict:
    return read_sarif(write_sarif(result, code, GROUND))["runs"][0]


def only(finding, **more) -> dict:
    (found,) = run_of(replace(empty_result(), findings=(finding,), **more))["results"]
    return found


def drawn(finding) -> dict:
    """The same, without other readers: for many examples."""
    log = json.loads(write_sarif(replace(empty_result(), findings=(finding,)), 1, GROUND))
    return log["runs"][0]["results"][0]


def gated(finding, *, baseline=None, **fields):
    one = GatedFinding(finding.id, True, "possible")
    return Gated(1, ("possible",), (replace(one, **fields),), baseline=baseline)


@pytest.mark.parametrize("make", [sample_result, empty_result, hostile_result])
def test_every_file_is_read_by_others(make) -> None:
    raw = write_sarif(make(), 1, GROUND)
    read_sarif(raw)

    read = SarifFile("out.sarif", json.loads(raw), WHEN)

    assert read.get_distinct_tool_names() == ["exposure"]
    assert len(read.get_records()) == len(json.loads(raw)["runs"][0]["results"])


def test_a_reader_sees_where_a_finding_stands_how_grave_it_is_and_what_to_do() -> None:
    raw = write_sarif(replace(empty_result(), findings=(COMPONENT,)), 1, GROUND)

    (record,) = SarifFile("out.sarif", json.loads(raw), WHEN).get_records()

    assert record["Location"] == "sboms/helpdesk.cdx.json"
    assert (record["Line"], record["Severity"], record["Code"]) == (4127, "error", "made-by")
    assert record["Description"] == (
        "@anthropic-ai/sdk 0.122.0: made by Anthropic (confirmed, exposed). "
        "Change the direct dependency @langchain/anthropic, which brings it in."
    )


def test_every_finding_is_a_result_under_its_rule() -> None:
    result = sample_result()

    found = [one for one in run_of(result)["results"] if "finding" in one["properties"]]

    assert {one["properties"]["finding"] for one in found} == {one.id for one in result.findings}
    for one in found:
        assert RULES[one["ruleIndex"]].id == one["ruleId"]


def test_a_route_can_be_followed_from_the_product_to_what_was_found() -> None:
    flow = only(COMPONENT)["codeFlows"][0]
    (thread,) = flow["threadFlows"]

    said = [one["location"]["message"]["text"] for one in thread["locations"]]

    assert said[-2:] == ["@langchain/anthropic 1.5.11 (depends on)",
                         "@anthropic-ai/sdk 0.122.0 (depends on)"]  # fmt: skip
    assert [one["nestingLevel"] for one in thread["locations"]] == list(range(len(said)))


def test_the_dependency_to_change_is_a_place_beside_the_finding() -> None:
    (related,) = only(COMPONENT)["relatedLocations"]

    assert related["message"]["text"].endswith("brings it in: change this direct dependency")
    assert related["physicalLocation"]["region"]["startLine"] == 2210


def test_of_many_dependencies_and_routes_three_are_placed_and_the_others_named_and_counted() -> (
    None
):
    """Forges take ten megabytes, and a vendor may be brought in by fifty dependencies."""
    (step,) = COMPONENT.introducers
    steps = tuple(replace(step, name=f"dep-{one}", purl="") for one in range(9))
    told = only(
        replace(COMPONENT, introducers=steps, routes=COMPONENT.routes[:1] * 7, more_routes=2)
    )

    assert len(told["relatedLocations"]) == len(told["codeFlows"]) == 3
    assert len(told["properties"]["directDependencies"]) == 9
    assert told["properties"]["moreRoutes"] == 6


def test_a_direct_dependency_has_no_other_place() -> None:
    assert "relatedLocations" not in only(CONNECTOR)


def test_the_pointer_stands_beside_the_line() -> None:
    (place,) = only(COMPONENT)["locations"]

    assert place["logicalLocations"][0]["fullyQualifiedName"] == "/components/81"


def moved(finding, document: str, line: int):
    location = Location(document, "/components/7", line)
    return replace(finding, subject=replace(finding.subject, location=location))


def test_fingerprints_stay_where_lines_files_and_order_change() -> None:
    before = run_of(replace(empty_result(), findings=(COMPONENT, CONNECTOR)))
    after = run_of(replace(empty_result(), findings=(moved(CONNECTOR, "b.json", 9),
                                                     moved(COMPONENT, "c.json", 2))))  # fmt: skip

    assert _prints(before) == _prints(after)


def test_a_new_version_keeps_the_key_of_its_subject_and_changes_the_id() -> None:
    bumped = replace(COMPONENT, id="F-other", subject=replace(
        COMPONENT.subject, version="0.123.0", purl="pkg:npm/%40anthropic-ai/sdk@0.123.0"))  # fmt: skip

    one, other = only(COMPONENT)["partialFingerprints"], only(bumped)["partialFingerprints"]

    assert one["exposureSubject/v1"] == other["exposureSubject/v1"]
    assert one["primaryLocationLineHash"] == other["primaryLocationLineHash"]
    assert one["exposureFinding/v1"] != other["exposureFinding/v1"]


def test_two_versions_in_one_asset_are_two_alerts() -> None:
    other = replace(COMPONENT, id="F-other", subject=replace(
        COMPONENT.subject, version="0.99.0", purl="pkg:npm/%40anthropic-ai/sdk@0.99.0"))  # fmt: skip

    run = run_of(replace(empty_result(), findings=(COMPONENT, other)))

    hashes = {one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"]}
    assert len(hashes) == 2


def test_what_a_person_settled_is_suppressed_with_the_reason() -> None:
    found = only(replace(COMPONENT, analysis=SETTLED, outcome=None))

    assert found["suppressions"] == [{
        "kind": "external", "status": "accepted",
        "justification": "judged no match by Ada on 2026-11-01, approved by Grace: "
                         "It is another. (other_product, J-1)",
    }]  # fmt: skip
    assert found["level"] == "note"


def deferred(fate: Fate) -> Analysis:
    said = RiskSaid("RD-1", RiskWord.defer, "Replaced in spring.", "Ada", "2026-11-01",
                    until="2027-03-01", approved_by="Grace", fate=fate)  # fmt: skip
    holds = RiskDecided(RiskWord.defer, "RD-1", AnalysisState.in_triage, said.reason, "Ada",
                        said.on, said.until)  # fmt: skip
    return Analysis(risks=(said,), risk=holds if fate is Fate.applied else None)


def test_a_deferral_that_holds_is_suppressed_until_its_end() -> None:
    (suppression,) = only(replace(COMPONENT, analysis=deferred(Fate.applied)))["suppressions"]

    assert suppression["status"] == "accepted"
    assert suppression["justification"].startswith("defer until 2027-03-01, decided by Ada")


def test_a_proposal_suppresses_nothing_yet() -> None:
    found = only(replace(COMPONENT, analysis=deferred(Fate.proposed)))

    assert [one["status"] for one in found["suppressions"]] == ["underReview"]
    assert found["level"] == "error"


def test_a_lapsed_decision_is_no_suppression() -> None:
    assert only(replace(COMPONENT, analysis=deferred(Fate.reopened)))["suppressions"] == []


BASELINE = Baseline("old.json", "ab" * 32, "2026-10-01", 3)


@pytest.mark.parametrize(
    ("against", "state"),
    [("new", "new"), ("graver", "updated"), ("changed", "updated"), ("known", "unchanged")],
)
def test_a_baseline_tells_what_is_new(against, state) -> None:
    gate = gated(COMPONENT, baseline=BASELINE, against=Against(against))

    assert only(COMPONENT, gate=gate)["baselineState"] == state


def test_without_a_baseline_nothing_is_said_of_one() -> None:
    assert "baselineState" not in only(COMPONENT, gate=gated(COMPONENT))


def test_the_gate_is_told_and_does_not_change_how_grave_a_finding_is() -> None:
    gate = gated(COMPONENT, fails=False, because="in the baseline", passes=Passing.in_baseline)

    found = only(COMPONENT, gate=gate)

    assert (found["level"], found["properties"]["gate"]) == ("error", "passes")
    assert found["properties"]["gateReason"] == "in the baseline"


def test_a_vendor_that_nobody_designated_is_a_warning() -> None:
    gate = gated(COMPONENT, fails=False, because="the vendor is only under watch",
                 passes=Passing.under_watch)  # fmt: skip

    assert only(COMPONENT, gate=gate)["level"] == "warning"


HIDES = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/dependencies/1",
            "the target is not listed")  # fmt: skip
UNUSABLE = replace(HIDES, kind="unusable-input", document="b.json", place="", reason="not JSON")


def test_what_hides_presence_is_a_result_and_a_notification() -> None:
    run = run_of(replace(empty_result(), gaps=(HIDES, HIDES, UNUSABLE)), 2)

    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("input-unusable", "error"), ("presence-hidden", "warning")]  # fmt: skip
    assert "1 more gap of this kind in a.json." in run["results"][1]["message"]["text"]
    (invocation,) = run["invocations"]
    told = [one["descriptor"]["id"] for one in invocation["toolExecutionNotifications"]]
    assert told == ["unusable-input", "dangling-reference"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)


def test_a_note_is_no_result() -> None:
    note = replace(HIDES, effect=GapEffect.note)

    assert run_of(replace(empty_result(), gaps=(note,)), 0)["results"] == []


def test_that_nobody_was_looked_for_is_no_silence() -> None:
    (found,) = run_of(replace(empty_result(), looked_for=(), lists=()), 3)["results"]

    assert found["ruleId"] == "presence-hidden"
    assert "No vendor was looked for" in found["message"]["text"]


def test_an_asset_that_must_be_assessed_is_a_result() -> None:
    asset = sample_result().assets[1]
    gate = Gated(1, ("incomplete",), assets=(GatedAsset(asset.id, "no SBOM or answer"),))

    (found,) = run_of(replace(empty_result(), gate=gate))["results"]

    assert (found["ruleId"], found["level"]) == ("not-assessable", "error")
    assert found["message"]["text"] == f"{asset.name} cannot be assessed: no SBOM or answer."


def test_files_are_told_with_their_hashes() -> None:
    result = sample_result()

    artifacts = run_of(result)["artifacts"]

    assert [one["hashes"]["sha-256"] for one in artifacts] == [one.sha256 for one in result.inputs]


def test_the_law_date_and_what_no_finding_means_stand_in_the_run() -> None:
    told = run_of(empty_result(), 0)["properties"]

    assert told["lawDate"] == "2026-11-22"
    assert "no finding does not mean no use" in told["meaning"]


def test_one_asset_has_a_category_of_its_own() -> None:
    asset = empty_result().assets[0].id

    assert run_of(empty_result())["automationDetails"]["id"] == f"exposure/check/{asset}/"
    assert run_of(sample_result())["automationDetails"]["id"] == "exposure/check/all/"


def test_where_nobody_may_read_the_place_there_is_none() -> None:
    hidden = replace(COMPONENT, subject=Subject("not public", "component"), evidence=(), routes=(),
                     introducers=())  # fmt: skip

    (place,) = only(hidden)["locations"]

    assert "physicalLocation" not in place


def test_rules_carry_their_help() -> None:
    rules = run_of(empty_result())["tool"]["driver"]["rules"]

    assert [one["id"] for one in rules] == [one.id for one in RULES]
    for one in rules:
        assert one["helpUri"].endswith(f"/reference/check-rules.md#{one['id']}")
        assert one["helpUri"] in one["help"]["markdown"]


@given(st.text(st.characters(), min_size=1, max_size=40))
def test_a_file_of_any_name_is_a_relative_uri_that_leads_back(name) -> None:
    (place,) = drawn(moved(COMPONENT, f"sboms/{name}", 3))["locations"]

    uri = place["physicalLocation"]["artifactLocation"]["uri"]

    assert re.fullmatch(r"[A-Za-z0-9\-._~!$&'()*+,;=@%/]+", uri)
    assert (urlsplit(uri).scheme, urlsplit(uri).netloc) == ("", "")
    assert all(re.match(r"[0-9A-F]{2}", part) for part in uri.split("%")[1:])
    assert isinstance(unquote(uri), str)


@given(st.text(st.characters(), max_size=60))
def test_no_name_becomes_a_link_or_a_placeholder_in_a_message(name) -> None:
    found = drawn(replace(COMPONENT, subject=replace(COMPONENT.subject, name=name)))
    text = found["message"]["text"]

    assert not re.search(r"(?<!\\)(?:\\\\)*\[", text)
    assert re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)", text) is None
    assert not re.search("[\x00-\x1f\u202a-\u202e]", text)


def test_two_runs_write_the_same_bytes() -> None:
    assert write_sarif(sample_result(), 1, GROUND) == write_sarif(sample_result(), 1, GROUND)


def _prints(run: dict) -> dict[str, dict]:
    return {one["properties"]["finding"]: one["partialFingerprints"] for one in run["results"]}
