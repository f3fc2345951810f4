"""Which text stands in the bytes of a record, and in those that continue it?

Source: [MS-XLS], sections 2.4.58 (Continue), 2.4.265 (SST) and 2.5.293 (texts).
"""

from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.compound import MalformedBinaryError

_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08
_EARLY = "its shared texts end early"
_CODE_PAGES = {367: "ascii", 1361: "johab", 10_000: "mac_roman", 32_768: "mac_roman"}
_PLAIN_CODE_PAGES = frozenset({437, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869,
                               874, 932, 936, 949, 950, *range(1250, 1259)})  # fmt: skip
EITHER = "utf-8 or cp1252"
"""Encoding of a stream that states none: scripts write whatever they hold."""


class SharedTexts(Struct, frozen=True):
    """The texts that the cells of all sheets refer to by number."""

    texts: list[str] = []
    fonts: dict[int, frozenset[int]] = {}
    """Number of a text → the further fonts in which parts of it are written."""
    fault: str = ""
    """Why there are fewer than there should be."""


def encoding_of(code_page: int) -> str:
    """Return the encoding of texts of before 1997, by the number in the workbook."""
    if code_page in _PLAIN_CODE_PAGES:
        return f"cp{code_page}"
    return _CODE_PAGES.get(code_page, "cp1252")


def text_at(body: bytes, at: int, count: int, encoding: str = "") -> str:
    """Return a text of `count` characters; flags stand at `at` where no encoding is named."""
    if encoding:
        return _eight_bit(body[at : at + count], encoding)
    wide = bool(body[at : at + 1] and body[at] & _WIDE)
    found = body[at + 1 : at + 1 + count * (1 + wide)]
    return found.decode("utf-16-le" if wide else "latin-1", "replace")


def text_in(pieces: list[bytes], count: int, encoding: str = "") -> str:
    """Return a text of up to `count` characters out of pieces that each state their width."""
    parts: list[str] = []
    for piece in pieces:
        parts.append(text_at(piece, 0, count, encoding))
        count -= len(parts[-1])
        if count <= 0:
            break
    return "".join(parts)


def _eight_bit(found: bytes, encoding: str) -> str:
    if encoding != EITHER:
        return found.decode(encoding, "replace")
    try:
        return found.decode()
    except UnicodeDecodeError:
        return found.decode("cp1252", "replace")


def shared_texts(pieces: list[bytes]) -> SharedTexts:
    """Return the shared texts, which go on from one record into those that continue it.

    The stated count is not believed: reading ends with the bytes.
    """
    cursor = _Cursor(pieces)
    texts: list[str] = []
    fonts: dict[int, frozenset[int]] = {}
    fault = ""
    try:
        stated = unpack_from("<I", cursor.take(8), 4)[0]
        while len(texts) < stated and not cursor.ended():
            text, runs = _shared(cursor)
            if runs:
                fonts[len(texts)] = runs
            texts.append(text)
    except (MalformedBinaryError, StructError) as error:
        fault = str(error)
    return SharedTexts(texts, fonts, fault)


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
        found: list[bytes] = []
        while count:
            if self.ended():
                raise MalformedBinaryError(_EARLY)
            piece = self.pieces[self.number][self.at : self.at + count]
            self.at += len(piece)
            count -= len(piece)
            found.append(piece)
        return b"".join(found)


def _shared(cursor: _Cursor) -> tuple[str, frozenset[int]]:
    """Return a text, and the fonts to which it changes."""
    count, flags = unpack_from("<HB", cursor.take(3))
    runs = unpack_from("<H", cursor.take(2))[0] if flags & _RICH else 0
    phonetic = unpack_from("<I", cursor.take(4))[0] if flags & _PHONETIC else 0
    piece, parts = cursor.number, []
    while count:
        if cursor.ended():
            raise MalformedBinaryError(_EARLY)
        if cursor.number != piece:  # each piece of a text says anew how wide its characters are
            piece, flags = cursor.number, cursor.take(1)[0]
        wide = flags & _WIDE
        here = min(count, cursor.rest() >> wide)
        if not here and cursor.rest():
            raise MalformedBinaryError("its shared texts are damaged")
        parts.append(_decoded(cursor.take(here << wide), wide))
        count -= here
    fonts = frozenset(unpack_from(f"<{runs * 2}H", cursor.take(runs * 4))[1::2])
    cursor.take(phonetic)
    # A pair of surrogates may stand in two pieces, so that only the whole text shows a stray half.
    whole = "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole, fonts


def _decoded(characters: bytes, wide: int) -> str:
    return characters.decode("utf-16-le", "surrogatepass") if wide else characters.decode("latin-1")
