"""What does the register hold of a vendor, so that a change of it shows?"""

import re
from collections.abc import Collection, Iterator
from hashlib import sha256

import msgspec
from msgspec import Struct

from exposure.patterns import late_pattern
from exposure.register.facts import Register

ABSENT = "absent"
"""Stands for the entry of a vendor that the register does not hold."""
_DIGITS = 16
_LAST_OF_ONE_UNIT = 0xFFFF
_ESCAPED = late_pattern(r"[^ -~]")


def entry_digests(register: Register, vendors: Collection[str]) -> dict[str, str]:
    """Return vendor → digest of its entry: its own facts and its packages.

    The order of facts does not count, nor do empty fields, so that a field of a later version
    changes nothing by being there. Catalogue links stand in the evidence of what rests on them.
    """
    facts: dict[str, set[str]] = {vendor: set() for vendor in vendors}
    for vendor, lines in facts.items():
        known = register.vendors.get(vendor)
        if known is not None:
            lines.update(_lines(known))
    for pattern in register.packages:
        if pattern.vendor in facts:
            facts[pattern.vendor].add(f"package {_written(pattern)}")
    return {vendor: _digest(lines) for vendor, lines in facts.items()}


def _digest(lines: Collection[str]) -> str:
    if not lines:
        return ABSENT
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()[:_DIGITS]


def _lines(known: Struct) -> Iterator[str]:
    """Yield each fact of a vendor on a line of its own."""
    for field in known.__struct_fields__:
        value = getattr(known, field)
        for one in value if isinstance(value, tuple) else (value,):
            if one:
                yield f"{field} {_written(one)}"


def _written(fact: object) -> str:
    """Return one fact as text, empty fields left out."""
    plain = msgspec.to_builtins(fact)
    if isinstance(plain, dict):
        plain = {name: value for name, value in plain.items() if value or value is False}
    text = msgspec.json.format(msgspec.json.encode(plain, order="deterministic"), indent=0)
    return _ESCAPED.sub(_escape, text.decode())


def _escape(found: re.Match[str]) -> str:
    r"""Spell a character as digests have always held it: in UTF-16, as \u4e2d."""
    code = ord(found[0])
    if code <= _LAST_OF_ONE_UNIT:
        return f"\\u{code:04x}"
    high, low = divmod(code - _LAST_OF_ONE_UNIT - 1, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
