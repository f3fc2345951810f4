"""Which members of an SPDX 3 document say in JSON-LD what is not read there?

Elements are read by the short names of the context. What JSON-LD would also understand, an IRI as
key or a graph inside an element, is looked for in the text: most documents hold no sign of it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from exposure.ingest.head import as_utf8
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.context.words import Words
from exposure.model.gap import Gap, GapEffect

Pairs: TypeAlias = tuple[tuple[str, object], ...]
"""An object, with a key for each time it stands there."""

_CONTEXT, _GRAPH = "@context", "@graph"
_KEYWORD = b'"@'
_AT_TOP = frozenset({_CONTEXT, _GRAPH})
"""Keywords that are read where they stand once, at the top."""
_ESCAPED = re.compile(rb"\\u00(?:2[fF]|3[3aA]|40|[67])")
"""An escape without need, in which any key could be spelled."""
_SPDX_3 = terms.CONTEXT.encode()
_IRI_AS_KEY = re.compile(rb'spdx\.org/rdf/3[^"\\]*"\s*:')
_UNREAD = frozenset({_GRAPH, "@included", "@reverse", "@nest"})
_SPDX = {"spdx": f"https://{terms.CONTEXT}.0.1/terms/"}
"""The prefix that the context of SPDX 3 itself defines."""
_SHOWN = 20
"""Members that are listed one by one; the rest are counted in one gap."""


def unread_members(document: str, raw: bytes, words: Words) -> Iterator[Gap]:
    """Yield a gap for each member that may state an element or a field, and was not read."""
    raw = as_utf8(raw)
    if not (words.prefixes or _shows_signs(raw)):
        return
    try:
        text = raw.decode("utf-8", errors="replace")
        whole = json.loads(text, object_pairs_hook=tuple, parse_float=str, parse_int=str)
    except (ValueError, RecursionError):
        reason = "expected JSON-LD that can be searched for members that are not read, met other"
        yield Gap("unread-element", GapEffect.hides_presence, document, "", reason)
        return
    further: Counter[str] = Counter()
    for count, (kind, place, reason) in enumerate(_met(whole, words)):
        if count < _SHOWN:
            yield Gap(kind, GapEffect.hides_presence, document, place, reason[:300])
        else:
            further[kind] += 1
    for kind, count in sorted(further.items()):
        reason = f"{count} further members of this kind were not read"
        yield Gap(kind, GapEffect.hides_presence, document, "", reason)


def _shows_signs(raw: bytes) -> bool:
    """Say whether a member may be there that is not read; every pass over the text costs."""
    met = Counter(_keywords(raw))
    if any(met[key] > (key in _AT_TOP) for key in _UNREAD | _AT_TOP) or b'"spdx:' in raw:
        return True
    if b"\\" in raw and (b"\\/" in raw or (b"\\u00" in raw and _ESCAPED.search(raw))):
        return True
    return raw.count(_SPDX_3) > 1 and _IRI_AS_KEY.search(raw) is not None


def _keywords(raw: bytes) -> Iterator[str]:
    at = raw.find(_KEYWORD)
    while at >= 0:
        yield raw[at + 1 : at + 12].partition(b'"')[0].decode("ascii", errors="replace")
        at = raw.find(_KEYWORD, at + 2)


def _met(whole: object, words: Words) -> Iterator[tuple[str, str, str]]:
    """Yield kind, place and reason of each member that is not read, in document order."""
    prefixes = _SPDX | words.prefixes
    left: list[tuple[str, object]] = [("", whole)]
    while left:
        place, here = left.pop()
        inner: list[tuple[str, object]] = []
        if isinstance(here, list):
            inner = [(f"{place}/{position}", entry) for position, entry in enumerate(here)]
        elif isinstance(here, tuple):
            for key, value in here:
                below = f"{place}/{key.replace('~', '~0').replace('/', '~1')}"
                if place or key not in _AT_TOP:
                    yield from _of_key(key, below, prefixes)
                if key != _CONTEXT:
                    inner.append((below, value))
        left += reversed(inner)


def _of_key(key: str, place: str, prefixes: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    prefix, colon, rest = key.partition(":")
    whole = prefixes.get(prefix, f"{prefix}:") + rest if colon else ""
    if key == _CONTEXT:
        yield "unknown-context", place, "a context inside an element may rename what it states"
    elif key in _UNREAD:
        yield "unread-element", place, f"{key!r} stands inside an element; it was not read"
    elif terms.CONTEXT in whole:
        reason = f"expected the short names of SPDX 3, met {key!r} as a key; it was not read"
        yield "unknown-context", place, reason
    elif not colon and key in prefixes:
        reason = f"the context makes {key!r} a prefix, and it stands as a key; it may mean any term"
        yield "unknown-context", place, reason
