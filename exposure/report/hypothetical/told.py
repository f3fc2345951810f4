"""Of which parts is a hypothetical answer made, whatever the medium? Outside text is still raw."""

from msgspec import Struct


class Entry(Struct, frozen=True):
    """One line, and what is said beneath it."""

    head: str
    beneath: tuple[str, ...] = ()


class Section(Struct, frozen=True):
    """Entries under a title."""

    title: str
    entries: tuple[Entry, ...]
    note: str = ""
    more: int = 0
    """Entries that are not shown."""


class Grid(Struct, frozen=True):
    """Figures by name, one column for each thing that they are told of."""

    heads: tuple[str, ...]
    """Of the columns; the names of the figures have none."""
    rows: tuple[tuple[str, ...], ...]
    """Name of a figure, then its value in each column."""


class Told(Struct, frozen=True):
    """A whole answer."""

    title: str
    """For a medium that has titles; it says that the answer is hypothetical."""
    stamp: str
    """The sentence that stands first."""
    lines: tuple[str, ...]
    grid: Grid | None
    under: tuple[str, ...]
    """What the figures must not be read without."""
    sections: tuple[Section, ...]
    warnings: tuple[str, ...]
    closing: tuple[str, ...]
