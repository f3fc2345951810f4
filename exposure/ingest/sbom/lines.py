"""On which line of the file does a component stand?"""

import json
import re
from collections.abc import Iterable


def lines_of(raw: bytes, key: str, refs: Iterable[str]) -> dict[str, int]:
    """Return reference → line of the object member that carries it, counted from 1.

    A reference written with escapes that were not needed is not found, and has no line.
    """
    spelled = {literal: ref for ref in refs for literal in _spellings(ref)}
    member = re.compile(rb'"%s"\s*:\s*("(?:[^"\\]|\\.)*")' % re.escape(key.encode()))
    offsets: dict[str, int] = {}
    for found in member.finditer(raw):
        ref = spelled.get(found[1])
        if ref is not None:
            offsets.setdefault(ref, found.start())
    return _counted(raw, offsets)


def is_one_line(raw: bytes) -> bool:
    """Say whether no line ends before the document does."""
    return raw.find(b"\n", 0, len(raw) - 1) < 0


def _spellings(ref: str) -> tuple[bytes, ...]:
    plain = json.dumps(ref, ensure_ascii=False).encode(errors="replace")
    return tuple(dict.fromkeys((plain, json.dumps(ref).encode(), plain.replace(b"/", b"\\/"))))


def _counted(raw: bytes, offsets: dict[str, int]) -> dict[str, int]:
    """Turn byte offsets into lines in one pass."""
    lines = {}
    line, last = 1, 0
    for ref, offset in sorted(offsets.items(), key=lambda pair: pair[1]):
        line += raw.count(b"\n", last, offset)
        last = offset
        lines[ref] = line
    return lines
