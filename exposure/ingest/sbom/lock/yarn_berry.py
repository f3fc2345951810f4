"""What does a yarn.lock of Yarn 2 or later list?

Source: Yarn's documentation, lexicon (descriptor, locator, resolution) and protocols.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, reading_of, unmarked_gaps
from exposure.ingest.sbom.lock.javascript import (
    Answers,
    Asked,
    further_name_gaps,
    listed,
    mapping_of,
    name_of,
    needs_of,
    optional_peers,
    place_of,
    text_of,
    yaml_key_lines,
)
from exposure.ingest.sbom.tolerant import Json
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.inventory.bill import OPTIONAL, PLAIN
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_METADATA = "__metadata"
_WORKSPACE, _PATCH = "workspace:", "patch:"
_VIRTUAL = re.compile(r"virtual:[^#]*#")
_ARCHIVE = re.compile(r"::(?:.*&)?__archiveUrl=([^&]+)")
_OWN_PATCH = re.compile(r".+?@patch:([^#]+)#.*builtin<.*")
_INSIDE = ("npm:", _WORKSPACE, _PATCH)
"""Protocols behind which no address stands."""


class _Entry(Struct, frozen=True):
    """One entry of the file."""

    key: str
    name: str
    found_at: str
    """The locator without its name: protocol and what the protocol says."""
    stated: Mapping[str, Json]


def read_yarn_berry_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one lock file, keeping what is odd as gaps.

    It lists development dependencies of workspaces among the others, so none is marked.
    Raises `InputError` when the bytes are not YAML, or hold more than the bounds allow.
    """
    whole = load_yaml(document, raw, bounds)
    if not isinstance(whole, dict):
        raise InputError(
            f"{document}: expected a Yarn lock file, met YAML that is no mapping",
            hint="the file may be truncated; ask its maker for it again",
        )
    lines = yaml_key_lines(raw, 0)
    entries = [_entry(key, stated) for key, stated in whole.items() if key != _METADATA]
    packages = [_listed(entry, lines.get(entry.key, 0)) for entry in entries]
    answers = _answers(entries)
    asked = [one for node, entry in enumerate(entries) for one in _asked(node, entry, answers)]
    needs, gaps = needs_of(document, packages, asked, answers)
    roots, members = _workspaces(entries)
    version = text_of(mapping_of(whole.get(_METADATA)).get("version"))
    listing = Listing(
        format=f"yarn.lock {version or 'of unstated version'}",
        packages=packages,
        needs=[*(Need(roots[0], member) for member in members), *needs],
        roots=roots,
        gaps=[
            *_unread(document, whole, packages),
            *gaps,
            *further_name_gaps(document, packages),
            *unmarked_gaps(document, needs),
        ],
    )
    return reading_of(document, listing, bounds)


def _entry(key: str, stated: Json) -> _Entry:
    locator = text_of(mapping_of(stated).get("resolution")) or _patterns(key)[0]
    name = name_of(locator)
    found_at = _VIRTUAL.sub("", locator[len(name) + 1 :])
    return _Entry(key, name, found_at, mapping_of(stated))


def _patterns(key: str) -> list[str]:
    return [pattern.strip() for pattern in key.split(",")]


def _listed(entry: _Entry, line: int) -> Listed:
    version = text_of(entry.stated.get("version"))
    if entry.found_at.startswith(_WORKSPACE):
        version = ""  # 0.0.0-use.local stands for whatever lies in the folder
    return listed(entry.name, version, list(_urls(entry.found_at)), line, entry.key)


def _urls(found_at: str) -> Iterator[str]:
    archive = _ARCHIVE.search(found_at)
    if archive:
        yield unquote(archive[1])
    elif not found_at.startswith(_INSIDE) and ":" in found_at:
        yield found_at


def _answers(entries: list[_Entry]) -> Answers:
    """List each entry under its descriptors, and under its locator, by which a patch names it."""
    answers = Answers({}, {})
    for node, entry in enumerate(entries):
        for pattern in _patterns(entry.key):
            answers.add(pattern, node)
    for node, entry in enumerate(entries):
        for pattern in _patterns(entry.key):
            # Behind `::` stands who asked, which no dependency spells out.
            answers.patterns.setdefault(pattern.partition("::")[0], node)
        answers.patterns.setdefault(f"{entry.name}@{entry.found_at}", node)
    _put_own_patches(entries, answers)
    return answers


def _put_own_patches(entries: list[_Entry], answers: Answers) -> None:
    """Let patches that Yarn itself applies answer for what they patch: no dependency names them."""
    for node, entry in enumerate(entries):
        for pattern in _patterns(entry.key):
            found = _OWN_PATCH.fullmatch(pattern)
            if found:
                patched = unquote(found[1])
                name = name_of(patched)
                for spelled in (patched, f"{name}@npm:{patched[len(name) + 1 :]}"):
                    if spelled in answers.patterns:
                        answers.patterns[spelled] = node


def _asked(node: int, entry: _Entry, answers: Answers) -> Iterator[Asked]:
    """Yield what an entry needs, with each peer of which one version is listed.

    Of several versions the asking package's user chooses, and depends on it itself.
    """
    optional = optional_peers(entry.stated, "dependenciesMeta")
    peers = optional_peers(entry.stated)
    for name in mapping_of(entry.stated.get("peerDependencies")):
        if len(answers.names.get(name, ())) == 1:
            yield Asked(node, name, (name,), OPTIONAL if name in peers else PLAIN)
    for name, wanted in mapping_of(entry.stated.get("dependencies")).items():
        mark = OPTIONAL if name in optional else PLAIN
        spelled = (f"{name}@{text_of(wanted)}", f"{name}@npm:{text_of(wanted)}")
        yield Asked(node, name, spelled, mark, name not in optional)
    if entry.found_at.startswith(_PATCH):
        source = unquote(entry.found_at.removeprefix(_PATCH).partition("#")[0])
        yield Asked(node, entry.name, (source,), PLAIN, required=False)


def _workspaces(entries: list[_Entry]) -> tuple[tuple[int, ...], list[int]]:
    """Return the roots, and the other workspaces of a root that stands at the top."""
    found = [node for node, entry in enumerate(entries) if entry.found_at.startswith(_WORKSPACE)]
    top = [node for node in found if entries[node].found_at == f"{_WORKSPACE}."]
    if len(top) != 1:
        return tuple(found), []
    return tuple(top), [node for node in found if node not in top]


def _unread(document: str, whole: Mapping[str, Json], packages: list[Listed]) -> Iterator[Gap]:
    """Yield a gap for each entry that says nothing of what it is, and for each broken field."""
    for package in packages:
        stated, place = whole[package.ref], place_of(package.line)
        if not isinstance(stated, dict):
            reason = f"expected {package.ref[:80]!r} to be a mapping, met something else"
            yield Gap("unreadable-entry", GapEffect.hides_presence, document, place, reason)
            continue
        for field in ("dependencies", "peerDependencies"):
            if stated.get(field) is not None and not isinstance(stated[field], dict):
                reason = f"expected {field} to be a mapping, met something else"
                yield Gap("unreadable-entry", GapEffect.blurs_route, document, place, reason)
