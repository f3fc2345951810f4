"""What must anything be able to do in which entries are looked up by a text?"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Entry = TypeVar("Entry")
Read_co = TypeVar("Read_co", covariant=True)


class Entries(Protocol[Read_co]):
    """What can be read from end to end."""

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""

    def __getitem__(self, key: str, /) -> Read_co:
        """Return the entry with a key; KeyError where there is none."""


class Lookup(Protocol[Entry]):
    """A dict, or a shelf of stored bytes."""

    def __contains__(self, key: object, /) -> bool:
        """Say whether an entry has this key."""

    def __getitem__(self, key: str, /) -> Entry:
        """Return the entry with a key; KeyError where there is none."""

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""

    def get(self, key: str, default: Entry, /) -> Entry:
        """Return the entry with a key, or the default."""

    def values(self) -> Iterable[Entry]:
        """Return all entries."""
