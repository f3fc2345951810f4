"""Are the rows of a sheet about papers, orders or tickets, so that their ends end no use?"""

from collections.abc import Collection, Iterable
from functools import partial

from msgspec.structs import replace

from exposure.ingest.sheet.cells import Table
from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.columns.sample import different_texts
from exposure.ingest.sheet.words.fold import folded

_MOST_WORDS = 5
_RECORDS = frozenset(
    ("certificate", "certificates", "certification", "certifications", "certificate no",
     "certificate number", "certificate type", "policy no", "policy number", "insurance type",
     "insurance", "coverage", "coverage type", "carrier", "insurer", "audit", "audits", "auditor",
     "audit id", "audit type", "finding", "findings", "finding id", "issue", "issues", "issue id",
     "issue key",
     "action", "actions", "action item", "action items", "corrective action", "remediation",
     "incident", "incidents", "incident id", "incident number", "ticket", "tickets", "ticket id",
     "ticket no", "ticket number", "case id", "case number", "case no", "request", "requests",
     "request id", "request no", "request number", "request date", "date requested",
     "requested on", "date submitted", "quote", "quotes", "quote no", "quote number", "quotation",
     "quotations", "rfq", "rfp", "rfp no", "invoice", "invoices", "invoice no", "invoice number",
     "invoice id", "invoice date", "po", "pos", "po no", "po number", "po date", "po status",
     "purchase order", "purchase orders", "purchase order number", "purchase order no",
     "order no", "order number", "order id", "order date", "requisition", "requisition number",
     "payment", "payments", "payment id", "payment no", "payment date", "payment method",
     "transaction", "transactions", "transaction id", "transaction date", "voucher", "voucher id",
     "check number", "check no", "cheque no", "task", "tasks", "task id", "delivery", "deliveries",
     "delivery date", "shipment", "training", "trainings", "assessment id", "risk id",
     "zertifikat", "zertifikate", "versicherung", "versicherungen", "police", "audit nr",
     "massnahme", "massnahmen", "vorfall", "vorfalle", "ticket nr", "anfrage", "angebot",
     "angebote", "angebotsnummer", "rechnung", "rechnungen", "rechnungsnummer", "bestellung",
     "bestellungen", "bestellnummer", "zahlung", "zahlungen", "certificat", "certificats",
     "dossier", "incident n", "devis", "facture", "factures", "numero de facture", "commande",
     "commandes", "numero de commande", "paiement", "paiements", "certificado", "certificados",
     "poliza", "incidente", "incidentes", "incidencia", "presupuesto", "factura", "facturas",
     "numero de factura", "pedido", "pedidos", "numero de pedido", "pago", "pagos")
)  # fmt: skip
"""Headers and titles, folded, of sheets whose rows are about one of these and not about a vendor."""
_BARE_ENDS = frozenset(
    ("end", "end date", "ended", "ended on", "expiration date", "expiry date", "expiration",
     "expiry", "expires", "expires on", "expired on", "valid to", "valid until", "valid through",
     "until", "to date", "closed on", "date closed", "closed date", "closed", "completed on",
     "cancelled on", "canceled on", "cancellation date", "ende", "enddatum", "gultig bis", "bis",
     "ablaufdatum", "ablauf", "geschlossen am", "fin", "date de fin", "date d expiration",
     "expiration", "valable jusqu au", "date de cloture", "echeance", "fecha de fin",
     "fecha fin", "fecha de vencimiento", "vencimiento", "valido hasta", "fecha de cierre",
     "scadenza", "data fine", "data di scadenza", "data de fim", "validade", "einddatum",
     "vervaldatum", "geldig tot")
)  # fmt: skip
"""Dates of which the header does not say what ends then."""
_BARE_STARTS = frozenset(
    ("start", "start date", "started", "effective date", "effective from", "valid from", "from",
     "from date", "since", "date added", "beginn", "start datum", "startdatum", "anfang", "gultig ab",
     "gultig von", "von", "ab", "seit", "debut", "date de debut", "date debut", "date d effet",
     "depuis", "valable a partir du", "valide du", "inicio", "fecha de inicio", "fecha inicio",
     "desde", "valido desde", "inizio", "data inizio", "data di inizio", "decorrenza", "valido dal",
     "dal", "data de inicio", "data inicio", "begindatum", "ingangsdatum", "geldig vanaf", "vanaf")
)  # fmt: skip
"""Dates of which the header does not say what begins then."""
_BARE_STATES = frozenset(
    ("status", "state", "current status", "status name", "closed", "cancelled", "canceled",
     "expired", "geschlossen", "storniert", "statut", "etat", "estado", "stato", "situacao")
)  # fmt: skip
_SETTLED = frozenset(
    ("closed", "cancelled", "canceled", "ended", "archived", "expired", "void", "voided", "complete",
     "completed", "done", "resolved", "geschlossen", "storniert", "erledigt", "abgelaufen",
     "abgeschlossen", "clos", "cloture", "annule", "termine", "expire", "cerrado", "cancelado",
     "terminado", "vencido", "chiuso", "annullato", "scaduto", "fechado")
)  # fmt: skip
"""What becomes of a paper or an order while the vendor stays in use."""
_GOING_ON = frozenset(
    ("open", "opened", "new", "draft", "pending", "rejected", "declined", "withdrawn", "on hold", "to do",
     "not started", "waiting", "scheduled", "overdue", "abgelehnt", "refuse", "rechazado",
     "in progress", "in review", "submitted", "issued",
     "valid", "paid", "cleared", "sent", "received", "approved", "active", "current", "offen",
     "in bearbeitung", "gultig", "bezahlt", "ouvert", "en cours", "valide", "paye",
     "abierto",
     "en curso", "vigente", "pagado", "aperto", "in corso", "pagato", "yes", "no", "true", "false",
     "y", "n", "x", "ja", "nein", "oui", "non", "si", "0", "1")
)  # fmt: skip


def without_others_ends(
    table: Table, told: Iterable[str], columns: tuple[Column, ...]
) -> tuple[Column, ...]:
    """Return the columns; a bare date or status is used only where the rows are about vendors.

    `told` are the title and the texts above the header. `Expires` beside `Certificate` says when
    the certificate ends, `Closed` beside `Ticket` what became of the ticket.
    """
    what = _about([*(column.header for column in columns), *told])
    if not what:
        return columns
    return tuple(map(partial(_without_end, table, what), columns))


def _about(texts: Iterable[str]) -> str:
    """Return the first text that names what the rows are about, if no vendors; or nothing."""
    short = (text for text in texts if text and len(text.split()) <= _MOST_WORDS)
    return next((text for text in short if _names_records(folded(text))), "")


def _names_records(text: str) -> bool:
    return " ".join(word for word in text.split() if not word.isdigit()) in _RECORDS


def _without_end(table: Table, what: str, column: Column) -> Column:
    header = folded(column.header)
    if column.stated or column.role not in ("start", "end", "status"):
        return column
    bare = _BARE_STARTS if column.role == "start" else _BARE_ENDS
    dated = column.role != "status" and header in bare
    settled = (
        column.role == "status"
        and header in _BARE_STATES
        and _only_settled(different_texts(table, column.index))
    )
    if not dated and not settled:
        return column
    because = f"{column.because}, but {what[:40]!r} says that the rows are about something else"
    if settled:
        return replace(column, because=f"{because}, so that it ends no use", of_record=True)
    return replace(column, role="", because=because)


def _only_settled(texts: Collection[str]) -> bool:
    """Say whether the states are such as papers and orders have, and none is a vendor's own."""
    return {folded(text) for text in texts if text} - {""} <= _SETTLED | _GOING_ON
