"""How wide is each column of a table, so that long texts wrap and short ones stay whole?"""

import re
from math import fsum  # exact, so that versions of Python agree to the last bit

from exposure.model.attest.draft import Table
from exposure.report.document.draft.lines import BLANK, cell
from exposure.report.neutral import document

WIDE = 6
"""Columns beyond which a table is laid across the page."""
_UPRIGHT, _ACROSS = 468 / 5, 648 / 5
"""Letters that fit beside each other: the points between the margins, at five for each."""
_PADDING = 3
"""Letters that the room between two columns takes."""
_MOST = 70
_TO_WRITE = 60
"""Letters for which cells ask in which a person is to write, shared by the columns of their table."""
_ROUNDED = 0.5
_LONGEST_WORD = 18
_UNBROKEN = 200
"""Letters of a word that stands in no table."""
_FIRST_WIDE = "\u2e80"
"""From here on most characters take the room of two."""
_CAPITALS = re.compile(r"[A-Z0-9_]")
_CAPITAL = 0.3
"""By how much a capital letter or a digit is wider than the letters that were counted on."""


def shares(table: Table) -> tuple[float, ...]:
    """Return each column's share of the width; together they make 1.

    Words stand whole where there is room for all of them; what is left goes to long texts, and then
    to all alike.
    """
    columns = range(len(table.columns))
    least = [_longest_word(table, number) + _PADDING for number in columns]
    wished = [max(0.0, _wished(table, number) - least[number]) for number in columns]
    granted = min(1.0, max(0.0, _room(table) - fsum(least)) / (fsum(wished) or 1))
    widths = [one + granted * wish for one, wish in zip(least, wished, strict=True)]
    return tuple(one / fsum(widths) for one in widths)


def fits(table: Table) -> int:
    """Return how many letters a word may have and still stand whole in each cell that holds one.

    Words beyond it must be broken.
    """
    room = [share * _room(table) - _PADDING for share in shares(table)]
    broken = (
        max(1, int(one))
        for number, one in enumerate(room)
        if any(_word_span(word) > one + _ROUNDED for word in _words(table, number))
    )
    return min(broken, default=_UNBROKEN)


def is_wide(table: Table) -> bool:
    """Say whether a table is laid across the page."""
    return len(table.columns) > WIDE


def _room(table: Table) -> float:
    return _ACROSS if is_wide(table) else _UPRIGHT


def _texts(table: Table, number: int) -> set[str]:
    return {document(table.columns[number]), *(cell(row[number]) for row in table.rows)}


def _words(table: Table, number: int) -> set[str]:
    return {word for text in _texts(table, number) for word in text.split()}


def _longest_word(table: Table, number: int) -> float:
    return min(_LONGEST_WORD, max(map(_word_span, _words(table, number)), default=0))


def _wished(table: Table, number: int) -> float:
    blank = _TO_WRITE // len(table.columns)
    spans = [blank if text == BLANK else _span(text) for text in _texts(table, number)]
    typical = sum(min(one, _MOST) for one in spans) / len(spans)
    return _PADDING + min(max(spans), 1.3 * typical)


def _word_span(word: str) -> float:
    return _span(word) + _CAPITAL * len(_CAPITALS.findall(word))


def _span(text: str) -> int:
    if text.isascii():  # as most texts
        return len(text)
    return len(text) + sum(character >= _FIRST_WIDE for character in text)
