"""Which elements of SPDX 2 XML look like a package, vendor or reference, and stand where none is read?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from exposure.ingest.sbom.expat import BETWEEN
from exposure.model.gap import Gap, GapEffect

TELLING = frozenset({
    "package", "packages", "externalref", "externalrefs", "externalreference", "externalreferences",
    "supplier", "originator", "referencelocator", "purl", "packageurl",
})  # fmt: skip
"""Elements, case-blind, that say what is held or who made it."""
_ATTRIBUTES = TELLING | {"name", "spdxid", "homepage", "downloadlocation"}
_FIELDS = ("supplier", "originator", "externalRefs")
_LOCATOR = ("externalRefs", "referenceLocator")
_READ = frozenset(
    path
    for package in (("packages",), ("documentDescribes", "Package"))
    for path in (
        package,
        *((*package, name) for name in _FIELDS),
        (*package, *_LOCATOR),
    )
)
"""Where such elements are read, below the element that is the document."""
_SHOWN = 20
"""Places that are listed one by one; the rest are counted in one gap."""


class Telling(Struct):
    """Gathers where elements and attributes stand that say what is held or who made it."""

    _met: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    """Path, an attribute's with a sign before it → line of the first, and how many there are."""

    def take(self, path: Sequence[str], attributes: dict[str, str], line: int) -> None:
        """Note one element that begins; its own name is the last of the path."""
        if path[-1].casefold() in TELLING:
            self._note(tuple(path), line)
        for name, value in attributes.items():
            if BETWEEN not in name and (name.casefold() in _ATTRIBUTES or _is_locator(value)):
                self._note((*path, f"@{name}"), line)

    def _note(self, path: tuple[str, ...], line: int) -> None:
        self._met.setdefault(path, [line, 0])[1] += 1

    def gaps(self, document: str, roots: int) -> Iterator[Gap]:
        """Yield a gap for each place that is not read; `roots` elements enclose the document."""
        unread = {path: met for path, met in self._met.items() if path[roots:] not in _READ}
        for path, (line, count) in list(unread.items())[:_SHOWN]:
            more = f" and {count - 1} more times" if count > 1 else ""
            reason = f"{path[-1][:80]!r} stands at line {line}{more}, where it is not read"
            place = "/" + "/".join(path[roots:])[:200]
            yield Gap("unread-element", GapEffect.hides_presence, document, place, reason)
        if len(unread) > _SHOWN:
            reason = (
                f"packages, vendors or references stand in {len(unread) - _SHOWN} further places"
            )
            yield Gap("unread-element", GapEffect.hides_presence, document, "", reason)


def _is_locator(value: str) -> bool:
    return value.lstrip()[:4].casefold() in {"pkg:", "cpe:"}
