"""Which cells does a reference such as `B5` or `A2:C9` name?"""

import re
from functools import lru_cache

from exposure.ingest.sheet.cells import Merge

_CELL = re.compile(r"\$?([A-Za-z]{1,7})\$?([0-9]{1,10})")
_AREA = re.compile(rf"{_CELL.pattern}(?::{_CELL.pattern})?")


@lru_cache(maxsize=1_024)
def column_index(letters: str) -> int:
    """Return the index of a column, counted from 0: A is 0, AA is 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def cell_of(reference: str) -> tuple[int, int] | None:
    """Return row from 1 and column from 0, or None for what is no reference to one cell."""
    found = _CELL.fullmatch(reference)
    if found is None or not (row := int(found.group(2))):
        return None
    return row, column_index(found.group(1))


def area_of(reference: str) -> Merge | None:
    """Return the rectangle that a reference to cells names, or None for anything else."""
    found = _AREA.fullmatch(reference.strip())
    if found is None:
        return None
    column, row = column_index(found.group(1)), int(found.group(2))
    other_column = column_index(found.group(3)) if found.group(3) else column
    other_row = int(found.group(4)) if found.group(4) else row
    if not row or not other_row:
        return None
    rows, columns = sorted((row, other_row)), sorted((column, other_column))
    return Merge(rows[0], rows[1], columns[0], columns[1])
