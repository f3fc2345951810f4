"""What does a CycloneDX JSON document hold?"""

import msgspec
from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.document import reading_of
from exposure.ingest.sbom.cyclonedx.wire import DEVELOPMENT, CycloneDX, held, read_of
from exposure.ingest.sbom.decode import decode
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.estate import Reading

_PROPERTY = "cdx:npm:package:development"
"""See the CycloneDX property taxonomy, `cdx:npm:package`."""
_MARK = _PROPERTY.encode()
_TAXONOMY, _HEAD = b"cdx:npm:package:", 65_536
"""Properties that whoever states that one states of every component, and where one is soon met."""


class _Property(Struct, gc=False):
    name: str | None = None
    value: str | None = None


class _Marked(Struct, gc=False):
    properties: list[_Property] | None = None


class _Document(Struct, gc=False):
    components: list[_Marked] | None = None


def read_cyclonedx(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one CycloneDX JSON document, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    wire, gaps = decode(document, raw, CycloneDX, held, read_of)
    _mark_development(wire, raw)
    spelling = Spelling("JSON", ref_key="bom-ref", one_line=is_one_line(raw))
    return reading_of(document, wire, gaps, spelling, bounds)


def _mark_development(wire: CycloneDX, raw: bytes) -> None:
    """Set the scope of each component that a property alone calls needed for development only.

    npm calls such components optional in `scope`. Reading the properties of every document would
    cost a tenth of a parse. npm nests no components.
    """
    if _TAXONOMY not in raw[:_HEAD] or _MARK not in raw:
        return
    try:
        marked = msgspec.json.decode(raw, type=_Document).components or []
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return  # the tolerant reader has told what is odd; the components keep the scope they state
    components = wire.components or []
    if len(marked) != len(components):
        return
    for component, stated in zip(components, marked, strict=True):
        if any(_says_so(one) for one in stated.properties or ()):
            component.scope = DEVELOPMENT


def _says_so(stated: _Property) -> bool:
    return stated.name == _PROPERTY and (stated.value or "").casefold() == "true"
