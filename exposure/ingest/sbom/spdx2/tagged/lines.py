"""Which lines does a tag-value document have, where `<text>` makes one of several (SPDX 2.3, clause 5)?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sbom.spdx2.tagged.tags import HIDING_FOLDED, folded

_OPEN, _CLOSE = "<text>", "</text>"
_ON_ONE_LINE = re.compile(r"<text>([^\n<]*)</text>")
_COMMENT = "#"
_TAG = re.compile(r"\n([^\n:]*+):")
_BLOCK = 1 << 18
"""Characters that are split at once: all lines of a file take several times its size."""


class Lines(Struct, frozen=True, gc=False):
    """Lines that stand one after another; each holds a tag and its value, or should."""

    number: int
    """Line of the first, counted from 1; the others count on."""
    lines: list[str]


class Swallowing(Struct, frozen=True, gc=False):
    """A `<text>` that is never closed, or that closes behind what looks like a package."""

    number: int
    reason: str


class _Value(Struct, frozen=True, gc=False):
    """A line that holds `<text>`."""

    line: str
    """Without the marks, with the line breaks between them."""
    end: int
    """Where it ends in the document."""
    swallows: str = ""
    """Why something may be lost in it."""


def lines_of(text: str) -> Iterator[Lines | Swallowing]:
    """Yield the lines of a document in runs; a value in `<text>` stands alone with its line breaks.

    A `<text>` that meets the next one, or the end, before it is closed ends with its line: what
    stands behind it is read as lines, since it may hold packages.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _OPEN in text:
        text = _ON_ONE_LINE.sub(
            r"\1", text
        )  # most are of one line, and need no search of their own
    at, number = 0, 1
    while (mark := text.find(_OPEN, at)) >= 0:
        begin = max(text.rfind("\n", at, mark) + 1, at)
        for run in _runs(text, at, begin, number):
            yield run
            number = run.number + len(run.lines)
        value = _value(text, begin)
        if value.swallows:
            yield Swallowing(number, value.swallows)
        yield Lines(number, [value.line])
        at = value.end + 1
        number += text.count("\n", begin, value.end) + 1
    yield from _runs(text, at, len(text), number)


def _runs(text: str, at: int, end: int, number: int) -> Iterator[Lines]:
    """Yield the whole lines from `at` to `end`, some at a time; both stand where a line begins."""
    while at < end:
        stop = text.find("\n", min(at + _BLOCK, end - 1), end)
        stop = end if stop < 0 else stop
        lines = text[at:stop].split("\n")
        yield Lines(number, lines)
        number += len(lines)
        at = stop + 1


def _value(text: str, begin: int) -> _Value:
    """Return the line that begins there; no part of the document is searched over and over."""
    pieces: list[str] = []
    at, end, swallows = begin, -1, ""
    while True:
        if end < at:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
        mark = text.find(_OPEN, at, end)
        if mark < 0:
            return _Value("".join(pieces) + text[at:end], end, swallows)
        pieces.append(text[at:mark])
        inside = mark + len(_OPEN)
        further = text.find(_OPEN, inside)
        close = text.find(_CLOSE, inside, further if further >= 0 else len(text))
        is_comment = pieces[0].lstrip().startswith(_COMMENT)
        if is_comment or close < 0:
            swallows = "" if is_comment else "a <text> is opened and never closed"
            return _Value("".join(pieces) + text[inside:end], end, swallows)
        if any(folded(tag[1]) in HIDING_FOLDED for tag in _TAG.finditer(text, inside, close)):
            swallows = "a <text> holds lines that look like a package or a part of one"
        pieces.append(text[inside:close])
        at = close + len(_CLOSE)
