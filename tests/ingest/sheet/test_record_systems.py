"""Are records of use known by their headers, and lists of vendors not taken for them?"""

import pytest

from exposure.ingest.sheet.kinds.recognise import recognise

KNOWN = {
    "card_lines": {
        "bank card statement": ("activity", "Date,Description,Card Member,Account #,Amount"),
        "card statement, long": (
            "activity",
            "Date,Description,Card Member,Account #,Amount,Extended Details,"
            "Appears On Your Statement As,Address,City/State,Zip Code,Country,Reference,Category",
        ),
        "Cardlay": (
            "export",
            "Transaction date,Transaction type,Merchant name,Expense link,Comment,Original currency,"
            "Original amount,Currency,Amount,Employee name,Employee ID,Card number,Category",
        ),
        "Expensify": (
            "export",
            "Timestamp,Merchant,Amount,MCC,Category,Tag,Description,Reimbursable,"
            "Original Currency,Original Amount,Receipt",
        ),
        "Concur": (
            "Expense Report Details",
            "Employee,Report Name,Report ID,Expense Type,Transaction Date,Vendor,City,"
            "Payment Type,Approved Amount,Business Purpose",
        ),
        "Ramp": (
            "transactions",
            "Date,Merchant,Amount,Cardholder,Card,Department,Accounting category,Memo,Receipt",
        ),
        "UK purchasing cards": (
            "GPC spend 2020-12",
            "Transaction Date,Merchant Name,Department,Net Amount £,Merchant Category",
        ),
        "UK purchasing cards, short": ("gpc_spend_2020", "Date,Amount,Supplier"),
        "bank statement": ("Bank statement May", "Date,Description,Debit,Credit,Balance"),
        "German": ("Export", "Buchungsdatum,Händler,Betrag,Karteninhaber,Kategorie"),
        "German, two signs": ("Export", "Transaktionsdatum;Händlername;Betrag"),
        "German bank": ("Umsätze", "Buchungstag,Wertstellung,Verwendungszweck,Betrag,Saldo"),
        "French bank": ("export", "Date,Libellé,Débit,Crédit,Solde"),
        "Spanish bank": ("movimientos", "Fecha,Concepto,Importe,Saldo"),
        "Brex": ("export", "Posted date,Memo,Merchant,Amount,Card,User,Expense category"),
        "French": ("Export", "Date de transaction,Commerçant,Montant,Titulaire de la carte"),
        "Spanish": ("Export", "Fecha de transacción,Comercio,Importe,Titular de la tarjeta"),
    },
    "sign_on_apps": {
        "Okta": ("apps", "App Label,Status,Sign On Mode,Assigned Users,Created"),
        "Entra portal": (
            "EnterpriseAppsList",
            "Name,Homepage URL,Object ID,Application ID,Created on,Certificate Expiry Status,"
            "Active Certificate Expiry Date,Identifier URI (Entity ID)",
        ),
        "Entra list": (
            "EnterpriseAppsList",
            "id,displayName,appId,createdDateTime,accountEnabled,applicationVisibility,"
            "assignmentRequired,homePageUrl,identifierUri",
        ),
        "OAuth apps": (
            "OAuth apps",
            "App name,Type,ID,Verified status,Users,Requested services,Access",
        ),
        "Workspace": ("OAuth", "App Name,ID,Status,Access,Users"),
        "OneLogin": ("OneLogin applications", "Name,Auth Method,Provisioning,Users"),
        "Ping": ("applications", "Name,Protocol,Client ID,Enabled"),
        "German": ("Unternehmensanwendungen", "Anwendung,Anwendungs-ID,Objekt-ID,Startseiten-URL"),
        "French": ("export", "Nom de l’application,ID de l’application,ID d’objet,Utilisateurs"),
        "Spanish": ("Aplicaciones empresariales", "Nombre,ID de aplicación,ID de objeto"),
    },
    "software_inventory": {
        "Intune, raw": (
            "AppInvRawData",
            "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,"
            "ApplicationVersion,DeviceId,DeviceName,OSDescription,Platform,UserName",
        ),
        "Intune, counted": (
            "AppInvAggregate",
            "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationVersion,DeviceCount",
        ),
        "Jamf": ("report", "Computer Name,Serial Number,Application Title,Application Name,"
                 "Application Version,Bundle ID"),
        "SCCM": ("report", "Display Name,Publisher,Version,Install Count"),
        "SCCM, database": ("view", "DisplayName0,Publisher0,Version0"),
        "Lansweeper": ("report", "AssetName,softwareName,SoftwareVersion,SoftwarePublisher,Installdate"),
        "ServiceNow": ("cmdb_sam_sw_install", "Display name,Publisher,Version,Installed on,Install date"),
        "ManageEngine": ("report", "Software Name,Version,Manufacturer,Network Installations"),
        "browser": ("extensions", "Extension Name,Extension ID,Version,Installs,Permissions"),
        "Snow": ("report", "Application Name,Vendor Name,Version,Installs"),
        "Windows": ("inventory", "PSComputerName,Vendor,Name,Version,Caption,InstallDate,InstallLocation"),
        "German": ("Export", "Softwarename,Hersteller,Version,Gerätename,Installationsdatum"),
        "French": ("Export", "Nom du logiciel,Éditeur,Version,Nom de l'appareil,Date d'installation"),
        "Spanish": ("Export", "Nombre del software,Editor,Versión,Nombre del equipo,"
                    "Fecha de instalación"),
    },
    "discovered_apps": {
        "Defender": (
            "DiscoveredApps",
            "Application,Risk score,Traffic,Upload,Transactions,Users,IP addresses,Last seen date,"
            "Tags",
        ),
        "Netskope": ("apps", "Cloud App,Category,CCL,Users,Sessions,Bytes Uploaded"),
        "Zscaler": ("apps", "Application,Category,Risk Index,Sanctioned State,Total Bytes,Users"),
        "Umbrella": ("apps", "Application Name,Category,Vendor,Weighted Risk,DNS Requests"),
        "Zylo": ("apps", "Application,Category,Discovery Source,First Discovered,Users,Owner"),
        "BetterCloud": ("apps", "App Name,Category,Users,Sanctioned,Risk Level"),
        "German": ("Cloud Discovery", "Anwendung,Risikobewertung,Datenverkehr,Transaktionen,Benutzer"),
        "French": ("export", "Application,Score de risque,Trafic,Transactions,Utilisateurs"),
        "Spanish": ("export", "Aplicación,Puntuación de riesgo,Tráfico,Transacciones,Usuarios"),
    },
    "cloud_bill": {
        "AWS, legacy": (
            "cur-00001",
            "identity/LineItemId,bill/InvoicingEntity,bill/BillingEntity,lineItem/ProductCode,"
            "lineItem/UsageType,lineItem/UnblendedCost,lineItem/CurrencyCode,product/ProductName",
        ),
        "AWS, 2.0": (
            "export",
            "bill_invoicing_entity,line_item_product_code,line_item_usage_type,"
            "line_item_line_item_description,line_item_legal_entity,line_item_unblended_cost",
        ),
        "AWS, monthly": (
            "bill",
            "InvoiceID,PayerAccountId,LinkedAccountId,RecordType,SellerOfRecord,ProductCode,"
            "ProductName,UsageType,ItemDescription,UsageQuantity,CostBeforeTax,CurrencyCode",
        ),
        "Azure": (
            "detail",
            "InvoiceSectionName,SubscriptionId,SubscriptionName,ResourceGroup,Date,ProductName,"
            "MeterCategory,MeterSubCategory,MeterName,Quantity,CostInBillingCurrency,PublisherName",
        ),
        "GCP cost table": (
            "Cost table",
            "Billing account name,Billing account ID,Project name,Project ID,Project hierarchy,"
            "Service description,Service ID,SKU description,SKU ID,Credit type,Cost type,"
            "Usage start date,Usage end date,Usage amount,Usage unit,Unrounded Cost ($),Cost ($)",
        ),
        "GCP by service": (
            "report",
            "Month,Service description,Service ID,Cost ($),Savings programs ($),"
            "Unrounded subtotal ($),Subtotal ($)",
        ),
        "GCP BigQuery": (
            "export",
            "billing_account_id,service.id,service.description,sku.id,sku.description,"
            "usage_start_time,usage_end_time,project.id,cost,currency",
        ),
        "FOCUS": (
            "focus",
            "BilledCost,BillingAccountId,BillingCurrency,ChargeCategory,ChargeDescription,"
            "ChargePeriodStart,ProviderName,PublisherName,InvoiceIssuerName,ServiceName,SkuId",
        ),
        "Azure by service": ("analysis", "UsageDate,ServiceName,Cost,CostUSD,Currency"),
        "tokens": ("usage", "Date,Model,Input tokens,Output tokens,Cost"),
        "marketplace": ("invoice", "Seller,Product title,Offer ID,Agreement ID,Amount,Currency"),
        "marketplace by title": ("Marketplace invoices", "Publisher,Product,Plan name,Amount"),
    },
}  # fmt: skip

