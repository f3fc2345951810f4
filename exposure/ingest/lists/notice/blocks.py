"""Which paragraphs does a notice have, on which lines, as text or behind the tags of a page?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.ingest.sheet.markup.html.tags import plain

BULLET = "•"
_GPO_BULLET = re.compile(r"<bullet>", re.IGNORECASE)
"""The Government Publishing Office writes this mark into its text edition; it is no tag."""
_PAGE = re.compile(
    r"\[\[Page [\dA-Z-]+\]\]|^.{0,20}Federal Register\s*/\s*Vol\..*$|^.{0,20}VerDate .*$",
    re.MULTILINE,
)
"""Where a page ends: the mark of the text edition, or what stands at its head and foot in print."""
_BREAK = "\f"
_MARKUP = re.compile(r"<(?:html|body|pre|p|div|notice|rule|fedreg|fp|li|br)[\s/>]", re.IGNORECASE)
_PRE = re.compile(r"<pre[\s>]", re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(script|style|head|nav|noscript)\b[^<>]*+>(?:(?!</\1)[\s\S])*+", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*+)[^<>]*+>|<[!?][^<>]*+>")
_INLINE = frozenset(
    ("a", "abbr", "ac", "b", "cite", "e", "em", "font", "fr", "i", "mark", "prtpage", "q", "small",
     "span", "strong", "su", "sub", "sup", "tt", "u")
)  # fmt: skip
"""Tags that stand inside a line; any other begins a new block."""
_LINE_END = re.compile(r"\r\n?|\n")


class Line(Struct, frozen=True, gc=False):
    """One line of a block."""

    text: str
    """Without blanks around it."""
    number: int
    goes_on: bool
    """True where blanks stood at its end, as the text edition leaves them where it broke a line."""


class Block(Struct, frozen=True, gc=False):
    """One paragraph."""

    lines: tuple[Line, ...]
    behind_page: bool = False
    """True where a page ended before it, perhaps in the middle of a paragraph."""

    @property
    def text(self) -> str:
        """Return the whole of it as one line."""
        return " ".join(line.text for line in self.lines)

    @property
    def number(self) -> int:
        """Return the line on which it begins, from 1."""
        return self.lines[0].number

    @property
    def is_bulleted(self) -> bool:
        """Say whether a bullet stands before it."""
        return self.lines[0].text.startswith((BULLET, "·", "◦", "- "))


def blocks_of(text: str) -> list[Block]:
    """Return the paragraphs of a notice, in order, whichever edition of it was downloaded."""
    text = _PAGE.sub(_BREAK, _GPO_BULLET.sub(BULLET, text))
    if _MARKUP.search(text) is None:
        return list(_paragraphs(_lines(text)))
    seen = _UNSEEN.sub(lambda found: "\n" * found[0].count("\n"), text)
    if _PRE.search(seen):
        return list(_paragraphs(_lines(plain(_TAG.sub(_line_ends, seen)))))
    return list(_elements(seen))


def _line_ends(tag: re.Match[str]) -> str:
    return "\n" * tag[0].count("\n")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(_LINE_END.split(text), 1)


def _paragraphs(lines: Iterator[tuple[int, str]]) -> Iterator[Block]:
    """Yield what blank lines part, and what begins further in than the line before it, or bulleted."""
    held: list[Line] = []
    before, broken, ended = 0, False, False
    for number, written in lines:
        text = written.strip()
        indent = len(written) - len(written.lstrip())
        if held and (not text or indent > before or text.startswith(BULLET)):
            yield Block(tuple(held), broken)
            held, broken = [], False
        ended = ended or _BREAK in written
        if text:
            broken, ended = broken or ended, False
            held.append(Line(text, number, written.endswith(" ")))
        before = indent
    if held:
        yield Block(tuple(held), broken)


def _elements(page: str) -> Iterator[Block]:
    """Yield the text between tags that begin or end a block; `br` ends a line of it."""
    held: list[Line] = []
    parts: list[str] = []
    number = started = 1
    at = 0
    for tag in _TAG.finditer(page):
        part = page[at : tag.start()]
        if not "".join(parts).strip():
            started = number + _leading_lines(part)
        parts.append(part)
        number += page.count("\n", at, tag.end())
        at = tag.end()
        name = (tag[2] or "").lower()
        if name and name not in _INLINE:
            held += _line(parts, started)
            parts = []
            if name != "br" and held:
                yield Block(tuple(held))
                held = []
    held += _line([*parts, page[at:]], started if parts else number)
    if held:
        yield Block(tuple(held))


def _leading_lines(part: str) -> int:
    return part[: len(part) - len(part.lstrip())].count("\n")


def _line(parts: list[str], number: int) -> list[Line]:
    text = " ".join(plain("".join(parts)).split())
    return [Line(text, number, goes_on=False)] if text else []
