"""Which SBOMs does the predicate of an in-toto statement hold?"""

import re
from collections.abc import Iterator

from msgspec import Raw, Struct

from exposure.ingest.envelope.slices import Decoded, decoded, stand_twice, twice_gap
from exposure.ingest.envelope.statement import Wrapped
from exposure.ingest.head import start_of
from exposure.ingest.sniff.files import SBOM_MARKS, states_sbom
from exposure.model.gap import Gap, GapEffect

_ABSENT = Raw()
_NOTHING = frozenset({b"", b"null"})
_OF_SBOM = re.compile(r"cyclonedx\.org/|spdx\.dev/|spdx\.org/", re.IGNORECASE)
"""Predicate types of SBOMs: https://cyclonedx.org/bom, with or without a version, and SPDX's."""
_WITHOUT_INVENTORY = re.compile(
    r"slsa\.dev/verification_summary|in-toto\.io/attestation/(?:test-result|vulns?|scai|release)"
    r"|/attestation/vuln|openvex\.dev/",
    re.IGNORECASE,
)
"""Predicate types that state results, and no contents."""


class Part(Struct, frozen=True):
    """One document of a predicate."""

    suffix: str
    """Empty for the predicate, or for what stands in its place."""
    raw: bytes
    line: int
    """Line of the statement on which it begins; 0 where it is no part of its text as it stands."""


class _Held(Struct, rename={"context": "@context", "graph": "@graph"}):
    """What a custom predicate holds its document in, and the members that an SBOM has itself."""

    Data: Raw = _ABSENT
    bomFormat: Raw = _ABSENT  # noqa: N815 - the schema's spelling
    spdxVersion: Raw = _ABSENT  # noqa: N815 - the specification's spelling
    components: Raw = _ABSENT
    packages: Raw = _ABSENT
    context: Raw = _ABSENT
    graph: Raw = _ABSENT

    def is_sbom(self) -> bool:
        """Say whether the predicate is an SBOM without regard to its `Data`."""
        own = (self.bomFormat, self.spdxVersion, self.components, self.packages,
               self.context, self.graph)  # fmt: skip
        return any(bytes(part) not in _NOTHING for part in own)


def sboms_of(
    document: str, place: str, text: Decoded[Wrapped], wrapped: Wrapped
) -> Iterator[Part | Gap]:
    """Yield each SBOM of a predicate, or a gap that names what it is instead.

    Raises `InputError` where a document written as a JSON text cannot be decoded.
    """
    kind = wrapped.predicateType or ""
    for found in _parts(document, place, text, wrapped.predicate):
        if isinstance(found, Gap) or _is_sbom(kind, found.raw):
            yield found
        else:
            yield _other(document, place, kind or "an unstated type", found.raw)


def _parts(
    document: str, place: str, text: Decoded[Wrapped], predicate: Raw
) -> Iterator[Part | Gap]:
    """Yield the predicate, what it holds as a custom one does, or both."""
    yield from text.replaced(predicate, place)
    found, line = text.value(predicate)
    if not found.lstrip().startswith(b"{") or b'"Data"' not in found:
        yield Part("", found, line)
        return
    held = decoded(document, found, _Held)
    own, stated = held.whole.is_sbom(), bytes(held.whole.Data)
    if own or stated in _NOTHING:
        yield Part("", found, line)
    if stated in _NOTHING:
        return
    yield from (twice_gap(document, place, key) for key in stand_twice(found, frozenset({"Data"})))
    yield from held.replaced(held.whole.Data, place)
    inner, within = held.value(held.whole.Data)
    yield Part("/Data" if own else "", inner, line + within - 1 if line and within else 0)
    if not own and any(mark in held.strict.replace(stated, b"", 1) for mark in SBOM_MARKS):
        reason = "what looks like an SBOM stands beside the member 'Data', and was not read"
        yield Gap("unread-member", GapEffect.hides_presence, document, place, reason)


def _is_sbom(kind: str, found: bytes) -> bool:
    return bool(_OF_SBOM.search(kind)) or any(mark in start_of(found) for mark in SBOM_MARKS)


def _other(document: str, place: str, kind: str, found: bytes) -> Gap:
    reason = f"this is an in-toto attestation of {kind}, which lists no components"
    if _WITHOUT_INVENTORY.search(kind) and not states_sbom(found):
        return Gap("other-predicate", GapEffect.note, document, place, reason)
    reason = f"{reason} as an SBOM does, and may name some"
    return Gap("other-predicate", GapEffect.hides_presence, document, place, reason)
