"""What does an SPDX 2 document in plain XML hold?

Its elements are named like the members of the JSON form, and a list is its element repeated
(specification 2.2 and 2.3, annex on serialisations). A draft for 2.1 wrapped the document in
`SpdxDocument` and put each package inside `documentDescribes`; that is read as well.
"""

from array import array
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct, field

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.expat import BETWEEN, feed, guarded_parser, too_deep
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.markup.marked import as_marked
from exposure.ingest.sbom.spdx2.markup.misplaced import TELLING, Telling
from exposure.ingest.sbom.spdx2.wire import Spdx2
from exposure.ingest.sbom.spelling import Spelling
from exposure.ingest.sbom.tolerant import Json, fitted
from exposure.inventory.bill import Section, place_in
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_LISTS = frozenset({
    "documentDescribes", "packages", "files", "snippets", "relationships", "externalDocumentRefs",
    "externalRefs",
})  # fmt: skip
"""Elements that are members of a list, even where one stands alone."""
_ROOTS = frozenset({"Document", "SpdxDocument"})
_DESCRIBED = {"Package": "packages", "File": "files", "Snippet": "snippets"}
"""Element inside `documentDescribes` → the list to which it belongs."""
_ID = "SPDXID"

Members: TypeAlias = dict[str, Json]


class _Open(Struct):
    """An element that has begun."""

    name: str
    line: int
    members: Members = field(default_factory=dict)
    text: list[str] = field(default_factory=list)


class _Whole(Struct, frozen=True):
    """What the document holds."""

    path: str
    """XPath of the element that is the document."""
    members: Members
    lines: dict[str, list[int]]
    """Name of a list, or of an element in `documentDescribes` → line of each of its elements."""
    telling: Telling


def read_spdx2_xml(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2 XML document, keeping what is odd as gaps.

    Raises `InputError` where the text is not XML or the document is another.
    """
    text, gaps = as_marked(document, raw)
    whole = _parse(document, text, bounds)
    gaps += whole.telling.gaps(document, whole.path.count("/"))
    described = _unwrapped(whole.members)
    gaps += _left_wrapped(document, whole)
    with tally.forgotten():
        wire = fitted(document, whole.members, Spdx2, gaps)
    spelling = _spelling(whole, len(wire.packages or ()), described)
    return reading_of(document, wire, gaps, spelling, bounds)


def _parse(document: str, raw: bytes, bounds: Bounds) -> _Whole:
    parser = guarded_parser(document)
    outermost = _Open("", 0)
    stack = [outermost]
    lines: dict[str, list[int]] = {}
    telling = Telling()

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > bounds.max_nesting:
            raise too_deep(document, bounds)
        opened = _Open(name.rpartition(BETWEEN)[2], parser.CurrentLineNumber)
        if opened.name == "packages" or stack[-1].name == "documentDescribes":
            lines.setdefault(opened.name, []).append(opened.line)
        stack.append(opened)
        if attributes or opened.name.casefold() in TELLING:
            telling.take([one.name for one in stack[1:]], attributes, opened.line)

    def end(_name: str) -> None:
        closed = stack.pop()
        _put(stack[-1].members, closed.name, closed.members or "".join(closed.text).strip())

    def characters(text: str) -> None:
        stack[-1].text.append(text)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    feed(document, raw, parser)
    path, members = _rooted(document, outermost.members)
    return _Whole(path, members, lines, telling)


def _put(members: Members, name: str, value: Json) -> None:
    """Add an element's value; one that stands again makes a list of what stood alone."""
    if name in _LISTS:
        known = members.setdefault(name, [])
        if isinstance(known, list):
            known.append(value)
        return
    if name not in members:
        members[name] = value
        return
    earlier = members[name]
    if isinstance(earlier, list):
        earlier.append(value)
    else:
        members[name] = [earlier, value]


def _rooted(document: str, outermost: Members) -> tuple[str, Members]:
    """Return the element that is the document, by its XPath and what it holds."""
    path = ""
    members: Json = outermost
    while isinstance(members, dict) and len(members) == 1 and members.keys() <= _ROOTS:
        ((name, members),) = members.items()
        path += f"/{name}"
    if not path or not isinstance(members, dict):
        met = f"one of which the root is {next(iter(outermost))!r}" if not path else "an empty one"
        raise InputError(
            f"{document}: expected an SPDX document in XML, met {met}",
            hint="see docs/reference/formats.md for what can be read",
        )
    return path, members


def _unwrapped(members: Members) -> list[int]:
    """Put what stands inside `documentDescribes` into its list and a reference in its place.

    Returns the position of each described package among all that is described.
    """
    for name in _LISTS & members.keys():
        if members[name] == [""]:  # an empty element alone is an empty list
            members[name] = []
    positions = []
    described = members.get("documentDescribes")
    for position, entry in enumerate(described if isinstance(described, list) else ()):
        if not isinstance(entry, dict) or len(entry) != 1:
            continue
        ((name, inner),) = entry.items()
        if name not in _DESCRIBED or not isinstance(inner, dict):
            continue
        _put(members, _DESCRIBED[name], inner)
        positions += [position] if name == "Package" else []
        described[position] = inner.get(_ID)  # type: ignore[index]
    return positions


def _left_wrapped(document: str, whole: _Whole) -> Iterator[Gap]:
    """Yield a gap where `documentDescribes` holds anything but one element or a reference."""
    described = whole.members.get("documentDescribes")
    left = (
        [one for one in described if isinstance(one, dict)] if isinstance(described, list) else []
    )
    if left:
        reason = f"expected one package or reference, met {sorted(left[0])[:3]}; it was not read"
        place = f"{whole.path}/documentDescribes"
        yield Gap("unread-element", GapEffect.hides_presence, document, place, reason[:300])


def _spelling(whole: _Whole, count: int, described: list[int]) -> Spelling:
    """Return XPaths, which count from 1, for JSON pointers, which count from 0."""
    own = count - len(described)
    inside = f"{whole.path}/documentDescribes[{{}}]/Package"
    sections = (
        Section(0, own, f"{whole.path}/packages[{{}}]", start=1),
        Section(own, len(described), inside, numbers=array("i", [k + 1 for k in described])),
    )

    def place(pointer: str) -> str:
        steps = pointer.split("/")[1:]
        if not steps:
            return pointer
        if steps[0] == "packages" and len(steps) > 1 and steps[1].isdecimal():
            start, steps = place_in(sections, int(steps[1])), steps[2:]
        else:
            start = whole.path
        return start + "".join(
            f"[{int(step) + 1}]" if step.isdecimal() else f"/{step}" for step in steps
        )

    lines = [*whole.lines.get("packages", ())[:own], *whole.lines.get("Package", ())]
    return Spelling(
        "XML",
        lines=array("i", lines) if len(lines) == count else None,
        place=place,
        sections=lambda _: tuple(section for section in sections if section.count),
    )
