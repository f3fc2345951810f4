"""Is the vendor column, and the status, found in the exports of common systems?"""

import pytest

from exposure.ingest.sheet.words.programs.exports import export_of

EXPORTS = {
    "Coupa": (
        "Name,Status,Id,Commodity,Supplier Number,Account Number,Tax ID,DUNS,Online Store URL,"
        "Primary Contact Email,Country Code",
        "Acme Inc.,inactive,17,Software,S-17,A-1,12-345,123456789,https://acme.example,"
        "info@acme.example,US",
        "Name",
    ),
    "Coupa SIM": (
        "SIM ID,Supplier ID,SIM Status,Company Name,Display Name,Parent Name,Industry",
        "4,S-4,inactive,Acme Inc.,Acme,Acme Holding,Software",
        "Company Name",
    ),
    "SAP Ariba": (
        "Realm,SM Vendor ID,Supplier Name,ERP Vendor ID,An Id,ACM ID,Registration Status,"
        "Qualification Status,name2,Duns Id,Blocked Status,Approved",
        "r,S1,Acme Inc.,000123,AN1,A1,Registered,Unknown,Acme Cloud,123456789,Blocked,Yes",
        "Supplier Name",
    ),
    "SAP ERP": (
        "LIFNR,NAME1,NAME2,LAND1,ORT01,STCD5,KTOKK,LOEVM",
        "0000012345,Acme Inc.,Acme Cloud,US,Austin,1,KRED,X",
        "NAME1",
    ),
    "Oracle": (
        "IMPORT_ACTION,VENDOR_NAME,VENDOR_NAME_NEW,SEGMENT1,VENDOR_NAME_ALT,VENDOR_TYPE_LOOKUP_CODE,"
        "STATUS",
        "CREATE,Acme Inc.,,1001,Acme,SUPPLIER,INACTIVE",
        "VENDOR_NAME",
    ),
    "NetSuite": (
        "Vendor Name,IsPerson,Email,Phone,Primary Subsidiary,isinactive",
        "Acme Inc.,F,info@acme.example,555,Northwind,T",
        "Vendor Name",
    ),
    "NetSuite record": (
        "id,entityid,companyname,altname,category,accountnumber,isinactive",
        "7,V007,Acme Inc.,Acme,Software,9,T",
        "companyname",
    ),
    "ServiceNow": (
        "Name,Website,DUNS Number,Rank tier,Vendor manager,Status,Vendor,Manufacturer",
        "Acme Inc.,https://acme.example,123456789,Excluded Supplier,Ann,Inactive,true,false",
        "Name",
    ),
    "Jira": (
        "Summary,Issue key,Custom field (Vendor),Status,Labels,Labels",
        "Buy it,P-1,Acme Inc.,Closed,a,b",
        "Custom field (Vendor)",
    ),
    "SAP ERP texts": (
        "Account Number of Vendor or Creditor,Name 1,Name 2,Country Key,City,Tax Number 1,"
        "Central Deletion Flag for Master Record,Central posting block",
        "0000012345,Acme Inc.,Acme Cloud,US,Austin,1,,X",
        "Name 1",
    ),
    "SAP ERP German texts": (
        "Kontonummer des Lieferanten bzw. Kreditors;Name 1;Länderschlüssel;Ort;Steuernummer 1;"
        "Zentrale Löschvormerkung für Stammsatz;Kontengruppe Kreditor",
        "12345;Acme Inc.;DE;Bonn;1;X;KRED",
        "Name 1",
    ),
    "SAP ERP purchasing block": (
        "MANDT,LIFNR,LAND1,NAME1,ORT01,SPERR,SPERM",
        "100,0000012345,US,Acme Inc.,Austin,,X",
        "NAME1",
    ),
    "Oracle suppliers": (
        "VENDOR_ID,VENDOR_NAME,SEGMENT1,ENABLED_FLAG,END_DATE_ACTIVE,VENDOR_TYPE_LOOKUP_CODE",
        "300100,Acme Inc.,1001,N,2025-12-31,SUPPLIER",
        "VENDOR_NAME",
    ),
    "Coupa SIM in German": (
        "Datensatztyp;SIM-ID;Lieferanten-ID;SIM-Status;Name des Unternehmens;Anzeigename",
        "Kopfzeile;4;S-4;Inaktiv;Acme Inc.;Acme",
        "Name des Unternehmens",
    ),
    "ServiceNow CMDB": (
        "sys_id,Name,sys_class_name,Vendor,Manufacturer,install_status",
        "a1,Helpdesk,Application,Acme Inc.,Maker Ltd,Retired",
        "Vendor",
    ),
    "ServiceNow tiers": (
        "Name,Website,Third-party tier,Rank tier,Vendor manager,Total annual spend,Status",
        "Acme Inc.,https://acme.example,1 - Very High,Strategic Partner,Ann,12,Inactive",
        "Name",
    ),
    "German": (
        "Lieferantennummer;Lieferant;Land;Status;Währung",
        "4711;Acme Inc.;DE;gesperrt;EUR",
        "Lieferant",
    ),
    "French": (
        "Code fournisseur;Nom du fournisseur;Pays;Statut;Numéro de contrat",
        "12;Acme Inc.;FR;résilié;M-1",
        "Nom du fournisseur",
    ),
    "Spanish": (
        "Código de proveedor;Nombre del proveedor;País;Estado;Sitio web",
        "12;Acme Inc.;ES;inactivo;https://acme.example",
        "Nombre del proveedor",
    ),
}


