"""How does what is asked of people on each contract become a workbook that they fill in?"""

from datetime import datetime
from io import BytesIO

from openpyxl.workbook import Workbook

from exposure.assess.allocated.template import Template
from exposure.model.result import ScanResult
from exposure.report.document.allocation.guide import fill_guide
from exposure.report.document.allocation.matrix import fill_matrix
from exposure.report.document.archive import normalised
from exposure.report.document.page import add_styles

SHEET, GUIDE = "Allocation", "How to fill this in"


def write_allocations(result: ScanResult, template: Template) -> bytes:
    """Return an XLSX file; the same result and template give the same bytes."""
    book = Workbook()
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    fill_matrix(book.create_sheet(SHEET), result, template)
    fill_guide(book.create_sheet(GUIDE), result, template)
    book.properties.creator = "exposure"
    book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"What is used on which contract, law date {result.as_of}"
    book.properties.created = datetime.fromisoformat(result.as_of)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), result.as_of)
