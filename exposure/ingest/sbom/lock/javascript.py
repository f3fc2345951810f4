"""What do the lock files of all JavaScript package managers have in common?"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from msgspec import Struct

from exposure.ingest.head import as_utf8
from exposure.ingest.sbom.listing import Listed, Need, purl_of
from exposure.ingest.sbom.tolerant import Json
from exposure.inventory.bill import PLAIN
from exposure.model.gap import Gap, GapEffect

_WRITTEN = rb'"(?:[^"\\]++|\\.)*+"'
_JSON_KEY = re.compile(
    rb'(?:[^"]++|%s(?!\s*+:\s*+\{))*+(%s)\s*+:\s*+\{' % (_WRITTEN, _WRITTEN), re.DOTALL
)
"""The next key that opens an object, with all that stands before it."""
_ALIAS = re.compile(r"npm:(@?[^@]+)(?:@(.*))?")
_FETCHED = re.compile(r"(?:^|/)((?:@[^/]+/)?[^/]+)/-/(?:@[^/]+/)?[^/]+$")
"""The package in the path of its archive, `name/-/name-1.0.0.tgz`, whatever stands in front."""


class Wanted(Struct, frozen=True, gc=False):
    """A dependency that an entry states and nothing answers."""

    line: int
    source: str
    """Name of the package that states it."""
    target: str
    """What it asks for, as the file spells it."""


def listed(
    name: str, version: str = "", urls: Sequence[str] = (), line: int = 0, ref: str = ""
) -> Listed:
    """Return a package of the npm ecosystem: whatever it was fetched from, it goes by that name."""
    purl = purl_of("npm", name, version) if name else ""
    return Listed(name, version, purl, tuple(urls), line, ref)


def alias_of(text: str) -> tuple[str, str] | None:
    """Return name and version of `npm:name@version`; None for anything else."""
    found = _ALIAS.fullmatch(text)
    return (found[1], found[2] or "") if found else None


def mapping_of(value: Json) -> Mapping[str, Json]:
    """Return a mapping, an empty one where the value is none."""
    return value if isinstance(value, dict) else {}


def text_of(value: Json) -> str:
    """Return a text, an empty one where the value is none."""
    return value if isinstance(value, str) else ""


def table_of(
    document: str, within: Mapping[str, Json], key: str, gaps: list[Gap]
) -> Mapping[str, Json]:
    """Return a mapping that must hold packages; anything else than one, or nothing, is a gap."""
    value = within.get(key)
    if value is not None and not isinstance(value, dict):
        reason = f"expected {key} to be a mapping, met something else; it was not read"
        gaps.append(Gap("unreadable-entry", GapEffect.hides_presence, document, key, reason))
    return mapping_of(value)


def optional_peers(entry: Mapping[str, Json], key: str = "peerDependenciesMeta") -> frozenset[str]:
    """Return the names that an entry calls optional in the mapping beside its dependencies."""
    stated = mapping_of(entry.get(key))
    return frozenset(
        name for name, said in stated.items() if mapping_of(said).get("optional") in (True, "true")
    )


class Asked(Struct, frozen=True, gc=False):
    """A dependency as one entry states it."""

    node: int
    name: str
    patterns: tuple[str, ...]
    """What an entry that answers it may be listed under; the first one is shown."""
    mark: int = PLAIN
    required: bool = True


class Answers(Struct, frozen=True):
    """Which entry answers which name with its range, `name@range`."""

    patterns: dict[str, int]
    names: dict[str, set[int]]
    """Name → all entries listed under it: a range that was overridden is listed nowhere."""

    def add(self, pattern: str, node: int) -> None:
        """List an entry under a pattern; the first entry keeps it."""
        self.patterns.setdefault(pattern, node)
        self.names.setdefault(name_of(pattern), set()).add(node)

    def of(self, asked: Asked) -> set[int]:
        """Return the one entry that answers, or all that may."""
        for pattern in asked.patterns:
            if pattern in self.patterns:
                return {self.patterns[pattern]}
        return self.names.get(asked.name, set())


def name_of(pattern: str) -> str:
    """Return the name in `name@range` or `@scope/name@range`."""
    at = pattern.find("@", 1)
    return pattern if at < 0 else pattern[:at]


def needs_of(
    document: str, packages: Sequence[Listed], asked: Iterable[Asked], answers: Answers
) -> tuple[list[Need], list[Gap]]:
    """Return an edge for each dependency that one entry answers, and gaps for the others."""
    needs: list[Need] = []
    lost: list[Wanted] = []
    unclear: list[Wanted] = []
    for one in asked:
        found = answers.of(one)
        source = packages[one.node]
        if len(found) == 1:
            needs += [Need(one.node, target, one.mark) for target in found]
        elif found:
            unclear.append(Wanted(source.line, source.name, one.patterns[0]))
        elif one.required:
            lost.append(Wanted(source.line, source.name, one.patterns[0]))
    return needs, [*dangling_gaps(document, lost), *unclear_gaps(document, unclear)]


def place_of(line: int) -> str:
    """Return a place as listings write it; a line that is not known is none."""
    return f"line {line}" if line else ""


def dangling_gaps(document: str, lost: Iterable[Wanted]) -> list[Gap]:
    """Say which stated dependencies the file does not list: they may be in use all the same."""
    return [
        Gap("dangling-reference", GapEffect.hides_presence, document, place_of(wanted.line),
            f"{wanted.source!r} needs {wanted.target!r}, which the file does not list")
        for wanted in lost
    ]  # fmt: skip


def unclear_gaps(document: str, unclear: Iterable[Wanted]) -> list[Gap]:
    """Say which stated dependencies may mean any of several listed versions."""
    return [
        Gap("unclear-dependency", GapEffect.blurs_route, document, place_of(wanted.line),
            f"{wanted.source!r} needs {wanted.target!r}; several versions of it are listed, "
            "and the file does not say which is meant")
        for wanted in unclear
    ]  # fmt: skip


def further_name_gaps(document: str, packages: Iterable[Listed]) -> Iterator[Gap]:
    """Say which packages were fetched from the address of another one, which is what is installed.

    An address that names no package, as those of archives of source code do, says nothing.
    """
    for package in packages:
        for name in map(_fetched, package.urls):
            if name and name.casefold() != package.name.casefold():
                reason = (f"the file lists {package.name!r} and fetches {name!r} in its place; "
                          "the first was used")  # fmt: skip
                place = place_of(package.line)
                yield Gap("further-name", GapEffect.hides_presence, document, place, reason)


def _fetched(url: str) -> str:
    """Return the package that the address of a registry names, else an empty text."""
    if "/-/" not in url:
        return ""
    place = unquote(url.partition("?")[0].partition("#")[0])
    _, is_whole, behind = place.partition("://")
    found = _FETCHED.search(behind.partition("/")[2] if is_whole else place)
    return found[1] if found else ""


def json_key_lines(raw: bytes, keys: Iterable[str]) -> list[int]:
    """Return the line of each key that opens an object; keys are given in the file's order.

    0 stands for a key that is not found behind the one before it.
    """
    text = as_utf8(raw)
    places: dict[str, list[int]] = {}
    met = _JSON_KEY.match(text)
    while met is not None:
        places.setdefault(_unescaped(met[1]), []).append(met.start(1))
        met = _JSON_KEY.match(text, met.end())
    lines, line, counted = [], 1, 0
    for key in keys:
        offsets = places.get(key, [])
        behind = bisect_left(offsets, counted)
        if behind == len(offsets):
            lines.append(0)
            continue
        line += text.count(b"\n", counted, offsets[behind])
        counted = offsets[behind] + 1
        lines.append(line)
    return lines


def _unescaped(written: bytes) -> str:
    """Return what a text in JSON says; one that cannot be read is no key."""
    if b"\\" not in written:
        return written[1:-1].decode(errors="replace")
    try:
        return str(json.loads(written))
    except ValueError:
        return ""


def yaml_key_lines(raw: bytes, indent: int) -> dict[str, int]:
    """Return key → line on which it first stands at this indentation of a block mapping."""
    head = " " * indent
    lines: dict[str, int] = {}
    for number, line in enumerate(raw.decode("utf-8-sig", errors="replace").split("\n"), 1):
        if line.startswith(head) and line[indent : indent + 1] not in ("", " ", "#"):
            key = line[indent:].rstrip("\r {}").removeprefix("? ").removesuffix(":")
            lines.setdefault(key.strip("\"'"), number)
    return lines
