"""On which day was a binary workbook last saved, as its own summary says?

Source: [MS-OLEPS], sections 2.21 (property sets) and 2.14 (dates).
"""

from datetime import UTC, datetime, timedelta
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from exposure.ingest.sheet.binary.compound import Compound, MalformedBinaryError

_STREAM = "\x05SummaryInformation"
_SAVED, _DATE = 13, 0x40
_MOST_PROPERTIES = 100
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_FIRST_YEAR, _LAST_YEAR = 1985, 9000


def saved_on(compound: Compound) -> str | None:
    """Return the ISO day; None where the workbook is silent, or names a day that cannot be."""
    try:
        stream = compound.stream(_STREAM)
        ticks = _ticks(stream.found) if stream else 0
    except (MalformedBinaryError, StructError):
        return None
    years = ticks / 10_000_000 / 86_400 / 365.2425 + 1601
    if not _FIRST_YEAR < years < _LAST_YEAR:
        return None
    return (_EPOCH + timedelta(microseconds=ticks // 10)).date().isoformat()


def _ticks(stream: bytes) -> int:
    """Return tenths of microseconds since 1601; zero where the date is not stated."""
    start = unpack_from("<I", stream, 44)[0]
    count = unpack_from("<I", stream, start + 4)[0]
    for number in range(min(count, _MOST_PROPERTIES)):
        name, at = unpack_from("<2I", stream, start + 8 + 8 * number)
        if name == _SAVED and unpack_from("<I", stream, start + at)[0] == _DATE:
            ticks: int = unpack_from("<Q", stream, start + at + 4)[0]
            return ticks
    return 0
