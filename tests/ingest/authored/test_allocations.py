"""Is a workbook of allocations read back as people fill it in, whatever program saved it?"""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from exposure.errors import InputError
from exposure.ingest.authored.allocations.answers import Filled
from exposure.ingest.authored.allocations.filled import filled_in
from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.allocations.words import is_odd, odd_cell
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.gap import GapEffect
from exposure.model.law.allocation import Use

HEADER = ["Asset id", "Name", "Kind", "Vendor or owner", "Outcome", "C-1", "C-2"]
PAYROLL = ["A-1111111111", "Payroll", "product", "Harbour Ltd", "exposed"]
LEDGER = ["A-2222222222", "Ledger", "product", "Harbour Ltd", "possible"]


def workbook(*rows: list[object], by: object = "Ann Lee", on: object = date(2026, 11, 20)) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Allocation"
    sheet.append(["What is used on which contract?"])
    for row in rows:
        sheet.append(row)
    guide = book.create_sheet("How to fill this in")
    guide.append(["Who answers for it"])
    guide.append(["Filled in by", by])
    guide.append(["Filled in on", on])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def filled(*rows: list[object], **signed: object) -> Filled:
    return filled_in("a.xlsx", workbook(*rows, **signed), DEFAULT_BOUNDS)


def said(one: Filled) -> list[tuple[str, str, Use, str]]:
    return [(a.asset, a.contract, a.use, a.location.place) for a in one.answers]


def test_each_filled_cell_is_an_answer_with_its_place() -> None:
    one = filled(HEADER, [*PAYROLL, "used", "not used"], [*LEDGER, "unknown"])

    assert said(one) == [
        ("A-1111111111", "C-1", Use.used, "Allocation!F3"),
        ("A-1111111111", "C-2", Use.not_used, "Allocation!G3"),
        ("A-2222222222", "C-1", Use.unknown, "Allocation!F4"),
    ]
    assert (one.file.by, one.file.on, one.file.answers) == ("Ann Lee", "2026-11-20", 2)


@pytest.mark.parametrize("text", ["not used", "NOT USED", "not_used", "  Not  used ", "not-used"])
def test_case_and_blanks_of_a_word_do_not_matter(text: str) -> None:
    (answer,) = filled(HEADER, [*PAYROLL, text]).answers

    assert (answer.use, is_odd(answer)) == (Use.not_used, False)


@pytest.mark.parametrize(
    "text", ["no", "n/a", "yes", "unused", "not used?!x", "-", 0, "used since May"]
)
def test_any_other_text_is_no_answer_and_names_its_cell(text: object) -> None:
    (answer,) = filled(HEADER, [*PAYROLL, text]).answers
    gap = odd_cell(answer)

    assert (answer.use, is_odd(answer)) == (Use.unknown, True)
    assert (gap.kind, gap.effect) == ("allocation-word", GapEffect.blurs_route)
    assert (gap.document, gap.place) == ("a.xlsx", "Allocation!F3")
    assert gap.reason == (
        f"expected used, not used, unknown or an empty cell, met {str(text)!r}; taken as unknown"
    )


@pytest.mark.parametrize("empty", [None, "", "   "])
def test_an_empty_cell_says_nothing(empty: object) -> None:
    assert filled(HEADER, [*PAYROLL, empty, "used"]).answers[0].contract == "C-2"


def test_a_formula_is_no_answer() -> None:
    (answer,) = filled(HEADER, [*PAYROLL, '=IF(TRUE,"not used","used")']).answers

    assert (answer.use, is_odd(answer)) == (Use.unknown, True)


def test_rows_and_columns_may_be_moved_sorted_and_added() -> None:
    header = ["Remarks", "Asset id", "Name", "C-2", "Checked with", "C-1"]
    one = filled(
        ["a note"], header, ["see mail", "A-1111111111", "Payroll", "used", "Bo", "not used"]
    )

    assert said(one)[0] == ("A-1111111111", "C-2", Use.used, "Allocation!D4")
    assert ("A-1111111111", "C-1", Use.not_used, "Allocation!F4") in said(one)
    assert [column.text for column in one.columns] == ["C-2", "C-1"]


def test_a_row_without_an_id_is_named_by_its_place_and_answers_for_nothing() -> None:
    one = filled(HEADER, [None, "Payroll", "", "", "", "not used"])

    assert one.answers == ()
    assert [(row.text, row.name, row.location.place) for row in one.rows] == [
        ("", "Payroll", "Allocation!A3")
    ]


