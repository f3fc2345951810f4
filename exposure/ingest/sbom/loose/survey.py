"""How many packages does a JSON document state, wherever they stand, and does a key stand twice?

It costs a few times what decoding costs, so what it looks for is told by the plainest signs, and
a glance (`loose/glance.py`) that costs twice of it goes before.
"""

import json

from msgspec import Struct

from exposure.ingest.sbom.loose.glance import LISTS, PURL, PURLS, Stated

_FOLDED = frozenset(key.casefold() for key in (*PURLS, *LISTS))
_NAMED = frozenset((*PURLS, *LISTS))
_FOLDED_LISTS = frozenset(key.casefold() for key in LISTS)
_FOLDED_PURLS = frozenset(key.casefold() for key in PURLS)


class Survey(Struct, frozen=True):
    """What was found in a document."""

    stated: Stated
    has_a_key_twice: bool = False
    is_odd: bool = False
    """Whether one of the keys is written in another case, so that no count can be relied on."""


class _Twice(Exception):  # noqa: N818 - it is no error
    """A key stands twice in one object."""


def survey(raw: bytes) -> Survey | None:
    """Look at every object of a document; None where it is no JSON, or nests too deeply."""
    keys: set[str] = set()
    purls = members = several = 0
    meet, names, lists = keys.update, _NAMED, frozenset(LISTS)

    def look(pairs: list[tuple[str, object]]) -> None:
        nonlocal purls, members, several
        held = dict(pairs)
        if len(held) != len(pairs):
            raise _Twice
        meet(held)
        if names.isdisjoint(held):
            return
        purl = held.get("purl") or held.get("referenceLocator")
        if type(purl) is str and purl[:4] == PURL:
            purls += 1
        if not lists.isdisjoint(held):
            listed = [one for key in LISTS if isinstance(one := held.get(key), list)]
            members, several = members + sum(map(len, listed)), several + len(listed)

    try:
        json.loads(raw, object_pairs_hook=look, parse_float=str, parse_int=str)
    except _Twice:
        return Survey(Stated(), has_a_key_twice=True)
    except (ValueError, RecursionError):  # what one decoder takes, the other may not
        return None
    odd = any(key not in names and key.casefold() in _FOLDED for key in keys)
    return Survey(Stated(purls, members, several), is_odd=odd)


def is_purl(value: object) -> bool:
    """Say whether a value is a text that begins as a purl does."""
    return type(value) is str and value[:4] == PURL


def holds_members(key: str, value: object) -> bool:
    """Say whether, by its key in any case, a value is a list of components or the like."""
    return isinstance(value, list) and bool(value) and key.casefold() in _FOLDED_LISTS


def states_purl(key: str, value: object) -> bool:
    """Say whether, by its key in any case, a value is the purl of something."""
    return is_purl(value) and key.casefold() in _FOLDED_PURLS
