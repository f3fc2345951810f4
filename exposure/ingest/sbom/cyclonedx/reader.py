"""What does a CycloneDX JSON document hold?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.document import reading_of
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX, held
from exposure.ingest.sbom.decode import decode
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.estate import Reading


def read_cyclonedx(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one CycloneDX JSON document, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    wire, gaps = decode(document, raw, CycloneDX, held)
    spelling = Spelling("JSON", ref_key="bom-ref", one_line=is_one_line(raw))
    return reading_of(document, wire, gaps, spelling, bounds)
