"""Are the rows those of an import file whose columns are known although it has no headers?"""

from exposure.ingest.sheet.cells import Row
from exposure.ingest.sheet.layout.block import Header
from exposure.ingest.sheet.layout.headers.words import is_value

_ACTIONS = frozenset(("CREATE", "UPDATE"))
_ORGANISATIONS = frozenset(
    ("CORPORATION", "FOREIGN CORPORATION", "FOREIGN_CORPORATION", "GOVERNMENT AGENCY",
     "GOVERNMENT_AGENCY", "INDIVIDUAL", "FOREIGN INDIVIDUAL", "FOREIGN_INDIVIDUAL", "PARTNERSHIP",
     "FOREIGN PARTNERSHIP", "FOREIGN_PARTNERSHIP")
)  # fmt: skip
_BUSINESS = frozenset(("SPEND_AUTHORIZED", "PROSPECTIVE"))
_SAMPLE = 200
_MOST_COLUMNS = 20

_FIRST = ["IMPORT_ACTION", "VENDOR_NAME", "VENDOR_NAME_NEW", "SEGMENT1", "VENDOR_NAME_ALT"]
"""The columns with which the supplier sheet of every release of the template begins."""
_LATER = [
    "ORGANIZATION_TYPE_LOOKUP_CODE", "VENDOR_TYPE_LOOKUP_CODE", "END_DATE_ACTIVE",
    "BUSINESS_RELATIONSHIP", "PARENT_SUPPLIER_NAME", "ALIAS", "DUNS_NUMBER", "ONE_TIME_FLAG",
]  # fmt: skip
"""The columns behind them in most releases; the codes in two of them show that they stand so."""


def template_header(rows: list[Row]) -> Header | None:
    """Return the columns of a supplier import of Oracle Fusion, whose files hold no headers.

    Each of its rows begins with what is to be done with the supplier, and its name; further
    imports do so too, and only that of suppliers holds the codes of organisations.
    """
    if not all(_ACTIONS.issuperset(row.texts[:1]) and _names_one(row) for row in rows):
        return None
    sample = rows[:_SAMPLE]
    if not any(_speaks_of_suppliers(row) for row in sample):
        return None
    known = _FIRST + _LATER if all(map(_fits, sample)) else _FIRST
    width = max(len(known), *(len(row.texts) for row in rows))
    because = (
        "no row holds headers, and each begins with CREATE or UPDATE: the columns are those of"
        " Oracle's supplier import (POZ_SUPPLIERS_INT)"
    )
    return Header(known + [""] * (width - len(known)), 0, 0, because)


def _names_one(row: Row) -> bool:
    return bool(row.text(1)) and not is_value(row.text(1))


def _speaks_of_suppliers(row: Row) -> bool:
    texts = row.texts[len(_FIRST) : _MOST_COLUMNS]
    return not _BUSINESS.isdisjoint(texts) or not _ORGANISATIONS.isdisjoint(texts)


def _fits(row: Row) -> bool:
    """Say whether the codes of a row stand in the columns in which most releases have them."""
    organisation, date, business = row.text(5), row.text(7), row.text(8)
    return (
        (not organisation or organisation in _ORGANISATIONS)
        and (not date or is_value(date))
        and (not business or business in _BUSINESS)
        and not _BUSINESS.intersection(row.texts[9:_MOST_COLUMNS])
    )
