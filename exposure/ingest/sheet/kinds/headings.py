"""Under which spellings may a column header be looked up?"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from exposure.ingest.sheet.words.fold import folded

_BRACKET = re.compile(r"[(\[][^()\[\]]{0,60}[)\]]")
_LAST = re.compile(r" (?:usd|eur|gbp|chf|cad|aud|inr|jpy|optional|required|mandatory|\d{1,2})$")
_LONGEST = 12
"""Words; a longer text is a sentence, which says more than what kind of list follows."""
_SQL = re.compile(r"(?<=[a-z])0$")
"""Some inventory databases end the names of their columns in a zero."""


@lru_cache(maxsize=20_000)
def keys_of(header: str) -> tuple[str, ...]:
    """Return a header folded, and without brackets, currency, number or `required` at its end.

    Of headers in several rows, which ` / ` joins, the last one may be looked up alone.
    """
    whole = folded(header)
    plain = folded(_BRACKET.sub(" ", header[:200]))
    last = folded(header[:200].rpartition(" / ")[2])
    keys = [whole, plain, _LAST.sub("", plain), _SQL.sub("", plain), last]
    return tuple(dict.fromkeys(key for key in keys if key))


def known_columns(headers: Sequence[str], roles: Mapping[str, str]) -> dict[str, str]:
    """Return the sheet's own folded headers → role, for those that a table knows."""
    found = {}
    for header in headers:
        for key in keys_of(header):
            if key in roles:
                found[folded(header)] = roles[key]
                break
    return found


def holds_phrase(text: str, phrases: frozenset[str]) -> str:
    """Return the first phrase, in order of the alphabet, that a text holds as whole words."""
    if len(text.split()) > _LONGEST:
        return ""
    padded = f" {folded(text)} "
    return next((phrase for phrase in sorted(phrases) if f" {phrase} " in padded), "")
