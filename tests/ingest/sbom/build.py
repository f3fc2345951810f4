"""How does a test write a small SBOM, and read it?"""

import json

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.cyclonedx.reader import read_cyclonedx
from exposure.ingest.sbom.spdx2.reader import read_spdx2
from exposure.inventory.bill import Bill

NAME = "app.json"


def raw_of(document: object) -> bytes:
    """Write JSON as a program does that escapes nothing without need."""
    return json.dumps(document, ensure_ascii=False).encode()


def cyclonedx(**members: object) -> bytes:
    """Write a CycloneDX document with these members."""
    return raw_of({"bomFormat": "CycloneDX", "specVersion": "1.6", **members})


def spdx2(**members: object) -> bytes:
    """Write an SPDX document with these members."""
    return raw_of({"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", **members})


def read_cdx(raw: bytes) -> Bill:
    """Read CycloneDX."""
    bill = read_cyclonedx(NAME, raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def read_spdx(raw: bytes) -> Bill:
    """Read SPDX 2."""
    bill = read_spdx2(NAME, raw, DEFAULT_BOUNDS).bill
    assert bill is not None
    return bill


def cdx(**members: object) -> Bill:
    """Write and read CycloneDX."""
    return read_cdx(cyclonedx(**members))


def spdx(**members: object) -> Bill:
    """Write and read SPDX 2."""
    return read_spdx(spdx2(**members))


def kinds_of(bill: Bill) -> list[tuple[str, str]]:
    """Return kind and effect of every gap, in order."""
    return [(gap.kind, gap.effect.value) for gap in bill.gaps]


def edges_of(bill: Bill) -> list[tuple[str, str, int]]:
    """Return every edge by its references, with its mark."""
    ends = zip(bill.edges.sources, bill.edges.targets, strict=True)
    return [
        (bill.refs[source], bill.refs[target], bill.edges.mark(edge))
        for edge, (source, target) in enumerate(ends)
    ]


def node_at(document: object, pointer: str) -> object:
    """Return what a JSON pointer leads to (RFC 6901)."""
    here = document
    for spelled in pointer.split("/")[1:]:
        step = spelled.replace("~1", "/").replace("~0", "~")
        here = here[int(step)] if isinstance(here, list) else here[step]  # type: ignore[index]
    return here
