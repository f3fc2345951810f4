"""Which bytes of a JSON text are the value of a member, and on which line do they begin?"""

import json
import re
from typing import Generic, TypeVar

import msgspec

from exposure.errors import InputError
from exposure.ingest.head import as_utf8

Shape = TypeVar("Shape")

_HALF = re.compile(
    rb"(\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
"""An escaped backslash or a pair of surrogates, which stay; or half a pair."""
_NO_NUMBER = re.compile(rb"(?<=[:\[,\s])(?:NaN|-?Infinity)(?=\s*[,\]}])")


class Decoded(msgspec.Struct, Generic[Shape], frozen=True):
    """JSON whose raw members are slices of its text."""

    whole: Shape
    spelled: bytes
    """The text as it stands, in UTF-8 and without byte-order mark; lines are what they were."""
    strict: bytes
    """The same with as many bytes, in which what a strict decoder refuses is blotted out."""

    def value(self, part: msgspec.Raw) -> tuple[bytes, int]:
        """Return the document that a member holds, and the line on which it begins.

        A member may hold a document as a JSON text, in which every quote is escaped; that stands
        nowhere as it is, and the line is 0.
        """
        sliced = bytes(part)
        if sliced.startswith(b'"'):
            stated: str = json.loads(sliced)
            return stated.encode(errors="replace"), 0
        at = self.strict.find(sliced)
        return self.spelled[at : at + len(sliced)], self.spelled.count(b"\n", 0, at) + 1


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
    return Decoded(whole, spelled, strict)


def _blotted(text: bytes) -> bytes:
    """Return a text of the same length without half characters and numbers that are none."""
    whole = _HALF.sub(lambda found: found[1] or b"\\ufffd", text)
    return _NO_NUMBER.sub(lambda found: b"0".rjust(len(found[0])), whole)


def stands_twice(text: bytes, key: str) -> bool:
    """Say whether the outermost object has a key twice, of which a decoder keeps the last.

    Looked at closely only where the key stands twice anywhere.
    """
    if len(re.findall(rb'"%s"\s*:' % re.escape(key.encode()), text)) < 2:
        return False
    outermost: list[str] = []

    def keep_keys(pairs: list[tuple[str, object]]) -> None:
        outermost[:] = [name for name, _ in pairs]

    try:
        json.loads(text.decode(errors="replace"), object_pairs_hook=keep_keys)
    except (ValueError, RecursionError):
        return True
    return outermost.count(key) > 1
