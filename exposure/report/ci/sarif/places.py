"""How does a place in an input stand in SARIF?"""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from exposure.model.location import Location
from exposure.report.ci.place import Ground
from exposure.report.ci.place import Place as Opened
from exposure.report.ci.sarif.shape import (
    ArtifactLocation,
    LogicalLocation,
    Message,
    PhysicalLocation,
    Place,
    Region,
)
from exposure.report.neutral import document, path_uri, sarif_message


class Places(Struct, frozen=True):
    """Turns places of a result into those of SARIF."""

    ground: Ground
    artifacts: Mapping[str, int]
    """URI → position in the run's artifacts."""

    def of(self, location: Location, *, name: str = "", kind: str = "", said: str = "",
           number: int | None = None) -> Place:  # fmt: skip
        """Return a place with its file, line and what stands inside; texts come as they stood."""
        opened = self.ground.place_of(location)
        return Place(
            physical_location=self.physical(opened),
            logical_locations=_logical(opened, name, kind),
            message=Message(sarif_message(said)) if said else None,
            id=number,
        )

    def named(self, name: str, kind: str, said: str) -> Place:
        """Return the place of what has a name and no file."""
        return Place(logical_locations=(LogicalLocation(document(name), kind=kind),),
                     message=Message(sarif_message(said)))  # fmt: skip

    def physical(self, opened: Opened) -> PhysicalLocation:
        """Return the file and line to open."""
        uri = uri_of(opened.path)
        return PhysicalLocation(ArtifactLocation(uri, self.artifacts.get(uri)), Region(opened.line))


@lru_cache(maxsize=1_024)
def uri_of(path: str) -> str:
    """Return a file's URI: relative to the repository, or `file:` where it lies elsewhere."""
    if path.startswith("/"):
        return f"file://{path_uri(path)}"
    drive, colon, rest = path.partition(":")
    if colon and len(drive) == 1 and drive.isascii() and drive.isalpha():
        return f"file:///{drive}:{path_uri(rest)}"
    return path_uri(path)


def _logical(opened: Opened, name: str, kind: str) -> tuple[LogicalLocation, ...]:
    if not opened.within and not name:
        return ()
    return (LogicalLocation(document(opened.within or name), document(name), kind),)
