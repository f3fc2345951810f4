"""What does an SPDX 2.2 or 2.3 JSON document hold?"""

from operator import attrgetter

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import check_counts, decode
from exposure.ingest.sbom.edges import dangling_gaps, duplicate_gaps, index_of
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.spdx2.edges import read_relationships
from exposure.ingest.sbom.spdx2.gaps import all_gaps, elsewhere_gaps
from exposure.ingest.sbom.spdx2.identifiers import identifier_gaps, identifiers
from exposure.ingest.sbom.spdx2.wire import Package, Spdx2, held
from exposure.inventory.bill import Bill, Section
from exposure.inventory.estate import Reading
from exposure.inventory.runs import Runs, one_each

_UNSTATED = frozenset({"NOASSERTION", "NONE", ""})
_ORGANIZATION = "Organization: "


def read_spdx2(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one SPDX 2 JSON document, keeping what is odd as gaps; raises `InputError` as `decode`."""
    wire, gaps = decode(document, raw, Spdx2, held)
    packages = wire.packages or []
    refs = [package.SPDXID or "" for package in packages]
    names = [package.name or "" for package in packages]
    identified = identifiers(packages)
    purls = identified.purls
    index = index_of(refs, names, purls)
    found = read_relationships(wire, index)
    check_counts(document, len(packages), len(found.edges), bounds)
    gaps += dangling_gaps(document, "/relationships", found.dangling)
    gaps += duplicate_gaps(document, refs, names, purls, index)
    gaps += all_gaps(document, names, purls, found)
    gaps += elsewhere_gaps(document, wire, found)
    gaps += identifier_gaps(document, identified)
    urls, url_nodes = _urls(packages)
    bill = Bill(
        document=document,
        format=_format(wire),
        dated=_date(wire),
        roots=found.roots,
        refs=refs,
        names=names,
        versions=[package.versionInfo or "" for package in packages],
        purls=purls,
        parties=_parties(packages),
        cpes=identified.cpes,
        urls=urls,
        url_nodes=url_nodes,
        kinds=bytes(len(packages)),
        sections=(Section(0, len(packages), "/packages/{}"),),
        edges=found.edges,
        gaps=tuple(gaps),
        ref_key="SPDXID",
        one_line=is_one_line(raw),
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=bill.gaps)


def _format(wire: Spdx2) -> str:
    return f"{(wire.spdxVersion or 'SPDX of unstated version').replace('-', ' ')} JSON"


def _date(wire: Spdx2) -> str | None:
    return date_of(wire.creationInfo.created if wire.creationInfo else None)


def _parties(packages: list[Package]) -> dict[str, list[str]]:
    columns = {}
    for role in ("supplier", "originator"):
        stated: list[str | None] = list(map(attrgetter(role), packages))
        parties = {text: _party(text) for text in set(stated)}  # few parties state many packages
        if any(parties.values()):
            columns[role] = list(map(parties.__getitem__, stated))
    return columns


def _party(stated: str | None) -> str:
    """Drop the `Organization: ` label; `Person: ` stays, a person is not a company (clause 7.5)."""
    if stated is None or stated in _UNSTATED:
        return ""
    return stated.removeprefix(_ORGANIZATION)


def _urls(packages: list[Package]) -> tuple[list[str], Runs]:
    stated = [
        (node, url)
        for node, package in enumerate(packages)
        for url in (package.homepage, package.downloadLocation)
        if url and url not in _UNSTATED
    ]
    return [url for _, url in stated], one_each(node for node, _ in stated)
