"""Does a sheet of a result still hold a text, in a row that was read or in one that was left out?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.model.location import Location
from exposure.model.result import ScanResult
from exposure.patterns import late_pattern

_CELL = late_pattern(r"^(?:(?P<sheet>.*)!)?(?P<column>[A-Z]+)(?P<row>\d+)$")
_SHORTEST_PART = 4
"""Characters from which on a text counts where it stands inside a longer one."""


class Standing(Struct, frozen=True):
    """A text of a sheet."""

    folded: str
    """Without spelling habits."""
    place: str
    left_out: str = ""
    """Why its row was left out; empty for a row that was read."""


class Texts:
    """The texts of every sheet of a result, folded when a document is first asked for.

    They are kept by their words, so that each question costs as much as there are answers.
    """

    def __init__(self, result: ScanResult) -> None:
        self._result = result
        self._known: dict[str, dict[str, list[Standing]]] = {}

    def holding(self, document: str, quotes: tuple[str, ...]) -> Iterator[Standing]:
        """Yield each text of a document that is one of the folded quotes, or holds a longer one."""
        words = self._words(document)
        for quote in quotes:
            rarest = min((words.get(word, ()) for word in quote.split(" ")), key=len)
            for one in rarest:
                if one.folded == quote or _is_part(quote, one.folded):
                    yield one

    def _words(self, document: str) -> dict[str, list[Standing]]:
        if document not in self._known:
            found: dict[str, list[Standing]] = {}
            for one in _texts(self._result, document):
                for word in dict.fromkeys(one.folded.split(" ")):
                    found.setdefault(word, []).append(one)
            self._known[document] = found
        return self._known[document]


def row_of(place: str) -> tuple[str, str]:
    """Return the same for every cell of one row of a sheet."""
    found = _CELL.match(place)
    return (found["sheet"] or "", found["row"]) if found else (place, "")


def sheet_and_column(place: Location) -> tuple[str, str]:
    """Return the sheet of a cell, empty where it has no name, and the letter of its column."""
    found = _CELL.match(place.place)
    return (found["sheet"] or "", found["column"]) if found else ("", "")


def _is_part(quote: str, text: str) -> bool:
    return len(quote) >= _SHORTEST_PART and f" {quote} " in f" {text} "


def _texts(result: ScanResult, document: str) -> Iterator[Standing]:
    yield from (Standing(fold(text), place) for place, text in _read(result, document))
    for sheet in result.imports:
        for row in sheet.left_out if sheet.document == document else ():
            yield Standing(fold(row.text), row.place, row.reason)


def _read(result: ScanResult, document: str) -> Iterator[tuple[str, str]]:
    """Yield place and text of each cell of the rows that were read."""
    for row in result.vendors:
        if row.location.document == document:
            yield from ((row.location.place, text) for text in (row.vendor, row.product))
            cells = (*row.other_names, *row.subprocessors, *row.cells.values())
            yield from ((cell.place, cell.text) for cell in cells)
    for tie in result.ties:
        if tie.location.document == document:
            yield from ((tie.location.place, text) for text in (tie.source, tie.target))
    for contract in result.contracts:
        if contract.location.document == document:
            stated = (*contract.uses, *contract.cells.values())
            yield from ((cell.place, cell.text) for cell in stated)
