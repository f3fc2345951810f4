"""What do the manifests of a submitted dependency snapshot list?

Source: the description of the interface that takes snapshots (`dependency-graph/snapshots`):
`manifests`, `resolved`, `package_url`, `relationship`, `scope`, `dependencies`.
"""

from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.dates import date_of
from exposure.ingest.sbom.decode import decode
from exposure.ingest.sbom.edges import dangling_gaps
from exposure.ingest.sbom.listing import Listed, Listing, Need, reading_of
from exposure.inventory.bill import CONTAINED, DEV, PLAIN, Section
from exposure.inventory.estate import Reading


class Resolved(Struct, gc=False):
    """One package as a manifest resolved it."""

    __post_init__ = tally.count  # type: ignore[misc]

    package_url: str | None = None
    relationship: str | None = None
    scope: str | None = None
    dependencies: list[str] | None = None


class Manifest(Struct, gc=False):
    """One manifest and what it led to."""

    name: str | None = None
    resolved: dict[str, Resolved] | None = None


class Snapshot(Struct, gc=False):
    """The document."""

    version: int | str | None = None
    scanned: str | None = None
    manifests: dict[str, Manifest] | None = None


def read_snapshot(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one snapshot; each manifest is a root, which needs what it calls direct.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    snapshot, gaps = decode(document, raw, Snapshot, _held)
    packages: list[Listed] = []
    places: list[str] = []
    needs: list[Need] = []
    roots: list[int] = []
    dangling: dict[str, int] = {}
    for key, manifest in (snapshot.manifests or {}).items():
        roots.append(len(packages))
        packages.append(Listed(manifest.name or key, ref=key))
        resolved = manifest.resolved or {}
        needs += _needs(resolved, roots[-1], dangling)
        packages += [_listed(name, one) for name, one in resolved.items()]
        places += [_pointer(key), *(_pointer(key, "resolved", name) for name in resolved)]
    gaps += dangling_gaps(document, "/manifests", dangling)
    sections = [Section(node, 1, place) for node, place in enumerate(places)]
    listing = Listing(
        format=f"dependency snapshot {snapshot.version or 0}",
        packages=packages,
        needs=needs,
        roots=tuple(roots),
        sections=sections,
        gaps=gaps,
        dated=date_of(snapshot.scanned),
    )
    return reading_of(document, listing, bounds)


def _held(snapshot: Snapshot) -> Iterator[int]:
    manifests = (snapshot.manifests or {}).values()
    yield sum(len(manifest.resolved or ()) for manifest in manifests)


def _pointer(*steps: str) -> str:
    """Return a JSON pointer below the manifests (RFC 6901).

    In a place, `{}` stands for a number: a key that holds it is not spelled out, nor what is in it.
    """
    plain = takewhile(lambda step: "{}" not in step, steps)
    return "/".join(["/manifests", *(step.replace("~", "~0").replace("/", "~1") for step in plain)])


def _listed(name: str, one: Resolved) -> Listed:
    """Return a package under its key, with the version that its purl states."""
    purl = one.package_url or ""
    path, _, version = purl.partition("?")[0].partition("#")[0].rpartition("@")
    stated = path and "/" not in version
    return Listed(name, version if stated else "", purl, ref=name)


def _needs(resolved: dict[str, Resolved], root: int, dangling: dict[str, int]) -> Iterator[Need]:
    """Yield what the manifest needs, and what its packages do; they are named by key or by purl."""
    nodes = {name: root + n for n, name in enumerate(resolved, 1)}
    by_purl = {one.package_url: nodes[name] for name, one in resolved.items() if one.package_url}
    for name, one in resolved.items():
        mark = DEV if one.scope == "development" else PLAIN
        if one.relationship != "indirect":
            yield Need(root, nodes[name], mark if one.relationship else mark | CONTAINED)
        for other in one.dependencies or ():
            target = nodes.get(other, by_purl.get(other))
            if target is None:
                dangling[other] = dangling.get(other, 0) + 1
            else:
                yield Need(nodes[name], target)
