"""Which records does a workbook stream hold, and which texts stand in them?

Source: [MS-XLS], sections 2.1.4 (records), 2.4.58 (Continue) and 2.5.293 (texts).
"""

from collections.abc import Iterator
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.compound import MalformedBinaryError

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08


class Record(Struct, frozen=True, gc=False):
    """One record."""

    kind: int
    at: int
    """Offset in the stream."""
    body: bytes


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """Yield the records of the substream at `start`, those of substreams inside left out.

    Raises MalformedBinaryError where none begins there or a record has no end.
    """
    if stream[start : start + 2] != BOF.to_bytes(2, "little"):
        raise MalformedBinaryError("no records begin where they should")
    at, depth = start, 0
    while at + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        if len(body) < length:
            break
        depth += kind == BOF
        if depth == 1:
            yield Record(kind, at, body)
        depth -= kind == EOF
        if not depth:
            return
        at += 4 + length
    raise MalformedBinaryError("it ends in the middle of its records")


def text_at(body: bytes, at: int, count: int) -> str:
    """Return a text of `count` characters whose flags stand at `at`."""
    wide = bool(body[at : at + 1] and body[at] & _WIDE)
    found = body[at + 1 : at + 1 + count * (1 + wide)]
    return found.decode("utf-16-le" if wide else "latin-1", "replace")


def shared_texts(pieces: list[bytes]) -> list[str]:
    """Return the shared texts, which go on from one record into those that continue it.

    The stated count is not believed: reading ends with the bytes. Raises MalformedBinaryError.
    """
    cursor = _Cursor(pieces)
    stated = unpack_from("<I", cursor.take(8), 4)[0]
    texts: list[str] = []
    while len(texts) < stated and not cursor.ended():
        texts.append(_shared(cursor))
    return texts


class _Cursor:
    """A place in bytes that come in pieces."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces, self.number, self.at = pieces, 0, 0

    def ended(self) -> bool:
        while self.number < len(self.pieces) and self.at >= len(self.pieces[self.number]):
            self.number, self.at = self.number + 1, 0
        return self.number >= len(self.pieces)

    def rest(self) -> int:
        """Return how many bytes of the piece are left."""
        return len(self.pieces[self.number]) - self.at

    def take(self, count: int) -> bytes:
        """Return bytes, out of several pieces where one is too short."""
        found = b""
        while len(found) < count:
            if self.ended():
                raise MalformedBinaryError("its shared texts end early")
            piece = self.pieces[self.number][self.at : self.at + count - len(found)]
            self.at += len(piece)
            found += piece
        return found


def _shared(cursor: _Cursor) -> str:
    count, flags = unpack_from("<HB", cursor.take(3))
    runs = unpack_from("<H", cursor.take(2))[0] if flags & _RICH else 0
    phonetic = unpack_from("<I", cursor.take(4))[0] if flags & _PHONETIC else 0
    piece, parts = cursor.number, []
    while count:
        if cursor.ended():
            raise MalformedBinaryError("its shared texts end early")
        if cursor.number != piece:  # each piece of a text says anew how wide its characters are
            piece, flags = cursor.number, cursor.take(1)[0]
        wide = flags & _WIDE
        here = min(count, cursor.rest() >> wide)
        if not here and cursor.rest():
            raise MalformedBinaryError("its shared texts are damaged")
        parts.append(_decoded(cursor.take(here << wide), wide))
        count -= here
    cursor.take(runs * 4 + phonetic)
    # A pair of surrogates may stand in two pieces, so that only the whole text shows a stray half.
    return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _decoded(characters: bytes, wide: int) -> str:
    return characters.decode("utf-16-le", "surrogatepass") if wide else characters.decode("latin-1")