CASES = [
    pytest.param(kind, *export, id=f"{kind}: {name}")
    for kind, exports in KNOWN.items()
    for name, export in exports.items()
]
SYSTEMS = {
    "card_lines": ("cards_and_expenses", "paid_for"),
    "sign_on_apps": ("single_sign_on", "configured"),
    "software_inventory": ("software_inventory", "configured"),
    "discovered_apps": ("discovered_apps", "observed_in_use"),
    "cloud_bill": ("cloud_bills", "paid_for"),
}

LISTS_OF_VENDORS = {
    "vendor master": "Vendor ID,Vendor Name,Website,Country,Status,Annual Spend",
    "public spend": "Body Name,Supplier Name,Date,Net Amount",
    "government spend": "Department family,Entity,Date,Expense type,Expense area,Supplier,Amount",
    "ledger": "Vendor ID,Vendor Name,Cost Element,SAP Document No,Amount £,Clearing Date",
    "invoices": "Supplier,Invoice Number,Transaction Date,Employee,Amount",
    "ageing": "Supplier,Invoice date,Due date,Debit,Credit,Balance",
    "merchants": "Merchant,Website,Country,Status",
    "SaaS inventory": "Application,Vendor,Owner,Number of users,Annual cost,Renewal date",
    "SaaS with SSO": "Vendor,Product,SSO supported,Owner,Status",
    "risk list": "Vendor,Product,Risk score,Users,Status",
    "risk and payments": "Supplier,Risk score,Transactions,Total spend",
    "sanctions check": "Vendor,Country,Sanctioned,Checked on",
    "publishers": "Publisher,Product,Plan,Owner",
    "provider services": "Provider Name,Service Name,Service Description,Owner",
    "subscriptions": "Vendor,Subscription Name,Subscription ID,Owner,Cost",
    "projects": "Project ID,Project Name,Vendor,Product Name,Cost",
    "versions": "Vendor,Product,Version,Owner",
    "SBOM": "Package Name,Package Version,Package Supplier,Publisher,Install path,purl",
    "vendor ledger": "Posting date,Vendor,Debit,Credit,Balance",
    "application portfolio": "Application,Description,Vendor,Platform,Version,Owner,Status",
    "application portfolio, counted": "Application ID,Application Name,Vendor,Version,Users",
    "vendor sessions": "Vendor,Service,Risk score,Sessions,Devices",
    "assets": "Serial number,Asset name,Manufacturer,Model,OS version,Platform",
    "orders": "PO Number,Supplier,Item description,Quantity,Amount,Order date",
    "licences": "Software,Publisher,Licence type,Quantity,Cost,Expiry date",
    "hours": "Employee,Vendor,Contract number,Hours,Amount",
    "hardware": "Device Name,Serial Number,Manufacturer,Model",
    "contracts": "Contract Number,Agency,Clauses,Value,Start date,End date",
    "German": "Lieferantennummer,Lieferant,Land,Buchungsdatum,Betrag",
    "French": "Code fournisseur,Fournisseur,Date de facture,Montant",
    "Spanish": "Proveedor,Fecha,Importe,Estado",
}


