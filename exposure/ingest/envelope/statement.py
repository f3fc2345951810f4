"""What do an in-toto statement and the envelopes around it say?

Sources: in-toto attestation framework v0.1 and v1 (Statement), DSSE 1.0 (envelope), the Sigstore
bundle format.
"""

import binascii
from base64 import b64decode

from msgspec import Raw, Struct

_IN_BASE64 = bytes.maketrans(b"-_", b"+/")
_BLANKS = b" \t\r\n"
_ABSENT = Raw()


class Subject(Struct):
    """What a statement is about."""

    name: str | None = None
    digest: dict[str, str] | None = None


class Wrapped(Struct, rename={"kind": "_type", "media": "mediaType"}):
    """A statement, or one of the envelopes around it; each has its own members."""

    kind: str | None = None
    media: str | None = None
    predicateType: str | None = None  # noqa: N815 - the specification's spelling
    predicate: Raw = _ABSENT
    subject: list[Subject] | None = None
    payloadType: str | None = None  # noqa: N815 - the specification's spelling
    payload: str | None = None
    dsseEnvelope: "Wrapped | None" = None  # noqa: N815 - the specification's spelling
    bundle: "Wrapped | None" = None
    attestations: "list[Wrapped] | None" = None


def envelope_of(wrapped: Wrapped) -> Wrapped:
    """Return the innermost of the envelopes that are not encoded."""
    while inner := wrapped.bundle or wrapped.dsseEnvelope:
        wrapped = inner
    return wrapped


def beside(wrapped: Wrapped) -> list[str]:
    """Return the members of the first envelope that has more than one to hold a document in.

    One of them is read; no maker of envelopes writes two.
    """
    level: Wrapped | None = wrapped
    while level:
        holding = {
            "attestations": level.attestations is not None,
            "bundle": level.bundle is not None,
            "dsseEnvelope": level.dsseEnvelope is not None,
            "payload": bool(level.payload),
            "predicate": bool(bytes(level.predicate)),
        }
        if sum(holding.values()) > 1:
            return [name for name, holds in holding.items() if holds]
        level = level.bundle or level.dsseEnvelope
    return []


def payload_of(wrapped: Wrapped) -> bytes | None:
    """Return what an envelope signs, of either alphabet and with or without padding.

    None where it is not base64 (RFC 4648, clauses 4 and 5).
    """
    stated = (wrapped.payload or "").encode(errors="replace").translate(_IN_BASE64, _BLANKS)
    stated = stated.rstrip(b"=")
    try:
        return b64decode(stated + b"=" * (-len(stated) % 4), validate=True)
    except binascii.Error:
        return None


def subjects_of(wrapped: Wrapped) -> list[str]:
    """Return the name of each thing a statement is about, with one digest."""
    named = []
    for subject in wrapped.subject or ():
        digests = sorted((subject.digest or {}).items())
        digest = f" ({digests[0][0]}:{digests[0][1]})" if digests else ""
        named.append(f"{subject.name or 'unnamed'}{digest}")
    return named
