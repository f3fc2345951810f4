"""Whom does the Consolidated Screening List name, in its CSV download?

A cell with several names, addresses or numbers parts them by `;`, and an address ends in the code
of its country; `csl/entry.py` says how the columns were verified.
"""

import re

from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.csl.entry import LIST_ID, TITLE, Entry, gather_entry
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.tables import Columns, open_columns
from exposure.ingest.sheet.cells import Row

NEEDED = ("source", "name", "alt names")
_IDENTIFIER = re.compile(
    r"(?P<kind>Legal Entity Number|LE Number|D-U-N-S Number|Website)\W{1,3}(?P<number>[^\s;,]+)"
)
_REMARKS = (
    "federal register notice", "license requirement", "license policy", "remarks",
    "source information url",
)  # fmt: skip


def read_screening_csv(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the companies of the list; raises `InputError` for another file."""
    gathered = Gathered(bounds)
    columns = open_columns(name, raw, bounds, NEEDED, gathered)
    for row in columns.rows():
        gather_entry(_entry(columns, row), gathered)
    return gathered.listing(LIST_ID, TITLE, None)


def _entry(columns: Columns, row: Row) -> Entry:
    def text(header: str) -> str:
        return columns.text(row, header)

    order = text("standard order")
    return Entry(
        columns.place(row, "name"),
        text("source"),
        text("type"),
        text("name"),
        _parts(text("alt names")),
        _parts(text("programs")),
        _countries(text("addresses"), text("country")),
        tuple((one["kind"], one["number"]) for one in _IDENTIFIER.finditer(text("ids"))),
        text("start date"),
        text("end date"),
        (*map(text, _REMARKS), f"standard order {order}" if order else ""),
    )


def _countries(addresses: str, country: str) -> tuple[str, ...]:
    """Return the last part of each address, which is a code where it is a country at all."""
    ends = (address.rpartition(",")[2].strip() for address in addresses.split(";"))
    return (country, *(end for end in ends if len(end) == 2 and end.isupper()))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
