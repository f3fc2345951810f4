"""What do the values of a column look like, whatever its header says?"""

import re
from collections.abc import Iterable

from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.flags import is_blank, is_flag, is_unknown
from exposure.ingest.sheet.values.numbers import read_amount

EMAILS, LINKS, FLAGS, NUMBERS = "e-mail addresses", "links", "yes/no flags", "numbers"

_EMAIL = re.compile(r"(?:mailto:)?[^\s@<>]{1,64}@[^\s@<>]{1,255}\.\w{2,24}")
_LINK = re.compile(r"https?://\S{1,2000}|www\.\S{1,2000}", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Z]{0,2}[-_ ]?[0-9][0-9.,\- ]{0,30}")
_MOST = 0.8


def look_of(values: Iterable[str]) -> str:
    """Return what at least four fifths of the values are, or an empty text."""
    seen = list(values)
    if not seen:
        return ""
    for look, test in (
        (FLAGS, is_flag),
        (EMAILS, _EMAIL.fullmatch),
        (LINKS, _LINK.fullmatch),
        (NUMBERS, _NUMBER.fullmatch),
    ):
        if sum(bool(test(value)) for value in seen) >= _MOST * len(seen):
            return look
    return ""


def holds_text(values: Iterable[str]) -> bool:
    """Say whether some value is more than a number, a date, a flag or a word for nothing."""
    return any(_is_text(value) for value in values)


def _is_text(value: str) -> bool:
    if not any(map(str.isalpha, value)) or is_flag(value) or is_blank(value) or is_unknown(value):
        return False
    return read_day(value, "dmy").iso is None and read_amount(value, "") is None
