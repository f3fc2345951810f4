"""In which encoding does a delimited file stand, and what could not be decoded?"""

import codecs

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.sheet.text.guess import encoding_of
from exposure.model.gap import Gap, GapEffect

_SAMPLE = 4_096
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Longest first: the mark of UTF-32 begins with that of UTF-16."""

_NAMES = {
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1254": "Windows-1254",
    "mac_roman": "Mac Roman", "cp850": "DOS 850",
}  # fmt: skip
"""What people call an encoding; the others go by Python's name."""
_TEXT_CONTROLS = "\t\n\r\x00\x01\x0b\x0c\x1a\x1e\x1f"


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
    return _without_nuls(document, _without_marks(decoded))


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
    if _mostly_utf8(raw):
        return _lenient(document, raw, "utf-8")
    encoding = encoding_of(raw)
    decoded = _lenient(document, raw, encoding)
    reason = (
        f"the file is not UTF-8 (line {line}) and was read as {_NAMES.get(encoding, encoding)},"
        " which fits best"
    )
    return Decoded(decoded.text, encoding, (_note(document, reason), *decoded.gaps))


def _mostly_utf8(raw: bytes) -> bool:
    """Say whether a few bytes alone keep the text from being UTF-8, as where texts were joined."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return bad * 10 < len(text.encode()) - len(text)


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
    """Return the byte order of UTF-16 without its mark: the upper halves of letters are NULs.

    Of a text in another script only separators and line ends have such halves.
    """
    sample = raw[: _SAMPLE // 2 * 2]
    pairs = len(sample) // 2
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    for nuls, others, order in ((low, high, "utf-16-le"), (high, low, "utf-16-be")):
        many = nuls * 10 > pairs * 7
        some = nuls * 20 > pairs and not others and not _is_utf8(sample)
        if pairs >= 2 and (many or some):
            return order
    return None


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _without_marks(decoded: Decoded) -> Decoded:
    """Return the text without marks of byte order, which stand within it where files were joined,
    and without the sign by which old programs end a file.
    """
    text = decoded.text
    if "\ufeff" in text or text.endswith("\x1a"):
        text = text.replace("\ufeff", "").rstrip("\x1a")
        return Decoded(text, decoded.encoding, decoded.gaps)
    return decoded


def _without_nuls(document: str, decoded: Decoded) -> Decoded:
    count = decoded.text.count("\x00")
    if not count:
        return decoded
    note = _note(document, f"{count:,} NUL characters were taken out of the text")
    return Decoded(decoded.text.replace("\x00", ""), decoded.encoding, (*decoded.gaps, note))


def _note(document: str, reason: str) -> Gap:
    return Gap("encoding", GapEffect.note, document, "", reason)
