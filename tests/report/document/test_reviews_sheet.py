"""Does the sheet To review hold each finding to review, group by group, as plain text?"""

from io import BytesIO

import openpyxl

from exposure.model.checklist import Checklist
from exposure.model.result import ScanResult
from exposure.report.document.workbook import write_workbook
from tests.report.sample import empty_result
from tests.report.sample_reviews import HOSTILE, hostile_reviews, review_result

CHECKLIST = Checklist(as_of="2026-11-22", preamble=(), rows=())


def _sheet(result: ScanResult):
    return openpyxl.load_workbook(BytesIO(write_workbook(result, CHECKLIST)))["To review"]


def _rows(result: ScanResult) -> list[dict[object, object]]:
    heads, *rows = _sheet(result).iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_a_group_of_several_begins_with_a_row_that_decides_all_its_scope_written_out() -> None:
    row = _rows(review_result())[0]

    assert (row["Asset"], row["Text"]) == (
        "all 2 findings below",
        "F-r0040 Claude Monet Catering\nF-r0041 Claude Monet Catering",
    )


def test_each_finding_of_each_group_is_one_row_in_the_order_of_the_groups() -> None:
    rows = _rows(review_result())

    assert [(row["Group"], row["Finding"]) for row in rows] == [
        ("R-0a1b2c3d4e", None),
        ("R-0a1b2c3d4e", "F-r0040"),
        ("R-0a1b2c3d4e", "F-r0041"),
        ("R-5f6a7b8c9d", "F-9b04"),
    ]


def test_a_row_tells_what_is_asked_and_what_tells_it_from_the_others() -> None:
    row = _rows(review_result())[1]

    assert row["Question"] == "Is 'Claude' in 2 findings the vendor Anthropic?"
    assert (row["Designation"], row["Stated spend"]) == ("designation in force", "USD 120,000")
    assert (row["Country"], row["Website"]) == ("FR", "https://monet.example")
    assert row["Where"] == "vendors.xlsx › Vendors!B40"
    assert str(row["What was met"]).startswith(
        'review: "Claude" in "Claude Monet Catering" = Claude'
    )
    assert row["Spoke against it"] == "the website is another company's"


def test_the_header_stays_in_view_and_the_question_with_it() -> None:
    sheet = _sheet(review_result())

    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == "A1:Z5"


def test_only_the_first_row_of_a_group_stands_out() -> None:
    sheet = _sheet(review_result())

    assert [sheet.cell(row, 2).font.bold for row in (2, 3, 4, 5)] == [True, False, False, True]


def test_names_from_inputs_are_neither_formulas_nor_hidden_marks() -> None:
    cells = [cell for row in _sheet(hostile_reviews()).iter_rows() for cell in row if cell.value]

    assert [cell for cell in cells if cell.data_type == "f"] == []
    assert [cell for cell in cells if "\u202e" in str(cell.value)] == []
    assert any(str(cell.value).startswith("'=1+1\\u202e") for cell in cells), HOSTILE


def test_without_reviews_the_sheet_says_so() -> None:
    assert _sheet(empty_result())["A2"].value == "No finding waits for a review."


def test_the_findings_sheet_shows_what_met_what_and_what_spoke_against_it() -> None:
    book = openpyxl.load_workbook(BytesIO(write_workbook(review_result(), CHECKLIST)))
    heads, *rows = book["Findings"].iter_rows(values_only=True)
    row = next(dict(zip(heads, one, strict=True)) for one in rows if one[0] == "F-r0040")

    assert row["In the register"] == "Claude"
    assert row["Beside it"] == "monet, catering"
    assert row["Spoke against it"] == "the website is another company's"