def _read(title: str, header: str):
    headers = header.replace(";", ",").split(",")
    return recognise(title, (), headers, lambda _: ())


@pytest.mark.parametrize(("kind", "title", "header"), CASES)
def test_an_export_is_known_for_what_it_is(kind, title, header) -> None:
    recognition = _read(title, header)

    assert recognition is not None
    assert (recognition.kind.name, recognition.kind.record_system, recognition.kind.basis) == (
        kind,
        *SYSTEMS[kind],
    )


@pytest.mark.parametrize(("kind", "title", "header"), CASES)
def test_some_column_of_an_export_names_what_is_used(kind, title, header) -> None:
    roles = set(_read(title, header).kind.columns.values())

    assert roles & {"vendor", "product"}


@pytest.mark.parametrize("header", LISTS_OF_VENDORS.values(), ids=LISTS_OF_VENDORS)
def test_a_list_of_vendors_is_no_record_of_use(header) -> None:
    assert _read("Vendors", header) is None


@pytest.mark.parametrize("title", ["Okta", "Corporate card vendors", "Software inventory", "Azure"])
def test_a_title_alone_shows_no_record_system(title) -> None:
    assert _read(title, "Vendor Name,Country,Website,Category") is None


def test_the_reason_names_headers_and_title() -> None:
    recognition = _read("gpc_spend", "Date,Amount,Supplier")

    assert recognition.because == (
        "the headers 'Date' are those of card_lines,"
        " and 'gpc' stands in the title or above the header"
    )


