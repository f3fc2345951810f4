"""Does a cell say yes or no, in use or no longer, something or nothing at all?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from exposure.ingest.sheet.values.absent import NO, YES, in_one_width, is_blank
from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.status_words import EXCLUDED
from exposure.ingest.sheet.values.statuses import CODE, STILL, said_in_words
from exposure.ingest.sheet.words.fold import folded

_FLAG_AND_MORE = re.compile(r"(?:yes|ja|oui|sí|no|nein|non)(?:\s*[,;:(]|\s+[-–—]|[-–—]\s)")


def is_excluded(text: str) -> bool:
    """Say whether a tier says that the company no longer buys from the vendor."""
    return folded(CODE.sub("", text.casefold(), count=1)) in EXCLUDED or folded(text) in EXCLUDED


def yes_or_no(text: str) -> bool | None:
    """Return what a flag says, or None; `Yes (CUI)` says yes."""
    folded = text.casefold().strip()
    if folded in YES or re.match(r"(?:yes|ja|oui|sí)\b", folded):
        return True
    if folded in NO or re.match(r"(?:no|nein|non)\b", folded):
        return False
    return None


def activity(statuses: Iterable[tuple[str, bool]]) -> bool | str | None:
    """Return whether a row is in current use: True, False, None, or a clause where it contradicts.

    Each status comes with True if its column speaks of an end, such as `Blocked` or `Inactive`.
    What is not surely ended, such as `Offboarding in progress`, is not ended. A no in a column of
    one kind of end leaves the others open: it contradicts no end that another column states.
    """
    said: dict[bool, str] = {}
    not_so_ended = False
    for text, of_ending in statuses:
        meaning = _meaning(text, of_ending=of_ending) if text else None
        if meaning and of_ending:
            not_so_ended = True
        elif meaning is not None:
            said.setdefault(meaning, text)
    if len(said) == 2:
        return f"one status column says {said[True][:40]!r}, another {said[False][:40]!r}"
    return next(iter(said), True if not_so_ended else None)


@lru_cache(maxsize=4_096)
def _meaning(text: str, *, of_ending: bool) -> bool | None:
    plain = in_one_width(text.casefold()).strip()
    if "?" in plain or is_blank(plain):
        return None
    flag = True if plain in YES else False if plain in NO else None
    if flag is None and (begun := _FLAG_AND_MORE.match(plain)):
        # `Yes - planned for 2027` says no more than that something will be.
        flag = None if STILL.search(plain[begun.end() :]) else plain[0] not in "n"
    if flag is not None:
        return (not flag) if of_ending else flag
    if of_ending and read_day(text, "dmy").iso is not None:
        return False
    return said_in_words(plain)
