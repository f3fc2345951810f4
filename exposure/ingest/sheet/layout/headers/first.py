"""In which row do the headers of a sheet's first list stand?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.grid import filled
from exposure.ingest.sheet.layout.headers.looks import Look, looks_of
from exposure.ingest.sheet.layout.headers.words import (
    NAMING,
    header_role,
    is_label,
    is_plain,
    is_titled,
    is_value,
)

_ROWS_LOOKED_AT = 200
_ROWS_BEYOND = 30
"""Rows looked at below one that reads as headers: a label above the list may have come first."""
_ENOUGH = 0.6
"""Share of the best row's roles with which an earlier row is taken before it."""
_CELLS_OF_A_LABEL = 3
_MOST_COLUMNS = 200
_TITLES = 3


def first_header(rows: list[Row]) -> int | None:
    """Return the position of the row that reads as headers, or None."""
    if len(rows) == 1:
        return 0 if _all_labels(rows[0]) else None
    looks = looks_of(rows, first=_ROWS_LOOKED_AT, enough=_ROWS_BEYOND)
    likely = [look for look in looks if _may_head(look)]
    best = max((look.points for look in likely), default=0)
    if best >= 2:
        for look in likely:
            if look.points >= max(2, best * _ENOUGH) or _heads_a_list(rows, look, likely):
                return look.index
    return _doubtful_header(rows, looks, likely)


def begins_as_headers(look: Look) -> bool:
    """Say whether a row's words are headers even where rows of data hold such words too."""
    return look.strong > 0 or look.leads


def is_form(rows: list[Row]) -> bool:
    """Say whether rows are labels with what they label beside them, such as filters."""
    wide = sum(filled(row) > _CELLS_OF_A_LABEL for row in rows)
    labels = sum(filled(row) == 1 or _is_asked(next(filter(None, row.texts), "")) for row in rows)
    return wide * 3 <= len(rows) and labels * 2 >= len(rows)


def _may_head(look: Look) -> bool:
    return look.points > 0 and look.unlike * 2 <= look.filled and begins_as_headers(look)


def _heads_a_list(rows: list[Row], look: Look, likely: list[Look]) -> bool:
    """Say whether a row with few roles heads a list of its own above the one with the most."""
    after = next((other.index for other in likely if other.points > look.points), look.index)
    between = [row for row in rows[look.index + 1 : after] if filled(row) > 1]
    told = look.points >= 2 and not look.unlike and look.known * 2 >= look.filled
    return bool(told and look.roles & NAMING and between and not is_form(rows[look.index : after]))


def _doubtful_header(rows: list[Row], looks: list[Look], likely: list[Look]) -> int | None:
    """Return the first row that names one role, or that differs from all below it.

    Nothing above it may be a row of data.
    """
    wide = [look for look in likely if look.filled > 1 and look.roles & NAMING]
    narrow = [look for look in likely if look.filled == 1 and look.roles & NAMING]
    other = [
        look
        for look in looks[:_ROWS_BEYOND]
        if look.filled > 1 and (_differs(rows, look) or _stands_over_names(rows, look))
    ]
    for look in (*wide, *narrow, *other):
        before = looks[: look.index]
        apart = not before or rows[look.index].number - rows[look.index - 1].number > 1
        told = look not in other and (apart or _is_first_word(rows, look))
        if not look.unlike and (told or all(_stands_over(rows, o, look) for o in before)):
            return look.index
    return None


def _differs(rows: list[Row], look: Look) -> bool:
    """Say whether words stand over columns of numbers, dates or links.

    One such column counts if its header is known; of others there must be two.
    """
    if look.unlike:
        return False
    below = rows[look.index + 1 : look.index + 1 + _ROWS_BEYOND]
    over = 0
    for column, text in enumerate(rows[look.index].texts[:_MOST_COLUMNS]):
        values = [value for row in below if text and (value := row.text(column))]
        if len(values) > 1 and sum(map(is_value, values)) * 5 >= 4 * len(values):
            over += 1
            if header_role(text) or over > 1:
                return True
    return False


def _stands_over_names(rows: list[Row], look: Look) -> bool:
    """Say whether `Vendor` stands over names; over `Reseller` or `Partner` it is a value."""
    row = rows[look.index]
    below = rows[look.index + 1 : look.index + 1 + _ROWS_BEYOND]
    for column, text in enumerate(row.texts[:_MOST_COLUMNS]):
        if header_role(text) == "vendor" and is_plain(text):
            values = [value for other in below if (value := other.text(column))]
            names = sum(not is_label(value) and not is_value(value) for value in values)
            return bool(values) and names * 5 >= 4 * len(values)
    return False


def _is_first_word(rows: list[Row], look: Look) -> bool:
    """Say whether a row near the top says `Supplier` alone, which no list of names holds."""
    text = next(filter(None, rows[look.index].texts))
    return look.index <= _TITLES and look.roles == {"vendor"} and is_plain(text)


def _stands_over(rows: list[Row], other: Look, look: Look) -> bool:
    """Say whether a row above a header is a title: narrower, or in the words of one."""
    if other.filled < look.filled:
        return True
    return other.filled == 1 and is_titled(next(filter(None, rows[other.index].texts)))


def _all_labels(row: Row) -> bool:
    return all(is_label(text) for text in row.texts if text)


def _is_asked(text: str) -> bool:
    return text.endswith((":", "=")) or is_label(text)
