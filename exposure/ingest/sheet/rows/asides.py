"""What do links and comments behind the cells of a row say, and in which role?"""

import re
from collections.abc import Iterable, Iterator

from exposure.ingest.sheet.cells import Aside, Row
from exposure.ingest.sheet.rows.columns import SheetColumns
from exposure.model.gap import Gap, GapEffect
from exposure.model.records import Cell

_SHOWN, _QUOTED = 10, 200
_NAMING = frozenset(("vendor", "other_names", "parent", "product", "website", "email"))
"""Roles of cells whose link leads to whom they name."""
_HOME = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::[0-9]{1,5})?/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?"
    r"(?:index\.html?)?(?:[?#].*)?",
    re.IGNORECASE,
)
"""The address of a site as a whole; one of a page or a document on it tells less."""


def asides_of(columns: SheetColumns) -> dict[int, dict[str, Cell]]:
    """Return row number → key → cell, for every link and comment of a sheet.

    A link behind a name counts as the vendor's address if it leads to a site as a whole; a link
    to a page may lead to a document that another keeps, so it only mentions.
    """
    table = columns.table
    roles = dict(columns.labels.values())
    counts: dict[tuple[int, str], int] = {}
    found: dict[int, dict[str, Cell]] = {}
    for aside in table.asides:
        role, text = _meant(aside, roles.get(aside.column - table.first_column, ""))
        taken = len(columns.by_role.get(role, ()))
        count = counts[aside.row, role] = counts.get((aside.row, role), taken) + 1
        key = role if count == 1 else f"{role} {count}"
        place = table.place(aside.row, aside.column - table.first_column)
        found.setdefault(aside.row, {})[key] = Cell(text, place)
    return found


def _meant(aside: Aside, role: str) -> tuple[str, str]:
    if aside.kind == "comment":
        return "notes", aside.text
    if aside.text.lower().startswith("mailto:"):
        address = aside.text[len("mailto:") :].partition("?")[0]
        return ("email" if role in _NAMING else "other"), address
    if role in _NAMING and _HOME.fullmatch(aside.text):
        return "website", aside.text
    return "other", aside.text


def lone_asides(columns: SheetColumns, used: Iterable[Row]) -> Iterator[Gap]:
    """Yield a note for links and comments behind cells of no row that is used, first ones quoted.

    They stand behind a title, a header or a row left out; who is named there belongs to no row.
    """
    table = columns.table
    numbers = {row.number for row in used} if table.asides else frozenset()
    lone = [aside for aside in table.asides if aside.row not in numbers]
    for aside in lone[:_SHOWN]:
        place = table.place(aside.row, aside.column - table.first_column)
        reason = f"a {aside.kind} behind a cell of no row that was read: {aside.text[:_QUOTED]!r}"
        yield table.gap("aside-of-no-row", GapEffect.note, reason, place)
    if len(lone) > _SHOWN:
        reason = f"{len(lone) - _SHOWN:,} more links and comments behind cells of no row"
        yield table.gap("aside-of-no-row", GapEffect.note, reason)
