"""Which kinds of sheets are there?"""

from exposure.ingest.sheet.kinds.applications import (
    DISCOVERED_COLUMNS,
    DISCOVERED_SIGNS,
    SIGN_ON_COLUMNS,
    SIGN_ON_SIGNS,
    SOFTWARE_COLUMNS,
    SOFTWARE_SIGNS,
)
from exposure.ingest.sheet.kinds.cards import CARD_COLUMNS, CARD_SIGNS, STATEMENT_SIGNS
from exposure.ingest.sheet.kinds.cloud import CLOUD_COLUMNS, CLOUD_SIGNS
from exposure.ingest.sheet.kinds.kind import Kind, Signs
from exposure.ingest.sheet.kinds.ties.columns import (
    OWN_LIST_COLUMNS,
    OWNERSHIP_COLUMNS,
    RELATION_COLUMNS,
    SUBCONTRACTOR_COLUMNS,
    SUBPROCESSOR_COLUMNS,
)

VENDORS = Kind("vendors", rows="decided_by_roles")
CONTRACTS = Kind("contracts", rows="decided_by_roles")
DESELECTED = Kind("deselected", past=True)
SUBCONTRACTORS = Kind("subcontractors", "subcontractors", columns=SUBCONTRACTOR_COLUMNS)
OWN_SUBPROCESSORS = Kind("subprocessors", columns=OWN_LIST_COLUMNS)
SUBPROCESSORS = Kind("subprocessors", columns=SUBPROCESSOR_COLUMNS, rows="ties")
RELATIONS = Kind("relations", columns=RELATION_COLUMNS, rows="ties")
OWNERSHIP = Kind("ownership", "affiliates", columns=OWNERSHIP_COLUMNS, rows="ties")
CARD_LINES = Kind("card_lines", "cards_and_expenses", "paid_for", CARD_COLUMNS)
SIGN_ON_APPS = Kind(
    "sign_on_apps", "single_sign_on", "configured", SIGN_ON_COLUMNS, product_names=True
)
SOFTWARE_INVENTORY = Kind(
    "software_inventory", "software_inventory", "configured", SOFTWARE_COLUMNS, product_names=True
)
DISCOVERED_APPS = Kind(
    "discovered_apps", "discovered_apps", "observed_in_use", DISCOVERED_COLUMNS, product_names=True
)
CLOUD_BILL = Kind("cloud_bill", "cloud_bills", "paid_for", CLOUD_COLUMNS, product_names=True)

KINDS: tuple[Kind, ...] = (
    VENDORS,
    CONTRACTS,
    DESELECTED,
    SUBCONTRACTORS,
    OWN_SUBPROCESSORS,
    SUBPROCESSORS,
    RELATIONS,
    OWNERSHIP,
    CARD_LINES,
    SIGN_ON_APPS,
    SOFTWARE_INVENTORY,
    DISCOVERED_APPS,
    CLOUD_BILL,
)
"""Every kind whose rows are read. A list of sub-processors is ours or another's: two lines."""

WITHOUT_INVENTORY: tuple[str, ...] = ("pivot", "cover", "lookup", "empty")
"""Names of the kinds that list no vendors of their own."""

RECORDS: tuple[tuple[Kind, Signs], ...] = (
    (CLOUD_BILL, CLOUD_SIGNS),
    (CARD_LINES, CARD_SIGNS),
    (CARD_LINES, STATEMENT_SIGNS),
    (SIGN_ON_APPS, SIGN_ON_SIGNS),
    (DISCOVERED_APPS, DISCOVERED_SIGNS),
    (SOFTWARE_INVENTORY, SOFTWARE_SIGNS),
)
"""Kinds that show themselves by their headers; the first wins where two have as many signs."""
