"""What does an SPDX 3.0 JSON-LD document hold?"""

import re

import msgspec

from exposure.ingest.bounds import Bounds
from exposure.ingest.head import as_utf8
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.decode import decode, keep
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spdx3.context.members import unread_members
from exposure.ingest.sbom.spdx3.context.packages import unread_packages
from exposure.ingest.sbom.spdx3.context.words import words_of
from exposure.ingest.sbom.spdx3.document import reading_of
from exposure.ingest.sbom.spdx3.loose import Loose, held
from exposure.ingest.sbom.spdx3.wire import Spdx3
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap

_TYPE = re.compile(rb'"(?:@|\\u0040)(?:t|\\u0074)(?:y|\\u0079)(?:p|\\u0070)(?:e|\\u0065)"')


def read_spdx3(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 3 document in JSON-LD, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, when no element bears a name of the context of
    SPDX 3, or when there are more than the bounds allow.
    """
    wire: Spdx3 | Loose | None = _plain(raw)
    gaps: list[Gap] = []
    if wire is None:
        wire, gaps = decode(document, raw, Loose, held)
    gaps += unread_members(document, raw, words_of(wire.context))
    gaps += unread_packages(document, raw, wire)
    key = "spdxId" if b'"spdxId"' in as_utf8(raw) else "@id"
    spelling = Spelling("JSON-LD", ref_key=key, one_line=is_one_line(raw))
    return reading_of(document, wire, gaps, spelling, bounds)


def _plain(raw: bytes) -> Spdx3 | None:
    """Return the document where it is in the plain form and no element was hidden by another."""
    if b'"@type"' in raw or (b"\\u00" in raw and _TYPE.search(raw)):  # it may be of further classes
        return None
    before = len(tally.made)
    try:
        whole = msgspec.json.decode(raw, type=Spdx3)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    else:
        all_kept = len(tally.made) - before == len(whole.graph or ())
        return keep(whole) if all_kept and whole.graph and whole.type is None else None
    finally:
        del tally.made[before:]
