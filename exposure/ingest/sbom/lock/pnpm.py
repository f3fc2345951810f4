"""What does a pnpm-lock.yaml list?

Source: pnpm's documentation and its lock files, lockfileVersion 5.x, 6.0 and 9.0.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from posixpath import normpath

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, reading_of
from exposure.ingest.sbom.lock.javascript import (
    Wanted,
    dangling_gaps,
    further_name_gaps,
    listed,
    mapping_of,
    optional_peers,
    place_of,
    table_of,
    text_of,
    yaml_key_lines,
)
from exposure.ingest.sbom.tolerant import Json
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_ROOT = "."
_LINK = "link:"
_BETWEEN = re.compile(rb"(?m)^---[ \t]*\r?$")
_SECTIONS = (
    ("configDependencies", DEV),
    ("packageManagerDependencies", DEV),
    ("devDependencies", DEV),
    ("dependencies", PLAIN),
    ("optionalDependencies", OPTIONAL),
)
_BUNDLED = ("bundledDependencies", "bundleDependencies")
_UNNAMED = "packages in its own archive"


class _File(Struct, frozen=True):
    """The parts of the file, and what was found of them so far."""

    document: str
    slashed: bool
    """True up to 5.x, where keys are written `/name/version`, not `name@version`."""
    importers: Mapping[str, Json]
    packages: Mapping[str, Json]
    snapshots: Mapping[str, Json]
    """From 9.0 on: what each package needs, by its key with the peers it was given."""
    lines: Mapping[str, int]
    listed: list[Listed]
    nodes: dict[str, int]
    """Key of a package, or path of an importer behind `link:`, → position in `listed`."""
    gaps: list[Gap]
    lost: list[Wanted]

    def add(self, key: str, package: Listed) -> int:
        """List a package and return its position."""
        self.nodes[key] = len(self.listed)
        self.listed.append(package)
        return self.nodes[key]


def read_pnpm_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one lock file, keeping what is odd as gaps.

    Raises `InputError` when the bytes are not YAML, or hold more than the bounds allow.
    """
    gaps: list[Gap] = []
    documents = list(_documents(document, raw, bounds))
    importers, packages, snapshots = (
        _together([table_of(document, stated, key, gaps) for stated in documents])
        for key in ("importers", "packages", "snapshots")
    )
    version = text_of(documents[-1].get("lockfileVersion"))
    file = _File(
        document, version.startswith(("3", "4", "5")), {_ROOT: None, **(importers or {_ROOT: documents[-1]})},
        packages, snapshots, yaml_key_lines(raw, 2), [], {}, gaps, [],
    )  # fmt: skip
    _list_all(file)
    needs = [*_workspaces(file), *_importer_needs(file), *_package_needs(file), *_bundled(file)]
    listing = Listing(
        format=f"pnpm-lock.yaml {version or 'of unstated version'}",
        packages=file.listed,
        needs=needs,
        roots=(0,),
        gaps=[
            *gaps,
            *dangling_gaps(document, file.lost),
            *further_name_gaps(document, file.listed),
        ],
    )
    return reading_of(document, listing, bounds)


def _documents(document: str, raw: bytes, bounds: Bounds) -> Iterator[dict[str, Json]]:
    """Yield the one document, or from pnpm 11 on that of the package manager's own needs, too."""
    lines = 0
    parts = _BETWEEN.split(raw)
    for part in parts:
        if part.strip() or len(parts) == 1:
            # The lines before it are put back, so that a fault is told with its own line.
            stated = load_yaml(document, b"\n" * lines + part, bounds)
            if not isinstance(stated, dict):
                raise InputError(
                    f"{document}: expected a pnpm lock file, met YAML that is no mapping",
                    hint="the file may be truncated; ask its maker for it again",
                )
            yield stated
        lines += part.count(b"\n")


def _together(tables: Sequence[Mapping[str, Json]]) -> dict[str, Json]:
    """Return one table; what one key says in several documents is put together."""
    whole: dict[str, Json] = {}
    for table in tables:
        for key, value in table.items():
            earlier = whole.get(key)
            both = isinstance(earlier, dict) and isinstance(value, dict)
            whole[key] = {**mapping_of(earlier), **mapping_of(value)} if both else value
    return whole


def _list_all(file: _File) -> None:
    """List the root first, the other importers, then each package with each set of peers."""
    for path in (_ROOT, *(path for path in file.importers if path != _ROOT)):
        # The file names importers by their folders alone.
        file.add(_LINK + normpath(path), Listed(path, line=file.lines.get(path, 1), ref=path))
    with_peers = {_base(key) for key in file.snapshots}
    for key in (*file.snapshots, *(key for key in file.packages if key not in with_peers)):
        stated = mapping_of(_stated(file, key))
        name, version = _identity(key, stated, file.slashed)
        resolution = mapping_of(stated.get("resolution"))
        urls = [text_of(resolution.get(field)) for field in ("tarball", "repo")]
        line = file.lines.get(_base(key)) or file.lines.get(key, 0)
        file.add(key, listed(name, version, [url for url in urls if url], line, key))


