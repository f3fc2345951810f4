"""Is the vendor column, and the status, found in the exports of common systems?"""

import pytest

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
    assert [read.header for read in understood.columns if read.role == "vendor"] == [column]


@pytest.mark.parametrize("system", EXPORTS)
def test_an_ended_status_of_an_export_is_found(read_csv, system) -> None:
    header, row, _ = EXPORTS[system]

    (read,) = read_csv(f"{header}\n{row}\n").rows

    assert read.active is False


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Body name,Supplier name,Date paid,Net Amount £", "Council,Acme Inc.,2026-01-05,12.50"),
        ("Organisation Label,Benificiary Name,Payment Date", "Council,Acme Inc.,2026-01-05"),
        ("Vendor ID,Vendor Name,Cost Element,Amount £", "12,Acme Inc.,IT,12.50"),
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
        "Ultimate parent company name",
        "Formerly (if renamed)",
        "Alternate supplier name",
    ],
)
def test_a_header_of_other_names_is_known_however_it_is_put(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert [cell.text for cell in row.other_names] == ["Northwind"]


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
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert [cell.text for cell in row.subprocessors] == ["Northwind"]


@pytest.mark.parametrize(
    "header", ["Vendor manager's e-mail", "Supplier ID", "Parent ID", "Vendor since"]
)
def test_a_header_beside_the_vendor_is_no_name(read_csv, header) -> None:
    (row,) = read_csv(f"Vendor,{header}\nAcme,Northwind\n").rows

    assert row.vendor == "Acme"
    assert row.other_names == ()
