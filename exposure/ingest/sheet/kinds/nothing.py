"""What is a sheet of which no row was read, and may it hide a vendor?"""

from collections.abc import Collection, Iterable, Sequence

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.kinds.aside.pages import cover_gap, lookup_gap, prose_gap
from exposure.ingest.sheet.kinds.aside.pivots import (
    heads_a_pivot,
    is_pivot,
    pivot_gap,
    repeats_sums,
    sums_up,
)
from exposure.ingest.sheet.kinds.aside.plain import is_country_code
from exposure.ingest.sheet.kinds.aside.seen import Seen
from exposure.ingest.sheet.kinds.components import heads_components, heads_only_components
from exposure.ingest.sheet.layout.headers.words import header_role, known_headers
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import Gap, GapEffect

UNKNOWN = "unknown"
_HEADERS_SHOWN = 12
_FIRST_ROWS = 5
AS_SPREADSHEET = "sbom-as-spreadsheet"
"""Gap kind of a table of components, which stands where its rows are not read."""
_MOST_LABELS = 60
"""A form has no more; a longer first column of header words is met in no table on its side."""


def names_among(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    """Return the names of several lists in the form in which `without_inventory` wants them."""
    return frozenset(folded(name) for names in lists for name in names)


def without_inventory(
    table: Table, headers: Sequence[str], others: Collection[str]
) -> tuple[str, Gap]:
    """Return which kind a sheet is that lists no vendors or contracts, and what that may hide.

    The kind is pivot, cover, lookup, empty or unknown. `headers` are the texts of its header row,
    none if it has none; the rows of `table` stand below it. `others` are the names that all other
    sheets of the input hold, folded: what stands there too is not missing.
    """
    rows = [[text for text in row.texts if text] for row in table.rows]
    top = [text for text in headers if text]
    seen = Seen(table, [row for row in (top, *rows) if row], others, _codes(table, headers))
    if (empty := _empty(seen)) is not None:
        return "empty", empty
    if (bill := _sbom(seen)) is not None:
        return UNKNOWN, bill
    if seen.rows and (is_pivot(seen) or repeats_another(table, headers, others)):
        return "pivot", pivot_gap(seen)
    for kind, gap in (
        ("cover", cover_gap(seen)),
        (UNKNOWN, _transposed(seen, headers)),
        ("lookup", lookup_gap(seen)),
        (UNKNOWN, prose_gap(seen)),
    ):
        if gap is not None:
            return kind, gap
    return UNKNOWN, _no_vendor_column(seen)


def _empty(seen: Seen) -> Gap | None:
    if seen.table.unread:
        return None
    if not seen.rows:
        return seen.table.gap("empty-sheet", GapEffect.note, "the sheet holds no text")
    if len(seen.rows) == 1 and all(map(_is_known, seen.rows[0])):
        reason = "the sheet holds column headers and no row below them"
        return seen.table.gap("empty-sheet", GapEffect.note, reason)
    return None


def lists_no_vendors(table: Table, headers: Sequence[str]) -> bool:
    """Say whether a list is an SBOM's, a pivot table's or a form's, whatever its columns name.

    Ask before the roles of the columns decide, and only where no record system was recognised: a
    component list has a column `supplier`, and the labels of a pivot table look like vendors.
    """
    rows = [headers, *(row.texts for row in table.rows[:_FIRST_ROWS])]
    sbom = any(map(heads_only_components, rows))
    return sbom or any(map(heads_a_pivot, rows)) or is_transposed(table, headers)


def repeats_another(table: Table, headers: Sequence[str], others: Collection[str]) -> bool:
    """Say whether a list of two columns sums up names that all stand in other sheets.

    `others` is that of `without_inventory`; the list's own names must not be among its sources.
    """
    rows = _filled(table)
    if not repeats_sums(headers, rows):
        return False
    labels = [row[0] for row in rows if row and not sums_up(row)]
    named = [name for name in labels if folded(name) in others]
    return bool(named) and not Seen(table, (), others).unknown(labels)


def may_sum_up(table: Table, headers: Sequence[str]) -> bool:
    """Say whether a list is names beside sums, under no header that names vendors."""
    return repeats_sums(headers, _filled(table))


def _filled(table: Table) -> list[list[str]]:
    return [[text for text in row.texts if text] for row in table.rows]


def _sbom(seen: Seen) -> Gap | None:
    """Return the gap of an SBOM that was saved as a spreadsheet, or None."""
    for row in seen.rows[:_FIRST_ROWS]:
        if heads_components(row):
            reason = (
                "it looks like an SBOM saved as a spreadsheet; it was not read:"
                " hand over the SBOM itself as JSON"
            )
            return seen.table.gap(AS_SPREADSHEET, GapEffect.hides_presence, reason)
    return None


def _codes(table: Table, headers: Sequence[str]) -> frozenset[str]:
    """Return the country codes of columns that are headed as countries and hold nothing else."""
    rows = [headers] if any(headers) else []
    rows += [row.texts for row in table.rows]
    top = rows[0] if rows else ()
    found: set[str] = set()
    for column, text in enumerate(top):
        values = {row[column] for row in rows[1:] if column < len(row) and row[column]}
        if text and header_role(text) == "country" and all(map(is_country_code, values)):
            found |= values
    return frozenset(found)


def _transposed(seen: Seen, headers: Sequence[str]) -> Gap | None:
    """Return the gap of a table on its side, or of a form; None for another sheet."""
    if not is_transposed(seen.table, headers):
        return None
    reason = "labels stand down the first column; what stands beside them was not read"
    return seen.table.gap("transposed-sheet", GapEffect.hides_presence, reason)


def is_transposed(table: Table, headers: Sequence[str] = ()) -> bool:
    """Say whether labels stand down the first column and what they label beside them."""
    rows = [list(headers)] if any(headers) else []
    rows += [row.texts for row in table.rows[:_MOST_LABELS]]
    if not rows or len(table.rows) > _MOST_LABELS:
        return False
    first = min(next(k for k, text in enumerate(row) if text) for row in rows)
    labels = [row[first] for row in rows if first < len(row) and row[first]]
    beside = [text for row in rows for text in row[first + 1 :] if text]
    # Where one row names several roles it is the header row, whatever stands below it.
    if not beside or any(known_headers(row) > 1 for row in rows):
        return False
    known = sum(map(_is_known, labels))
    return known * 2 >= len(labels) and known_headers(labels) >= min(2, len(rows))


def _no_vendor_column(seen: Seen) -> Gap:
    shown = seen.rows[0] if seen.rows else ()
    more = f" and {len(shown) - _HEADERS_SHOWN} more" if len(shown) > _HEADERS_SHOWN else ""
    listed = ", ".join(repr(text[:40]) for text in shown[:_HEADERS_SHOWN]) or "none"
    reason = f"no column names a vendor or a contract number; headers seen: {listed}{more}"
    return seen.table.gap("no-vendor-column", GapEffect.hides_presence, reason)


def _is_known(text: str) -> bool:
    return known_headers([text]) == 1
