"""Which packages does a JSON document state where its wire structs do not ask for any?"""

import json
from collections.abc import Iterator
from typing import TypeAlias, get_args, get_origin

import msgspec
from msgspec import Struct

from exposure.ingest.sbom.loose.glance import Stated
from exposure.ingest.sbom.loose.mend import Json, escaped, fields_of, part_of
from exposure.ingest.sbom.loose.survey import holds_members, is_purl, states_purl
from exposure.model.gap import Gap, GapEffect

_ASIDE = ("/metadata/tools", "/vulnerabilities", "/annotations")
"""What stands there is no part of the product."""
_FORESEEN = frozenset({
    "/metadata/tools/components", "/metadata/tools/services", "/annotations/*/annotator",
    "/vulnerabilities/*/tools/components", "/vulnerabilities/*/tools/services",
    "/declarations/targets",
})  # fmt: skip
"""Where CycloneDX itself has such packages (1.6); of targets the reader tells."""


class _Here(Struct, frozen=True, gc=False):
    """One value that holds others."""

    key: str
    value: Json
    wanted: object
    """Its type; None where nobody asks for it."""
    place: str
    pattern: str
    """The place, with a star for each position."""


_Found: TypeAlias = tuple[str, str, str]
"""Place, pattern and what is said."""


class _Tool(Struct, gc=False):
    purl: object = None
    components: list["_Tool"] | None = None
    services: list["_Tool"] | None = None


class _Metadata(Struct, gc=False):
    tools: _Tool | list[msgspec.Raw] | None = None


class _Document(Struct, gc=False):
    metadata: _Metadata | None = None


def of_tools(raw: bytes) -> Stated:
    """Return what a document states of the tools that made it, as most generators do."""
    try:
        metadata = msgspec.json.decode(raw, type=_Document).metadata
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Stated()
    tools = metadata.tools if metadata else None
    purls = members = lists = 0
    level = [tools] if isinstance(tools, _Tool) else []
    while level:
        purls += sum(is_purl(tool.purl) for tool in level)
        lists += sum(one is not None for tool in level for one in (tool.components, tool.services))
        level = [
            inner for tool in level for inner in (*(tool.components or ()), *(tool.services or ()))
        ]
        members += len(level)
    return Stated(purls, members, lists)


def unread_in(document: str, raw: bytes, shape: type[Struct]) -> Iterator[Gap]:
    """Yield a gap for each place of a JSON document with packages that `shape` has no field for."""
    yield from unread(document, json.loads(raw, parse_float=str, parse_int=str), shape)


def unread(document: str, value: Json, shape: type[Struct]) -> Iterator[Gap]:
    """Yield the same for a document that is parsed."""
    for place, pattern, reason in _found(value, shape):
        aside = pattern.startswith(_ASIDE)
        effect = GapEffect.note if aside else GapEffect.hides_presence
        yield Gap("unread-element", effect, document, place, reason)


def _found(value: Json, shape: type[Struct]) -> Iterator[_Found]:
    levels = [iter([_Here("", value, shape, "", "")])]
    while levels:
        here = next(levels[-1], None)
        if here is None:
            levels.pop()
        elif here.pattern not in _FORESEEN:
            told = _unasked(here) if here.wanted is None else _beside(here)
            for key, reason in told:
                yield here.place + key, here.pattern + key, reason
            if here.wanted is not None or not told:
                levels.append(_inside(here))


def _unasked(here: _Here) -> list[tuple[str, str]]:
    """Say what a value is that nobody asks for, where it is or lists packages."""
    value = here.value
    if isinstance(value, list) and holds_members(here.key, value):
        return [("", f"{here.key!r} with {len(value):,} entries stands where the standard has none;"
                     " it was not read")]  # fmt: skip
    if isinstance(value, dict) and any(states_purl(key, text) for key, text in value.items()):
        return [("", "something with a purl stands where the standard has none; it was not read")]
    return []


def _beside(here: _Here) -> list[tuple[str, str]]:
    """Say which purls stand in a value that is read, under a key that is not."""
    if not isinstance(here.value, dict):
        return []
    known = fields_of(_type_of(here))
    return [
        (f"/{escaped(key)}", f"the purl {text!r} stands under {key!r}, where the standard has none;"
                             " it was not read"[:300])
        for key, text in here.value.items()
        if known and key not in known and states_purl(key, text)
    ]  # fmt: skip


def _type_of(here: _Here) -> object:
    """Return the type of a value; one object where a list belongs has the type of an entry."""
    part = part_of(here.wanted, list if isinstance(here.value, list) else dict)
    if part is None and isinstance(here.value, dict):
        several = part_of(here.wanted, list)
        part = part_of(get_args(several)[0], dict) if several else None
    return part


def _inside(here: _Here) -> Iterator[_Here]:
    """Yield what holds others inside a value, in document order."""
    part = _type_of(here)
    inner = get_args(part)[-1] if get_origin(part) in (list, dict) else None
    if isinstance(here.value, list):
        for position, entry in enumerate(here.value):
            if isinstance(entry, dict | list):
                place, pattern = f"{here.place}/{position}", f"{here.pattern}/*"
                yield _Here("", entry, inner, place, pattern)
    elif isinstance(here.value, dict):
        known = fields_of(part)
        for key, entry in here.value.items():
            if isinstance(entry, dict | list):
                step = f"/{escaped(key)}"
                wanted = known.get(key, inner)
                yield _Here(key, entry, wanted, here.place + step, here.pattern + step)
