"""Which rows of a list only name the group of the rows below them?"""

from exposure.ingest.sheet.cells import Merge, Row, Table
from exposure.ingest.sheet.layout.block import left_out
from exposure.ingest.sheet.layout.headers.grid import MergedCells, filled
from exposure.ingest.sheet.layout.headers.words import role_of
from exposure.ingest.sheet.layout.headings.categories import categories
from exposure.ingest.sheet.layout.headings.states import names_a_state
from exposure.ingest.sheet.layout.strips import Strips
from exposure.model.records import RowLeftOut

_MOST_SUMMED = 1_000
_TOTALS = (
    "{} total", "{} subtotal", "{} sub-total", "total {}", "subtotal {}", "total for {}",
    "total: {}", "subtotal: {}", "{} gesamt", "summe {}", "{} ergebnis", "total {}:", "{} total:",
    "sous-total {}", "subtotal de {}", "total de {}",
)  # fmt: skip


def without_headings(
    table: Table, strips: Strips, headers: list[str], lent: frozenset[int]
) -> tuple[list[Row], list[RowLeftOut]]:
    """Return the rows without those that are surely headings of groups, and those.

    A name that stands alone may be a vendor of which no more is known. It is a heading if its
    text was filled down into the rows below it (`lent`), if it says the state of vendors, if the
    next row names a vendor of its own while the text is merged across the list or a row below sums
    it up, or if such names divide the whole list.
    """
    rows = table.rows
    named = [column for column, text in enumerate(headers) if text]
    alone = _alone(strips, rows, named)
    gone = _headings(table, alone, headers, lent)
    for at in alone if len(named) > 1 else range(len(rows)):
        if at not in gone and filled(rows[at]) == 1 and names_a_state(_text(rows[at])):
            gone[at] = "a group heading; the rows below are read as the list has them"
    if not gone:
        return rows, []
    out = [left_out(table, rows[at], reason) for at, reason in sorted(gone.items())]
    return [row for at, row in enumerate(rows) if at not in gone], out


def _headings(
    table: Table, alone: list[int], headers: list[str], lent: frozenset[int]
) -> dict[int, str]:
    """Return position → reason of the headings that other rows or merged cells give away."""
    rows = table.rows
    vendor = next((k for k, text in enumerate(headers) if role_of(text) == "vendor"), None)
    summed = _summed(rows, alone) if alone else set()
    merged = MergedCells(table.merges)
    divide = set() if vendor is None else set(categories(rows, alone, vendor))
    gone = {}
    for at in alone:
        if rows[at].number in lent:
            gone[at] = "a group heading; its text counts for the rows below it"
        elif vendor is not None and _is_over(rows, at, vendor):
            wide = _is_wide(merged.of(rows[at].number), headers)
            if wide or _text(rows[at]).casefold() in summed or at in divide:
                gone[at] = "a group heading"
    return gone


def _text(row: Row) -> str:
    return next(filter(None, row.texts))


def _alone(strips: Strips, rows: list[Row], named: list[int]) -> list[int]:
    """Return the positions of rows with one text; of two columns at least one is empty there."""
    if len(named) < 2:
        return []
    if strips.is_full(named[0]) and strips.is_full(named[1]):
        return []
    left, right = strips.column(named[0]), strips.column(named[1])
    pairs = enumerate(zip(left, right, strict=True))
    return [at for at, (a, b) in pairs if not (a and b) and filled(rows[at]) == 1]


def _summed(rows: list[Row], alone: list[int]) -> set[str]:
    """Return the texts, of rows with one text, that a row with a total names again."""
    wanted: dict[str, str] = {}
    for at in alone[:_MOST_SUMMED]:
        text = _text(rows[at]).casefold()
        wanted.update((form.format(text), text) for form in _TOTALS)
    return {
        wanted[text.casefold()]
        for row in rows
        if (text := next(filter(None, row.texts))).casefold() in wanted
    }


def _is_over(rows: list[Row], at: int, vendor: int) -> bool:
    """Say whether the next row names a vendor and something of it."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    return below is not None and bool(below.text(vendor)) and filled(below) > 1


def _is_wide(merges: list[Merge], headers: list[str]) -> bool:
    """Say whether a text is merged across more than half of the list."""
    named = sum(map(bool, headers))
    return any(
        merge.last_row == merge.first_row
        and (merge.last_column - merge.first_column + 1) * 2 > max(named, 2)
        for merge in merges
    )
