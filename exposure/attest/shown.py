"""How much of a long list is told in a sentence?"""

from collections.abc import Sequence

SHOWN = 8
NAMED = 10
"""Ids or names of a list that people look up one by one."""


def first_of(words: Sequence[str], count: int | None = None) -> str:
    """Return the first words, and how many more there are of `count`, or of the words themselves."""
    first = words[:SHOWN]
    rest = (len(words) if count is None else count) - len(first)
    return "; ".join(first) + (f"; {rest:,} more" if rest > 0 else "")


def some_of(names: Sequence[str], most: int = NAMED) -> str:
    """Return the first names, and how many more there are: `a, b and 3 more`."""
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" and {rest:,} more" if rest > 0 else "")
