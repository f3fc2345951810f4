"""In which encoding does a delimited file stand, and what could not be decoded?"""

import codecs

from msgspec import Struct

from exposure.errors import InputError
from exposure.model.gap import Gap, GapEffect

_SAMPLE = 4_096
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Longest first: the mark of UTF-32 begins with that of UTF-16."""

_TEXT_CONTROLS = "\t\n\r\x00\x0b\x0c\x1a\x1f"


class Decoded(Struct, frozen=True):
    """The text of a file, in which encoding it stood, and what was odd about it."""

    text: str
    encoding: str
    gaps: tuple[Gap, ...] = ()


def decode(document: str, raw: bytes) -> Decoded:
    """Return the file's text; raises InputError if it is not text at all."""
    decoded = _decoded(document, raw)
    sample = decoded.text[:_SAMPLE]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    if controls * 20 > len(sample):
        raise InputError(
            f"{document}: expected a delimited text file, met binary content",
            hint="export the sheet as .csv or hand over the .xlsx itself",
        )
    return _without_nuls(document, decoded)


def _decoded(document: str, raw: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _lenient(document, raw, encoding)
    if (guess := _unmarked_utf16(raw)) is not None:
        decoded = _lenient(document, raw, guess)
        reason = f"the file has no encoding mark and was read as {guess.upper()}"
        return Decoded(decoded.text, guess, (_note(document, reason), *decoded.gaps))
    try:
        return Decoded(raw.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
    decoded = _lenient(document, raw, "cp1252")
    reason = f"the file is not UTF-8 (line {line}) and was read as Windows-1252"
    return Decoded(decoded.text, "cp1252", (_note(document, reason), *decoded.gaps))


def _lenient(document: str, raw: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        reason = (
            f"byte {error.start:,} and perhaps others are not {encoding.upper()};"
            " names may have lost letters"
        )
    text = raw.decode(encoding, "replace").removeprefix("\ufeff")
    gap = Gap("undecodable-text", GapEffect.hides_presence, document, "", reason)
    return Decoded(text, encoding, (gap,))


def _unmarked_utf16(raw: bytes) -> str | None:
    sample = raw[:_SAMPLE]
    pairs = len(sample) // 2
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    if pairs >= 2 and low * 10 > pairs * 7:
        return "utf-16-le"
    return "utf-16-be" if pairs >= 2 and high * 10 > pairs * 7 else None


def _without_nuls(document: str, decoded: Decoded) -> Decoded:
    count = decoded.text.count("\x00")
    if not count:
        return decoded
    note = _note(document, f"{count:,} NUL characters were taken out of the text")
    return Decoded(decoded.text.replace("\x00", ""), decoded.encoding, (*decoded.gaps, note))


def _note(document: str, reason: str) -> Gap:
    return Gap("encoding", GapEffect.note, document, "", reason)
