"""Does a text hold a name or a number, however either is spelled?"""

import unicodedata

from msgspec import Struct

from exposure.patterns import late_pattern

_RUN = late_pattern(r"[^\W_]+")
_LONG, _LONG_NUMBER = 8, 10
"""Characters from which on a name, and one of digits alone, is found inside of longer words too."""


class Spelt(Struct, frozen=True):
    """A text without case, marks and what parts words."""

    words: str
    """` n00024 26 c 1234 `: every run of letters and digits, between blanks."""
    squashed: str
    """The same without blanks."""


def spelt(text: str) -> Spelt:
    """Return a text as it is compared; full width and composed letters are the plain ones."""
    runs = _RUN.findall(unicodedata.normalize("NFKC", text).casefold())
    return Spelt(f" {' '.join(runs)} ", "".join(runs))


def holds(text: Spelt, name: Spelt) -> bool:
    """Say whether a text holds a name: as words of its own, and a long one inside of others too."""
    if not name.squashed:
        return False
    least = _LONG_NUMBER if name.squashed.isdecimal() else _LONG
    inside = len(name.squashed) >= least and name.squashed in text.squashed
    return inside or name.words in text.words
