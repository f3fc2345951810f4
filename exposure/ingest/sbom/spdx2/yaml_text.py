"""What does an SPDX 2 YAML document hold?"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import fields

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.text import strays, text_of
from exposure.ingest.sbom.spdx2.wire import ExternalRef, Package, Spdx2
from exposure.ingest.sbom.spelling import Spelling
from exposure.ingest.sbom.tolerant import Json, fitted, without_half_characters
from exposure.ingest.sbom.yaml.load import Loaded, load_documents
from exposure.inventory.estate import Reading
from exposure.inventory.runs import Integers
from exposure.model.gap import Gap, GapEffect

_ID = re.compile(r"""^[ \t\-{]*["']?SPDXID["']?[ \t]*:[ \t]*["']?([^\s"',}]+)""", re.MULTILINE)
_VERSION = "spdxVersion"
_SHOWN = 20
"""Binary values that are listed one by one; the rest are counted in one gap."""
_HIDING = {field.encode_name for shape in (Package, ExternalRef) for field in fields(shape)} - {
    "versionInfo"
}
"""Keys whose loss may hide a package or a vendor."""
_READ = {field.encode_name for field in fields(Spdx2)}


class _Chosen(Struct, frozen=True):
    """The document of a stream that is read."""

    value: dict[str, Json]
    others: int
    """Further documents that hold something."""


def read_spdx2_yaml(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read the first SPDX 2 document of a YAML stream, keeping what is odd as gaps.

    Raises `InputError` where the text is no YAML, holds no mapping or exceeds the bounds.
    """
    text = text_of(document, raw)
    loaded = load_documents(document, text.text, bounds)
    chosen = _chosen(document, loaded)
    gaps = [*text.gaps, *_gaps(document, loaded, chosen)]
    with tally.forgotten():
        wire = _wire(document, chosen.value, gaps)
    gaps += strays(document, text, wire)
    spelling = Spelling("YAML", lines=_lines(text.text, wire))
    return reading_of(document, wire, gaps, spelling, bounds)


def _chosen(document: str, loaded: Loaded) -> _Chosen:
    mappings = [value for value in loaded.documents if isinstance(value, dict)]
    if not mappings:
        raise InputError(
            f"{document}: expected a YAML mapping, met none",
            hint="an SBOM in YAML begins with a key such as spdxVersion",
        )
    value = next((one for one in mappings if _VERSION in one), mappings[0])
    if not _READ & value.keys():
        met = ", ".join(sorted(value)[:3])[:80]
        raise InputError(
            f"{document}: expected the keys of SPDX 2.2 or later, met {met!r}",
            hint="convert it to CycloneDX JSON or SPDX 2.3 JSON",
        )
    held = sum(one is not None for one in loaded.documents)
    return _Chosen(value, held - 1)


def _gaps(document: str, loaded: Loaded, chosen: _Chosen) -> Iterator[Gap]:
    if chosen.others:
        reason = f"the file holds {chosen.others} further YAML documents, which were not read"
        yield Gap("several-documents", GapEffect.hides_presence, document, "", reason)
    for key in loaded.repeated:
        reason = (f"the key {key!r} stands twice in one mapping; "
                  "lists were joined, of other values the last was kept")  # fmt: skip
        yield Gap("duplicate-key", _effect_of(key), document, "", reason)

    for line in loaded.undecoded[:_SHOWN]:
        reason = f"expected a text, met binary content that is none at line {line}"
        yield Gap("wrong-type", GapEffect.hides_presence, document, "", reason)
    if len(loaded.undecoded) > _SHOWN:
        reason = f"{len(loaded.undecoded) - _SHOWN} further values are binary and no text"
        yield Gap("wrong-type", GapEffect.hides_presence, document, "", reason)


def _effect_of(key: str) -> GapEffect:
    """Return what losing the first value of a key does; one that is not read hides nothing."""
    if key in _HIDING or key == "packages":
        return GapEffect.hides_presence
    blurs = key in _READ and key != _VERSION
    return GapEffect.blurs_route if blurs else GapEffect.note


def _wire(document: str, value: dict[str, Json], gaps: list[Gap]) -> Spdx2:
    try:
        whole = without_half_characters(document, value, gaps)
        return fitted(document, whole if isinstance(whole, dict) else {}, Spdx2, gaps)
    except RecursionError:
        raise InputError(
            f"{document}: expected an SBOM, met YAML nested too deeply to be one",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None


def _lines(text: str, wire: Spdx2) -> Integers:
    """Return the line of each package's id, 0 where it is not written plainly or also elsewhere."""
    found: dict[str, list[int]] = {}
    line, last = 1, 0
    for met in _ID.finditer(text):
        line += text.count("\n", last, met.start(1))
        last = met.start(1)
        found.setdefault(met[1], []).append(line)
    refs = [package.SPDXID or "" for package in wire.packages or ()]
    carried = Counter(refs)
    own = {ref: iter(lines) for ref, lines in found.items() if len(lines) == carried[ref]}
    return array("i", [next(own[ref]) if ref in own else 0 for ref in refs])
