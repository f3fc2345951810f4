"""Where does each list of a sheet begin and end, one below the other?"""

from itertools import islice, pairwise
from operator import attrgetter

from msgspec import Struct

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.first import first_header, is_form
from exposure.ingest.sheet.layout.headers.grid import Grid, columns_of, filled
from exposure.ingest.sheet.layout.headers.looks import look_at, may_be_headers
from exposure.ingest.sheet.layout.headers.stacked import HeaderRows, header_rows, stated_rows
from exposure.ingest.sheet.layout.headers.words import (
    is_label,
    is_plain,
    is_titled,
    is_value,
    role_of,
)
from exposure.ingest.sheet.layout.repeats import is_page_line, unnumbered
from exposure.ingest.sheet.layout.strips import Strips

_LOOKED_AT = 200
"""Rows of which each one may begin a further list; below them cheaper signs are asked for."""
_MOST_LOOKS = 500
"""Rows below those that are looked at because of a sign; then signs mean nothing."""
_MOST_CELLS = 100_000
"""Cells of the rows looked at; an end for very wide sheets."""
_NEARBY = 50
_MOST_COLUMNS = 60
_MOST_TITLES = 5
_ROWS_OF_A_LIST = 3
_ROWS_OF_NUMBERS = 5
_FIGURES = frozenset(("total", "number", "count", "sum", "average", "anzahl", "summe", "nombre"))
_FIRST_WORDS = frozenset(
    written
    for word in (
        "vendor", "vendor name", "vendor id", "supplier", "supplier name", "supplier id",
        "company", "company name", "name", "third party", "provider", "service provider",
        "contract", "contract number", "product", "application", "subprocessor", "sub-processor",
        "subcontractor", "no.", "id", "lieferant", "kreditor", "dienstleister", "fournisseur",
        "prestataire", "proveedor", "status",
    )
    for written in (word, word.upper(), word.title(), word.capitalize())
)  # fmt: skip


class Section(Struct, frozen=True):
    """Positions, in the table's rows, of one list and of what stands above it."""

    start: int
    header: HeaderRows | None
    stop: int
    """Position after its last row."""


def sections_of(grid: Grid, header_row: int | None) -> tuple[list[Section], Strips]:
    """Return the lists from top to bottom, and the rows; together they hold every row."""
    rows = grid.rows
    if header_row is None:
        base = first_header(rows)
    else:
        base = next((k for k, row in enumerate(rows) if row.number == header_row), None)
    strips = Strips(rows)
    if base is None:
        return [Section(0, None, len(rows))], strips
    if header_row is not None:
        return [Section(0, stated_rows(grid, base), len(rows))], strips
    starts = _starts(grid, strips, header_rows(grid, base, 0))
    stops = [start for start, _ in starts[1:]] + [len(rows)]
    sections = [
        Section(start, header, stop) for (start, header), stop in zip(starts, stops, strict=True)
    ]
    return sections, strips


def _starts(grid: Grid, strips: Strips, header: HeaderRows) -> list[tuple[int, HeaderRows | None]]:
    """Return where each list begins with what stands above it, and its header."""
    rows = grid.rows
    starts: list[tuple[int, HeaderRows | None]] = [(0, header)]
    if _is_list(rows[: header.first]):
        starts = [(0, None), (header.first, header)]
    seen = _words_of(grid, header)
    cells = 0
    for at in _signs(strips, header):
        cells += len(rows[at].texts)
        if cells > _MOST_CELLS:
            break
        if at > header.last and _begins_a_list(grid, at, header, seen):
            begin = header.last + 1
            header = header_rows(grid, at, _floor(grid, at, begin))
            starts.append((_titles_above(rows, header.first, begin), header))
            seen |= _words_of(grid, header)
    return starts


def _is_list(rows: list[Row]) -> bool:
    """Say whether rows above the first header are a list whose headers nobody knows.

    Few names with numbers beside them are the figures that reports begin with.
    """
    named = [row for row in rows if filled(row) > 1 and not _is_figure(row)]
    worded = [row for row in named if sum(not is_value(text) for text in row.texts if text) > 1]
    enough = len(worded) >= _ROWS_OF_A_LIST or len(named) >= _ROWS_OF_NUMBERS
    return enough and not is_form(rows)


