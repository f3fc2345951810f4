"""What does a report in Syft's own JSON hold?

It is told in the words of SPDX 2, as Syft tells it itself when asked for SPDX, so that both of one
scan lead to one answer.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.decode import decode
from exposure.ingest.sbom.lines import is_one_line
from exposure.ingest.sbom.report.syft_parties import party_of
from exposure.ingest.sbom.report.syft_wire import (
    Artifact,
    Distro,
    Input,
    Link,
    Report,
    Scanned,
    held,
)
from exposure.ingest.sbom.spdx2.document import reading_of
from exposure.ingest.sbom.spdx2.wire import ExternalRef, FileEntry, Package, Relationship, Spdx2
from exposure.ingest.sbom.spelling import Spelling
from exposure.inventory.bill import COMPONENT, MODEL, Section
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_TYPES = {
    "contains": "CONTAINS",
    "dependency-of": "DEPENDENCY_OF",
    "described-by": "OTHER",
    "evident-by": "OTHER",
    "ownership-by-file-overlap": "OTHER",
}
"""Type → the SPDX type that Syft writes for it; of `dependency-of` the child needs the parent."""
_SOURCE, _DISTRO = "source", "distro"
_MODELS = frozenset({"model", "gguf"})


def read_syft(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one report, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    report, gaps = decode(document, raw, Report, held)
    with tally.forgotten():
        return _retold(document, raw, (report, gaps), bounds)


def _retold(
    document: str, raw: bytes, decoded: tuple[Report, list[Gap]], bounds: Bounds
) -> Reading:
    """Tell the report as an SPDX document."""
    report, gaps = decoded
    gaps += _unknown(document, report.artifactRelationships or ())
    count = len(report.artifacts or ())
    beside = [key for key in (_SOURCE, _DISTRO) if _package_of(report, key) is not None]

    def place(pointer: str) -> str:
        return _place(pointer, count, beside)

    def sections(_: Sequence[Section]) -> tuple[Section, ...]:
        others = (Section(count + n, 1, f"/{key}") for n, key in enumerate(beside))
        return (Section(0, count, "/artifacts/{}"), *others)

    spelling = Spelling(
        "JSON", ref_key="id", one_line=is_one_line(raw), place=place, sections=sections
    )
    reading = reading_of(document, _as_spdx(report, beside), gaps, spelling, bounds)
    return _with_models(reading, report)


def _with_models(reading: Reading, report: Report) -> Reading:
    if reading.bill is None or not any(one.type in _MODELS for one in report.artifacts or ()):
        return reading
    kinds = bytes(MODEL if one.type in _MODELS else COMPONENT for one in report.artifacts or ())
    rest = bytes(len(reading.bill) - len(kinds))
    return replace(reading, bill=replace(reading.bill, kinds=kinds + rest))


def _place(pointer: str, count: int, beside: Sequence[str]) -> str:
    """Turn a pointer into SPDX into one into the report."""
    _, head, *rest = pointer.split("/") if pointer else ("", "")
    if head == "packages" and rest and int(rest[0]) >= count:
        return f"/{beside[int(rest[0]) - count]}"
    if head == "packages":
        keys = ["cpes" if step == "externalRefs" else step for step in rest]
        return "/".join(["/artifacts", *keys])
    return pointer.replace("/relationships", "/artifactRelationships")


def _as_spdx(report: Report, beside: Sequence[str]) -> Spdx2:
    version = report.schema.version if report.schema else None
    packages = [_package(one) for one in report.artifacts or ()]
    others = [package for key in beside if (package := _package_of(report, key))]
    root = others[0].SPDXID if _SOURCE in beside else None
    relationships = [_relationship(link) for link in report.artifactRelationships or ()]
    if root and _DISTRO in beside:
        relationships.append(Relationship(root, _DISTRO, "CONTAINS"))
    return Spdx2(
        spdxVersion=f"Syft {version or 'of unstated version'}",
        documentDescribes=[root] if root else [],
        packages=[*packages, *others],
        files=[FileEntry(SPDXID=entry.id) for entry in report.files or ()],
        relationships=relationships,
    )


def _package(artifact: Artifact) -> Package:
    cpes = [one if isinstance(one, str) else one.cpe for one in artifact.cpes or ()]
    refs = [ExternalRef("cpe23Type", cpe) for cpe in cpes if cpe]
    if artifact.purl:
        refs.append(ExternalRef("purl", artifact.purl))
    party = party_of(artifact.metadata)
    return Package(
        SPDXID=artifact.id,
        name=artifact.name,
        versionInfo=artifact.version,
        supplier=party,
        originator=party,
        homepage=artifact.metadata.homepage if artifact.metadata else None,
        externalRefs=refs,
    )


def _package_of(report: Report, key: str) -> Package | None:
    """Return what stands beside the artifacts as a package: what was scanned, or its distribution."""
    match report.source if key == _SOURCE else report.distro:
        case Scanned() as source:
            supplier = f"Organization: {source.supplier}" if source.supplier else None
            return Package(SPDXID=source.id or _SOURCE, name=_scanned(source),
                           versionInfo=source.version, supplier=supplier)  # fmt: skip
        case Distro(id=ident, name=name) as distro if ident or name:
            version = distro.version_id or distro.version
            return Package(SPDXID=_DISTRO, name=ident or name, versionInfo=version)
    return None


def _scanned(source: Scanned) -> str:
    """Return the name of what was scanned, else how the person who asked for it called it."""
    if isinstance(source.target, str):
        return source.name or source.target
    asked = source.metadata or source.target or Input()
    return source.name or asked.user_input or asked.path or ""


def _relationship(link: Link) -> Relationship:
    return Relationship(link.parent, link.child, _TYPES.get(link.type, "OTHER"))


def _unknown(document: str, links: Sequence[Link]) -> list[Gap]:
    """Say which types of relationships no version of the format has."""
    return [
        Gap("unknown-relationship", GapEffect.blurs_route, document, "/artifactRelationships",
            f"the relationship type {kind!r} is not one of Syft's; its edges were not read")
        for kind in sorted({link.type for link in links} - _TYPES.keys())
    ]  # fmt: skip
