"""How does a whole register lie in one file, and is each byte of it as it was written?

A JSON document of ten lines: the header, one field on each, and on the ninth line the body, whose
SHA-256 the header states. docs/reference/register.md shows how to check it by hand.
"""

import hashlib

import msgspec
from msgspec import Struct

from exposure.errors import RegisterError, in_plain_words
from exposure.model.result import VERSION
from exposure.register.exported.usable import check_usable, facts_alone
from exposure.register.facts import Register

REGISTER_SCHEMA = "exposure-register/1"
_FAMILY = REGISTER_SCHEMA.partition("/")[0]
_SHOWN = 40
_WRITTEN_BY = "`exposure register export -o FILE` writes one"
_CHANGED = "ask for the file anew, or write it again with `exposure register export`"


class Signature(Struct, frozen=True):
    """What somebody signed the body's hash with."""

    key: str
    """Fingerprint of the public key: SHA-256 of its DER form, in hexadecimal."""
    ed25519: str
    """The signature, 64 bytes in base64."""


class Exported(Struct, frozen=True):
    """A register file whose hash held."""

    tool: str
    """Version of the program that wrote it."""
    sha256: str
    """Of the body."""
    signature: Signature | None
    """As it stands in the file; nobody has verified it yet."""
    register: Register


class _Head(Struct, frozen=True):
    schema: str
    tool: str
    known_to: str
    sha256: str
    signature: Signature | None
    header_sha256: str
    """Of the lines above it: a signature that nobody verifies is at least as it was written."""
    body: msgspec.Raw


class _Schema(Struct):
    """The one field that says whether the rest is ours."""

    schema: str = ""


def body_of(register: Register) -> bytes:
    """Return the bytes of a body; what users' own files say is no part of it."""
    return msgspec.json.encode(facts_alone(register))


def hash_of(body: bytes) -> str:
    """Return the SHA-256 of a body, in hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def written(known_to: str, body: bytes, signature: Signature | None) -> bytes:
    """Return the bytes of the whole file."""
    return _laid_out(
        _Head(REGISTER_SCHEMA, VERSION, known_to, hash_of(body), signature, "", msgspec.Raw(body))
    )


def is_register_file(raw: bytes) -> bool:
    """Say whether these bytes call themselves a register file, of this or of another version."""
    try:
        return msgspec.json.decode(raw, type=_Schema).schema.startswith(f"{_FAMILY}/")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


def exported_in(raw: bytes, name: str) -> Exported:
    """Return what a register file holds. Raises `RegisterError` in one line for any changed byte."""
    _check_schema(raw, name)
    try:
        head = msgspec.json.decode(raw, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RegisterError(f"{name}: expected the header of a register file, met: {in_plain_words(error)}",
                            hint=_CHANGED) from None  # fmt: skip
    digest = hash_of(bytes(head.body))
    if digest != head.sha256:
        raise RegisterError(f"{name}: expected a body with the SHA-256 {head.sha256[:_SHOWN]!r}, met"
                            f" {digest}: the file was changed after it was written",
                            hint=_CHANGED)  # fmt: skip
    register = _register_in(head, name)
    if _laid_out(head) != raw or register.known_to != head.known_to:
        raise RegisterError(f"{name}: expected a header as `exposure register export` writes it, met"
                            " another: the file was changed after it was written",
                            hint=_CHANGED)  # fmt: skip
    check_usable(register, name)
    return Exported(head.tool, digest, head.signature, register)


def _laid_out(head: _Head) -> bytes:
    """Return the file as it must be; the hash of the header is worked out anew."""
    lines = b",\n".join(
        msgspec.json.encode(field) + b": " + msgspec.json.encode(getattr(head, field))
        for field in ("schema", "tool", "known_to", "sha256", "signature")
    )
    sealed = lines + b',\n"header_sha256": ' + msgspec.json.encode(hash_of(lines))
    return b"{\n" + sealed + b',\n"body":\n' + bytes(head.body) + b"\n}\n"


def _register_in(head: _Head, name: str) -> Register:
    try:
        return msgspec.json.decode(head.body, type=Register)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RegisterError(
            f"{name}: expected facts in the shape of version {VERSION}, met those of version"
            f" {head.tool[:_SHOWN]!r}: {in_plain_words(error)}",
            hint="write it again with the version that reads it, or update the program",
        ) from None


def _check_schema(raw: bytes, name: str) -> None:
    try:
        met = msgspec.json.decode(raw, type=_Schema).schema
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RegisterError(f"{name}: expected a register file, met no such JSON: {in_plain_words(error)}",
                            hint=_WRITTEN_BY) from None  # fmt: skip
    if met == REGISTER_SCHEMA:
        return
    if met.startswith(f"{_FAMILY}/"):
        raise RegisterError(
            f"{name}: expected schema {REGISTER_SCHEMA}, met {met[:_SHOWN]!r}, which another version"
            " writes", hint="write it again with the version that reads it, or update the program",
        )  # fmt: skip
    raise RegisterError(f"{name}: expected a register file (schema {REGISTER_SCHEMA}), met other JSON",
                        hint=_WRITTEN_BY)  # fmt: skip
