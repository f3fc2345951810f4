"""Which tables stand in a web archive (MHTML), as some programs write it for a spreadsheet?"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.cells import Book, Table
from exposure.ingest.sheet.markup.html.encoding import page_text
from exposure.ingest.sheet.markup.html.named import Names, named_tables, page_gaps
from exposure.ingest.sheet.markup.html.office import NamedSheet, file_name, saved_on, sheets_in
from exposure.ingest.sheet.markup.html.page import Page, page_of
from exposure.ingest.sheet.markup.mime_parts import Part, parts_of
from exposure.ingest.sheet.markup.xml_workbook import is_xml_workbook, open_xml_workbook
from exposure.model.gap import Gap, GapEffect

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "application/vnd.ms-excel", ""})
_STYLES: Final = "text/css"
_WITHOUT_ROWS: Final = ("image/", "font/", "audio/", "video/", "text/css", "text/javascript",
                        "application/javascript", "application/x-javascript", "application/font",
                        "text/plain", "text/xml", "application/xml")  # fmt: skip
_TABS: Final = "tabstrip.htm"
"""The page that shows the names of the sheets below them."""
_SHOWN = 10


class _Shown(Struct, frozen=True):
    """One page of the archive."""

    part: Part
    page: Page
    sheets: tuple[NamedSheet, ...]
    gaps: tuple[Gap, ...]
    dated: str | None


def open_web_archive(document: str, raw: bytes, bounds: Bounds) -> Book:
    """Return every table of every page; raises InputError if there is none."""
    parts = list(parts_of(document, raw, bounds))
    style = "\n".join(
        part.body.decode("utf-8", "replace") for part in parts if part.kind == _STYLES
    )
    pages = [
        _shown(document, part, style, bounds)
        for part in parts
        if part.kind in _PAGES and not is_xml_workbook(part.body)
    ]
    inner = [
        open_xml_workbook(document, part.body, bounds)
        for part in parts
        if is_xml_workbook(part.body)
    ]
    tables = [*_tables(document, pages), *(table for book in inner for table in book.tables)]
    if not any(table.rows for table in tables):
        raise InputError(
            f"{document}: expected a web archive with a table, met one whose pages hold none",
            hint="hand over the page or workbook that holds the rows",
        )
    gaps = [
        *(gap for book in inner for gap in book.gaps),
        *(gap for shown in pages for gap in shown.gaps),
        *_missing(document, pages),
        *_others(document, parts),
    ]
    dated = max((shown.dated for shown in pages if shown.dated), default=None)
    return Book("MHTML", tuple(tables), tuple(gaps), dated)


def _shown(document: str, part: Part, style: str, bounds: Bounds) -> _Shown:
    decoded = page_text(document, part.body, part.charset)
    page = page_of(document, decoded.text, bounds, style)
    sheets = sheets_in(decoded.text)
    gaps = list(decoded.gaps)
    if (not page.frames and not sheets) or page.grids:
        gaps += page_gaps(document, page)
    if not part.whole:
        reason = f"the archive ends in the middle of its part {part.location or 'without a name'}"
        gaps.append(Gap("sheet-cut-short", GapEffect.hides_presence, document, "", reason))
    return _Shown(part, page, sheets, tuple(gaps), saved_on(decoded.text))


def _tables(document: str, pages: Sequence[_Shown]) -> Iterator[Table]:
    """Yield the tables of the sheets that a page lists in its order, and then all others."""
    names = Names()
    listed = [sheet for shown in pages for sheet in shown.sheets if sheet.source]
    sources = {sheet.source: sheet for sheet in reversed(listed)}
    order = {source: number for number, source in enumerate(reversed(sources))}
    places = [file_name(shown.part.location) for shown in pages]
    ordered = sorted(
        zip(pages, places, strict=True), key=lambda pair: order.get(pair[1], len(order))
    )
    for shown, place in ordered:
        sheet = sources.get(place)
        if place == _TABS and sources:
            continue
        if sheet is None:
            here = [one for one in shown.sheets if not one.source]
            yield from named_tables(document, shown.page.grids, here, names)
        elif not shown.page.grids:
            name = names.free(sheet.name)
            yield Table(document, name, name, [])
        else:
            yield from _sheet(document, shown, sheet, names)


def _sheet(document: str, shown: _Shown, sheet: NamedSheet, names: Names) -> tuple[Table, ...]:
    """Return the tables of a page that is one sheet of a workbook."""
    for grid in shown.page.grids:
        grid.gathering.hidden = grid.gathering.hidden or sheet.hidden
        grid.heading = grid.heading or sheet.name
        if len(shown.page.grids) == 1:
            grid.caption = sheet.name
    return named_tables(document, shown.page.grids, (), names)


def _missing(document: str, pages: Sequence[_Shown]) -> Iterator[Gap]:
    there = {file_name(shown.part.location) for shown in pages}
    for sheet in (sheet for shown in pages for sheet in shown.sheets):
        if sheet.source and sheet.source not in there:
            reason = f"the sheet stands in {sheet.source!r}, which the archive does not hold"
            yield Gap("sheet-unread", GapEffect.hides_presence, document, sheet.name, reason)


def _others(document: str, parts: Sequence[Part]) -> Iterator[Gap]:
    """Yield a gap for the parts that are neither pages nor what pages show beside their text."""
    unread = [
        part
        for part in parts
        if part.kind not in _PAGES
        and not part.kind.startswith(_WITHOUT_ROWS)
        and not is_xml_workbook(part.body)
        and part.body.strip()
    ]
    for part in unread[:_SHOWN]:
        reason = f"a part of the kind {part.kind[:60]!r} was not read: {part.location[:60]!r}"
        yield Gap("sheet-unread", GapEffect.hides_presence, document, "", reason)
    if len(unread) > _SHOWN:
        reason = f"{len(unread) - _SHOWN:,} further parts of such kinds were not read"
        yield Gap("sheet-unread", GapEffect.hides_presence, document, "", reason)
