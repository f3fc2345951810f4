"""What does a zip archive hold?"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter, itemgetter

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import (
    Member,
    Wanted,
    is_leftover,
    oddities,
    shown_name,
    told_apart,
    unpacked,
)
from exposure.ingest.envelope.swelling import most_bytes, swollen
from exposure.ingest.head import start_of
from exposure.ingest.sniff.files import SBOM_MARKS
from exposure.model.gap import Gap, GapEffect

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises on a damaged member; NotImplementedError is a RuntimeError."""
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BEHIND = 1 << 16
"""Bytes behind the stated end of a member at which the library may look, 4,096 at a time.

Left to itself it stops where the directory says, and what follows goes unnoticed.
"""
_LOCAL_HEADER = 30
_END, _END_RECORD = b"PK\x05\x06", 22
"""The record that ends an archive (APPNOTE 4.3.16); a comment of at most 64 kB follows it."""
_LONGEST_COMMENT = 1_024
_DESCRIPTOR = 24
"""Bytes that may follow a member: the largest data descriptor (APPNOTE 4.3.9)."""


def open_zip(document: str, raw: bytes, bounds: Bounds, wanted: Wanted) -> Iterator[Member | Gap]:
    """Yield the files of the archive by name, and a gap for each that cannot be unpacked.

    Raises `InputError` where its directory cannot be read, or announces more than is allowed.
    """
    archive = _archive(document, raw)
    every = archive.infolist()
    infos = [info for info in every if info.file_size or not info.is_dir()]
    _check(document, len(raw), infos, bounds)
    yield from _unlisted(document, raw, archive.start_dir, every)
    infos.sort(key=attrgetter("header_offset"))
    named = sorted(((shown_name(info.filename), info) for info in infos), key=itemgetter(0))
    seen = [(name, info) for name, info in named if not is_leftover(name)]
    apart = told_apart(name for name, _ in seen)
    twice = sum(own != name for own, (name, _) in zip(apart, seen, strict=True))
    yield from oddities(document, len(named) - len(seen), twice)
    yield from unpacked(document, (
        (own, partial(_read, archive, info, bounds))
        for own, (_, info) in zip(apart, seen, strict=True) if wanted(own)
    ))  # fmt: skip


def _archive(document: str, raw: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN as error:
        raise InputError(
            f"{document}: expected a zip archive, met one that cannot be opened ({error})",
            hint="the file may be cut short; ask its maker for it again",
        ) from error


def _check(document: str, packed: int, infos: Sequence[zipfile.ZipInfo], bounds: Bounds) -> None:
    if len(infos) > bounds.max_members:
        raise InputError(
            f"{document}: expected an archive of at most {bounds.max_members:,} members,"
            f" met {len(infos):,}",
            hint="unpack it first, or raise max_members in exposure.toml",
        )
    most = most_bytes(packed, bounds)
    if sum(info.file_size for info in infos) > most:
        raise swollen(document, most)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, bounds: Bounds) -> bytes | str:
    """Return a member's bytes, or one clause that says why they cannot be had."""
    said = info.file_size
    if info.flag_bits & 1:
        return "it is encrypted, and its content is unknown"
    if info.compress_type not in _STORED_OR_DEFLATED:
        return f"it is packed by method {info.compress_type}, which is not read"
    if said > bounds.max_file_bytes:
        return f"it holds {said:,} bytes, more than max_file_bytes allows"
    info.file_size = said + _BEHIND
    try:
        with archive.open(info) as member:
            found = member.read(said + 1)
    except _BROKEN as error:
        return f"it is damaged ({str(error) or type(error).__name__})"
    if len(found) != said:
        met = "more" if len(found) > said else "less"
        return f"it unpacks to {met} than the {said:,} bytes that the directory states"
    return found


def _unlisted(
    document: str, raw: bytes, directory: int, infos: Sequence[zipfile.ZipInfo]
) -> Iterator[Gap]:
    """Say how many bytes belong to no member: an archive in front, or a member left out of the list."""
    end, unlisted = 0, 0
    for info in sorted(infos, key=attrgetter("header_offset")):
        start = info.header_offset
        unlisted += _beyond(start - end)
        lengths = raw[start + 26 : start + _LOCAL_HEADER]
        texts = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        end = max(end, start + _LOCAL_HEADER + texts + info.compress_size)
    unlisted += _beyond(directory - end) + _behind(raw)
    unlisted += sum(len(info.comment) for info in infos if _is_content(info.comment))
    if unlisted:
        reason = f"{unlisted:,} bytes of the archive belong to no member of its list"
        yield Gap("unread-bytes", GapEffect.hides_presence, document, "", reason)


def _behind(raw: bytes) -> int:
    """Return how many bytes follow the end record, but for zeros and a comment that is one."""
    at = len(raw) - _END_RECORD
    if not (raw.startswith(_END, at) and raw.endswith(b"\x00\x00")):
        at = raw.rfind(_END)
    start = at + _END_RECORD
    end = start + int.from_bytes(raw[start - 2 : start], "little")
    comment, rest = raw[start:end], raw[end:]
    stray = len(rest) if rest.strip(b"\x00") else 0
    return stray + (len(comment) if _is_content(comment) else 0)


def _is_content(comment: bytes) -> bool:
    """Say whether a comment is longer than one is, or a document itself."""
    if len(comment) > _LONGEST_COMMENT or start_of(comment).startswith((b"{", b"<")):
        return True
    return any(mark in comment for mark in SBOM_MARKS)


def _beyond(between: int) -> int:
    return between if between > _DESCRIPTOR else 0
