"""Which parts does a web archive hold?

Source: RFC 2046, section 5.1 (multipart), RFC 2557 (MHTML). The standard library's parser calls
itself for parts inside parts, as deep as the file says.
"""

import binascii
import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds

_HEADERS_END = re.compile(rb"\r?\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
_FOLDED = re.compile(r"\r?\n[ \t]+|\r[ \t]+")
_LONGEST_HEADERS = 65_536
_BOUNDARY = re.compile(r"boundary\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;]{1,200}))", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']{1,40})", re.IGNORECASE)
_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


class Part(Struct, frozen=True):
    """One part, decoded."""

    kind: str
    """Its media type in lower case; empty where none is stated."""
    charset: str
    location: str
    """Where it stood before it was archived."""
    body: bytes
    whole: bool = True
    """False where the archive ends before the part does."""


class _Piece(Struct, frozen=True):
    """Headers and body of a part, not yet looked at."""

    raw: bytes
    depth: int
    whole: bool


def parts_of(document: str, raw: bytes, bounds: Bounds) -> Iterator[Part]:
    """Yield every part that holds no others, in order.

    Raises InputError where there are more parts, or more of them inside each other, than the
    bounds allow.
    """
    waiting = [_Piece(raw.lstrip(), 0, whole=True)]
    met = 0
    while waiting:
        piece = waiting.pop()
        met += 1
        if met > bounds.max_members or piece.depth > bounds.max_wraps:
            raise InputError(
                f"{document}: expected a web archive of at most {bounds.max_members:,} parts,"
                f" {bounds.max_wraps} inside each other, met more",
                hint="check how the file was made; it looks damaged or hostile",
            )
        headers, body = _headers(piece.raw)
        kind = headers.get("content-type", "")
        boundary = _BOUNDARY.search(kind)
        if kind.lower().lstrip().startswith("multipart/") and boundary:
            mark = (boundary[1] or boundary[2]).encode("latin-1", "replace")
            inside = list(_split(body, mark, piece))
            if inside:
                waiting += reversed(inside)
                continue
        yield _part(headers, body, piece.whole)


def _headers(raw: bytes) -> tuple[dict[str, str], bytes]:
    """Return the headers, names in lower case, and what stands behind the blank line."""
    if raw.startswith((b"\n", b"\r\n")):
        return {}, raw
    found = _HEADERS_END.search(raw, 0, _LONGEST_HEADERS)
    block = raw[: found.start()] if found else raw[:_LONGEST_HEADERS]
    headers: dict[str, str] = {}
    for line in _FOLDED.sub(" ", block.decode("latin-1")).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers, raw[found.end() :] if found else b""


def _split(body: bytes, boundary: bytes, around: _Piece) -> Iterator[_Piece]:
    """Yield what stands between the lines that hold the boundary."""
    mark = b"--" + boundary
    begin = -1
    at = body.find(mark)
    while at >= 0:
        behind = at + len(mark)
        if (at == 0 or body[at - 1 : at] in (b"\n", b"\r")) and _ends_line(body, behind):
            if begin >= 0:
                yield _Piece(body[begin:at], around.depth + 1, whole=True)
            if body.startswith(b"--", behind):
                return
            end = body.find(b"\n", behind)
            begin = end + 1 if end >= 0 else len(body)
        at = body.find(mark, behind)
    if begin >= 0:
        yield _Piece(body[begin:], around.depth + 1, whole=False)


def _ends_line(body: bytes, at: int) -> bool:
    """Say whether a boundary ends there, so that it is not the beginning of a longer one."""
    following = body[at : at + 2]
    return not following or following == b"--" or following[:1] in (b"\r", b"\n", b" ", b"\t")


def _part(headers: dict[str, str], body: bytes, whole: bool) -> Part:
    kind = headers.get("content-type", "")
    charset = _CHARSET.search(kind)
    match headers.get("content-transfer-encoding", "").strip().lower():
        case "base64":
            body = _unpacked(body)
        case "quoted-printable":
            body = binascii.a2b_qp(body)
    location = headers.get("content-location") or headers.get("content-id", "").strip("<>")
    media = kind.partition(";")[0].strip().lower()
    return Part(media, charset[1] if charset else "", location, body, whole)


def _unpacked(body: bytes) -> bytes:
    """Return what base64 stands for, up to a group of characters that is cut short."""
    packed = _BASE64.sub(b"", body)
    rest = len(packed) % 4
    if rest == 1:
        packed, rest = packed[:-1], 0
    return binascii.a2b_base64(packed + b"=" * (-rest % 4))
