"""Which sheets does a binary workbook list, and what do they have in common?

Source: [MS-XLS], sections 2.1.7.20.3 (globals), 2.4.28 (BoundSheet8), 2.4.122 (Font) and 2.4.353
(XF); before 1997 the same records hold 8-bit texts.
"""

from collections.abc import Callable
from contextlib import suppress
from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.looks import is_date
from exposure.ingest.sheet.binary.records import BOF, CONTINUE, Record, records
from exposure.ingest.sheet.binary.texts import (
    EITHER,
    SharedTexts,
    encoding_of,
    shared_texts,
    text_at,
)

WORKSHEET, MACRO_SHEET, CHART, MODULE = 0, 1, 2, 6
_SINCE_1997, _SHEET_OF_CELLS = 0x0600, 0x0010
_PASSWORD, _DATES, _FORMAT, _XF, _SHEET, _TEXTS = 0x2F, 0x22, 0x041E, 0xE0, 0x85, 0xFC
_FONT, _CODE_PAGE = 0x31, 0x42
_BESIDE_CELLS = frozenset({_PASSWORD, _CODE_PAGE, _DATES, _FORMAT, _XF, _FONT})
_USUAL = "cp1252"
_STRUCK = 0x0008
_NO_FONT = 4
"""No font has this number, so that later ones stand one place further up."""


class LockedError(ValueError):
    """The workbook's records are encrypted."""


class Entry(Struct, frozen=True):
    """One line of the workbook's list of sheets."""

    name: str
    start: int
    """Offset in the stream."""
    kind: int
    hidden: bool


class Shared(Struct, frozen=True):
    """What the sheets of a workbook have in common."""

    texts: SharedTexts
    dates: frozenset[int] = frozenset()
    """Cell formats that show a date."""
    struck: frozenset[int] = frozenset()
    """Cell formats whose font is struck through."""
    partly_plain: frozenset[int] = frozenset()
    """Shared texts of which some part is in a font that strikes nothing through."""
    from_1904: bool = False
    encoding: str = ""
    """Of texts before 1997; empty for later workbooks, whose texts say it themselves."""


class Contents(Struct, frozen=True):
    """The list of sheets and what belongs to all of them."""

    sheets: tuple[Entry, ...]
    shared: Shared


def contents_of(stream: bytes) -> Contents:
    """Return what the globals at the start of the stream say.

    Raises MalformedBinaryError, and LockedError for an encrypted workbook.
    """
    found = _Globals()
    begun = False
    for record in records(stream):
        if not begun:
            begun = True
            if _is_lone_sheet(record):
                return _lone(stream)
            found.begin(record)
        found.take(record)
    return found.contents()


def _is_lone_sheet(record: Record) -> bool:
    kind: int = unpack_from("<2xH", record.body)[0]
    return kind == _SHEET_OF_CELLS


def _lone(stream: bytes) -> Contents:
    """Return the one sheet of a stream without globals, as scripts write it."""
    found = _Globals()
    with suppress(MalformedBinaryError):  # told when the sheet itself is read
        for record in records(stream):
            if record.kind == BOF:
                found.begin(record)
            elif record.kind in _BESIDE_CELLS:
                found.take(record)
    shared = found.contents().shared
    if shared.encoding == _USUAL:
        shared = replace(shared, encoding=EITHER)
    return Contents((Entry("", 0, WORKSHEET, hidden=False),), shared)


class _Globals:
    """The globals in the making."""

    def __init__(self) -> None:
        self.encoding = ""
        self.codes: dict[int, str] = {}
        self.looks: list[tuple[int, int]] = []
        self.struck_fonts: list[bool] = []
        self.sheets: list[Entry] = []
        self.texts: list[bytes] = []
        self.from_1904 = False
        self.last = 0
        self.takers: dict[int, Callable[[bytes], None]] = {
            _PASSWORD: self._password, _DATES: self._dates, _FORMAT: self._format, _XF: self._look,
            _SHEET: self._sheet, _TEXTS: self.texts.append, _FONT: self._font,
            _CODE_PAGE: self._code_page,
        }  # fmt: skip

    def begin(self, record: Record) -> None:
        version = unpack_from("<H", record.body)[0]
        self.encoding = "" if version >= _SINCE_1997 else _USUAL

    def take(self, record: Record) -> None:
        if record.kind == CONTINUE:
            if self.last == _TEXTS:
                self.texts.append(record.body)
            return
        self.last = record.kind
        if (taker := self.takers.get(record.kind)) is not None:
            try:
                taker(record.body)
            except StructError:
                raise MalformedBinaryError("a record is cut short") from None

    def _password(self, _body: bytes) -> None:
        raise LockedError

    def _dates(self, body: bytes) -> None:
        self.from_1904 = unpack_from("<H", body)[0] == 1

    def _format(self, body: bytes) -> None:
        if self.encoding:
            number, count = unpack_from("<HB", body)
            self.codes[number] = text_at(body, 3, count, self.encoding)
        else:
            number, count = unpack_from("<HH", body)
            self.codes[number] = text_at(body, 4, count)

    def _look(self, body: bytes) -> None:
        font, number = unpack_from("<HH", body)
        self.looks.append((font, number))

    def _font(self, body: bytes) -> None:
        self.struck_fonts.append(bool(unpack_from("<H", body, 2)[0] & _STRUCK))

    def _code_page(self, body: bytes) -> None:
        if self.encoding:
            self.encoding = encoding_of(unpack_from("<H", body)[0])

    def _sheet(self, body: bytes) -> None:
        start, state, kind, count = unpack_from("<IBBB", body)
        name = text_at(body, 7, count, self.encoding)
        self.sheets.append(Entry(name, start, kind, bool(state & 3)))

    def contents(self) -> Contents:
        dates = frozenset(
            look
            for look, (_, number) in enumerate(self.looks)
            if is_date(number, self.codes.get(number, ""))
        )
        struck = frozenset(
            look for look, (font, _) in enumerate(self.looks) if self._is_struck(font)
        )
        texts = shared_texts(self.texts) if self.texts else SharedTexts()
        plain = frozenset(
            number
            for number, fonts in texts.fonts.items()
            if not all(self._is_struck(font) for font in fonts)
        )
        shared = Shared(texts, dates, struck, plain, self.from_1904, self.encoding)
        return Contents(tuple(self.sheets), shared)

    def _is_struck(self, font: int) -> bool:
        place = font - 1 if font > _NO_FONT else font
        return place < len(self.struck_fonts) and self.struck_fonts[place]
