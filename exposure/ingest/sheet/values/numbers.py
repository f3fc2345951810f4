"""How much money does a cell state, and in which currency?"""

import re
from collections.abc import Iterable

from msgspec import Struct

_SYMBOLS = (
    ("US$", "USD"), ("CA$", "CAD"), ("AU$", "AUD"), ("C$", "CAD"), ("A$", "AUD"), ("$", "USD"),
    ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("kr", "SEK"),
)  # fmt: skip
"""Longest first; a plain dollar sign is taken as US dollars, as the reference page says."""

CODES = frozenset(
    ("AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS",
     "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TRY",
     "TWD", "USD", "ZAR")
)  # fmt: skip

_CODE = re.compile(r"(?<![A-Z])([A-Z]{3})(?![A-Z])")
_AMOUNT = re.compile(r"\(?([-+−]?)([0-9][0-9.,'’]{0,40})([-−]?)(k|m|mm|mn|mio|bn|b)?\)?")
_PLAIN = re.compile(r"[0-9.,'’ +-]*")
_SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, None: 1.0}


class Amount(Struct, frozen=True):
    """An amount of money as a cell states it."""

    value: float
    currency: str = ""
    """Code of three letters, or empty where the cell does not say."""


def currency_in(text: str) -> str:
    """Return the currency a text names by code or sign, as a code; empty if none or several."""
    if _PLAIN.fullmatch(text):
        return ""
    codes = {code for code in _CODE.findall(text.upper()) if code in CODES}
    if len(codes) == 1:
        return str(codes.pop())
    for symbol, code in _SYMBOLS:
        if not codes and symbol != "kr" and symbol in text:
            return code
    return ""


def decimal_mark(values: Iterable[str]) -> str:
    """Return the decimal mark that some amount of the column settles, `.` or `,`, else empty."""
    marks = {mark for value in values if (mark := _settled(_digits(value)))}
    return marks.pop() if len(marks) == 1 else ""


def read_amount(text: str, mark: str) -> Amount | None:
    """Return the amount, or None where the text states none; `mark` is the column's."""
    compact = re.sub(r"\s", "", text)
    currency = currency_in(text)
    bare = re.sub(currency, "", compact, flags=re.IGNORECASE) if currency else compact
    for symbol, _ in _SYMBOLS:
        bare = bare.replace(symbol, "")
    found = _AMOUNT.fullmatch(bare.casefold().removesuffix(".-").removesuffix(",-"))
    if found is None:
        return None
    sign, digits, trailing, scale = found.groups()
    value = _value(digits, _settled(digits) or mark or _default(digits))
    if value is None:
        return None
    negative = bool(sign in ("-", "−") or trailing or bare.startswith("("))
    return Amount((-value if negative else value) * _SCALES[scale], currency)


def _digits(text: str) -> str:
    return re.sub(r"[^0-9.,]", "", text)


def _settled(digits: str) -> str:
    """Return the decimal mark where these digits leave no doubt."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        last = max(".,", key=digits.rfind)
        return last if digits.count(last) == 1 else ""
    if points + commas == 1:
        mark = "." if points else ","
        return mark if len(digits) - digits.index(mark) != 4 else ""
    if points > 1 or commas > 1:
        return "," if points > 1 else "."
    return ""


def _default(digits: str) -> str:
    # One mark with three digits behind it: `1,234` is written far more often than `1,234` means
    # one and a bit, and `1.234` is how a stored number looks.
    return "." if "." in digits or "," in digits else ""


def _value(digits: str, mark: str) -> float | None:
    other = "," if mark == "." else "."
    plain = re.sub(r"['’]", "", digits).replace(other, "")
    if mark == ",":
        plain = plain.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and plain.strip(".") else None
