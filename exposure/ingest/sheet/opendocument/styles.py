"""Which styles hide a sheet or strike through a text?

Source: OpenDocument 1.3, part 3, sections 16.2, 17.15 (table properties) and 20.370 to 20.377.
"""

from exposure.ingest.sheet.opendocument.names import Attributes, spelled

_NAME, _FAMILY = spelled("style:name"), spelled("style:family")
_PARENT = spelled("style:parent-style-name")
_LINE, _LINE_TYPE = (
    spelled("style:text-line-through-style"),
    spelled("style:text-line-through-type"),
)
_DISPLAY = spelled("table:display")
_MOST_PARENTS = 50

_Key = tuple[str, str]
"""Family and name."""


class Styles:
    """The styles met so far; those of the document come before those who use them."""

    def __init__(self) -> None:
        self.strike = False
        """Whether any style strikes through."""
        self._current: _Key = ("", "")
        self._parents: dict[_Key, str] = {}
        self._struck: dict[_Key, bool] = {}
        self._hidden: set[str] = set()

    def begin(self, attributes: Attributes) -> None:
        """Take the start of a style."""
        self._current = attributes.get(_FAMILY, ""), attributes.get(_NAME, "")
        if parent := attributes.get(_PARENT):
            self._parents[self._current] = parent

    def text_properties(self, attributes: Attributes) -> None:
        """Take how the current style shows text."""
        line = attributes.get(_LINE, attributes.get(_LINE_TYPE))
        if line is not None:
            self._struck[self._current] = line != "none"
            self.strike |= line != "none"

    def table_properties(self, attributes: Attributes) -> None:
        """Take how the current style shows a sheet."""
        if attributes.get(_DISPLAY) == "false":
            self._hidden.add(self._current[1])

    def hides(self, name: str) -> bool:
        """Say whether a style hides the sheets that have it."""
        return name in self._hidden

    def strikes(self, family: str, name: str) -> bool | None:
        """Say whether a style strikes through; None where neither it nor its parents say."""
        for _ in range(_MOST_PARENTS):
            if not name:
                return None
            key = family, name
            if key in self._struck:
                return self._struck[key]
            name = self._parents.get(key, "")
        return None
