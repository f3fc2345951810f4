"""Which number or address of a row tells one organisation from all others?"""

from collections.abc import Iterator

from exposure.identify.rules.hosts import hosts_in, split_host
from exposure.model.records import VendorRow
from exposure.patterns import late_pattern
from exposure.register.names.numbers import plain_number

_FORMS = {
    "cage": late_pattern(r"(?=.*\d)[A-Z0-9]{5}"),
    "duns": late_pattern(r"\d{9}"),
    "lei": late_pattern(r"[A-Z0-9]{18}\d\d"),
    "uei": late_pattern(r"(?=.*[A-Z])(?=.*\d)[A-Z0-9]{12}"),
}
"""Kind → its form. What stands in a column for want of a number, such as `TBD`, has none."""
_FILLERS = frozenset({"A1B2C", "1A2B3"})
_COUNTED = "0123456789"
_SHORTEST_WORD = 3


def numbers_of(row: VendorRow) -> Iterator[tuple[str, str]]:
    """Yield the kind and value of each official number that a row states in full."""
    for kind, written in sorted(row.identifiers.items()):
        form, number = _FORMS.get(kind), plain_number(written)
        if form is None or not number.isascii() or form.fullmatch(number) is None:
            continue
        if not _is_filler(number) and (kind != "lei" or _checks(number)):
            yield kind, number


def _is_filler(number: str) -> bool:
    """Say whether a number was typed for want of one: `100000000`, `012345678`, `1A2B3`."""
    counted = number in _COUNTED or number[::-1] in _COUNTED
    return len(set(number)) < 3 or counted or number in _FILLERS


def _checks(lei: str) -> bool:
    """Say whether the check digits of ISO 17442 are right."""
    return int("".join(str(int(letter, 36)) for letter in lei)) % 97 == 1


def own_host(row: VendorRow, core: str) -> str:
    """Return the host of a row's website, where it bears the longest word of the vendor's name.

    A page under somebody else's host says nothing.
    """
    word = max(core.split(), key=len, default="")
    if len(word) < _SHORTEST_WORD:
        return ""
    hosts = [split_host(url)[0].removeprefix("www.") for url in hosts_in(row.website)]
    return next((host for host in hosts if word in host), "")
