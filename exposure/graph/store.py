"""How does the inventory of a scan become bytes, and come back for a later question?"""

from __future__ import annotations

import zlib
from array import array

import msgspec

from exposure.errors import ResultError
from exposure.inventory.estate import Estate

VERSION = 1
_MAGIC = b"exposure-graph\x00"


class _Stored(msgspec.Struct, frozen=True):
    version: int
    estate: Estate


def pack(estate: Estate) -> bytes:
    """Return the estate as compressed, versioned bytes; equal estates give equal bytes."""
    packed = msgspec.msgpack.encode(_Stored(VERSION, estate), enc_hook=_bytes_of)
    return _MAGIC + zlib.compress(packed, 6)


def unpack(raw: bytes, name: str) -> Estate:
    """Return the estate. Raises `ResultError` for a foreign, damaged or newer file."""
    expected = ResultError(f"{name}: expected the graph of a scan, met something else",
                             hint="run `exposure scan` again")  # fmt: skip
    if not raw.startswith(_MAGIC):
        raise expected
    try:
        stored = msgspec.msgpack.decode(zlib.decompress(raw[len(_MAGIC) :]), type=_Stored,
                                        dec_hook=_array_of)  # fmt: skip
    except (zlib.error, msgspec.DecodeError):
        raise expected from None
    if stored.version != VERSION:
        raise ResultError(f"{name}: expected graph version {VERSION}, met {stored.version}",
                            hint="use the program version that wrote it")  # fmt: skip
    return stored.estate


def _bytes_of(value: object) -> bytes:
    if isinstance(value, array):
        return value.tobytes()
    raise NotImplementedError(type(value).__name__)


def _array_of(kind: type, value: object) -> object:
    if kind is array and isinstance(value, bytes):
        numbers = array("i")
        numbers.frombytes(value)
        return numbers
    raise NotImplementedError(kind.__name__)
