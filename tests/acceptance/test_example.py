"""Does the example company come out as its expected result, written by hand with reasons, says?"""

import json
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from msgspec import structs

from exposure.jobs.demo import LAW_DATE
from exposure.jobs.settings import settings_from
from exposure.model.finding import Finding
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.scan.examination import scan

EXAMPLE = Path(__file__).resolve().parents[2] / "fixtures" / "example"
EXPECTED = json.loads((EXAMPLE.parent / "expected" / "example.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result() -> ScanResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(EXAMPLE)
        settings = settings_from((), None, None, {})
        inputs = ["vendors.xlsx", "contracts.csv", "sboms"]
        return scan(inputs, as_of=LAW_DATE, register=load_register(), settings=settings)


def assets_of(result: ScanResult) -> dict[str, str]:
    return {asset.id: asset.name for asset in result.assets}


def key_of(finding: Finding, result: ScanResult) -> tuple[str, str, str]:
    return assets_of(result)[finding.asset], finding.vendor, finding.subject.name


@pytest.mark.parametrize(
    "hit", EXPECTED["findings"], ids=lambda hit: f"{hit['asset']}-{hit['vendor']}"
)
def test_an_expected_finding_is_made_as_written(hit, result) -> None:
    wanted = (hit["asset"], hit["vendor"], hit["subject"])
    same = [f for f in result.findings if key_of(f, result) == wanted]
    found = [f for f in same if f.relation == hit["relation"]]

    assert [(f.depth, f.tier) for f in found] == [(hit["depth"], hit["tier"])]
    assert found[0].confidence in hit["confidence"]


def test_no_finding_is_made_that_nobody_expected(result) -> None:
    expected = {
        (h["asset"], h["vendor"], h["subject"], h["relation"]) for h in EXPECTED["findings"]
    }

    made = {(*key_of(finding, result), finding.relation.value) for finding in result.findings}

    assert {hit for hit in made - expected if not may_be_found(*hit)} == set()


def may_be_found(asset: str, vendor: str, subject: str, relation: str) -> bool:
    """Say whether the expected result leaves a hit open, as it does for a router's other vendors."""
    return any(
        asset == open_hit["asset"]
        and fnmatchcase(vendor, open_hit["vendor"])
        and fnmatchcase(subject, open_hit["subject"])
        and relation == open_hit["relation"]
        for open_hit in EXPECTED["may_be_found"]
    )


@pytest.mark.parametrize("text", EXPECTED["not_found"], ids=lambda text: text["text"])
def test_a_false_friend_is_never_found_above_review(text, result) -> None:
    sure = [
        finding
        for finding in result.findings
        if finding.vendor == text["vendor"] and finding.confidence is not Confidence.review
    ]

    quoted = {e.location.place for finding in sure for e in finding.evidence}
    assert text["place"] not in quoted


def test_the_counts_are_those_written_down(result) -> None:
    counts = structs.asdict(result.summary.outcomes)

    assert counts == {outcome: EXPECTED["counts"][outcome] for outcome in counts}


@pytest.mark.parametrize(
    "row", EXPECTED["outcomes"], ids=lambda row: f"{row['asset']}-{row['vendor']}"
)
def test_an_expected_outcome_holds(row, result) -> None:
    names = assets_of(result)

    outcomes = {
        (names[outcome.asset], outcome.vendor): outcome.outcome.value for outcome in result.outcomes
    }

    stated = outcomes.get((row["asset"], row["vendor"])) or outcomes.get((row["asset"], "*"))
    assert stated == row["outcome"]
