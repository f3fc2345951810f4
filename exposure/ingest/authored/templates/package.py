"""Which parts does a Word file hold, and is it of bearable size and of the plain kind?"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.swelling import most_bytes, swollen
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
"""What zipfile raises on a damaged member; NotImplementedError is a RuntimeError."""
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MOST_PARTS, _MOST_UNPACKED = 500, 100_000_000
"""A letterhead has about twenty parts."""
_MARKUP = (".xml", ".rels")
_MAIN = "wordprocessingml.document.main+xml"
_SAVE_AS = "open it in Word or LibreOffice and save it as .docx"


class Part(Struct, frozen=True):
    """One part of a Word file that is XML."""

    name: str
    text: str


def read_parts(name: str, raw: bytes, bounds: Bounds) -> Iterator[Part]:
    """Yield the parts that are XML. Raises `InputError` for what is no plain .docx."""
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except _BROKEN as error:
        raise InputError(f"{name}: expected a .docx file, met one that cannot be opened ({error})",
                         hint=_SAVE_AS) from None  # fmt: skip
    infos = archive.infolist()
    _check_sizes(name, len(raw), infos, bounds)
    names = {info.filename.lower() for info in infos}
    if len(names) < len(infos):
        raise InputError(f"{name}: expected each part once, met one twice", hint=_SAVE_AS)
    if "[content_types].xml" not in names:
        raise InputError(f"{name}: expected a .docx file, met another archive", hint=_SAVE_AS)
    for info in infos:
        if info.filename.lower().endswith(_MARKUP):
            yield _part(name, archive, info)


def _part(name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Part:
    place = f"{name}: {info.filename}"
    if info.flag_bits & 1 or info.compress_type not in _STORED_OR_DEFLATED:
        raise InputError(f"{place}: expected a part of a .docx file, met one with a password or"
                         " packed in an unknown way", hint=_SAVE_AS)  # fmt: skip
    try:
        text = as_utf8(archive.read(info)).decode()
    except (*_BROKEN, MalformedPartError) as error:
        raise InputError(f"{place}: expected XML, met a damaged part ({error})",
                         hint=_SAVE_AS) from None  # fmt: skip
    if info.filename.lower() == "[content_types].xml" and _MAIN not in text:
        raise InputError(f"{name}: expected a plain .docx document, met one with macros or of"
                         " another kind", hint=_SAVE_AS)  # fmt: skip
    return Part(info.filename, text)


def _check_sizes(name: str, packed: int, infos: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    if len(infos) > min(_MOST_PARTS, bounds.max_members):
        raise InputError(
            f"{name}: expected at most {_MOST_PARTS} parts, met an archive of {len(infos):,}",
            hint=_SAVE_AS,
        )
    most = min(_MOST_UNPACKED, most_bytes(packed, bounds))
    if sum(info.file_size for info in infos) > most:
        raise swollen(name, most)
