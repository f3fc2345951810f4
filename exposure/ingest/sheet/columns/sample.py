"""What do the columns of a table hold, looked at cheaply however many rows there are?"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.values.looks import holds_text

_HEAD, _SPREAD = 250, 100
"""Rows looked at: the first ones, and others spread evenly over the rest."""
_CHUNK = 1_000
_WASTE = 2

_texts = attrgetter("texts")


class Sampled(Struct, frozen=True):
    """One column, its header and some of its filled cells."""

    index: int
    """Counted from the table's first column."""
    header: str
    values: tuple[str, ...]
    """From the first rows and from rows all over the table; one at least if the column has any."""


def sampled_columns(table: Table, headers: Sequence[str]) -> tuple[Sampled, ...]:
    """Return every column that has a header or a value."""
    width = max(max(map(len, map(_texts, table.rows)), default=0), len(headers))
    some = list(map(_texts, _some(table.rows)))
    values = {index: tuple(filter(None, texts)) for index, texts in _by_column(some, range(width))}
    late = _first_filled(table, {index for index in range(width) if not values.get(index)})
    found = []
    for index in range(width):
        header = headers[index] if index < len(headers) else ""
        met: tuple[str, ...] = values.get(index, ()) or late.get(index, ())
        if header or met:
            found.append(Sampled(index, header, met))
    return tuple(found)


def holding_text(table: Table, columns: Iterable[int]) -> set[int]:
    """Return which of the columns hold a text; every row counts, the first text is enough."""
    met: dict[int, set[str]] = {index: set() for index in columns}
    holding: set[int] = set()
    for rows in _chunks(table):
        for index, texts in _by_column(rows, met.keys() - holding):
            if holds_text(texts, met[index]):
                holding.add(index)
        if len(holding) == len(met):
            break
    return holding


def different_texts(table: Table, index: int) -> set[str]:
    """Return the texts of a column, each once."""
    return {texts[index] for texts in map(_texts, table.rows) if index < len(texts)}


def _first_filled(table: Table, columns: Collection[int]) -> dict[int, tuple[str]]:
    """Return the first filled cell of each column that has one: it may be the last row's."""
    found: dict[int, tuple[str]] = {}
    for rows in _chunks(table):
        if len(found) == len(columns):
            break
        for index, texts in _by_column(rows, set(columns) - found.keys()):
            if any(texts):
                found[index] = (next(filter(None, texts)),)
    return found


def _by_column(rows: list[list[str]], columns: Collection[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield columns with their texts, of those that some row reaches.

    The cost is that of the cells there are: few rows may be far wider than the others.
    """
    widths = list(map(len, rows))
    reach, everywhere = max(widths, default=0), min(widths, default=0)
    reached = [index for index in columns if index < reach]
    if len(reached) * len(rows) <= _WASTE * sum(widths):
        for index in reached:
            long = rows if index < everywhere else [texts for texts in rows if index < len(texts)]
            yield index, [texts[index] for texts in long]
        return
    filled: dict[int, list[str]] = {index: [] for index in reached}
    for texts in rows:
        for index, text in enumerate(texts):
            if text and index in filled:
                filled[index].append(text)
    yield from filled.items()


def _chunks(table: Table) -> Iterator[list[list[str]]]:
    """Yield the rows' texts, so many at a time that several columns are read from the cache."""
    for start in range(0, len(table.rows), _CHUNK):
        yield list(map(_texts, table.rows[start : start + _CHUNK]))


def _some(rows: list[Row]) -> list[Row]:
    rest = rows[_HEAD:]
    return rows[:_HEAD] + rest[:: max(1, len(rest) // _SPREAD)][:_SPREAD]
