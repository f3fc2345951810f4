"""How does a scan become the workbook that a compliance officer filters, prints and files?"""

from datetime import datetime
from io import BytesIO

from openpyxl.workbook import Workbook

from exposure.ingest.authored.decisions.placed import Lines
from exposure.model.checklist import Checklist
from exposure.model.judgements.sheet import KEYS_SHEET
from exposure.model.result import ScanResult
from exposure.report.document.archive import normalised
from exposure.report.document.checklist.sheet import fill_checklist
from exposure.report.document.clocks.sheet import fill_clocks
from exposure.report.document.coverage.gaps_sheet import fill_gaps
from exposure.report.document.coverage.sheet import fill_coverage
from exposure.report.document.decisions.guide import fill_guide
from exposure.report.document.decisions.keys_sheet import fill_keys
from exposure.report.document.decisions.sheet import fill_decisions
from exposure.report.document.decisions.shown import shown_in
from exposure.report.document.findings_sheet import fill_findings
from exposure.report.document.page import add_styles
from exposure.report.document.read_sheet import fill_read
from exposure.report.document.reviews_sheet import fill_reviews
from exposure.report.document.routes_sheet import fill_routes
from exposure.report.document.summary_sheet import fill_summary
from exposure.report.index import index_of

NO_LINES = Lines()


def write_workbook(result: ScanResult, checklist: Checklist, lines: Lines = NO_LINES) -> bytes:
    """Return an XLSX file; the same result, checklist and lines give the same bytes.

    `lines` are the judgements and risk decisions that were read: they go with the workbook, so that
    the next scan needs nothing else.
    """
    book = Workbook()
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    index = index_of(result)
    shown = shown_in(result, lines)
    fill_summary(book.create_sheet("Summary"), result, index)
    fill_clocks(book.create_sheet("Clocks"), result)
    fill_findings(book.create_sheet("Findings"), result, index, shown)
    fill_reviews(book.create_sheet("To review"), result, index, shown)
    fill_guide(book.create_sheet("How to decide"), result)
    fill_decisions(book.create_sheet("Decisions"), result, index)
    fill_routes(book.create_sheet("Routes"), result, index)
    fill_coverage(book.create_sheet("Coverage"), result, index)
    fill_gaps(book.create_sheet("Coverage and gaps"), result, index)
    fill_read(book.create_sheet("What was read"), result)
    fill_checklist(book.create_sheet("Checklist"), checklist, result)
    fill_keys(book.create_sheet(KEYS_SHEET), result, lines, shown)
    _describe(book, result.as_of)
    target = BytesIO()
    book.save(target)
    return normalised(target.getvalue(), result.as_of)


def _describe(book: Workbook, as_of: str) -> None:
    # No operator's name and no clock: the file says what it is and of which law date.
    book.properties.creator = "exposure"
    book.properties.lastModifiedBy = "exposure"
    book.properties.title = f"Supply-chain exposure on {as_of}"
    book.properties.created = datetime.fromisoformat(as_of)