def _stated(file: _File, key: str) -> Json:
    return file.packages.get(key) or file.packages.get(_base(key))


def _base(key: str) -> str:
    """Return a key without the peers that stand behind it in brackets."""
    return key.partition("(")[0]


def _identity(key: str, stated: Mapping[str, Json], slashed: bool) -> tuple[str, str]:
    """Return name and version: as stated beside what comes from no registry, else of the key."""
    name, version = _of_slashed(key) if slashed else _of_key(_base(key))
    if ":" in version or "/" in version:  # an address
        version = ""
    return text_of(stated.get("name")) or name, text_of(stated.get("version")) or version


def _of_slashed(key: str) -> tuple[str, str]:
    """Split `/name/version_peers`; in front of the slash may stand the host of a registry."""
    folders = key.partition("/")[2].split("/")
    size = 2 if folders[0].startswith("@") else 1
    name, rest = "/".join(folders[:size]), folders[size:]
    return name or key, rest[0].partition("_")[0] if rest else ""


def _of_key(key: str) -> tuple[str, str]:
    """Split `name@version` of 9.0, or `/name@version` of 6.0."""
    path = key.removeprefix("/")
    at = path.find("@", 1)
    return (path, "") if at < 0 else (path[:at], path[at + 1 :])


def _workspaces(file: _File) -> Iterator[Need]:
    """Yield an edge from the root to each other importer."""
    for node in range(1, len(file.importers)):
        yield Need(0, node)


def _importer_needs(file: _File) -> Iterator[Need]:
    for path, entry in file.importers.items():
        node = file.nodes[_LINK + normpath(path)]
        yield from _needs(file, node, entry, folder=path)


def _package_needs(file: _File) -> Iterator[Need]:
    for key in [key for key in file.nodes if not key.startswith(_LINK)]:
        stated = _stated(file, key)
        entry = file.snapshots.get(key, stated)
        optional = optional_peers(mapping_of(stated))
        yield from _needs(file, file.nodes[key], entry, optional=optional)


def _needs(
    file: _File, node: int, entry: Json, *, folder: str = "", optional: frozenset[str] = frozenset()
) -> Iterator[Need]:
    """Yield an edge for each dependency of one importer or package."""
    source = file.listed[node]
    if entry is not None and not isinstance(entry, dict):
        file.gaps.append(_unread(file, source, source.ref))
    for section, mark in _SECTIONS:
        stated = mapping_of(entry).get(section)
        if stated is not None and not isinstance(stated, dict):
            file.gaps.append(_unread(file, source, section))
        for name, said in mapping_of(stated).items():
            reference = text_of(mapping_of(said).get("version")) or text_of(said)
            target = _target(file, name, reference, folder, source)
            if target is not None:
                yield Need(node, target, OPTIONAL if name in optional else mark)
            elif mark != OPTIONAL and name not in optional:
                wanted = f"{name}@{reference}" if reference else name
                file.lost.append(Wanted(source.line, source.name, wanted))


def _bundled(file: _File) -> Iterator[Need]:
    """List what packages bring along in their own archives: the file states its names alone."""
    known = {package.name for package in file.listed}
    copies: dict[str, int] = {}
    for key in [key for key in file.nodes if not key.startswith(_LINK)]:
        source = file.listed[file.nodes[key]]
        for name in _brought_along(mapping_of(_stated(file, key))):
            if name not in known:
                file.lost.append(Wanted(source.line, source.name, name or _UNNAMED))
            if name and name not in copies:
                copies[name] = len(file.listed)
                file.listed.append(listed(name, line=source.line))
            if name:
                yield Need(file.nodes[key], copies[name])


def _brought_along(stated: Mapping[str, Json]) -> Iterator[str]:
    """Yield names of bundled packages, an empty one where the file does not spell them out."""
    for field in _BUNDLED:
        value = stated.get(field)
        if isinstance(value, list):
            yield from dict.fromkeys(map(text_of, value))
        elif value not in (None, "false"):
            yield ""


def _unread(file: _File, source: Listed, what: str) -> Gap:
    reason = f"expected {what!r} to be a mapping, met something else; its dependencies are unknown"
    place = place_of(source.line)
    return Gap("unreadable-entry", GapEffect.blurs_route, file.document, place, reason)


def _target(file: _File, name: str, reference: str, folder: str, source: Listed) -> int | None:
    """Return the package a reference leads to: a version, a key, or a folder behind `link:`."""
    if reference.startswith(_LINK):
        return _linked(file, name, reference.removeprefix(_LINK), folder, source)
    spelled = (f"{name}@{reference}", f"/{name}@{reference}", f"/{name}/{reference}", reference,
               f"/{reference}")  # fmt: skip
    return next((file.nodes[key] for key in spelled if key in file.nodes), None)


def _linked(file: _File, name: str, path: str, folder: str, source: Listed) -> int:
    """Return the importer in a folder; of a folder beside the workspace only the name is known."""
    key = _LINK + normpath(f"{folder or _ROOT}/{path}")
    if key not in file.nodes:
        file.lost.append(Wanted(source.line, source.name, key))
        file.add(key, listed(name, line=source.line, ref=key))
    return file.nodes[key]
