"""What does a check make of criteria, a baseline and one policy for all repositories?"""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from exposure.errors import OutputError, ResultError, SettingsError
from exposure.jobs.check import Checked, check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.gating.gated import HIDDEN_MAY_BE_THERE
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder
from exposure.model.gate.gated import Against, Gated
from exposure.model.result import ScanResult
from exposure.report.document.result_json import read_result

TODAY = date(2026, 11, 22)
SDK, CONNECTOR = "pkg:npm/%40anthropic-ai/sdk", "pkg:npm/%40langchain/anthropic"


def component(purl: str, version: str = "1.0.0") -> dict[str, str]:
    name = purl.partition("/")[2].replace("%40", "@")
    whole = f"{purl}@{version}"
    return {"type": "library", "bom-ref": whole, "name": name, "version": version, "purl": whole}


def write_bill(path: Path, *parts: dict[str, str], name: str = "app", **more: object) -> None:
    """Write an SBOM whose root needs each part."""
    root = {"type": "application", "bom-ref": "root", "name": name}
    needs = [{"ref": "root", "dependsOn": [one["bom-ref"] for one in parts]}]
    needs += [{"ref": one["bom-ref"], "dependsOn": []} for one in parts]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": root}, "components": list(parts), "dependencies": needs, **more,
    }), encoding="utf-8")  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    write_bill(tmp_path / "app.cdx.json", component(SDK))
    return tmp_path


def run(
    desk: Path, *inputs: str, out: str | None = "result.json", day: date = TODAY, **more
) -> Checked:
    request = Request(inputs=inputs or ("app.cdx.json",), today=day, folder=desk, **more)
    return check(request, outputs=Outputs(json=str(desk / out) if out else None))


def saved(desk: Path, name: str = "result.json") -> ScanResult:
    return read_result((desk / name).read_bytes(), name)


def gate_of(desk: Path, name: str = "result.json") -> Gated:
    gate = saved(desk, name).gate
    assert gate is not None
    return gate


def test_the_gate_stands_in_the_result(desk: Path) -> None:
    done = run(desk, fail_on=("relation=made_by,tier<=2",))

    gate = gate_of(desk)
    assert (done.code, gate.code) == (1, 1)
    assert gate.criteria == ("relation=made_by,tier<=2",)
    assert saved(desk).settings.fail_on == "relation=made_by,tier<=2"
    assert gate.findings[0].because == "meets relation=made_by,tier<=2"
    assert "Fails on: relation=made_by,tier<=2." in done.text


def test_what_no_criterion_meets_passes_and_is_counted(desk: Path) -> None:
    done = run(desk, fail_on=("relation=connector_to", "confidence=review"))

    assert done.code == 0
    assert "passes: below the threshold" in done.text
    assert "Fails: 0 of 1 finding. Passes: 1 below the threshold." in done.text


def test_the_company_as_a_whole_has_a_verdict_although_a_build_has_no_contracts(desk: Path) -> None:
    result = run(desk).examination.result
    kinds = {one.verdict for one in result.findings[0].verdicts}

    assert {one.contract for one in result.findings[0].verdicts} == {None}
    assert run(desk, fail_on=(f"verdict={'|'.join(kinds)}",)).code == 1
    assert run(desk, fail_on=("verdict=disclose",)).code == 0


@pytest.mark.parametrize(
    ("criteria", "said"),
    [(("vendor=google",), "--fail-on: 'google' is not looked for on 2026-11-22"),
     (("vendor=gogle",), "--fail-on: expected a vendor of the register"),
     (("designation=none-such",), "--fail-on: expected a designation of the register")],
)  # fmt: skip
def test_who_is_not_looked_for_is_an_error_and_nothing_is_written(desk, criteria, said) -> None:
    with pytest.raises(SettingsError, match=said):
        run(desk, fail_on=criteria)

    assert not (desk / "result.json").exists()


