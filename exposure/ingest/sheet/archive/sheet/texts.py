"""Which text do the runs of a cell or of the shared texts make, and is it struck through?"""

from xml.parsers import expat

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.sheet.mend import mended_part
from exposure.ingest.sheet.archive.sheet.values import unescaped
from exposure.ingest.sheet.archive.xml import MalformedPartError, guarded_parser, parse


class Runs:
    """One text while its runs are read; phonetic runs are hints and no part of it."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forget what was read: a new text begins."""
        self._texts: list[str] = []
        self._struck: list[bool | None] = []
        self._run: bool | None = None
        self._phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element inside a text."""
        if name == "r":
            self._run = None
        elif name == "rPr":
            self._run = False
        elif name == "strike":
            self._run = attributes.get("val", "1") not in ("0", "false")
        elif name == "rPh":
            self._phonetic = True

    def end(self, name: str, characters: str) -> None:
        """Take the end of an element, and the characters since the last `t` began."""
        if name == "t" and not self._phonetic:
            self._texts.append(characters)
            if characters.strip():
                self._struck.append(self._run)
        elif name == "rPh":
            self._phonetic = False

    def text(self) -> str:
        """Return the whole text."""
        return unescaped("".join(self._texts))

    def struck(self) -> bool | None:
        """Say whether all of it is struck through; None where the cell's style decides."""
        if False in self._struck:
            return False
        return True if self._struck and None not in self._struck else None


class SharedTexts:
    """The texts that cells name by number; read when the first is asked for."""

    def __init__(self, part: bytes, bounds: Bounds, fault: str = "") -> None:
        self._part, self._bounds = part, bounds
        self._texts: list[str] = []
        self._struck: dict[int, bool] = {}
        self._read = False
        self.may_strike = b"strike" in part
        self.fault = fault
        """One clause saying why texts may be missing from the end on."""

    def text(self, number: int) -> str | None:
        """Return a text, or None where the workbook does not hold one of that number."""
        self._load()
        return self._texts[number] if 0 <= number < len(self._texts) else None

    def struck(self, number: int) -> bool | None:
        """Say whether all runs of a text are struck through; None where the cell's style decides."""
        self._load()
        return self._struck.get(number)

    def struck_numbers(self) -> list[int]:
        """Return the numbers of the texts that are struck through throughout."""
        self._load()
        return [number for number, struck in self._struck.items() if struck]

    def empty_numbers(self) -> list[int]:
        """Return the numbers of the texts without a character."""
        self._load()
        return [number for number, text in enumerate(self._texts) if not text]

    def whole(self) -> str:
        """Return an empty text if every shared text can be read, else one clause saying why not."""
        self._load()
        return self.fault

    def _load(self) -> None:
        if self._read:
            return
        self._read = True
        fault = self._reading(self._part)
        if fault:
            mended = mended_part(self._part)
            fault = self._reading(mended) if mended != self._part else fault
        self.fault = self.fault or fault

    def _reading(self, part: bytes) -> str:
        self._texts.clear()
        self._struck.clear()
        try:
            _Reading(self._texts, self._struck, self._bounds).read(part)
        except MalformedPartError as error:
            return str(error)
        return ""


class _Reading:
    def __init__(self, texts: list[str], struck: dict[int, bool], bounds: Bounds) -> None:
        self.texts, self.struck = texts, struck
        self.runs = Runs()
        self.pieces: list[str] = []
        self.parser: expat.XMLParserType = guarded_parser(self.start, bounds, self.end)
        self.parser.CharacterDataHandler = self.pieces.append

    def read(self, part: bytes) -> None:
        if part:
            parse(self.parser, part)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.pieces.clear()
        if name == "si":
            self.runs.begin()
        else:
            self.runs.start(name, attributes)

    def end(self, name: str) -> None:
        if name != "si":
            self.runs.end(name, "".join(self.pieces))
            return
        struck = self.runs.struck()
        if struck is not None:
            self.struck[len(self.texts)] = struck
        self.texts.append(self.runs.text())
