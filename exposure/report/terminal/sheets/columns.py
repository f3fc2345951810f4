"""What is each column of a sheet taken for, in a table that a person reads at a glance?"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile
from unicodedata import combining, east_asian_width

from exposure.model.records import ColumnRead
from exposure.report.terminal.text import folded, shown

OTHER = "other"
"""Role of a column that the program does not know and whose text is compared all the same."""
_NOT_USED = "not used"
_LOOK = "?"
"""Stands beside a column that wants a person's eye."""
_PLAIN = re.compile(
    r"^('[^']*'(, a part of the header,)? is a header word of [a-z ]+ sheets|"
    r"the mapping (says so|leaves it out)|the header is not known|"
    r"not a column the program knows|the column has no header)"
    r"(; |, (but|and) |$)"
)
"""What the header, the mapping or the role itself tells already, and what may follow it."""
_COMPARED = "its text is compared with vendors' names all the same"
_INDENT = "    "
_NARROW, _BROAD = 90, 130
_MOST_SAMPLES = 3
_MOST_COLUMNS = 200
_LEAST_SAMPLE = 16
_LEAST_ROOM = 8
_BETWEEN = " · "


def column_lines(columns: Sequence[ColumnRead], width: int, *, understood: bool) -> Iterator[str]:
    """Yield a line for each column, and one more where its role needs a reason.

    Where the sheet is `understood`, a column of unknown content is marked with a question mark.
    """
    if not columns:
        return
    letters = max(len(column.column) for column in columns)
    headers = min(_widest(columns), 22 if width < _NARROW else 32 if width < _BROAD else 44)
    roles = max(len(_role(column)) for column in columns)
    for column in columns[:_MOST_COLUMNS]:
        mark = _LOOK if understood and column.role == OTHER else " "
        header = fitted(shown(column.header, 200) or "(no header)", headers)
        start = f"  {mark} {column.column:<{letters}}  {header}  {_role(column):<{roles}}  "
        yield (start + _samples(column.samples, width - cells(start))).rstrip()
        because = short_reason(column.because)
        if because and understood:
            indent = " " * (len(_INDENT) + letters + 2)
            yield from folded(shown(because, 200), width, f"{indent}because ", indent)
    if len(columns) > _MOST_COLUMNS:
        yield f"{_INDENT}and {len(columns) - _MOST_COLUMNS:,} more columns"


def short_reason(because: str) -> str:
    """Return why a column has its role, or nothing where its header or the mapping plainly says so."""
    return _PLAIN.sub("", because.removesuffix(_COMPARED).removesuffix("; "))


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def fitted(text: str, width: int) -> str:
    """Return a text that takes `width` columns: cut with a mark, or filled with blanks."""
    taken = cells(text)
    if taken > width:
        kept = sum(1 for _ in takewhile(lambda end: end < width, accumulate(map(_cells, text))))
        text = text[:kept] + "…"
        taken = cells(text)
    return text + " " * (width - taken)


def _cells(char: str) -> int:
    if combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _widest(columns: Sequence[ColumnRead]) -> int:
    return max(cells(shown(column.header, 200) or "(no header)") for column in columns)


def _role(column: ColumnRead) -> str:
    return column.role or _NOT_USED


def _samples(samples: Sequence[str], room: int) -> str:
    """Return the first values, as many as there is room for; the longest one is cut first."""
    texts = [shown(text, 60) for text in samples[:_MOST_SAMPLES]]
    while len(texts) > 1 and not _have_room(texts, room):
        texts.pop()
    if not texts or room < _LEAST_ROOM:
        return ""
    left = room - cells(_BETWEEN) * (len(texts) - 1)
    fits: dict[int, str] = {}
    for place in sorted(range(len(texts)), key=lambda place: cells(texts[place])):
        share = left // (len(texts) - len(fits))
        text = texts[place]
        fits[place] = text if cells(text) <= share else fitted(text, share).rstrip()
        left -= cells(fits[place])
    return _BETWEEN.join(fits[place] for place in range(len(texts)))


def _have_room(texts: Sequence[str], room: int) -> bool:
    """Say whether each text fits, or is cut to no less than tells it from others."""
    least = sum(min(cells(text), _LEAST_SAMPLE) for text in texts)
    return least + cells(_BETWEEN) * (len(texts) - 1) <= room