def test_a_baseline_lets_pass_what_it_holds(desk: Path) -> None:
    assert run(desk, out="base.json").code == 1

    done = run(desk, baseline=Path("base.json"))
    gate = gate_of(desk)

    assert (done.code, gate.findings[0].against) == (0, Against.known)
    assert gate.baseline is not None
    assert gate.baseline.name == "base.json"
    assert gate.baseline.sha256 == sha256((desk / "base.json").read_bytes()).hexdigest()
    short = gate.baseline.sha256[:12]
    assert f"Baseline base.json (law date 2026-11-22, sha256 {short}): 0 new, 1 known." in done.text
    assert "passes: in the baseline" in done.text


def test_what_came_since_fails_alone(desk: Path) -> None:
    run(desk, out="base.json")
    write_bill(desk / "app.cdx.json", component(SDK, "2.0.0"), component(CONNECTOR))

    done = run(desk, baseline=Path("base.json"))

    standing = {one.finding: one.against for one in gate_of(desk).findings}
    assert (done.code, sorted(standing.values())) == (1, [Against.changed, Against.new])
    assert len(gate_of(desk).failing) == 1
    (line,) = [one for one in done.text.splitlines() if one.endswith("  new")]
    assert "@langchain/anthropic" in line
    assert ": 1 new, 1 in another version." in done.text


def test_what_is_gone_since_is_counted(desk: Path) -> None:
    write_bill(desk / "app.cdx.json", component(SDK), component(CONNECTOR))
    run(desk, out="base.json")
    write_bill(desk / "app.cdx.json", component(SDK))

    assert ": 0 new, 1 known, 1 gone." in run(desk, baseline=Path("base.json")).text


def test_renamed_and_reordered_inputs_make_no_difference(desk: Path) -> None:
    write_bill(desk / "b.cdx.json", component(CONNECTOR), name="other")
    run(desk, "app.cdx.json", "b.cdx.json", out="base.json")
    (desk / "build").mkdir()
    (desk / "app.cdx.json").rename(desk / "build" / "z.json")
    (desk / "b.cdx.json").rename(desk / "build" / "a.json")

    done = run(desk, "build/a.json", "build/z.json", baseline=Path("base.json"))

    assert done.code == 0
    assert {one.against for one in gate_of(desk).findings} == {Against.known}
    baseline = gate_of(desk).baseline
    assert baseline is not None
    assert baseline.warnings == ()


def test_the_folder_of_a_scan_is_a_baseline(desk: Path) -> None:
    request = Request(inputs=("app.cdx.json",), today=TODAY, folder=desk)
    scan_to_folder(request, desk / "scanned", width=100, progress=lambda _: None)

    done = run(desk, baseline=Path("scanned"))

    assert done.code == 0
    assert "Baseline scanned/exposure.json (" in done.text


def test_a_baseline_of_another_build_covers_nothing_and_says_so(desk: Path) -> None:
    write_bill(desk / "b.cdx.json", component(SDK), name="other")
    run(desk, "b.cdx.json", out="base.json")

    done = run(desk, baseline=Path("base.json"))

    assert done.code == 1
    assert "Warning: The baseline and this check have no asset in common" in done.text
    warnings = saved(desk).summary.warnings
    assert any(one.startswith("The baseline and this check have no asset") for one in warnings)


def test_a_baseline_that_lies_among_the_inputs_is_none_of_them(desk: Path) -> None:
    run(desk, out="base.json")
    alone = run(desk, "app.cdx.json", baseline=Path("base.json"))
    folder = run(desk, ".", baseline=Path("base.json"), out=None)

    assert (alone.code, folder.code) == (0, 0)
    assert [one.name for one in folder.examination.result.inputs] == ["app.cdx.json", "result.json"]


def test_a_baseline_is_never_written_over(desk: Path) -> None:
    run(desk, out="base.json")
    before = (desk / "base.json").read_bytes()

    with pytest.raises(OutputError, match=r"met the input base\.json"):
        run(desk, baseline=Path("base.json"), out="base.json")

    assert (desk / "base.json").read_bytes() == before


