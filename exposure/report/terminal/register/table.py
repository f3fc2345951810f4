"""How do short texts stand in columns, each folded where it is too long?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

GAP = "  "


def table(
    rows: Iterable[Sequence[str]], widths: Sequence[int], indent: str = "  "
) -> Iterator[str]:
    """Yield the lines of each row; a cell that is longer than its column goes on below itself."""
    for row in rows:
        cells = [
            wrap(cell, width, break_on_hyphens=False) or [""]
            for cell, width in zip(row, widths, strict=True)
        ]
        for line in zip_longest(*cells, fillvalue=""):
            parts = (f"{part:<{width}}" for part, width in zip(line, widths, strict=True))
            yield (indent + GAP.join(parts)).rstrip()


def longest(texts: Iterable[str], at_most: int) -> int:
    """Return the width that the texts need, up to a limit."""
    return min(at_most, max(map(len, texts), default=1))
