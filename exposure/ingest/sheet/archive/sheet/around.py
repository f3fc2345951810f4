"""What stands around the cells of a sheet part: hidden columns, merged cells and links?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.facts import Link
from exposure.ingest.sheet.archive.sheet.places import area_of
from exposure.ingest.sheet.cells import Merge

TRUE = ("1", "true")


class Around:
    """What was met so far, in the order of the part."""

    def __init__(self, bounds: Bounds) -> None:
        self._hidden = bytearray(bounds.max_columns)
        self._styles: list[tuple[int, int, int]] = []
        self.merges: list[Merge] = []
        self.links: list[Link] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element that is no part of a cell."""
        if name == "col":
            self._column(attributes)
        elif name == "mergeCell":
            area = area_of(attributes.get("ref", ""))
            if area is not None and area != Merge(*[area.first_row] * 2, *[area.first_column] * 2):
                self.merges.append(area)
        elif name == "hyperlink":
            self._link(attributes)

    def hidden_columns(self) -> tuple[int, ...]:
        """Return the hidden columns, counted from 0, in order."""
        return tuple(k for k, hidden in enumerate(self._hidden) if hidden)

    def style_of(self, column: int) -> int:
        """Return the style of a column's cells that state none."""
        for first, end, style in self._styles:
            if first <= column < end:
                return style
        return 0

    def _column(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if not (first.isdecimal() and last.isdecimal() and len(first + last) < 20):
            return
        begin, end = max(int(first) - 1, 0), min(int(last), len(self._hidden))
        if begin >= end:
            return
        if attributes.get("hidden") in TRUE or is_nothing(attributes.get("width")):
            self._hidden[begin:end] = b"\1" * (end - begin)
        style = attributes.get("style", "0")
        # One style per column is the most that a table has; further lines overlap the first.
        if style.isdecimal() and style != "0" and len(self._styles) < 100:
            self._styles.append((begin, end, int(style[:9])))

    def _link(self, attributes: dict[str, str]) -> None:
        area = area_of(attributes.get("ref", "")) or Merge(0, 0, 0, 0)
        relation = next((text for key, text in attributes.items() if key.endswith(":id")), "")
        place, tip = attributes.get("location", ""), attributes.get("tooltip", "")
        self.links.append(Link(area, relation, f"#{place}" if place else "", tip))


def is_nothing(size: str | None) -> bool:
    """Say whether a stated width or height is zero."""
    return size is not None and size.startswith("0") and not size.strip("0.")
