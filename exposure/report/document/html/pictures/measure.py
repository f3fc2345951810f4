"""How wide is a text before a browser has drawn it, and where is it broken or cut?"""

import re
import unicodedata
from collections.abc import Iterator

from exposure.report.neutral import document

CUT = "…"
_NARROW = frozenset("iIjlft.,:;'|!()[]/\\ ·")
_BROAD = frozenset("mwMW@%&—…")
_LOOSE = " ·"
"""What may stand beyond the end of a line."""
_BREAK = re.compile(r"[^\s/\-_@:]*[\s/\-_@:]?(?:· )?")
"""Names of packages have no blanks: they are broken behind their marks; no line begins with a dot."""


def width_of(text: str, size: int) -> int:
    """Return the width in units of a text in the page's font, rather too wide than too narrow."""
    return round(sum(map(_em, text)) * size / 100)


def _em(sign: str) -> int:
    """Return hundredths of the font's size."""
    if sign in _NARROW:
        return 37
    if sign in _BROAD:
        return 96
    if sign.isascii():
        return 74 if sign.isupper() else 61
    if unicodedata.east_asian_width(sign) in {"W", "F"}:
        return 104
    return 0 if unicodedata.combining(sign) else 72


def fitted(text: str, width: int, size: int, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text in at most `most` lines that fit `width`; what has no room is cut, marked so."""
    room = round(width * 0.88) if bold else width
    whole = document(text)
    lines = list(_broken(whole[: 60 * most], room, size))
    kept = lines[:most]
    if len(lines) > most or len(whole) > 60 * most:
        kept[-1] = _cut(kept[-1], room, size)
    return tuple(line.strip() for line in kept)


def _broken(text: str, width: int, size: int) -> Iterator[str]:
    line = ""
    for part in filter(None, _BREAK.findall(text)):
        if not line or width_of((line + part).rstrip(_LOOSE), size) <= width:
            line += part
        else:
            yield line
            line = part
        while width_of(line.rstrip(_LOOSE), size) > width and len(line) > 1:
            kept = next(at for at in range(len(line) - 1, 0, -1)
                        if at == 1 or width_of(line[:at], size) <= width)  # fmt: skip
            yield line[:kept]
            line = line[kept:]
    if line.strip():
        yield line


def _cut(line: str, width: int, size: int) -> str:
    kept = line.rstrip()
    while kept and width_of(kept + CUT, size) > width:
        kept = kept[:-1]
    return kept.rstrip() + CUT
