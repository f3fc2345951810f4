"""Does a contract's clause list call for a requirement, as far as the list can be read?"""

import re

from msgspec import Struct

from exposure.model.records import ContractRow

_NUMBER = re.compile(r"(?<![\d.])\d{2,4}\.\d{3}-\d{1,5}(?![\w*#])")
# "52.204-23 through -30", "52.204-23, -24" and "52.204-xx" name clauses without writing them out.
_SHORTHAND = re.compile(
    r"(?<![\w-])-\s?\d|\bthrough\b|\bthru\b|\bet\.? seq|\bseries\b|\d-[xX*#]+"
    r"|@\s*(?:to|and all|\.\.+|[–—-])\s*@|\ball\b",
    re.IGNORECASE,
)


class ClauseList(Struct, frozen=True):
    """A contract's clause list as read."""

    numbers: frozenset[str]
    unread: tuple[str, ...]
    """Texts that hold no clause number, or name several without writing them out."""


def clause_list(contract: ContractRow) -> ClauseList:
    """Return the clause numbers that a contract's record writes out."""
    numbers = {number for text in contract.clauses for number in _NUMBER.findall(text)}
    unread = tuple(text for text in contract.clauses if _is_unread(text))
    return ClauseList(numbers=frozenset(numbers), unread=unread)


def clause_numbers(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the clause numbers in texts such as `DFARS 252.239-7018 (DEC 2022)`."""
    return frozenset(number for text in texts for number in _NUMBER.findall(text))


def _is_unread(text: str) -> bool:
    if not text.strip():
        return False
    marked = _NUMBER.sub("@", text)
    return "@" not in marked or _SHORTHAND.search(marked) is not None
