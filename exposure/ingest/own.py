"""Is this file one that the program wrote itself, so that reading it would find its own findings?"""

from exposure.errors import InputError
from exposure.ingest.head import start_of, top_keys
from exposure.patterns import late_pattern

_GRAPH = b"exposure-graph\x00"
_CHECKLIST = b"# Checklist before a person signs"
_OF_THE_REGISTER = (b'"exposure-register/', b'"exposure-register-diff/', b'"exposure-designations/')
"""How the schemas begin of what `exposure register` writes."""
_CREATOR = late_pattern(rb"<dc:creator>\s*exposure\s*</dc:creator>")
_TITLE = late_pattern(rb"<dc:title>\s*Supply-chain exposure on \d{4}-\d\d-\d\d\s*</dc:title>")


class OwnOutputError(InputError):
    """A file holds what this program found, and no inventory."""


class AllocationFileError(InputError):
    """A file holds what people say of contracts, and no inventory."""


def own_output(raw: bytes) -> bool:
    """Say whether a file is a result, graph or checklist of this program; workbooks are zipped."""
    if raw.startswith(_GRAPH) or top_keys(raw).get(b"schema") == b'"exposure/1"':
        return True
    if _of_the_register(raw):
        return True
    return start_of(raw).partition(b"\n")[0].rstrip() == _CHECKLIST


def own_workbook(properties: bytes) -> bool:
    """Say whether a workbook's core properties are those of the findings this program writes.

    Both marks are asked for: a person who saves the workbook changes neither, and no other
    workbook has both.
    """
    return _CREATOR.search(properties) is not None and _TITLE.search(properties) is not None


def refusal_of(document: str, raw: bytes = b"") -> OwnOutputError:
    """Return the one line that says so; `raw` tells a file of the register from a result."""
    reader = "`exposure register`" if _of_the_register(raw) else "`exposure why`"
    return OwnOutputError(
        f"{document}: expected an SBOM or a sheet, met a result of this program (no inventory)",
        hint=f"{reader} reads it",
    )


def _of_the_register(raw: bytes) -> bool:
    return top_keys(raw).get(b"schema", b"").startswith(_OF_THE_REGISTER)


def allocation_refusal(document: str, *, holds_more: bool) -> AllocationFileError:
    """Return the one line that says so; a sheet that a person added may be an inventory."""
    met = "an allocation workbook" + (" with other sheets in it" if holds_more else "")
    why = "it may name vendors or components" if holds_more else "no inventory"
    more = ", and hand over the other sheets in a file of their own" if holds_more else ""
    return AllocationFileError(
        f"{document}: expected an SBOM or a sheet, met {met} ({why})",
        hint=f"name it with --allocations{more}",
    )
