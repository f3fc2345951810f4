"""Which members of an archive can still be read though its directory, or their end, is missing?"""

import io
import zipfile
import zlib
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.bounds import Bounds

_LOCAL = b"PK\x03\x04"
_CHUNK = 65_536
_PASSWORD, _SIZES_FOLLOW = 1, 8
_UNKNOWN_SIZE = 0xFFFFFFFF


class Member(Struct, frozen=True):
    """One member as far as its bytes go."""

    name: str
    content: bytes
    whole: bool
    end: int
    """Offset behind its packed bytes."""


def members_before_cut(raw: bytes, bounds: Bounds) -> list[Member] | None:
    """Return what can be unpacked by the headers in front of each member; None beyond the bounds."""
    members: list[Member] = []
    left = most_unpacked(raw, bounds)
    at = raw.find(_LOCAL)
    while at >= 0:
        member = member_at(raw, at, left)
        if member is None:
            at = raw.find(_LOCAL, at + len(_LOCAL))
            continue
        members.append(member)
        left -= len(member.content)
        if left <= 0 or len(members) > bounds.max_members:
            return None
        at = raw.find(_LOCAL, member.end)
    return members


def most_unpacked(raw: bytes, bounds: Bounds) -> int:
    """Return how many bytes the members of an archive may make together."""
    swollen = max(bounds.ratio_from_bytes, bounds.max_expansion_ratio * len(raw))
    return min(bounds.max_expanded_bytes, swollen)


def member_at(raw: bytes, at: int, most: int) -> Member | None:
    """Return the member whose header stands at an offset, up to its first damaged byte.

    The header is that of APPNOTE.TXT 4.3.7. None where it is damaged, or the member is packed in
    a way that cannot be read so.
    """
    try:
        flags, method = unpack_from("<2H", raw, at + 6)
        _crc, packed, _size, name_length, extra = unpack_from("<3L2H", raw, at + 14)
    except StructError:
        return None
    name = raw[at + 30 : at + 30 + name_length]
    start = at + 30 + name_length + extra
    if raw[at : at + 4] != _LOCAL or flags & _PASSWORD or not name or start > len(raw):
        return None
    shown = name.decode("utf-8", "replace")
    if method == zipfile.ZIP_DEFLATED:
        content, whole, end = _inflated(raw, start, most)
        return Member(shown, content, whole, end)
    if method == zipfile.ZIP_STORED and not flags & _SIZES_FOLLOW and packed != _UNKNOWN_SIZE:
        content = raw[start : start + min(packed, most)]
        return Member(shown, content, len(content) == packed, start + len(content))
    return None


def archive_of(members: dict[str, bytes]) -> zipfile.ZipFile:
    """Return an archive that holds the members, unpacked and in memory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return zipfile.ZipFile(buffer)


def _inflated(raw: bytes, start: int, most: int) -> tuple[bytes, bool, int]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    pieces: list[bytes] = []
    held, at, step = 0, start, _CHUNK
    while at < len(raw) and not inflater.eof and held < most:
        before = inflater.copy() if step > 1 else inflater
        try:
            # One packed byte makes at most some thousand, so a step stays bounded.
            piece = inflater.decompress(raw[at : at + step])
        except zlib.error:
            if step == 1:
                break
            # The damage lies in this step: everything in front of it is still to be had.
            inflater, step = before, 1
            continue
        pieces.append(piece)
        held += len(piece)
        at += step
    end = min(at, len(raw)) - len(inflater.unused_data)
    return b"".join(pieces)[:most], inflater.eof, max(end, start)
