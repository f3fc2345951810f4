"""What does one column header say on its own?"""

from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

from exposure.ingest.sheet.columns.bands import banded
from exposure.ingest.sheet.columns.loose import (
    NOT_A_NAME,
    loose_meaning,
    speaks_of_another_state,
    speaks_of_papers,
)
from exposure.ingest.sheet.columns.meaning import WEAK_VENDOR, Meaning
from exposure.ingest.sheet.columns.readings import bare, parts, readings
from exposure.ingest.sheet.header_words import (
    CONTRACT_WORDS,
    ENDING_STATUS_WORDS,
    VENDOR_WORDS,
    WEAK_VENDOR_WORDS,
)
from exposure.ingest.sheet.words.fold import folded

__all__ = (
    "WEAK_VENDOR",
    "Meaning",
    "contract_meaning",
    "folded",
    "vendor_meaning",
)


@lru_cache(maxsize=4_096)
def vendor_meaning(header: str) -> Meaning | None:
    """Return what a header means on a vendor sheet, or None."""
    return _meaning(header, _VENDOR_ROLES, "vendor sheets")


@lru_cache(maxsize=4_096)
def contract_meaning(header: str) -> Meaning | None:
    """Return what a header means on a contracts sheet, or None."""
    return _meaning(header, _CONTRACT_ROLES, "contracts sheets")


def _meaning(header: str, roles: Mapping[str, str], where: str) -> Meaning | None:
    meaning = (
        _as_a_whole(header, roles, where)
        or banded(header, partial(_single, roles=roles, where=where))
        or _in_parts(header, roles, where)
        or loose_meaning(folded(header).split(), _kinds(roles))
    )
    if meaning is None or not meaning.role:
        return None
    words = folded(header).split()
    if meaning.role == "status":
        return None if speaks_of_another_state(words) else meaning
    return None if meaning.role in ("start", "end") and speaks_of_papers(words) else meaning


def _single(header: str, *, roles: Mapping[str, str], where: str) -> Meaning | None:
    """Return what a header means without looking for a band above it."""
    return (
        _as_a_whole(header, roles, where)
        or _in_parts(header, roles, where)
        or loose_meaning(folded(header).split(), _kinds(roles))
    )


def _as_a_whole(header: str, roles: Mapping[str, str], where: str) -> Meaning | None:
    for text in readings(header):
        if text in roles:
            because = f"{text!r} is a header word of {where}"
            meaning = Meaning(roles[text], because, text in _ENDING)
            return _surer(header, meaning, roles, where)
    return None


def _surer(header: str, meaning: Meaning, roles: Mapping[str, str], where: str) -> Meaning:
    """Return what a part such as the bracket of `Company (vendor)` says more surely."""
    if meaning.role != WEAK_VENDOR:
        return meaning
    parted = _in_parts(header, roles, where)
    return parted if parted is not None and parted.role == "vendor" else meaning


def _in_parts(header: str, roles: Mapping[str, str], where: str) -> Meaning | None:
    """Return what a part such as `Trading as` of `Trading as / brands` means."""
    met = [text for text in parts(header) if text in roles]
    text = min(met, key=lambda part: roles[part] == WEAK_VENDOR, default="")
    if not text:
        return None
    because = f"{text!r}, a part of the header, is a header word of {where}"
    if roles[text] != "vendor" or not _ABOUT & set(folded(header).split()):
        return Meaning(roles[text], because, text in _ENDING)
    # `Vendor name, address` may still name it; `Address (vendor)` does not.
    return Meaning(WEAK_VENDOR, because) if folded(header).startswith(text) else None


def _kinds(roles: Mapping[str, str]) -> frozenset[str]:
    return _VENDOR_KINDS if roles is _VENDOR_ROLES else _CONTRACT_KINDS


def _by_header(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return header → role, each header also without articles."""
    exact = {header: role for role, headers in words.items() for header in headers}
    return {bare(header): role for header, role in exact.items()} | exact


_VENDOR_ROLES = _by_header({**VENDOR_WORDS, WEAK_VENDOR: WEAK_VENDOR_WORDS}) | _by_header(
    {"status": (*ENDING_STATUS_WORDS, *VENDOR_WORDS["status"])}
)
_CONTRACT_ROLES = _by_header(CONTRACT_WORDS)
_ABOUT = NOT_A_NAME - {"product", "services", "contract", "source", "group"}
_VENDOR_KINDS = frozenset(_VENDOR_ROLES.values())
_CONTRACT_KINDS = frozenset(_CONTRACT_ROLES.values())
_ENDING = frozenset((*ENDING_STATUS_WORDS, *map(bare, ENDING_STATUS_WORDS)))
