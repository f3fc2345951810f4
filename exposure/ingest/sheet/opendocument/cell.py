"""What does one cell hold: a text, links, comments, shapes, or something that is not known?

Source: OpenDocument 1.3, part 3, sections 9.1.4 (cells), 9.2.1 (shapes), 14.1 (comments).
"""

from collections.abc import Callable
from functools import partial
from typing import Literal

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.opendocument.elements import Elements, Starts
from exposure.ingest.sheet.opendocument.names import Attributes, count_of, spelled
from exposure.ingest.sheet.opendocument.paragraphs import Paragraphs
from exposure.ingest.sheet.opendocument.rows import RowUnderWay
from exposure.ingest.sheet.opendocument.styles import Styles
from exposure.ingest.sheet.opendocument.values import holds_value, link_of, value_of
from exposure.ingest.sheet.packed.grid import Grid

_REPEATED, _STYLE = spelled("table:number-columns-repeated"), spelled("table:style-name")
_WIDE, _HIGH = spelled("table:number-columns-spanned"), spelled("table:number-rows-spanned")
_SPAN_STYLE, _SPACES = spelled("text:style-name"), spelled("text:c")
_TARGET = spelled("xlink:href")
_SHAPES = (
    "frame", "text-box", "rect", "line", "polyline", "polygon", "regular-polygon", "path",
    "circle", "ellipse", "g", "connector", "caption", "measure", "custom-shape", "control",
)  # fmt: skip

Sink = Callable[[Literal["link", "comment"], str], None]
"""Where what stands beside a text goes."""


class CellReader:
    """The cell that is being read, and the elements that count inside it."""

    def __init__(self, elements: Elements, styles: Styles, bounds: Bounds) -> None:
        self.elements, self.styles, self.bounds = elements, styles, bounds
        self.sheet: Grid | None = None
        self.row = RowUnderWay(1, 1)
        self.style_of: Callable[[int], str] = lambda _column: ""
        self._attributes: Attributes = {}
        self._own = self._text = Paragraphs(elements.parser)
        self._sink: Sink = self._to_cell
        self._beside = self._paragraphs()
        self._inside: Starts = {
            **self._beside,
            **self.shapes(),
            spelled("text:span"): self._span,
            spelled("office:annotation"): partial(self._read_beside, self._to_cell),
            spelled("table:table"): partial(self._read_beside, self._to_boxes),
        }

    def begin(self, attributes: Attributes) -> None:
        """Begin a cell of the row."""
        self._attributes = attributes
        self._own.reset(follow_strikes=self.styles.strike)
        self.elements.enter(self._inside, self._end)

    def shapes(self) -> Starts:
        """Return the elements whose text lies on top of the cells, wherever they are anchored."""
        read = partial(self._read_beside, self._to_boxes)
        return {spelled(f"draw:{shape}"): read for shape in _SHAPES}

    def _read_beside(self, sink: Sink, _attributes: Attributes) -> None:
        """Read the text of the element that begins here as standing beside the cell."""
        before = self._text, self._sink
        inner = self._text = Paragraphs(self.elements.parser)
        self._sink = sink
        self.elements.parser.CharacterDataHandler = None

        def end() -> None:
            self._text, self._sink = before
            self._text.listen()
            if text := inner.text():
                sink("comment", text)

        self.elements.enter(self._beside, end)

    def _paragraphs(self) -> Starts:
        return {
            spelled("text:p"): self._paragraph,
            spelled("text:h"): self._paragraph,
            spelled("text:s"): lambda found: self._text.spaces(count_of(found.get(_SPACES))),
            spelled("text:tab"): lambda _: self._text.spaces(1),
            spelled("text:line-break"): lambda _: self._text.line_break(),
            spelled("text:a"): self._link,
            spelled("draw:a"): self._link,
            spelled("text:ruby-text"): self.elements.skip,
            spelled("draw:object"): self._embedded,
            spelled("draw:object-ole"): self._embedded,
            spelled("draw:image"): self._embedded,
            spelled("office:forms"): self.elements.skip,
        }

    def _paragraph(self, _attributes: Attributes) -> None:
        self._text.begin()
        self.elements.enter(self.elements.starts, self._text.end)

    def _span(self, attributes: Attributes) -> None:
        if self.styles.strike:
            struck = self.styles.strikes("text", attributes.get(_SPAN_STYLE, ""))
            self._own.begin_span(struck)
            self.elements.enter(self.elements.starts, self._own.end_span)

    def _link(self, attributes: Attributes) -> None:
        target = attributes.get(_TARGET, "").strip()
        if target and not target.startswith("#"):
            self._sink("link", target)

    def _to_cell(self, kind: Literal["link", "comment"], text: str) -> None:
        self.row.asides.append((self.row.column, kind, text))

    def _to_boxes(self, _kind: Literal["link", "comment"], text: str) -> None:
        if self.sheet:
            self.sheet.boxes.append(text)

    def _embedded(self, attributes: Attributes) -> None:
        if self.sheet:
            self.sheet.embedded += 1
        self.elements.skip(attributes)

    def _end(self) -> None:
        """Add the cell to its row, as often as it stands there."""
        attributes, row = self._attributes, self.row
        repeated = count_of(attributes[_REPEATED]) if _REPEATED in attributes else 1
        if self._own.lines or holds_value(attributes):
            self._add_value(attributes, repeated)
        if _WIDE in attributes or _HIGH in attributes:
            high, wide = count_of(attributes.get(_HIGH)), count_of(attributes.get(_WIDE))
            row.spans.append((row.column, high, wide))
        row.column += repeated

    def _add_value(self, attributes: Attributes, repeated: int) -> None:
        own, row = self._own, self.row
        text, unread = value_of(attributes, own.text(), paragraphs=bool(own.lines))
        if unread:
            row.unread.append((row.column, unread))
            row.unstruck = True
        elif text:
            row.fill(text, repeated, self.bounds)
            row.unstruck = row.unstruck or not self._struck()
        if address := link_of(attributes):
            self._to_cell("link", address)

    def _struck(self) -> bool:
        """Say whether the whole of the text is struck through."""
        if not self.styles.strike or self._own.unstruck:
            return False
        if self._own.text() and not self._own.plain:
            return True
        style = self._attributes.get(_STYLE) or self.style_of(self.row.column)
        return self.styles.strikes("table-cell", style) is True
