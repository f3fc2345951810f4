"""What does the lean path for builds answer, beside the lines it prints?"""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from exposure.errors import InputError, OutputError
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder
from exposure.register.load import load_register
from exposure.scan.examination import scan

EXAMPLE = Path(__file__).resolve().parents[2] / "fixtures" / "example"
TODAY = date(2026, 11, 22)
HELPDESK = "sboms/wexmoor-helpdesk.cdx.json"


def asked(*inputs: str, **more) -> Request:
    return Request(inputs=inputs, today=TODAY, folder=EXAMPLE, **more)


def test_a_record_system_that_was_not_fed_says_nothing_of_a_build() -> None:
    done = check(asked("sboms/fathomline-search.cdx.json"))

    assert (done.code, done.examination.result.gaps) == (0, ())


def test_check_and_scan_make_the_same_findings() -> None:
    done = check(asked(HELPDESK))

    scanned = scan([HELPDESK], as_of=TODAY.isoformat(), register=load_register(), folder=EXAMPLE)
    assert done.examination.result.findings == scanned.findings


def test_the_json_result_holds_what_the_lines_say(tmp_path) -> None:
    target = tmp_path / "result.json"

    done = check(asked(HELPDESK), outputs=Outputs(json=str(target)))

    written = msgspec.json.decode(target.read_bytes())
    assert [finding["id"] for finding in written["findings"]] == [
        finding.id for finding in done.examination.result.findings
    ]


@pytest.mark.parametrize(("fail_on", "code"), [("exposed", 1), ("possible", 1), ("incomplete", 1)])
def test_an_exposed_asset_reaches_every_threshold(fail_on, code) -> None:
    assert check(asked(HELPDESK, fail_on=(fail_on,))).code == code


def test_a_vendor_that_was_asked_for_counts_although_nobody_designated_it() -> None:
    sbom = "sboms/fathomline-search.cdx.json"

    without = check(asked(sbom))
    watched = check(asked(HELPDESK, watch=("openai",)))

    assert without.code == 0
    assert "openai" in {vendor.id for vendor in watched.examination.result.looked_for}


@pytest.mark.parametrize("key", ["allocations", "roster", "judgements", "discoveries"])
def test_no_output_takes_the_place_of_a_file_that_the_settings_name(tmp_path, key: str) -> None:
    own = tmp_path / "own.csv"
    own.write_text("kept")
    named = '"own.csv"' if key == "roster" else '["own.csv"]'
    (tmp_path / "exposure.toml").write_text(f"{key} = {named}\n")
    request = Request(inputs=(str(EXAMPLE / HELPDESK),), today=TODAY, folder=tmp_path)

    with pytest.raises((OutputError, InputError)):
        check(request, outputs=Outputs(sarif=str(own)))

    assert own.read_text() == "kept"


def test_before_any_designation_nobody_is_looked_for_and_the_build_does_not_pass() -> None:
    assert check(asked(HELPDESK, as_of="1900-01-01")).code == 3


def copied(folder: Path) -> Request:
    (folder / "app.json").write_bytes((EXAMPLE / HELPDESK).read_bytes())
    return Request(inputs=("app.json",), today=TODAY, folder=folder)


def test_the_json_result_never_takes_the_place_of_an_input(tmp_path) -> None:
    request, before = copied(tmp_path), (EXAMPLE / HELPDESK).read_bytes()
    (tmp_path / "link.json").symlink_to("app.json")

    for name in ("app.json", "link.json"):
        with pytest.raises(OutputError, match=r"expected an output beside .* the input app\.json"):
            check(request, outputs=Outputs(json=str(tmp_path / name)))

    assert (tmp_path / "app.json").read_bytes() == before


def test_an_earlier_result_in_a_folder_of_inputs_is_replaced(tmp_path) -> None:
    request = replace(copied(tmp_path), inputs=(".",))
    target = str(tmp_path / "result.json")

    codes = [check(request, outputs=Outputs(json=target)).code for _ in range(2)]

    assert codes == [1, 1]


def test_a_stranger_in_a_folder_of_inputs_is_not(tmp_path) -> None:
    request = replace(copied(tmp_path), inputs=(".",))

    with pytest.raises(OutputError, match="expected an output beside the inputs"):
        check(request, outputs=Outputs(json=str(tmp_path / "app.json")))


def test_neither_does_a_scan_with_a_threshold(tmp_path) -> None:
    request = asked(HELPDESK, as_of="1900-01-01", fail_on=("exposed",))

    assert scan_to_folder(request, tmp_path / "out", width=80, progress=lambda _: None).code == 3


@pytest.mark.parametrize("order", [("app.json", "lib.json"), ("lib.json", "app.json")])
def test_the_sbom_of_a_component_continues_a_build_as_it_does_a_scan(tmp_path, order) -> None:
    for name, root, part in (("app", "app", "lib"), ("lib", "lib", "%40anthropic-ai/sdk")):
        (tmp_path / f"{name}.json").write_bytes(msgspec.json.encode({
            "bomFormat": "CycloneDX", "specVersion": "1.5",
            "metadata": {"component": {"type": "application", "name": root, "version": "1",
                                       "bom-ref": "root", "purl": f"pkg:npm/{root}@1"}},
            "components": [{"type": "library", "name": part, "version": "1", "bom-ref": "part",
                            "purl": f"pkg:npm/{part}@1"}],
            "dependencies": [{"ref": "root", "dependsOn": ["part"]}],
        }))  # fmt: skip
    request = Request(inputs=order, today=TODAY, as_of=str(TODAY), folder=tmp_path)

    done = check(request)

    scanned = scan(list(order), as_of=str(TODAY), register=load_register(), folder=tmp_path)
    assert done.examination.result.findings == scanned.findings
    assert done.examination.result.outcomes == scanned.outcomes
    assert len(scanned.findings) == 2
    assert done.code == 1
