"""In which row do the column headers stand?"""

import re

from msgspec import Struct

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.meanings import contract_meaning, vendor_meaning

_ROWS_LOOKED_AT = 30
_LONGEST_HEADER = 80
_DATA_LIKE = re.compile(r"[-+$€£]?[0-9][0-9.,/:\- ]*|\S+@\S+\.\w+|https?://\S+")


class Header(Struct, frozen=True):
    """The header row, and where the rows below it begin."""

    row: Row
    after: int
    """Position in `Table.rows` of the first row below."""
    because: str


def header_of(table: Table) -> Header | None:
    """Return the row that best reads as headers, among the first thirty with content.

    None where no row holds a known header word.
    """
    scored = [
        (*_score(row.texts), -position) for position, row in enumerate(table.rows[:_ROWS_LOOKED_AT])
    ]
    known, _, _, position = max(scored, default=(0, 0.0, 0, 0))
    if not known:
        return None
    row = table.rows[-position]
    return Header(row, 1 - position, f"row {row.number} holds {known} known header words")


def stated_header(table: Table, number: int) -> Header | None:
    """Return the row that a person named as the header row, or None if it is empty."""
    for position, row in enumerate(table.rows):
        if row.number == number:
            return Header(row, position + 1, f"the mapping names row {number}")
    return None


def known_headers(texts: list[str]) -> int:
    """Return how many different roles the texts name, read as headers."""
    met = set()
    for text in texts:
        if text and len(text) <= _LONGEST_HEADER:
            meaning = vendor_meaning(text) or contract_meaning(text)
            if meaning:
                met.add(meaning.role)
    return len(met)


def _score(texts: list[str]) -> tuple[int, float, int]:
    """Return the known roles, the share of texts that look like headers, and how many there are."""
    filled = [text for text in texts if text]
    if not filled:
        return 0, 0.0, 0
    headerlike = sum(
        len(text) <= _LONGEST_HEADER and not _DATA_LIKE.fullmatch(text) for text in filled
    )
    # A row of data may hold a header word by chance, beside dates, amounts and links.
    share = headerlike / len(filled)
    return (known_headers(filled) if share >= 0.5 else 0), share, len(filled)
