"""Which records stand on which lines, also where a quotation mark was never closed?"""

import csv
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

_MOST_RESTARTS = 100
"""After so many unclosed quotation marks the rest is read as if none were special."""


class Record(Struct, frozen=True, gc=False):
    """One record; an empty one stands for a blank line."""

    line: int
    texts: list[str]


class Unclosed(Struct, frozen=True, gc=False):
    """A quotation mark that swallowed what follows; its line was read without quoting."""

    line: int


def records_of(lines: list[str], separator: str) -> Iterator[Record | Unclosed]:
    """Yield every record in order; no line is lost to a quotation mark that stands alone."""
    at = 0
    restarts = 0
    while at < len(lines):
        stopped = -1
        usual = restarts < _MOST_RESTARTS
        begun = at
        rest = islice(lines, at, None)
        reader = (
            csv.reader(rest, delimiter=separator)
            if usual
            else csv.reader(rest, delimiter=separator, quoting=csv.QUOTE_NONE)
        )
        try:
            for texts in reader:
                end = begun + reader.line_num
                if end - at > 1 and not _closes(lines[at:end], separator):
                    stopped = at
                    break
                yield Record(at + 1, texts)
                at = end
        except csv.Error:
            stopped = at
        if stopped < 0:
            return
        restarts += 1
        yield Unclosed(at + 1)
        yield Record(at + 1, _unquoted(lines[at], separator))
        at += 1


def _closes(lines: list[str], separator: str) -> bool:
    """Say whether a record of several lines is well formed, as strict readers judge it."""
    try:
        for _ in csv.reader(lines, delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _unquoted(line: str, separator: str) -> list[str]:
    stripped = line.rstrip("\r\n")
    return [text.strip().strip('"') for text in stripped.split(separator)]
