"""How is an imported list stored, and read back?"""

from hashlib import sha256

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError, in_plain_words
from exposure.ingest.head import as_utf8
from exposure.model.law.listed import LIST_SCHEMA, ImportedList

SCHEMA_ID = "https://exposure.example/schema/list-1.json"
_AGAIN = "import the list again from the file that was downloaded"
_FAULTS = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class _Head(Struct):
    """The one field that says whether the rest is ours."""

    schema: str = ""


def write_list(imported: ImportedList) -> bytes:
    """Return indented JSON in UTF-8 with a hash of its content: the same list gives the same bytes."""
    sealed = replace(imported, content_sha256=content_hash(imported))
    return msgspec.json.format(_encoded(sealed), indent=1) + b"\n"


def content_hash(imported: ImportedList) -> str:
    """Return the SHA-256 of what a list says, however its file is laid out."""
    return sha256(_encoded(replace(imported, content_sha256=""))).hexdigest()


def _encoded(imported: ImportedList) -> bytes:
    return msgspec.json.encode(imported, order="deterministic")


def read_stored(raw: bytes, name: str) -> ImportedList:
    """Return the list stored under `name`; InputError when it is foreign, newer or damaged."""
    content = as_utf8(raw)
    _check_schema(content, name)
    try:
        return msgspec.json.decode(content, type=ImportedList)
    except _FAULTS as error:
        raise InputError(
            f"{name}: expected a list of schema {LIST_SCHEMA}, met: {in_plain_words(error)}",
            hint=_AGAIN,
        ) from error


def list_schema() -> dict[str, object]:
    """Return the JSON Schema of a stored list, derived from the model."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"A list of designations as it was imported ({LIST_SCHEMA})",
        **msgspec.json.schema(ImportedList),
    }


def write_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return msgspec.json.format(msgspec.json.encode(list_schema()), indent=2) + b"\n"


def _check_schema(content: bytes, name: str) -> None:
    try:
        met = msgspec.json.decode(content, type=_Head).schema
    except _FAULTS as error:
        raise InputError(
            f"{name}: expected a list stored by exposure, met no such JSON: {in_plain_words(error)}",
            hint=_AGAIN,
        ) from error
    if met == LIST_SCHEMA:
        return
    if met.startswith("exposure-list/"):
        raise InputError(
            f"{name}: expected schema {LIST_SCHEMA}, met {met[:40]!r}, which another version writes",
            hint=f"read it with that version, or {_AGAIN}",
        )
    raise InputError(
        f"{name}: expected a list stored by exposure (schema {LIST_SCHEMA}), met other JSON",
        hint=_AGAIN,
    )
