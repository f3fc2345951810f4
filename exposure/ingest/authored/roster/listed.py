"""What does a sheet list as expected repositories, row by row?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from exposure.errors import InputError
from exposure.ingest.authored.roster.hint import SEE
from exposure.ingest.bounds import Bounds
from exposure.ingest.formats import Sheets, form_of
from exposure.ingest.own import own_output
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.words.fold import folded
from exposure.model.gap import GapEffect
from exposure.model.record_systems.expected import ExpectedRepository

_DEEPEST = 20
"""Rows in which the header must stand."""
_MOST_DAYS = 1_000_000
_HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("name", "repository", "repository name", "asset", "product"),
    "owner": ("owner", "team", "contact"),
    "max_age_days": ("max age days", "max age", "days"),
}
"""Column → how a header may call it, folded; the first that a row holds is taken."""
_Columns: TypeAlias = Mapping[str, int]


def listed_in(
    name: str, raw: bytes, bounds: Bounds, max_age_days: int
) -> tuple[ExpectedRepository, ...]:
    """Return what the file `name` lists, in the order of its rows.

    `max_age_days` holds where a row states none. Raises `InputError` for a file that is not whole or
    holds no such list, and for a row that says something twice or nothing: a repository that is
    passed over would never be missed.
    """
    tables = _tables(name, raw, bounds)
    found = [(table, *header) for table in tables if (header := _header(table)) is not None]
    if len(found) != 1:
        raise _refusal(name, f"{len(found)} sheets with one" if found else "none")
    listed = tuple(_listed(*found[0], max_age_days))
    if not listed:
        raise _refusal(name, "one without a row")
    return listed


def _tables(name: str, raw: bytes, bounds: Bounds) -> Sequence[Table]:
    form = form_of(raw)
    if own_output(raw):
        raise _refusal(name, "a result of this program")
    if not isinstance(form, Sheets):
        raise _refusal(name, form.name)
    book = form.opener()(name, raw, bounds)
    for gap in (*book.gaps, *(gap for table in book.tables for gap in table.gaps)):
        if gap.effect is GapEffect.hides_presence:
            raise _refusal(name, f"one that could not be read to its end: {gap.reason}")
    return book.tables


def _header(table: Table) -> tuple[int, _Columns] | None:
    """Return the position of the header row and its columns; None where no name has a column."""
    for position, row in enumerate(table.rows[:_DEEPEST]):
        texts = [folded(text) for text in row.texts]
        columns = {
            role: texts.index(word)
            for role, words in _HEADERS.items()
            for word in words[::-1]
            if word in texts
        }
        if "name" in columns:
            return position, columns
    return None


def _listed(
    table: Table, header: int, columns: _Columns, max_age_days: int
) -> Iterator[ExpectedRepository]:
    met: set[str] = set()
    for row in table.rows[header + 1 :]:
        name = " ".join(row.text(columns["name"]).split())
        place = table.location(row, columns["name"])
        if not name:
            raise InputError(f"{place}: expected the name of a repository, met an empty cell",
                             hint="name it, or delete the row")  # fmt: skip
        if name.casefold() in met:
            raise InputError(f"{place}: expected each repository once, met {name!r} again",
                             hint="keep one of the two rows")  # fmt: skip
        met.add(name.casefold())
        yield ExpectedRepository(
            name,
            " ".join(_text(row, columns, "owner").split()),
            _age(table, row, columns, max_age_days),
            place,
        )


def _age(table: Table, row: Row, columns: _Columns, otherwise: int) -> int:
    """Return the days that a row states. Raises `InputError` for anything but a whole number."""
    stated = _text(row, columns, "max_age_days").removesuffix(".0")
    if not stated:
        return otherwise
    if stated.isascii() and stated.isdecimal() and 1 <= int(stated[:9]) <= _MOST_DAYS:
        return int(stated)
    place = table.location(row, columns["max_age_days"])
    raise InputError(f"{place}: expected a whole number of days from 1, met {stated[:40]!r}",
                     hint=SEE)  # fmt: skip


def _text(row: Row, columns: _Columns, role: str) -> str:
    return row.text(columns[role]) if role in columns else ""


def _refusal(name: str, met: str) -> InputError:
    return InputError(
        f"{name}: expected one sheet of repositories with a column Name, met {met}", hint=SEE
    )
