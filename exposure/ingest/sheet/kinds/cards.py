"""What do card lines, expense lines and bank statements call their columns?"""

from exposure.ingest.sheet.kinds.kind import Signs
from exposure.ingest.sheet.kinds.master import VENDOR_MASTER

CARD_COLUMNS: dict[str, str] = {
    "merchant": "vendor", "merchant name": "vendor", "merchant descriptor": "vendor",
    "merchant statement name": "vendor", "merchant dba name": "vendor",
    "original merchant": "vendor", "cleaned merchant name": "vendor",
    "merchant legal name": "vendor", "supplier": "vendor", "supplier name": "vendor",
    "vendor": "vendor", "vendor name": "vendor", "payee": "vendor", "payee name": "vendor",
    "beneficiary": "vendor", "vendor description": "vendor", "appears on your statement as":
    "vendor", "statement description": "vendor", "handler": "vendor", "handlername": "vendor",
    "lieferant": "vendor", "commercant": "vendor", "nom du commercant": "vendor",
    "marchand": "vendor", "fournisseur": "vendor", "comercio": "vendor", "comerciante": "vendor",
    "nombre del comercio": "vendor", "establecimiento": "vendor", "proveedor": "vendor",
    "merchant category": "description", "merchant category description": "description",
    "merchant category name": "description", "mcc description": "description",
    "expense type": "description", "expense category": "description", "category": "description",
    "extended details": "description", "transaction description": "description",
    "business purpose": "description", "purpose": "description", "memo": "notes",
    "comment": "notes", "kategorie": "description", "spesenart": "description",
    "ausgabenart": "description", "motif": "description", "type de depense": "description",
    "categorie": "description", "tipo de gasto": "description", "categoria": "description",
    "cardholder": "owner", "cardholder name": "owner", "card holder": "owner",
    "card holder name": "owner", "card member": "owner", "cardmember": "owner",
    "employee": "owner", "employee name": "owner", "spender": "owner", "karteninhaber": "owner",
    "mitarbeiter": "owner", "titulaire de la carte": "owner", "porteur": "owner",
    "employe": "owner", "titular de la tarjeta": "owner", "titular": "owner", "empleado": "owner",
    "amount": "spend", "transaction amount": "spend", "billing amount": "spend",
    "posted amount": "spend", "approved amount": "spend", "expense amount": "spend",
    "total amount": "spend", "net amount": "spend", "debit": "spend",
    "betrag": "spend", "umsatz": "spend", "montant": "spend", "importe": "spend",
    "monto": "spend", "currency": "currency", "billing currency": "currency",
    "merchant city": "", "merchant state": "", "merchant country": "country",
    "account": "", "account number": "", "card number": "", "reference": "",
    "status": "", "transaction status": "", "approval status": "", "payment status": "",
    "report status": "", "start date": "", "end date": "", "period end": "", "period start": "",
}  # fmt: skip
"""A status is that of the payment, and a date that of the line: neither ends a use."""

_OF_A_LEDGER = VENDOR_MASTER | frozenset(
    ("invoice number", "invoice no", "invoice date", "due date", "po number", "purchase order",
     "purchase order number", "document no", "document number", "sap document no",
     "clearing date", "payment terms", "rechnungsnummer", "rechnungsdatum", "belegnummer",
     "bestellnummer", "numero de facture", "date de facture", "date d echeance",
     "numero de factura", "fecha de factura", "contract number", "contract id")
)  # fmt: skip
_AMOUNTS = frozenset(
    ("amount", "total", "debit", "cost", "spend", "gross", "net", "value", "price", "gbp",
     "usd", "eur", "out", "betrag", "summe", "umsatz", "soll", "montant", "total", "importe",
     "monto", "cargo", "withdrawal", "withdrawals")
)  # fmt: skip
_INSTEAD: dict[str, str] = {
    "description": "vendor", "details": "vendor", "narrative": "vendor", "name": "vendor",
    "transaction details": "vendor", "transaction description": "vendor",
    "transaction": "vendor", "counterparty": "vendor", "beschreibung": "vendor",
    "buchungstext": "vendor", "verwendungszweck": "vendor", "empfanger": "vendor",
    "auftraggeber empfanger": "vendor", "libelle": "vendor", "concepto": "vendor",
    "descripcion": "vendor",
}  # fmt: skip

