"""How much does each of the first rows look like column headers?"""

from collections import Counter, defaultdict

from msgspec import Struct

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.words import (
    LONGEST_HEADER,
    header_role,
    is_common_value,
    is_label,
    is_value,
)

_MOST_CELLS = 20_000
"""Cells looked at; enough for a hundred rows of any list, and an end for very wide sheets."""


class Look(Struct, frozen=True):
    """What one row is like when it is read as headers."""

    index: int
    """Position in the table's rows."""
    filled: int
    unlike: int
    """Filled cells that are numbers, dates, links or long texts."""
    known: int
    """Filled cells that name a role and do not come again as a value of their column."""
    strong: int
    """Of the known ones, those that rows of data hardly hold."""
    roles: frozenset[str]
    leads: bool
    """True if the first filled cell reads as a header."""

    @property
    def points(self) -> int:
        """How many different roles the row names."""
        return len(self.roles)


def look_at(row: Row, index: int, again: set[tuple[int, str]] | None = None) -> Look:
    """Return the look of a row; `again` holds the texts that come again in their column."""
    filled = [(column, text) for column, text in enumerate(row.texts) if text]
    known = [
        (text, role)
        for column, text in filled
        if (role := header_role(text)) and (again is None or (column, text) not in again)
    ]
    return Look(
        index,
        len(filled),
        sum(is_value(text) or len(text) > 3 * LONGEST_HEADER for _, text in filled),
        len(known),
        sum(not is_common_value(text) for text, _ in known),
        frozenset(role for _, role in known),
        bool(filled) and is_label(filled[0][1]),
    )


def looks_of(rows: list[Row], *, first: int, enough: int) -> list[Look]:
    """Return the looks of the first rows; it ends `enough` rows after one that reads as headers.

    `first` is the number of rows looked at if none does. A text that comes again as a value of
    its column is no header: `Active` below `Status`.
    """
    again = _come_again(rows[:first])
    looks: list[Look] = []
    stop = cells = 0
    for index, row in enumerate(rows[:first]):
        look = look_at(row, index, again)
        looks.append(look)
        cells += len(row.texts)
        if not stop and look.points >= 2 and look.unlike * 2 <= look.filled:
            stop = index + enough
        if cells > _MOST_CELLS or (stop and index >= stop):
            break
    return looks


def _come_again(rows: list[Row]) -> set[tuple[int, str]]:
    """Return column and text of what stands in several rows that are no further headers."""
    met: defaultdict[int, Counter[str]] = defaultdict(Counter)
    seen = set()
    cells = 0
    for at, row in enumerate(rows):
        cells += len(row.texts)
        if cells > 4 * _MOST_CELLS:
            break
        texts = tuple(row.texts)
        apart = not at or row.number - rows[at - 1].number > 1
        if texts in seen or may_be_headers(row, apart=apart):
            continue
        seen.add(texts)
        for column, text in enumerate(texts):
            if text:
                met[column][text] += 1
    return {(column, text) for column, counts in met.items() for text, n in counts.items() if n > 1}


def may_be_headers(row: Row, *, apart: bool) -> bool:
    """Say whether a row, such as that of a second list, would repeat headers and not values."""
    texts = [text for text in row.texts if text]
    if not is_label(texts[0]) or len(texts) == 1:
        return False
    labels = sum(map(is_label, texts))
    return labels == len(texts) or (apart and labels * 2 >= len(texts))
