"""Which kind of buyer is the agency that a contract names?"""

import re
from functools import cache

from msgspec import Struct

from exposure.model.law.authority import Buyer


class AgencyNames(Struct, frozen=True):
    """Names by which one kind of buyer is told."""

    buyer: Buyer
    source: str
    names: tuple[str, ...]
    maybe: bool = False
    """Whether a name of these leaves it open."""


def buyers_named(
    agencies: tuple[AgencyNames, ...], text: str, *, maybe: bool = False
) -> frozenset[Buyer]:
    """Return every kind of buyer that a text names; empty where it names none that is known.

    `maybe` asks for the kinds that a name leaves open.

    Names in capitals, such as `DIA`, match capitals alone, unless the whole text is in capitals
    or they are the whole of it.
    """
    plain = " ".join(text.split())
    rows = (row for row in agencies if row.maybe is maybe)
    return frozenset(row.buyer for row in rows if _pattern(row.names).search(plain))


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    capitals = "|".join(re.escape(name) for name in longest if name.isupper())
    words = "|".join(re.escape(name) for name in longest if not name.isupper())
    parts = [f"(?:{capitals})"] if capitals else []
    parts += [f"(?i:{words})"] if words else []
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?![\w])")
