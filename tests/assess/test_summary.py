"""Which counts does a reader see first?"""

from msgspec import structs

from exposure.assess.summary import summarise
from exposure.model.gap import Gap, GapEffect
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.relation import Confidence
from exposure.model.result import OutcomeCounts, Summary
from tests.assess.builders import exposure, only

NAMES = {"veyra": "Veyrantha", "kestrin": "Kestrinova"}


def summary(*outcomes: AssetOutcome, **given: object) -> Summary:
    fields = {"findings": (), "gaps": (), "names": NAMES, "warnings": ()} | given
    return summarise(outcomes, **fields)


def of(asset: str, vendor: str, outcome: Outcome, because: str = "") -> AssetOutcome:
    return AssetOutcome(asset, vendor, outcome, because)


def test_an_asset_counts_once_by_its_worst_outcome() -> None:
    counted = summary(
        of("A-1", "*", Outcome.no_evidence_found), of("A-1", "kestrin", Outcome.possible),
        of("A-1", "veyra", Outcome.exposed), of("A-2", "*", Outcome.not_assessable, "no SBOM"),
    )  # fmt: skip

    assert (counted.assets, counted.outcomes) == (2, OutcomeCounts(1, 0, 1, 0))


def test_each_vendor_counts_its_own_assets_the_most_reached_first() -> None:
    counted = summary(
        of("A-1", "kestrin", Outcome.exposed), of("A-1", "veyra", Outcome.exposed),
        of("A-2", "veyra", Outcome.exposed), of("A-3", "veyra", Outcome.possible),
    )  # fmt: skip

    assert list(counted.exposed_by_vendor.items()) == [("Veyrantha", 2), ("Kestrinova", 1)]
    assert counted.possible_by_vendor == {"Veyrantha": 1}


def test_an_asset_that_another_vendor_exposes_is_not_counted_as_possible_too() -> None:
    counted = summary(
        of("A-1", "veyra", Outcome.exposed), of("A-1", "kestrin", Outcome.possible),
        of("A-2", "kestrin", Outcome.possible), of("A-2", "veyra", Outcome.possible),
    )  # fmt: skip

    assert counted.outcomes.possible == 1
    assert counted.possible_by_vendor == {"Kestrinova": 1, "Veyrantha": 1}


def test_reasons_are_counted_for_assets_that_are_not_assessable_at_worst() -> None:
    counted = summary(
        of("A-1", "*", Outcome.not_assessable, "no SBOM"), of("A-1", "veyra", Outcome.possible),
        of("A-2", "*", Outcome.not_assessable, "no SBOM"),
    )  # fmt: skip

    assert counted.not_assessable_because == {"no SBOM": 1}


def test_findings_are_counted_by_confidence() -> None:
    one = only(exposure())
    other = structs.replace(one, confidence=Confidence.review)

    counted = summary(findings=(one, one, other))

    assert (counted.findings, counted.confirmed, counted.probable, counted.review) == (3, 2, 0, 1)


def test_gaps_are_counted_by_effect_and_warnings_repeated() -> None:
    gaps = [Gap("k", effect, "d", "", "r") for effect in (GapEffect.note, GapEffect.note)]

    counted = summary(gaps=gaps, warnings=("mind this",))

    assert (counted.gaps, counted.warnings) == ({"note": 2}, ("mind this",))


def test_an_empty_estate_counts_nothing() -> None:
    assert summary().outcomes == OutcomeCounts(0, 0, 0, 0)
