"""Which headers and titles say that the rows of a sheet are papers, orders or tickets?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.ingest.sheet.words.fold import folded

_MOST_WORDS = 5
_RECORDS = frozenset(
    ("certificate", "certificates", "certification", "certifications", "certificate type",
     "insurance type", "insurance", "coverage", "coverage type", "carrier", "insurer", "audit",
     "audits", "auditor", "finding", "findings", "issue", "issues", "action", "actions",
     "action item", "action items", "corrective action", "remediation", "incident", "incidents",
     "ticket", "tickets", "requests", "request", "date requested", "requested on",
     "date submitted", "quote", "quotes", "quotation", "quotations", "rfq", "rfp", "rfi",
     "invoice", "invoices", "po", "pos", "po status", "purchase order", "purchase orders",
     "requisition", "invoice date", "po date", "order date", "request date", "payment date",
     "transaction date", "delivery date", "payment", "payments", "payment method",
     "transaction", "transactions",
     "voucher", "task", "tasks", "delivery", "deliveries", "shipment", "training", "trainings",
     "expense report", "expense reports", "sourcing event", "sourcing events", "document",
     "card", "cards", "card status", "card nickname", "card holder", "cardholder", "virtual card",
     "karte", "carte", "tarjeta", "discount expires", "discount date", "net due", "zertifikat", "zertifikate",
     "versicherung", "versicherungen", "police", "massnahme", "massnahmen", "vorfall", "vorfalle",
     "anfrage", "angebot", "angebote", "rechnung", "rechnungen", "bestellung", "bestellungen",
     "zahlung", "zahlungen", "dokument", "dokumentart", "nachweis", "nachweise",
     "certificat", "certificats", "dossier", "devis", "facture", "factures", "commande",
     "commandes", "paiement", "paiements", "type de document", "certificado", "certificados",
     "poliza", "incidente", "incidentes", "incidencia", "presupuesto", "factura", "facturas",
     "pedido", "pedidos", "pago", "pagos", "documento", "tipo de documento",
     "tipo di documento", "tipo documento")
)  # fmt: skip
"""Headers and titles, folded, of sheets whose rows are about one of these and not about a vendor."""
_TICKETS = frozenset(
    ("risk id", "opened", "opened at", "opened on", "opened by", "opened date", "date opened", "open date",
     "closed at", "closed by", "close notes", "close code", "closure notes", "resolution",
     "resolved", "resolved at", "resolved on", "resolved by", "assignment group", "issue type",
     "issue key", "fix version s", "story points", "sprint", "work notes", "geoffnet am",
     "erledigt am", "losung", "date d ouverture", "ouvert le", "resolu le", "fecha de apertura",
     "abierto el", "resuelto el", "data di apertura", "data de abertura", "geopend op")
)  # fmt: skip
"""Headers that only lists of tickets have: their rows were opened, and somebody closes them."""
_NOUNS = frozenset(
    ("certificate", "certification", "policy", "insurance", "audit", "finding", "issue", "action",
     "incident", "ticket", "case", "request", "quote", "quotation", "rfp", "rfq", "rfi",
     "invoice", "po", "purchase", "order", "requisition", "payment", "transaction", "voucher",
     "check", "cheque", "task", "delivery", "shipment", "training", "assessment", "expense",
     "report", "claim", "change", "document", "receipt", "event", "card", "bestell", "bestellung",
     "rechnung", "rechnungs", "angebots", "angebot", "auftrags", "beleg", "vorgangs", "versicherung",
     "zertifikat", "commande", "facture", "devis", "demande", "pedido", "factura", "solicitud",
     "poliza", "ordine", "fattura", "richiesta", "ordem", "bestelling", "factuur")
)  # fmt: skip
_NUMBERS = frozenset(
    ("id", "ids", "no", "number", "nr", "num", "key", "ref", "reference", "n", "numero", "nummer")
)
_SAYING = frozenset(("type", "title", "name", "subject", "line", "summary"))
"""What a list says of its records beside their number."""
_JOINED = ("nummer", "nr")
"""`Bestellnummer` and `Rechnungsnr.` are one word each."""
_BETWEEN = frozenset(("de", "du", "della", "di", "d", "da", "do"))


class Records(Struct, frozen=True):
    """What the rows of a sheet are about, if not about vendors."""

    told: str
    """The header or title that says so, as written."""
    one_by_one: bool
    """True where each row is one of them: it has their number, or was opened and closed."""


def records_in(texts: Iterable[str]) -> Records | None:
    """Return what the headers, titles and texts above say that the rows are, if no vendors."""
    weak = ""
    for text in texts:
        if text and len(text.split()) <= _MOST_WORDS:
            plain = " ".join(word for word in folded(text).split() if not word.isdigit())
            if plain in _TICKETS or _named_by(plain, _NUMBERS):
                return Records(text, one_by_one=True)
            if not weak and (plain in _RECORDS or _named_by(plain, _SAYING)):
                weak = text
    return Records(weak, one_by_one=False) if weak else None


def _named_by(plain: str, last: frozenset[str]) -> bool:
    """Say whether a header is a record and one of `last`: `po number`, `numero de facture`."""
    for ending in _JOINED:
        stem = plain.removesuffix(ending)
        if stem != plain and " " not in plain:
            plain = f"{stem} {ending}"
    words = set(plain.split()) - _BETWEEN
    about = words - last
    return about != words and bool(about) and about <= _NOUNS
