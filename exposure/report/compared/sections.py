"""Which sections does a comparison have, the gravest first, and what stands in each?"""

from msgspec import Struct


class Entry(Struct, frozen=True):
    """One thing that differs: a line, and what is said beneath it. Texts are not neutralised."""

    head: str
    beneath: tuple[str, ...] = ()


class Section(Struct, frozen=True):
    """Things that differ in one way."""

    title: str
    """With how many there are."""
    note: str
    """What a reader must not misread; empty where there is no danger."""
    entries: tuple[Entry, ...]
    more: int = 0
    """Entries that are not shown."""


class Told(Struct, frozen=True):
    """A comparison in words, for every medium."""

    sides: tuple[str, str]
    """The old and the new result, one line each."""
    warnings: tuple[str, ...]
    counts: str
    sections: tuple[Section, ...]
    closing: tuple[str, ...]
    """What stands below all of it, whether or not anything changed."""
