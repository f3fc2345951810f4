"""What does the title of a sheet, or a text above its header, say of all its rows?"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import zip_longest

from exposure.ingest.sheet.values.absent import is_flag
from exposure.ingest.sheet.words.fold import folded

_PAST = frozenset(
    ("deselected", "terminated", "inactive", "offboarded", "former", "archived", "removed",
     "retired", "discontinued", "deactivated", "exited", "previous", "ex", "past", "obsolete",
     "ended", "expired", "churned", "blocked", "disqualified", "cancelled", "canceled", "ehemalige",
     "ehemaliger", "inaktive", "inaktiver", "gekundigte", "beendete", "gesperrte", "archivierte",
     "deaktivierte", "abgewahlte", "anciens", "ancien", "inactifs", "resilies", "archives",
     "termines", "bloques", "deselectionnes", "desactives", "antiguos", "inactivos", "exproveedores",
     "terminados", "archivados", "bloqueados", "deseleccionados", "anteriores", "desactivados",
     "bajas")
)  # fmt: skip
_WEAK_ALONE = frozenset(
    ("previous", "past", "ex", "ended", "expired", "blocked", "anteriores", "anciens", "ancien",
     "archives", "termines", "gesperrte", "bloques", "bloqueados")
)  # fmt: skip
"""These say something of vendors only beside a word for vendors: a list may have a past itself."""
_VENDORS = frozenset(
    ("vendor", "vendors", "supplier", "suppliers", "provider", "providers", "parties",
     "partners", "contractors", "subcontractors", "manufacturers", "subprocessors", "processors",
     "apps", "applications", "software", "products", "services", "tools", "lieferanten",
     "anbieter", "dienstleister", "lieferant", "kreditoren", "fournisseurs", "prestataires",
     "fournisseur", "proveedores", "proveedor", "contratistas")
)  # fmt: skip
_BETWEEN = frozenset(
    ("list", "of", "the", "our", "all", "register", "service", "third", "sub", "de", "des", "les",
     "nos", "los", "der", "die", "unsere", "liste", "lista", "listado", "und", "and", "et", "y",
     "e", "since", "during", "in", "as", "at", "until", "fy", "year", "export",
     "report", "sheet", "tab", "stand", "data", "cy", "q1", "q2", "q3", "q4", "jan", "feb", "mar",
     "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march",
     "april", "june", "july", "august", "september", "october", "november", "december")
)  # fmt: skip
_BOTH = frozenset(
    ("active", "current", "aktive", "aktuelle", "actifs", "actuels", "activos", "actuales", "all",
     "incl", "including", "excl", "excluding", "except", "without", "no", "non", "ohne", "sans",
     "sin", "or", "oder", "ou", "o", "to", "replacing", "replacements", "successors", "instead",
     "excluded", "omitted", "hidden", "shown", "not", "nicht", "pas", "ausgeschlossen", "exclus",
     "excluidos", "exclude", "see", "siehe", "voir", "legend",
     "policy", "process", "procedure", "checklist", "guide", "vs", "versus", "inkl", "y compris")
)  # fmt: skip
_NOW = frozenset(
    ("active", "current", "aktive", "aktiv", "aktuelle", "actif", "actifs", "actuels", "activo",
     "activos", "actuales", "exclude", "excluded", "legend", "added")
)  # fmt: skip
"""Beside a word for what is past, in another short text, these make both of them counts or a key."""
_VALUES = frozenset(
    ("all", "none", "any", "only", "hidden", "shown", "hide", "show", "include", "included", "exclude",
     "excluded", "on", "off", "alle", "keine", "ausgeblendet", "eingeblendet", "tous", "aucun",
     "masques", "todos", "ninguno", "ocultos", "tutti", "nessuno", "alles", "geen")
)  # fmt: skip
"""What filters say of a label in the cell before, besides yes, no and a count."""
_COUNT = re.compile(r"(?!(?:19|20)[0-9]{2}$)[0-9][0-9.,]*")
_SEGMENTS = re.compile(r"\s[-–—]+\s|[()\[\]]+|_{2,}")
_LABEL = re.compile(r"^.*[:|]", re.DOTALL)
"""What stands before a value, and says nothing of the rows: `Archived: 2026-11-20`."""
_LONGEST = 12
"""Words; a longer text is a sentence, which says more than what kind of list follows."""


def past_words(told: Iterable[str]) -> str:
    """Return the text that says that every vendor of the sheet is a former one, or an empty text.

    `Deselected suppliers 2024` says so. `Active and terminated vendors` does not: one word that
    speaks of current vendors too, or that is not known here, leaves every row as it stands.
    """
    texts = list(told)
    if any(not _NOW.isdisjoint(folded(text).split()) for text in texts if _is_short(text)):
        return ""
    beside = zip_longest(texts, texts[1:], fillvalue="")
    return next((text for text, value in beside if _is_past(text) and not _is_value(value)), "")


def _is_value(text: str) -> bool:
    """Say whether a text makes a label of the one before it: `Inactive vendors`, `No`."""
    return is_flag(text) or folded(text) in _VALUES or _COUNT.fullmatch(text) is not None


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST


def _is_past(text: str) -> bool:
    every = folded(text).replace("do not use", "").split()
    if not every or len(every) > _LONGEST or set(every) & _BOTH - {"all"}:
        return False
    value = _LABEL.sub("", text.strip().rstrip(":|"))
    return any(_says_past(folded(part).split()) for part in _SEGMENTS.split(value))


def _says_past(words: list[str]) -> bool:
    plain = {word for word in words if not word.isdigit()}
    plain = {re.sub(r"^fy\d+$|^\d+$", "fy", word) for word in plain}
    past = plain & _PAST
    if "de" in plain and "selected" in plain:
        past = past | {"selected"}
    known = _PAST | _VENDORS | _BETWEEN | past
    return bool(past) and not plain - known and (bool(plain & _VENDORS) or _is_alone(plain, past))


def _is_alone(plain: set[str], past: set[str]) -> bool:
    return len(plain) <= 2 and bool(past - _WEAK_ALONE)


_SUBS = re.compile(
    r"(?:sub[\s_-]?processors?|sub[\s_-]?processor|fourth[\s_-]part(?:y|ies)|4th[\s_-]part(?:y|ies)"
    r"|unterauftragsverarbeitern?|unterauftragnehmern?|subdienstleistern?"
    r"|sous[\s_-]?traitants?(?:[\s_-]ult[eé]rieurs?)?|subencargados?|subprocesadore?s?)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
_CONTRACTORS = re.compile(
    r"(?:sub[\s_-]?contractors?|subunternehmern?|nachunternehmern?|subcontratistas?"
    r"|sub[\s_-]?award(?:ee)?s?)(?![^\W\d_])",
    re.IGNORECASE,
)
_SUBSIDIARIES = re.compile(
    r"(?:subsidiaries|affiliates|group companies|tochtergesellschaften|tochterunternehmen"
    r"|beteiligungen|filiales|subsidiarias)(?![^\W\d_])",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?:(?:list|register|overview|page|used|engaged)\s+)*"
    r"(?:of|by|der|des|von|de la|de l['’]|de|del|du|d['’])\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:fy|q|v|h)?[\d ]+|i{1,3}|iv|vi{0,3}|ix|xi{0,3}")
"""A day, a quarter, a version, or the number of an annex."""
_AROUND = " \t_-–—:|,()[]'’\"“”"
_EDGE = " \t_-–—:|,.()[]'’\"“”"
_NO_NAME = frozenset(
    ("list", "lists", "liste", "lista", "listado", "of", "the", "our", "we", "unsere", "unserer",
     "nos", "notre", "nuestros", "current", "approved", "authorized", "authorised", "third",
     "party", "parties", "gdpr", "dpa", "annex", "appendix", "schedule", "exhibit", "anhang",
     "annexe", "anexo", "register", "registry", "overview", "inventory", "data", "processing",
     "personal", "customer", "customers", "company", "platform", "service", "services", "version",
     "page", "sheet", "tab", "updated", "last", "as", "at", "on", "per", "effective", "affiliates",
     "and", "und", "et", "y", "eu", "us", "uk", "emea", "apac", "americas", "global", "production",
     "internal", "external", "master", "full", "new", "final", "draft", "copy", "public", "ai",
     "key", "material", "critical", "all", "used", "vendor", "vendors", "supplier", "suppliers",
     "infrastructure", "cloud", "hosting", "support", "technical", "operational", "business",
     "partners", "group", "entities", "corporate", "product", "products", "security", "privacy",
     "legal", "team", "review", "annual", "quarterly", "tracker", "log", "template", "export",
     "report", "summary", "details", "for", "to", "with", "in", "de", "des", "der", "la", "les",
     "el", "los", "von", "du", "by", "from", "q1", "q2", "q3", "q4", "jan", "feb", "mar", "apr",
     "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march",
     "april", "june", "july", "august", "september", "october", "november", "december", "stand",
     "a", "an", "or", "table", "section", "part", "contractors", "subcontractors", "processors",
     "changes", "change", "history", "notice", "tous", "toutes", "unter", "sub", "lieferanten",
     "fournisseurs", "proveedores", "sonstige", "other", "others", "additional", "saas", "it")
)  # fmt: skip
"""Words that are no name of an organisation, in a title that speaks of sub-processors."""


_OURS = frozenset(
    ("our", "own", "we", "unsere", "unserer", "eigene", "eigenen", "nos", "notre", "propres",
     "nuestros", "nuestras", "propios")
)  # fmt: skip


def speaks_of_ours(text: str) -> bool:
    """Say whether a title speaks of what its own company has: `Our sub-processors`."""
    return not _OURS.isdisjoint(folded(text).split()) and len(text.split()) <= _LONGEST


def speaks_of_subprocessors(text: str) -> bool:
    """Say whether a title or a text above the header announces sub-processors."""
    return _SUBS.search(_spelled(text)) is not None and len(text.split()) <= _LONGEST


def speaks_of_subcontractors(text: str) -> bool:
    """Say whether a text announces subcontractors, and no vendors of another kind."""
    spelled = _spelled(text)
    others = set(folded(spelled).split()) & (_VENDORS - {"contractors", "subcontractors"})
    found = _CONTRACTORS.search(spelled) is not None
    return found and not others and len(text.split()) <= _LONGEST


def whose_subprocessors(text: str) -> str:
    """Return the organisation whose sub-processors a text announces; empty where it names none.

    `Sub-processors of Acme Inc.`, `Acme Inc. - Sub-processors` and `acme_subprocessors` name one;
    `Our sub-processors` and `Sub-processors EU 2025` do not.
    """
    return _whose(text, _SUBS) or _whose(text, _CONTRACTORS, only_of=True)


def whose_subsidiaries(text: str) -> str:
    """Return the organisation whose subsidiaries or affiliates a text announces, or empty."""
    return _whose(text, _SUBSIDIARIES, only_of=True)


def _whose(text: str, announced: re.Pattern[str], *, only_of: bool = False) -> str:
    spelled = _spelled(text)
    found = announced.search(spelled)
    if found is None or len(spelled.split()) > _LONGEST:
        return ""
    before, after = spelled[: found.start()], spelled[found.end() :].strip()
    of = _OF.match(after)
    if of is not None:
        return _name(of["name"])
    return "" if only_of else _name(before) or _name(after)


def _name(text: str) -> str:
    """Return the name that is left of a text without dates and the words around it."""
    words = text.lstrip(_EDGE).rstrip(_AROUND).removesuffix("'s").removesuffix("’s").split()
    while words and _is_no_name(words[0]):
        words = words[1:]
    while words and _is_no_name(words[-1]):
        words = words[:-1]
    return " ".join(words).strip(_AROUND)


def _is_no_name(word: str) -> bool:
    plain = folded(word)
    if not plain or plain in _NO_NAME or _DATED.fullmatch(plain) is not None:
        return True
    parts = set(plain.split())
    return bool(parts & _OURS) and parts <= _NO_NAME | _OURS


def _spelled(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:200]).replace("_", " ").strip()
