"""Which packages and needs does a uv.lock list?"""

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, purl_of, reading_of
from exposure.ingest.sbom.lock.toml_text import (
    Key,
    Names,
    Toml,
    converted,
    entries_of,
    python_name,
    toml_of,
)
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_HERE = "."


class _Source(msgspec.Struct, frozen=True):
    registry: str | None = None
    git: str | None = None
    url: str | None = None
    path: str | None = None
    directory: str | None = None
    editable: str | None = None
    virtual: str | None = None

    def origin(self) -> str:
        """Return where the package comes from; it tells packages of one name and version apart."""
        ways = (self.registry, self.git, self.url, self.path, self.directory)
        return next((way for way in (*ways, self.editable, self.virtual) if way is not None), "")

    def project(self) -> str | None:
        """Return the folder of a project of the user's own, as the lock spells it."""
        return self.virtual if self.editable is None else self.editable


class _Edge(msgspec.Struct, frozen=True):
    name: str = ""
    version: str = ""
    source: _Source = _Source()
    extra: list[str] = []

    def key(self) -> Key:
        """Return what tells it apart from others."""
        return Key(python_name(self.name), self.version, self.source.origin())


class _Group(msgspec.Struct, frozen=True):
    """The needs of one extra or one dependency group."""

    group: str = ""
    needs: list[_Edge] = []


class _Package(msgspec.Struct, frozen=True, rename="kebab"):
    name: str = ""
    version: str = ""
    source: _Source = _Source()
    dependencies: list[_Edge] = []
    optional_dependencies: list[_Group] = []
    dev_dependencies: list[_Group] = []
    line: int = 0

    def key(self) -> Key:
        """Return what tells it apart from others."""
        return Key(python_name(self.name), self.version, self.source.origin())


class _Manifest(msgspec.Struct, frozen=True, rename="kebab"):
    members: list[str] = []
    requirements: list[_Edge] = []
    dependency_groups: list[_Group] = []


class _Lock(msgspec.Struct, frozen=True):
    version: int = 0
    manifest: _Manifest = _Manifest()
    package: list[_Package] = []


def read_uv_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read a uv.lock of version 1; raises `InputError` where it is no TOML or exceeds the bounds."""
    toml = _without_free_keys(toml_of(document, raw))
    lock, gaps = converted(document, toml, _Lock)
    packages = lock.package
    keys = [package.key() for package in packages]
    names = Names(document, keys, [package.line for package in packages])
    needs = _Needs(packages, names).read()
    _look_up(lock.manifest, names)
    roots = _roots(lock, needs)
    listing = Listing(
        format=f"uv.lock {lock.version}",
        packages=[_listed(package, node in roots) for node, package in enumerate(packages)],
        needs=needs,
        roots=roots,
        place=toml.place,
        by_position=toml.by_position,
        gaps=[*gaps, *names.gaps(), *_needs_of_no_package(document, lock, roots)],
    )
    return reading_of(document, listing, bounds)


def _without_free_keys(toml: Toml) -> Toml:
    """Turn tables whose keys are names of extras and groups into lists."""
    for table in toml.tables:
        for key in ("optional-dependencies", "dev-dependencies"):
            if key in table:
                table[key] = entries_of(table[key], "group", "needs")
    manifest = toml.top.get("manifest")
    if isinstance(manifest, dict) and "dependency-groups" in manifest:
        manifest["dependency-groups"] = entries_of(manifest["dependency-groups"], "group", "needs")
    return toml


def _listed(package: _Package, is_root: bool) -> Listed:
    """Return a package; a project of the user's own was never published, so it has no purl."""
    name = python_name(package.name)
    purl = "" if is_root or not name else purl_of("pypi", name, package.version)
    urls = tuple(url for url in (package.source.git, package.source.url) if url)
    ref = f"{package.name}@{package.version}"
    return Listed(package.name, package.version, purl, urls, package.line, ref)


class _Needs:
    """Reads edges; an extra's needs are plain once something asks for the extra."""

    def __init__(self, packages: Sequence[_Package], names: Names) -> None:
        self.packages, self.names = packages, names
        self.found: list[Need] = []
        self.asked: list[tuple[int, str, int]] = []
        """Package, extra, and the mark of the edge that asks for it."""
        self.marks: dict[tuple[int, str], set[int]] = {}
        """Package and extra → the marks by which it is asked for: unlike ones stand side by side."""

    def read(self) -> list[Need]:
        """Return every edge of the file."""
        for node, package in enumerate(self.packages):
            self._follow(node, package.dependencies, PLAIN)
            for group in package.dev_dependencies:
                self._follow(node, group.needs, DEV)
        self._activate()
        for node, package in enumerate(self.packages):
            for group in package.optional_dependencies:
                is_own = package.source.project() is not None  # its users may ask for the extra
                if is_own or (node, group.group) not in self.marks:
                    self.asked.append((node, group.group, OPTIONAL))
        self._activate()
        return self.found

    def _activate(self) -> None:
        while self.asked:
            node, extra, mark = self.asked.pop()
            known = self.marks.setdefault((node, extra), set())
            if known & {PLAIN, mark}:
                continue
            known.add(mark)
            for group in self.packages[node].optional_dependencies:
                if group.group == extra:
                    self._follow(node, group.needs, mark)

    def _follow(self, node: int, edges: Sequence[_Edge], mark: int) -> None:
        for edge in edges:
            for target in self.names.find(edge.key()):
                self.asked += [(target, extra, mark) for extra in edge.extra]
                if target != node or not edge.extra:  # an extra may ask for another of its package
                    self.found.append(Need(node, target, mark))


def _roots(lock: _Lock, needs: Sequence[Need]) -> tuple[int, ...]:
    """Return the members of the workspace; without any, the project in whose folder the lock lies."""
    members = {python_name(member) for member in lock.manifest.members}
    own = [node for node, package in enumerate(lock.package)
           if package.source.project() is not None]  # fmt: skip
    needed = {need.target for need in needs if need.source != need.target}
    choices = (
        [node for node in own if python_name(lock.package[node].name) in members],
        [node for node in own if lock.package[node].source.project() == _HERE],
        [node for node in own if node not in needed],
        own,
    )
    return tuple(next(filter(None, choices), ()))


def _look_up(manifest: _Manifest, names: Names) -> None:
    """Look up what the manifest asks for beside the packages, so that what is not listed is said.

    Its overrides and constraints ask for nothing: they bind a version only where one is needed.
    """
    groups = chain.from_iterable(group.needs for group in manifest.dependency_groups)
    for edge in (*manifest.requirements, *groups):
        name = python_name(edge.name)
        if not names.knows(name):
            names.find(Key(name))


def _needs_of_no_package(document: str, lock: _Lock, roots: tuple[int, ...]) -> Iterator[Gap]:
    """Say where a script, or a workspace that is no package, needs something itself."""
    groups = chain.from_iterable(group.needs for group in lock.manifest.dependency_groups)
    count = len([*lock.manifest.requirements, *groups])
    if count and roots:
        reason = (f"{count} packages are needed by the workspace itself, which is none of the "
                  "packages listed, so they cannot be called direct")  # fmt: skip
        yield Gap("no-root", GapEffect.blurs_route, document, "/manifest", reason)
