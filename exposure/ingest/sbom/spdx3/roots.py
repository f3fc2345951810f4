"""What does an SPDX 3 document say it describes?"""

from collections.abc import Iterator, Sequence
from itertools import compress

from exposure.ingest.sbom.relationships import SPDX3
from exposure.ingest.sbom.spdx3 import terms
from exposure.ingest.sbom.spdx3.elements import Graph, refs_of


def described(graph: Graph) -> list[str]:
    """Return references to what the document describes, in document order.

    A document's root may be an SBOM, whose root is the product: collections are looked through
    (SPDX 3.0.1, Core/rootElement). `describes` says the same where a collection is its source.
    """
    inside: dict[str, list[str]] = {}
    for ref, collection in zip(refs_of(graph.collections), graph.collections, strict=True):
        inside.setdefault(ref, []).extend(collection.rootElement or ())
    describing = {kind for kind in set(graph.types) if terms.short(kind) == SPDX3.root_forward}
    for link in compress(graph.links, map(describing.__contains__, graph.types)):
        if link.from_ in inside:
            inside[link.from_] += link.to or ()
    documents = [ref for ref in inside if ref in graph.documents]
    found = list(_behind(documents, inside))
    return found or list(_behind(list(inside), inside))


def _behind(starts: Sequence[str], inside: dict[str, list[str]]) -> Iterator[str]:
    """Yield what stands behind collections, and is none, each once."""
    seen = set(starts)
    left = list(starts)
    for ref in left:  # grows while it is walked
        for below in inside[ref]:
            if below not in seen:
                seen.add(below)
                if below in inside:
                    left.append(below)
                else:
                    yield below
