"""How does a compiled register lie on disk, and how does it come back?"""

from mmap import mmap

import msgspec
from msgspec import Struct

from exposure.register.facts import Register


class Compiled(Struct, frozen=True):
    """A register with the digests of what it was made from."""

    data: str
    """Digest of the YAML."""
    code: str
    """Digest of the compiler and of the shapes it fills."""
    register: Register


def encode(register: Register, *, data: str, code: str) -> bytes:
    """Return the register as MessagePack, stamped with the two digests."""
    return msgspec.msgpack.encode(Compiled(data, code, register))


def decode(stored: bytes | mmap, *, data: str, code: str) -> Register | None:
    """Return the register, or None where it is stale or not readable."""
    try:
        compiled = msgspec.msgpack.decode(stored, type=Compiled)
    except msgspec.DecodeError:
        return None
    return compiled.register if (compiled.data, compiled.code) == (data, code) else None
