"""What does a gzip file hold?"""

import re
import zlib
from collections.abc import Iterator

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import INSIDE, Member, Wanted, shown_name
from exposure.ingest.envelope.swelling import most_bytes, swollen
from exposure.model.gap import Gap, GapEffect

_MAGIC = b"\x1f\x8b"
_WITH_HEADER = 31
"""The window of zlib that expects the header and checks the sum of gzip (zlib manual, inflateInit2)."""
_CHUNK = 1 << 16
_EXTRA, _NAME = 4, 8
"""Flags of the header, RFC 1952 clause 2.3.1."""
_ENDING = re.compile(r"\.(?:gz|gzip|(?=tgz$))$", re.IGNORECASE)


def open_gzip(document: str, raw: bytes, bounds: Bounds, wanted: Wanted) -> Iterator[Member | Gap]:
    """Yield the one document that all members of the file are together (RFC 1952, clause 2.2).

    Raises `InputError` for a file that is damaged, cut short, or larger inside than is allowed.
    """
    name = _name(document, raw)
    if not wanted(name):
        return
    unpacked, end = _unpacked(document, raw, bounds)
    yield Member(name, unpacked)
    if raw[end:].strip(b"\x00"):
        reason = f"{len(raw) - end:,} bytes behind the end of the archive were not read"
        yield Gap("unread-bytes", GapEffect.hides_presence, document, "", reason)


def _unpacked(document: str, raw: bytes, bounds: Bounds) -> tuple[bytes, int]:
    """Return the content, and the offset behind the last member."""
    most = min(most_bytes(len(raw), bounds), bounds.max_file_bytes)
    parts: list[bytes] = []
    at, left = 0, most
    for _ in range(bounds.max_members):
        found, at = _member(document, raw, at, left)
        parts += found
        left -= sum(map(len, found))
        if left < 0:
            raise swollen(document, most)
        if not raw.startswith(_MAGIC, at):
            return b"".join(parts), at
    raise InputError(
        f"{document}: expected at most {bounds.max_members:,} members in a gzip archive, met more",
        hint="unpack it first, or raise max_members in exposure.toml",
    )


def _member(document: str, raw: bytes, start: int, left: int) -> tuple[list[bytes], int]:
    """Return the content of one member in parts, and the offset behind it.

    One byte more than is left is the most that is unpacked.
    """
    unpacker = zlib.decompressobj(wbits=_WITH_HEADER)
    parts: list[bytes] = []
    at = start
    try:
        while not unpacker.eof and at < len(raw) and left >= 0:
            parts.append(unpacker.decompress(raw[at : at + _CHUNK], left + 1))
            left -= len(parts[-1])
            at = min(at + _CHUNK, len(raw))
    except zlib.error as error:
        raise InputError(
            f"{document}: expected a gzip archive, met a damaged one ({error})",
            hint="ask its maker for it again",
        ) from error
    if left >= 0 and not unpacker.eof:
        raise InputError(
            f"{document}: expected a whole gzip archive, met one that is cut short",
            hint="ask its maker for it again",
        )
    return parts, at - len(unpacker.unused_data)


def _name(document: str, raw: bytes) -> str:
    """Return the name in the header, else that of the file without its ending."""
    flags = raw[3] if len(raw) > 3 else 0
    if flags & _NAME:
        start = 10
        if flags & _EXTRA:
            start += 2 + int.from_bytes(raw[10:12], "little")
        end = raw.find(b"\x00", start)
        stated = raw[start:end].decode("latin-1") if end > start else ""
        if stated.strip():
            return shown_name(stated.replace("\\", "/").rpartition("/")[2])
    own = document.rpartition(INSIDE)[2].rpartition("/")[2]
    return shown_name(_ENDING.sub("", own)) if _ENDING.search(own) else "content"
