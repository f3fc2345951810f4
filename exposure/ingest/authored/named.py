"""Does a text name a person, rather than nobody yet?"""

import unicodedata
from collections.abc import Iterable

from exposure.patterns import late_pattern
from exposure.register.names.invisible import without_invisible

_NAME = late_pattern(r"[^\W\d_]{2}")
"""What the name of a person holds at least, whatever its script."""
_NOBODY = frozenset(
    {"as above", "asap", "ask", "ditto", "dito", "idem", "later", "me", "missing", "myself", "na",
     "n a", "name", "name role", "nil", "no", "nobody", "none", "none yet", "not applicable",
     "not available", "nothing", "ok", "open", "pending", "same", "same as above", "see above",
     "self", "tba", "tbc", "tbd", "to be done", "to do", "to follow", "todo", "unknown", "x", "xx",
     "xxx", "yes"}
)  # fmt: skip
"""What people write where they name nobody, or nothing, yet."""
_NOBODY_YET = (
    "anon", "anonymous", "aucun", "aucune", "awaiting", "desconocido", "geen", "inconnu", "inconnue",
    "keine", "keiner", "myself", "n a", "nadie", "nenhum", "nessuna", "nessuno", "niemand", "nikt",
    "ninguna", "ninguno", "no approval", "no approver", "no body", "no name", "no one", "no person",
    "no reviewer", "no second", "nobody", "none", "not", "nothing", "onbekend", "pending", "personne",
    "same", "self", "someone", "somebody", "tba", "tbc", "tbd", "to be", "todo", "unbekannt", "unknown",
)  # fmt: skip
"""Words with which a text opens that names nobody yet, in the languages whose headers are known."""
_NOTHING_YET = (
    *_NOBODY_YET, "as above", "brak", "folgt", "kein", "keines", "later", "missing", "nada", "nicht",
    "nichts", "niente", "ningun", "ningún", "no attachment", "no document", "no documents", "no evidence",
    "no file", "no files", "no link", "no proof", "no record", "no records", "no reference", "no source",
    "no ticket", "noch", "ohne", "pas", "pendiente", "rien", "sans", "see above", "sin", "to do",
    "to follow", "waiting", "will", "without",
)  # fmt: skip
"""The same for a text that states nothing yet: some of these words are also people's names."""
_NO_WORDS = late_pattern(r"[\W_]+")


def is_stated(text: str) -> bool:
    """Say whether a text states something, rather than that there is nothing, or not yet.

    What holds a digit states it, however it opens: `TBD-114`, `No. 7 of the file`.
    """
    stated = _plain(text)
    if not stated or stated in _NOBODY:
        return False
    return not _opens(stated, _NOTHING_YET) or any(map(str.isdigit, stated))


def names_a_person(text: str) -> bool:
    """Say whether somebody is named who can be asked."""
    stated = _plain(text)
    named = bool(_NAME.search(stated)) and stated not in _NOBODY
    return named and not _opens(stated, _NOBODY_YET)


def _opens(stated: str, openings: Iterable[str]) -> bool:
    words = f"{stated} "
    return any(words.startswith(f"{opening} ") for opening in openings)


def _plain(text: str) -> str:
    """Return the words of a text as a reader sees them: `n a` for `N./A.`."""
    seen = unicodedata.normalize("NFKC", without_invisible(text))
    return _NO_WORDS.sub(" ", seen).strip().casefold()
