"""Is this file an SBOM, something around one, or something beside one, going by its content?"""

import msgspec

from exposure.ingest.head import as_utf8, has_wide_mark, is_json, start_of, top_keys
from exposure.patterns import late_pattern

_HEAD = 4096
_CYCLONEDX = late_pattern(rb'"bomFormat"\s*:\s*"CycloneDX"')
_SPDX2 = late_pattern(rb'"spdxVersion"\s*:\s*"SPDX-2')
_TAG_VALUE = late_pattern(rb"(?mi)^[ \t]*SPDXVersion[ \t]*:")
_OTHER_TAG = late_pattern(rb"(?mi)^[ \t]*(?:DataLicense|SPDXID|DocumentName|PackageName)[ \t]*:")
_YAML_VERSION = late_pattern(rb"(?m)^[\"']?spdxVersion[\"']?[ \t]*:")
_YAML_START = late_pattern(rb"(?:---|%YAML|#|[\"']?[A-Za-z][\w-]*[\"']?[ \t]*:)")
_PROTOBUF = late_pattern(rb"\n\x031\.\d[\x10-\x7a]")
_PROTOTEXT = late_pattern(rb'(?m)^spec_version: "1\.\d')
_ENVELOPE_KEYS = frozenset({b"payloadType", b"dsseEnvelope", b"attestations"})
_STATEMENT = b"in-toto.io/Statement"
_INNER_KEYS = frozenset({b"sbom", b"SBOM", b"bom", b"BOM", b"sboms", b"boms"})
_INNER_MARKS = (
    b"spdxVersion",
    b"bomFormat",
    b"spdx.org/rdf",
    b"SPDXVersion:",
    b"cyclonedx.org/schema",
)


class _Header(msgspec.Struct):
    """The top-level members that tell SBOMs apart."""

    bomFormat: str | None = None  # noqa: N815 - the schema's spelling
    spdxVersion: str | None = None  # noqa: N815 - the specification's spelling


def _header(raw: bytes) -> _Header | None:
    """Return what stands at the top level; None where the text is no strict JSON."""
    try:
        return msgspec.json.decode(raw, type=_Header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def cyclonedx_json(raw: bytes) -> bool:
    """CycloneDX names itself in `bomFormat`, or in `$schema` where that was left out."""
    keys = top_keys(raw)
    if b"bomFormat" in keys or b"cyclonedx.org/schema/bom" in keys.get(b"$schema", b""):
        return True
    text = _with_late(raw, keys, b'"bomFormat"')
    header = _header(text)
    return header.bomFormat == "CycloneDX" if header else _CYCLONEDX.search(text) is not None


def spdx2_json(raw: bytes) -> bool:
    """SPDX 2 JSON names itself in `spdxVersion`."""
    keys = top_keys(raw)
    if b"spdxVersion" in keys:
        return not keys[b"spdxVersion"].startswith(b'"SPDX-3')
    text = _with_late(raw, keys, b'"spdxVersion"')
    header = _header(text)
    found = header.spdxVersion or "" if header else ""
    return found.startswith("SPDX-2") if header else _SPDX2.search(text) is not None


def _with_late(raw: bytes, keys: dict[bytes, bytes], mark: bytes) -> bytes:
    """Return a JSON object's text where the mark may stand far from its start, else nothing."""
    if not keys or keys.keys() & {b"bomFormat", b"spdxVersion"} or _is_wrapped(raw, keys):
        return b""
    text = as_utf8(raw)
    return text if mark in text else b""


def spdx3_json(raw: bytes) -> bool:
    """SPDX 3 is JSON-LD with the SPDX context or an element graph."""
    if not is_json(raw) or b'"@context"' not in raw:
        return False
    keys = top_keys(raw)
    if _is_wrapped(raw, keys) or keys.keys() & _INNER_KEYS:
        return False
    return b"spdx.org/rdf/3" in raw[: 4 * _HEAD] or b'"@graph"' in raw


def envelope(raw: bytes) -> bool:
    """An in-toto statement, the DSSE envelope around one, or the bundle around that."""
    return _is_wrapped(raw, top_keys(raw))


def _is_wrapped(raw: bytes, keys: dict[bytes, bytes]) -> bool:
    if b"attestations" in keys:
        return b'"dsseEnvelope"' in raw
    if keys.keys() & _ENVELOPE_KEYS or b"in-toto.io" in keys.get(b"_type", b""):
        return True
    if b"sigstore.bundle" in keys.get(b"mediaType", b""):
        return True
    if b"predicate" in keys or b"predicateType" in keys or b"subject" in keys:
        return _STATEMENT in raw and b'"predicateType"' in raw
    late = b"payload" in keys or b"verificationMaterial" in keys
    return late and b'"payloadType"' in raw


def inner_sbom(raw: bytes) -> bool:
    """An answer of an interface that holds the SBOM in its member `sbom`, or in one like it."""
    keys = top_keys(raw)
    return bool(keys.keys() & _INNER_KEYS) and any(mark in raw for mark in _INNER_MARKS)


def syft_json(raw: bytes) -> bool:
    """Syft's own format keeps packages in `artifacts`."""
    return b"artifacts" in top_keys(raw) and b'"artifactRelationships"' in raw


def dependency_snapshot(raw: bytes) -> bool:
    """What a build submits of the packages that its manifests led to."""
    keys = top_keys(raw).keys()
    if b"detector" not in keys and b"job" not in keys:
        return False
    return b"manifests" in keys or (b'"manifests"' in raw and b'"package_url"' in raw)


def cyclonedx_xml(raw: bytes) -> bool:
    """CycloneDX XML names its namespace on the root element."""
    return b"cyclonedx.org/schema/bom" in start_of(raw) and start_of(raw).startswith(b"<")


def cyclonedx_protobuf(raw: bytes) -> bool:
    """CycloneDX protobuf begins with field 1, the specification's version; its text names it."""
    return _PROTOBUF.match(raw) is not None or _PROTOTEXT.search(start_of(raw)) is not None


def spdx_tag_value(raw: bytes) -> bool:
    """SPDX tag-value begins lines with `SPDXVersion:` and other tags; YAML spells its own."""
    start = start_of(raw)
    if _TAG_VALUE.search(start) is None or _YAML_VERSION.search(start) is not None:
        return False
    return b"SPDX-" in start or _OTHER_TAG.search(start) is not None


def spdx_yaml(raw: bytes) -> bool:
    """SPDX YAML has the JSON keys at the start of lines; sorted, the version stands far behind."""
    start = start_of(raw)
    if _YAML_START.match(start) is None:
        return False
    if _YAML_VERSION.search(start) is not None:
        return True
    if b"spdxVersion" not in raw and not has_wide_mark(raw):
        return False
    return _YAML_VERSION.search(as_utf8(raw)) is not None
