"""What do cloud bills and marketplace invoices call their columns?"""

from exposure.ingest.sheet.kinds.kind import Signs
from exposure.ingest.sheet.kinds.master import VENDOR_MASTER

CLOUD_COLUMNS: dict[str, str] = {
    "bill invoicing entity": "vendor", "line item legal entity": "vendor",
    "invoicing entity": "vendor", "seller of record": "vendor", "seller": "vendor",
    "seller name": "vendor", "publisher": "vendor", "publisher name": "vendor",
    "provider": "vendor", "provider name": "vendor", "service provider name": "vendor",
    "host provider name": "vendor", "invoice issuer": "vendor", "invoice issuer name": "vendor",
    "bill billing entity": "description", "line item product code": "product",
    "product product name": "product", "product servicename": "product",
    "product service name": "product", "product servicecode": "product", "product name": "product",
    "product title": "product", "product": "product", "product code": "product",
    "service name": "product", "service": "product", "service description": "product",
    "meter category": "product", "meter sub category": "product", "meter subcategory": "product",
    "offer name": "product", "offer title": "product", "plan name": "product",
    "listing": "product", "listing name": "product", "line item usage type": "product",
    "usage type": "product", "meter name": "product", "meter": "product",
    "sku description": "product", "sku name": "product", "sku": "product", "model": "product",
    "model name": "product", "model id": "product", "line item resource id": "product",
    "line item line item description": "description", "item description": "description",
    "line item description": "description", "charge description": "description",
    "consumed service": "description", "service family": "description",
    "service category": "description", "sku price details": "description",
    "additional info": "description", "sku meter": "product",
    "product sku": "", "sku id": "", "service id": "",
    "line item unblended cost": "spend", "unblended cost": "spend", "billed cost": "spend",
    "cost in billing currency": "spend", "pre tax cost": "spend", "cost before tax": "spend",
    "cost": "spend", "subtotal": "spend", "line item currency code": "currency",
    "billing currency": "currency", "billing currency code": "currency",
    "currency code": "currency", "usage start date": "", "usage end date": "",
    "usage start time": "", "usage end time": "", "line item usage start date": "",
    "line item usage end date": "", "charge period start": "", "charge period end": "",
    "billing period start": "", "billing period end": "", "billing period start date": "",
    "billing period end date": "", "bill billing period start date": "",
    "bill billing period end date": "", "start date": "", "end date": "", "project name": "",
    "project": "", "status": "", "term": "",
    "subscription name": "", "invoice section name": "", "invoice section": "",
    "invoice section id": "", "resource group": "", "resource group name": "", "cost center": "",
    "cost centre": "", "department name": "", "account name": "", "account owner id": "",
    "diensteanbieter": "vendor", "dienstname": "product", "dienst": "product",
    "verbrauchseinheit": "", "nom du service": "product", "nombre del servicio": "product",
}  # fmt: skip
"""Nothing dates the end of a use here: a billing period ends every month. A meter or unit may
be called by a model, and so may the resource that is charged for: they are compared as products."""

_CODES = dict.fromkeys(
    ("line item product code", "product code", "product servicecode", "product service code",
     "line item usage type", "usage type", "line item resource id", "resource id", "sku",
     "product sku"),
    "model",
)  # fmt: skip
"""Codes that stand left of the product's name in an export; as models they are still compared."""

CLOUD_SIGNS = Signs(
    sure=frozenset(
        ("line item product code", "line item usage type", "line item unblended cost",
         "line item line item type", "line item legal entity", "line item line item description",
         "bill invoicing entity", "bill billing entity", "bill payer account id", "meter category",
         "meter sub category", "meter subcategory", "seller of record", "sku description",
         "sku price id", "consumed service", "input tokens", "output tokens", "prompt tokens",
         "completion tokens")
    ),
    groups=(
        frozenset(("usage type", "usage quantity", "usage amount", "usage unit",
                   "usage start date", "usage end date", "usage start time", "usage end time",
                   "usage date", "usage date time", "consumed quantity", "pricing quantity",
                   "pricing unit", "verbrauchsmenge", "nutzungstyp", "quantite consommee",
                   "cantidad consumida")),
        frozenset(("sku id", "sku", "meter name", "meter id", "meter", "meter region",
                   "service id", "part number", "zahler", "compteur", "medidor")),
        frozenset(("billing account id", "billing account name", "billing account",
                   "subscription id", "subscription guid", "linked account id", "linked account",
                   "linked account name", "payer account id", "payer account name",
                   "resource group", "resource id", "invoice section name", "sub account id",
                   "abrechnungskonto", "compte de facturation", "cuenta de facturacion")),
        frozenset(("billed cost", "effective cost", "list cost", "contracted cost",
                   "cost in billing currency", "pre tax cost", "unblended cost", "blended cost",
                   "cost before tax", "unrounded cost", "unrounded subtotal", "cost in usd", "cost usd",
                   "savings programs", "negotiated savings", "savings programmes")),
        frozenset(("charge category", "charge description", "charge period start",
                   "charge period end", "charge class", "charge frequency", "invoice issuer name",
                   "invoice issuer", "service category", "service subcategory")),
        frozenset(("seller", "seller name", "publisher type", "offer id", "offer name", "offer",
                   "offer title", "private offer", "plan name", "plan id")),
        frozenset(("product title", "listing", "listing name", "buyer account id", "buyer account",
                   "agreement id", "entitlement")),
    ),
    titles=frozenset(
        ("cost and usage", "cost usage", "cur", "cloud bill", "cloud bills", "cloud billing",
         "cloud invoice", "cloud cost", "cloud costs", "cloud spend", "cost export",
         "billing export", "usage details", "marketplace invoice", "marketplace invoices",
         "marketplace charges", "azure", "gcp", "finops",
         "cloud abrechnung", "cloud rechnung", "cloudkosten", "facture cloud", "factura cloud")
    ),
    bars=VENDOR_MASTER,
    beside=_CODES,
)  # fmt: skip
