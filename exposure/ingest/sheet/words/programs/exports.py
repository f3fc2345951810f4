"""Which program wrote the columns of a sheet?"""

from collections.abc import Iterable

from exposure.ingest.sheet.words.fold import folded

_ENOUGH = 2
"""Telling columns that must be met; one alone may stand in any sheet."""

_TELLING: dict[str, tuple[str, ...]] = {
    "Coupa supplier information export": (
        "SIM ID", "SIM Status", "SIM-ID", "SIM-Status", "Name des Mutterunternehmens",
        "RecordType",
    ),
    "Coupa suppliers export": (
        "Online Store URL", "Online Store Login", "Primary Contact Email", "Primary Contact Phone Work",
        "Primary Contact Phone Mobile", "Primary Contact Phone Fax", "Primary Address Street1",
        "Primary Address Street2", "Primary Contact Name Given", "Primary Contact Name Family",
        "Content Groups", "Invoice Matching Level", "PO Method", "Enterprise Code",
    ),
    "Coupa Risk Assess suppliers": (
        "ParentExternalReference", "SupplierMgrUserName", "SupplierMgrFirstName",
        "SupplierMgrLastName", "AccountMgrEmail", "AccountMgrFirstName",
    ),
    "SAP Ariba supplier data": (
        "SM Vendor ID", "ERP Vendor ID", "An Id", "ACM ID", "Integrated to ERP",
        "Duplicate SM Vendor Id", "Master Vendor Id", "Main Vendor Type",
        "Transactional Supplier", "Qualification Status", "Primary Supplier Manager",
    ),
    "SAP ERP vendor master (LFA1)": (
        "LIFNR", "NAME1", "LAND1", "ORT01", "KTOKK", "LOEVM", "SPERR", "SPERM", "STCD1", "STCD2",
        "STCD5", "STCEG", "PSTLZ", "STRAS", "BRSCH", "BUKRS", "EKORG", "SORTL", "MCOD1",
        "Account Number of Vendor or Creditor", "Central Deletion Flag for Master Record",
        "Central posting block", "Centrally imposed purchasing block", "Vendor account group",
        "Kontonummer des Lieferanten bzw. Kreditors", "Zentrale Löschvormerkung für Stammsatz",
        "Zentrale Löschvormerkung", "Zentrale Buchungssperre", "Kontengruppe Kreditor",
        "Zentral auferlegte Einkaufssperre",
    ),
    "Oracle Fusion suppliers": (
        "IMPORT_ACTION", "VENDOR_NAME_NEW", "VENDOR_NAME_ALT", "SEGMENT1", "PARTY_NUMBER",
        "VENDOR_TYPE_LOOKUP_CODE", "ORGANIZATION_TYPE_LOOKUP_CODE", "ONE_TIME_FLAG",
        "VENDOR_INTERFACE_ID", "BUSINESS_RELATIONSHIP", "END_DATE_ACTIVE", "ENABLED_FLAG",
        "DUNS_NUMBER_C", "TYPE_1099", "VENDOR_SITE_CODE", "SUPPLIER_LOCKED_FLAG",
    ),
    "NetSuite vendors import": (
        "IsPerson", "Primary Subsidiary", "Vendor Remittance Email", "DefaultShipping",
        "DefaultBilling", "Opening Balance",
    ),
    "NetSuite vendor records": (
        "entityid", "companyname", "altname", "isinactive", "accountnumber", "isperson",
        "legalname", "datecreated", "defaultbillingaddress", "emailpreference",
    ),
    "ServiceNow companies": (
        "Rank tier", "Third-party tier", "Vendor tier", "Vendor manager", "Stock symbol",
        "Number of employees", "Stock price", "Total annual spend", "Fourth-party",
    ),
    "ServiceNow configuration items": (
        "sys_id", "sys_class_name", "sys_created_on", "sys_updated_on", "discovery_source",
        "install_status", "operational_status", "Discovery source", "Asset tag", "Model ID",
    ),
    "Jira issues": (
        "Issue key", "Issue id", "Issue Type", "Project key", "Project lead", "Project type",
        "Parent id", "Fix Version/s", "Sprint",
    ),
    "UK public spending": (
        "Department family", "Expense type", "Expense area", "Transaction number", "Body name",
        "Organisation Label", "Benificiary Name", "Service Label",
    ),
    "UK contract register": (
        "Contract CF award notice", "Contract extendable", "Contract extended",
        "Maximum contract end date", "Contract current end date", "Winning bidder",
        "Names of excluded bidders",
    ),
    "USAspending awards": (
        "award_id_piid", "recipient_name", "recipient_uei", "recipient_duns",
        "recipient_parent_name", "awarding_agency_name", "awarding_sub_agency_name",
        "federal_action_obligation", "total_dollars_obligated", "contract_award_unique_key",
    ),
    "EU contract award notices (TED)": (
        "WIN_NAME", "WIN_COUNTRY_CODE", "CAE_NAME", "ID_NOTICE_CAN", "AWARD_VALUE_EURO",
        "ISO_COUNTRY_CODE", "CAE_NATIONALID", "WIN_NATIONALID",
    ),
    "Greater London Authority spending": (
        "Cost Element", "Expenditure Account Code Description", "SAP Document No", "Clearing Date",
    ),
}  # fmt: skip
"""Export → columns that hardly anything else has."""

_FOLDED = {name: frozenset(map(folded, columns)) for name, columns in _TELLING.items()}


def export_of(headers: Iterable[str]) -> str:
    """Return whose export the columns are, such as `Coupa suppliers export`; empty if unsure.

    Two telling columns are needed; where several programs have as many, the first of the table.
    """
    met = {folded(header) for header in headers if header}
    found = {name: len(met & telling) for name, telling in _FOLDED.items()}
    best = max(found, key=found.__getitem__)
    return best if found[best] >= _ENOUGH else ""
