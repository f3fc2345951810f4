"""Which text do the paragraphs of a cell, a comment or a shape make?

Source: OpenDocument 1.3, part 3, sections 6.1.2 (white space) and 6.1.3 to 6.1.5.
"""

import re
from collections.abc import Callable
from xml.parsers import expat

_ODD_BLANKS = re.compile(r"[\t\r\n]|  ")
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
"""Spaces that one element may stand for: none needs more, and a count may lie."""


class Paragraphs:
    """Text while it is read; the parser gives it characters only inside a paragraph."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._pieces: list[str] = []
        self._settled: list[str] = []
        """The line's beginning, in which every blank is meant."""
        self._open = 0
        self._strikes: list[bool | None] = []
        self._hear: Callable[[str], None] = self._pieces.append
        self.lines: list[str] = []
        self.plain = False
        """Whether a text stands in no span that says whether it is struck through."""
        self.unstruck = False
        """Whether a text stands in a span that says that it is not struck through."""

    def reset(self, *, follow_strikes: bool = False) -> None:
        """Begin anew, before the first paragraph."""
        self._pieces.clear()
        self._settled.clear()
        self.lines, self._open = [], 0
        if follow_strikes:
            self._strikes, self.plain, self.unstruck = [], False, False
            self._hear = self._characters

    def begin(self) -> None:
        """Begin a paragraph."""
        self._open += 1
        self._parser.CharacterDataHandler = self._hear

    def end(self) -> None:
        """End a paragraph."""
        self._open -= 1
        self._end_line()
        self.listen()

    def listen(self) -> None:
        """Ask for characters if a paragraph is open, else for none."""
        self._parser.CharacterDataHandler = self._hear if self._open else None

    def spaces(self, count: int) -> None:
        """Add spaces."""
        if self._open:
            self._settle()
            self._settled.append(" " * min(count, _MOST_SPACES))

    def line_break(self) -> None:
        """Add a line end inside a paragraph."""
        if self._open:
            self._end_line()

    def begin_span(self, strikes: bool | None) -> None:
        """Begin a span that says, or does not say, whether it is struck through."""
        if strikes is None and self._strikes:
            strikes = self._strikes[-1]
        self._strikes.append(strikes)

    def end_span(self) -> None:
        """End a span."""
        self._strikes.pop()

    def text(self) -> str:
        """Return the lines as one text."""
        if len(self.lines) == 1:
            return self.lines[0].strip()
        return "\n".join(line.strip() for line in self.lines).strip()

    def _settle(self) -> None:
        """Let a run of white space count as one blank; those that are meant have an element."""
        self._settled.append(_BLANKS.sub(" ", "".join(self._pieces)))
        self._pieces.clear()

    def _end_line(self) -> None:
        if self._settled or len(self._pieces) != 1 or _ODD_BLANKS.search(self._pieces[0]):
            self._settle()
            self.lines.append("".join(self._settled))
            self._settled.clear()
        else:
            self.lines.append(self._pieces.pop())

    def _characters(self, characters: str) -> None:
        self._pieces.append(characters)
        if characters.strip():
            strikes = self._strikes[-1] if self._strikes else None
            self.plain |= strikes is None
            self.unstruck |= strikes is False
