"""Which rows of a list are its headers or its page lines again?"""

import re

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.layout.block import left_out
from exposure.ingest.sheet.layout.headers.grid import columns_of, filled
from exposure.ingest.sheet.layout.strips import Strips
from exposure.model.records import RowLeftOut

_PAGE = re.compile(
    r"(?:page|seite|página|pagina|pág\.?|p\.) ?[0-9]{1,6}(?: ?(?:of|von|sur|de|/) ?[0-9]{1,6})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]+")
_MOST_PAGE_LINES = 8


def without_repeats(
    table: Table, kinds: list[Row], above: list[Row], strips: Strips
) -> tuple[Strips, list[RowLeftOut]]:
    """Return the rows without header rows and page lines that come again, and those.

    `kinds` are the header rows, `above` the rows above them.
    """
    rows = strips.rows
    gone = _headers_again(kinds, strips)
    if gone:
        titles = {unnumbered(row) for row in above}
        for position in sorted(gone):
            gone |= _page_lines(rows, position, gone, titles)
    if not gone:
        return strips, []
    out = [left_out(table, rows[k], reason) for k, reason in sorted(gone.items())]
    return Strips([row for k, row in enumerate(rows) if k not in gone]), out


def is_page_line(row: Row) -> bool:
    """Say whether a row holds the number of a page and nothing else."""
    return filled(row) == 1 and _PAGE.fullmatch(next(filter(None, row.texts))) is not None


def _headers_again(kinds: list[Row], strips: Strips) -> dict[int, str]:
    """Return the positions of rows that say what a header row says."""
    gone = {}
    for place, kind in enumerate(kinds):
        column = min(columns_of(kind))
        said = kind.texts[: max(columns_of(kind)) + 1]
        for k in strips.positions(column, kind.texts[column]):
            if _equals(strips.rows[k], said) and (
                filled(kind) > 1 or len(kinds) == 1 or _others_follow(strips.rows, k, kinds, place)
            ):
                gone[k] = "the header row again"
    return gone


def _equals(row: Row, said: list[str]) -> bool:
    texts = row.texts
    return texts == said or (texts[: len(said)] == said and not any(texts[len(said) :]))


def _others_follow(rows: list[Row], at: int, kinds: list[Row], place: int) -> bool:
    """Say whether another header row comes again beside a row.

    A name that stands alone in a row may be a group's and only happen to be a word of the header.
    """
    near = rows[max(0, at - place) : at + len(kinds) - place]
    others = [_said(kind) for kind in kinds if kind is not kinds[place]]
    return any(_said(row) in others for row in near)


def _page_lines(
    rows: list[Row], at: int, gone: dict[int, str], titles: set[tuple[str, ...]]
) -> dict[int, str]:
    """Return the rows above a header that comes again which come again with it."""
    found = {}
    for k in range(at - 1, max(-1, at - 1 - _MOST_PAGE_LINES), -1):
        if k in gone or not (unnumbered(rows[k]) in titles or is_page_line(rows[k])):
            break
        found[k] = "a title or page number that comes again"
    return found


def _said(row: Row) -> tuple[str, ...]:
    return tuple(text for text in row.texts if text)


def unnumbered(row: Row) -> tuple[str, ...]:
    """Return what a row says without the numbers that grow from page to page."""
    return tuple(_DIGITS.sub("0", text) for text in _said(row))
