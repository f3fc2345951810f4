"""Whom do the FASCSA orders of SAM.gov name?

The 23 columns, `FASCSA Order Flag` the last of them, were verified with GSA's own sample file
FASCSAOrders23306.csv, which lies beside the documentation of its Extracts Download API; a file of
2026 was not seen. The page calls the file FASCSAOrdersYYDDD.CSV. Before the first order it held its
headers alone: that is an answer, and not an unreadable file.
"""

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.lists.gather.days import day_of_name
from exposure.ingest.lists.gather.gathered import Gathered, Listing
from exposure.ingest.lists.gather.tables import Columns, open_columns
from exposure.ingest.lists.sam_exclusions import is_party, sam_party
from exposure.ingest.sheet.cells import Row
from exposure.model.law.listed import FASCSA_ORDER

MARK = "fascsa"


def read_fascsa_orders(name: str, raw: bytes, bounds: Bounds) -> Listing:
    """Return the sources that orders name; raises `InputError` for another file."""
    gathered = Gathered(bounds)
    columns = open_columns(name, raw, bounds, ("name",), gathered)
    flag = next((head for head in columns.places if MARK in head), "")
    if not flag:
        raise InputError(
            f"{name}: expected a table with a column FASCSA Order Flag, met none of that name",
            hint="download it again from the page of supply chain security orders on SAM.gov",
        )
    for row in columns.rows():
        if is_party(columns, row, gathered):
            gathered.add(sam_party(columns, row, gathered, _programme(columns, row, flag)))
    return gathered.listing(
        "sam-fascsa-orders", "SAM.gov FASCSA orders", day_of_name(name), nobody="no orders"
    )


def _programme(columns: Columns, row: Row, flag: str) -> str:
    """Return what names the party: a row that is flagged as no order is an exclusion."""
    said = columns.text(row, flag).casefold()
    return (
        FASCSA_ORDER
        if said in ("", "y", "yes", "true", "1")
        else "SAM.gov exclusion, no FASCSA order"
    )
