"""Does anything of the gate name in a build log what the company's own files keep from others?"""

import json
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.gating.baseline import read_baseline
from exposure.model.gate.gated import Against, Gated
from exposure.report.document.result_json import read_result
from tests.jobs.test_check_handling import SECRETS, asked, furnished

POLICY = """
fail_on = [
  "vendor=northgate,tier<=9", "vendor=OpenAI", "designation=own-northgate-1", "relation=made_by",
]
[register]
overlays = ["secret.yaml"]
"""
EXCEPT = ("own-",)
"""Of the secrets of that test: how ids of designations begin."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """With names of our own designations in the policy."""
    furnished(tmp_path)
    result = check(asked(tmp_path, "app.cdx.json")).examination.result
    own = next(one.id for one in result.designations if one.vendor == "northgate")
    text = POLICY.replace("own-northgate-1", own)
    (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")
    return tmp_path


def checked(
    desk: Path, out: str, *, with_not_public: bool = False, **more
) -> tuple[str, Gated, int]:
    request = asked(desk, "app.cdx.json", vendors=(), **more)
    done = check(request, outputs=Outputs(json=str(desk / out)), with_not_public=with_not_public)
    raw = (desk / out).read_bytes()
    gate = read_result(raw, out).gate
    assert gate is not None
    return done.text + "".join(done.refused) + _without_inventory(raw), gate, done.code


def _without_inventory(raw: bytes) -> str:
    """Leave out what `check` packs of its SBOMs, which other tests look into."""
    result = json.loads(raw)
    result.pop("inventory", None)
    return json.dumps(result, ensure_ascii=False)


@pytest.mark.parametrize("whole_baseline", [True, False])
def test_criteria_policy_and_baseline_name_nobody_who_is_not_public(
    desk: Path, whole_baseline: bool
) -> None:
    checked(desk, "base.json", with_not_public=whole_baseline)
    text, gate, code = checked(desk, "result.json", baseline=Path("base.json"))

    assert [one for one in SECRETS if one in text.casefold()] == []
    assert "sha256 not public" in text
    assert gate.criteria == ("not public", "not public", "not public", "relation=made_by")
    assert gate.baseline is not None
    assert gate.baseline.sha256 == "not public"
    assert code == (0 if whole_baseline else 1)


def test_what_is_looked_for_would_be_there_otherwise(desk: Path) -> None:
    text, gate, _ = checked(desk, "whole.json", with_not_public=True)

    assert "northgate" in text.casefold()
    assert gate.criteria[0] == "vendor=northgate,tier<=9"
    assert "sha256 not public" not in text


def test_a_covered_finding_tells_neither_its_criterion_nor_its_standing_in_words(desk) -> None:
    _, gate, _ = checked(desk, "result.json")
    covered = [one for one in gate.findings if one.finding.startswith("Z-F")]

    assert covered
    assert {one.because for one in covered} == {"not public"}
    assert [one.finding for one in gate.findings][-len(covered) :] == [
        one.finding for one in covered
    ]


def test_the_code_is_that_of_the_whole_result(desk: Path) -> None:
    _, gate, code = checked(desk, "result.json", fail_on=("vendor=northgate",))

    assert (code, gate.code, len(gate.failing)) == (1, 1, 1)
    assert gate.failing[0].startswith("Z-F")


def test_findings_that_stand_as_codes_in_a_baseline_are_new(desk: Path) -> None:
    checked(desk, "base.json")
    text, gate, _ = checked(desk, "result.json", baseline=Path("base.json"))

    standing = {one.finding[:3]: one.against for one in gate.findings}
    assert standing["Z-F"] is Against.new
    assert "The baseline is an edition for others" in text
    assert any(one.against is Against.known for one in gate.findings)


def test_a_dependency_that_is_not_public_is_not_named_where_it_came_after_the_baseline(
    desk,
) -> None:
    bill = json.loads((desk / "app.cdx.json").read_text(encoding="utf-8"))
    for one in bill["dependencies"]:
        one["dependsOn"] = [to for to in one["dependsOn"] if "anthropic" not in to]
    root = bill["metadata"]["component"]["bom-ref"]
    sdk = next(one["bom-ref"] for one in bill["components"] if "anthropic" in one["purl"])
    via = {"type": "library", "bom-ref": "via", "name": "via", "purl": "pkg:npm/via@1.0.0"}
    bill["components"].append(via)
    edges = next(one for one in bill["dependencies"] if one["ref"] == root)
    edges["dependsOn"].append("via")
    bill["dependencies"].append({"ref": "via", "dependsOn": [sdk]})
    whole = (desk / "app.cdx.json").read_bytes()
    (desk / "app.cdx.json").write_text(json.dumps(bill), encoding="utf-8")
    checked(desk, "base.json", with_not_public=True)
    (desk / "app.cdx.json").write_bytes(whole)
    text, gate, code = checked(desk, "result.json", baseline=Path("base.json"))
    shown = next(one for one in gate.findings if one.against is Against.graver)

    assert (code, shown.graver) == (1, ("not public",))
    assert "client" not in text


@pytest.mark.parametrize(
    "line",
    ["vendor=northgat", "vendor=north", "northgate", "vendor=northgate;tier=1", "vendr=northgate",
     "designation=northgate", "vendor=Nordtor,tier=x", "relation=northgate", "vendor<northgate"],
)  # fmt: skip
def test_an_error_in_the_policy_names_nobody_who_is_not_public(desk: Path, line: str) -> None:
    (desk / "exposure.toml").write_text(POLICY.replace("vendor=OpenAI", line), encoding="utf-8")

    with pytest.raises(ExposureError) as caught:
        checked(desk, "result.json")

    said = str(caught.value).casefold()
    assert "exposure.toml: fail_on[1]: " in said
    assert [one for one in SECRETS if one in said and one not in EXCEPT] == []
    assert "nordtor" not in said
    assert "north" not in said


def test_a_misspelt_watch_list_does_not_repeat_what_resembles_a_hidden_name(desk: Path) -> None:
    text = 'watch = ["northgatee"]\n' + POLICY
    (desk / "exposure.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ExposureError) as caught:
        checked(desk, "result.json")

    assert "northgat" not in str(caught.value)
    assert "a name much like one that is not public" in str(caught.value)


def test_the_baseline_on_disk_is_the_one_that_is_read(desk: Path) -> None:
    checked(desk, "base.json")

    assert read_baseline("base.json", desk).result.withheld != ()
