"""Which URLs of a large bill could lead to anything that the register lists?

Only the letters around a dot are looked at: a dot is rare, a host is long. What is let through is
read in full; the scan may let through too much and never too little.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.identify.rules.hosts import FORGES, HUBS, KINDS_AT_HUBS, Owned
from exposure.identify.stored.lookup import Lookup
from exposure.patterns import late_pattern

_TAIL = 4
"""Letters before the last dot that are compared."""
_ANY = ""
"""Stands in place of the first word behind a host where that may be any, or none."""
_BEHIND = late_pattern(r"\.?(?::\d+)?[:/\\]+([\w-]*)")
"""What may stand between a host and the first word of its path, and that word."""
_NONE: frozenset[str] = frozenset()
_ARCHIVED = "/-/"
_SCOPES = {at: late_pattern(at + r"([^/%\s@]+)(?:/|%2f)") for at in ("@", "%40")}
"""What may be the archive of a package of a scope, each behind one literal beginning, which costs
next to nothing where it is rare."""


class UrlScan(Struct, frozen=True):
    """What the quick look at URLs compares."""

    last: tuple[str, ...]
    """Last labels of owned domains."""
    tails: Lookup[frozenset[str]]
    """The last letters of a host → the first words of a path of which one must follow; with an
    empty one where none must."""
    short: tuple[str, ...]
    """Whole hosts that have fewer letters than a tail."""
    scopes: frozenset[str]
    """Scopes under which something is listed, without their sign."""


def index_urls(owned: Lookup[tuple[Owned, ...]], packages: Iterable[str]) -> UrlScan:
    """Return what tells URLs of owned domains, and of the packages with these patterns."""
    listed = [pattern.lower() for pattern in packages]
    kinds = FORGES | HUBS
    words = {host: {_word(space) for space in _spaces(listed, kinds[host])} for host in kinds}
    for hub in filter(words.get, HUBS):
        words[hub] |= KINDS_AT_HUBS
    for domain in owned:
        words.setdefault(domain, set()).update(_word(one.path[1:]) for one in owned[domain])
    tails: dict[str, frozenset[str]] = {}
    for host, firsts in words.items():
        if firsts:
            tails[_tail(host)] = tails.get(_tail(host), frozenset()) | firsts
    return UrlScan(
        tuple(sorted({tail.rpartition(".")[2] for tail in tails})),
        tails,
        tuple(sorted(tail for tail in tails if tail.find(".") < _TAIL)),
        frozenset(space[1:] for space in _spaces(listed, "npm") if space[0] == "@"),
    )


def _spaces(patterns: Iterable[str], kind: str) -> list[str]:
    """Return the namespaces of one type under which something is listed."""
    split = [pattern.split("/") for pattern in patterns if pattern.startswith(f"pkg:{kind}/")]
    return [parts[1].replace("%40", "@") for parts in split if len(parts) > 2]


def _word(path: str) -> str:
    found = re.match(r"[\w-]*", path)
    return found[0] if found else _ANY


def _tail(host: str) -> str:
    before, _, last = host.rpartition(".")
    return f"{before[-_TAIL:]}.{last}"


def suspects(index: UrlScan, urls: Sequence[str]) -> list[int]:
    """Return the positions of all texts that may hold an owned host, without splitting any."""
    text = "\n".join(urls).lower()
    if text.count("\n") != len(urls) - 1:
        text = "\n".join(url.replace("\n", " ") for url in urls).lower()
    return sorted(
        {*_positions(text, _hosts(index, text)), *_positions(text, _archives(index, text))}
    )


def _positions(text: str, places: Iterable[int]) -> Iterator[int]:
    """Yield on which lines places of a text stand, given in reading order."""
    position = seen = 0
    for place in places:
        position += text.count("\n", seen, place)
        seen = place
        yield position


def _hosts(index: UrlScan, text: str) -> Iterator[int]:
    if not index.last:
        return
    ends = re.compile(rf"\.(?:{'|'.join(map(re.escape, index.last))})(?![\w-])")
    tails, short = index.tails, index.short
    for hit in ends.finditer(text):
        dot, end = hit.span()
        start = max(dot - _TAIL, 0)
        words = tails.get(text[start:end], _NONE)
        if (
            (short and text.endswith(short, start, end))
            or _ANY in words
            or (words and _goes_on(text, end, words))
        ):
            yield dot


def _goes_on(text: str, end: int, words: frozenset[str]) -> bool:
    behind = _BEHIND.match(text, end)
    return behind is not None and behind[1] in words


def _archives(index: UrlScan, text: str) -> Iterator[int]:
    if _ARCHIVED not in text:
        return iter(())
    found = [
        hit.start()
        for at, look in _SCOPES.items()
        if at in text
        for hit in look.finditer(text)
        if hit[1] in index.scopes
    ]
    return iter(sorted(found))
