"""How much money does a cell state, and in which currency?"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

_SYMBOLS = (
    ("US$", "USD"), ("CA$", "CAD"), ("AU$", "AUD"), ("HK$", "HKD"), ("NZ$", "NZD"), ("NT$", "TWD"),
    ("MX$", "MXN"), ("SG$", "SGD"), ("R$", "BRL"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"),
    ("CN¥", "CNY"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"),
    ("₩", "KRW"), ("₺", "TRY"), ("₪", "ILS"), ("฿", "THB"), ("zł", "PLN"), ("Kč", "CZK"),
    ("SFr.", "CHF"), ("Fr.", "CHF"), ("Rs.", "INR"), ("Rs", "INR"), ("円", "JPY"), ("元", "CNY"),
    ("원", "KRW"), ("kr.", ""), ("kr", ""),
)  # fmt: skip
"""Longest first; a plain dollar sign is taken as US dollars, as the reference page says. Three
countries write `kr`."""

CODES = frozenset(
    ("AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS",
     "INR", "JPY", "KRW", "MXN", "NOK", "NZD", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TRY",
     "TWD", "USD", "ZAR")
)  # fmt: skip

_CODE = re.compile(r"(?<![A-Z])([A-Z]{3})(?![A-Z])")
_RENMINBI = re.compile(r"(?<![A-Z])RMB(?![A-Z])")
_SPACE = r"[ \u00a0\u2009\u202f]"
_AMOUNT = re.compile(
    rf"\(?([-+−]?){_SPACE}?\(?((?:[0-9][0-9.,'’´`]{{0,40}}|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:[.,][0-9]{{1,2}})?"
    rf"|[.,][0-9]{{1,4}})(?:e\+?[0-9]{{1,2}})?)([-−]?){_SPACE}?(k|m|mm|mn|mio\.?|mill\.?|million|millions|millionen"
    r"|millones|bn|b|billion|mrd\.?|milliarden|tsd\.?|thousand|t|lakhs?|lacs?|crores?|万|億|亿)?\)?"
)
_SCALES = {
    "k": 1e3, "t": 1e3, "tsd": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6,
    "mill": 1e6, "million": 1e6, "millions": 1e6, "millionen": 1e6, "millones": 1e6, "bn": 1e9,
    "b": 1e9, "billion": 1e9, "mrd": 1e9, "milliarden": 1e9, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5,
    "lacs": 1e5, "crore": 1e7, "crores": 1e7, "万": 1e4, "億": 1e8, "亿": 1e8,
}  # fmt: skip
_ABOUT = re.compile(
    r"(?:approx(?:imately|\.)?|about|around|circa|ca\.?|c\.|est\.?|estimated|~|≈|rund|env(?:iron|\.)|aprox\.?)\s*"
)
_A_YEAR = re.compile(
    r"\s*(?:/\s?|per |p\. ?|pro |par |al )(?:year|yr|y|annum|a\.?|jahr|an|año|anno)"
    r"|\s*(?:annually|annual|pa|yearly)|\s*\((?:est\.?|estimated|net|gross|netto|brutto|approx\.?)\)|\s*(?:net|netto|gross|brutto)"
)
_NO_CENTS = re.compile(r"(?<=[0-9])[.,](?:--?|–|—)$")
"""`5.000,-` is five thousand."""
_DASH = re.compile(r"[-–—−]")
_GROUPED = {
    mark: re.compile(rf"[0-9]{{1,3}}(?:[{mark}][0-9]{{2,3}})*[{mark}][0-9]{{3}}(?![0-9])")
    for mark in ".,"
}
"""Digits in groups of three, or as in India of two, between them the mark that is no decimal one."""
_PLAIN = re.compile(r"[0-9.,'’ +-]*")
_STORED = re.compile(r"(?:-?[0-9]{1,15}(?:\.[0-9]{1,2})?)?")
_ODD_LINE = re.compile(rf"^(?!{_STORED.pattern}$)", re.MULTILINE)
_LONGEST = 80
_ONES = bytes.maketrans(b"23456789", b"11111111")


class Amount(Struct, frozen=True):
    """An amount of money as a cell states it."""

    value: float
    currency: str = ""
    """Code of three letters, or empty where the cell does not say."""


def currency_in(text: str) -> str:
    """Return the currency a text names by code or sign, as a code; empty if none or several."""
    if _PLAIN.fullmatch(text):
        return ""
    upper = text.upper()
    codes = {code for code in _CODE.findall(upper) if code in CODES}
    if not codes and _RENMINBI.search(upper):
        return "CNY"
    if len(codes) == 1:
        return str(codes.pop())
    return "" if codes else next((code for sign, code in _SYMBOLS if code and sign in text), "")


def decimal_mark(values: Iterable[str]) -> str:
    """Return the decimal mark that some amount of the column settles, `.` or `,`, else empty."""
    marks = {mark for shape in _shapes(list(values)) if (mark := _settled(_digits(shape)))}
    return marks.pop() if len(marks) == 1 else ""


def _shapes(values: Sequence[str]) -> set[str]:
    """Return values with each digit but 0 as 1: which digits they are settles nothing."""
    column = "\n".join(values)
    whole = column.count("\n") + 1 == len(values) and column.isascii()
    return set(column.encode().translate(_ONES).decode().split("\n") if whole else values)


def read_amount(text: str, mark: str) -> Amount | None:
    """Return the amount, or None where the text states none; `mark` is the column's.

    `USD -` is how a ledger writes zero. An amount by the month, a share or a range is none.
    """
    if text and is_plain_number(text):
        return Amount(float(text))
    if len(text) > _LONGEST:
        return None
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("´", "'"))
    currency = currency_in(text)
    bare = _without_currency(text, currency)
    if currency and _DASH.fullmatch(bare):
        return Amount(0.0, currency)
    amount = _ABOUT.sub("", _A_YEAR.sub("", bare)).strip()
    amount, without_cents = _NO_CENTS.subn("", amount)
    found = _AMOUNT.fullmatch(amount)
    if found is None:
        return None
    sign, digits, trailing, scale = found.groups()
    in_money = bool(currency or without_cents)
    value = _value(digits, _settled(digits) or mark or _default(digits, in_money=in_money))
    if value is None:
        return None
    negative = bool(sign in ("-", "−") or trailing or "(" in amount)
    factor = _SCALES[scale.rstrip(".")] if scale else 1.0
    return Amount((-value if negative else value) * factor, currency)


def _without_currency(text: str, currency: str) -> str:
    """Return the text in small letters without signs and codes of currencies."""
    bare = re.sub(currency, "", text, flags=re.IGNORECASE) if currency else text
    for symbol, _ in _SYMBOLS:
        bare = bare.replace(symbol, "")
    return bare.casefold().replace("rmb", "").strip()


def is_plain_number(text: str) -> bool:
    """Say whether a text is a number as programs store it, or empty: nothing is to be decided."""
    return _STORED.fullmatch(text) is not None


def are_plain_numbers(texts: Sequence[str]) -> bool:
    """Say whether all texts are: a whole column is looked at in a tenth of the time of its cells."""
    column = "\n".join(texts)
    lines = column.count("\n") + 1
    return lines == max(len(texts), 1) and _ODD_LINE.search(column) is None


def _digits(text: str) -> str:
    return re.sub(r"[^0-9.,]", "", text).strip(".,")


def _settled(digits: str) -> str:
    """Return the decimal mark where these digits leave no doubt."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        last = max(".,", key=digits.rfind)
        return last if digits.count(last) == 1 else ""
    if points + commas == 1:
        mark = "." if points else ","
        return (
            mark if len(digits) - digits.index(mark) != 4 or digits.startswith((mark, "0")) else ""
        )
    if points > 1 or commas > 1:
        return "," if points > 1 else "."
    return ""


def _default(digits: str, *, in_money: bool) -> str:
    # One mark with three digits behind it: `1,234` is written far more often than `1,234` means
    # one and a bit, and `1.234` is how a stored number looks, though not one with a currency.
    return "," if in_money and "." in digits else "."


def _value(digits: str, mark: str) -> float | None:
    other = "," if mark == "." else "."
    plain = re.sub(r"[^0-9.,e+]", "", digits)
    if plain.count(other) > 1 and not _GROUPED[other].match(plain):
        return None
    plain = plain.replace(other, "").replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and plain.strip(".") else None
