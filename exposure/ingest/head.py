"""What do the first bytes of a file show: its text, and the top-level keys of its JSON?"""

import re
from functools import lru_cache

import msgspec

from exposure.patterns import late_pattern

_HEAD = 4096
_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_TOKEN = late_pattern(rb'"(?:[^"\\]|\\.)*"|[{}\[\]:]', re.DOTALL)
_JSON = late_pattern(rb'\{\s*(?:["}]|$)|\[\s*(?:[\[{"\]\d-]|true|false|null|$)')
_TELLING = frozenset({
    b"bomFormat", b"spdxVersion", b"@context", b"@graph", b"lockfileVersion", b"schema",
    b"payloadType", b"attestations", b"artifactRelationships",
})  # fmt: skip
"""Keys at the top of which one is enough to know a document by, or to know where to look on."""
_QUOTE = ord('"')
_MEMBERS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_SEPARATORS = (b",", b";", b"\t", b"|")
_LEADING = late_pattern(rb"[\s\x00]*+(?:\xef\xbb\xbf[\s\x00]*+)*+")
"""Blanks, of which the mark may be followed or preceded."""
_WIDE_LEADING = late_pattern(rb"\xff\xfe(?:[\t-\r ]\x00)*+|\xfe\xff(?:\x00[\t-\r ])*+")
_COMMENTS = late_pattern(rb"(?:[^\S\n]*+(?:#[^\n]*+)?\n)*+")


def start_of(raw: bytes) -> bytes:
    """Return the first bytes as UTF-8, without byte-order mark and leading blanks, however many.

    Behind comment lines, which may be a long licence, the first bytes of what follows are added.
    """
    wide = has_wide_mark(raw)
    found = (_WIDE_LEADING if wide else _LEADING).match(raw, 0, _HEAD)
    at = found.end() if found else 0
    if at + 4 > _HEAD or raw.startswith((b"#", b"#\x00", b"\x00#"), at):
        return _far_start(raw)
    return _start_at(raw, at)


def _start_at(raw: bytes, at: int) -> bytes:
    mark = raw[:2] if has_wide_mark(raw) else b""
    return as_utf8(mark + raw[at : at + _HEAD])


@lru_cache(maxsize=1)
def _far_start(raw: bytes) -> bytes:
    """Return the start behind any number of blanks and comments; each predicate asks for it."""
    found = (_WIDE_LEADING if has_wide_mark(raw) else _LEADING).match(raw)
    at = found.end() if found else 0
    start = _start_at(raw, at)
    return _with_text(raw, at, start) if start.startswith(b"#") else start


def _with_text(raw: bytes, at: int, start: bytes) -> bytes:
    """Return the first comment lines, and as much again of what stands behind the last."""
    text, begin = (as_utf8(raw).lstrip(), 0) if has_wide_mark(raw) else (raw, at)
    found = _COMMENTS.match(text, begin)
    end = found.end() if found else begin
    if end - begin < len(start):
        return text[begin : end + _HEAD]
    return start + b"\n" + text[end : end + _HEAD]


def as_utf8(raw: bytes) -> bytes:
    """Return text as UTF-8 without its byte-order mark; bytes without a mark stay as they are."""
    if not raw.startswith(_WIDE_MARKS):
        return raw.removeprefix(_MARK)
    return raw.decode("utf-16", errors="replace").encode(errors="replace")


def has_wide_mark(raw: bytes) -> bool:
    """Say whether the bytes begin with the mark of UTF-16."""
    return raw.startswith(_WIDE_MARKS)


def is_json(raw: bytes) -> bool:
    """Say whether text begins as JSON does, and is no table whose first cell does."""
    start = start_of(raw)
    return _JSON.match(start) is not None and not _is_cell(start, _outermost(start)[1])


def top_keys(raw: bytes) -> dict[bytes, bytes]:
    """Return the top-level keys of a JSON object that begin near its start.

    Each with its value where that is a text, quotes included, else with nothing. Where none of
    these tells what the document is, and it goes on, all its keys are returned.
    """
    start = start_of(raw)
    if not start.startswith(b"{"):
        return {}
    keys, end = _outermost(start)
    if _is_cell(start, end):
        return {}
    return keys if end or keys.keys() & _TELLING else _all_keys(raw) or keys


@lru_cache(maxsize=1)
def _all_keys(raw: bytes) -> dict[bytes, bytes]:
    """Return all top-level keys of a JSON object; none where the text is no strict JSON."""
    try:
        members = _MEMBERS.decode(as_utf8(raw))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return {
        key.encode(errors="replace"): _short_text(memoryview(value))
        for key, value in members.items()
    }  # fmt: skip


def _short_text(value: memoryview) -> bytes:
    """Return a value where it is a text, and no long one; else nothing."""
    return bytes(value) if len(value) < _HEAD and value[0] == _QUOTE else b""


def _is_cell(start: bytes, end: int) -> bool:
    """Say whether a separator stands behind the outermost bracket, as behind the cell of a table."""
    return bool(end) and start[end:].lstrip(b" ").startswith(_SEPARATORS)


@lru_cache(maxsize=4)
def _outermost(start: bytes) -> tuple[dict[bytes, bytes], int]:
    """Return the keys at depth 1, and the offset behind the outermost bracket if it closes.

    Each predicate of the table asks about the same start; the keys must not be changed.
    """
    keys: dict[bytes, bytes] = {}
    depth, last, key = 0, b"", b""
    for found in _TOKEN.finditer(start):
        token = found[0]
        if token in (b"{", b"["):
            depth += 1
        elif token in (b"}", b"]"):
            depth -= 1
            if depth == 0:
                return keys, found.end()
        elif depth == 1 and token == b":":
            key = last
            keys[key.strip(b'"')] = b""
        elif depth == 1 and last == b":":
            keys[key.strip(b'"')] = token
        last = token
    return keys, 0
