"""Is a workbook of allocations known as one where it lies among inputs, and nothing else taken for it?"""

from pathlib import Path

import openpyxl
import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import sources_of
from exposure.inventory.estate import Estate
from exposure.model.gap import GapEffect
from tests.ingest.authored.test_allocations import HEADER, PAYROLL, workbook

MATRIX = (
    "What is used on which contract?,,,,,\n"
    "Asset id,Name,Kind,Vendor or owner,Outcome,C-1\n"
    "A-1111111111,Payroll,product,Harbour Ltd,exposed,used\n"
)


def read(folder: Path, *inputs: str) -> Estate:
    sources, missing = sources_of(inputs or (".",), folder)
    return read_all(Plan(tuple(sources), tuple(missing), DEFAULT_BOUNDS), lambda _: None)


def test_one_in_a_folder_is_a_note_that_says_how_to_name_it(tmp_path: Path) -> None:
    (tmp_path / "allocations.xlsx").write_bytes(workbook(HEADER, [*PAYROLL, "used"]))
    estate = read(tmp_path)

    assert [(gap.kind, gap.effect, gap.document) for gap in estate.gaps] == [
        ("allocation-file", GapEffect.note, "allocations.xlsx")
    ]
    assert estate.gaps[0].reason == (
        "expected an SBOM or a sheet, met an allocation workbook (no inventory) "
        "(hint: name it with --allocations)"
    )
    assert len(estate.rows) == 0


def test_one_that_was_saved_as_text_is_known_too(tmp_path: Path) -> None:
    (tmp_path / "allocations.csv").write_text(MATRIX, encoding="utf-8")

    assert [gap.kind for gap in read(tmp_path).gaps] == ["allocation-file"]


def test_one_that_is_named_as_an_input_is_refused(tmp_path: Path) -> None:
    (tmp_path / "allocations.csv").write_text(MATRIX, encoding="utf-8")
    (gap,) = read(tmp_path, "allocations.csv").gaps

    assert (gap.kind, gap.effect) == ("unusable-input", GapEffect.hides_presence)


def test_a_sheet_that_a_person_added_may_hide_a_vendor(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(HEADER, [*PAYROLL, "used"]))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book.create_sheet("Vendors").append(["Vendor", "Product"])
    book["Vendors"].append(["Harbour Ltd", "Payroll"])
    book.save(tmp_path / "a.xlsx")
    (gap,) = read(tmp_path).gaps

    assert (gap.kind, gap.effect) == ("allocation-file", GapEffect.hides_presence)
    assert "with other sheets in it" in gap.reason


@pytest.mark.parametrize(
    "header",
    [
        "Asset id,Name,Vendor,Product",
        "Asset id,Name,Kind,Vendor,Outcome",
        "Id,Name,Kind,Vendor or owner,Outcome",
    ],
)
def test_an_inventory_with_ids_of_assets_is_read_as_one(tmp_path: Path, header: str) -> None:
    row = "A-1111111111,Payroll,Harbour Ltd,Payroll Cloud,x"
    (tmp_path / "assets.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")

    assert "allocation-file" not in {gap.kind for gap in read(tmp_path).gaps}
