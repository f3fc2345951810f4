"""Which contract is meant by a number, however it is spelled?"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from exposure.model.law.numbers import plain_number


class Numbers(Struct, frozen=True):
    """The contracts of a scan, by their numbers."""

    exact: Mapping[str, str]
    """Number, without the blanks around it → as the scan tells it."""
    spelled: Mapping[str, frozenset[str]]
    """Number without spelling habits → all that are spelled so."""

    def meant(self, text: str) -> str | None:
        """Return the number that a text means; None where it means none, or more than one."""
        written = self.exact.get(text.strip())
        alike = self.spelled.get(plain_number(text), frozenset())
        return written or (next(iter(alike)) if len(alike) == 1 else None)


def numbers_of(numbers: Iterable[str]) -> Numbers:
    """Return the contracts of these numbers, in whatever spelling they will be asked for."""
    spelled: dict[str, set[str]] = {}
    exact = {number.strip(): number for number in numbers if number.strip()}
    for number in exact.values():
        spelled.setdefault(plain_number(number), set()).add(number)
    return Numbers(exact, {key: frozenset(alike) for key, alike in spelled.items()})
