"""Which repositories are expected by a sheet, and which sheet is refused by name and cell?"""

import io
from pathlib import Path

import openpyxl
import pytest

from exposure.errors import InputError
from exposure.ingest.authored.roster.read import read_roster
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.location import Location
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.settings import Settings


def roster(folder: Path, raw: bytes | str, name: str = "r.csv") -> tuple[ExpectedRepository, ...]:
    (folder / name).write_bytes(raw.encode() if isinstance(raw, str) else raw)
    settings = Settings(roster=name, roster_max_age_days=30)
    return read_roster(settings, folder, DEFAULT_BOUNDS)


def workbook(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_no_sheet_lists_nothing(tmp_path: Path) -> None:
    assert read_roster(Settings(), tmp_path, DEFAULT_BOUNDS) == ()


def test_rows_are_repositories_with_owner_age_and_place(tmp_path: Path) -> None:
    text = "Owner;Repository;Max age (days)\nAnn Lee;help  desk ;14\n;billing;\n"

    assert roster(tmp_path, text) == (
        ExpectedRepository("help desk", "Ann Lee", 14, Location("r.csv", "B2", 2)),
        ExpectedRepository("billing", "", 30, Location("r.csv", "B3", 3)),
    )


def test_a_workbook_lists_them_on_any_one_sheet_below_a_title(tmp_path: Path) -> None:
    raw = workbook([["Notes"]], [["Repositories of 2026"], ["Name", "Max age days"], ["desk", 7]])

    (one,) = roster(tmp_path, raw, "r.xlsx")

    assert (one.name, one.max_age_days, str(one.location)) == ("desk", 7, "r.xlsx › Sheet1!A3")


def test_an_empty_row_lists_nothing(tmp_path: Path) -> None:
    assert len(roster(tmp_path, "Name,Owner\n,\ndesk,\n,\n")) == 1


@pytest.mark.parametrize(("raw", "says"), [
    ("Name,Owner\ndesk,\nDESK,\n", "r.csv:3: expected each repository once, met 'DESK' again"),
    ("Name,Owner\n,Ann Lee\n", "r.csv:2: expected the name of a repository, met an empty cell"),
    ("Name,Days\ndesk,0\n", "r.csv:2: expected a whole number of days from 1, met '0'"),
    ("Name,Days\ndesk,two weeks\n", "met 'two weeks'"),
    ("Name,Days\ndesk,99999999999\n", "met '99999999999'"),
    ("Name,Days\ndesk,14.5\n", "met '14.5'"),
    ("Name,Owner\n", "met one without a row"),
    ("Owner,Days\nAnn Lee,3\n", "r.csv: expected one sheet of repositories with a column Name"),
    ("", "r.csv: expected one sheet"),
    (b"\x00\x01\x02\x03" * 99, "r.csv: expected one sheet"),
    ('{"schema": "exposure/1", "tool": {}}', "met a result of this program"),
    ('{"bomFormat": "CycloneDX", "specVersion": "1.6"}', "r.csv: expected one sheet"),
    (workbook([["Name"], ["a"]], [["Name"], ["b"]]), "met 2 sheets with one"),
], ids=lambda one: str(one)[:30])  # fmt: skip
def test_a_sheet_that_would_let_a_repository_pass_unmissed_is_refused(
    raw: bytes | str, says: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError) as met:
        roster(tmp_path, raw)

    assert says in str(met.value)
    assert "(hint: " in str(met.value)


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for name, met in ("none.csv", "met none"), (".", "met a folder"):
        with pytest.raises(InputError, match=met):
            read_roster(Settings(roster=name), tmp_path, DEFAULT_BOUNDS)
