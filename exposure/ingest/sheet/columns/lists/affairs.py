"""Are the rows of a sheet about papers, orders or tickets, so that their ends end no use?"""

from collections.abc import Iterable

from msgspec.structs import replace

from exposure.ingest.sheet.columns.column import Column
from exposure.ingest.sheet.columns.lists.records import Records, records_in
from exposure.ingest.sheet.words.fold import folded

_BARE_ENDS = frozenset(
    ("end", "end date", "ended", "ended on", "expiration date", "expiry date", "expiration",
     "expiry", "expires", "expires on", "expired on", "valid to", "valid until", "valid through",
     "until", "to date", "closed on", "date closed", "closed date", "closed", "closed at",
     "completed on",
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
_OF_VENDORS = frozenset(
    ("vendor", "supplier", "party", "provider", "relationship", "engagement", "usage", "use",
     "used", "lieferant", "lieferanten", "kreditor", "fournisseur", "proveedor", "fornitore",
     "fornecedor", "leverancier", "nutzung", "uso", "gebruik")
)  # fmt: skip
"""Words of a status header that speak of the vendor, whatever else the row is about."""


def without_others_ends(told: Iterable[str], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns; a bare date or status is used only where the rows are about vendors.

    `told` are the title and the texts above the header. `Expires` beside `Certificate` says when
    the certificate ends, `Closed` beside `Ticket` what became of the ticket.
    """
    records = records_in([*(column.header for column in columns), *told])
    if records is None:
        return columns
    return tuple(_without_end(records, column) for column in columns)


def _without_end(records: Records, column: Column) -> Column:
    if column.stated:
        return column
    because = (
        f"{column.because}, but {records.told[:40]!r} says that the rows are about something else"
    )
    header = folded(column.header)
    if column.role == "status":
        if not _states_a_record(header, column, records):
            return column
        return replace(column, because=f"{because}, so that it ends no use", of_record=True)
    bare = {"start": _BARE_STARTS, "end": _BARE_ENDS}.get(column.role, ())
    return replace(column, role="", because=because) if header in bare else column


def _states_a_record(header: str, column: Column, records: Records) -> bool:
    if header in _BARE_STATES:
        return True
    if not records.one_by_one or column.of_ending:
        return False
    return _OF_VENDORS.isdisjoint(header.split())
