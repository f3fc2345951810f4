"""What does a package-lock.json or npm-shrinkwrap.json list?

Source: npm's documentation, `package-lock.json`, lockfileVersion 1, 2 and 3.
"""

import re
from collections.abc import Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.listing import Listing, reading_of
from exposure.ingest.sbom.lock.javascript import (
    alias_of,
    further_name_gaps,
    json_key_lines,
    listed,
    mapping_of,
    text_of,
)
from exposure.ingest.sbom.lock.npm_tree import NODE_MODULES, Package, Tree, tree_of
from exposure.ingest.sbom.loose.closely import has_a_key_twice
from exposure.ingest.sbom.tolerant import Json, fitted, salvage, without_half_characters
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_POSITION = re.compile(r"/entries/(\d+)")


class _Lock(Struct):
    """The file from version 2 on; what version 1 has in `dependencies` stands there as well."""

    name: str | None = None
    version: str | None = None
    lockfileVersion: object = None  # noqa: N815 - npm's spelling
    packages: dict[str, Package] | None = None


class _Loose(Struct):
    """The file of any version and of any damage that leaves it JSON."""

    name: str | None = None
    version: str | None = None
    lockfileVersion: object = None  # noqa: N815 - npm's spelling
    packages: object = None
    dependencies: object = None


class _Entries(Struct):
    """Packages with their paths in them, for the tolerant reader, which knows lists."""

    entries: list[Package] | None = None


class _Decoded(Struct, frozen=True):
    """What was made of the file, strictly or not."""

    lock: _Lock
    gaps: list[Gap]
    nested: bool = False
    """True of version 1, where packages stand inside each other under their names."""


def read_npm_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one lock file, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not JSON, or hold more than the bounds allow.
    """
    decoded = _decoded(document, raw)
    lock, gaps = decoded.lock, decoded.gaps
    packages = lock.packages or {}
    keys = [path.rpartition(NODE_MODULES)[2] if decoded.nested else path for path in packages]
    lines = dict(zip(packages, json_key_lines(raw, keys), strict=True))
    tree = tree_of(document, packages, lines, bounds)
    if "" not in packages and lock.name:
        tree = _with_bare_root(tree, lock)
        reason = "the file does not say which packages its root needs, so none can be called direct"
        gaps.append(Gap("root-needs-unknown", GapEffect.blurs_route, document, "", reason))
    installed = _with_name(tree, lock).packages
    listing = Listing(
        format=f"package-lock.json {_version(lock.lockfileVersion)}",
        packages=installed,
        needs=tree.needs,
        roots=tree.roots,
        gaps=[*gaps, *tree.gaps, *further_name_gaps(document, installed)],
    )
    return reading_of(document, listing, bounds)


def _version(stated: object) -> str:
    return str(stated) if str(stated).isdigit() else "of unstated version"


def _with_name(tree: Tree, lock: _Lock) -> Tree:
    """Name a root that leaves its own name out by what stands at the top of the file."""
    if not tree.roots or tree.packages[0].name:
        return tree
    own = tree.packages[0]
    root = listed(lock.name or "", own.version or lock.version or "", own.urls, own.line)
    return replace(tree, packages=[root, *tree.packages[1:]])


def _with_bare_root(tree: Tree, lock: _Lock) -> Tree:
    """Put the root of a file that does not say what it needs in front of all packages."""
    root = listed(lock.name or "", lock.version or "", line=1)
    needs = [replace(need, source=need.source + 1, target=need.target + 1) for need in tree.needs]
    return replace(tree, packages=[root, *tree.packages], needs=needs, roots=(0,))


def _decoded(document: str, raw: bytes) -> _Decoded:
    before = len(tally.made)
    try:
        strict = _strict(raw)
        made = len(tally.made) - before
        counted = strict is not None and strict.packages and made == len(strict.packages)
        if strict is not None and counted and not has_a_key_twice(raw):
            return _Decoded(strict, [])
        return _salvaged(document, raw)
    except RecursionError:
        raise InputError(
            f"{document}: expected a lock file, met JSON nested too deeply to be one",
            hint="check how the file was made; it looks damaged or hostile",
        ) from None
    finally:
        del tally.made[before:]


def _strict(raw: bytes) -> _Lock | None:
    """Return the file if the fast decoder takes it as it stands."""
    try:
        return msgspec.json.decode(raw, type=_Lock)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _salvaged(document: str, raw: bytes) -> _Decoded:
    """Read version 1, or leniently: of a key that stands twice, one value may hide a package."""
    loose, gaps = salvage(document, raw, _Loose)
    gaps = [
        replace(gap, effect=GapEffect.hides_presence) if gap.kind == "duplicate-key" else gap
        for gap in gaps
    ]
    flat = _object(document, "packages", loose.packages, gaps)
    nested = {} if flat else _object(document, "dependencies", loose.dependencies, gaps)
    entries = list(flat.items()) or list(_nested(nested))
    packages = _fitted(document, entries, gaps)
    lock = _Lock(loose.name, loose.version, loose.lockfileVersion, packages)
    return _Decoded(lock, gaps, nested=bool(nested))


def _object(document: str, key: str, stated: object, gaps: list[Gap]) -> dict[str, Json]:
    if stated is None or isinstance(stated, dict):
        return stated or {}
    reason = f"expected {key} to be an object, met something else; it was not read"
    gaps.append(Gap("unreadable-entry", GapEffect.hides_presence, document, f"/{key}", reason))
    return {}


def _fitted(document: str, entries: list[tuple[str, Json]], gaps: list[Gap]) -> dict[str, Package]:
    """Return packages by path; a place of a gap names the path instead of a position."""
    # Keys may hold half characters as well, which no output could hold.
    paths = [str(without_half_characters(document, path, gaps)) for path, _ in entries]
    entries = list(zip(paths, (entry for _, entry in entries), strict=True))
    members: list[Json] = [
        {**entry, "path": path} if isinstance(entry, dict) else entry for path, entry in entries
    ]
    found: list[Gap] = []
    whole = fitted(document, {"entries": members}, _Entries, found)

    def named(match: re.Match[str]) -> str:
        return "/packages/" + entries[int(match[1])][0].replace("~", "~0").replace("/", "~1")

    gaps += [replace(gap, place=_POSITION.sub(named, gap.place, count=1)) for gap in found]
    return {package.path: package for package in whole.entries or ()}


def _nested(dependencies: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """Yield path and entry of version 1, where packages stand inside each other, in file order."""
    levels = [("", iter(dependencies.items()))]
    while levels:
        prefix, members = levels[-1]
        for name, entry in members:
            path = f"{prefix}{NODE_MODULES}{name}"
            inner = mapping_of(entry).get("dependencies")
            yield path, _as_later(entry) if isinstance(entry, dict) else entry
            if isinstance(inner, dict):
                levels.append((f"{path}/", iter(inner.items())))
                break
            if inner is not None:
                yield f"{path}/{NODE_MODULES}", inner  # which the caller cannot read, and says so
        else:
            levels.pop()


def _as_later(entry: dict[str, Json]) -> dict[str, Json]:
    """Return an entry of version 1 as later versions write it."""
    kept = {key: entry[key] for key in ("resolved", "dev", "optional") if entry.get(key)}
    version, requires = entry.get("version"), entry.get("requires")
    alias = alias_of(text_of(version))
    if alias:
        kept |= {"name": alias[0], "version": alias[1]}
    elif ":" in text_of(version):  # a version has none; an address stands here of what has one
        kept |= {"resolved": version}
    else:
        kept |= {"version": version}
    return kept | {"dependencies": None if isinstance(requires, bool) else requires}
