"""What is a product called once the version behind its name is left out?"""

import re
from functools import lru_cache

from exposure.patterns import late_pattern

_LONGEST = 48
"""Characters at the end of a name in which a version may stand."""
_MOST = 3
"""Versions behind one name: `Archive 2.4 (v2.4.1)` has two."""
_TAIL = late_pattern(
    r"[\s@:_/,(\[-]+"
    r"(?P<version>(?:version\s*|ver\.?\s*|v\.?)\d+(?:\.\w+)*|\d+(?:\.\d+)+(?:\.x)?)"
    r"(?:[-+.~_ ]?(?:alpha|beta|rc|ga|final|release|snapshot|sp|patch|build)[-.]?\d*)*"
    r"[)\]\s]*$",
    re.IGNORECASE,
)
_NUMBERS = late_pattern(r"\d+(?:\.\w+)*")
_DIGITS = late_pattern(r"\d+")
_EDGE = " \t@:_/,([-"


def without_version(name: str) -> str:
    """Return a name without the version at its end: `Archive 2.4`, `archive@2.4.1`, `Archive v3`.

    Only a number with dots or a `v` is a version: `365` and `11` belong to the name. Dates, amounts
    and addresses of computers have dots, too, and stay.
    """
    return _apart(name)[0] if _may_end_so(name) else name


def version_in(name: str) -> str:
    """Return the version at the end of a name, as numbers with dots; empty where none stands."""
    found = _NUMBERS.search(_apart(name)[1]) if _may_end_so(name) else None
    return found.group() if found is not None else ""


def may_be_same(one: str, other: str) -> bool:
    """Say whether two versions may be one: `2.4` may be `2.4.1`, and what is not stated any."""
    pairs = zip(one.removeprefix("v").split("."), other.removeprefix("v").split("."), strict=False)
    return not (one and other) or all(first == second for first, second in pairs)


def _may_end_so(name: str) -> bool:
    """Say quickly whether a version may stand at the end: most names hold neither dot nor `v`."""
    end = name[-_LONGEST:]
    return "." in end or "v" in end or "V" in end


@lru_cache(maxsize=16_384)
def _apart(name: str) -> tuple[str, str]:
    """Return a name without its version, and that version."""
    left, version = name.rstrip(), ""
    for _ in range(_MOST):
        start = max(0, len(left) - _LONGEST)
        found = _TAIL.search(left[start:])
        if found is None or _is_no_version(found["version"]):
            break
        shorter = left[: start + found.start()].rstrip(_EDGE)
        if not any(letter.isalnum() for letter in shorter):
            break
        left, version = shorter, found["version"]
    return left or name, version


def _is_no_version(number: str) -> bool:
    """Say whether a number with dots is a date, an amount or the address of a computer."""
    if not number[0].isdecimal():
        return False
    parts: list[str] = _DIGITS.findall(number)
    values: list[int] = [int(part) for part in parts]
    if len(parts) == 3 and len(parts[2]) == 4:
        day, month = values[:2]
        return day <= 31 and month <= 12
    if len(parts) == 4:
        return values[0] >= 10 and max(values) <= 255
    return parts[-1] == "000"
