"""Which purls of a large bill could be anything that the register lists, at the price of a slice?

Every purl costs a slice and a lookup; what is let through is read in full by the rules.
The scan may let through too much and never too little: a property test holds it to that.
"""

from collections.abc import Container, Iterable, Sequence
from itertools import compress
from operator import itemgetter
from re import compile as compiled

from msgspec import Struct

from exposure.identify.lookalikes.beginnings import may_be_misspelt
from exposure.identify.lookalikes.packages import (
    MOST_OPENERS,
    NAMED_TYPES,
    OPENERS,
    LookalikeIndex,
    parts_of,
)
from exposure.identify.lookalikes.scopes import resembled_scopes
from exposure.identify.purl import decode
from exposure.identify.rules.packages import PackageIndex

STAGES = (12, 18, 28)
"""Lengths of the slices: type and first letters, then whole groups, then hosts with an owner."""
_NPM_SCOPE = "pkg:npm/@"
_PYPI = "pkg:pypi/"
_MAVEN = "pkg:maven/"
_NAMED = tuple(f"pkg:{kind}/" for kind in NAMED_TYPES)
_RUNS = compiled(r"[-_.]+")
_VERSION = compiled(r"[@?#]")


class ScanIndex(Struct, frozen=True):
    """The beginnings that matter."""

    starts: frozenset[str]
    """Every beginning of every literal, the literal included."""
    literals: frozenset[str]
    lengths: tuple[int, ...]
    """Of the literals."""
    looks: LookalikeIndex
    names: frozenset[str]
    """What an unlisted package may not be called without asking for a look, without separators."""
    name_starts: frozenset[str]
    """Every beginning of every such name, and of every word that may stand before one."""


def index_scan(packages: PackageIndex, looks: LookalikeIndex) -> ScanIndex:
    """Return the beginnings of all patterns and of all names that may be imitated."""
    literals = {_unescaped(literal) for literal in (*packages.exact, *packages.prefixes)}
    names = frozenset((*looks.words.words, *looks.packages))
    return ScanIndex(
        _beginnings(literal[: STAGES[-1]] for literal in literals),
        frozenset(literals),
        tuple(sorted({len(literal) for literal in literals})),
        looks,
        names,
        _beginnings((*names, *OPENERS)),
    )


def _beginnings(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(text[:end] for text in texts for end in range(len(text) + 1))


def _unescaped(literal: str) -> str:
    return literal.replace("%40", "@")


def suspects(index: ScanIndex, purls: Sequence[str]) -> list[int]:
    """Return the positions of all purls that some rule may speak of, and of the empty ones."""
    positions: Iterable[int] = range(len(purls))
    left = purls
    for size in STAGES if index.literals else ():
        flags = list(map(_Verdicts(index, size).__getitem__, map(itemgetter(slice(size)), left)))
        positions, left = list(compress(positions, flags)), list(compress(left, flags))
    return list(positions) if index.literals else []


class _Verdicts(dict[str, bool]):
    """Beginning of a purl → whether a rule may speak of it, found out once per beginning."""

    def __init__(self, index: ScanIndex, size: int) -> None:
        super().__init__()
        self._index = index
        self._size = size
        self._scopes: dict[str, bool] = {}

    def __missing__(self, head: str) -> bool:
        whole = len(head) < self._size
        verdict = self[head] = may_matter(self._index, head, self._scopes, whole=whole)
        return verdict


def may_matter(index: ScanIndex, head: str, scopes: dict[str, bool], *, whole: bool) -> bool:
    """Say whether a purl that begins with `head` may be one that a rule speaks of.

    `whole` tells that nothing follows `head`; `scopes` remembers what was found of npm scopes.
    """
    normal = _normal(head)
    if normal is None or normal in index.starts:
        return True
    if _opens_with_any(normal, index.literals, index.starts, index.lengths):
        return True
    if normal.startswith(_NPM_SCOPE):
        return _scope_may_matter(index, normal.removeprefix(_NPM_SCOPE), scopes, whole=whole)
    if not normal.startswith(_NAMED):
        return any(kind.startswith(normal) for kind in _NAMED)
    name, *behind = _VERSION.split(normal.partition("/")[2], 1)
    if "/" in name:
        return _may_bear_name(index, parts_of(name.partition("/")[0]), whole=True)
    whole = whole or bool(behind)
    parts = parts_of(name)
    return _may_bear_name(index, parts, whole=whole) or may_be_misspelt(
        index.looks, parts, whole=whole
    )


def _opens_with_any(
    text: str, literals: Container[str], starts: frozenset[str], lengths: Iterable[int]
) -> bool:
    for length in lengths:
        beginning = text[:length]
        if beginning not in starts:
            return False
        if beginning in literals:
            return True
    return False


def _scope_may_matter(index: ScanIndex, rest: str, scopes: dict[str, bool], *, whole: bool) -> bool:
    scope, slash, name = rest.partition("/")
    if not slash:
        return True
    looks = index.looks
    if scope not in scopes:
        joined = "".join(parts_of(scope))
        scopes[scope] = joined in looks.words.words or bool(resembled_scopes(looks.scopes, scope))
    return scopes[scope] or _may_bear_name(index, parts_of(name), whole=whole)


def _may_bear_name(index: ScanIndex, parts: Sequence[str], *, whole: bool) -> bool:
    """Say whether a package name of these parts, or more, may bear a name behind other words."""
    for start in range(min(MOST_OPENERS + 1, len(parts))):
        joined = "".join(parts[start:])
        if not whole and joined in index.name_starts:
            return True
        if _opens_with_any(joined, index.names, index.name_starts, range(1, len(joined) + 1)):
            return True
        if parts[start] not in OPENERS:
            return False
    return not parts and not whole


def _normal(head: str) -> str | None:
    """Return the beginning in the spelling of the literals; None where that cannot be told."""
    if not head.isascii() or head[:4] != "pkg:" or head[4:5] == "/" or "//" in head:
        return None
    if "%" in head:
        cut = head.rfind("%", len(head) - 2)
        head = decode(head if cut < 0 else head[:cut])
        if "%" in head or not head.isascii():
            return None
    head = head.lower()
    if head.startswith(_MAVEN):
        return _MAVEN + head.removeprefix(_MAVEN).replace(":", "/")
    return _PYPI + _RUNS.sub("-", head.removeprefix(_PYPI)) if head.startswith(_PYPI) else head
