"""Which columns do the exports of record systems have that nobody would write by hand?"""

from exposure.ingest.sheet.words.fold import Words

VENDOR: Words = {
    "vendor": (
        # SAP ERP, NetSuite, registers of public contracts and awards
        "NAME1", "Name 1", "NAME_ORG1", "MC_NAME1", "companyname", "legalname", "WIN_NAME",
        "winner_name", "awardee_or_recipient_legal_entity_name", "recipient_name_raw",
        "vendor_legal_organization_name", "awarded_supplier_name", "bp_name",
        "Name des Lieferanten 1", "SUPPLIER_LEGAL_NAME",
    ),
    "other_names": (
        "NAME_ORG2", "altname", "SORTL", "MCOD1", "Sort field", "Search term",
        "Suchbegriff für Matchcodesuche", "VENDOR_NAME_ALT", "VENDOR_ALT_NAME", "VENDOR_NAME_NEW",
        "TAX_REPORTING_NAME", "PARENT_SUPPLIER_NAME", "recipient_parent_name",
        "recipient_doing_business_as_name", "vendor_doing_as_business_name",
        "global_parent_duns_name", "parent_recipient_name", "KONZS", "Group key",
        "Parent External Name",
    ),
    "description": (
        "BRSCH", "Industry key", "Branchenschlüssel", "VENDOR_TYPE_LOOKUP_CODE", "KTOKK",
        "Vendor account group", "Account group", "Kontengruppe", "Kontengruppe Kreditor",
        "ORGANIZATION_TYPE_LOOKUP_CODE", "Main Vendor Type", "Expense type", "Expense area",
        "Expenditure Account Code Description", "Contract title",
        "product_or_service_code_description", "award_description",
        "prime_award_base_transaction_description", "Short text",
    ),
    "website": ("CORPORATE_WEBSITE", "custentity_website", "u_website"),
    "email": ("SMTP_ADDR", "EMAIL_ADDRESS", "PO Email", "Primary contact email"),
    "country": (
        "LAND1", "Country Key", "Country/Region Key", "Länder-/Regionenschlüssel",
        "Address - Country Code", "Address - Country", "WIN_COUNTRY_CODE", "recipient_country_name",
        "recipient_country_code", "Primary Address Country Code", "Primary Address Country",
        "billcountry", "Country of operation", "headquarters_country",
    ),
    "uei": ("recipient_uei", "awardee_uei", "recipient_uei_number", "Vendor UEI Number"),
    "cage": ("cage_code_number", "recipient_cage_code"),
    "duns": (
        "DUNS_NUMBER_C", "DUNS_NUMBER", "recipient_duns", "Duns Id", "awardee_or_recipient_uniqu",
    ),
    "tax_id": (
        "STCD1", "STCD2", "STCD3", "STCD4", "STCD5", "STCEG", "Tax Number 1", "Tax Number 2",
        "Tax Number 3", "Tax Number 4", "Tax Number 5", "Steuernummer 5", "STENR", "taxidnum",
        "NUM_1099", "TAXPAYER_ID", "vatregnumber", "WIN_NATIONALID",
    ),
    "erp_number": (
        "LIFNR", "SEGMENT1", "VENDOR_ID", "VENDOR_NUMBER", "SM Vendor ID", "SMVendorID",
        "ERP Vendor ID", "ERPVendorID", "Account Number of Vendor or Creditor",
        "Account Number of Supplier", "Kontonummer des Lieferanten",
        "Kontonummer des Lieferanten bzw. Kreditors", "Kontonummer Lieferant", "accountnumber",
        "SIM ID", "Supplier Number", "VENDOR_SITE_CODE", "PARTY_NUMBER", "BPARTNER", "ACM ID",
        "An Id", "AN ID", "entitynumber",
    ),
    "status": (
        "SIM Status", "ENABLED_FLAG", "SUPPLIER_STATUS", "VENDOR_STATUS", "install_status",
        "operational_status", "Supplier Site Status", "u_status", "vendor_state",
    ),
    "start": ("START_DATE_ACTIVE", "relationship_start_date"),
    "end": ("END_DATE_ACTIVE", "INACTIVE_DATE", "Inactive Date", "relationship_end_date"),
    "owner": (
        "vendor_manager", "SupplierMgrUserName", "Supplier Mgr User Name", "business_owner",
        "third_party_manager", "managed_by",
    ),
    "business_unit": ("EKORG", "PRC_BU_ID", "PRC_BU_NAME", "Procurement BU"),
    "legal_entity": (
        "BUKRS", "BUTXT", "Buyer Name Legal", "CAE_NAME", "Primary Subsidiary",
        "subsidiary no hierarchy", "Body Name", "Organisation Name Buyer",
    ),
    "spend": (
        "DMBTR", "WRBTR", "NETWR", "Amount in local currency", "Betrag in Hauswährung",
        "AWARD_VALUE_EURO", "AWARD_VALUE_EURO_FIN_1", "total_dollars_obligated",
        "total_obligated_amount", "federal_action_obligation", "CONTRACT_AWARD_VALUE",
    ),
    "currency": ("WAERS", "INVOICE_CURRENCY_CODE", "PAYMENT_CURRENCY_CODE", "Währungsschlüssel"),
    "criticality": (
        "rank_tier", "vendor_tier", "third_party_tier", "tprm_tier", "business_criticality",
    ),
    "contract": (
        "award_id_piid", "contract_award_unique_key", "parent_award_id_piid", "CONTRACT_REF",
        "ID_NOTICE_CAN",
    ),
}  # fmt: skip
"""Role of a vendor sheet's column → columns of exports that have it."""

ENDING_STATUS = (
    # SAP ERP: deletion flag, posting block, and their texts
    "LOEVM", "SPERR", "Central Deletion Flag for Master Record",
    "Central Deletion Flag", "Deletion Flag for Master Record", "Deletion indicator",
    "Central posting block", "Posting block for company code", "Posting block",
    "Zentrale Löschvormerkung für Stammsatz",
    "Zentrale Löschvormerkung", "Löschvormerkung für Stammsatz", "Zentrale Buchungssperre",
    # Oracle, NetSuite, Ariba
    "SUPPLIER_LOCKED_FLAG", "isinactive",
    "Is Inactive", "Blocked Status",
)  # fmt: skip
"""Columns in which a yes means that use has ended. A block of payments or purchases is none of them:
what was bought runs on."""
