"""What stands on a sheet of which no row was read, and which of it may be a name?"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.kinds.aside.plain import is_country_code, is_plain
from exposure.ingest.sheet.words.fold import folded

_SHOWN = 5
_CODES = 5
"""Country codes that show a list of them."""
_GROUP = ("total ", "sous total ", "subtotal ")
_OF_A_GROUP = (" total", " ergebnis", " subtotal")


class Seen(Struct, frozen=True):
    """A sheet with its header row put back on top, and the names that other sheets hold."""

    table: Table
    rows: Sequence[Sequence[str]]
    """Filled texts, row by row; the header first, if there is one."""
    others: Collection[str]
    """Folded."""
    codes: Collection[str] = ()
    """Codes that stand in a column of countries."""

    def texts(self) -> Iterator[str]:
        """Yield every filled text."""
        for row in self.rows:
            yield from row

    def titled(self, titles: Collection[str]) -> bool:
        """Say whether the sheet's name is one of some titles, numbers left aside."""
        words = (word for word in folded(self.table.title).split() if not word.isdigit())
        return " ".join(words) in titles

    def unknown(self, texts: Iterable[str]) -> list[str]:
        """Return the texts that are neither plain words nor names of other sheets, each once."""
        once = dict.fromkeys(texts)
        codes = sum(map(is_country_code, once)) >= _CODES
        return [
            text
            for text in once
            if not is_plain(text)
            and not (codes and is_country_code(text))
            and text not in self.codes
            and not self._stands_elsewhere(folded(text))
        ]

    def _stands_elsewhere(self, name: str) -> bool:
        if name in self.others:
            return True
        for start in _GROUP:
            name = name.removeprefix(start)
        for end in _OF_A_GROUP:
            name = name.removesuffix(end)
        return name in self.others


def listed(texts: Sequence[str]) -> str:
    """Return the first texts as a list for a reader, with the number of the others."""
    shown = ", ".join(repr(text[:40]) for text in texts[:_SHOWN])
    return f"{shown} and {len(texts) - _SHOWN:,} more" if len(texts) > _SHOWN else shown