def older(raw: bytes) -> bytes:
    """Return a result as a program wrote it that knew no gate."""
    result = json.loads(raw)
    del result["gate"], result["settings"]["config_sha256"]
    result.pop("inventory", None)
    return json.dumps(result).encode()


def test_a_result_from_before_there_was_a_gate_is_a_baseline(desk: Path) -> None:
    run(desk, out="base.json")
    (desk / "base.json").write_bytes(older((desk / "base.json").read_bytes()))

    assert run(desk, baseline=Path("base.json")).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "expected a result written by exposure, met no such JSON"),
        (b"{}", r"expected a result written by exposure \(schema exposure/1\), met other JSON"),
        (b'{"schema": "exposure/2"}', "expected schema exposure/1, met 'exposure/2'"),
        (b'{"schema": "exposure/1"}', "expected a result of schema exposure/1, met"),
        (b'{"bomFormat": "CycloneDX"}', "met other JSON"),
        (b"\xff\xfe\x00", "met no such JSON"),
    ],
)
def test_a_damaged_baseline_is_one_named_error(desk: Path, content: bytes, said: str) -> None:
    (desk / "base.json").write_bytes(content)

    with pytest.raises(ResultError, match=rf"^--baseline base\.json: .*{said}") as caught:
        run(desk, baseline=Path("base.json"))

    assert "--json FILE" in caught.value.hint
    assert not (desk / "result.json").exists()


