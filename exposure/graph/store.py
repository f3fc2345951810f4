"""How does the supply graph of a scan become bytes, and come back for a later question?"""

from __future__ import annotations

import zlib
from array import array

import msgspec
from msgspec.structs import replace

from exposure.errors import ResultError
from exposure.graph.supply import SupplyGraph
from exposure.inventory.plain import plain

VERSION = 5
"""Written as one byte after the magic, so that a newer layout is told from damage."""
_MAGIC = b"exposure-graph\x00"


def pack(graph: SupplyGraph) -> bytes:
    """Return the graph as compressed, versioned bytes; equal graphs give equal bytes."""
    packed = msgspec.msgpack.encode(graph, enc_hook=_packable)
    return _MAGIC + bytes((VERSION,)) + zlib.compress(packed, 6)


def unpack(raw: bytes, name: str) -> SupplyGraph:
    """Return the graph. Raises `ResultError` for a foreign, damaged or newer file."""
    head = len(_MAGIC) + 1
    if not raw.startswith(_MAGIC) or len(raw) < head:
        raise _unusable(name)
    version = raw[head - 1]
    if version != VERSION:
        raise ResultError(f"{name}: expected graph version {VERSION}, met {version}",
                            hint="use the program version that wrote it")  # fmt: skip
    try:
        packed = zlib.decompress(raw[head:])
        graph = msgspec.msgpack.decode(packed, type=SupplyGraph, dec_hook=_array_of)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError):
        raise _unusable(name) from None
    return replace(graph, estate=replace(graph.estate, rows=tuple(graph.estate.rows)))


def _unusable(name: str) -> ResultError:
    return ResultError(f"{name}: expected the graph of a scan, met something else",
                       hint="run `exposure scan` again")  # fmt: skip


def _packable(value: object) -> object:
    return value.tobytes() if isinstance(value, array) else plain(value)


def _array_of(kind: type, value: object) -> object:
    if kind is array and isinstance(value, bytes):
        numbers = array("i")
        numbers.frombytes(value)
        return numbers
    raise NotImplementedError(kind.__name__)
