"""How does a text that stands in a thousand rows stand in the page once?"""

from exposure.report.neutral import page

LONGEST = 2_000


class Texts:
    """A table of texts, each neutralised and kept once; rows hold positions in it."""

    def __init__(self) -> None:
        self._positions: dict[str, int] = {"": 0}
        self._shown = [""]

    def put(self, text: str) -> int:
        """Return the position of a text; what is very long is cut, and says so."""
        position = self._positions.get(text)
        if position is None:
            position = self._positions[text] = len(self._shown)
            self._shown.append(page(cut(text)))
        return position

    def all(self) -> tuple[str, ...]:
        """Return the table; position 0 is empty."""
        return tuple(self._shown)


def cut(text: str) -> str:
    """Return a text; what is very long is cut, and says so."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "… [more in exposure.json]"
