"""In which rows does the name of a group count that stands once above them?"""

from itertools import pairwise

from exposure.ingest.sheet.layout.headers.words import is_value
from exposure.ingest.sheet.layout.strips import Strips

_SAMPLE = 200
_LEVELS = 3
_LEAST_BLANKS = 3
_BLANK_SHARE = 5
"""At least one in so many cells of a column is empty if its texts stand for groups of rows."""
_TOTAL = frozenset(("total", "totals", "subtotal", "sum", "summe", "gesamt", "suma", "ergebnis"))


def groups_of(strips: Strips, headers: list[str]) -> dict[int, dict[int, int]]:
    """Return column → position of a row → position of the row whose text it takes.

    Looked at are the first columns with a header that hold texts. A name stands for a group if
    several groups stand one below the other, each name is written once, many cells are empty, and
    the rows below a name hold other texts.
    """
    groups: dict[int, dict[int, int]] = {}
    for column, header in enumerate(headers):
        if not header or len(groups) == _LEVELS:
            continue
        sample = [text for row in strips.rows[:_SAMPLE] if (text := row.text(column))]
        if not sample or sum(map(is_value, sample)) * 2 > len(sample):
            continue
        blanks = strips.blanks(column)
        if blanks < _LEAST_BLANKS or blanks * _BLANK_SHARE < len(strips.rows):
            break
        found = _groups(strips, strips.column(column), column)
        if not found:
            break
        groups[column] = found
    return groups


def _groups(strips: Strips, texts: list[str], column: int) -> dict[int, int]:
    """Return the rows below each name of a column; none if the names do not stand for groups."""
    rows = strips.rows
    found: dict[int, int] = {}
    giver = before = -1
    orphans = runs = 0
    for at, text in enumerate(texts):
        row = rows[at]
        if text:
            giver = -1 if _ends_a_group(text) else at
        elif giver < 0 or row.number - before > 1:
            giver = -1
            orphans += 1
        elif column and _holds_text(row.texts[:column]):
            giver = -1
        elif _holds_text(row.texts[column + 1 :]):
            runs += giver == at - 1
            found[at] = giver
        before = row.number
    # Names that are repeated row by row do not stand once: an empty cell is then a lost name.
    named = list(filter(None, texts))
    again = sum(a == b for a, b in pairwise(named))
    told = runs > 1 and again * 10 <= len(named) and orphans * 4 <= len(found)
    return found if told else {}


def _ends_a_group(text: str) -> bool:
    words = text.casefold().split()
    return bool(words) and (words[0] in _TOTAL or words[-1].rstrip(":") in _TOTAL)


def _holds_text(texts: list[str]) -> bool:
    """Say whether some text is more than a number, a date or a link."""
    return any(map(str.isalpha, texts)) or any(text and not is_value(text) for text in texts)
