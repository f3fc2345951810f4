"""Which parts of a cell may each be a name, and what is left of them once they are folded?

The folding itself lies with the register, which compares the names of lists with those it has.
"""

import re

from exposure.patterns import late_pattern
from exposure.register.names.fold import core_of, fold, is_unspaced, strip_legal

__all__ = ["core_of", "fold", "is_unspaced", "names_a_person", "segments", "strip_legal"]

_PERSON = late_pattern(r"^\s*person:", re.IGNORECASE)
_SPLITS = late_pattern(
    r"\s[-–—]+\s|\s/\s|\s[-–—]+$|[()\[\]{}（）【】*;；|<>@]|:\s"
    r"|(?:^|(?<=\s))(?:c/o|dba:?|d/b/a:?|d\.b\.a\.|fka:?|f/k/a:?|aka|a/k/a|t/a|obo|via)(?=\s)",
    re.IGNORECASE,
)


def segments(text: str) -> tuple[str, ...]:
    """Return the parts of a cell that may each be a name, as written, without empty ones."""
    parts = [part.strip() for part in _SPLITS.split(text)]
    return tuple(dict.fromkeys(part for part in parts if part))


def names_a_person(text: str) -> bool:
    """Say whether an SPDX actor is a person."""
    return _PERSON.match(text) is not None
