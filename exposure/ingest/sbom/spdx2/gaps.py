"""What is missing or odd in an SPDX 2 document, beyond its single fields?"""

from collections.abc import Iterator, Sequence

from exposure.ingest.sbom.edges import dangling_gaps
from exposure.ingest.sbom.identity import nameless
from exposure.ingest.sbom.spdx2.edges import Related
from exposure.ingest.sbom.spdx2.wire import Spdx2
from exposure.model.gap import Gap, GapEffect

_SHOWN = 20
"""Elements without a statement that are listed one by one; the rest are counted in one gap."""


def all_gaps(
    document: str, wire: Spdx2, identity: tuple[Sequence[str], Sequence[str]], related: Related
) -> Iterator[Gap]:
    """Yield what the reader of the result must know; `identity` holds names and purls."""
    names, purls = identity
    yield from dangling_gaps(document, "/relationships", related.dangling)
    if not names:
        reason = "the SBOM lists no packages, so nothing can be said of its contents"
        yield Gap("no-components", GapEffect.hides_presence, document, "", reason)
    if not related.roots:
        reason = (
            "nothing is said to be described by the document, so no package can be called direct"
        )
        yield Gap("no-root", GapEffect.blurs_route, document, "", reason)
    if len(names) > 1 and not len(related.edges):
        reason = f"{len(names)} packages and no dependency between them: routes are unknown"
        yield Gap("no-edges", GapEffect.blurs_route, document, "/relationships", reason)
    for kind in related.unknown_types[:_SHOWN]:
        reason = f"the relationship type {kind!r} is not in SPDX 2.3; its edges were not read"
        yield Gap("unknown-relationship", GapEffect.blurs_route, document, "/relationships", reason)
    if len(related.unknown_types) > _SHOWN:
        reason = f"{len(related.unknown_types) - _SHOWN} further types are not in SPDX 2.3"
        yield Gap("unknown-relationship", GapEffect.blurs_route, document, "/relationships", reason)
    for ref in related.unsaid[:_SHOWN]:
        reason = f"the SBOM makes no statement of what {ref!r} needs or holds"
        yield Gap("says-incomplete", GapEffect.hides_presence, document, "/relationships", reason)
    if len(related.unsaid) > _SHOWN:
        reason = f"nor of what {len(related.unsaid) - _SHOWN} further elements need or hold"
        yield Gap("says-incomplete", GapEffect.hides_presence, document, "/relationships", reason)
    for ref in related.outside[:_SHOWN]:
        reason = f"{ref!r} stands in another document, which is not part of this file"
        yield Gap("other-document", GapEffect.hides_presence, document, "/relationships", reason)
    if len(related.outside) > _SHOWN:
        reason = f"{len(related.outside) - _SHOWN} further elements stand in other documents"
        yield Gap("other-document", GapEffect.hides_presence, document, "/relationships", reason)
    for node in nameless(names, purls):
        reason = "a package without name and purl cannot be told from any other"
        yield Gap("no-identity", GapEffect.hides_presence, document, f"/packages/{node}", reason)
    yield from _elsewhere(document, wire, related)


def _elsewhere(document: str, wire: Spdx2, related: Related) -> Iterator[Gap]:
    """Yield a note for each other document that is announced and that no relationship leads into."""
    used = {ref.partition(":")[0] for ref in related.outside}
    for position, other in enumerate(wire.externalDocumentRefs or ()):
        if other.externalDocumentId not in used:
            reason = f"{other.externalDocumentId!r} is announced, and nothing was read of it"
            place = f"/externalDocumentRefs/{position}"
            yield Gap("other-document", GapEffect.note, document, place, reason)