def test_a_baseline_that_is_cut_off_is_refused(desk: Path) -> None:
    run(desk, out="base.json")
    raw = (desk / "base.json").read_bytes()
    (desk / "base.json").write_bytes(raw[: len(raw) // 2])

    with pytest.raises(ResultError, match=r"^--baseline base\.json: "):
        run(desk, baseline=Path("base.json"))


@pytest.mark.parametrize("named", ["gone.json", "gone/base.json", "empty"])
def test_a_missing_baseline_is_one_named_error(desk: Path, named: str) -> None:
    (desk / "empty").mkdir()

    with pytest.raises(
        ResultError, match=r"^--baseline .*: expected an earlier result, met: no such"
    ):
        run(desk, baseline=Path(named))


INCOMPLETE = [{"aggregate": "incomplete", "assemblies": ["root"]}]


def test_a_gap_of_the_baseline_gives_three_and_is_told_as_of_the_baseline(desk: Path) -> None:
    write_bill(desk / "app.cdx.json", component("pkg:npm/left-pad"), compositions=INCOMPLETE)
    assert run(desk, out="base.json").code == 3

    done = run(desk, baseline=Path("base.json"))

    assert done.code == 3
    assert "(also in the baseline)" in done.text


def test_presence_that_is_hidden_passes_by_its_ugly_name_and_every_output_says_so(desk) -> None:
    write_bill(desk / "app.cdx.json", component("pkg:npm/left-pad"), compositions=INCOMPLETE)

    done = run(desk, unsafe_pass_when_presence_is_hidden=True)
    quiet = run(desk, unsafe_pass_when_presence_is_hidden=True, quiet=True)

    assert (done.code, quiet.code) == (0, 0)
    assert f"Warning: {HIDDEN_MAY_BE_THERE}" in done.text
    assert "unsafe_pass_when_presence_is_hidden" in quiet.text
    assert HIDDEN_MAY_BE_THERE in saved(desk).summary.warnings
    assert gate_of(desk).unsafe_pass_when_presence_is_hidden


def test_a_policy_may_say_so_too(desk: Path) -> None:
    write_bill(desk / "app.cdx.json", component("pkg:npm/left-pad"), compositions=INCOMPLETE)
    (desk / "exposure.toml").write_text(
        "unsafe_pass_when_presence_is_hidden = true", encoding="utf-8"
    )

    assert run(desk).code == 0
    assert run(desk, "gone.json").code == 2


def test_without_it_nothing_is_said_of_it(desk: Path) -> None:
    assert "unsafe" not in run(desk).text


CENTRAL = """
watch = ["google"]
fail_on = ["vendor=google", {relation = "made_by", confidence = ">=confirmed"}]
[register]
overlays = ["own.yaml"]
"""


@pytest.fixture
def central(desk: Path) -> Path:
    folder = desk / "central"
    folder.mkdir()
    (folder / "exposure.toml").write_text(CENTRAL, encoding="utf-8")
    (folder / "own.yaml").write_text(
        "vendors:\n- id: veyrantha\n  name: Veyrantha\n  packages: ['pkg:npm/%40veyrantha/*']\n",
        encoding="utf-8",
    )
    return folder


@pytest.mark.parametrize("how", ["flag", "environment", "link"])
def test_one_policy_serves_every_repository(desk: Path, central: Path, how: str) -> None:
    repository = desk / "repositories" / "app"
    write_bill(repository / "app.cdx.json", component("pkg:npm/%40veyrantha/sdk"))
    name = "../../central/exposure.toml"
    if how == "link":
        name = "exposure.toml"
        (repository / name).symlink_to(central / "exposure.toml")
    given = {
        "flag": {"config": Path(name)},
        "environment": {"environment": {"EXPOSURE_CONFIG": name}},
    }
    done = run(repository, **given.get(how, {}))  # fmt: skip

    result = saved(repository)
    digest = sha256((central / "exposure.toml").read_bytes()).hexdigest()
    assert done.code == 1
    assert result.settings.config == name
    assert result.settings.config_sha256 == digest
    assert "google" in result.settings.watch
    assert f"Policy {name}, sha256 {digest[:12]}." in done.text.splitlines()
    (overlay,) = result.register.overlays
    assert overlay.endswith(sha256((central / "own.yaml").read_bytes()).hexdigest())


def test_a_flag_stands_before_the_policy(desk: Path, central: Path) -> None:
    run(desk, config=Path("central/exposure.toml"), fail_on=("exposed",))

    assert gate_of(desk).criteria == ("exposed",)


def test_a_local_file_beside_a_central_one_is_not_read_and_that_is_said(desk, central) -> None:
    (desk / "exposure.toml").write_text('fail_on = "incomplete"', encoding="utf-8")
    done = run(desk, config=Path("central/exposure.toml"))

    said = "exposure.toml of this folder was not read: all settings come from central/exposure.toml"
    assert f"Warning: {said}, which was named." in done.text
    assert gate_of(desk).criteria[0] == "vendor=google"


def test_without_a_policy_no_line_speaks_of_one(desk: Path) -> None:
    done = run(desk)

    assert "Policy" not in done.text
    assert saved(desk).settings.config_sha256 == ""


def test_a_scan_gates_where_a_flag_asks_for_it(desk: Path) -> None:
    def scanned(*fail_on: str, **more):
        request = Request(
            inputs=("app.cdx.json",), today=TODAY, folder=desk, fail_on=fail_on, **more
        )
        return scan_to_folder(request, desk / "out", width=100, progress=lambda _: None)

    assert scanned().code == 0
    assert scanned().result.gate is None
    assert scanned("relation=made_by").code == 1
    assert scanned("relation=owned_by").code == 0
    assert scanned("relation=owned_by").result.gate is not None
    assert "Fails: 0 of 1 finding. Passes: 1 below the threshold." in scanned("tier>=2").text
    assert "Fails: " not in scanned().text


def test_a_criterion_on_verdicts_says_that_a_build_knows_no_contract(desk: Path) -> None:
    asked = run(desk, fail_on=("verdict=prohibited",))

    assert "Warning: No contract is known here" in asked.text
    assert "No contract is known here" not in run(desk, fail_on=("exposed",)).text
