"""Which SBOMs do the in-toto statements of a file hold, in whatever envelope they came?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import SHOWN, Member, Wanted
from exposure.ingest.envelope.predicate import sboms_of
from exposure.ingest.envelope.slices import Decoded, decoded, stand_twice, twice_gap
from exposure.ingest.envelope.statement import (
    Wrapped,
    beside,
    envelope_of,
    payload_of,
    subjects_of,
)
from exposure.ingest.head import as_utf8
from exposure.model.gap import Gap, GapEffect

_HOLDING = frozenset({
    "payload", "dsseEnvelope", "bundle", "attestations", "predicate", "predicateType",
})  # fmt: skip
"""Keys that must not stand twice: a decoder keeps the last, and the first would go unread."""
_SUBJECTS = 3


class _Stated(Struct, frozen=True):
    """One JSON document of the file."""

    place: str
    """Empty for the only one."""
    wrapped: Wrapped
    text: Decoded[Wrapped]
    twice: list[str]
    """Keys that hold documents and stand twice in one object of the text."""
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
        for found in (
            _found(document, stated, subjects, wanted)
            if isinstance(stated, _Stated)
            else iter((stated,))
        ):
            lost += isinstance(found, Gap)
            if isinstance(found, Member) or lost <= SHOWN:
                yield found
    if lost > SHOWN:
        reason = f"{lost - SHOWN:,} further statements hold no SBOM, or none that can be read whole"
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
    twice = stand_twice(text.spelled, _HOLDING)
    yield from (twice_gap(document, "", key) for key in twice)
    if text.whole.attestations is None:
        yield _Stated("", text.whole, text, twice)
        return
    yield from _beside(document, "", text.whole)
    for position, one in enumerate(text.whole.attestations):
        yield _Stated(f"attestations/{position}", one, text, twice)


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
            place, twice = f"line {number}", stand_twice(text.spelled, _HOLDING)
            yield from (twice_gap(document, place, key) for key in twice)
            yield _Stated(place, text.whole, text, twice, number)
            read += 1
    if not read:
        raise whole
    yield from unread


def _found(
    document: str, stated: _Stated, subjects: list[str], wanted: Wanted
) -> Iterator[Member | Gap]:
    """Yield the SBOMs of one document; one of several that cannot be read is a gap."""
    try:
        yield from _sboms(document, stated, subjects, wanted)
    except InputError as error:
        if not stated.place:
            raise
        yield _unread(document, stated.place, error)


def _sboms(
    document: str, stated: _Stated, subjects: list[str], wanted: Wanted
) -> Iterator[Member | Gap]:
    """Yield the SBOMs that one statement holds, and gaps that name what else it is."""
    wrapped, text, twice = envelope_of(stated.wrapped), stated.text, stated.twice
    place, name = stated.place, stated.place or "predicate"
    yield from _beside(document, place, stated.wrapped)
    signed = not bytes(wrapped.predicate)
    if signed:
        payload = _payload(document, wrapped)
        if b"predicateType" not in payload:
            if wanted(name):
                yield Member(name, payload)
            return
        text = decoded(document, payload, Wrapped)
        wrapped, twice = text.whole, stand_twice(text.spelled, _HOLDING)
        yield from (twice_gap(document, place, key) for key in twice)
        yield from _beside(document, place, wrapped)
    subjects += subjects_of(wrapped)
    if not bytes(wrapped.predicate):
        raise InputError(f"{document}: expected an attestation with a predicate, met one without",
                         hint="ask its maker for it again")  # fmt: skip
    if "predicate" in twice:
        return
    for found in sboms_of(document, place, text, wrapped):
        if isinstance(found, Gap):
            yield found
        elif wanted(own := f"{name}{found.suffix}"):
            line = found.line + stated.line - 1 if found.line and not signed else 0
            yield Member(own, found.raw, line)


def _beside(document: str, place: str, wrapped: Wrapped) -> Iterator[Gap]:
    if both := beside(wrapped):
        reason = f"of the members {' and '.join(both)}, which stand side by side, one was read"
        yield Gap("unread-member", GapEffect.hides_presence, document, place, reason)


def _payload(document: str, wrapped: Wrapped) -> bytes:
    payload = payload_of(wrapped) if wrapped.payload else None
    if payload is None:
        what = "a payload that is not base64" if wrapped.payload else "no payload"
        raise InputError(
            f"{document}: expected a signed envelope around an SBOM, met {what}",
            hint="hand over the SBOM that it signs",
        )
    return payload


def _unread(document: str, place: str, error: InputError) -> Gap:
    reason = str(error).removeprefix(f"{document}: ")
    return Gap("unread-member", GapEffect.hides_presence, document, place, reason)


def _unverified(document: str, subjects: list[str]) -> Gap:
    """Say that nothing was verified, and what the statements say they are about."""
    shown = ", ".join(subjects[:_SUBJECTS]) or "nothing that is named"
    more = f" and {len(subjects) - _SUBJECTS:,} more" if len(subjects) > _SUBJECTS else ""
    reason = f"no signature was checked; what is stated is said of {shown}{more}"
    return Gap("signature-not-verified", GapEffect.note, document, "", reason)
