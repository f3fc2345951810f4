"""Which crates and needs does a Cargo.lock list?"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import (
    Listed,
    Listing,
    Need,
    purl_of,
    reading_of,
    unmarked_gaps,
)
from exposure.ingest.sbom.lock.toml_text import Key, Names, converted, toml_of
from exposure.inventory.estate import Reading

_NEED = re.compile(r"\s*(\S+)(?:\s+([^\s(]\S*))?(?:\s+\(([^)]*)\))?\s*$")
"""`name`, `name version` or `name version (source)`."""
_GIT = "git+"


class _Crate(msgspec.Struct, frozen=True):
    name: str = ""
    version: str = ""
    source: str = ""
    dependencies: list[str] = []
    replace: str = ""
    """The crate that stands in for this one, in old files."""
    line: int = 0

    def key(self) -> Key:
        """Return what tells it apart from others."""
        return Key(self.name, self.version, self.source)


class _Lock(msgspec.Struct, frozen=True):
    version: int = 0
    package: list[_Crate] = []


def read_cargo_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read a Cargo.lock 1 to 4; raises `InputError` where it is no TOML or exceeds the bounds."""
    toml = toml_of(document, raw)
    lock, gaps = converted(document, toml, _Lock)
    crates = lock.package
    names = Names(document, [crate.key() for crate in crates], [crate.line for crate in crates])
    needs = list(_needs(crates, names))
    listing = Listing(
        format=f"Cargo.lock {lock.version or 1}",
        packages=list(map(_listed, crates)),
        needs=needs,
        roots=_roots(crates, needs),
        place=toml.place,
        by_position=toml.by_position,
        gaps=[*gaps, *names.gaps(), *unmarked_gaps(document, needs)],
    )
    return reading_of(document, listing, bounds)


def _listed(crate: _Crate) -> Listed:
    purl = purl_of("cargo", crate.name, crate.version) if crate.name else ""
    urls = (crate.source.removeprefix(_GIT),) if crate.source.startswith(_GIT) else ()
    ref = f"{crate.name}@{crate.version}"
    return Listed(crate.name, crate.version, purl, urls, crate.line, ref)


def _needs(crates: Sequence[_Crate], names: Names) -> Iterator[Need]:
    for node, crate in enumerate(crates):
        for spelled in (*crate.dependencies, *filter(None, [crate.replace])):
            parts = _NEED.match(spelled)
            wanted = Key(parts[1], parts[2] or "", parts[3] or "") if parts else Key(spelled)
            for target in names.find(wanted):
                yield Need(node, target)


def _roots(crates: Sequence[_Crate], needs: Sequence[Need]) -> tuple[int, ...]:
    """Return the crates of the workspace, of which no source is stated, that no other one needs."""
    own = [node for node, crate in enumerate(crates) if not crate.source]
    needed = {need.target for need in needs if need.source != need.target}
    return tuple([node for node in own if node not in needed] or own)
