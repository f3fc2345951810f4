"""In which columns does an inventory travel inside the result of a check?"""

import sys
from array import array
from collections.abc import Iterable

from msgspec import Struct

from exposure.inventory.runs import Integers
from exposure.model.gap import Gap
from exposure.model.result import InputRecord

LAYOUT = "exposure-inventory/1"
"""Stands first in the text; a number of its own for each change of the structs below."""
KINDS = frozenset({"sbom", "refused", "envelope"})
"""Kinds of inputs that travel; sheets do not."""
ITEM = 4
"""Bytes of a number, the lowest first."""


class WireSection(Struct, frozen=True):
    """A `Section` as it travels."""

    first: int
    count: int
    pointer: str
    start: int = 0
    numbers: bytes | None = None


class WireBill(Struct, frozen=True):
    """A `Bill` as it travels: texts as lists, numbers as bytes."""

    document: str
    format: str
    dated: str | None
    roots: bytes
    refs: list[str]
    names: list[str]
    versions: list[str]
    purls: list[str]
    parties: dict[str, list[str]]
    cpe_nodes: bytes
    cpes: list[str]
    urls: list[str]
    url_nodes: bytes
    url_counts: bytes
    kinds: bytes
    sections: tuple[WireSection, ...]
    sources: bytes
    source_counts: bytes
    targets: bytes
    marks: bytes
    gaps: tuple[Gap, ...]
    ref_key: str
    one_line: bool
    lines: bytes | None
    asset: str = ""


class WireInventory(Struct, frozen=True):
    """What a check read, before it looked for anybody."""

    as_of: str
    """The law date of the check."""
    inputs: tuple[InputRecord, ...]
    bills: tuple[WireBill, ...]
    gaps: tuple[Gap, ...]
    """Those of no bill."""


class WireLines(Struct, frozen=True):
    """On which lines components of one bill stand that the check told of."""

    bill: int
    """Position in `WireInventory.bills`."""
    nodes: bytes
    lines: bytes


class WireEnd(Struct, frozen=True):
    """What is known only when the check is done."""

    config_sha256: str
    """Hash of the settings that it obeyed; empty where there were none."""
    lines: tuple[WireLines, ...]


def packed_integers(numbers: Iterable[int]) -> bytes:
    """Return numbers as bytes, the same on every machine."""
    column = numbers if isinstance(numbers, array) else array("i", numbers)
    return _little(column).tobytes()


def integers(raw: bytes) -> Integers:
    """Return numbers from bytes. Raises `ValueError` where these are no whole numbers."""
    column = array("i")
    column.frombytes(raw)
    return _little(column)


def _little(column: Integers) -> Integers:
    if sys.byteorder == "little":
        return column
    turned = column[:]
    turned.byteswap()
    return turned
