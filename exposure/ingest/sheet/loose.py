"""Which texts of a sheet belong to no row that was read, and may name somebody all the same?"""

from collections.abc import Iterator
from itertools import islice

from exposure.ingest.sheet.rows.listed import Listed
from exposure.ingest.sheet.understood import Understood
from exposure.inventory.estate import LooseText
from exposure.model.records import Import

_MOST = 5_000
"""Texts of a sheet that was not read; one that holds more hides presence, or holds plain values."""


def loose_texts(one: Understood, listed: Listed | None, entry: Import) -> Iterator[LooseText]:
    """Yield titles, remarks, rows left out, comments and links of no row, and unread sheets."""
    document = one.block.table.document
    for place, text in _beside(one, listed, entry):
        yield LooseText(document, place, text)
    if listed is None:
        for place, text in islice(_cells(one), _MOST):
            yield LooseText(document, place, text)


def _beside(one: Understood, listed: Listed | None, entry: Import) -> Iterator[tuple[str, str]]:
    table = one.block.table
    if table.sheet:
        yield table.sheet, table.sheet
    for text in (*one.block.above, *one.headers):
        yield table.sheet, text
    for row in entry.left_out:
        yield row.place, row.text
    used = listed.numbers if listed else frozenset()
    for aside in table.asides:
        if aside.row not in used:
            yield table.place(aside.row, aside.column - table.first_column), aside.text


def _cells(one: Understood) -> Iterator[tuple[str, str]]:
    table = one.block.table
    for line in table.rows:
        for column, text in enumerate(line.texts):
            if text:
                yield table.place(line.number, column), text
