"""What does one cell read as: a header, a value, a title, or an explanation of a column?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from exposure.ingest.sheet.meanings import contract_meaning, vendor_meaning
from exposure.ingest.sheet.words.fold import folded

LONGEST_HEADER = 80
NAMING = frozenset(("vendor", "vendor?", "product", "number"))
"""Roles by which a column names what its rows are about."""

_VALUE = re.compile(
    r"[-+(]?\s?[$€£]?\s?[0-9][0-9.,'/:\-\s%)TZ]*(?:am|pm|usd|eur|gbp|chf|[$€£])?"
    r"|\S{1,64}@\S{1,255}\.\w{2,24}|(?:https?://|www\.)\S+|[0-9]{1,2}[-/. ]\w{3,9}[-/. ,]+[0-9]{2,4}"
    r"|[a-z]{1,6}[-_][0-9]{2,20}|true|false|yes|n/a|-+|\?+",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:(?:FY|CY|Q[1-4]|H[12])[ '-]?)?(?:19|20)[0-9]{2}(?:[ /-](?:Q[1-4]|[0-9]{2,4}))?|FY ?[0-9]{2}"
    r"|Q[1-4]"
)
_TECHNICAL = re.compile(r"[A-Z][A-Z0-9_]{1,29}|[a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){1,8}")

_COMMON_VALUES = frozenset(
    ("active", "inactive", "blocked", "terminated", "disabled", "deactivated", "deselected",
     "software", "service", "services", "product", "products", "vendor", "supplier", "critical",
     "manufacturer", "contractor", "subcontractor", "distributor", "reseller", "provider",
     "service provider", "cloud provider", "hosting provider", "model provider", "third party",
     "prime contractor", "partner", "customer", "client", "publisher", "merchant",
     "project", "program", "application", "app", "platform", "solution", "tool", "system",
     "parent", "parent company", "subsidiary", "brand", "contract", "order", "note", "role", "area",
     "industry", "risk", "value", "land", "company", "organization", "organisation", "firm",
     "aktiv", "gesperrt", "lieferant", "dienstleister", "dienstleistung", "hersteller", "leistung",
     "actif", "inactif", "bloque", "fournisseur", "prestataire", "logiciel", "prestation",
     "activo", "inactivo", "bloqueado", "proveedor", "contratista", "servicio",
     "covered", "buyer", "covered system", "purpose", "commodity", "person", "direction")
)  # fmt: skip
"""Header words, folded, that rows of data hold as values: a kind of vendor, a state."""

_LABELS = frozenset(
    ("#", "no", "nr", "num", "number", "id", "ref", "reference", "item", "line", "row", "seq",
     "sequence", "s n", "sl no", "sr no", "index", "key", "code", "type", "date", "region", "city",
     "state", "address", "phone", "contact", "lfd nr", "pos", "n", "numero", "recordtype",
     "record type", "created", "updated", "month", "year", "period")
)  # fmt: skip
"""Words, folded, that head a column of which the program makes nothing."""

_PLAIN = frozenset(
    ("vendor", "vendors", "supplier", "suppliers", "provider", "providers", "third", "party",
     "parties", "name", "names", "company", "companies", "legal", "entity", "organization",
     "organisation", "contractor", "contractors", "subcontractor", "manufacturer", "partner",
     "account", "firm", "of", "the", "list", "our", "current", "all", "firma", "firmen", "lieferant",
     "lieferanten", "unternehmen", "anbieter", "dienstleister", "societe", "entreprise", "nom",
     "du", "de", "la", "le", "fournisseur", "fournisseurs", "empresa", "empresas", "nombre", "del",
     "proveedor", "proveedores", "service", "services", "business", "registered", "full",
     "official", "prime", "id", "title", "der", "des", "thirdparty", "and", "or", "product")
)  # fmt: skip
"""Words of a header that says no more than that names follow."""

_TITLE = frozenset(
    ("list", "lists", "report", "register", "overview", "inventory", "directory", "export", "as of",
     "confidential", "version", "draft", "liste", "verzeichnis", "ubersicht", "bericht", "rapport",
     "registre", "lista", "informe", "registro", "printed", "generated", "filter", "filters",
     "page", "master", "database", "catalog", "catalogue", "appendix", "annex", "section")
)  # fmt: skip

_STATES = frozenset(
    ("active", "inactive", "blocked", "terminated", "disabled", "deactivated", "deselected", "aktiv",
     "gesperrt", "actif", "inactif", "bloque", "activo", "inactivo", "bloqueado")
)  # fmt: skip

_NEUTRAL = frozenset(
    ("general", "basic", "basics", "information", "info", "details", "detail", "data", "main",
     "identification", "profile", "common", "master", "overview", "core", "allgemein",
     "allgemeine", "stammdaten", "angaben", "generales", "generalites", "informations",
     "generale", "datos", "informacion")
)  # fmt: skip
"""Words of a band that says nothing of whose columns stand below it."""


def flat(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())


@lru_cache(maxsize=8_192)
def role_of(text: str) -> str:
    """Return the role that a text names when it is read as a header, or an empty text."""
    if len(text) > LONGEST_HEADER:
        text = re.split(r"[\n(:]", text[:400], maxsplit=1)[0]
    if not text or len(text) > LONGEST_HEADER or _VALUE.fullmatch(text):
        return ""
    meaning = vendor_meaning(flat(text)) or contract_meaning(flat(text))
    return meaning.role if meaning else ""


def known_headers(texts: Iterable[str]) -> int:
    """Return how many different roles the texts name, read as headers."""
    return len({role for text in texts if (role := role_of(text))})


def is_value(text: str) -> bool:
    """Say whether a text is a number, date, link or flag, which no header is; years are none."""
    return _VALUE.fullmatch(text[:400]) is not None and not is_year(text)


def is_year(text: str) -> bool:
    """Say whether a text is a year or quarter, which heads columns and stands in them."""
    return _YEAR.fullmatch(text[:20]) is not None


def is_common_value(text: str) -> bool:
    """Say whether a header word is one that rows of data hold as well."""
    return folded(text) in _COMMON_VALUES


def header_role(text: str) -> str:
    """Return the role a text names, unless it may as well be a firm's name: `Acme Supplier`."""
    role = role_of(text)
    return role if role != "vendor?" or is_plain(text) else ""


def is_label(text: str) -> bool:
    """Say whether a text heads a column: it has a role, or is a word such as `No.` or `Region`."""
    return bool(header_role(text)) or text == "#" or folded(text) in _LABELS


def is_plain(text: str) -> bool:
    """Say whether a header says no more than that names follow: `Our suppliers`."""
    return set(folded(text).split()) <= _PLAIN


def is_technical(text: str) -> bool:
    """Say whether a text is written as programs name their columns: `NAME1`, `vendor_name`."""
    return _TECHNICAL.fullmatch(text) is not None


def is_titled(text: str) -> bool:
    """Say whether a text holds a word by which it is a title, a filter or a date of printing."""
    words = folded(text)
    return ":" in text or "=" in text or "as of" in words or not _TITLE.isdisjoint(words.split())


def is_neutral(text: str) -> bool:
    """Say whether a band over headers leaves open whose columns they are: `General details`."""
    words = set(folded(text).split())
    return bool(words & _NEUTRAL) and words <= _NEUTRAL | _PLAIN


def is_state(text: str) -> bool:
    """Say whether a text is a vendor's state, which stands in a column and over none."""
    return folded(text) in _STATES
