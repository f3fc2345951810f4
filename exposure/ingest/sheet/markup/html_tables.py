"""Which tables stand in an HTML page, which many exports call .xls?"""

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Book
from exposure.ingest.sheet.markup.html.encoding import page_text
from exposure.ingest.sheet.markup.html.named import Names, named_tables, page_gaps
from exposure.ingest.sheet.markup.html.office import NamedSheet, saved_on, sheets_in
from exposure.ingest.sheet.markup.html.page import Page, page_of
from exposure.model.gap import Gap, GapEffect

_SHOWN = 5


def open_html_tables(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every table that holds a text; raises InputError if there is none."""
    decoded = page_text(document, raw)
    page = page_of(document, decoded.text, bounds)
    sheets = sheets_in(decoded.text)
    if not page.grids:
        raise _without_tables(document, page, sheets)
    here = [sheet for sheet in sheets if not sheet.source]
    gaps = [*decoded.gaps, *page_gaps(document, page)]
    if beside := _beside(page, sheets):
        reason = f"sheets that stand in files beside this page were not read: {beside}"
        gaps.append(Gap("sheet-unread", GapEffect.hides_presence, document, "", reason))
    tables = named_tables(document, page.grids, here, Names())
    return Book("HTML", tables, tuple(gaps), saved_on(decoded.text))


def _without_tables(document: str, page: Page, sheets: tuple[NamedSheet, ...]) -> InputError:
    if beside := _beside(page, sheets):
        return InputError(
            f"{document}: expected a page with a table, met a frame whose data stands in the files"
            f" beside it: {beside}",
            hint="hand over those files, or save the workbook as .xlsx",
        )
    return InputError(
        f"{document}: expected a page with a table, met one whose tables hold no text",
        hint="hand over the page or workbook that holds the rows",
    )


def _beside(page: Page, sheets: tuple[NamedSheet, ...]) -> str:
    """Return the names of the files that hold what the page shows."""
    names = list(dict.fromkeys([sheet.source for sheet in sheets if sheet.source] or page.frames))
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
