"""Which texts stand once for several rows, and in which rows do they count as well?"""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.layout.groups import groups_of
from exposure.ingest.sheet.layout.strips import Strips
from exposure.model.gap import Gap, GapEffect

_MOST_FILLED = 4
"""Cells per row that merged cells may fill; merged cells without end must not fill the memory."""
_PLACES_SHOWN = 5

Fills = dict[int, dict[int, int]]
"""Column → position of a row → position of the row whose text it takes."""


class Filled(Struct, frozen=True):
    """A list whose rows say what they belong to."""

    table: Table
    lent: frozenset[int]
    """Numbers of rows whose text was filled down into the row below."""


def filled_down(table: Table, strips: Strips, headers: list[str]) -> Filled:
    """Return the table with its rows, texts filled down in them, and a note on it.

    Texts of merged cells are, and the names of groups in the first columns. Without headers only
    merged cells count.
    """
    fills, complete = _from_merges(table, strips.rows)
    for column, found in groups_of(strips, headers).items():
        fills[column] = found | fills.get(column, {})
    if not fills and complete:
        return Filled(replace(table, rows=strips.rows), frozenset())
    gaps = [_note(table, strips.rows, fills)] if fills else []
    if not complete:
        reason = "so many cells are merged that not all of their texts were filled down"
        gaps.append(table.gap("names-filled-down", GapEffect.hides_presence, reason))
    filled = replace(table, rows=_filled(strips.rows, fills), gaps=(*table.gaps, *gaps))
    lent = frozenset(
        strips.rows[giver].number
        for found in fills.values()
        for position, giver in found.items()
        if giver == position - 1
    )
    return Filled(filled, lent)


def _from_merges(table: Table, rows: list[Row]) -> tuple[Fills, bool]:
    """Return the empty cells of merged ones; False if there are more than the bound allows."""
    fills: defaultdict[int, dict[int, int]] = defaultdict(dict)
    upright = [merge for merge in table.merges if merge.last_row > merge.first_row]
    numbers = [row.number for row in rows] if upright else []
    room = _MOST_FILLED * len(rows)
    done: dict[int, int] = {}
    for merge in sorted(upright, key=lambda merge: (merge.first_row, merge.first_column)):
        column = merge.first_column - table.first_column
        giver = bisect_left(numbers, merge.first_row)
        if column < 0 or giver == len(numbers) or numbers[giver] != merge.first_row:
            continue
        # Merged cells that overlap are met in hostile files only; no cell is looked at twice.
        begin = max(giver + 1, done.get(column, 0))
        stop = bisect_right(numbers, merge.last_row)
        if not rows[giver].text(column) or begin >= stop:
            continue
        done[column] = stop
        room -= stop - begin
        if room < 0:
            return fills, False
        for position in range(begin, stop):
            if not rows[position].text(column):
                fills[column][position] = giver
    return {column: found for column, found in fills.items() if found}, True


def _filled(rows: list[Row], fills: Fills) -> list[Row]:
    """Return the rows with their borrowed texts; all others are the same objects."""
    filled = list(rows)
    for column in sorted(fills):
        last, stands = -1, dict[int, int]()
        for position, giver in fills[column].items():
            row, lender = filled[position], rows[giver]
            texts = row.texts.copy()
            if column >= len(texts):
                texts += [""] * (column + 1 - len(texts))
            texts[column] = lender.texts[column]
            if giver != last:
                last, stands = giver, {column: lender.stands_in(column)}
            borrowed = row.borrowed | stands if row.borrowed else stands
            filled[position] = Row(row.number, texts, row.line, borrowed)
    return filled


def _note(table: Table, rows: list[Row], fills: Fills) -> Gap:
    count = sum(map(len, fills.values()))
    firsts = [
        (rows[position].number, column)
        for column, found in fills.items()
        for position in sorted(found)[:_PLACES_SHOWN]
    ]
    cells = sorted(firsts)[:_PLACES_SHOWN]
    shown = ", ".join(table.place(row, column) for row, column in cells)
    more = " and more" if count > len(cells) else ""
    reason = (
        f"{count:,} empty cells took the text that stands once above them, because cells are"
        f" merged or the text names a group of rows: {shown}{more}"
    )
    return table.gap("names-filled-down", GapEffect.note, reason, table.place(*cells[0]))
