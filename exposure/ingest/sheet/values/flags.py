"""Does a cell say yes or no, in use or no longer, something or nothing at all?"""

import re
from collections.abc import Iterable

YES = frozenset(
    ("yes", "y", "true", "t", "1", "x", "✓", "✔", "☑", "ja", "oui", "si", "sí", "wahr", "vrai")
)
NO = frozenset(("no", "n", "false", "f", "0", "✗", "✘", "☐", "nein", "non", "falsch", "faux"))

NOTHING = frozenset(
    ("-", "--", "---", "–", "—", "/", ".", "n/a", "na", "n.a.", "none", "nil", "null", "not applicable",
     "keine", "keiner", "entfällt", "aucun", "aucune", "ninguno", "ninguna", "no aplica", "s/o")
)  # fmt: skip
"""Texts that say that there is nothing here."""

UNKNOWN = frozenset(
    ("?", "??", "???", "tbd", "tbc", "to be determined", "to be confirmed", "unknown", "unbekannt",
     "inconnu", "desconocido", "not known", "not disclosed", "undisclosed", "pending", "#n/a",
     "various", "multiple", "misc", "miscellaneous", "diverse", "divers", "varios")
)  # fmt: skip
"""Texts that say that something is here which the sheet does not name."""

_UNNAMED_ALONE = re.compile(
    r"(?:approx\.? |about |over |more than |~ ?|> ?)?[0-9][0-9.,]*\s*\+?(?: others?| more)?"
    r"|(?:and |some |several |many |a few )?(?:others?|more)|several|numerous|many|some"
    r"|(?:and )?etc\.?|\.{2,}|…|et al\.?|u\. ?a\.?|usw\.?"
    r"|(?:yes )?(?:available )?(?:up)?on request|confidential|proprietary|redacted|withheld"
    r"|see (?:the |our |their )?(?:web ?site|list|link|url|contract|dpa|trust center|below|above"
    r"|notes|attached|attachment|appendix|annex)"
)
_UNNAMED = re.compile(
    _UNNAMED_ALONE.pattern.join((r"\A(?:", r")\Z"))
    + r"|\betc\b|\bet al\b|\b(?:and|among|plus|und|et) (?:[0-9]+ )?(?:others?|more|weitere|autres)\b"
    r"|(?:\.{3}|…)\Z|\bon request\b|\bconfidential\b|\Asee\b|\Ahttps?://\S+\Z|\Awww\.\S+\Z"
)
"""Entries among names that say that there are more; a link alone leads to a list."""

_ENDED = frozenset(
    ("inactive", "in active", "not active", "non active", "terminated", "termination", "blocked",
     "deselected", "de selected", "disabled", "deactivated", "closed", "ended", "expired",
     "offboarded", "off boarded", "retired", "archived", "cancelled", "canceled", "former",
     "decommissioned", "discontinued", "deleted", "removed", "churned", "obsolete",
     "no longer used", "not in use", "past", "inaktiv", "gesperrt", "beendet", "gekündigt",
     "gelöscht", "inactif", "bloqué", "résilié", "terminé", "supprimé", "inactivo", "bloqueado",
     "terminado", "dado de baja", "baja")
)  # fmt: skip
_ACTIVE = frozenset(
    ("active", "activated", "enabled", "live", "current", "approved", "in use", "in production",
     "production", "open", "valid", "onboarded", "qualified", "preferred", "aktiv", "freigegeben",
     "in nutzung", "actif", "en service", "activo", "vigente", "not blocked", "unblocked")
)  # fmt: skip


def is_blank(text: str) -> bool:
    """Say whether a text is there only to say that nothing is."""
    return not text or text.casefold() in NOTHING


def is_unknown(text: str) -> bool:
    """Say whether a text admits that the sheet does not know."""
    return text.casefold() in UNKNOWN


def leaves_unnamed(text: str) -> bool:
    """Say whether an entry among names says that there are some which it does not name."""
    return is_unknown(text) or bool(yes_or_no(text)) or bool(_UNNAMED.search(text.casefold()))


def names_nobody(text: str) -> bool:
    """Say whether an entry among names holds no name: an unknown, a flag, a count or a phrase."""
    plain = text.casefold()
    return is_unknown(text) or is_flag(text) or bool(_UNNAMED_ALONE.fullmatch(plain))


def yes_or_no(text: str) -> bool | None:
    """Return what a flag says, or None; `Yes (CUI)` says yes."""
    folded = text.casefold().strip()
    if folded in YES or re.match(r"(?:yes|ja|oui|sí)\b", folded):
        return True
    if folded in NO or re.match(r"(?:no|nein|non)\b", folded):
        return False
    return None


def is_flag(text: str) -> bool:
    """Say whether a text is a bare yes or no."""
    return text.casefold() in YES or text.casefold() in NO


def activity(statuses: Iterable[tuple[str, bool]]) -> bool | str | None:
    """Return whether a row is in current use: True, False, None, or a clause where it contradicts.

    Each status comes with True if its column speaks of an end, such as `Blocked` or `Inactive`.
    """
    said: dict[bool, str] = {}
    for text, of_ending in statuses:
        meaning = _meaning(text, of_ending=of_ending)
        if meaning is not None:
            said.setdefault(meaning, text)
    if len(said) == 2:
        return f"one status column says {said[True]!r}, another {said[False]!r}"
    return next(iter(said), None)


def _meaning(text: str, *, of_ending: bool) -> bool | None:
    words = re.sub(r"[\W_]+", " ", text.casefold()).strip()
    if words in _ENDED:
        return False
    if words in _ACTIVE:
        return True
    flag = yes_or_no(text)
    if flag is None:
        first = re.split(r"\s*[-–—:;,(/]", text.casefold(), maxsplit=1)[0].strip()
        if first == words:
            return None
        return False if first in _ENDED else True if first in _ACTIVE else None
    return (not flag) if of_ending else flag
