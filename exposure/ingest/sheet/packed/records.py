"""Which records does a binary part of an .xlsb workbook hold, and which texts stand in them?

Source: [MS-XLSB], section 2.1.4 (records), and 2.5: XLWideString and RichStr.
"""

from collections.abc import Iterator
from struct import unpack_from

from exposure.ingest.sheet.binary.compound import MalformedBinaryError

NO_TEXT = 0xFFFFFFFF
"""Length of a text that is not there (XLNullableWideString)."""
_RICH = 1

Run = tuple[int, int]
"""Character from which on a font holds, and the font's number."""


def records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and body of each record; raises MalformedBinaryError where one has no end."""
    at, end = 0, len(part)
    while at < end:
        kind = part[at]
        at += 1
        if kind & 0x80:
            if at >= end:
                raise MalformedBinaryError("it ends in the middle of a record")
            kind = (kind & 0x7F) | (part[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while shift < 28:
            if at >= end:
                raise MalformedBinaryError("it ends in the middle of a record")
            byte = part[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        if at + size > end:
            raise MalformedBinaryError("it ends in the middle of a record")
        yield kind, part[at : at + size]
        at += size


def text_at(body: bytes, at: int) -> tuple[str, int]:
    """Return a text and the offset behind it; raises MalformedBinaryError if it is cut short."""
    count = _count(body, at)
    if count == NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * count
    if end > len(body):
        raise MalformedBinaryError("a text is cut short")
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def rich_text_at(body: bytes, at: int) -> tuple[str, list[Run]]:
    """Return a text and the fonts of its runs; raises MalformedBinaryError if it is cut short."""
    if at >= len(body):
        raise MalformedBinaryError("a text is cut short")
    text, end = text_at(body, at + 1)
    if not body[at] & _RICH or end + 4 > len(body):
        return text, []
    count = min(_count(body, end), (len(body) - end - 4) // 4)
    numbers = unpack_from(f"<{2 * count}H", body, end + 4)
    return text, list(zip(numbers[::2], numbers[1::2], strict=True))


def _count(body: bytes, at: int) -> int:
    if at + 4 > len(body):
        raise MalformedBinaryError("a text is cut short")
    count: int = unpack_from("<I", body, at)[0]
    return count
