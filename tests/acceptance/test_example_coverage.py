"""Is as much known of the example company as its expected result, written by hand, says?"""

import json
from pathlib import Path

import msgspec
import pytest

from exposure.jobs.demo import LAW_DATE
from exposure.jobs.settings import settings_from
from exposure.model.coverage.known import AssetCoverage, Completeness, EvidenceKind
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.scan.examination import scan

EXAMPLE = Path(__file__).resolve().parents[2] / "fixtures" / "example"
WRITTEN = (EXAMPLE.parent / "expected" / "example.json").read_text(encoding="utf-8")
EXPECTED = json.loads(WRITTEN)["coverage"]


@pytest.fixture(scope="module")
def result() -> ScanResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(EXAMPLE)
        settings = settings_from((), None, None, {})
        inputs = ["vendors.xlsx", "contracts.csv", "sboms"]
        return scan(inputs, as_of=LAW_DATE, register=load_register(), settings=settings)


def known_by(result: ScanResult, kind: EvidenceKind) -> dict[str, AssetCoverage]:
    names = {asset.id: asset.name for asset in result.assets}
    known = (one for one in result.coverage.per_asset if one.evidence is kind)
    return {names[one.asset]: one for one in known}


def test_each_bought_asset_is_counted_by_what_tells_most_of_it(result) -> None:
    assert msgspec.to_builtins(result.coverage.evidence) == EXPECTED["evidence"]
    assert sorted(known_by(result, EvidenceKind.catalogue_link)) == EXPECTED["by_catalogue_link"]
    assert sorted(known_by(result, EvidenceKind.sbom)) == EXPECTED["by_sbom"]


def test_the_spend_is_that_of_the_column_and_its_share_that_of_three_rows(result) -> None:
    coverage, expected = result.coverage, EXPECTED["spend"]
    (usd,) = coverage.spend

    assert {key: getattr(usd, key) for key in expected} == expected
    assert coverage.by_spend == expected["share"]
    assert coverage.vendors_without_spend == EXPECTED["vendors_without_spend"]


@pytest.mark.parametrize("kind", [EvidenceKind.sbom, EvidenceKind.row])
def test_the_age_is_that_of_the_document(kind: EvidenceKind, result) -> None:
    ages = {(one.dated, one.days) for one in known_by(result, kind).values()}

    assert ages == {tuple(EXPECTED["dated"][kind.value])}


def test_sboms_are_read_to_their_end_and_rows_tell_nothing_of_what_is_inside(result) -> None:
    whole = {one.completeness for one in known_by(result, EvidenceKind.sbom).values()}
    unknown = {one.completeness for one in known_by(result, EvidenceKind.row).values()}

    assert (whole, unknown) == ({Completeness.read_to_the_end}, {Completeness.unknown})


def test_only_an_asset_with_evidence_can_be_without_evidence_of_a_vendor(result) -> None:
    """Coverage and outcomes are told apart, and never contradict each other."""
    telling = {one.asset for one in result.coverage.per_asset if one.evidence.tells_inside}
    found = {one.asset for one in result.outcomes if one.outcome.value == "no_evidence_found"}

    assert found <= telling


@pytest.mark.parametrize("expected", EXPECTED["contracts"], ids=lambda one: one["contract"])
def test_a_contract_is_told_by_count_spend_and_value(expected, result) -> None:
    (known,) = [one for one in result.coverage.per_contract if one.contract == expected["contract"]]
    (usd,) = known.spend

    assert {
        "contract": known.contract,
        "assets": known.assets,
        "with_evidence": known.evidence.with_evidence,
        "share": known.share,
        "stated": usd.stated,
        "paid_with_evidence": usd.with_evidence,
        "value": known.value,
    } == expected
    assert known.by_records == known.assets


def test_the_rows_name_as_many_organisations_as_a_person_counts(result) -> None:
    assert len(result.coverage.per_vendor) == EXPECTED["vendors"]
    assert sum(one.rows for one in result.coverage.per_vendor) == len(result.vendors)
