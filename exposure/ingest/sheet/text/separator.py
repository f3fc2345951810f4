"""Which character separates the columns of a delimited file?"""

import csv
import re
from collections import Counter
from contextlib import suppress
from itertools import islice

from msgspec import Struct

from exposure.ingest.sheet.layout.headers.words import known_headers

SEPARATORS = (",", ";", "\t", "|")
RARE = ("^", "\x01", "~")
"""Written by few programs, and found in texts: they must show themselves in every record."""
NO_SEPARATOR = "\x1f"
"""Stands for a file of one column; the unit separator does not occur in exports."""

_NAMES = {
    ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "^": "caret", "~": "tilde",
    "\x01": "control character 1", NO_SEPARATOR: "none",
}  # fmt: skip
_STATED = re.compile(r'"?sep=(?P<mark>[^\w\s"]|\t|\x01)"?(?P=mark)*\s*', re.IGNORECASE)
_MOSTLY = 0.9
_SAMPLE_LINES = 200
_SAMPLE_CHARS = 200_000


class _Trial(Struct, frozen=True, order=True):
    """How well a separator fits; compared field by field."""

    known: int
    """Header words met in one record of the first thirty."""
    even: float
    """Share of records that have the commonest width, zero where that is one column."""
    width: int


def name_of(separator: str) -> str:
    """Return what people call a separator."""
    return _NAMES.get(separator, repr(separator))


def stated_separator(first_line: str) -> str | None:
    """Return the separator that a first line such as `sep=;` states."""
    stated = _STATED.fullmatch(first_line)
    return stated["mark"] if stated else None


def separator_of(lines: list[str]) -> str:
    """Return the separator that fits best, judged by header words and then by even widths."""
    sample: list[str] = []
    chars = 0
    for line in islice(lines, _SAMPLE_LINES):
        chars += len(line)
        if chars > _SAMPLE_CHARS and sample:
            break
        sample.append(line[:_SAMPLE_CHARS])
    trials = [(_trial(sample, mark), -k, mark) for k, mark in enumerate(SEPARATORS)]
    trials += [(_trial(sample, mark), -len(trials), mark) for mark in RARE if _shows(sample, mark)]
    best, _, mark = max(trials)
    alone = _trial(sample, NO_SEPARATOR)
    if best.known < alone.known or (best.known == 0 and best.even < 0.5):
        return NO_SEPARATOR
    return mark


def _shows(sample: list[str], mark: str) -> bool:
    """Say whether nearly every line is parted by a mark that few programs write."""
    filled = [line for line in sample if line.strip()]
    return len(filled) > 1 and sum(mark in line for line in filled) >= _MOSTLY * len(filled)


def _trial(sample: list[str], separator: str) -> _Trial:
    single = separator == NO_SEPARATOR
    records: list[list[str]] = []
    # A cell beyond the reader's limit ends the trial: judge by the records before it.
    with suppress(csv.Error):
        records.extend(record for record in csv.reader(sample, delimiter=separator) if record)
    known = max(
        (known_headers(record) for record in records[:30] if single or len(record) > 1), default=0
    )
    widths = Counter(len(record) for record in records)
    if not widths:
        return _Trial(known, 0.0, 0)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return _Trial(known, count / len(records) if width > 1 else 0.0, width)