@pytest.mark.parametrize("nobody", [None, "", "n/a", "TBD", "unknown", "?"])
def test_who_names_nobody_answers_for_nothing(nobody: object) -> None:
    assert filled(HEADER, [*PAYROLL, "not used"], by=nobody).file.by == ""


def test_a_day_that_is_none_is_said_with_its_cell() -> None:
    one = filled(HEADER, [*PAYROLL, "used"], on="last week")

    assert one.file.on == ""
    assert one.warnings == (
        "a.xlsx › How to fill this in!B3: expected the day on which it was filled in, met 'last week'.",
    )


def test_a_name_without_a_day_is_said() -> None:
    one = filled(HEADER, [*PAYROLL, "used"], on=None)

    assert one.warnings == ("a.xlsx names no day on which Ann Lee filled it in.",)


def test_a_delimited_file_may_name_who_answers_above_its_header() -> None:
    raw = (
        b"Filled in by,Ann Lee\nFilled in on,2026-11-20\n"
        b"Asset id,Name,C-1\nA-1111111111,Payroll,not used\n"
    )
    one = filled_in("a.csv", raw, DEFAULT_BOUNDS)

    assert (one.file.by, one.file.on) == ("Ann Lee", "2026-11-20")
    assert said(one) == [("A-1111111111", "C-1", Use.not_used, "C4")]


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"Vendor,Product\nHarbour Ltd,Payroll\n", "no sheet with the header 'Asset id'"),
        (b"%PDF-1.7\n%\xe2\xe3\n", "a PDF document"),
        (b'{"schema": "exposure/1"}', "a result of this program"),
        (b"", "an empty file"),
    ],
)
def test_another_file_is_refused_in_one_line(raw: bytes, met: str) -> None:
    with pytest.raises(InputError) as refused:
        filled_in("a.xlsx", raw, DEFAULT_BOUNDS)

    assert refused.value.message == f"a.xlsx: expected an allocation workbook, met {met}"
    assert "`exposure allocate` writes one" in refused.value.hint


def test_a_missing_file_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^gone\.xlsx: expected a file of allocations, met none"):
        read_allocations(("gone.xlsx",), tmp_path, DEFAULT_BOUNDS)


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(HEADER, [*PAYROLL, "used"]))

    read = read_allocations(("a.xlsx", "a.xlsx"), tmp_path, DEFAULT_BOUNDS)

    assert [file.name for file in read.files] == ["a.xlsx"]
    assert [source.name for source in read.sources] == ["a.xlsx"]


def test_rows_that_a_filter_hides_are_answers_all_the_same() -> None:
    book = openpyxl.load_workbook(
        BytesIO(workbook(HEADER, [*PAYROLL, "used"], [*LEDGER, "not used"]))
    )
    book["Allocation"].row_dimensions[4].hidden = True
    target = BytesIO()
    book.save(target)
    one = filled_in("a.xlsx", target.getvalue(), DEFAULT_BOUNDS)

    assert [answer.use for answer in one.answers] == [Use.used, Use.not_used]
    assert one.warnings == ()


def test_a_workbook_that_is_cut_off_says_that_answers_may_be_missing() -> None:
    raw = b'Asset id,Name,C-1\nA-1111111111,"Payroll,not used\nA-2222222222,Ledger,used\n'
    one = filled_in("a.csv", raw, DEFAULT_BOUNDS)

    assert any("answers may stand there" in warning for warning in one.warnings)


def test_a_second_header_below_the_first_starts_a_table_with_contracts_of_its_own() -> None:
    second = [*HEADER[:5], "C-3", "C-1"]
    one = filled(HEADER, [*PAYROLL, "used", "not used"], second, [*LEDGER, "not used", "used"])

    assert said(one) == [
        ("A-1111111111", "C-1", Use.used, "Allocation!F3"),
        ("A-1111111111", "C-2", Use.not_used, "Allocation!G3"),
        ("A-2222222222", "C-3", Use.not_used, "Allocation!F5"),
        ("A-2222222222", "C-1", Use.used, "Allocation!G5"),
    ]
    assert one.warnings == ()


