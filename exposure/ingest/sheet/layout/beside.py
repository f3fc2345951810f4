"""Do several lists stand side by side, and in which columns?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.words import flat, role_of

_MOST_LISTS = 12
"""Parts of a header row; more are the columns of one wide list."""
_WIDEST = 60


def side_by_side(base: Row, rows: list[Row], width: int) -> list[range]:
    """Return the columns of each list whose headers stand in one row; mostly there is one list.

    Columns beyond an empty one are a list of their own only if their headers say again what the
    headers before them say: a vendor's notes may stand apart from it as well.
    """
    parts = _repeated(base.texts) or _parted(base.texts)
    if len(parts) > _MOST_LISTS:
        return [range(width)]
    starts = [0]
    for begin, end in parts[1:]:
        left = [text for text in base.texts[starts[-1] : begin] if text]
        if _says_again(left, [text for text in base.texts[begin:end] if text]):
            starts.append(begin)
    starts = [start for start in starts if start == 0 or _is_free(rows, base, start)]
    stops = [*starts[1:], width]
    return [range(start, stop) for start, stop in zip(starts, stops, strict=True)]


def cut(rows: list[Row], columns: range) -> list[Row]:
    """Return the part of each row that stands in some columns, where it holds a text."""
    found = []
    for row in rows:
        texts = row.texts[columns.start : columns.stop]
        if any(texts):
            found.append(Row(row.number, texts, row.line))
    return found


def _parted(texts: list[str]) -> list[tuple[int, int]]:
    """Return begin and end of each run of filled headers."""
    runs = []
    begin = None
    for column, text in enumerate([*texts, ""]):
        if text and begin is None:
            begin = column
        elif not text and begin is not None:
            runs.append((begin, column))
            begin = None
    return runs


def _repeated(texts: list[str]) -> list[tuple[int, int]]:
    """Return the parts if the headers are one sequence again and again, with nothing between."""
    named = [column for column, text in enumerate(texts) if text]
    if not named or named[-1] - named[0] + 1 != len(named):
        return []
    said = [_plain(texts[column]) for column in named]
    for width in range(2, min(len(said) // 2, _WIDEST) + 1):
        if len(said) % width == 0 and said == said[:width] * (len(said) // width):
            return [(named[0] + k, named[0] + k + width) for k in range(0, len(said), width)]
    return []


def _says_again(left: list[str], right: list[str]) -> bool:
    """Say whether headers to the right begin a list: they name what those to the left name."""
    if not left or not right:
        return False
    before, after = list(map(_plain, left)), list(map(_plain, right))
    if after[0] == before[0] and role_of(right[0]):
        return True
    vendors = [text for text in right if role_of(text) == "vendor"]
    shared = sum(text in before for text in after)
    return bool(vendors) and _plain(vendors[0]) in before and shared * 2 >= len(after)


def _is_free(rows: list[Row], base: Row, start: int) -> bool:
    """Say whether the column before a list is empty, or belongs to the list before it."""
    if base.text(start - 1):
        return True
    return not any(row.text(start - 1) for row in rows)


def _plain(text: str) -> str:
    return flat(text).casefold()
