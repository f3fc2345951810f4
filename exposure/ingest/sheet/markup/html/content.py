"""Which text does a person see in one cell of a page, and what stands behind it?"""

import re
from typing import Final

from exposure.ingest.sheet.markup.html.looks import PLAIN, Look

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WITHIN_LINE = re.compile(r"[ \t\r\f\xa0]+")
_NOWHERE = ("#", "javascript:", "about:")
_MOST_LINKS: Final = 50


class Content:
    """The text of a cell, or of what stands outside cells, in the making."""

    def __init__(self, look: Look = PLAIN) -> None:
        self.links: list[str] = []
        self.picture = ""
        """What stands for a picture."""
        self.plain = False
        """True once a text was met that is not struck through."""
        self._parts: list[str] = []
        self._hidden: list[str] = []
        self._open: list[tuple[str, Look]] = []
        self._names: dict[str, int] = {}
        self._struck, self._unseen, self._kept = int(look.struck), 0, 0

    def begin(self, name: str, look: Look) -> None:
        """Begin an element that stands inside the line."""
        self._open.append((name, look))
        self._names[name] = self._names.get(name, 0) + 1
        self._struck += look.struck
        self._unseen += look.hidden
        self._kept += name == "pre"

    def end(self, name: str) -> None:
        """End an element and what was left open inside it; one that never began is nothing."""
        if not self._names.get(name):
            return
        while self._open:
            last, look = self._open.pop()
            self._names[last] -= 1
            self._struck -= look.struck
            self._unseen -= look.hidden
            self._kept -= last == "pre"
            if last == name:
                return

    @property
    def unseen(self) -> bool:
        """Say whether what comes now is hidden."""
        return self._unseen > 0

    def add(self, text: str) -> None:
        """Add a text that stands where the page has got to."""
        if not self._kept:
            text = _BLANKS.sub(" ", text)
        (self._hidden if self._unseen else self._parts).append(text)
        if not self._struck and not self._unseen and not self.plain and text.strip():
            self.plain = True

    def line(self) -> None:
        """Begin a new line."""
        (self._hidden if self._unseen else self._parts).append("\n")

    def link(self, target: str) -> None:
        """Keep where a link leads, unless it stays on the page."""
        target = target.strip()
        if target and not target.lower().startswith(_NOWHERE) and len(self.links) < _MOST_LINKS:
            self.links.append(target)

    def text(self) -> str:
        """Return what a person sees, in lines without blanks around them."""
        return _lines(self._parts) or self.picture.strip()

    def hidden(self) -> str:
        """Return what stands in the cell and is not shown."""
        return _lines(self._hidden)


def _lines(parts: list[str]) -> str:
    if not parts:
        return ""
    whole = "".join(parts)
    if "\n" not in whole:
        if "  " not in whole and "\xa0" not in whole and "\t" not in whole:
            return whole.strip()
        return _WITHIN_LINE.sub(" ", whole).strip()
    lines = (_WITHIN_LINE.sub(" ", line).strip() for line in whole.split("\n"))
    return "\n".join(line for line in lines if line)
