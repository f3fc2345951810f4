"""What stands on the sheet Clocks, and does it admit nothing?"""

from msgspec.structs import replace
from openpyxl.workbook import Workbook

from exposure.model.law.clock import ClockBook
from exposure.report.clock_words import EXAMPLE, NO_ADMISSION
from exposure.report.document.clocks.sheet import COLUMNS, NOTHING, fill_clocks
from exposure.report.document.page import add_styles
from tests.report.sample import sample_result
from tests.report.terminal.test_clocks import CALENDAR, POSSIBLE, RUNNING


def rows(book: ClockBook | None) -> list[tuple]:
    workbook = Workbook()
    add_styles(workbook)
    sheet = workbook.create_sheet("Clocks")
    fill_clocks(sheet, replace(sample_result(), clocks=book))
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_each_clock_has_a_row_and_what_runs_comes_first() -> None:
    told = rows(ClockBook("UTC", RUNNING, POSSIBLE, CALENDAR))

    assert told[0][0] == EXAMPLE
    assert told[1][0] == NO_ADMISSION
    assert told[3] == tuple(column.title for column in COLUMNS)
    assert [row[0] for row in told[4:]] == ["running", "may run", "comes round"]


def test_a_running_clock_names_who_recorded_it_and_until_when() -> None:
    (row,) = rows(ClockBook("UTC", RUNNING))[4:]
    named = dict(zip((column.title for column in COLUMNS), row, strict=True))

    assert named["Recorded"].endswith(": Ann Lee, identified")
    assert named["Due by"] == "2026-11-25 23:59 UTC-05:00"


def test_a_possible_clock_says_that_nothing_is_recorded() -> None:
    (row,) = rows(ClockBook("UTC", possible=POSSIBLE))[4:]

    assert "nothing recorded" in row
    assert row[6].startswith("if identified")


def test_without_clocks_the_sheet_says_so() -> None:
    assert rows(None)[4][0] == NOTHING
