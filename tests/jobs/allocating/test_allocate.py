"""Is the workbook written where it was asked for, and is nobody's answer lost by it?"""

from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.errors import InputError, OutputError, ResultError
from exposure.jobs.allocating.allocate import allocate
from exposure.model.result import Asset, AssetKind, ScanResult
from exposure.report.document.result_json import write_result
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CAMERA, CONTRACT

OUT = Path("allocations.xlsx")
CELLS = {"acme-helpdesk": "F4", "Gatewatch Video Suite": "F6"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return save(tmp_path, sample_result())


def save(folder: Path, result: ScanResult) -> Path:
    (folder / "exposure.json").write_bytes(write_result(result))
    return folder


def ask(desk: Path, *earlier: str, out: Path = OUT) -> str:
    return allocate(Path("exposure.json"), out, earlier, desk)


def fill(path: Path, by: str = "Ann Lee", **cells: str) -> None:
    book = openpyxl.load_workbook(path)
    for cell, text in cells.items():
        book["Allocation"][cell] = text
    for row in book["How to fill this in"].iter_rows():
        if row[0].value == "Filled in by":
            row[1].value = by
    book.save(path)


def said(path: Path, cell: str) -> object:
    return openpyxl.load_workbook(path)["Allocation"][cell].value


def test_it_says_what_is_in_it_and_what_to_do_next(desk: Path) -> None:
    assert ask(desk).splitlines() == [
        "allocations.xlsx: 4 assets on 2 contracts: 2 used, 0 not used, 6 unknown.",
        "Fill it in, name who answers for it on the sheet 'How to fill this in', and scan with "
        "--allocations",
        "  allocations.xlsx.",
    ]


def test_its_lines_are_as_wide_as_the_terminal(desk: Path) -> None:
    told = allocate(Path("exposure.json"), OUT, (), desk, width=60)

    assert max(map(len, told.splitlines())) <= 60
    assert "scan with --allocations allocations.xlsx." in " ".join(told.split())


def test_answers_that_stand_at_the_target_are_carried_over(desk: Path) -> None:
    ask(desk)
    fill(desk / OUT, F6="not used")
    told = ask(desk)

    assert said(desk / OUT, "F6") == "not used"
    assert "Carried over from allocations.xlsx: 3 answers." in told.splitlines()
    assert "2 used, 1 not used, 5 unknown" in told


def test_answers_of_earlier_workbooks_are_carried_over_to_a_new_one(desk: Path) -> None:
    ask(desk, out=Path("old.xlsx"))
    fill(desk / "old.xlsx", F6="used", G6="not used")
    ask(desk, "old.xlsx")

    assert (said(desk / OUT, "F6"), said(desk / OUT, "G6")) == ("used", "not used")
    assert said(desk / "old.xlsx", "F6") == "used"


def test_an_answer_for_what_is_gone_is_kept_behind_the_others(desk: Path) -> None:
    ask(desk)
    fill(desk / OUT, F6="not used")
    result = sample_result()
    save(desk, replace(result, assets=tuple(one for one in result.assets if one.id != CAMERA)))
    ask(desk)
    last = [cell.value for cell in openpyxl.load_workbook(desk / OUT)["Allocation"][7]]

    assert last[:6] == [CAMERA, "Gatewatch Video Suite", None, None, "not in this scan", "not used"]


def test_a_second_run_without_a_change_changes_nothing_but_what_it_says_of_itself(
    desk: Path,
) -> None:
    ask(desk)
    fill(desk / OUT, F6="not used")
    ask(desk)
    once = [
        [cell.value for cell in row] for row in openpyxl.load_workbook(desk / OUT)["Allocation"]
    ]
    ask(desk)
    twice = [
        [cell.value for cell in row] for row in openpyxl.load_workbook(desk / OUT)["Allocation"]
    ]

    assert once == twice


@pytest.mark.parametrize(
    "content",
    [b"Vendor,Product\nHarbour,Payroll\n", b"PK\x03\x04 damaged", b"", b"\x89PNG\r\n\x1a\n"],
)
def test_another_file_at_the_target_is_never_overwritten(desk: Path, content: bytes) -> None:
    (desk / OUT).write_bytes(content)

    with pytest.raises(OutputError, match=r"^allocations\.xlsx: expected an allocation workbook"):
        ask(desk)
    assert (desk / OUT).read_bytes() == content


def test_a_folder_at_the_target_is_refused(desk: Path) -> None:
    (desk / OUT).mkdir()

    with pytest.raises(OutputError, match=r"^allocations\.xlsx: expected an allocation workbook"):
        ask(desk)


@pytest.mark.parametrize("name", ["allocations.ods", "allocations.csv", "allocations"])
def test_a_name_that_promises_another_format_is_refused(desk: Path, name: str) -> None:
    with pytest.raises(OutputError, match=r"expected a name that ends in \.xlsx, met another"):
        ask(desk, out=Path(name))
    assert not (desk / name).exists()


def test_a_result_without_contracts_is_refused(tmp_path: Path) -> None:
    result = empty_result()
    save(
        tmp_path, replace(result, assets=tuple(replace(one, contracts=()) for one in result.assets))
    )

    with pytest.raises(ResultError) as refused:
        ask(tmp_path)
    assert str(refused.value) == (
        "exposure.json: expected a result with contracts, met none "
        "(hint: hand a contracts sheet to `exposure scan`)"
    )
    assert not (tmp_path / OUT).exists()


def test_contracts_that_rows_alone_name_are_asked_about(tmp_path: Path) -> None:
    asset = Asset("A-1", "Desk", AssetKind.product, None, (CONTRACT,))
    save(tmp_path, replace(empty_result(), assets=(asset,)))

    assert ask(tmp_path).startswith("allocations.xlsx: 1 asset on 1 contract: ")


def test_an_earlier_workbook_that_is_none_is_refused_and_nothing_is_written(desk: Path) -> None:
    (desk / "old.csv").write_text("Vendor,Product\nHarbour,Payroll\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"^old\.csv: expected an allocation workbook"):
        ask(desk, "old.csv")
    assert not (desk / OUT).exists()


def test_only_its_owner_can_read_it(desk: Path) -> None:
    ask(desk)

    assert (desk / OUT).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("cells", "lost"),
    [
        ({"F6": "yes"}, "1 cell holds another text than the words, the first Allocation!F6 'yes'"),
        ({"F3": "", "F6": "not used"}, "in columns without a contract number, the first Allocation!F"),
        ({"A6": "", "F6": "used"}, "1 row without an id, the first Allocation!A6"),
        ({"H9": "ask Bo"}, "1 cell in columns without a contract number, the first Allocation!H9"),
    ],
)  # fmt: skip
def test_what_would_not_be_carried_over_is_not_overwritten(
    desk: Path, cells: dict[str, str], lost: str
) -> None:
    ask(desk)
    fill(desk / OUT, **cells)
    before = (desk / OUT).read_bytes()

    with pytest.raises(OutputError) as refused:
        ask(desk)
    assert lost in refused.value.message
    assert "\n" not in str(refused.value)
    assert refused.value.hint == (
        "write to another name with -o, and name allocations.xlsx with --from"
    )
    assert (desk / OUT).read_bytes() == before


def test_a_workbook_with_another_sheet_is_not_overwritten_and_can_be_named(desk: Path) -> None:
    ask(desk)
    fill(desk / OUT, F6="not used")
    book = openpyxl.load_workbook(desk / OUT)
    book.create_sheet("Notes").append(["Bo knows"])
    book.save(desk / OUT)

    with pytest.raises(OutputError, match="would be lost: 1 other sheet, the first 'Notes'"):
        ask(desk)
    ask(desk, "allocations.xlsx", out=Path("new.xlsx"))
    assert said(desk / "new.xlsx", "F6") == "not used"


def test_what_an_earlier_workbook_says_below_no_number_is_told(desk: Path) -> None:
    ask(desk, out=Path("old.xlsx"))
    fill(desk / "old.xlsx", F3="", F6="not used")
    told = ask(desk, "old.xlsx")

    assert "the column has no contract number" in " ".join(told.split())
