"""Which bytes may an XML parser be given when a mark and a declaration name different encodings?

A program that saves XML as UTF-16 may leave the declaration as it was; the mark is what is true.
"""

import re

from exposure.model.gap import Gap, GapEffect

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(r"\A<\?xml[^<>]*\?>")


def as_marked(document: str, raw: bytes) -> tuple[bytes, list[Gap]]:
    """Return the document in UTF-8 where its mark says UTF-16, else as it is, and what was met."""
    if not raw.startswith(_WIDE_MARKS):
        return raw, []
    text = raw.decode("utf-16", errors="replace")
    reason = "the file starts with a byte-order mark and was read as UTF-16"
    gaps = [Gap("byte-order-mark", GapEffect.note, document, "", reason)]
    try:
        raw.decode("utf-16")
    except UnicodeDecodeError:
        reason = "bytes that are not UTF-16 were met and replaced"
        gaps.append(Gap("not-text", GapEffect.hides_presence, document, "", reason))
    return _DECLARATION.sub("", text).encode(errors="replace"), gaps