def test_a_text_above_the_header_counts_like_the_title() -> None:
    headers = ["Date", "Amount", "Supplier"]

    recognition = recognise("Sheet1", ["Purchasing card transactions"], headers, lambda _: ())

    assert recognition.kind.name == "card_lines"


def test_the_description_of_a_card_line_names_the_vendor_where_no_merchant_does() -> None:
    recognition = _read("activity", "Date,Description,Card Member,Amount")

    assert recognition.kind.columns["description"] == "vendor"


def test_a_description_beside_the_merchant_names_nobody() -> None:
    recognition = _read("activity", "Date,Merchant,Description,Card Member,Amount")

    assert (recognition.kind.columns["merchant"], "description" in recognition.kind.columns) == (
        "vendor",
        False,
    )


@pytest.mark.parametrize(
    ("title", "header", "column"),
    [
        ("cur", "lineItem/UsageType,lineItem/ProductCode,lineItem/UsageEndDate",
         "line item usage end date"),
        ("apps", "App Label,Sign On Mode,Last used", "last used"),
        ("cards", "Merchant,Cardholder,Amount,Status", "status"),
        ("apps", "Cloud App,CCL,Tags,Last seen", "last seen"),
    ],
)  # fmt: skip
def test_no_date_or_state_of_a_line_ends_a_use(title, header, column) -> None:
    assert _read(title, header).kind.columns[column] == ""


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("lineItem/ProductCode,lineItem/UsageType,lineItem/ResourceId", "line item usage type"),
        ("MeterCategory,MeterName,ProductName", "meter name"),
        ("Service description,SKU description,SKU ID,Cost ($)", "sku description"),
    ],
)
def test_a_line_that_may_name_a_model_is_compared_with_products(header, column) -> None:
    assert _read("bill", header).kind.columns[column] == "product"


def test_headers_with_brackets_are_keyed_as_they_stand() -> None:
    recognition = _read("export", "Merchant (cleaned),MCC,Amount (USD)")

    assert recognition.kind.columns["merchant cleaned"] == "vendor"
    assert recognition.kind.columns["amount usd"] == "spend"


def test_an_application_names_enough_where_no_maker_is_listed() -> None:
    assert _read("apps", "App Label,Sign On Mode").kind.product_names


def test_a_record_system_of_former_use_is_past() -> None:
    recognition = _read("Terminated applications", "App Label,Sign On Mode")

    assert (recognition.kind.name, recognition.kind.past) == ("sign_on_apps", True)


@pytest.mark.parametrize("headers", [[], [""], ["", "", ""], ["x" * 100_000], ["\x00"] * 500])
def test_odd_headers_are_no_record_of_use(headers) -> None:
    assert recognise("", [], headers, lambda _: ()) is None


def test_a_code_names_no_product_where_another_column_does() -> None:
    columns = _read(
        "cur", "lineItem/ProductCode,lineItem/UsageType,product/ProductName"
    ).kind.columns

    assert columns == {
        "line item product code": "model",
        "line item usage type": "model",
        "product product name": "product",
    }


@pytest.mark.parametrize("header", ["SubscriptionName", "InvoiceSectionName", "CostCenter"])
def test_who_pays_for_a_line_of_a_bill_is_neither_product_nor_country(read_csv, header) -> None:
    text = f"{header},MeterCategory,MeterName,ProductName,PublisherName\nIT,Storage,LRS,Blob,Acme\n"

    (row,) = read_csv(text).rows

    assert (row.vendor, row.product, row.country) == ("Acme", "Storage", "")


def test_the_names_of_a_sign_on_programs_interface_are_known() -> None:
    recognition = _read("apps", "label,status,signOnMode,created,lastUpdated")

    assert (recognition.kind.name, recognition.kind.columns["label"]) == ("sign_on_apps", "product")
