"""Which character separates the columns of a delimited file?"""

import csv
from collections import Counter
from contextlib import suppress
from itertools import islice

from msgspec import Struct

from exposure.ingest.sheet.headers import known_headers

SEPARATORS = (",", ";", "\t", "|")
NO_SEPARATOR = "\x1f"
"""Stands for a file of one column; the unit separator does not occur in exports."""

NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", NO_SEPARATOR: "none"}
_SAMPLE_LINES = 200
_SAMPLE_CHARS = 200_000


class _Trial(Struct, frozen=True, order=True):
    """How well a separator fits; compared field by field."""

    known: int
    """Header words met in one record of the first thirty."""
    even: float
    """Share of records that have the commonest width, zero where that is one column."""
    width: int


def stated_separator(first_line: str) -> str | None:
    """Return the separator that a first line such as `sep=;` states."""
    stated = first_line.strip().strip('"')
    if len(stated) == 5 and stated.lower().startswith("sep=") and stated[4] in SEPARATORS:
        return stated[4]
    return None


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
    best, _, mark = max(trials)
    alone = _trial(sample, NO_SEPARATOR)
    if best.known < alone.known or (best.known == 0 and best.even < 0.5):
        return NO_SEPARATOR
    return mark


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
