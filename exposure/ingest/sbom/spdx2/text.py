"""Which text do the bytes of a document hold that is written in lines, and what of it is lost?"""

from collections.abc import Iterator

import msgspec

from exposure.model.gap import Gap, GapEffect

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Text(msgspec.Struct, frozen=True):
    """The text of a file."""

    text: str
    encoding: str
    gaps: tuple[Gap, ...]
    is_whole: bool
    """False where bytes that are no text were replaced."""


def text_of(document: str, raw: bytes) -> Text:
    """Decode bytes; a byte-order mark is said, and bytes that are no text are replaced."""
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "utf-8")
    said = encoding.upper().removesuffix("-SIG")
    gaps: tuple[Gap, ...] = ()
    if encoding != "utf-8":
        reason = f"the file starts with a byte-order mark and was read as {said}"
        gaps = (Gap("byte-order-mark", GapEffect.note, document, "", reason),)
    try:
        return Text(raw.decode(encoding), said, gaps, True)
    except UnicodeDecodeError:
        return Text(raw.decode(encoding, errors="replace"), said, gaps, False)


def strays(document: str, text: Text, wire: msgspec.Struct) -> Iterator[Gap]:
    """Yield a gap for bytes that are no text; a name that holds one may be unreadable."""
    if text.is_whole:
        return
    hit = "\ufffd".encode() in msgspec.json.encode(wire)
    effect = GapEffect.hides_presence if hit else GapEffect.note
    where = "names or identifiers" if hit else "fields that were not needed"
    reason = f"bytes that are not {text.encoding} were met and replaced, in {where}"
    yield Gap("not-text", effect, document, "", reason)
