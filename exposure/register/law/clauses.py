"""Which clauses does a contract's clause list write out, as far as it can be read?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from exposure.patterns import late_pattern

# Contracts name memoranda, `OMB M-22-18`, among their clauses.
_NUMBER = late_pattern(r"(?<![\d.])\d{2,4}\.\d{3}-\d{1,5}(?![\w*#])|(?<![\w-])M-\d\d-\d\d(?![\w-])")
# "52.204-23 through -30", "52.204-23, -24" and "52.204-xx" name clauses without writing them out.
_SHORTHAND = late_pattern(
    r"(?<![\w-])-\s?\d|\bthrough\b|\bthru\b|\bet\.? seq|\bseries\b|\d-[xX*#]+"
    r"|@\s*(?:to|and all|\.\.+|[–—-])\s*@|@\s*(?:/|&|and|,)\s*-?\s?\d{1,5}\b|\ball\b",
    re.IGNORECASE,
)
_ALTERNATE = late_pattern(r"\balt(?:ernate)?\b", re.IGNORECASE)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


class ClauseList(Struct, frozen=True):
    """A contract's clause list as read."""

    numbers: frozenset[str] = frozenset()
    alternates: frozenset[str] = frozenset()
    """Of these, the numbers that stand with an alternate, such as `52.204-30 Alt II`."""
    unread: tuple[str, ...] = ()
    """Texts that hold no clause number, or name several without writing them out."""


def clause_list(texts: Iterable[str]) -> ClauseList:
    """Return the clause numbers that a contract's records write out."""
    texts = tuple(texts)
    unread = tuple(dict.fromkeys(text for text in texts if _is_unread(text)))
    alternates = clause_numbers(text for text in texts if _ALTERNATE.search(text))
    return ClauseList(numbers=clause_numbers(texts), alternates=alternates, unread=unread)


def clause_numbers(texts: Iterable[str]) -> frozenset[str]:
    """Return the clause numbers in texts such as `DFARS 252.239-7018 (DEC 2022)`."""
    return frozenset(number for text in texts for number in _numbers_in(text))


@lru_cache(maxsize=4096)
def _numbers_in(text: str) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(text.translate(_DASHES)))


def _is_unread(text: str) -> bool:
    if not text.strip():
        return False
    marked = _NUMBER.sub("@", text.translate(_DASHES))
    return "@" not in marked or _SHORTHAND.search(marked) is not None
