"""What do the values of a column look like, whatever its header says?"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import islice

from exposure.ingest.sheet.columns.places import is_country
from exposure.ingest.sheet.values.absent import is_blank, is_flag, is_unknown
from exposure.ingest.sheet.values.dates import read_day
from exposure.ingest.sheet.values.numbers import CODES, read_amount

EMAILS, LINKS, FLAGS, NUMBERS = "e-mail addresses", "links", "yes/no flags", "numbers"
DOMAINS = "domain names"
DATES, UEIS, LEIS = "dates", "unique entity ids of 12 characters", "legal entity identifiers"
COUNTRIES, CURRENCIES = "countries", "currency codes"
SELECTIONS = "selections and deselections"

_EMAIL = re.compile(r"(?:mailto:)?[^\s@<>]{1,64}@[^\s@<>]{1,255}\.\w{2,24}")
_LINK = re.compile(r"https?://\S{1,2000}|www\.\S{1,2000}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}"
    r"\.(?:com|org|net|io|ai|dev|app|co|eu|de|fr|es|it|nl|ch|at|be|pl|se|uk|us|jp|cn|kr|br)/?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[A-Z]{0,4}[-_ ]?[0-9][0-9.,\- ]{0,30}")
_UEI = re.compile(r"[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{11}")
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9_.\-]{1,15}")
_DATE_LIKE = re.compile(r"(?=.*[0-9]).*[-/. ].*")
_LEGAL_FORM = re.compile(
    r"[\s,(](?:inc|incorporated|l\.?l\.?c|l\.?l\.?p|ltd|limited|corp|corporation|co|pbc|plc|company"
    r"|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\.?v|e\.?k|se|s\.?a|s\.?a\.?s|sarl|s\.?à\.?r\.?l|eurl|sasu|group"
    r"|s\.?l|s\.?l\.?u|s\.?a\.?u|s\.? de r\.?l|s\.?r\.?l|s\.?p\.?a|ltda|eireli|s\.?a\. de c\.?v"
    r"|b\.?v|n\.?v|v\.?o\.?f|ab|oy|oyj|a/s|aps|asa|as|sp\.? ?z ?o\.? ?o|sp\.? ?j|s\.?r\.?o|kft|zrt"
    r"|lda|pty|pte|pvt|bhd|kk|k\.k|holdings?|gruppe)\.?(?=\)?$|\s*[,(/])"
    r"|株式会社|有限会社|合同会社|有限公司|주식회사|\(주\)|㈜",
    re.IGNORECASE,
)
_SELECTED = frozenset(("selected", "deselected", "not selected", "ausgewählt", "abgewählt"))
_LONGEST_NAME = 100
_MOST = 0.8
_LEAST_COMPANIES = 0.25
_ALL_DIGITS = str.maketrans("123456789", "0" * 9)


def look_of(values: Iterable[str]) -> str:
    """Return what at least four fifths of the values are, or an empty text."""
    seen = [value for value in values if not is_blank(value)]
    if not seen:
        return ""
    return next((look for look, test in _TESTS if _mostly(seen, test)), "")


def company_share(values: Sequence[str]) -> float:
    """Return the share of values that end, or are built, as companies' names are."""
    met = sum(bool(_LEGAL_FORM.search(text)) for text in values if len(text) <= _LONGEST_NAME)
    return met / max(1, len(values))


def are_companies(values: Sequence[str]) -> bool:
    """Say whether so many values hold a legal form that all must be names of companies."""
    share = company_share(values)
    return share >= _LEAST_COMPANIES and (len(values) < 3 or share * len(values) >= 2)


def are_codes(values: Sequence[str]) -> bool:
    """Say whether nearly all values are one word in capitals, as keys of vendors are."""
    return bool(values) and _mostly(values, _is_code)


def holds_text(values: Collection[str], met: set[str]) -> bool:
    """Say whether some value is more than a number, a date, a flag or a word for nothing.

    `met` collects the shapes of values that are none, so that what differs from them in its digits
    only is not looked at again, in this call or in the next one for the same column.
    """
    joined = "".join(values)
    if joined.isascii() and joined.upper() == joined.lower():
        return False
    for value in set(values):
        shape = value.translate(_ALL_DIGITS)
        if shape not in met:
            if _is_text(value):
                return True
            met.add(shape)
    return False


def is_lei(text: str) -> bool:
    """Say whether a text is a legal entity identifier with the check digits of ISO 17442."""
    if not _LEI.fullmatch(text):
        return False
    return int("".join(str(int(char, 36)) for char in text)) % 97 == 1


def _mostly(values: Sequence[str], test: Callable[[str], object]) -> bool:
    """Say whether the test holds for nearly all values; it stops at the first too many that fail."""
    failing = (value for value in values if not test(value))
    most = int(len(values) * (1 - _MOST) + 1e-9)
    return next(islice(failing, most, None), None) is None


def _is_uei(value: str) -> bool:
    """Say whether a text has the form of a UEI; what is nearly all digits is another number."""
    if not _UEI.fullmatch(value):
        return False
    digits = sum(map(str.isdigit, value))
    return 1 <= digits <= 9


def _is_code(value: str) -> bool:
    return bool(_CODE.fullmatch(value)) and any(map(str.isdigit, value))


def _is_date(value: str) -> bool:
    return bool(_DATE_LIKE.fullmatch(value[:40])) and (
        read_day(value, "dmy").iso is not None or read_day(value, "mdy").iso is not None
    )


def _is_text(value: str) -> bool:
    if not any(map(str.isalpha, value)) or is_flag(value) or is_blank(value) or is_unknown(value):
        return False
    return read_day(value, "dmy").iso is None and read_amount(value, "") is None


def _is_selection(text: str) -> bool:
    return text.casefold().replace("-", "") in _SELECTED


_TESTS: tuple[tuple[str, Callable[[str], object]], ...] = (
    (FLAGS, is_flag),
    (SELECTIONS, _is_selection),
    (EMAILS, _EMAIL.fullmatch),
    (LINKS, _LINK.fullmatch),
    (DOMAINS, _DOMAIN.fullmatch),
    (DATES, _is_date),
    (NUMBERS, _NUMBER.fullmatch),
    (LEIS, is_lei),
    (UEIS, _is_uei),
    (CURRENCIES, CODES.__contains__),
    (COUNTRIES, is_country),
)
"""Tried in order; what is a date is written with digits, and so are identifiers."""
