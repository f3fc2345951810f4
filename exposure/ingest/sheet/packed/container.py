"""Which parts does a zipped workbook hold, and how much of each can be had?"""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.cut_short import archive_of, members_before_cut
from exposure.ingest.sheet.archive.package import Package, check_sizes
from exposure.model.gap import Gap, GapEffect

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises on a damaged member; NotImplementedError is a RuntimeError."""
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 16
LOCKED_HINT = "open it with its password, save a copy without one, and hand that over"


class Part(Struct, frozen=True):
    """One part of a workbook, as far as it can be unpacked."""

    content: bytes
    fault: str = ""
    """One clause saying why the rest cannot be had; empty where all is there."""


def open_container(document: str, raw: bytes, bounds: Bounds, expected: str) -> Package:
    """Look at the archive's directory only; raises InputError for one that must not be opened.

    `expected` says in a message what the file was taken for, such as `an .ods workbook`.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN as error:
        return _cut_short(document, raw, bounds, expected, str(error))
    infos = archive.infolist()
    check_sizes(document, raw, infos, bounds)
    if any(info.flag_bits & 1 for info in infos):
        raise InputError(
            f"{document}: expected {expected}, met an archive with a password", hint=LOCKED_HINT
        )
    names = [_normal(info.filename) for info in infos]
    return Package(
        document, archive, dict(zip(names, infos, strict=True)), _more_than_once(names), raw
    )


def part_of(package: Package, name: str) -> Part:
    """Return a part up to the first byte that is damaged; a fault says why it ends there."""
    member = package.members.get(name.lower())
    if member is None:
        return Part(b"", "the workbook names it and the archive lacks it")
    if member.compress_type not in _STORED_OR_DEFLATED:
        return Part(b"", "it is packed in a way that workbooks do not use")
    chunks: list[bytes] = []
    fault = "the archive breaks off inside it" if name.lower() in package.broken else ""
    try:
        with package.archive.open(member) as opened:
            while chunk := opened.read(_CHUNK):
                chunks.append(chunk)
    except _BROKEN as error:
        fault = f"it is damaged ({str(error) or type(error).__name__})"
    content = b"".join(chunks)
    if not fault and len(content) != member.file_size:
        fault = f"it holds {len(content):,} of the {member.file_size:,} bytes that are announced"
    return Part(content, fault)


def container_gaps(package: Package) -> Iterator[Gap]:
    """Say whether the archive breaks off, and which parts it holds more than once."""
    if package.cut:
        reason = f"the archive breaks off ({package.cut}); sheets or parts of them may be missing"
        yield Gap("sheet-cut-short", GapEffect.hides_presence, package.document, "", reason)
    for part in package.twice:
        reason = f"the archive holds {part} more than once; the last one was read"
        yield Gap("duplicate-part", GapEffect.hides_presence, package.document, "", reason)


def _cut_short(document: str, raw: bytes, bounds: Bounds, expected: str, error: str) -> Package:
    """Return the members that stand before the end of an archive without a directory."""
    found = members_before_cut(raw, bounds)
    if not found:
        met = "one that cannot be opened" if found is not None else "one that swells beyond bounds"
        raise InputError(
            f"{document}: expected {expected}, met an archive, {met} ({error})",
            hint="the file may be cut short; ask its maker for it again",
        )
    archive = archive_of({_normal(member.name): member.content for member in found})
    return Package(
        document,
        archive,
        {info.filename: info for info in archive.infolist()},
        _more_than_once([_normal(member.name) for member in found]),
        cut=error,
        broken=frozenset(_normal(member.name) for member in found if not member.whole),
    )


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _more_than_once(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name, count in Counter(names).items() if count > 1))
