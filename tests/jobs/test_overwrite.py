"""Does a scan leave its inputs as they are, wherever its folder lies?"""

from datetime import date
from pathlib import Path

import pytest

from exposure.errors import OutputError
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.request import Request
from exposure.jobs.scan import Done, scan_to_folder

SBOM = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": []}'
SHEET = "Vendor,Product\nHarbour Ltd,Payroll\n"


def scanned(folder: Path, *inputs: str) -> Done:
    request = Request(inputs=inputs, today=date(2026, 11, 22), folder=folder)
    return scan_to_folder(request, folder, width=80, progress=lambda _: None)


@pytest.mark.parametrize("name", ["findings.xlsx", "exposure.json", "checklist.md"])
@pytest.mark.parametrize("named", [True, False])
def test_an_input_with_the_name_of_an_output_is_kept(
    tmp_path: Path, name: str, named: bool
) -> None:
    (tmp_path / name).write_text(SHEET, encoding="utf-8")

    with pytest.raises(OutputError, match=f"{name}: expected an output beside the inputs"):
        scanned(tmp_path, name if named else ".")

    assert (tmp_path / name).read_text(encoding="utf-8") == SHEET


def test_a_second_scan_into_the_folder_of_the_inputs_replaces_the_first(tmp_path: Path) -> None:
    (tmp_path / "vendors.csv").write_text(SHEET, encoding="utf-8")

    first, second = scanned(tmp_path, "."), scanned(tmp_path, ".")

    assert first.code == second.code == 0
    assert [asset.name for asset in second.result.assets] == ["Payroll"]


def test_the_result_of_a_check_that_is_read_is_kept(tmp_path: Path) -> None:
    """It is an inventory, though it bears the name of an output."""
    (tmp_path / "app.cdx.json").write_text(SBOM, encoding="utf-8")
    request = Request(inputs=("app.cdx.json",), today=date(2026, 11, 22), folder=tmp_path)
    check(request, outputs=Outputs(json=str(tmp_path / "exposure.json")))

    with pytest.raises(OutputError, match=r"exposure\.json: expected an output beside the inputs"):
        scanned(tmp_path, ".")


def test_a_build_replaces_its_own_result_of_yesterday(tmp_path: Path) -> None:
    (tmp_path / "app.cdx.json").write_text(SBOM, encoding="utf-8")
    request = Request(inputs=(".",), today=date(2026, 11, 22), folder=tmp_path)

    codes = [check(request, outputs=Outputs(json=str(tmp_path / "r.json"))).code for _ in range(2)]

    assert codes[0] == codes[1] != 2


def test_a_hard_link_of_an_input_is_that_input(tmp_path: Path) -> None:
    """What is appended to the one stands in the other, too."""
    (tmp_path / "app.cdx.json").write_text(SBOM, encoding="utf-8")
    (tmp_path / "summary.md").hardlink_to(tmp_path / "app.cdx.json")
    request = Request(inputs=("app.cdx.json",), today=date(2026, 11, 22), folder=tmp_path)

    with pytest.raises(OutputError, match=r"met the input app\.cdx\.json"):
        check(request, outputs=Outputs(summary=str(tmp_path / "summary.md")))
