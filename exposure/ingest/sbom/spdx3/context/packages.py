"""Which packages does an SPDX 3 document state where no element of its graph is read?

JSON-LD lets an element stand wherever its identifier may, and makers spell the word for a purl in
their own ways. Elements and purls are counted in the text; only where there are more of them than
were read is the document searched for the others.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from exposure.ingest.bounded import bounded
from exposure.ingest.head import as_utf8
from exposure.ingest.sbom.loose.survey import is_purl
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.loose import NESTING, Loose
from exposure.ingest.sbom.spdx3.wire import KEYS, Agent, Package, Shape, Spdx3
from exposure.model.gap import Gap, GapEffect

_CLASSES = {name: f'"{name}"'.encode() for name in terms.NODES}
_PURL, _STATED_PURL, _ESCAPE = "pkg:", b'"pkg:', b"\\u00"
_ELEMENTS = frozenset(KEYS.get(field, field) for field in NESTING)
"""Keys under which elements are read that stand inside another."""
_IDENTIFIERS = frozenset({"externalIdentifier", "externalRef"})
_PURLS = frozenset({
    "software_packageUrl", "identifier", "identifierLocator", "locator", *_IDENTIFIERS,
})  # fmt: skip
"""Keys under which a purl is read in an element, or in what identifies it."""
_REFERENCES = frozenset({"subject", "externalSpdxId", "import", "imports", *_ELEMENTS})
"""Keys whose text means an element; one that the document lacks is told with the relationships."""

_Json: TypeAlias = object


class _Here(Struct, frozen=True, gc=False):
    """One value, and how it is read."""

    place: str
    key: str
    value: _Json
    is_read: bool
    """Whether an object here is an element, or one of the identifiers of an element."""


def unread_packages(document: str, raw: bytes, wire: Spdx3 | Loose) -> Iterator[Gap]:
    """Yield a gap for each package, and for each purl, that stands where nothing is read."""
    raw = as_utf8(raw)
    if isinstance(wire, Spdx3) and _holds_no_more(raw, wire):
        return
    try:
        text = raw.decode("utf-8", errors="replace")
        whole = json.loads(text, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):  # who read it leniently has told what was lost
        return
    met = (
        Gap("unread-element", GapEffect.hides_presence, document, place, reason[:300])
        for place, reason in _unread(whole)
    )
    yield from bounded(document, met)


def _holds_no_more(raw: bytes, wire: Spdx3) -> bool:
    """Say whether the text names as many elements of inventory, and as many purls, as were read."""
    if _ESCAPE in raw:
        return False
    elements: list[Shape] = wire.graph or []
    made = Counter(map(type, elements))
    named = {shape.__name__: count for shape, count in made.items()}
    if any(raw.count(sign) != named.get(name, 0) for name, sign in _CLASSES.items()):
        return False
    purls = 0
    for element in elements:
        if isinstance(element, Package):
            purls += _begins(element.software_packageUrl)
        if isinstance(element, Package | Agent):
            for stated in element.externalIdentifier or ():
                purls += _begins(stated.identifier)
                purls += sum(map(_begins, stated.identifierLocator or ()))
            for resource in element.externalRef or ():
                purls += sum(map(_begins, resource.locator or ()))
    return raw.count(_STATED_PURL) == purls


def _begins(text: str | None) -> bool:
    return text is not None and text.startswith(_PURL)


def _unread(whole: _Json) -> Iterator[tuple[str, str]]:
    """Yield place and reason of what is not read, in document order."""
    ids = set(_ids(whole))
    left = [_Here("", "", whole, is_read=True)]
    while left:
        here = left.pop()
        if isinstance(here.value, list):
            left += reversed(
                [
                    _Here(f"{here.place}/{position}", here.key, entry, here.is_read)
                    for position, entry in enumerate(here.value)
                ]
            )
        elif isinstance(here.value, dict):
            reason = "" if here.is_read else _what(here.key, here.value)
            if reason:
                yield here.place, reason
            else:
                left += reversed(list(_inside(here.place, here.value, here.is_read)))
        elif _is_stray(here) and here.value not in ids:
            yield here.place, (f"the purl {here.value!r} stands under {here.key!r}, where SPDX 3 has"
                               " none; it was not read")  # fmt: skip


def _is_stray(here: _Here) -> bool:
    """Say whether a value is a purl where none is read."""
    is_asked_for = here.key in _REFERENCES or (here.is_read and here.key in _PURLS)
    return is_purl(here.value) and not is_asked_for


def _inside(place: str, held: dict[str, _Json], is_read: bool) -> Iterator[_Here]:
    for key, value in held.items():
        if key == "@context":
            continue
        step = f"{place}/{key.replace('~', '~0').replace('/', '~1')}"
        at_top = key == "@graph" and not place
        goes_on = at_top or key in _ELEMENTS or key in _IDENTIFIERS
        plain = not isinstance(value, dict) and not _holds_objects(value)
        yield _Here(step, key, value, is_read and (goes_on or plain))


def _holds_objects(value: _Json) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict | list) for entry in value)


def _what(key: str, held: dict[str, _Json]) -> str:
    """Say which package an object is that stands where none is read; nothing where it is none."""
    stated = [held.get("type"), held.get("@type")]
    names = [name for one in stated for name in (one if isinstance(one, list) else [one])]
    met = [name for name in names if isinstance(name, str) and terms.class_of(name) in terms.NODES]
    if met:
        return f"a {met[0]} stands inside {key!r}, where no element is read; it was not read"
    if any(map(is_purl, held.values())):
        return f"something with a purl stands inside {key!r}, where none is read; it was not read"
    return ""


def _ids(whole: _Json) -> Iterator[str]:
    """Yield the identifiers of the elements of the graph."""
    graph = whole.get("@graph") if isinstance(whole, dict) else None
    for element in graph if isinstance(graph, list) else ():
        if isinstance(element, dict):
            yield from (
                met for key in ("spdxId", "@id") if isinstance(met := element.get(key), str)
            )
