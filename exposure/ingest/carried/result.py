"""Is this JSON the result of a check, and does it hold what the check read?"""

import msgspec
from msgspec import Raw, Struct

from exposure.errors import InputError
from exposure.ingest.head import as_utf8, is_json, top_keys
from exposure.ingest.sniff.files import states_sbom

_SCHEMA = b'"exposure/1"'
_LATE = (_SCHEMA, b'"inventory"')
"""Stand somewhere in a result whose keys another program sorted."""
_AGAIN = "hand over its SBOMs, or run `exposure check --json` again with this version"
_NULL = b"null"
LEFT_OUT = "left out"
"""Stands in place of an inventory that an edition for others does not hold."""


class _Head(Struct):
    """The few members of a result that say whose it is."""

    schema: str = ""
    inventory: str = ""
    clocks: Raw = Raw(_NULL)
    tool: Raw = Raw(_NULL)


def is_result(raw: bytes) -> bool:
    """Say whether a file is a result of this program, whoever wrote it anew."""
    return top_keys(raw).get(b"schema") == _SCHEMA or _is_sorted(raw)


def _is_sorted(raw: bytes) -> bool:
    """Say whether a file is the result of a check in which the schema does not stand first."""
    if not all(one in raw for one in _LATE) or not is_json(raw):
        return False
    try:
        head = msgspec.json.decode(as_utf8(raw), type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return bool(head.inventory) and f'"{head.schema}"'.encode() == _SCHEMA


def carried_text(name: str, raw: bytes) -> str:
    """Return the packed inventory of a result; empty for the result of a scan, which has none.

    Raises `InputError` for a check's result that lacks it, and for JSON that cannot be read: what
    they hide is not known.
    """
    try:
        head = msgspec.json.decode(as_utf8(raw), type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{name}: expected the result of a check, met a damaged one ({error})",
                         hint=_AGAIN) from None  # fmt: skip
    if states_sbom(raw):
        raise InputError(
            f"{name}: expected the result of a check, met one with marks of an SBOM in it",
            hint="hand over the SBOM in a file of its own",
        )
    if head.inventory == LEFT_OUT:
        raise InputError(
            f"{name}: expected the result of a check, met an edition without the inventory that was"
            " read, because its --asset is not public",
            hint="hand over its SBOMs, or run `exposure check --json` with --with-not-public",
        )
    if not head.inventory and bytes(head.clocks) == _NULL:
        raise InputError(
            f"{name}: expected the result of a check, met one without the inventory that was read",
            hint=_AGAIN,
        )
    return head.inventory
