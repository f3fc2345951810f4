"""Are two contract numbers the same, however each is spelled?"""

import unicodedata
from functools import lru_cache

_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
"""What programs make of a hyphen."""
_LONG = 10
"""From so many characters on, hyphens are spelling alone: official numbers are written without."""


@lru_cache(maxsize=4096)
def plain_number(number: str) -> str:
    """Return a contract number without blanks, case, hyphens, and the mark of a text in a sheet.

    Short numbers keep their hyphens, which may tell them apart.
    """
    plain = unicodedata.normalize("NFKC", number).translate(_HYPHENS)
    plain = "".join(plain.split()).casefold().removeprefix("'")
    return plain.replace("-", "") if len(plain) >= _LONG else plain
