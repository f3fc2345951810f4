"""Which tables does one HTML page show, and what stands outside them?"""

import re
from collections.abc import Callable

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.markup.html.content import Content
from exposure.ingest.sheet.markup.html.grid import Grid
from exposure.ingest.sheet.markup.html.looks import Look, Looks
from exposure.ingest.sheet.markup.html.nest import Nest
from exposure.ingest.sheet.markup.html.office import file_name
from exposure.ingest.sheet.markup.html.tags import (
    Raw,
    Tag,
    Unfinished,
    attributes_of,
    plain,
    tokens,
)

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})
_LINES = _HEADINGS | {
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "br", "hr", "pre", "center", "option", "section",
    "article", "header", "footer", "main", "nav", "address", "blockquote", "fieldset", "form",
}  # fmt: skip
_ENDED_BY_THE_NEXT = frozenset({"p", "li", "option", "dt", "dd"})
_VOID = frozenset({"br", "hr", "img", "input", "col", "link", "wbr", "base", "frame"})
_WORD = re.compile(r"\w")
_MOST_KNOWN = 4_096
_QUOTED = 80


class Outside(Struct):
    """What stands outside the tables of a page."""

    words: int = 0
    items: int = 0
    """Items of lists that hold a text."""
    first: str = ""


class Page(Struct, frozen=True):
    """What one page shows."""

    grids: tuple[Grid, ...]
    """In the order in which they begin."""
    frames: tuple[str, ...]
    """File names of the pages that stand in frames."""
    outside: Outside
    unfinished: str
    """What swallowed the rest of the page; empty where nothing did."""


def page_of(document: str, text: str, bounds: Bounds, style: str = "") -> Page:
    """Return the tables of a page; `style` is a style sheet that stands beside it.

    Raises InputError where more tables stand inside each other than the bounds allow.
    """
    walk = _Walk(document, bounds)
    walk.looks.learn(style)
    for token in tokens(text):
        if isinstance(token, Tag):
            walk.tag(token)
        elif isinstance(token, str):
            walk.text(token)
        elif isinstance(token, Unfinished):
            walk.unfinished = token.what
        elif token.name == "style":
            walk.learn(token)
    return walk.page()


class _Walk:
    def __init__(self, document: str, bounds: Bounds) -> None:
        self.nest = Nest(document, bounds)
        self.looks = Looks()
        self.known: dict[tuple[str, str], tuple[dict[str, str], Look]] = {}
        self.outside, self.around = Outside(), Content()
        self.heading = ""
        self.title: Content | None = None
        """The heading or caption that is open."""
        self.in_item = self.ended = False
        self.frames: list[str] = []
        self.unfinished = ""
        self.begins: dict[str, Callable[[dict[str, str], Look], None]] = {
            "table": self._table, "tr": self._row, "caption": self._caption, "col": self._column,
            "img": self._picture, "input": self._field, "a": self._link,
            "frame": self._frame, "iframe": self._frame,
        }  # fmt: skip

    def learn(self, sheet: Raw) -> None:
        """Keep what a style sheet of the page says."""
        self.looks.learn(sheet.content)
        self.known.clear()

    def text(self, token: str) -> None:
        """Take a text, wherever it stands."""
        text = plain(token)
        if self.title is not None:
            self.title.add(text)
        if (cell := self.nest.cell) is not None:
            cell.content.add(text)
        elif self.title is None and not self.around.unseen and _WORD.search(text):
            self.outside.words += len(text.split())
            self.outside.items += self.in_item
            self.in_item = False
            self.outside.first = self.outside.first or " ".join(text.split())[:_QUOTED]

    def tag(self, tag: Tag) -> None:
        """Take the beginning or end of an element."""
        name = tag.name
        if tag.ends:
            self._end(name)
            return
        attributes, look = self._known(tag)
        if name in _CELLS:
            self._grid().begin_cell(attributes, look)
        elif name in _SECTIONS:
            if self.nest.open:
                self.nest.open[-1].end_row()
        else:
            if name in _LINES:
                self._line(name)
            if (begin := self.begins.get(name)) is not None:
                begin(attributes, look)
            if name in _HEADINGS:
                self.title = Content()
            if name not in _VOID and name not in ("table", "tr", "caption"):
                self._content().begin(name, look)

    def page(self) -> Page:
        """Return the page, now that it has ended."""
        if not self.ended:
            self.nest.cut_short()
        return Page(self.nest.grids(), tuple(self.frames), self.outside, self.unfinished)

    def _known(self, tag: Tag) -> tuple[dict[str, str], Look]:
        key = (tag.name, tag.written)
        if (known := self.known.get(key)) is None:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            attributes = attributes_of(tag.written)
            known = self.known[key] = (attributes, self.looks.of(tag.name, attributes))
        return known

    def _content(self) -> Content:
        cell = self.nest.cell
        return self.around if cell is None else cell.content

    def _line(self, name: str) -> None:
        content = self._content()
        if name in _ENDED_BY_THE_NEXT:
            content.end(name)
        self.in_item = name == "li"
        if content is not self.around:
            content.line()

    def _end(self, name: str) -> None:
        if name in ("body", "html"):
            self.ended = True
        elif name in ("table", "tr", "caption") or name in _CELLS or name in _SECTIONS:
            self._end_of_table(name)
        else:
            if name in _HEADINGS and self.title is not None:
                self.heading, self.title = self.title.text() or self.heading, None
            content = self._content()
            content.end(name)
            if name in _LINES and content is not self.around:
                content.line()

    def _end_of_table(self, name: str) -> None:
        if not self.nest.open:
            return
        grid = self.nest.open[-1]
        if name == "caption" and self.title is not None:
            self._end_caption()
        elif name == "table":
            self._end_caption()
            self.nest.end()
        elif name in _CELLS:
            grid.end_cell()
        else:
            grid.end_row()

    def _grid(self) -> Grid:
        """Return the table in which a row or cell stands; one without begins a table."""
        if not self.nest.open:
            self._table({}, Look())
        self._end_caption()
        return self.nest.open[-1]

    def _table(self, _attributes: dict[str, str], look: Look) -> None:
        self._end_caption()
        self.nest.begin(self.heading, hidden=look.hidden or self._content().unseen)

    def _row(self, _attributes: dict[str, str], look: Look) -> None:
        self._grid().begin_row(look)

    def _caption(self, _attributes: dict[str, str], _look: Look) -> None:
        if self.nest.open and self.nest.cell is None:
            self.title = Content()

    def _end_caption(self) -> None:
        if self.title is not None and self.nest.open and self.nest.cell is None:
            self.nest.open[-1].caption, self.title = self.title.text(), None

    def _column(self, attributes: dict[str, str], look: Look) -> None:
        if self.nest.open:
            self.nest.open[-1].begin_column(attributes, look)

    def _picture(self, attributes: dict[str, str], _look: Look) -> None:
        content = self._content()
        if not content.unseen:
            content.picture = content.picture or attributes.get("alt", "")

    def _field(self, attributes: dict[str, str], _look: Look) -> None:
        shown = attributes.get("type", "text").lower() in ("text", "email", "url", "number", "date")
        if shown and (value := attributes.get("value")):
            self.text(f" {value.replace('&', '&amp;')} ")

    def _link(self, attributes: dict[str, str], _look: Look) -> None:
        self._content().link(attributes.get("href", ""))

    def _frame(self, attributes: dict[str, str], _look: Look) -> None:
        if name := file_name(attributes.get("src", "")):
            self.frames.append(name)
