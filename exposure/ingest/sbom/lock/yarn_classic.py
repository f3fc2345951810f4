"""What does a yarn.lock of version 1 list?

Source: the lock files and documentation of Yarn 1. They look like YAML and are not.
"""

import json
import re
from collections.abc import Iterator

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.listing import Listed, Listing, Need, reading_of, unmarked_gaps
from exposure.ingest.sbom.lock.javascript import (
    Answers,
    Asked,
    alias_of,
    further_name_gaps,
    listed,
    name_of,
    needs_of,
)
from exposure.inventory.bill import OPTIONAL, PLAIN
from exposure.inventory.estate import Reading
from exposure.model.gap import Gap, GapEffect

_QUOTED = r'"((?:[^"\\]|\\.)*)"'
_HEAD = re.compile(rf'(?:{_QUOTED}|[^\s,"][^,"]*?)(?:,\s*(?:{_QUOTED}|[^\s,"][^,"]*?))*:')
_PATTERN = re.compile(rf'{_QUOTED}|([^\s,"][^,"]*)')
_PAIR = re.compile(rf'(?:{_QUOTED}|([^\s":]+))\s+(?:{_QUOTED}|(\S+))')
_BLOCKS = {"dependencies:": PLAIN, "optionalDependencies:": OPTIONAL}
_OTHER_BLOCKS = frozenset({"permissions:", "prebuiltVariants:"})


class _Entry(Struct):
    """One block of the file."""

    line: int
    patterns: list[str]
    version: str = ""
    resolved: str = ""
    wishes: dict[str, tuple[str, int]] = {}
    """Name → range and mark of each dependency; the optional ones stand last and win."""


def read_yarn_classic_lock(document: str, raw: bytes, bounds: Bounds) -> Reading:
    """Read one lock file, keeping what is odd as gaps. It does not say what its root needs,
    nor what of it is for development.

    Raises `InputError` when the bytes are not UTF-8, or hold more than the bounds allow.
    """
    gaps: list[Gap] = []
    entries = list(_entries(document, _text_of(document, raw), gaps))
    packages = [_listed(entry) for entry in entries]
    answers = Answers({}, {})
    for node, entry in enumerate(entries):
        for pattern in entry.patterns:
            answers.add(pattern, node)
    needs, met = needs_of(document, packages, _asked(entries), answers)
    for node, entry in enumerate(entries):
        for other in _other_names(entry):
            needs.append(Need(node, len(packages)))
            packages.append(other)
    gaps += [
        *_without_version(document, entries),
        *met,
        *further_name_gaps(document, packages),
        *unmarked_gaps(document, packages),
    ]
    listing = Listing(format="yarn.lock 1", packages=packages, needs=needs, gaps=gaps)
    return reading_of(document, listing, bounds)


def _text_of(document: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{document}: expected a lock file in UTF-8, met other bytes at line {line}",
            hint="the file may be damaged; ask its maker for it again",
        ) from None


def _entries(document: str, text: str, gaps: list[Gap]) -> Iterator[_Entry]:
    """Yield the blocks of the file, each when its last line was read."""
    entry: _Entry | None = None
    mark: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        told = line.strip()
        if not told or told.startswith("#"):
            continue
        depth = len(line) - len(line.lstrip())
        pair = _pair(told)
        if depth == 0 and _HEAD.fullmatch(told):
            if entry is not None:
                yield entry
            entry, mark = _Entry(number, _patterns(told[:-1]), wishes={}), None
        elif entry is None or depth == 0 or (pair is None and (depth > 2 or told[-1] != ":")):
            gaps.append(_unreadable(document, number, told))
        elif pair is None:
            mark = _BLOCKS.get(told)
            if mark is None and told not in _OTHER_BLOCKS:
                gaps.append(_unknown_block(document, number, told))
        elif depth > 2:
            if mark is not None:
                entry.wishes[pair[0]] = (pair[1], mark)
        else:
            mark = None
            _take(entry, *pair)
    if entry is not None:
        yield entry


def _take(entry: _Entry, key: str, value: str) -> None:
    if key == "version":
        entry.version = value
    elif key == "resolved":
        entry.resolved = value


def _patterns(told: str) -> list[str]:
    return [_plain(found[1] or "") or found[0].strip() for found in _PATTERN.finditer(told)]


def _pair(told: str) -> tuple[str, str] | None:
    found = _PAIR.fullmatch(told)
    if found is None:
        return None
    return _plain(found[1] or "") or found[2] or "", _plain(found[3] or "") or found[4] or ""


def _plain(quoted: str) -> str:
    """Return a text without its escapes, which are those of JSON."""
    if "\\" not in quoted:
        return quoted
    try:
        return str(json.loads(f'"{quoted}"'))
    except ValueError:
        return quoted


def _listed(entry: _Entry) -> Listed:
    name, pattern = next(iter(_names(entry).items()))
    urls = (entry.resolved,) if entry.resolved else ()
    return listed(name, entry.version, urls, entry.line, pattern)


def _other_names(entry: _Entry) -> list[Listed]:
    """Return the further packages that the patterns name: which one is installed is not said."""
    others = list(_names(entry).items())[1:]
    return [listed(name, entry.version, (), entry.line, pattern) for name, pattern in others]


def _names(entry: _Entry) -> dict[str, str]:
    """Return each package that is named → its first pattern; an alias says what is installed."""
    plain: dict[str, str] = {}
    aliased: dict[str, str] = {}
    for pattern in entry.patterns:
        name = name_of(pattern)
        alias = alias_of(pattern[len(name) + 1 :])
        (aliased if alias else plain).setdefault(alias[0] if alias else name, pattern)
    return {**aliased, **{name: plain[name] for name in plain if name not in aliased}}


def _asked(entries: list[_Entry]) -> Iterator[Asked]:
    for node, entry in enumerate(entries):
        for name, (wanted, mark) in entry.wishes.items():
            yield Asked(node, name, (f"{name}@{wanted}",), mark, mark != OPTIONAL)


def _without_version(document: str, entries: list[_Entry]) -> Iterator[Gap]:
    for entry in entries:
        if not entry.version:
            reason = f"expected a version of {entry.patterns[0]!r}, met none; the file may be cut"
            place = f"line {entry.line}"
            yield Gap("unreadable-entry", GapEffect.hides_presence, document, place, reason)


def _unknown_block(document: str, line: int, told: str) -> Gap:
    reason = f"expected the dependencies of a package, met {told[:80]!r}; the block was not read"
    return Gap("unreadable-entry", GapEffect.blurs_route, document, f"line {line}", reason)


def _unreadable(document: str, line: int, told: str) -> Gap:
    reason = f"expected a package or a field of one, met {told[:80]!r}; the line was not read"
    return Gap("unreadable-entry", GapEffect.hides_presence, document, f"line {line}", reason)
