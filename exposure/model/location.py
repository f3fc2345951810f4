"""Where does a statement stand, so that a person can walk back to it?"""

from msgspec import Struct


class Location(Struct, frozen=True, gc=False, omit_defaults=False):
    """A place inside one input."""

    document: str
    """The input as the user named it: a path, or `archive.zip!member`."""
    place: str = ""
    """`Sheet!B214`, a JSON pointer, an XPath, or empty for the document as a whole."""
    line: int | None = None
    """Line in the file, counted from 1, where the format has lines."""

    def __str__(self) -> str:
        if self.line is not None:
            return f"{self.document}:{self.line}"
        return f"{self.document} › {self.place}" if self.place else self.document
