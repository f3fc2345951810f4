"""What does an SPDX 3 document hold, in whatever serialisation it came?"""

from operator import attrgetter

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import check_counts
from exposure.ingest.sbom.edges import index_of
from exposure.ingest.sbom.spdx3.edges import read_relationships
from exposure.ingest.sbom.spdx3.elements import Graph, refs_of, told_apart
from exposure.ingest.sbom.spdx3.gaps import Facts, all_gaps
from exposure.ingest.sbom.spdx3.identifiers import identified, urls
from exposure.ingest.sbom.spdx3.loose import Loose
from exposure.ingest.sbom.spdx3.parties import parties
from exposure.ingest.sbom.spdx3.roots import described
from exposure.ingest.sbom.spdx3.wire import CreationInfo, Package, Spdx3
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap


def reading_of(
    document: str, wire: Spdx3 | Loose, gaps: list[Gap], spelling: Spelling, bounds: Bounds
) -> Reading:
    """Return what a document says, with `gaps` for what is odd added to those met so far.

    Raises `InputError` where it is no SPDX 3 in the words of its context, or holds more than the
    bounds allow.
    """
    graph = told_apart(wire)
    _check_words(document, graph)
    refs, names = graph.refs(), _texts(graph.nodes, "name")
    found = identified(graph.nodes, refs)
    index = index_of(refs, names, found.purls)
    related, stated, roots = read_relationships(graph, index), parties(graph), described(graph)
    check_counts(document, len(refs), len(related.edges), bounds)
    facts = Facts(wire.context, graph, refs, names, found, index, related, stated, roots)
    gaps += all_gaps(document, facts)
    (addresses, owners), about = urls(graph), _about(graph)
    bill = Bill(
        document=document,
        format=f"SPDX {about.specVersion or 'of unstated version'} {spelling.name}",
        dated=date_of(about.created),
        roots=tuple(sorted({index.nodes[ref] for ref in roots if ref in index.nodes})),
        refs=refs,
        names=names,
        versions=_texts(graph.nodes, "software_packageVersion"),
        purls=found.purls,
        parties=stated.columns,
        cpes=found.cpes,
        urls=addresses,
        url_nodes=owners,
        kinds=graph.kinds,
        sections=spelling.sections(list(graph.sections())),
        edges=related.edges,
        gaps=spelling.gaps(gaps),
        ref_key=spelling.ref_key,
        one_line=spelling.one_line,
        lines=spelling.lines,
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=bill.gaps)


def _texts(nodes: list[Package], field: str) -> list[str]:
    texts: list[str | None] = list(map(attrgetter(field), nodes))
    return [text or "" for text in texts] if None in texts else texts  # type: ignore[return-value]


def _check_words(document: str, graph: Graph) -> None:
    """Refuse a document none of whose elements is of a class of SPDX 3."""
    if graph.known:
        return
    named = min(graph.strange - {""}, default="")
    met = f"elements of class {named!r}" if named else f"{len(graph.elements)} elements of no class"
    if not graph.elements:
        met = "no element at all"
    raise InputError(
        f"{document}: expected SPDX 3 in the short names of its JSON-LD context, met {met}"[:300],
        hint="compact it with the context of SPDX 3 at spdx.org, or ask its maker for SPDX 2.3",
    )


def _about(graph: Graph) -> CreationInfo:
    """Return when and by which version the document was stated, or else any of its parts."""
    listed = {
        ref: CreationInfo(one.specVersion, one.created)
        for ref, one in zip(refs_of(graph.creations), graph.creations, strict=True)
    }
    documents = [one for one in graph.collections if one.spdxId in graph.documents]
    stated = [one.creationInfo for one in (*documents, *graph.collections)]
    met = [listed.get(one) if isinstance(one, str) else one for one in stated]
    return next((one for one in (*met, *listed.values()) if one is not None), CreationInfo())
