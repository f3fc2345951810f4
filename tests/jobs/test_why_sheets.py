"""Is every place of a sheet, and every name beside a vendor, explained?"""

from pathlib import Path

import pytest

from exposure.errors import ResultError
from exposure.jobs.why import why
from tests.jobs.test_why import save

VENDORS = """\
Our suppliers
Vendor,Product,Sub-processors,Remarks
Harbour Ltd,Payroll,"Twilio; Smith, Jones and Partners",renewed
Quay Cameras Ltd,Cameras,,
"""
OWNERS = """\
Company,Shareholder,Share %
Quay Cameras Ltd,"Hangzhou Hikvision Digital Technology Co., Ltd.",51%
Harbour Ltd,Harbour Holdings Ltd,100%
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(tmp_path_factory.mktemp("sheets"), vendors_csv=VENDORS, ownership_csv=OWNERS)


def test_a_header_cell_is_explained_with_its_column(out: Path) -> None:
    answer = why(out, "vendors.csv!D2")

    assert answer.startswith("Row 2 holds the headers of vendors.csv.")
    assert "Column D 'Remarks' of vendors.csv is read as notes: " in answer


@pytest.mark.parametrize("subject", ["vendors.csv!C", "vendors.csv › C", "VENDORS.CSV!c"])
def test_a_column_is_explained_alone(out: Path, subject: str) -> None:
    answer = why(out, subject)

    assert answer.startswith("Column C 'Sub-processors' of vendors.csv is read as subprocessors")
    assert answer.count("\n") == 0


def test_a_row_is_explained_with_the_column_that_was_named(out: Path) -> None:
    answer = why(out, "vendors.csv!B4")

    assert "Hikvision" in answer
    assert answer.endswith("is read as product: 'product' is a header word of vendor sheets.")


def test_a_cell_of_no_row_says_what_its_sheet_was_taken_for(out: Path) -> None:
    answer = why(out, "vendors.csv!B99")

    assert answer.startswith("No row that was read stands in row 99.\n")
    assert "vendors.csv is taken for a list of vendors, because the column 'Vendor'" in answer


def test_a_file_is_explained_by_its_name(out: Path) -> None:
    assert why(out, "ownership.csv").startswith(
        "ownership.csv is taken for a list of who owns whom, because"
    )


def test_a_sheet_that_is_not_there_is_refused(out: Path) -> None:
    with pytest.raises(ResultError, match="nothing in this scan is called 'Nowhere!B3'"):
        why(out, "Nowhere!B3")


@pytest.mark.parametrize("name", ["Smith, Jones and Partners", "twilio"])
def test_a_subprocessor_without_a_finding_is_explained(out: Path, name: str) -> None:
    answer = why(out, name)

    assert f"{name} was not flagged." in answer
    assert "vendors.csv:3 names it as sub-processor of 'Harbour Ltd'" in answer
    assert "No vendor that was looked for came near it." in answer


def test_a_name_in_a_tie_without_a_finding_is_explained(out: Path) -> None:
    assert "ownership.csv:3 says that 'Harbour Ltd' is owned by 'Harbour Holdings Ltd'" in why(
        out, "Harbour Holdings Ltd"
    )


def test_a_finding_over_a_tie_is_told_once_for_the_vendor_that_is_bought(out: Path) -> None:
    assert why(out, "Quay Cameras Ltd").count("Why it counts: 'Quay Cameras Ltd' is said") == 1
