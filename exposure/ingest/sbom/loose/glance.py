"""How many packages does a JSON document state, as far as one look at the whole of it tells?"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

PURLS = ("purl", "referenceLocator")
LISTS = ("components", "services", "packages")
PURL = "pkg:"
SEARCHED = 2_000_000
"""Bytes up to which every object is searched for a key that stands twice and for packages that nobody
asks for, which costs four times a parse. In larger documents the one is noticed where it would hide
a component, by `tally`, and the other is not."""

_MARK = b'"'
_ESCAPED_MARK = b"\\u0022"
"""A quotation mark, written as an escape."""
_FOLDED_SIGNS = tuple(sign.encode() for sign in "\u017f\u212a")
"""What in another case is a letter of one of the keys."""
_STATED = tuple(f'"{key}":"{PURL}'.encode().lower() for key in PURLS)
_LISTED = tuple(f'"{key}":['.encode().lower() for key in LISTS)

_ROOM = 65_536
"""Bytes of the document written anew that are looked at together."""
_MEMBERS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ENTRIES = msgspec.json.Decoder(list[msgspec.Raw])
_WHOLE: msgspec.json.Decoder[object] = msgspec.json.Decoder()
_ENCODER = msgspec.json.Encoder()
_LIST = ord("[")


class Stated(Struct, frozen=True):
    """What a document states, or what was read of it."""

    purls: int = 0
    """Objects with a text that begins as a purl does, under a key for one."""
    members: int = 0
    """Entries of lists under a key for components, services or packages."""
    lists: int = 0
    """Such lists, empty ones too."""


class Glance(Struct, frozen=True):
    """What is seen of a document in which no key stands twice; keys count in any case."""

    purls: int
    """Texts that begin as a purl does, under a key for one: of two in one object each counts."""
    lists: int
    """Lists under a key for components, services or packages."""


def glance(raw: bytes) -> Glance | None:
    """Look at a document as a whole; None where only a look at every object can tell.

    A key that stands twice is decoded once: the document written anew holds fewer quotation marks,
    of which texts bring equally many into both, unless one was written as an escape.
    """
    marks = purls = lists = 0
    try:
        for anew in _anew(raw):
            marks += anew.count(_MARK)
            if not anew.isascii() and any(sign in anew for sign in _FOLDED_SIGNS):
                return None
            folded = anew.lower()
            purls += sum(map(folded.count, _STATED))
            lists += sum(map(folded.count, _LISTED))
    except (ValueError, RecursionError):
        return None
    if raw.count(_MARK) != marks or (b"\\" in raw and _ESCAPED_MARK in raw):
        return None
    return Glance(purls, lists)


def _anew(raw: bytes) -> Iterator[bytearray]:
    """Yield the text of an object after decoding, a few of its entries at a time.

    The commas between entries, and what closes, are left out: nothing looks for them.
    So the memory for one entry serves for the next: asking the system for more takes as long as
    all the rest.
    """
    written = bytearray()
    for key, value in _MEMBERS.decode(raw).items():
        _ENCODER.encode_into(key, written, -1)
        written += b":"
        parts = [value]
        if memoryview(value)[0] == _LIST:
            written += b"["
            parts = _ENTRIES.decode(value)
        for part in parts:
            _ENCODER.encode_into(_WHOLE.decode(part), written, -1)
            if len(written) > _ROOM:
                yield written
                written.clear()
    yield written
