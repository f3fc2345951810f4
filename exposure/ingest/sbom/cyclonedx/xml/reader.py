"""What does a CycloneDX XML document hold?"""

import msgspec

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.head import has_wide_mark
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.cyclonedx.document import reading_of
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.cyclonedx.xml.parse import parse
from exposure.ingest.sbom.cyclonedx.xml.places import in_xpaths, xpath_of
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_REPLACED = "\ufffd"


def read_cyclonedx_xml(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one CycloneDX XML document of version 1.0 to 1.7, keeping what is odd as gaps.

    Raises `InputError` where the bytes are no XML, have a document type or another root than
    CycloneDX, or exceed the bounds.
    """
    with tally.forgotten():
        wire, gaps = _parsed(document, raw, bounds)
    spelling = Spelling(
        "XML",
        ref_key="bom-ref",
        one_line=is_one_line(raw),
        place=xpath_of,
        sections=in_xpaths,
    )
    return reading_of(document, wire, gaps, spelling, bounds)


def _parsed(document: str, raw: bytes, bounds: Bounds) -> tuple[CycloneDX, list[Gap]]:
    try:
        return parse(document, raw, bounds)
    except InputError:
        mended = _mended(raw)
        if mended == raw:
            raise
    wire, gaps = parse(document, mended, bounds)
    hit = _REPLACED.encode() in msgspec.json.encode(wire)
    effect = GapEffect.hides_presence if hit else GapEffect.note
    where = "names or identifiers" if hit else "fields that were not needed"
    reason = f"bytes that are not UTF-8 were met and replaced, in {where}"
    return wire, [*gaps, Gap("not-text", effect, document, "", reason)]


def _mended(raw: bytes) -> bytes:
    """Return bytes as UTF-8, with what is none replaced; UTF-16 stays as it is."""
    return raw if has_wide_mark(raw) else raw.decode(errors="replace").encode()
