"""Which names that stand alone in the vendor column are the categories of the rows below them?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.headers.grid import filled
from exposure.ingest.sheet.values.splitting.legal_forms import bears_legal_form

_LEAST = 2
"""One name that stands alone may be a vendor of which no more is known."""
_MEMBER = 3
"""Filled cells of a row of data: the vendor and two more."""


def categories(rows: list[Row], alone: list[int], vendor: int) -> list[int]:
    """Return the positions of the rows that name a category; none where one may be a vendor.

    `alone` holds the positions of the rows with one text. Where a list is divided by categories
    it begins with one, and every name that stands alone stands between two full rows: another
    one, or one with a legal form, shows that the list holds vendors of which no more is known.
    """
    named = [at for at in alone if rows[at].text(vendor)]
    if len(named) < _LEAST or named[0] != 0:
        return []
    told = all(_divides(rows, at, vendor) for at in named)
    return named if told else []


def _divides(rows: list[Row], at: int, vendor: int) -> bool:
    if bears_legal_form(rows[at].text(vendor)) or at + 1 == len(rows):
        return False
    around = (*rows[max(0, at - 1) : at], rows[at + 1])
    return bool(rows[at + 1].text(vendor)) and all(filled(row) >= _MEMBER for row in around)
