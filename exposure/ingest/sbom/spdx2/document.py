"""What does an SPDX 2 document hold, in whatever serialisation it came?"""

from operator import attrgetter

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import check_counts
from exposure.ingest.sbom.edges import duplicate_gaps, index_of
from exposure.ingest.sbom.identifiers import Identifiers, identifier_gaps, identifiers
from exposure.ingest.sbom.spdx2.edges import read_relationships
from exposure.ingest.sbom.spdx2.gaps import all_gaps
from exposure.ingest.sbom.spdx2.wire import Package, Spdx2
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import Bill, Section
from exposure.inventory.estate import Reading
from exposure.inventory.runs import Runs, one_each
from exposure.model.gap import Gap

_UNSTATED = frozenset({"NOASSERTION", "NONE", ""})
_ORGANIZATION = "Organization:"


def reading_of(
    document: str, wire: Spdx2, gaps: list[Gap], spelling: Spelling, bounds: Bounds
) -> Reading:
    """Return what a document says, with `gaps` for what is odd added to those met so far.

    Raises `InputError` where it holds more than the bounds allow.
    """
    packages = wire.packages or []
    refs, names = [one.SPDXID or "" for one in packages], [one.name or "" for one in packages]
    identified = identifiers([package.externalRefs for package in packages])
    index = index_of(refs, names, identified.purls)
    found = read_relationships(wire, index)
    check_counts(document, len(packages), len(found.edges), bounds)
    gaps += duplicate_gaps(document, refs, names, identified.purls, index)
    gaps += all_gaps(document, wire, (names, identified.purls), found)
    gaps += identifier_gaps(document, identified, "/packages/{}/externalRefs".format)
    urls, url_nodes = _urls(packages, identified)
    bill = Bill(
        document=document,
        format=_format(wire, spelling),
        dated=date_of(wire.creationInfo.created if wire.creationInfo else None),
        roots=found.roots,
        refs=refs,
        names=names,
        versions=[package.versionInfo or "" for package in packages],
        purls=identified.purls,
        parties=_parties(packages),
        cpes=identified.cpes,
        urls=urls,
        url_nodes=url_nodes,
        kinds=bytes(len(packages)),
        sections=spelling.sections([Section(0, len(packages), "/packages/{}")]),
        edges=found.edges,
        gaps=spelling.gaps(gaps),
        ref_key=spelling.ref_key,
        one_line=spelling.one_line,
        lines=spelling.lines,
    )
    return Reading(format=bill.format, kind="sbom", dated=bill.dated, bill=bill, gaps=bill.gaps)


def _format(wire: Spdx2, spelling: Spelling) -> str:
    version = (wire.spdxVersion or "SPDX of unstated version").replace("-", " ")
    return f"{version} {spelling.name}"


def _parties(packages: list[Package]) -> dict[str, list[str]]:
    columns = {}
    for role in ("supplier", "originator"):
        stated: list[str | None] = list(map(attrgetter(role), packages))
        parties = {text: _party(text) for text in set(stated)}  # few parties state many packages
        if any(parties.values()):
            columns[role] = list(map(parties.__getitem__, stated))
    return columns


def _party(stated: str | None) -> str:
    """Drop the label `Organization:`; `Person: ` stays, a person is not a company (clause 7.5)."""
    if stated is None or stated in _UNSTATED:
        return ""
    if stated.startswith(_ORGANIZATION):
        return stated[len(_ORGANIZATION) :].lstrip()
    return stated


def _urls(packages: list[Package], identified: Identifiers) -> tuple[list[str], Runs]:
    found: list[str] = []
    owners: list[int] = []
    for field in ("homepage", "downloadLocation"):
        stated: list[str | None] = list(map(attrgetter(field), packages))
        if stated.count(None) < len(stated):
            found += [url for url in stated if url and url not in _UNSTATED]
            owners += [node for node, url in enumerate(stated) if url and url not in _UNSTATED]
    found += [url for _, url in identified.addresses]
    owners += [node for node, _ in identified.addresses]
    return found, one_each(owners)
