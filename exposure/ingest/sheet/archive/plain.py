"""Can a sheet part be vouched for by a few literal searches, without looking at each cell?

A writer's ordinary output is checked at the speed of a search, which matters for large sheets.
Anything that is not literally in the ordinary form goes to `scan.py`, which looks at each cell.
"""

import re
from itertools import pairwise

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.facts import Extent, SheetFacts

_ROW = re.compile(rb'<row r="([0-9]{1,7})"')
_ODD_ROW = re.compile(rb'<row(?:[^ B]| (?!r="[0-9]{1,7}"))')
_ODD_CELL = (
    rb'<c(?:[^ a-zA-Z]| (?!r="[A-Z]{1,2}[0-9]{1,%d}"'
    rb'(?: (?:s|cm|vm|ph)="[0-9]{1,9}"| t="(?:s|str|n|b|d|inlineStr)"){0,5} ?/?>))'
)
"""A cell that is not in the ordinary form, or shows an error; the row number's digits are filled in."""
_WIDE_CELL = re.compile(rb'<c r="([A-Z]{2})')
_TELLING = (
    re.compile(rb"<f[ >/]"),
    re.compile(rb'hidden=(?!"(?:0|false)")'),
    re.compile(rb":(?:c|row)[\s/>]"),
    re.compile(rb"<!"),
)
"""Formulas, hidden parts, prefixed names, declarations and comments want a closer look."""


def plain_facts(part: bytes, bounds: Bounds) -> SheetFacts | None:
    """Return the facts of an ordinary part, or None where each cell must be looked at."""
    if not part.startswith((b"<?xml", b"<worksheet")) or _ODD_ROW.search(part):
        return None
    rows = [int(number) for number in _ROW.findall(part)]
    if any(row >= later for row, later in pairwise(rows)):
        return None
    if any(telling.search(part) for telling in _TELLING):
        return None
    if not rows or (b"<v>" not in part and b"<is>" not in part):
        return SheetFacts(None)
    digits = len(str(rows[-1]))
    if re.search(_ODD_CELL % digits, part):
        return None
    # No cell can name a row with more digits than the last row has, so this holds them all.
    extent = Extent(1, 10**digits - 1, 0, _last_column(part))
    return None if extent.excess(bounds) else SheetFacts(extent)


def _last_column(part: bytes) -> int:
    wide = set(_WIDE_CELL.findall(part))
    return max((26 * (pair[0] - 64) + pair[1] - 65 for pair in wide), default=25)
