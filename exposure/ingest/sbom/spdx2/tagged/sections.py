"""Which packages, files and relationships do the lines of a tag-value document state?"""

from collections.abc import Callable, Sequence
from sys import intern
from typing import TypeAlias

from exposure.ingest.sbom.relationships import SPDX2
from exposure.ingest.sbom.spdx2.tagged.oddities import Oddities
from exposure.ingest.sbom.spdx2.tagged.tags import FIELDS, HARMLESS, UNREAD, folded
from exposure.ingest.sbom.spdx2.wire import (
    CreationInfo,
    ExternalDocument,
    ExternalRef,
    FileEntry,
    Package,
    Relationship,
    Spdx2,
)
from exposure.model.gap import Gap, GapEffect

Take: TypeAlias = Callable[[str, int], None]
"""Takes the value behind a tag, and its line."""

_TYPES = SPDX2.known()


class Sections:
    """Builds the wire structs of a document from its lines (SPDX 2.3, clauses 6 to 11)."""

    def __init__(self, document: str) -> None:
        """Begin with an empty document."""
        self.packages: list[Package] = []
        self.package_lines: list[int] = []
        self.other_lines: list[int] = []
        """Line of each other document that is announced."""
        self._relationships: list[Relationship] = []
        self._files: list[FileEntry] = []
        self._snippets: list[FileEntry] = []
        self._others: list[ExternalDocument] = []
        self._whole = Spdx2(None, None, None, None, self.packages, self._files, self._snippets,
                            self._relationships, self._others)  # fmt: skip
        self._package: Package | None = None
        self._is_unnamed = False
        """True while the package waits for the name that should have come first."""
        self._holder: Spdx2 | Package | FileEntry | None = self._whole
        """Whose SPDXID comes next."""
        self._relate: Take = self._relationship
        self._takers = self._table()
        self._folded = {folded(tag): take for tag, take in self._takers.items()}
        self._odd = Oddities(document)

    def _table(self) -> dict[str, Take | None]:
        """Return what is to be done with the value of each tag; nothing with that of most."""
        return {
            **dict.fromkeys(["", *UNREAD]),
            **{tag: self._field(tag, name) for tag, name in FIELDS.items()},
            "Relationship": self._relate,
            "SPDXID": self._id,
            "PackageName": self._name,
            "ExternalRef": self._external_ref,
            "FileName": self._file,
            "SnippetSPDXID": self._snippet,
            "LicenseID": self._license,
            "ExternalDocumentRef": self._other,
            "Created": self._created,
            "SPDXVersion": self._version,
        }

    def take(self, lines: Sequence[str], first: int) -> None:
        """Read a run of lines; `first` is the number of the first."""
        takers, relates, relate = self._takers, self._relate, self._relationships.append
        take: Take | None = None
        for number, line in enumerate(lines, first):
            tag, _, value = line.partition(": ")
            try:
                take = takers[tag]
            except KeyError:
                self._unusual(line, number, follows_read=take is not None)
                continue
            if take is None:
                continue
            if (
                take is relates
            ):  # four in ten lines are relationships, and a call costs as much again
                words = value.split(" ")
                if len(words) == 3:
                    relate(Relationship(words[0], words[2], intern(words[1])))
                    continue
            take(value, number)

    def swallowing(self, number: int, reason: str) -> None:
        """Note a `<text>` behind which packages may have gone."""
        self._odd.gap("unclosed-text", GapEffect.hides_presence, number, reason)

    def wire(self) -> tuple[Spdx2, list[Gap]]:
        """Return the document, and what was odd in its lines."""
        return self._whole, list(self._odd.gaps())

    def _unusual(self, line: str, number: int, *, follows_read: bool) -> None:
        """Read a line whose tag is not spelled as the specification does; it may be a comment."""
        tag, colon, value = line.partition(":")
        if not line.strip() or line.lstrip().startswith("#"):
            self._takers[line.partition(": ")[0]] = None  # the same words come again
            return
        key = folded(tag)
        if not colon or key not in self._folded:
            self._odd.unread_line(line, number, follows_read=follows_read)
            return
        take = self._folded[key]
        if value.startswith(" "):
            self._takers[tag] = take  # the same spelling comes again
        if take is not None:
            take(value, number)

    def _version(self, value: str, number: int) -> None:
        if self._whole.spdxVersion is None:
            self._whole.spdxVersion = value.strip()
            return
        reason = "a further document begins here; both were read as one"
        self._odd.gap("several-documents", GapEffect.blurs_route, number, reason)
        self._holder = FileEntry()
        self._files.append(self._holder)  # knows the id of the further document as an edge end

    def _id(self, value: str, number: int) -> None:
        holder = self._holder
        if holder is None or holder.SPDXID is not None:
            self._further_id(value.strip(), number)
        else:
            holder.SPDXID = value.strip()

    def _further_id(self, value: str, number: int) -> None:
        """Read a second id of one element: of a snippet it is its own, else a name is missing."""
        holder = self._holder
        if holder is not None and value == holder.SPDXID:
            return
        if self._snippets and holder is self._snippets[-1]:
            self._snippets.append(FileEntry(value))
            return
        reason = "a second SPDXID was met in one element, and read as that of a further package"
        self._odd.gap("misplaced-tag", GapEffect.note, number, reason)
        self._unnamed(number).SPDXID = value

    def _unnamed(self, number: int) -> Package:
        self._begin(Package(), number)
        self._is_unnamed = True
        return self.packages[-1]

    def _begin(self, package: Package, number: int) -> None:
        self._package = self._holder = package
        self.packages.append(package)
        self.package_lines.append(number)

    def _name(self, value: str, number: int) -> None:
        if self._is_unnamed and self._package is not None:
            self._package.name = value.strip()
            self._is_unnamed = False
        else:
            self._begin(Package(None, value.strip()), number)

    def _field(self, tag: str, name: str) -> Take:
        """Return what takes the value of a field that a package states once."""
        effect = GapEffect.note if tag in HARMLESS else GapEffect.hides_presence

        def take(value: str, number: int) -> None:
            package = self._package or self._too_early(tag, number)
            if getattr(package, name) is not None:
                reason = f"the tag {tag!r} stands twice in one package; the last was kept"
                self._odd.gap("duplicate-key", effect, number, reason)
            setattr(package, name, value.strip())

        return take

    def _too_early(self, tag: str, number: int) -> Package:
        reason = f"{tag} stands before any PackageName, and was read as part of a further package"
        self._odd.gap("misplaced-tag", GapEffect.note, number, reason)
        return self._unnamed(number)

    def _external_ref(self, value: str, number: int) -> None:
        package = self._package or self._too_early("ExternalRef", number)
        words = value.split(None, 2)
        if len(words) < 3:
            reason = f"expected category, type and locator, met {len(words)} words"
            self._odd.gap("unreadable-entry", GapEffect.hides_presence, number, reason)
            words = ["", *words] if len(words) == 2 else ["", "", *words]
        ref = ExternalRef(words[1], words[2].rstrip() if words[2:] else None)
        if package.externalRefs is None:
            package.externalRefs = [ref]
        else:
            package.externalRefs.append(ref)

    def _relationship(self, value: str, number: int) -> None:
        words = value.split()
        if len(words) == 3:
            self._relationships.append(Relationship(words[0], words[2], words[1]))
        else:
            self._odd_relationship(words, number)

    def _odd_relationship(self, words: list[str], number: int) -> None:
        """Read a relationship between references that hold blanks, where its type is plain."""
        at = next((at for at, word in enumerate(words[1:-1], 1) if word in _TYPES), 0)
        if not at:
            reason = f"expected `A TYPE B`, met {len(words)} words; the relationship was not read"
            self._odd.gap("unreadable-entry", GapEffect.hides_presence, number, reason)
            return
        ends = " ".join(words[:at]), " ".join(words[at + 1 :])
        self._relationships.append(Relationship(*ends, words[at]))

    def _file(self, _value: str, _number: int) -> None:
        self._holder = FileEntry()
        self._files.append(self._holder)

    def _snippet(self, value: str, _number: int) -> None:
        self._holder = FileEntry(value.strip())
        self._snippets.append(self._holder)

    def _license(self, _value: str, _number: int) -> None:
        self._holder = None

    def _other(self, value: str, number: int) -> None:
        self._others.append(ExternalDocument(value.strip().partition(" ")[0]))
        self.other_lines.append(number)

    def _created(self, value: str, _number: int) -> None:
        self._whole.creationInfo = CreationInfo(value.strip())
