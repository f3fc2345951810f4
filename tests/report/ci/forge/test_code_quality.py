"""Does GitLab get the list that it asks for?"""

import json
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from sarif.operations.codeclimate_op import generate as by_another
from sarif.sarif_file import SarifFile, SarifFileSet

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Gated, GatedFinding, Passing
from exposure.report.ci.forge.code_quality import write_code_quality
from exposure.report.ci.place import Ground
from exposure.report.ci.sarif.log import write_sarif
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, CONNECTOR

GROUND = Ground("/srv/shop", "/srv/shop")
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def issues(result) -> list[dict]:
    return json.loads(write_code_quality(result, GROUND))


@pytest.mark.parametrize("make", [sample_result, empty_result, hostile_result])
def test_each_issue_says_what_gitlab_requires(make) -> None:
    for one in issues(make()):
        assert one.keys() == {"check_name", "description", "fingerprint", "severity", "location"}
        assert one["severity"] in SEVERITIES
        assert one["location"]["lines"]["begin"] >= 1
        assert not one["location"]["path"].startswith("./")


def test_it_says_the_same_as_what_another_program_makes_of_our_sarif(tmp_path) -> None:
    result = sample_result()
    log = json.loads(write_sarif(result, 1, GROUND))
    files = SarifFileSet()
    files.add_file(SarifFile("out.sarif", log, datetime(2026, 11, 22, tzinfo=UTC)))
    by_another(files, str(tmp_path / "theirs.json"), output_multiple_files=False)

    theirs = json.loads((tmp_path / "theirs.json").read_text(encoding="utf-8"))

    assert _places(issues(result)) == _places(theirs)


def test_what_fails_is_graver_than_what_passes() -> None:
    gate = Gated(1, ("possible",), (
        GatedFinding(COMPONENT.id, True, "possible"),
        GatedFinding(CONNECTOR.id, False, "in the baseline", Passing.in_baseline),
    ))  # fmt: skip

    found = issues(replace(empty_result(), findings=(COMPONENT, CONNECTOR), gate=gate))

    assert [one["severity"] for one in found] == ["critical", "minor"]


def test_fingerprints_are_their_own_and_stay() -> None:
    found = issues(sample_result())

    assert len({one["fingerprint"] for one in found}) == len(found)
    assert found == issues(sample_result())


def test_what_hides_presence_is_an_issue() -> None:
    gap = Gap("x", GapEffect.hides_presence, "a.json", "", "it is not listed")

    (one,) = issues(replace(empty_result(), gaps=(gap,)))

    assert (one["check_name"], one["severity"]) == ("exposure/presence-hidden", "major")


def test_nothing_found_is_an_empty_list() -> None:
    assert issues(empty_result()) == []


def _places(found: list[dict]) -> list[tuple[str, int]]:
    return sorted(
        (one["location"]["path"], int(one["location"]["lines"]["begin"])) for one in found
    )
