"""Which records does a workbook stream hold?

Source: [MS-XLS], section 2.1.4.
"""

from collections.abc import Iterator
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.compound import MalformedBinaryError

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C


class Record(Struct, frozen=True, gc=False):
    """One record."""

    kind: int
    at: int
    """Offset in the stream."""
    body: bytes


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """Yield the records of the substream at `start`, those of substreams inside left out.

    Raises MalformedBinaryError where none begins there, and behind the last one where a record
    has no end.
    """
    if stream[start : start + 2] != BOF.to_bytes(2, "little"):
        raise MalformedBinaryError("no records begin where they should")
    at, depth, end = start, 0, len(stream)
    while at + 4 <= end:
        kind, length = unpack_from("<HH", stream, at)
        following = at + 4 + length
        if following > end:
            break
        depth += kind == BOF
        if depth == 1:
            yield Record(kind, at, stream[at + 4 : following])
        depth -= kind == EOF
        if not depth:
            return
        at = following
    raise MalformedBinaryError("it ends in the middle of its records")
