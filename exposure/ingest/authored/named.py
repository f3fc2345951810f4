"""Does a text name a person, rather than nobody yet?"""

from exposure.patterns import late_pattern

_NAME = late_pattern(r"[^\W\d_]{2}")
"""What the name of a person holds at least, whatever its script."""
_NOBODY = frozenset(
    {"n/a", "name", "name, role", "nobody", "none", "tba", "tbd", "todo", "unknown"}
)
"""What people write where they name nobody yet."""


def names_a_person(text: str) -> bool:
    """Say whether somebody is named who can be asked."""
    stated = text.strip()
    return bool(_NAME.search(stated)) and stated.casefold() not in _NOBODY
