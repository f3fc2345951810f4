"""In which order do rows stand, whatever the order in which their files were given?"""

from typing import TypeAlias

from exposure.model.location import Location
from exposure.patterns import late_pattern

PlaceOrder: TypeAlias = tuple[str, tuple[tuple[int, str], ...], int]
_NUMBER = late_pattern(r"(\d+)")


def order_of(location: Location) -> PlaceOrder:
    """Return what places are sorted by: row 9 before row 10, also of a sheet that has no lines."""
    parts = _NUMBER.split(location.place)
    numbered = tuple((len(part) if part.isdecimal() else 0, part) for part in parts if part)
    return location.document, numbered, location.line or 0
