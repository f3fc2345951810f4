"""Where in the repository does a statement stand, as build servers and forges name files?"""

import posixpath
from functools import lru_cache

from msgspec import Struct

from exposure.ingest.envelope.member import INSIDE
from exposure.model.finding import Finding
from exposure.model.location import Location

STANDARD_INPUT = "standard input"


class Place(Struct, frozen=True):
    """A file and a line that a person can open."""

    path: str
    """With forward slashes: relative to the repository where the file lies in it, else as named."""
    line: int
    """From 1; 1 too where the format has no lines, because forges show nothing without one."""
    within: str = ""
    """What the file is opened further to reach it: a member of an archive, a cell, a pointer."""


class Ground(Struct, frozen=True):
    """From where files are named; both folders are absolute, with forward slashes."""

    folder: str = ""
    """Where relative inputs lie."""
    repository: str = ""
    """What forges name files from: the checkout, or the folder itself."""

    def place_of(self, location: Location) -> Place:
        """Return the file to open for a location."""
        outer, _, member = location.document.partition(INSIDE)
        inside = [part for part in (member, location.place) if part]
        line = 1 if member or not location.line else location.line
        return Place(self.path_of(outer), line, INSIDE.join(inside))

    def path_of(self, document: str) -> str:
        """Return how the repository names a file; one that lies outside stays as it was named."""
        if not self.folder or document == STANDARD_INPUT:
            return document
        return _from(self.repository or self.folder, self.folder, document)


@lru_cache(maxsize=1_024)
def _from(repository: str, folder: str, document: str) -> str:
    """Thousands of steps stand in one file: it is looked at once."""
    whole = posixpath.normpath(posixpath.join(folder, document))
    root = repository.rstrip("/") + "/"
    return whole.removeprefix(root) if whole.startswith(root) else document


def lead_location(finding: Finding) -> Location | None:
    """Return where a finding stands: its subject, or what names it; None where nobody may read it."""
    if finding.subject.location is not None:
        return finding.subject.location
    return finding.evidence[0].location if finding.evidence else None
