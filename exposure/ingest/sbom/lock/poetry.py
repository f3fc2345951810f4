"""Which packages and needs does a poetry.lock list?"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, purl_of, reading_of
from exposure.ingest.sbom.lock.toml_text import (
    Key,
    Names,
    converted,
    entries_of,
    python_name,
    toml_of,
)
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_MAIN = "main"
_EXACT = re.compile(r"(?:={1,3}\s*)?v?(\d[^\s,|*<>=!~^]*)$")
_NAME = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)")
_ELSEWHERE = frozenset({"git", "url"})
_NEVER_LOCKED = frozenset({"distribute", "pip", "setuptools", "wheel"})
"""Early versions of the format leave these out although others need them."""


class _Origin(msgspec.Struct, frozen=True):
    type: str = ""
    url: str = ""


class _Constraint(msgspec.Struct, frozen=True):
    version: str = ""
    optional: bool = False
    extras: list[str] = []
    markers: str = ""
    python: str = ""


class _Needed(msgspec.Struct, frozen=True):
    """A package that another needs, once per condition."""

    name: str = ""
    ways: list[_Constraint] = []


class _Extra(msgspec.Struct, frozen=True):
    name: str = ""
    requirements: list[str] = []


class _Package(msgspec.Struct, frozen=True):
    name: str = ""
    version: str = ""
    groups: list[str] = []
    category: str = ""
    source: _Origin = _Origin()
    dependencies: list[_Needed] = []
    extras: list[_Extra] = []
    line: int = 0

    def is_for_development(self) -> bool:
        """Say whether the lock says of the package that only groups beside the main one need it."""
        stated = self.groups or ([self.category] if self.category else [])
        return bool(stated) and _MAIN not in stated


class _Metadata(msgspec.Struct, frozen=True, rename="kebab"):
    lock_version: str = ""


class _Lock(msgspec.Struct, frozen=True):
    package: list[_Package] = []
    metadata: _Metadata = _Metadata()


def read_poetry_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read a poetry.lock 1.x or 2.x; raises `InputError` where it is no TOML or exceeds the bounds.

    The needs of the project itself stand in another file, so there is no root.
    """
    toml = toml_of(document, raw)
    for table in toml.tables:
        _straighten(table)
    lock, gaps = converted(document, toml, _Lock)
    packages = lock.package
    keys = [Key(python_name(package.name), package.version) for package in packages]
    names = Names(document, keys, [package.line for package in packages])
    reader = _Needs(document, packages, names)
    listing = Listing(
        format=f"poetry.lock {lock.metadata.lock_version}".strip(),
        packages=list(map(_listed, packages)),
        needs=list(reader.read()),
        place=toml.place,
        by_position=toml.by_position,
        gaps=[*gaps, *names.gaps(), *reader.gaps()],
    )
    return reading_of(document, listing, bounds)


def _straighten(table: dict[str, object]) -> None:
    """Turn tables whose keys are names of packages and extras into lists of one shape."""
    if "extras" in table:
        table["extras"] = entries_of(table["extras"], "name", "requirements")
    stated = table.get("dependencies")
    if isinstance(stated, dict):
        table["dependencies"] = [
            {"name": name, "ways": [{"version": way} if isinstance(way, str) else way
                                    for way in (ways if isinstance(ways, list) else [ways])]}
            for name, ways in stated.items()
        ]  # fmt: skip


def _listed(package: _Package) -> Listed:
    name = python_name(package.name)
    purl = purl_of("pypi", name, package.version) if name else ""
    urls = (package.source.url,) if package.source.type in _ELSEWHERE else ()
    ref = f"{package.name}@{package.version}"
    return Listed(package.name, package.version, purl, urls, package.line, ref)


class _Needs:
    """Reads edges; they state names and constraints, never the version that was chosen."""

    def __init__(self, document: str, packages: Sequence[_Package], names: Names) -> None:
        self.document, self.packages, self.names = document, packages, names
        self.asked: dict[str, set[str]] = {}
        """Package → the extras that others ask of it."""
        self.absent: list[tuple[_Package, str]] = []
        """Needs that apply under a condition only, and are not listed."""

    def read(self) -> Iterator[Need]:
        """Yield every edge of the file."""
        for package in self.packages:
            for needed in package.dependencies:
                asked = {extra for way in needed.ways for extra in way.extras}
                self.asked.setdefault(python_name(needed.name), set()).update(asked)
        for node, package in enumerate(self.packages):
            plain = self._activated(package)
            for needed in package.dependencies:
                yield from self._edges(node, needed, python_name(needed.name) in plain)

    def _activated(self, package: _Package) -> set[str]:
        """Return what the package needs by extras that others ask for."""
        asked = self.asked.get(python_name(package.name), set())
        found = (_NAME.match(requirement) for extra in package.extras if extra.name in asked
                 for requirement in extra.requirements)  # fmt: skip
        return {python_name(match[1]) for match in found if match}

    def _edges(self, node: int, needed: _Needed, activated: bool) -> Iterator[Need]:
        name = python_name(needed.name)
        for way in needed.ways or [_Constraint()]:
            optional = way.optional and not activated
            if not self.names.knows(name) and (
                way.optional or way.markers or way.python or name in _NEVER_LOCKED
            ):
                if not way.optional:
                    self.absent.append((self.packages[node], name))
                continue
            for target in self._targets(name, way):
                dev = DEV if self.packages[target].is_for_development() else PLAIN
                yield Need(node, target, dev | (OPTIONAL if optional else PLAIN))

    def _targets(self, name: str, way: _Constraint) -> Sequence[int]:
        exact = _EXACT.match(way.version.strip())
        if exact and self.names.carries(Key(name, exact[1])):
            return self.names.find(Key(name, exact[1]))
        return self.names.find(Key(name))

    def gaps(self) -> Iterator[Gap]:
        """Yield what is needed under a condition and not listed: no environment of the lock meets it."""
        for package, name in self.absent:
            place = f"line {package.line}" if package.line else ""
            reason = f"{package.name!r} needs {name!r} under a condition only, and it is not listed"
            yield Gap("dangling-reference", GapEffect.note, self.document, place, reason)
