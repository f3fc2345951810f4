"""What does an SPDX 2.2 or 2.3 JSON document hold?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.decode import decode
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.wire import Spdx2, held, read_of
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.estate import Reading


def read_spdx2(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2 JSON document, keeping what is odd as gaps; raises `InputError` as `decode`."""
    wire, gaps = decode(document, raw, Spdx2, held, read_of)
    spelling = Spelling("JSON", ref_key="SPDXID", one_line=is_one_line(raw))
    return reading_of(document, wire, gaps, spelling, bounds)
