"""What do the sheets of an .xlsb workbook have in common: texts, dates and struck-through fonts?

Source: [MS-XLSB], section 2.4: BrtSSTItem, BrtFont, BrtFmt and BrtXF.
"""

from struct import error as StructError  # noqa: N812 - the library spells it in lower case
from struct import unpack_from

from msgspec import Struct

from exposure.ingest.sheet.binary.compound import MalformedBinaryError
from exposure.ingest.sheet.binary.looks import is_date
from exposure.ingest.sheet.packed.container import Part
from exposure.ingest.sheet.packed.records import Run, records, rich_text_at, text_at

_TEXT, _FONT, _FORMAT, _XF = 19, 43, 44, 47
_FONTS, _FONTS_END, _CELL_FORMATS, _CELL_FORMATS_END = 611, 612, 617, 618
_STRIKEOUT = 0x08


class Styles(Struct, frozen=True):
    """What the styles part says of cells, by the number of their format."""

    dates: frozenset[int] = frozenset()
    """Cell formats that show a date."""
    struck: frozenset[int] = frozenset()
    """Cell formats that are struck through."""
    struck_fonts: frozenset[int] = frozenset()
    fault: str = ""
    """One clause saying why not all of it is known."""

    def strikes(self, text: str, runs: list[Run], look: int) -> bool:
        """Say whether every character of a cell is struck through."""
        if not runs:
            return look in self.struck
        starts = [start for start, _ in runs]
        ends = [*starts[1:], len(text)]
        begun = not text[: starts[0]].strip() or look in self.struck
        return begun and all(
            font in self.struck_fonts or not text[start:end].strip()
            for (start, font), end in zip(runs, ends, strict=True)
        )


class SharedTexts(Struct, frozen=True):
    """The texts that cells refer to by number."""

    texts: list[str]
    runs: dict[int, list[Run]]
    """Number of a text → its runs, where some of it has a font of its own."""
    fault: str = ""
    """One clause saying why some are missing."""


def shared_texts(part: Part) -> SharedTexts:
    """Return the shared texts before the first fault; a stated count is not believed."""
    texts: list[str] = []
    rich: dict[int, list[Run]] = {}
    fault = part.fault
    try:
        for kind, body in records(part.content):
            if kind == _TEXT:
                text, runs = rich_text_at(body, 0)
                if runs:
                    rich[len(texts)] = runs
                texts.append(text)
    except MalformedBinaryError as error:
        fault = fault or str(error)
    return SharedTexts(texts, rich, fault)


def styles_of(part: Part) -> Styles:
    """Return the styles before the first fault."""
    codes: dict[int, str] = {}
    formats: list[tuple[int, int]] = []
    struck_fonts: set[int] = set()
    fault, block, fonts = part.fault, 0, 0
    try:
        for kind, body in records(part.content):
            if kind in (_FONTS, _FONTS_END, _CELL_FORMATS, _CELL_FORMATS_END):
                block = kind
            elif kind == _FONT and block == _FONTS:
                if unpack_from("<H", body, 2)[0] & _STRIKEOUT:
                    struck_fonts.add(fonts)
                fonts += 1
            elif kind == _FORMAT:
                codes[unpack_from("<H", body)[0]] = text_at(body, 2)[0]
            elif kind == _XF and block == _CELL_FORMATS:
                formats.append(unpack_from("<HH", body, 2))
    except (MalformedBinaryError, StructError) as error:
        fault = fault or ("a record is cut short" if isinstance(error, StructError) else str(error))
    looks = list(enumerate(formats))
    return Styles(
        frozenset(k for k, (number, _) in looks if is_date(number, codes.get(number, ""))),
        frozenset(k for k, (_, font) in looks if font in struck_fonts),
        frozenset(struck_fonts),
        fault,
    )
