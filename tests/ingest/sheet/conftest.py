"""How does a test of this folder get a workbook, a delimited file, or a broken archive?"""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS, Bounds
from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.reader import read_sheets
from exposure.ingest.sheet.workbook import open_workbook
from exposure.inventory.estate import Reading
from exposure.model.settings import SheetMapping

Sheets = dict[str, Sequence[Sequence[object]]]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def save(tmp_path: Path) -> Callable[[openpyxl.Workbook], bytes]:
    def save(book: openpyxl.Workbook) -> bytes:
        path = tmp_path / "vendors.xlsx"
        book.save(path)
        return path.read_bytes()

    return save


@pytest.fixture
def workbook(save: Callable[[openpyxl.Workbook], bytes]) -> Callable[[Sheets], bytes]:
    def workbook(sheets: Sheets) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        return save(book)

    return workbook


@pytest.fixture
def read(workbook: Callable[[Sheets], bytes]) -> Callable[..., Reading]:
    """Read a workbook made of rows per sheet."""

    def read(sheets: Sheets, *, mapping: SheetMapping | None = None) -> Reading:
        said = [mapping] if mapping else []
        return read_sheets(open_workbook, "vendors.xlsx", workbook(sheets), DEFAULT_BOUNDS, said)

    return read


@pytest.fixture
def read_csv() -> Callable[..., Reading]:
    """Read a delimited file made of text or bytes."""

    def read_csv(
        content: str | bytes,
        *,
        bounds: Bounds = DEFAULT_BOUNDS,
        mapping: SheetMapping | None = None,
    ) -> Reading:
        raw = content.encode() if isinstance(content, str) else content
        return read_sheets(open_delimited, "list.csv", raw, bounds, [mapping] if mapping else [])

    return read_csv


@pytest.fixture
def with_sheet(workbook: Callable[[Sheets], bytes]) -> Callable[[str], bytes]:
    """A workbook of two sheets whose first sheet part was replaced; the second names Beta."""

    def with_sheet(part: str) -> bytes:
        whole = workbook({"Vendors": [["Vendor"], ["Acme"]], "More": [["Vendor"], ["Beta"]]})
        return _replaced(whole, {"xl/worksheets/sheet1.xml": part.encode()})

    return with_sheet


@pytest.fixture
def sheet_of() -> Callable[..., str]:
    """A sheet part with the given rows in XML, and something before them."""

    def sheet_of(rows: str, before: str = "") -> str:
        return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'

    return sheet_of


@pytest.fixture
def replaced() -> Callable[[bytes, dict[str, bytes]], bytes]:
    """A copy of an archive in which some members hold something else."""
    return _replaced


def _replaced(archive: bytes, parts: dict[str, bytes]) -> bytes:
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(copy, "w") as new:
        for name in dict.fromkeys([*old.namelist(), *parts]):
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return copy.getvalue()
