"""Does a text of the records name another contract or customer of the company?"""

import re
from collections.abc import Iterator
from functools import lru_cache

from exposure.attest.named import Spelt, holds, spelt
from exposure.attest.representations.engagement import prime_in
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.patterns import late_pattern

_SHORTEST, _DIGITS, _WORD = 4, 6, 8
"""Characters of a number that is looked for: one with letters, one of digits, one of letters alone."""
_SHORTEST_NAME = 3
_PASSED_ON = late_pattern(r"[\s,;]*(?:through|via)\s*$", re.IGNORECASE)
_LONG_NAME = 8
"""Letters of a name from which on its case does not matter; a shorter one may be a word."""


class Others:
    """What the customer of one contract must not read of the others."""

    def __init__(self, result: ScanResult, contract: str | None) -> None:
        own = plain_number(contract or "")
        rows = [row for row in result.contracts if own and plain_number(row.number) == own]
        others = [row for row in result.contracts if row not in rows]
        self._own = tuple(
            spelt(text) for row in rows for text in (row.number, row.order, *_customers(row)) if text
        ) or (spelt(contract or ""),)  # fmt: skip
        theirs = [number for row in others for number in (row.number, row.order)]
        named = [number for row in result.vendors for number in row.contracts if _has_digit(number)]
        extended = [one for one in named if not self._extends_ours(one)]
        self.numbers = tuple(filter(self._is_number, dict.fromkeys((*theirs, *extended))))
        customers = (name for row in others for name in _customers(row))
        self.customers = tuple(filter(self._is_name, dict.fromkeys(customers)))
        self._numbers = tuple((one, spelt(one)) for one in self.numbers)
        self._customers = tuple((one, spelt(one)) for one in self.customers)
        self.named_in = lru_cache(maxsize=None)(self._named_in)

    def numbers_in(self, met: Spelt) -> tuple[str, ...]:
        """Return the numbers of other contracts and orders that a text holds, as records spell them."""
        return tuple(one for one, known in self._numbers if holds(met, known))

    def customers_in(self, text: str, met: Spelt) -> tuple[str, ...]:
        """Return the other customers whom a text names, agencies and primes, as records spell them."""
        return tuple(one for one, known in self._customers if _names(text, met, one, known))

    def _named_in(self, text: str) -> bool:
        """Say whether a text names another contract, order or customer, however it is spelled."""
        met = spelt(text)
        return bool(self.numbers_in(met) or self.customers_in(text, met))

    def _is_number(self, text: str) -> bool:
        return len(spelt(text).squashed) >= _least(text) and not self._is_ours(text)

    def _is_name(self, text: str) -> bool:
        return len(spelt(text).squashed) >= _SHORTEST_NAME and not self._is_ours(text)

    def _is_ours(self, text: str) -> bool:
        return any(holds(one, spelt(text)) or spelt(text).squashed in one.squashed
                   for one in self._own)  # fmt: skip

    def _extends_ours(self, number: str) -> bool:
        """Say whether a row names our own contract with something behind it, such as its order."""
        plain = spelt(number).squashed
        return any(one.squashed and one.squashed in plain for one in self._own)


def _customers(row: ContractRow) -> Iterator[str]:
    """Yield whom a row names: its agency as it is written, the prime behind it, and who is before."""
    prime = prime_in(row.agency)
    before = _PASSED_ON.sub("", row.agency.removesuffix(prime)) if prime else ""
    yield from filter(None, (row.agency, prime, before))


def _names(text: str, met: Spelt, name: str, known: Spelt) -> bool:
    if len(known.squashed) >= _LONG_NAME:
        return holds(met, known)
    return known.words in met.words and " ".join(name.split()) in " ".join(text.split())


def _least(number: str) -> int:
    if not _has_digit(number):
        return _WORD
    return _DIGITS if spelt(number).squashed.isdecimal() else _SHORTEST


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() for character in text)
