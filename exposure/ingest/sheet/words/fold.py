"""In which form are column headers compared, and how are tables of them put together?"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from exposure.patterns import late_pattern

Words = Mapping[str, tuple[str, ...]]
"""Role → headers that have it, as people write them: case, accents and hyphens do not matter."""

_CAMEL = late_pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_NUMERO = late_pattern(r"\b[Nn]\.?[°º]\.?")
_NO_WORDS = late_pattern(r"[\W_]+")
_TORN = late_pattern(
    r"\b(?:(e) (?=mails?\b)"
    r"|(sub) (?=process|contract|service (?:org|prov)|suppli|vendor|tier|encarg"
    r"|unternehm|auftrag|dienst|liefer|verwerk|verarb|respons|fornit|operador|appalt))"
)
_MARKED = late_pattern("[\u0080-\u03ff\u1e00-\u1fff]")
"""Letters that may bear marks; from Cyrillic on a mark makes another letter."""
_SPELLED_OUT = {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}
_UMLAUT = late_pattern("[äöüåÄÖÜÅ]")
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa"}
_LONGEST = 200


def folded(header: str) -> str:
    """Return a header in the form of the header tables: `SupplierName *` is `supplier name`.

    Full-width forms become plain ones and Latin letters lose their accents; other scripts stay.
    """
    text = header[:_LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _NUMERO.sub("numero ", text))
    text = _CAMEL.sub(" ", text).replace("#", " number ").casefold()
    if not text.isascii():
        text = _MARKED.sub(_plain, text)
    return _joined(_NO_WORDS.sub(" ", text).strip())


def spellings(header: str) -> tuple[str, ...]:
    """Return a header folded, and once more as those write it who have no umlauts."""
    text = folded(header)
    if header.isascii() or not _UMLAUT.search(header):
        return (text,)
    return (text, folded(_UMLAUT.sub(lambda letter: _UMLAUTS[letter.group()], header)))


def all_spellings(headers: tuple[str, ...]) -> tuple[str, ...]:
    """Return every spelling of every header once, in order."""
    return tuple(dict.fromkeys(text for header in headers for text in spellings(header)))


def merged(*tables: Words) -> dict[str, tuple[str, ...]]:
    """Return role → folded headers of all tables."""
    roles = dict.fromkeys(role for table in tables for role in table)
    return {
        role: all_spellings(tuple(word for table in tables for word in table.get(role, ())))
        for role in roles
    }


def _joined(text: str) -> str:
    """Return words that many write in two as one: `e mail`, `sub processors`."""
    if "e mail" in text or "sub " in text:
        return _TORN.sub(lambda torn: torn.group().strip(), text)
    return text


def _plain(letter: re.Match[str]) -> str:
    """Return a letter without its marks."""
    return _bare(letter.group())


@lru_cache(maxsize=1_024)
def _bare(letter: str) -> str:
    if letter in _SPELLED_OUT:
        return _SPELLED_OUT[letter]
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))
