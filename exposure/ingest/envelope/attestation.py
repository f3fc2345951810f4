"""Which SBOMs do the in-toto statements of a file hold, in whatever envelope they came?"""

import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import SHOWN, Member, Wanted
from exposure.ingest.envelope.slices import Decoded, decoded, stands_twice
from exposure.ingest.envelope.statement import (
    Held,
    Wrapped,
    envelope_of,
    payload_of,
    subjects_of,
)
from exposure.ingest.head import as_utf8, start_of, top_keys
from exposure.model.gap import Gap, GapEffect

_OF_SBOM = re.compile(r"cyclonedx\.org/|spdx\.dev/|spdx\.org/", re.IGNORECASE)
"""Predicate types of SBOMs: https://cyclonedx.org/bom, with or without a version, and SPDX's."""
_LIKE_SBOM = (
    b"bomFormat",
    b"spdxVersion",
    b"spdx.org/rdf",
    b"SPDXVersion:",
    b"cyclonedx.org/schema",
)
_WITHOUT_INVENTORY = re.compile(
    r"slsa\.dev/verification_summary|in-toto\.io/attestation/(?:test-result|vulns?|scai|release)"
    r"|/attestation/vuln|openvex\.dev/",
    re.IGNORECASE,
)
"""Predicate types that state results, and no contents."""
_SUBJECTS = 3


class _Stated(Struct, frozen=True):
    """One JSON document of the file."""

    place: str
    """Empty for the only one."""
    wrapped: Wrapped
    text: Decoded[Wrapped]
    line: int = 1
    """Line on which the text begins."""


def open_attestation(
    document: str, raw: bytes, _: Bounds, wanted: Wanted
) -> Iterator[Member | Gap]:
    """Yield the SBOM of each statement, a gap for each other, and one that says what was not checked.

    Raises `InputError` where the file is not JSON, or its only statement cannot be read.
    """
    subjects: list[str] = []
    lost = 0
    for stated in _documents(document, raw):
        found = (
            _found(document, stated, subjects, wanted) if isinstance(stated, _Stated) else stated
        )
        lost += isinstance(found, Gap)
        if isinstance(found, Member) or (found and lost <= SHOWN):
            yield found
    if lost > SHOWN:
        reason = f"{lost - SHOWN:,} further statements hold no SBOM that can be read"
        yield Gap("unread-member", GapEffect.hides_presence, document, "", reason)
    yield _unverified(document, subjects)


def _documents(document: str, raw: bytes) -> Iterator[_Stated | Gap]:
    """Yield what the file holds: one JSON object, one per line, or a list of them in one."""
    try:
        text = decoded(document, raw, Wrapped)
    except InputError as error:
        lines = [(n, line) for n, line in enumerate(as_utf8(raw).split(b"\n"), 1) if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith(b"{") for _, line in lines):
            raise
        yield from _lines(document, lines, error)
        return
    if text.whole.attestations is None:
        yield _Stated("", text.whole, text)
        return
    for position, one in enumerate(text.whole.attestations):
        yield _Stated(f"attestations/{position}", one, text)


def _lines(
    document: str, lines: list[tuple[int, bytes]], whole: InputError
) -> Iterator[_Stated | Gap]:
    """Yield one document per line. Raises `InputError` where none of them is JSON."""
    read = 0
    unread = []
    for number, line in lines:
        try:
            text = decoded(document, line, Wrapped)
        except InputError as error:
            unread.append(_unread(document, f"line {number}", error))
        else:
            yield _Stated(f"line {number}", text.whole, text, number)
            read += 1
    if not read:
        raise whole
    yield from unread


def _found(
    document: str, stated: _Stated, subjects: list[str], wanted: Wanted
) -> Member | Gap | None:
    """Return the SBOM of one document; one of several that cannot be read is a gap."""
    try:
        return _predicate(document, stated, subjects, wanted)
    except InputError as error:
        if not stated.place:
            raise
        return _unread(document, stated.place, error)


def _predicate(
    document: str, stated: _Stated, subjects: list[str], wanted: Wanted
) -> Member | Gap | None:
    """Return the SBOM that one statement holds, or a gap that names what else it is."""
    wrapped, text, name = envelope_of(stated.wrapped), stated.text, stated.place or "predicate"
    signed = not bytes(wrapped.predicate)
    if signed:
        payload = _payload(document, wrapped)
        if b"predicateType" not in payload:
            return Member(name, payload) if wanted(name) else None
        text = decoded(document, payload, Wrapped)
        wrapped = text.whole
    subjects += subjects_of(wrapped)
    if not bytes(wrapped.predicate):
        raise InputError(f"{document}: expected an attestation with a predicate, met one without",
                         hint="ask its maker for it again")  # fmt: skip
    if stands_twice(text.spelled, "predicate"):
        reason = "the key 'predicate' stands twice in one object, and was not read"
        return Gap("duplicate-key", GapEffect.hides_presence, document, stated.place, reason)
    found, line = _inner(document, text, wrapped)
    if not _is_sbom(wrapped.predicateType or "", found):
        return _other(document, stated.place, wrapped.predicateType or "an unstated type")
    if not wanted(name):
        return None
    return Member(name, found, line + stated.line - 1 if line and not signed else 0)


def _payload(document: str, wrapped: Wrapped) -> bytes:
    payload = payload_of(wrapped) if wrapped.payload else None
    if payload is None:
        what = "a payload that is not base64" if wrapped.payload else "no payload"
        raise InputError(
            f"{document}: expected a signed envelope around an SBOM, met {what}",
            hint="hand over the SBOM that it signs",
        )
    return payload


def _inner(document: str, text: Decoded[Wrapped], wrapped: Wrapped) -> tuple[bytes, int]:
    """Return the predicate, or what a custom predicate holds, and the line on which it begins."""
    found, line = text.value(wrapped.predicate)
    if b"Data" not in top_keys(found):
        return found, line
    held = decoded(document, found, Held)
    if not bytes(held.whole.Data):
        return found, line
    inner, within = held.value(held.whole.Data)
    return inner, line + within - 1 if within else 0


def _is_sbom(kind: str, found: bytes) -> bool:
    return bool(_OF_SBOM.search(kind)) or any(mark in start_of(found) for mark in _LIKE_SBOM)


def _other(document: str, place: str, kind: str) -> Gap:
    reason = f"this is an in-toto attestation of {kind}, which lists no components"
    if _WITHOUT_INVENTORY.search(kind):
        return Gap("other-predicate", GapEffect.note, document, place, reason)
    reason = f"{reason} as an SBOM does, and may name some"
    return Gap("other-predicate", GapEffect.hides_presence, document, place, reason)


def _unread(document: str, place: str, error: InputError) -> Gap:
    reason = str(error).removeprefix(f"{document}: ")
    return Gap("unread-member", GapEffect.hides_presence, document, place, reason)


def _unverified(document: str, subjects: list[str]) -> Gap:
    """Say that nothing was verified, and what the statements say they are about."""
    shown = ", ".join(subjects[:_SUBJECTS]) or "nothing that is named"
    more = f" and {len(subjects) - _SUBJECTS:,} more" if len(subjects) > _SUBJECTS else ""
    reason = f"no signature was checked; what is stated is said of {shown}{more}"
    return Gap("signature-not-verified", GapEffect.note, document, "", reason)