def _is_figure(row: Row) -> bool:
    lead = next(filter(None, row.texts))
    return is_label(lead) or is_titled(lead) or not _FIGURES.isdisjoint(lead.casefold().split())


def _words_of(grid: Grid, header: HeaderRows) -> set[str]:
    return {text for position in header.all for text in grid.rows[position].texts if text}


def _signs(strips: Strips, header: HeaderRows) -> list[int]:
    """Return the positions at which a further list may begin.

    Of a long list only those rows are looked at that come after an empty one, or whose first
    text is one with which headers begin.
    """
    rows = strips.rows
    begin = header.last + 1
    near = min(len(rows), max(begin, _LOOKED_AT))
    positions = set(range(begin, near))
    if near == len(rows):
        return sorted(positions)
    base = rows[header.base]
    column = min(columns_of(base))
    words = _FIRST_WORDS.union(text for text in base.texts if text)
    if not strips.lacks(column, words, begin):
        texts = strips.column(column)
        named = [k for k, text in enumerate(texts) if text in words and k >= near]
        positions.update(named if len(named) <= _MOST_LOOKS else ())
    if rows[-1].number - rows[near - 1].number > len(rows) - near:
        numbers = list(map(attrgetter("number"), rows[near - 1 :]))
        apart = (near + k for k, (a, b) in enumerate(pairwise(numbers)) if b - a > 1)
        positions.update(islice(apart, _MOST_LOOKS))
    return sorted(positions)


def _begins_a_list(grid: Grid, at: int, header: HeaderRows, seen: set[str]) -> bool:
    """Say whether a row below a list is the header of another one, and no row of data."""
    row = grid.rows[at]
    lead = next(text for text in row.texts if text)
    if row.texts in [grid.rows[k].texts for k in header.all]:
        return _is_titled_anew(grid, at, header)
    if not is_label(lead):
        return False
    look = look_at(row, at)
    if look.unlike or look.points < 2 or look.known * 2 < look.filled:
        return False
    shared = sum(text in seen for text in row.texts if text)
    if (not look.strong and shared < 2) or _comes_again(grid, at, header.last + 1):
        return False
    return not grid.adjoin(at - 1, at) or shared > 0 or look.known * 4 >= look.filled * 3


def _is_titled_anew(grid: Grid, at: int, header: HeaderRows) -> bool:
    """Say whether a header comes again under a title of its own: `Active vendors` below `Former`.

    The line of a page, and a title that comes again with the header, begin no list.
    """
    top = _titles_above(grid.rows, at, header.last + 1)
    titles = [unnumbered(row) for row in grid.rows[: header.first]]
    between = grid.rows[top:at]
    return len(header.all) == 1 and any(
        filled(row) == 1 and not is_page_line(row) and unnumbered(row) not in titles
        for row in between
    )


def _comes_again(grid: Grid, at: int, begin: int) -> bool:
    """Say whether a text of a row is a value of its column in a row nearby."""
    row = grid.rows[at]
    near = [
        other
        for other in grid.rows[max(begin, at - _NEARBY) : at + _NEARBY]
        if other.texts != row.texts and not may_be_headers(other, apart=False)
    ]
    return any(
        text and other.text(column) == text
        for column, text in enumerate(row.texts[:_MOST_COLUMNS])
        for other in near
    )


def _floor(grid: Grid, at: int, begin: int) -> int:
    """Return the first position that a further header may take: none of the list before it."""
    top = at
    while top > begin and at - top < _MOST_TITLES and grid.adjoin(top - 1, top):
        top -= 1
    if not grid.adjoin(top - 1, top):
        return top
    return at - 1 if at > begin and len(grid.spans(grid.rows[at - 1])) > 1 else at


def _titles_above(rows: list[Row], first: int, begin: int) -> int:
    """Return where what stands above a further header begins."""
    if first == begin:
        return first
    top = first
    while top > begin and first - top < _MOST_TITLES and filled(rows[top - 1]) == 1:
        top -= 1
    if top < first and rows[top].number - rows[top - 1].number > 1:
        return top
    # Directly below a list it may be a member of which only the name is known.
    lead = next((text for text in rows[first - 1].texts if text), "")
    alone = filled(rows[first - 1]) == 1
    return first - 1 if alone and (is_titled(lead) or (role_of(lead) and is_plain(lead))) else first
