"""Which bytes of a JSON text are the value of a member, and on which line do they begin?"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.head import as_utf8
from exposure.model.gap import Gap, GapEffect

Shape = TypeVar("Shape")

_HALF = re.compile(
    rb"(\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
"""An escaped backslash or a pair of surrogates, which stay; or half a pair."""
_NO_NUMBER = re.compile(rb"(?<=[:\[,\s])(?:NaN|-?Infinity)(?=\s*[,\]}])")
_ESCAPED_KEY = re.compile(rb'\\u00[0-7][0-9a-fA-F][^"]{0,40}"\s*:')


class Decoded(msgspec.Struct, Generic[Shape], frozen=True):
    """JSON whose raw members are slices of its text."""

    document: str
    whole: Shape
    spelled: bytes
    """The text as it stands, in UTF-8 and without byte-order mark; lines are what they were."""
    strict: bytes
    """The same with as many bytes, in which what a strict decoder refuses is blotted out."""

    def value(self, part: msgspec.Raw) -> tuple[bytes, int]:
        """Return the document that a member holds, and the line on which it begins.

        A member may hold a document as a JSON text, in which every quote is escaped; that stands
        nowhere as it is, and the line is 0. Raises `InputError` where that text is damaged.
        """
        sliced = bytes(part)
        if sliced.startswith(b'"'):
            return _text_of(self.document, sliced).encode(errors="replace"), 0
        at = self.strict.find(sliced)
        return self.spelled[at : at + len(sliced)], self.spelled.count(b"\n", 0, at) + 1

    def replaced(self, part: msgspec.Raw, place: str) -> Iterator[Gap]:
        """Say whether a document that is held as a JSON text has bytes that `value` replaces."""
        sliced = bytes(part)
        if not sliced.startswith(b'"'):
            return
        try:
            sliced.decode()
        except UnicodeDecodeError:
            reason = "the text of an SBOM in it holds bytes that are no text; they were replaced"
            yield Gap("not-text", GapEffect.hides_presence, self.document, place, reason)


def decoded(document: str, raw: bytes, shape: type[Shape]) -> Decoded[Shape]:
    """Return JSON as `shape`; raises `InputError` for what is no JSON of that shape."""
    spelled = as_utf8(raw)
    strict = spelled
    try:
        try:
            whole = msgspec.json.decode(strict, type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError):
            strict = _blotted(spelled)
            whole = msgspec.json.decode(strict, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        what = str(error).partition("\n")[0]
        raise InputError(
            f"{document}: expected JSON around an SBOM, met a damaged one ({what})",
            hint="save the SBOM in it as a file of its own",
        ) from None
    except RecursionError:
        raise InputError(
            f"{document}: expected JSON around an SBOM, met one nested too deeply",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None
    return Decoded(document, whole, spelled, strict)


def _text_of(document: str, quoted: bytes) -> str:
    """Return what a JSON text says; controls that JSON wants escaped are taken as they are."""
    try:
        stated: str = json.loads(quoted.decode(errors="replace"), strict=False)
    except ValueError as error:
        raise InputError(
            f"{document}: expected an SBOM as a JSON text, met a damaged one ({error})",
            hint="save the SBOM in it as a file of its own",
        ) from None
    return stated


def _blotted(text: bytes) -> bytes:
    """Return a text of the same length without half characters and numbers that are none."""
    whole = _HALF.sub(lambda found: found[1] or b"\\ufffd", text)
    return _NO_NUMBER.sub(lambda found: b"0".rjust(len(found[0])), whole)


def stand_twice(text: bytes, keys: frozenset[str]) -> list[str]:
    """Return those of the keys that stand twice in one object, of which a decoder keeps the last.

    Looked at closely only where a key stands twice anywhere, or one is written with escapes.
    """
    often = sorted(key for key in keys if _is_often(text, key))
    if not often and _ESCAPED_KEY.search(text) is None:
        return []
    twice: set[str] = set()

    def keep_twice(pairs: list[tuple[str, object]]) -> None:
        met = Counter(name for name, _ in pairs if name in keys)
        twice.update(name for name, times in met.items() if times > 1)

    try:
        json.loads(text.decode(errors="replace"), object_pairs_hook=keep_twice, strict=False)
    except (ValueError, RecursionError):
        return often or sorted(keys)
    return sorted(twice)


def twice_gap(document: str, place: str, key: str) -> Gap:
    """Say that a key which holds a document stands twice."""
    reason = f"the key {key!r} stands twice in one object; at most the last was read"
    return Gap("duplicate-key", GapEffect.hides_presence, document, place, reason)


def _is_often(text: bytes, key: str) -> bool:
    found = re.finditer(rb'"%s"\s*:' % re.escape(key.encode()), text)
    return next(found, None) is not None and next(found, None) is not None
