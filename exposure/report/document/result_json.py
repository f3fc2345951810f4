"""How is a scan result written to exposure.json, and read back?"""

from string import ascii_letters, digits

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import ResultError, in_plain_words
from exposure.model.result import SCHEMA, ScanResult
from exposure.report.document.schema import indented, schema_of

_EMPTY = b'"inventory": ""'
_LETTERS = f"{ascii_letters}{digits}+/= -".encode()
"""Of which an inventory consists, so that nothing in it need be written otherwise."""
_MARK = b"\xef\xbb\xbf"  # some editors put it in front when they save JSON


class _Head(Struct):
    """The one field that says whether the rest is ours."""

    schema: str = ""


def write_result(result: ScanResult) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the result's own order.

    An inventory is put in afterwards: it is millions of letters of which none is written otherwise.
    """
    text = result.inventory.encode()
    if not text or text.translate(None, _LETTERS):
        return indented(result)
    before, mark, behind = indented(replace(result, inventory="")).rpartition(_EMPTY)
    return b"".join((before, mark[:-1], text, b'"', behind))


def read_result(raw: bytes, name: str) -> ScanResult:
    """Return the result saved under `name`; ResultError when it is foreign, newer or damaged."""
    content = raw.removeprefix(_MARK)
    _check_schema(content, name)
    try:
        return msgspec.json.decode(content, type=ScanResult)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ResultError(
            f"{name}: expected a result of schema {SCHEMA}, met: {in_plain_words(error)}",
            hint="the file was changed after it was written; run `exposure scan` again",
        ) from error


def result_schema() -> dict[str, object]:
    """Return the JSON Schema of exposure.json, derived from the model."""
    return schema_of(ScanResult, SCHEMA, "Result of exposure")


def write_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return indented(result_schema())


def _check_schema(content: bytes, name: str) -> None:
    try:
        met = msgspec.json.decode(content, type=_Head).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ResultError(
            f"{name}: expected a result written by exposure, met no such JSON: {in_plain_words(error)}",
            hint="name the exposure.json in the folder that `exposure scan` wrote",
        ) from error
    if met == SCHEMA:
        return
    if met.startswith("exposure/"):
        raise ResultError(
            f"{name}: expected schema {SCHEMA}, met {met[:40]!r}, which another version writes",
            hint="read it with the version that wrote it, or run `exposure scan` again",
        )
    if met.startswith("exposure-what-if"):
        raise ResultError(
            f"{name}: expected the result of a scan, met a hypothetical answer of `exposure what-if`:"
            " nobody can judge or attest from what was only assumed",
            hint="name the exposure.json in the folder that `exposure scan` wrote",
        )
    raise ResultError(
        f"{name}: expected a result written by exposure (schema {SCHEMA}), met other JSON",
        hint="name the exposure.json in the folder that `exposure scan` wrote",
    )
