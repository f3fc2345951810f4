"""Which elements of a part count, depending on the one that they stand in?"""

from collections.abc import Callable

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.xml import MalformedPartError, parse
from exposure.ingest.sheet.opendocument.names import Attributes, namespaced_parser

Starts = dict[str, Callable[[Attributes], None]]
"""Element → what its start does."""


class Elements:
    """One pass over a part; at each moment only the starts of some elements count."""

    def __init__(self, bounds: Bounds) -> None:
        self.parser = namespaced_parser(self._start, self._end)
        self.starts: Starts = {}
        self.depth = 0
        self._most = bounds.max_nesting
        self._frames: list[tuple[int, Callable[[], None], Starts]] = [(0, nothing, {})]
        """Depth of each open element that counts, what its end does, what counts then again."""

    def read(self, part: bytes) -> str:
        """Read a part; return why it was not read to its end, or an empty text."""
        try:
            parse(self.parser, part)
        except MalformedPartError as error:
            return str(error)
        return ""

    def enter(self, inside: Starts, then: Callable[[], None]) -> None:
        """Let other elements count until the one that begins here ends; then call `then`."""
        self._frames.append((self.depth, then, self.starts))
        self.starts = inside

    def skip(self, _attributes: Attributes) -> None:
        """Look at nothing inside the element that begins here."""
        characters = self.parser.CharacterDataHandler

        def listen_again() -> None:
            self.parser.CharacterDataHandler = characters

        self.parser.CharacterDataHandler = None
        self.enter({}, listen_again)

    def _start(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > self._most:
            raise MalformedPartError(f"elements nest deeper than {self._most} levels")
        if name in self.starts:
            self.starts[name](attributes)

    def _end(self, _name: str) -> None:
        if self._frames[-1][0] == self.depth:
            _, then, self.starts = self._frames.pop()
            then()
        self.depth -= 1


def nothing() -> None:
    """End an element that leaves nothing to do."""
