"""On which line of the file does a component stand?"""

import json
import re
from collections.abc import Iterable


def lines_of(raw: bytes, key: str, refs: Iterable[str]) -> dict[str, int]:
    """Return reference → line of the first object member that carries it, counted from 1."""
    wanted = {json.dumps(ref, ensure_ascii=False).encode(errors="replace"): ref for ref in refs}
    member = re.compile(rb'"%s"\s*:\s*("(?:[^"\\]|\\.)*")' % re.escape(key.encode()))
    offsets: dict[str, int] = {}
    for found in member.finditer(raw):
        ref = wanted.get(_spelled_plainly(found[1]))
        if ref is not None:
            offsets.setdefault(ref, found.start())
    return _counted(raw, offsets)


def _spelled_plainly(literal: bytes) -> bytes:
    """Return a JSON text without escapes that were not needed; one that is no JSON as it stands."""
    if b"\\" not in literal:
        return literal
    try:
        return json.dumps(json.loads(literal), ensure_ascii=False).encode(errors="replace")
    except ValueError:  # the file may have changed since it was read as JSON
        return literal


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
