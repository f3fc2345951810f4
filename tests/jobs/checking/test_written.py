"""Does a check write what it was asked for, whole, beside nothing that it may not replace?"""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import OutputError
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.checking.written import ground_of
from exposure.jobs.request import Request
from exposure.report.ci.place import Ground

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
HELPDESK = "sboms/wexmoor-helpdesk.cdx.json"
TODAY = date(2026, 11, 22)
BARE = b"""{"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
  {"type": "library", "name": "left-pad", "version": "1.3.0", "purl": "pkg:npm/left-pad@1.3.0"}]}"""
FLAGS = ("json", "sarif", "summary", "junit", "code_quality")


def copied(folder: Path, *inputs: str, **more) -> Request:
    (folder / "app.json").write_bytes((EXAMPLE / HELPDESK).read_bytes())
    return Request(inputs=inputs or ("app.json",), today=TODAY, folder=folder, **more)


def everywhere(folder: Path) -> Outputs:
    return Outputs(**{flag: str(folder / f"out-{flag}") for flag in FLAGS}, annotate=True)


def test_every_output_tells_of_the_same_findings(tmp_path) -> None:
    done = check(copied(tmp_path), outputs=everywhere(tmp_path))

    ids = [finding.id for finding in done.examination.result.findings]
    assert len(ids) == 2
    for flag in ("json", "sarif", "summary", "junit"):
        text = (tmp_path / f"out-{flag}").read_text(encoding="utf-8")
        assert all(one in text for one in ids), flag
    assert len(json.loads((tmp_path / "out-code_quality").read_bytes())) == len(ids)
    assert [line for line in done.text.splitlines() if line.startswith("::error ")]


def test_writing_changes_no_exit_code_and_no_line(tmp_path) -> None:
    request = copied(tmp_path)

    alone, beside = check(request), check(request, outputs=Outputs(sarif=str(tmp_path / "o.sarif")))

    assert (alone.code, alone.text) == (beside.code, beside.text) == (1, alone.text)


def test_files_are_readable_by_their_owner_alone(tmp_path) -> None:
    check(copied(tmp_path), outputs=everywhere(tmp_path))

    assert {(tmp_path / f"out-{flag}").stat().st_mode & 0o777 for flag in FLAGS} == {0o600}


def test_a_summary_is_appended_and_the_others_are_replaced(tmp_path) -> None:
    for flag in FLAGS:
        (tmp_path / f"out-{flag}").write_text("# Build\n", encoding="utf-8")

    check(copied(tmp_path), outputs=everywhere(tmp_path))

    begun = [flag for flag in FLAGS
             if (tmp_path / f"out-{flag}").read_text(encoding="utf-8").startswith("# Build\n")]  # fmt: skip
    assert begun == ["summary"]
    assert "\n## Supply-chain exposure: " in (tmp_path / "out-summary").read_text(encoding="utf-8")


@pytest.mark.parametrize("flag", FLAGS)
def test_no_output_takes_the_place_of_an_input(tmp_path, flag) -> None:
    request = copied(tmp_path)
    before = (tmp_path / "app.json").read_bytes()

    with pytest.raises(OutputError, match=r"met the input app\.json"):
        check(request, outputs=Outputs(**{flag: str(tmp_path / "app.json")}))

    assert (tmp_path / "app.json").read_bytes() == before


def test_outputs_of_an_earlier_check_among_the_inputs_are_replaced_and_not_read(tmp_path) -> None:
    request = copied(tmp_path, ".")

    runs = [check(request, outputs=everywhere(tmp_path)) for _ in range(2)]

    assert [run.code for run in runs] == [1, 1]
    assert runs[1].examination.result.findings == runs[0].examination.result.findings
    assert not [gap for gap in runs[1].examination.result.gaps if gap.effect == "hides_presence"]


@pytest.mark.parametrize("other", [flag for flag in FLAGS if flag != "sarif"])
def test_two_outputs_in_one_file_are_refused_before_anything_is_read(tmp_path, other) -> None:
    target = str(tmp_path / "out")
    (tmp_path / "link").symlink_to(target)
    outputs = Outputs(**{"sarif": target, other: str(tmp_path / "link")})

    with pytest.raises(OutputError, match="expected a place of its own, met that of --"):
        check(Request(inputs=("absent.json",), today=TODAY), outputs=outputs)


def test_standard_output_holds_one_output_alone(tmp_path, capsysbinary) -> None:
    done = check(copied(tmp_path), outputs=Outputs(sarif="-"))

    assert done.text == ""
    assert json.loads(capsysbinary.readouterr().out)["version"] == "2.1.0"


@pytest.mark.parametrize(
    "outputs", [Outputs(sarif="-", json="-"), Outputs(json="-", annotate=True)]
)
def test_standard_output_is_not_shared(outputs) -> None:
    with pytest.raises(OutputError, match=r"expected (a place of its own|room on standard output)"):
        outputs.files()


def test_a_device_takes_several() -> None:
    assert len(Outputs(sarif="/dev/null", junit="/dev/null").files()) == 2


@pytest.mark.parametrize("flag", FLAGS)
def test_an_output_that_cannot_be_written_hides_no_finding_and_stops_no_other(
    tmp_path, flag
) -> None:
    request = copied(tmp_path)
    (tmp_path / "taken").mkdir()
    done = check(request, outputs=replace(everywhere(tmp_path), **{flag: str(tmp_path / "taken")}))

    assert done.code == 1
    assert done.text.startswith(check(request).text)
    assert "::error " in done.text
    (line,) = done.refused
    assert "taken: expected a file name, met a folder" in line
    assert all((tmp_path / f"out-{other}").exists() for other in FLAGS if other != flag)


def test_where_nothing_else_fails_it_makes_the_exit_code_two(tmp_path) -> None:
    (tmp_path / "bare.json").write_bytes(BARE)
    request = copied(tmp_path, "bare.json")

    assert check(request).code == 0
    assert check(request, outputs=Outputs(sarif=str(tmp_path))).code == 2


def test_files_are_named_from_the_checkout_of_the_build_server(tmp_path) -> None:
    (tmp_path / "app").mkdir()
    request = replace(copied(tmp_path / "app"), environment={"GITHUB_WORKSPACE": str(tmp_path)})

    check(request, outputs=Outputs(sarif=str(tmp_path / "o.sarif")))

    log = json.loads((tmp_path / "o.sarif").read_bytes())
    assert log["runs"][0]["artifacts"][0]["location"]["uri"] == "app/app.json"


def test_a_checkout_elsewhere_says_nothing(tmp_path) -> None:
    ground = ground_of(tmp_path, {"GITHUB_WORKSPACE": str(tmp_path / "other")})

    assert ground == Ground(tmp_path.as_posix())


def test_a_check_of_reordered_inputs_writes_the_same_findings(tmp_path) -> None:
    names = sorted(path.name for path in (EXAMPLE / "sboms").iterdir())
    written = []
    for order in (names, names[::-1]):
        request = Request(inputs=tuple(f"sboms/{name}" for name in order), today=TODAY,
                          folder=EXAMPLE)  # fmt: skip
        check(request, outputs=Outputs(sarif=str(tmp_path / "o.sarif")))
        log = json.loads((tmp_path / "o.sarif").read_bytes())
        found = log["runs"][0]["results"]
        written.append([(one["partialFingerprints"], one["message"]) for one in found])

    assert written[0] == written[1]
    assert len(written[0]) > 5
