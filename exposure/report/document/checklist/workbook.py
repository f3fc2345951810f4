"""How does the checklist of one contract become a workbook that people share out and work through?"""

from datetime import datetime
from io import BytesIO

from openpyxl.workbook import Workbook

from exposure.model.checklist import ContractChecklist
from exposure.model.result import ScanResult
from exposure.report.document.archive import normalised
from exposure.report.document.checklist.findings_sheet import fill_named
from exposure.report.document.checklist.sheet import fill_contract
from exposure.report.document.page import add_styles, mark_pages
from exposure.report.index import index_of
from exposure.report.neutral import document


def write_checklist_workbook(
    one: ContractChecklist, result: ScanResult, marking: str = ""
) -> bytes:
    """Return an XLSX file; the same checklist gives the same bytes. `marking` stands on every page."""
    book = Workbook()
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    fill_contract(book.create_sheet("Checklist"), one, result)
    fill_named(book.create_sheet("Findings"), one, result, index_of(result))
    for sheet in book.worksheets:
        mark_pages(sheet, marking)
    _describe(book, one.checklist.as_of, marking)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), one.checklist.as_of)


def _describe(book: Workbook, as_of: str, marking: str) -> None:
    # No operator's name and no clock; by creator and title the program knows its own output again.
    book.properties.creator = "exposure"
    book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"Checklist of a contract on {as_of}"
    book.properties.subject = document(marking) or None
    book.properties.created = datetime.fromisoformat(as_of)
