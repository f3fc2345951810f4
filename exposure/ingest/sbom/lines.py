"""On which line of the file does a component stand?"""

import re
import sys
from collections.abc import Iterable

import msgspec

from exposure.ingest.head import as_utf8, start_of
from exposure.patterns import late_pattern

_TAG = late_pattern(
    rb"""<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[^<>"'!?/\s](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""",
    re.DOTALL,
)
"""An XML comment or literal text, in which nothing is an attribute, or the start of an element."""
_ATTRIBUTE = late_pattern(rb"""([^\s=<>"'/]++)\s*+=\s*+("[^"]*+"|'[^']*+')""")

_REFERENCE = late_pattern(r"&(#\d{1,7}|#x[\da-fA-F]{1,6}|[a-z]{2,4});")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def lines_of(raw: bytes, key: str, refs: Iterable[str]) -> dict[str, int]:
    """Return reference → line of what first carries it under `key`, counted from 1.

    That is a member of a JSON object, or an attribute of an XML element.
    """
    raw = as_utf8(raw)
    if start_of(raw).startswith(b"<"):
        return _lines_of_attributes(raw, key, frozenset(refs))
    wanted = {_literal(ref): ref for ref in refs}
    member = re.compile(rb'"%s"\s*:\s*("(?:[^"\\]|\\.)*")' % re.escape(key.encode()))
    offsets: dict[str, int] = {}
    for found in member.finditer(raw):
        ref = wanted.get(_spelled_plainly(found[1]))
        if ref is not None:
            offsets.setdefault(ref, found.start())
    return _counted(raw, offsets)


def _lines_of_attributes(raw: bytes, key: str, wanted: frozenset[str]) -> dict[str, int]:
    name = key.encode()
    offsets: dict[str, int] = {}
    for tag in _TAG.finditer(raw):
        if name not in tag[0] or tag[0].startswith(b"<!"):
            continue
        for attribute in _ATTRIBUTE.finditer(raw, tag.start(), tag.end()):
            ref = _REFERENCE.sub(_meant, attribute[2][1:-1].decode(errors="replace"))
            if attribute[1] == name and ref in wanted:
                offsets.setdefault(ref, attribute.start())
    return _counted(raw, offsets)


def _meant(reference: re.Match[str]) -> str:
    """Return the character that XML means by a reference; one that is none stays as it stands."""
    name = reference[1]
    if not name.startswith("#"):
        return _NAMED.get(name, reference[0])
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    return chr(code) if code <= sys.maxunicode else reference[0]


def _spelled_plainly(literal: bytes) -> bytes:
    """Return a JSON text without escapes that were not needed; one that is no JSON as it stands."""
    if b"\\" not in literal:
        return literal
    try:
        return _literal(msgspec.json.decode(literal, type=str))
    except ValueError:  # half a character, or the file has changed since it was read as JSON
        return literal


def _literal(text: str) -> bytes:
    return msgspec.json.encode(text.encode(errors="replace").decode())


def is_one_line(raw: bytes) -> bool:
    """Say whether no line ends before the document does."""
    return raw.find(b"\n", 0, len(raw) - 1) < 0


def _counted(raw: bytes, offsets: dict[str, int]) -> dict[str, int]:
    """Turn byte offsets into lines in one pass."""
    lines = {}
    line, last = 1, 0
    for ref, offset in sorted(offsets.items(), key=lambda pair: pair[1]):
        line += raw.count(b"\n", last, offset)
        last = offset
        lines[ref] = line
    return lines
