"""Is this file one that the program wrote itself, so that reading it would find its own findings?"""

import re

from exposure.errors import InputError
from exposure.ingest.head import start_of, top_keys

_GRAPH = b"exposure-graph\x00"
_CHECKLIST = b"# Checklist before a person signs"
_CREATOR = re.compile(rb"<dc:creator>\s*exposure\s*</dc:creator>")
_TITLE = re.compile(rb"<dc:title>\s*Supply-chain exposure on \d{4}-\d\d-\d\d\s*</dc:title>")


class OwnOutputError(InputError):
    """A file holds what this program found, and no inventory."""


def own_output(raw: bytes) -> bool:
    """Say whether a file is a result, graph or checklist of this program; workbooks are zipped."""
    if raw.startswith(_GRAPH) or top_keys(raw).get(b"schema") == b'"exposure/1"':
        return True
    return start_of(raw).partition(b"\n")[0].rstrip() == _CHECKLIST


def own_workbook(properties: bytes) -> bool:
    """Say whether a workbook's core properties are those of the findings this program writes.

    Both marks are asked for: a person who saves the workbook changes neither, and no other
    workbook has both.
    """
    return _CREATOR.search(properties) is not None and _TITLE.search(properties) is not None


def refusal_of(document: str) -> OwnOutputError:
    """Return the one line that says so."""
    return OwnOutputError(
        f"{document}: expected an SBOM or a sheet, met a result of this program (no inventory)",
        hint="`exposure why` reads it",
    )
