"""Is an earlier scan, asked again, answered as its own inputs are?"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from exposure.errors import InputError, ResultError
from exposure.jobs.company.read import company_of
from exposure.jobs.request import Request
from exposure.jobs.scan import scan_to_folder

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    folder = tmp_path_factory.mktemp("company")
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    request = Request(("vendors.xlsx", "contracts.csv", "sboms"), TODAY, folder=folder)
    scan_to_folder(request, folder / "out", width=100, progress=lambda _: None)
    return folder


def asked(folder: Path, *inputs: str, **fields):
    return company_of(Request(inputs, TODAY, folder=folder, **fields), lambda _: None)


def test_an_earlier_scan_gives_the_findings_of_its_inputs(company) -> None:
    now = asked(company, "vendors.xlsx", "contracts.csv", "sboms").examined().result
    then = asked(company, "out").examined().result

    assert {one.id for one in then.findings} == {one.id for one in now.findings}
    assert then.outcomes == now.outcomes
    assert then.assets == now.assets


def test_its_joins_are_obeyed_without_the_file_in_which_they_stand(company, tmp_path) -> None:
    shutil.copytree(company / "out", tmp_path / "out")

    then = asked(tmp_path, "out").examined().result

    assert any("exposure.toml joins it" in why for asset in then.assets for why in asset.joined)


def test_its_law_date_holds_until_another_is_asked_for(company) -> None:
    assert asked(company, "out").as_of == "2026-11-22"
    assert asked(company, "out", as_of="2026-02-01").as_of == "2026-02-01"


def test_an_earlier_scan_among_inputs_is_refused(company) -> None:
    with pytest.raises(InputError, match="met both"):
        asked(company, "out", "vendors.xlsx")


def test_a_result_whose_graph_is_another_scan_s_is_refused(company, tmp_path) -> None:
    shutil.copytree(company / "out", tmp_path / "out")
    request = Request(("vendors.xlsx",), TODAY, folder=company)
    scan_to_folder(request, tmp_path / "other", width=100, progress=lambda _: None)
    shutil.copy(tmp_path / "other" / "exposure.graph", tmp_path / "out")

    with pytest.raises(ResultError, match="met that of other inputs"):
        asked(tmp_path, "out")


def test_an_input_that_is_not_there_is_refused(company) -> None:
    with pytest.raises(InputError, match=r"nothing\.xlsx"):
        asked(company, "nothing.xlsx")


def test_files_that_are_no_inventory_are_left_out_of_a_folder(tmp_path) -> None:
    (tmp_path / "vendors.csv").write_text("Vendor,Product\nHarbour Ltd,Payroll\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("{id: quay, name: Quay Ltd}", encoding="utf-8")
    (tmp_path / "apart.yaml").write_text("scenarios: []", encoding="utf-8")
    request = Request((".",), TODAY, folder=tmp_path, vendors=("own.yaml",))

    found = company_of(request, lambda _: None, apart=("apart.yaml",))

    assert [one.name for one in found.estate.inputs] == ["vendors.csv"]
