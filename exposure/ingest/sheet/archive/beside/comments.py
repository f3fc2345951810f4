"""What do the comments of a sheet say, both the old notes and the threads that answer each other?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sheet.archive.beside.met import Beside
from exposure.ingest.sheet.archive.package import Package
from exposure.ingest.sheet.archive.relations import Relation
from exposure.ingest.sheet.archive.sheet.mend import ordinary_form
from exposure.ingest.sheet.archive.sheet.places import cell_of
from exposure.ingest.sheet.archive.sheet.texts import Runs
from exposure.ingest.sheet.archive.xml import MalformedPartError, as_utf8, guarded_parser, parse
from exposure.ingest.sheet.cells import Aside
from exposure.model.gap import GapEffect

_PLACEHOLDER = "tc="
"""Author of the note that stands in for a thread in programs that know no threads."""


class _Comments:
    """Comments of one part; a thread is one comment."""

    def __init__(self, bounds: Bounds) -> None:
        self.texts: dict[str, list[str]] = {}
        self.placeholders: set[str] = set()
        self.authors: list[str] = []
        self.reference = ""
        self.runs = Runs()
        self.pieces: list[str] = []
        self.parser = guarded_parser(self.start, bounds, self.end)
        self.parser.CharacterDataHandler = self.pieces.append

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.pieces.clear()
        if name in ("comment", "threadedComment"):
            self.reference = attributes.get("ref", "")
            author = attributes.get("authorId", "")
            known = author.isdecimal() and len(author) < 9 and int(author) < len(self.authors)
            if known and self.authors[int(author)].startswith(_PLACEHOLDER):
                self.placeholders.add(self.reference)
            self.runs.begin()
        else:
            self.runs.start(name, attributes)

    def end(self, name: str) -> None:
        text = "".join(self.pieces)
        if name == "author":
            self.authors.append(text)
        elif name == "text" and text.strip():
            # A thread's text stands in the element itself, a note's in runs inside it.
            self.texts.setdefault(self.reference, []).append(text.strip())
        elif name == "comment":
            if whole := self.runs.text().strip():
                self.texts.setdefault(self.reference, []).append(whole)
        else:
            self.runs.end(name, text)
            if name == "t":
                self.pieces.clear()


def add_comments(
    beside: Beside, package: Package, relations: list[Relation], bounds: Bounds
) -> None:
    """Add the text of each comment, the texts of a thread joined by line ends."""
    notes = _read(beside, package, relations, "comments", bounds)
    threads = _read(beside, package, relations, "threadedComment", bounds)
    beyond = 0
    for comments, other in ((notes, threads), (threads, None)):
        for reference, texts in comments.texts.items():
            if other and reference in comments.placeholders and reference in other.texts:
                continue
            place = cell_of(reference.partition(":")[0])
            kept = place and beside.add(Aside(*place, "comment", "\n".join(texts)))
            beyond += not kept
    if beyond:
        reason = f"comments beyond the bounds, or in no cell, that were not read whole: {beyond:,}"
        beside.gap("comments-unread", GapEffect.hides_presence, reason)


def _read(
    beside: Beside, package: Package, relations: list[Relation], kind: str, bounds: Bounds
) -> _Comments:
    comments = _Comments(bounds)
    for relation in relations:
        if relation.kind != kind or relation.outside:
            continue
        part = package.read(relation.target)
        fault = part if isinstance(part, str) else ""
        if isinstance(part, bytes):
            try:
                parse(comments.parser, ordinary_form(as_utf8(part)))
            except MalformedPartError as error:
                fault = str(error)
        if fault:
            reason = f"not all comments of cells were read: {fault}"
            beside.gap("comments-unread", GapEffect.hides_presence, reason)
        break
    return comments
