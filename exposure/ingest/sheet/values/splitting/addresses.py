"""Which pieces of a cell are a postal address that stands behind a name?"""

import re
from collections.abc import Sequence
from itertools import pairwise

from exposure.ingest.sheet.columns.places import is_country
from exposure.ingest.sheet.values.splitting.legal_forms import bears_legal_form

_WAYS = (
    "street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|parkway|pkwy|square|sq|court"
    "|ct|terrace|circle|highway|hwy|place|pl|plaza|quay|row|wharf|broadway|crescent|mews"
)
_STREET = re.compile(
    rf"[0-9]{{1,6}}[a-z]?(?:[-–/][0-9]{{1,6}})?,?\s+(?:\S+\s+){{0,5}}?(?:{_WAYS})\b\.?"
    r"(?:\s+(?:[nsew]{1,2}|north|south|east|west))?\.?"
    r"(?:,?\s+(?:#|suite|ste|unit|floor|fl|apt|room|rm|bldg|building)\b.{0,40})?"
    r"|(?:rue|avenue|av|boulevard|bd|place|quai|all[ée]e|chemin|via|viale|piazza|corso|calle|c/"
    r"|avda|avenida|paseo|plaza|rua|pra[çc]a|ul)\.?\s.{0,60}[0-9].{0,10}"
    r"|[0-9]{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|quai|all[ée]e|chemin)\s.{1,60}"
    r"|(?:[^\W\d]+[\s-]){0,3}[^\W\d]*(?:stra(?:ß|ss)e|str\.?|platz|weg|allee|gasse|ring|damm|ufer"
    r"|straat|laan|plein|gracht|gatan|vägen|vej|gade|veien|katu)\s+[0-9]{1,4}\s?[a-z]?(?:[-–/][0-9]{1,4})?"
    r"|(?:p\.?\s?o\.?\s?box|postfach|boîte postale|bp|apartado)\s.{0,20}[0-9].{0,10}"
    r"|(?:suite|ste|unit|floor|level|building|bldg|room)\.?\s+#?[0-9a-z-]{1,6}"
    r"|[0-9]{1,2}(?:st|nd|rd|th)\s+floor",
    re.IGNORECASE,
)
_GLUED_STREET = re.compile(
    rf"[0-9]{{1,6}}\s+(?:\S+\s+){{0,5}}?(?i:{_WAYS})\.?(?=[A-Z][a-z]).{{1,40}}"
)
"""A street at whose end a city begins without a blank, as texts copied from web pages have it."""
_CODE = re.compile(
    r"(?:.{0,40}[\s,])?[A-Z]{2}\.?\s+[0-9]{5}(?:-[0-9]{4})?\s*(?:[A-Z][A-Za-z .]{1,30})?"
    r"|(?:[A-Z]{1,3}[- ][0-9]{4,5}|[0-9]{5}|[0-9]{4}\s?[A-Z]{2})\s+(?:[^\W\d]|[ '’.-]){3,40}"
    r"|(?:.{0,40}\s)?[A-Z]{1,2}[0-9][0-9A-Z]?\s+[0-9][A-Z]{2}"
    r"|(?:.{0,40}\s)?[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9]"
    r"|[0-9]{5}(?:-[0-9]{4})?|〒\s?[0-9]{3}-?[0-9]{4}.{0,60}"
)
"""A postal code with what stands before and behind it: `CA 94104`, `10115 Berlin`, `London EC2A 4NE`."""
_SHORT_CODE = re.compile(r"[0-9]{4}\s+(?:[^\W\d]|[ '’.-]){3,40}")
"""Such as `8001 Zürich`; behind a street only, for a name may begin so too."""
_PHONE = re.compile(r"(?:(?:tel|phone|fax|t|f)\b[.:]*\s*)?\+?[0-9][0-9 ()./-]{7,20}", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
_LONGEST = 120
_MOST_BETWEEN = 3
"""Pieces between a street and the code or country that ends its address: city, county, state."""


def address_pieces(pieces: Sequence[str]) -> frozenset[int]:
    """Return the positions of pieces that are part of an address; the first one never is.

    What bears a legal form is none. A city has no look of its own: it counts between a street
    and a postal code or country.
    """
    streets = {k for k, piece in enumerate(pieces) if k and _is_street(piece)}
    sure = [
        k
        for k, piece in enumerate(pieces)
        if k in streets
        or (k and _is_part(piece))
        or (k - 1 in streets and _SHORT_CODE.fullmatch(piece))
    ]
    between: set[int] = set()
    for first, last in pairwise(sure):
        inside = range(first + 1, last)
        opens = first in streets or first in between
        if (
            opens
            and last not in streets
            and len(inside) <= _MOST_BETWEEN
            and not any(bears_legal_form(pieces[k]) for k in inside)
        ):
            between.update((*inside, last))
    return frozenset((*sure, *between))


def _is_part(piece: str) -> bool:
    if len(piece) > _LONGEST or bears_legal_form(piece):
        return False
    if not _DIGIT.search(piece):
        return len(piece) > 2 and is_country(piece)
    return bool(_CODE.fullmatch(piece) or _PHONE.fullmatch(piece))


def _is_street(piece: str) -> bool:
    if len(piece) > _LONGEST or not _DIGIT.search(piece) or bears_legal_form(piece):
        return False
    return bool(_STREET.fullmatch(piece) or _GLUED_STREET.fullmatch(piece))