@pytest.mark.parametrize("system", EXPORTS)
def test_the_vendor_column_of_an_export_is_found(read_csv, system) -> None:
    header, row, column = EXPORTS[system]

    reading = read_csv(f"{header}\n{row}\n")

    (understood,) = reading.imports
    assert [read.vendor for read in reading.rows] == ["Acme Inc."]
    assert next(read.header for read in understood.columns if read.role == "vendor") == column


@pytest.mark.parametrize("system", sorted(EXPORTS.keys() - {"Jira", "SAP ERP purchasing block"}))
def test_an_ended_status_of_an_export_is_found(read_csv, system) -> None:
    header, row, _ = EXPORTS[system]

    (read,) = read_csv(f"{header}\n{row}\n").rows

    assert read.active is False


@pytest.mark.parametrize(
    "header",
    ["SPERM", "Payment block", "Purchasing block", "Zahlungssperre", "Bestellsperre", "HOLD_FLAG"],
)
def test_a_block_of_payments_or_purchases_ends_no_use(read_csv, header) -> None:
    assert read_csv(f"Vendor name,Vendor ID,{header}\nAcme,1,X\n").rows[0].active is None


@pytest.mark.parametrize("header", ["LOEVM", "SPERR", "Buchungssperre", "Blocked", "Is inactive"])
def test_a_mark_of_deletion_or_a_block_of_all_ends_use(read_csv, header) -> None:
    assert read_csv(f"Vendor name,Vendor ID,{header}\nAcme,1,X\n").rows[0].active is False


def test_a_closed_issue_ends_no_use_of_what_it_asked_for(read_csv) -> None:
    header, row, _ = EXPORTS["Jira"]

    reading = read_csv(f"{header}\n{row}\n")

    assert (reading.rows[0].status, reading.rows[0].active) == ("Closed", None)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Body name,Supplier name,Date paid,Net Amount £", "Council,Acme Inc.,2026-01-05,12.50"),
        ("Organisation Label,Benificiary Name,Payment Date", "Council,Acme Inc.,2026-01-05"),
        ("Vendor ID,Vendor Name,Cost Element,Amount £", "12,Acme Inc.,IT,12.50"),
        (
            "Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number",
            "Home,Office,2026-01-05,IT,Digital,Acme Inc.,12",
        ),
        ("Awardee,Awarding Agency Name,Award ID PIID", "Acme Inc.,Navy,N1"),
        ("recipient_name,recipient_uei,award_id_piid", "Acme Inc.,AB1CD2EF3GH4,N1"),
        ("CAE_NAME,WIN_NAME,WIN_COUNTRY_CODE,AWARD_VALUE_EURO", "City,Acme Inc.,DE,12"),
        ("Contract Ref,Contract Name,Winning Bidder,Start Date", "C1,CRM,Acme Inc.,2026-01-05"),
        ("Date paid,Recipient,Amount £,Service Label", "2026-01-05,Acme Inc.,12.50,IT"),
    ],
)
def test_the_supplier_of_a_public_spending_list_is_the_vendor(read_csv, header, row) -> None:
    assert [read.vendor for read in read_csv(f"{header}\n{row}\n").rows] == ["Acme Inc."]


def test_a_vendor_column_of_yes_and_no_is_a_flag_and_not_a_name(read_csv) -> None:
    reading = read_csv("Name,Website,Vendor\nAcme,https://a.example,true\nBeta,,false\n")

    (understood,) = reading.imports
    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert "yes/no flags" in understood.columns[2].because


def test_a_vendor_column_of_numbers_is_a_number_and_not_a_name(read_csv) -> None:
    reading = read_csv("Vendor,Name 1\n0000100234,Acme\n0000100235,Beta\n")

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert reading.rows[0].cells["erp_number"].text == "0000100234"


def test_a_maker_beside_the_seller_is_kept_as_another_name(read_csv) -> None:
    reading = read_csv("Vendor,Manufacturer\nReseller Inc.,Acme\n")

    (row,) = reading.rows
    assert row.vendor == "Reseller Inc."
    assert [cell.text for cell in row.other_names] == ["Acme"]


