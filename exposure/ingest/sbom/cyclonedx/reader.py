"""What does a CycloneDX JSON document hold?"""

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx import columns
from exposure.ingest.sbom.cyclonedx.flatten import flatten
from exposure.ingest.sbom.cyclonedx.gaps import all_gaps
from exposure.ingest.sbom.cyclonedx.wire import CycloneDX, held
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import check_counts, decode
from exposure.ingest.sbom.edges import dangling_gaps, duplicate_gaps, index_of
from exposure.ingest.sbom.identity import nameless
from exposure.ingest.sbom.lines import is_one_line
from exposure.inventory.bill import Bill
from exposure.inventory.estate import Reading


def read_cyclonedx(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one CycloneDX JSON document, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    wire, gaps = decode(document, raw, CycloneDX, held)
    flat = flatten(wire)
    names, purls = columns.names(flat), columns.purls(flat)
    index = index_of(flat.refs, names, purls)
    edges, dangling = columns.edges(wire.dependencies or [], index, flat)
    check_counts(document, len(flat), len(edges), bounds)
    gaps += dangling_gaps(document, "/dependencies", dangling)
    gaps += duplicate_gaps(document, flat.refs, names, purls, index)
    gaps += all_gaps(document, wire, flat, edges, nameless(names, purls))
    urls, url_nodes = columns.urls(flat)
    bill = Bill(
        document=document,
        format=f"CycloneDX {wire.specVersion or 'of unstated version'} JSON",
        dated=date_of(wire.metadata.timestamp if wire.metadata else None),
        roots=(0,) if flat.has_root else (),
        refs=flat.refs,
        names=names,
        versions=columns.versions(flat),
        purls=purls,
        parties=columns.parties(flat),
        cpes=columns.cpes(flat),
        urls=urls,
        url_nodes=url_nodes,
        kinds=columns.kinds(flat),
        sections=flat.sections,
        edges=edges,
        gaps=tuple(gaps),
        ref_key="bom-ref",
        one_line=is_one_line(raw),
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=bill.gaps)
