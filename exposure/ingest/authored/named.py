"""Does a text name a person, rather than nobody yet?"""

import unicodedata

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
_NO_WORDS = late_pattern(r"[\W_]+")


def is_stated(text: str) -> bool:
    """Say whether a text states something, rather than that nobody knows it yet."""
    stated = _plain(text)
    return bool(stated) and stated not in _NOBODY


def names_a_person(text: str) -> bool:
    """Say whether somebody is named who can be asked."""
    stated = _plain(text)
    return bool(_NAME.search(stated)) and stated not in _NOBODY


def _plain(text: str) -> str:
    """Return the words of a text as a reader sees them: `n a` for `N./A.`."""
    seen = unicodedata.normalize("NFKC", without_invisible(text))
    return _NO_WORDS.sub(" ", seen).strip().casefold()
