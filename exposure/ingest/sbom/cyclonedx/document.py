"""What does a CycloneDX document hold, in whatever serialisation it came?"""

from itertools import chain

from msgspec import Struct

from exposure.ingest.bounded import bounded
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.edges import read_edges
from exposure.ingest.sbom.cyclonedx.gaps import all_gaps
from exposure.ingest.sbom.cyclonedx.nodes import columns
from exposure.ingest.sbom.cyclonedx.nodes.boms import boms_elsewhere
from exposure.ingest.sbom.cyclonedx.nodes.concluded import Columns, conclude
from exposure.ingest.sbom.cyclonedx.nodes.flatten import Flat, flatten
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import check_counts
from exposure.ingest.sbom.edges import duplicate_gaps, index_of
from exposure.ingest.sbom.identity import nameless, take_from_refs
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import Bill, Edges
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap


def reading_of(
    document: str, wire: CycloneDX, gaps: list[Gap], spelling: Spelling, bounds: Bounds
) -> Reading:
    """Return what a document says, with `gaps` for what is odd added to those met so far.

    Raises `InputError` where it holds more than the bounds allow.
    """
    flat = flatten(wire)
    stated = Columns(
        columns.names(flat), columns.versions(flat), columns.purls(flat), columns.cpes(flat)
    )
    contradictions = list(conclude(document, flat, stated))
    take_from_refs(stated.purls, flat.refs)
    index = index_of(flat.refs, stated.names, stated.purls)
    edges, lost = read_edges(document, wire, flat, index)
    check_counts(document, len(flat), len(edges), bounds)
    links = columns.links(flat)
    unnamed = nameless(stated.names, stated.purls)
    away = boms_elsewhere(document, wire, flat, links, columns.to_boms(links[0]))
    odd = chain(all_gaps(document, wire, flat, edges, unnamed), away, contradictions)
    gaps += lost
    copies = duplicate_gaps(document, flat.refs, stated.names, stated.purls, index)
    gaps += bounded(document, copies)
    gaps += odd
    bill = _bill(document, wire, spelling, gaps, _Read(flat, stated, edges, links))
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=bill.gaps)


class _Read(Struct, frozen=True):
    """What was made of a document so far."""

    flat: Flat
    stated: Columns
    edges: Edges
    links: columns.Links


def _bill(document: str, wire: CycloneDX, spelling: Spelling, gaps: list[Gap], read: _Read) -> Bill:
    flat, stated = read.flat, read.stated
    urls, url_nodes = columns.urls(flat, read.links)
    return Bill(
        document=document,
        format=f"CycloneDX {wire.specVersion or 'of unstated version'} {spelling.name}",
        dated=date_of(wire.metadata.timestamp if wire.metadata else None),
        roots=(0,) if flat.has_root else (),
        refs=flat.refs,
        names=stated.names,
        versions=stated.versions,
        purls=stated.purls,
        parties=columns.parties(flat),
        cpes=stated.cpes,
        urls=urls,
        url_nodes=url_nodes,
        kinds=columns.kinds(flat),
        sections=spelling.sections(flat.sections),
        edges=read.edges,
        gaps=spelling.gaps(gaps),
        ref_key=spelling.ref_key,
        one_line=spelling.one_line,
        lines=spelling.lines,
    )
