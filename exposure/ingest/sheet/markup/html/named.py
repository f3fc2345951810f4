"""How are the tables of a page called, and what of the page is in none of them?"""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.markup.html.grid import Grid
from exposure.ingest.sheet.markup.html.office import NamedSheet
from exposure.ingest.sheet.markup.html.page import Page
from exposure.model.gap import Gap, GapEffect

_LONGEST = 60
_NUMBERED = re.compile(r"(?:Sheet|Tabelle|Blatt|Feuille|Hoja|Foglio) \d+: (?=.)")
"""What one office program writes before the name of a sheet."""
_MANY_WORDS, _MANY_ITEMS = 60, 3


class Names:
    """Gives each table a name of its own."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def free(self, wished: str) -> str:
        """Return the name, or the name with a number where another table has it."""
        name, number = wished, 1
        while name in self._given:
            number += 1
            name = f"{wished} ({number})"
        self._given.add(name)
        return name


def named_tables(
    document: str, grids: Sequence[Grid], sheets: Sequence[NamedSheet], names: Names
) -> tuple[Table, ...]:
    """Return the tables, called as their caption, heading or sheet is."""
    alone = len(grids) == 1
    listed = sheets if len(sheets) == len(grids) else ()
    tables = []
    for number, grid in enumerate(grids):
        gathering = grid.gathering
        title = " ".join((grid.caption or _NUMBERED.sub("", grid.heading)).split())
        if listed:
            title = title or listed[number].name
            gathering.hidden = gathering.hidden or listed[number].hidden
        short = title[:_LONGEST].strip()
        if short or not alone:
            gathering.sheet = names.free(short or f"table {number + 1}")
        gathering.title = title or _stem(document)
        tables.append(gathering.table())
    return tuple(tables)


def page_gaps(document: str, page: Page) -> Iterator[Gap]:
    """Yield what of the page was not read."""
    if page.unfinished:
        reason = f"{page.unfinished} is opened and never closed; what stands behind was not read"
        yield Gap("sheet-cut-short", GapEffect.hides_presence, document, "", reason)
    outside = page.outside
    if outside.words:
        many = outside.words > _MANY_WORDS or outside.items >= _MANY_ITEMS
        effect = GapEffect.hides_presence if many else GapEffect.note
        reason = (
            f"words outside the tables, which were not read: {outside.words:,};"
            f" the first are {outside.first!r}"
        )
        yield Gap("text-outside-tables", effect, document, "", reason)


def _stem(document: str) -> str:
    return PurePath(document.replace("\\", "/").rpartition("!")[2]).stem