def test_a_list_of_people_is_no_vendor_list(read_csv) -> None:
    reading = read_csv("Name,Notes\nClaude Vermette,on leave\n")

    assert reading.rows == ()
    assert [gap.kind for gap in reading.gaps] == ["no-vendor-column"]


def test_a_column_of_addresses_without_a_known_header_is_the_email(read_csv) -> None:
    (row,) = read_csv("Vendor,Reach us\nAcme,info@acme.example\n").rows

    assert row.email == "info@acme.example"


@pytest.mark.parametrize(
    "header",
    [
        "Doing business as / former name",
        "DBA or trade name",
        "Formerly (if renamed)",
        "Alternate supplier name",
    ],
)
def test_a_header_of_other_names_is_known_however_it_is_put(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert [cell.text for cell in row.other_names] == ["Northwind"]


@pytest.mark.parametrize("header", ["Ultimate parent company name", "Parent", "Konzern"])
def test_an_owner_is_no_other_name(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert (row.other_names, row.cells["parent"].text) == ((), "Northwind")


@pytest.mark.parametrize(
    "header",
    [
        "Sub-processors / fourth parties (please list all)",
        "Which subprocessors are used?",
        "Known 4th parties",
        "Unterauftragsverarbeiter",
        "Sous-traitants ultérieurs",
    ],
)
def test_a_header_of_sub_processors_is_known_however_it_is_put(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,Status,{header}\nAcme,Active,Northwind\n").rows

    assert [cell.text for cell in row.subprocessors] == ["Northwind"]


@pytest.mark.parametrize(
    "header", ["Vendor manager's e-mail", "Supplier ID", "Parent ID", "Vendor since"]
)
def test_a_header_beside_the_vendor_is_no_name(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert row.vendor == "Acme"
    assert row.other_names == ()


PROGRAMS = {
    "Coupa": "Coupa suppliers export",
    "Coupa SIM": "Coupa supplier information export",
    "Coupa SIM in German": "Coupa supplier information export",
    "SAP Ariba": "SAP Ariba supplier data",
    "SAP ERP": "SAP ERP vendor master (LFA1)",
    "SAP ERP texts": "SAP ERP vendor master (LFA1)",
    "SAP ERP German texts": "SAP ERP vendor master (LFA1)",
    "Oracle": "Oracle Fusion suppliers",
    "Oracle suppliers": "Oracle Fusion suppliers",
    "NetSuite": "NetSuite vendors import",
    "NetSuite record": "NetSuite vendor records",
    "ServiceNow": "ServiceNow companies",
    "ServiceNow tiers": "ServiceNow companies",
    "ServiceNow CMDB": "ServiceNow configuration items",
    "German": "",
    "French": "",
    "Spanish": "",
}


@pytest.mark.parametrize("system", PROGRAMS)
def test_the_program_that_wrote_the_columns_is_named(system) -> None:
    header, _, _ = EXPORTS[system]

    assert export_of(header.replace(";", ",").split(",")) == PROGRAMS[system]


@pytest.mark.parametrize(
    "headers",
    [[], [""], ["Vendor", "Status"], ["Supplier Name", "Issue key"], ["Account Number", "Name 1"]],
)
def test_columns_that_any_sheet_may_have_name_no_program(headers) -> None:
    assert export_of(headers) == ""


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Computer Name,Serial Number,Application Title,Bundle ID", "M1,C02,Acme,x", "software_inventory"),
        ("Cloud Application Name,Sanctioned State,Total Bytes", "Acme,Sanctioned,9", "discovered_apps"),
        ("App,User,User status,Last login,Deactivated", "Acme,a@b.example,Suspended,,2026-02-01",
         "sign_on_apps"),
        ("Record Name,Counterparty Name,Renewal Type,Lifecycle Status", "MSA,Acme,Evergreen,Active",
         "vendors"),
        ("KredNr,Firma 1,Firma 2,Warengruppe,Status", "70001,Acme,AG,Software,aktiv", "vendors"),
    ],
)  # fmt: skip
def test_an_export_is_read_by_the_words_of_its_headers(read_csv, header, row, kind) -> None:
    reading = read_csv(f"{header}\n{row}\n{row.replace('Acme', 'Beta')}\n")

    assert [one.kind for one in reading.imports] == [kind]
    assert [(one.vendor, one.active is False) for one in reading.rows] == [
        ("Acme", False), ("Beta", False),
    ]  # fmt: skip


def test_users_of_no_application_are_no_record_of_use(read_csv) -> None:
    assert read_csv("User,User status,Last login\nAnn,Active,2026-01-01\n").rows == ()


def test_a_counterparty_beside_nothing_of_vendors_is_none(read_csv) -> None:
    assert read_csv("Trade,Counterparty,Quantity\nT1,Acme,5\nT2,Beta,6\n").rows == ()
