"""Which rows make up one header, above and below the row that names its columns?"""

from msgspec import Struct

from exposure.ingest.sheet.layout.headers.bands import goes_on_below, is_band
from exposure.ingest.sheet.layout.headers.explanations import explains
from exposure.ingest.sheet.layout.headers.first import first_header
from exposure.ingest.sheet.layout.headers.grid import Grid, columns_of
from exposure.ingest.sheet.layout.headers.words import (
    is_common_value,
    is_technical,
    is_value,
    role_of,
)

_MOST_BANDS = 2
_MOST_BELOW = 3


class HeaderRows(Struct, frozen=True):
    """Positions, in the table's rows, of what makes up one header."""

    base: int
    """The row whose texts name single columns."""
    bands: tuple[int, ...] = ()
    """Rows above it whose texts stand over several columns, from top to bottom."""
    second: int | None = None
    """A row that names the columns once more, in another tongue or as a program calls them."""
    below: tuple[int, ...] = ()
    """Rows of units, explanations or numbers of columns."""

    @property
    def all(self) -> tuple[int, ...]:
        """Every position, from top to bottom."""
        again = () if self.second is None else (self.second,)
        return tuple(sorted((self.base, *self.bands, *again, *self.below)))

    @property
    def first(self) -> int:
        """Position of the first header row."""
        return self.all[0]

    @property
    def last(self) -> int:
        """Position of the last header row."""
        return self.all[-1]


def header_rows(grid: Grid, base: int, floor: int, *, stated: bool = False) -> HeaderRows:
    """Return the rows that make up the header around `base`; none above position `floor`.

    Below a row that a person named as the last header row nothing is taken.
    """
    if not stated:
        base = _lowest(grid, base)
    second, below = (None, ()) if stated else _named_again(grid, base)
    bands: list[int] = []
    while len(bands) < _MOST_BANDS and base - len(bands) > floor:
        above = base - len(bands) - 1
        if not is_band(grid, above, base):
            break
        bands.insert(0, above)
    if not bands and second is None and base > floor and _is_second(grid, base - 1, base):
        second = base - 1
    return HeaderRows(base, tuple(bands), second, below)


def stated_rows(grid: Grid, at: int) -> HeaderRows:
    """Return the header whose last row a person named.

    The row may itself be one of units or explanations: the log of a reading names the last row.
    Rows of them below it count only where the program would have taken the same header.
    """
    own = first_header(grid.rows)
    header = None if own is None else header_rows(grid, own, 0)
    if header and at in header.all and set(range(at + 1, header.last + 1)) <= set(header.below):
        return header
    header = header_rows(grid, _explained(grid, at), 0)
    return header if header.last == at else header_rows(grid, at, 0, stated=True)


def _explained(grid: Grid, at: int) -> int:
    """Return the position of the row that a row of explanations, or several, stands below."""
    for base in range(at, max(0, at - _MOST_BELOW), -1):
        above = grid.rows[base - 1]
        if not grid.adjoin(base - 1, base) or not explains(grid.rows[base], len(columns_of(above))):
            return base
    return max(0, at - _MOST_BELOW)


def _lowest(grid: Grid, base: int) -> int:
    """Return the row below that names single columns, where bands stand over it."""
    for lower in (base + 2, base + 1):
        if lower < len(grid.rows) and goes_on_below(grid, lower - 1):
            under = grid.rows[lower]
            if all(
                is_band(grid, k, lower) or grid.reaches(grid.rows[k], under)
                for k in range(base, lower)
            ):
                return lower
    return base


def _named_again(grid: Grid, base: int) -> tuple[int | None, tuple[int, ...]]:
    """Return the row below that names the columns again, and those that explain them."""
    second = None
    below: list[int] = []
    for at in range(base + 1, base + 1 + _MOST_BELOW):
        if not grid.adjoin(at - 1, at):
            break
        if explains(grid.rows[at], len(columns_of(grid.rows[base]))):
            below.append(at)
        elif second is None and _is_second(grid, base, at):
            second = at
        else:
            break
    return second, tuple(below)


def _is_second(grid: Grid, above: int, below: int) -> bool:
    """Say whether two rows name the same columns: twice, or for a person and for a program."""
    upper, lower = grid.rows[above], grid.rows[below]
    over, under = columns_of(upper), columns_of(lower)
    if len(over & under) < 2 or len(over & under) * 5 < 4 * len(over | under):
        return False
    if any(is_value(text) for text in (*upper.texts, *lower.texts) if text):
        return False
    first = lower.text(min(under))
    # The first cell of a row of data is mostly a name, which neither has a role nor is a code.
    if not role_of(first) and not _is_code(first):
        return False
    same = [
        column
        for column in over & under
        if (role := role_of(lower.text(column))) and role == role_of(upper.text(column))
    ]
    if any(not is_common_value(lower.text(column)) for column in same) and len(same) >= 2:
        return True
    texts = [lower.text(column) for column in under]
    technical = sum(map(is_technical, texts))
    return (
        technical * 5 >= 4 * len(texts) and any(map(_is_code, texts)) and any(map(role_of, texts))
    )


def _is_code(text: str) -> bool:
    """Say whether a text can only be a program's name of a column: with a digit or underscore."""
    return is_technical(text) and any(not char.isalpha() for char in text)
