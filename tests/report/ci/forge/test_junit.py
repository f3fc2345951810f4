"""Do build servers read the findings as test results?"""

from junitparser import Error, Failure, JUnitXml, Skipped
from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Gated, GatedAsset, GatedFinding, Passing
from exposure.report.ci.forge.junit import write_junit
from exposure.report.ci.place import Ground
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, CONNECTOR

GROUND = Ground("/srv/shop", "/srv/shop")


def cases(result) -> list[tuple[str, str, list[type]]]:
    read = JUnitXml.fromstring(write_junit(result, GROUND))
    return [(case.classname, case.name, [type(one) for one in case.result])
            for suite in read for case in suite]  # fmt: skip


def test_a_finding_that_fails_is_a_failure_and_one_that_passes_is_skipped() -> None:
    gate = Gated(1, ("possible",), (
        GatedFinding(COMPONENT.id, True, "possible"),
        GatedFinding(CONNECTOR.id, False, "in the baseline", Passing.in_baseline),
    ))  # fmt: skip

    read = cases(replace(empty_result(), findings=(COMPONENT, CONNECTOR), gate=gate))

    assert read == [("made-by", "F-77c0 @anthropic-ai/sdk 0.122.0", [Failure]),
                    ("connector-to", f"{CONNECTOR.id} @langchain/anthropic 1.5.11", [Skipped])]  # fmt: skip


def test_what_is_not_known_is_an_error_and_an_asset_without_answer_a_failure() -> None:
    gap = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "", "it is not listed")
    asset = sample_result().assets[1]
    gate = Gated(1, ("incomplete",), assets=(GatedAsset(asset.id, "no SBOM or answer"),))

    read = cases(replace(empty_result(), gaps=(gap,), gate=gate))

    assert [(rule, kinds) for rule, _, kinds in read] == [
        ("presence-hidden", [Error]), ("not-assessable", [Failure])]  # fmt: skip


def test_an_asset_without_findings_passes_and_says_what_that_does_not_mean() -> None:
    ((rule, name, kinds),) = cases(empty_result())

    assert (rule, kinds) == ("no-finding", [])
    assert "no finding does not mean no use" in name


def test_the_counts_are_those_of_the_cases() -> None:
    read = JUnitXml.fromstring(write_junit(sample_result(), GROUND))
    stated = (read.tests, read.failures, read.errors, read.skipped)

    read.update_statistics()

    assert (read.tests, read.failures, read.errors, read.skipped) == stated


def test_hostile_names_add_no_case() -> None:
    assert len(cases(hostile_result())) == len(cases(sample_result()))
