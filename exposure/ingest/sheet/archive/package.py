"""Is this archive a workbook of bearable size, and what are its parts?"""

import io
import re
import zipfile
import zlib
from collections import Counter
from typing import NoReturn

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.cut_short import (
    archive_of,
    member_at,
    members_before_cut,
    most_unpacked,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises on a damaged member; NotImplementedError is a RuntimeError."""

_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
_PROPERTIES = "docprops/core.xml"
_LARGEST_PROPERTIES = 1_000_000
"""Bytes; a spreadsheet program writes about one thousand."""

_SAVE_AS = "open it in a spreadsheet program and save it as .xlsx"
_OTHERS = (
    ("xl/workbook.bin", "an .xlsb binary workbook", _SAVE_AS),
    ("word/document.xml", "a word-processor document", "hand over the workbook itself"),
    ("ppt/presentation.xml", "a presentation", "hand over the workbook itself"),
    ("content.xml", "an OpenDocument file such as .ods", _SAVE_AS),
)
"""A part that gives another kind of file away → what it is, and what to do."""


class Package(Struct, frozen=True):
    """The parts of one workbook; nothing has been unpacked yet."""

    document: str
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    """Part name in lower case → its last member: part names do not mind case."""
    twice: tuple[str, ...]
    """Parts of which the archive holds more than one."""
    raw: bytes = b""
    """The file as it was handed over; empty where the archive was put together again."""
    cut: str = ""
    """One clause saying what the archive breaks off at; empty for a whole one."""
    broken: frozenset[str] = frozenset()
    """Parts of which only the beginning is there."""

    def read(self, part: str) -> bytes | str:
        """Return the part's bytes, or one clause saying why they cannot be had."""
        member = self.members.get(part.lower())
        if member is None:
            return "the workbook names it and the archive lacks it"
        if member.compress_type not in _STORED_OR_DEFLATED:
            return "it is packed in a way that workbooks do not use"
        try:
            return self.archive.read(member)
        except _BROKEN as error:
            return f"it is damaged ({str(error) or type(error).__name__})"

    def beginning(self, part: str, bounds: Bounds) -> bytes:
        """Return a damaged part up to the damage; nothing where not even that can be had."""
        member = self.members.get(part.lower())
        if member is None or not self.raw:
            return b""
        found = member_at(self.raw, member.header_offset, most_unpacked(self.raw, bounds))
        return found.content if found else b""


def open_package(document: str, raw: bytes, bounds: Bounds) -> Package:
    """Look at the archive's directory only; raises InputError for what is not an .xlsx.

    Where the directory is missing, because a download broke off, the members are looked for one
    by one.
    """
    if raw.startswith(_OLE):
        _refuse_ole(document, raw)
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN as error:
        return _package_cut_short(document, raw, bounds, str(error))
    infos = archive.infolist()
    check_sizes(document, raw, infos, bounds)
    if any(info.flag_bits & 1 for info in infos):
        raise InputError(
            f"{document}: expected an .xlsx workbook, met an archive with a password",
            hint="unpack it with its password and hand over the workbook",
        )
    names = [_part_name(info) for info in infos]
    members = dict(zip(names, infos, strict=True))
    _check_kind(document, members)
    twice = _more_than_once(names)
    return Package(document, archive, members, twice, raw)


def _package_cut_short(document: str, raw: bytes, bounds: Bounds, error: str) -> Package:
    found = members_before_cut(raw, bounds)
    if found is None:
        raise _swollen(document, most_unpacked(raw, bounds), len(raw), bounds)
    contents = {member.name: member.content for member in found}
    if not any(_SHEET_PART.fullmatch(_normal(name)) for name in contents):
        raise InputError(
            f"{document}: expected an .xlsx workbook, met an archive that cannot be opened"
            f" ({error})",
            hint="the file may be cut short; export it again",
        )
    archive = archive_of(contents)
    names = [_normal(member.name) for member in found]
    return Package(
        document,
        archive,
        {_part_name(info): info for info in archive.infolist()},
        _more_than_once(names),
        cut=error,
        broken=frozenset(_normal(member.name) for member in found if not member.whole),
    )


def modified_on(package: Package) -> str | None:
    """Return the ISO date on which the workbook says it was last changed."""
    found = re.search(rb"<dcterms:modified[^<>]*>(\d{4}-\d\d-\d\d)", properties_of(package))
    return found.group(1).decode("ascii") if found else None


def properties_of(package: Package) -> bytes:
    """Return what the workbook says of itself: creator, title, dates; nothing where it is silent."""
    member = package.members.get(_PROPERTIES)
    if member is None or member.file_size > _LARGEST_PROPERTIES:
        return b""
    part = package.read(_PROPERTIES)
    return b"" if isinstance(part, str) else part


def _part_name(info: zipfile.ZipInfo) -> str:
    return _normal(info.filename)


def _normal(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _more_than_once(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name, count in Counter(names).items() if count > 1))


def _refuse_ole(document: str, raw: bytes) -> NoReturn:
    if _ENCRYPTED_STREAM in raw:
        raise InputError(
            f"{document}: expected an .xlsx workbook, met a password-protected one",
            hint="open it with its password, save a copy without one, and hand that over",
        )
    raise InputError(
        f"{document}: expected an .xlsx workbook, met an older binary Office file such as .xls",
        hint=_SAVE_AS,
    )


def check_sizes(document: str, raw: bytes, infos: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    """Raise `InputError` for an archive of too many members, or one that swells when unpacked."""
    if len(infos) > bounds.max_members:
        raise InputError(
            f"{document}: expected at most {bounds.max_members:,} members,"
            f" met an archive of {len(infos):,}",
            hint="hand over the workbook by itself",
        )
    expanded = sum(info.file_size for info in infos)
    ratio = expanded // max(1, len(raw))
    inflated = expanded > bounds.ratio_from_bytes and ratio > bounds.max_expansion_ratio
    if expanded > bounds.max_expanded_bytes or inflated:
        raise _swollen(document, expanded, len(raw), bounds)


def _swollen(document: str, expanded: int, packed: int, bounds: Bounds) -> InputError:
    return InputError(
        f"{document}: expected a workbook of at most {bounds.max_expanded_bytes:,} bytes"
        f" and {bounds.max_expansion_ratio} times its packed size once unpacked,"
        f" met {expanded:,} bytes, {expanded // max(1, packed):,} times",
        hint="an archive that swells like this is not opened; save the sheets as .csv",
    )


def _check_kind(document: str, members: dict[str, zipfile.ZipInfo]) -> None:
    if "xl/workbook.xml" in members or "_rels/.rels" in members:
        for part, kind, hint in _OTHERS:
            if part in members:
                raise InputError(f"{document}: expected an .xlsx workbook, met {kind}", hint=hint)
        return
    for part, kind, hint in _OTHERS:
        if part in members:
            raise InputError(f"{document}: expected an .xlsx workbook, met {kind}", hint=hint)
    raise InputError(
        f"{document}: expected an .xlsx workbook, met an archive without one",
        hint="unpack the archive and hand over what it holds",
    )