CARD_SIGNS = Signs(
    sure=frozenset(
        ("mcc", "mcc code", "merchant category code", "merchant category code mcc", "cardholder",
         "cardholder name", "card holder", "card holder name", "card member", "cardmember",
         "card member name", "merchant descriptor", "appears on your statement as",
         "card last four", "card last 4", "last four digits", "karteninhaber", "kartennummer",
         "titulaire de la carte", "porteur de la carte", "titular de la tarjeta",
         "numero de tarjeta", "numero de carte")
    ),
    groups=(
        frozenset(("merchant", "merchant name", "merchant category", "merchant city",
                   "merchant state", "merchant country", "merchant id", "handler", "handlername",
                   "commercant", "nom du commercant", "marchand", "comercio", "comerciante",
                   "nombre del comercio", "establecimiento")),
        frozenset(("date", "transaction date", "posting date", "posted date", "post date",
                   "date posted", "expense date", "date processed", "purchase date",
                   "trans date", "timestamp", "datum", "buchungsdatum", "buchungstag",
                   "transaktionsdatum", "umsatzdatum", "date de transaction",
                   "date de la transaction", "date d operation", "date de depense", "fecha",
                   "fecha de transaccion", "fecha de operacion", "fecha del gasto",
                   "expense type", "expense category", "spesenart", "ausgabenart",
                   "type de depense", "tipo de gasto")),
        frozenset(("employee", "employee name", "employee id", "employee email", "spender",
                   "card", "card number", "card name", "card type", "account last 4",
                   "mitarbeiter", "mitarbeitername", "employe", "nom de l employe", "empleado",
                   "nombre del empleado")),
        frozenset(("expense id", "report name", "report id", "expense report",
                   "expense report name", "reimbursable", "receipt", "receipt url",
                   "receipt status", "original merchant", "note de frais",
                   "informe de gastos")),
    ),
    titles=frozenset(
        ("corporate card", "purchasing card", "procurement card", "purchase card", "p card",
         "pcard", "gpc", "credit card", "company card", "card transactions", "card spend",
         "card lines", "card statement", "expense report", "expense reports",
         "expense lines", "employee expenses", "travel and expense", "t e", "concur", "expensify",
         "ramp", "brex", "amex", "kreditkarte", "firmenkarte", "kartenumsatze", "spesen",
         "reisekosten", "carte d achat", "carte bancaire", "notes de frais", "tarjeta corporativa",
         "tarjeta de credito", "gastos de viaje")
    ),
    bars=_OF_A_LEDGER,
    words=_AMOUNTS,
    instead=_INSTEAD,
)  # fmt: skip
"""A ledger of invoices is no card statement, whatever dates it carries. Public bodies state the type
of an expense in it: beside a date that type says no more."""

STATEMENT_SIGNS = Signs(
    sure=frozenset(),
    groups=(
        frozenset(("date", "transaction date", "posting date", "posted date", "post date",
                   "value date", "booking date", "datum", "buchungsdatum", "buchungstag",
                   "valuta", "date d operation", "date de valeur", "fecha", "fecha de operacion",
                   "fecha valor")),
        frozenset(("balance", "running balance", "debit", "credit", "debit amount",
                   "credit amount", "paid out", "money out", "withdrawal", "withdrawals", "soll",
                   "haben", "saldo", "solde", "debit eur", "cargo", "abono")),
    ),
    titles=frozenset(
        ("bank statement", "bank transactions", "kontoauszug", "releve bancaire",
         "releve de compte", "extracto bancario", "extracto de cuenta")
    ),
    bars=_OF_A_LEDGER | frozenset(
        ("vendor", "vendor name", "supplier", "supplier name", "kreditor", "lieferant",
         "lieferantenname", "fournisseur", "nom du fournisseur", "proveedor", "acreedor",
         "account", "gl account", "konto", "gegenkonto", "compte", "cuenta")
    ),
    words=_AMOUNTS,
    instead=_INSTEAD,
)  # fmt: skip
"""A bank statement names whom was paid in a text; a ledger has a column for it."""