def test_a_second_header_without_its_ids_ends_the_first_table_all_the_same() -> None:
    second = [None, *HEADER[1:5], "C-3"]
    one = filled(HEADER, [*PAYROLL, "used"], second, [*LEDGER, "not used"])

    assert said(one) == [("A-1111111111", "C-1", Use.used, "Allocation!F3")]
    assert one.warnings == (
        "a.xlsx › Allocation!F5: 1 cell of column F with one of the words used, not used, unknown "
        "was not counted: no header 'Asset id' stands above.",
    )


def test_a_table_beside_another_keeps_its_own_assets() -> None:
    one = filled(
        [*HEADER[:2], "C-1", "Asset id", "Name", "C-2"],
        ["A-1111111111", "Payroll", "used", "A-2222222222", "Ledger", "not used"],
    )

    assert said(one) == [
        ("A-1111111111", "C-1", Use.used, "Allocation!C3"),
        ("A-2222222222", "C-2", Use.not_used, "Allocation!F3"),
    ]
    assert one.warnings == ()


@pytest.mark.parametrize("header", [None, "  ", '="C-"&2'])
def test_answers_below_no_number_are_told_and_make_not_used_doubtful(header: object) -> None:
    head = [*HEADER[:6], header]
    one = filled(head, [*PAYROLL, "not used", "used"], [*LEDGER, "used", "unknown"])

    assert said(one) == [
        ("A-1111111111", "C-1", Use.unknown, "Allocation!F3"),
        ("A-2222222222", "C-1", Use.used, "Allocation!F4"),
    ]
    assert one.file.answers == 1
    assert one.warnings == (
        "a.xlsx › Allocation!G3: 2 cells of column G with one of the words used, not used, unknown "
        "were not counted: the column has no contract number. Some of them say used, so that not "
        "used counts as unknown in the whole file.",
    )


def test_of_a_merged_header_the_second_column_is_told() -> None:
    raw = workbook([*HEADER[:6], None], [*PAYROLL, "not used", "not used"])
    book = openpyxl.load_workbook(BytesIO(raw))
    book["Allocation"].merge_cells("F2:G2")
    target = BytesIO()
    book.save(target)
    one = filled_in("a.xlsx", target.getvalue(), DEFAULT_BOUNDS)

    assert [answer.use for answer in one.answers] == [Use.not_used]
    (warning,) = one.warnings
    assert "Allocation!G3: 1 cell of column G" in warning
    assert "whole file" not in warning


def test_answers_left_of_the_ids_are_told() -> None:
    one = filled(
        ["C-2", "Asset id", "Name", "C-1"], ["not used", "A-1111111111", "Payroll", "used"]
    )

    (warning,) = one.warnings
    assert "Allocation!A3: 1 cell of column A" in warning
    assert "the column stands left of the asset ids" in warning


def test_a_sheet_with_words_and_no_header_is_told_and_the_guide_is_not() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(HEADER, [*PAYROLL, "not used"])))
    guide = book["How to fill this in"]
    for word in ("used", "not used", "unknown"):
        guide.append([word, "Means something."])
    copied = book.create_sheet("Copy")
    copied.append(["Payroll", "used"])
    target = BytesIO()
    book.save(target)
    one = filled_in("a.xlsx", target.getvalue(), DEFAULT_BOUNDS)

    assert [answer.use for answer in one.answers] == [Use.unknown]
    (warning,) = one.warnings
    assert warning.startswith("a.xlsx › Copy!B1: 1 cell of column B")
    assert "no header 'Asset id' stands above" in warning


@pytest.mark.parametrize("share", [0.4, 0.6, 0.8, 0.97])
def test_a_workbook_that_is_cut_off_is_refused_and_no_answer_dropped(share: float) -> None:
    whole = workbook(HEADER, *([*PAYROLL, "used", "not used"] for _ in range(300)))

    with pytest.raises(InputError, match="expected an allocation workbook"):
        filled_in("a.xlsx", whole[: int(len(whole) * share)], DEFAULT_BOUNDS)


def test_a_workbook_whose_sheet_is_damaged_is_refused() -> None:
    whole = workbook(HEADER, *([*PAYROLL, "used"] for _ in range(3)))
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part[: len(part) // 2] if name.endswith("sheet1.xml") else part)

    with pytest.raises(InputError, match="cut off or damaged: the sheet breaks off"):
        filled_in("a.xlsx", target.getvalue(), DEFAULT_BOUNDS)
