"""Which values of a parsed document have another type than its wire struct wants, and what is done?

One pass over a value, so that the work grows with its size, however much of it is odd.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import TypeAlias, get_args, get_origin

import msgspec
from msgspec import Struct

from exposure.patterns import late_pattern

Json: TypeAlias = "dict[str, Json] | list[Json] | str | Decimal | float | bool | None"
Holder: TypeAlias = "dict[str, Json] | list[Json]"

_EXPECTED = late_pattern(r"Expected `([^`]*)`")
_DROPPED = Decimal(0)
"""Stands, as this very object, where a list loses an entry, until the list is done."""


class Spot(Struct, frozen=True, gc=False):
    """One value, by what holds it."""

    holder: Holder
    key: str | int
    wanted: object
    """Its type."""
    place: str
    """JSON pointer."""
    field: str
    """Field of a wire struct that it belongs to; keys of mappings are none."""

    def value(self) -> Json:
        """Return the value as it is now."""
        return self.holder[self.key]  # type: ignore[index]

    def put(self, value: Json) -> None:
        """Replace the value."""
        self.holder[self.key] = value  # type: ignore[index]

    def drop(self) -> None:
        """Take the value out, of a list when the list is done: till then positions count."""
        if isinstance(self.holder, dict):
            del self.holder[str(self.key)]
        else:
            self.put(_DROPPED)


OnOdd: TypeAlias = Callable[[Spot, str], bool]
"""Takes what is odd, and what was expected; puts or drops it, and says whether it was put."""


def mend(value: Holder, wanted: object, place: str, field: str, on_odd: OnOdd) -> None:
    """Report every inner value that has not the type that is wanted there, in document order."""
    levels = [_inside(value, wanted, place, field)]
    while levels:
        spot = next(levels[-1], None)
        if spot is None:
            levels.pop()
            continue
        deeper = _deeper(spot)
        while deeper is None and (expected := _unfit(spot)) and on_odd(spot, expected):
            deeper = _deeper(spot)
        if deeper is not None:
            levels.append(deeper)


def _deeper(spot: Spot) -> Iterator[Spot] | None:
    """Return what stands inside a value that holds others as its type says it should."""
    value = spot.value()
    if isinstance(value, dict | list) and part_of(spot.wanted, type(value)) is not None:
        return _inside(value, spot.wanted, spot.place, spot.field)
    return None


def _unfit(spot: Spot) -> str:
    """Return what was expected of a value that cannot be read; of any other nothing."""
    try:
        msgspec.convert(spot.value(), spot.wanted)
    except msgspec.ValidationError as error:
        found = _EXPECTED.search(str(error))
        return found[1] if found else "another value"
    return ""


def _inside(value: Holder, wanted: object, place: str, field: str) -> Iterator[Spot]:
    part = part_of(wanted, type(value))
    if isinstance(value, list):
        inner = get_args(part)[0]
        for position in range(len(value)):
            yield Spot(value, position, inner, f"{place}/{position}", field)
        if any(entry is _DROPPED for entry in value):
            value[:] = [entry for entry in value if entry is not _DROPPED]
    elif get_origin(part) is dict:
        inner = get_args(part)[1]
        for key in list(value):
            yield Spot(value, key, inner, f"{place}/{escaped(key)}", field)
    else:
        for key, inner in fields_of(part).items():
            if key in value:
                yield Spot(value, key, inner, f"{place}/{key}", key)


def escaped(key: str) -> str:
    """Return a key as a JSON pointer spells it (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


@cache
def part_of(wanted: object, met: type[object]) -> object:
    """Return which member of a type asks for an object or a list; None where none does."""
    parts = (wanted,) if get_origin(wanted) in (list, dict) else (wanted, *get_args(wanted))
    for part in parts:
        is_struct = isinstance(part, type) and issubclass(part, Struct)
        if get_origin(part) is met or (met is dict and is_struct):
            return part
    return None


@cache
def fields_of(shape: object) -> dict[str, object]:
    """Return key → type of a struct's fields; of any other type nothing."""
    if not (isinstance(shape, type) and issubclass(shape, Struct)):
        return {}
    return {field.encode_name: field.type for field in msgspec.structs.fields(shape)}
