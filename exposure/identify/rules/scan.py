"""Which purls of a large bill could be anything that the register lists, at the price of a slice?

Every purl costs a slice and a lookup; what is let through is read in full by the rules.
The scan may let through too much and never too little: a property test holds it to that.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import compress, pairwise
from operator import itemgetter

from msgspec import Struct

from exposure.identify.lookalikes.beginnings import may_be_misspelt
from exposure.identify.lookalikes.packages import (
    MOST_OPENERS,
    NAMED_TYPES,
    OPENERS,
    LookalikeIndex,
    parts_of,
    scope_bears,
)
from exposure.identify.lookalikes.scopes import resembled_scopes
from exposure.identify.purl import BEGINNING, decode
from exposure.identify.rules.packages import PackageIndex
from exposure.patterns import late_pattern

STAGES = (BEGINNING, 16, 20, 28)
"""Lengths of the slices: type and first letters, more letters, whole groups, hosts with an owner."""
_NEXT = dict(pairwise(STAGES))
_HEAD = 4
"""Letters; no name that is imitated has fewer."""
_BEGUN = 8
"""Letters of a segment that tell of most that no name stands there."""
_NPM_SCOPE = "pkg:npm/@"
_PYPI = "pkg:pypi/"
_MAVEN = "pkg:maven/"
_NAMED = tuple(f"pkg:{kind}/" for kind in NAMED_TYPES)
_OPENINGS = frozenset(word[:end] for word in OPENERS for end in range(len(word) + 1))
_RUNS = late_pattern(r"[-_.]+")
_VERSION = late_pattern(r"[@?#]")
_REQUIREMENT = late_pattern(r"[@?#\[<>;]|[=~!]=")
"""The same for Python, where a requirement may stand in place of a version."""


class ScanIndex(Struct, frozen=True):
    """The beginnings that matter."""

    literals: tuple[str, ...]
    """The shortest beginnings of listed packages, sorted: none begins with another one."""
    names: tuple[str, ...]
    """The same, without separators, of what an unlisted package may not be called without asking
    for a look."""
    looks: LookalikeIndex
    first: frozenset[str]
    """What the literals begin with, as long as the first slice."""
    short: tuple[str, ...]
    """Literals that are shorter."""
    heads: frozenset[str]
    """First letters of names."""


def index_scan(packages: PackageIndex, looks: LookalikeIndex) -> ScanIndex:
    """Return the beginnings of all patterns and of all names that may be imitated."""
    literals = {_unescaped(literal) for literal in (*packages.exact, *packages.prefixes)}
    names = (*looks.words.words, *looks.packages)
    return scan_of(_shortest(literals), _shortest(names), looks)


def scan_of(literals: tuple[str, ...], names: tuple[str, ...], looks: LookalikeIndex) -> ScanIndex:
    """Return the index of beginnings of which none begins with another one."""
    return ScanIndex(
        literals,
        names,
        looks,
        frozenset(literal[: STAGES[0]] for literal in literals),
        tuple(literal for literal in literals if len(literal) < STAGES[0]),
        frozenset(name[:_HEAD] for name in names),
    )


def _shortest(texts: Iterable[str]) -> tuple[str, ...]:
    """Leave out what begins with another text: what that one lets through, it would too."""
    kept: list[str] = []
    for text in sorted(texts):
        if text and not (kept and text.startswith(kept[-1])):
            kept.append(text)
    return tuple(kept)


def _unescaped(literal: str) -> str:
    return literal.replace("%40", "@")


def suspects(index: ScanIndex, purls: Sequence[str], begun: Iterable[str]) -> list[int]:
    """Return the positions of all purls that some rule may speak of, and of the empty ones.

    `begun` holds the `beginnings` of the purls.
    """
    if not index.literals:
        return []
    positions: Iterable[int] = range(len(purls))
    left, verdicts = purls, list[_May]()
    for size in STAGES:
        verdicts = list(map(_Verdicts(index, size).__getitem__, begun))
        positions, left = list(compress(positions, verdicts)), list(compress(left, verdicts))
        begun = map(itemgetter(slice(_NEXT.get(size))), left)
    paths = _Paths(index)
    asked = zip(positions, left, filter(None, verdicts), strict=True)
    return [place for place, purl, may in asked if may is _May.yes or paths.may_bear_name(purl)]


class _May(IntEnum):
    """Whether a rule may speak of a purl, as far as its beginning tells."""

    no = 0
    behind = 1
    """A name may stand in any segment of its path."""
    yes = 2


class _Verdicts(dict[str, _May]):
    """Beginning of a purl → whether a rule may speak of it, found out once per beginning."""

    def __init__(self, index: ScanIndex, size: int) -> None:
        super().__init__()
        self._index = index
        self._size = size
        self._scopes: dict[str, bool] = {}

    def __missing__(self, head: str) -> _May:
        whole = len(head) < self._size
        verdict = self[head] = _may_matter(self._index, head, self._scopes, whole=whole)
        return verdict


def _may_matter(index: ScanIndex, head: str, scopes: dict[str, bool], *, whole: bool) -> _May:
    """Say whether a purl that begins with `head` may be one that a rule speaks of.

    `whole` tells that nothing follows `head`; `scopes` remembers what was found of npm scopes.
    """
    normal = _normal(head)
    if normal is None or _is_listed(index, normal):
        return _May.yes
    if not normal.startswith(_NAMED):
        return _May.yes if any(kind.startswith(normal) for kind in _NAMED) else _May.behind
    return _May.yes if _is_named(index, normal, scopes, whole=whole) else _May.no


def _is_named(index: ScanIndex, normal: str, scopes: dict[str, bool], *, whole: bool) -> bool:
    if normal.startswith(_NPM_SCOPE):
        return _scope_may_matter(index, normal.removeprefix(_NPM_SCOPE), scopes, whole=whole)
    version = _REQUIREMENT if normal.startswith(_PYPI) else _VERSION
    name, *behind = version.split(normal.partition("/")[2], 1)
    if "/" in name:
        return _may_bear_name(index, parts_of(name.partition("/")[0]), whole=True)
    whole = whole or bool(behind)
    parts = parts_of(name)
    return _may_bear_name(index, parts, whole=whole) or may_be_misspelt(
        index.looks, parts, whole=whole
    )


class _Paths:
    """What was found of the namespaces of purls in which a name may stand in any segment."""

    def __init__(self, index: ScanIndex) -> None:
        self._index = index
        self._namespaces: dict[str, bool] = {}
        self._begun: dict[str, bool] = {}

    def may_bear_name(self, purl: str) -> bool:
        """Say whether any segment of the path may bear a name."""
        path = purl.partition("@")[0]
        if "%" in path or "/@" in purl or not path.isascii():
            return True
        if "?" in path or "#" in path:
            path = path.partition("#")[0].partition("?")[0]
        namespace, _, name = path.rpartition("/")
        known = self._namespaces.get(namespace)
        if known is None:
            known = any(map(self._bears, namespace.split("/")[1:]))
            self._namespaces[namespace] = known
        return known or self._bears(name)

    def _bears(self, segment: str) -> bool:
        if "." in segment:
            return any(map(self._bears, segment.split(".")))
        begun = segment[:_BEGUN]
        known = self._begun.get(begun)
        if known is None:
            whole = len(begun) < _BEGUN
            known = _may_bear_name(self._index, parts_of(begun), whole=whole)
            self._begun[begun] = known
        return known and _may_bear_name(self._index, parts_of(segment), whole=True)


def _is_listed(index: ScanIndex, text: str) -> bool:
    """Say whether a literal stands at the beginning, or begins so."""
    if len(text) >= STAGES[0] and text[: STAGES[0]] not in index.first:
        return text.startswith(index.short)
    return _opened(index.literals, text) or _opens(index.literals, text)


def _opened(texts: Sequence[str], text: str) -> bool:
    """Say whether one of some texts, of which none begins with another, stands at the beginning."""
    place = bisect_right(texts, text)
    return place > 0 and text.startswith(texts[place - 1])


def _opens(texts: Sequence[str], text: str) -> bool:
    """Say whether one of some texts begins so."""
    place = bisect_left(texts, text)
    return place < len(texts) and texts[place].startswith(text)


def _scope_may_matter(index: ScanIndex, rest: str, scopes: dict[str, bool], *, whole: bool) -> bool:
    scope, slash, name = rest.partition("/")
    if not slash:
        return True
    looks = index.looks
    if scope not in scopes:
        scopes[scope] = bool(scope_bears(looks, scope) or resembled_scopes(looks.scopes, scope))
    return scopes[scope] or _may_bear_name(index, parts_of(name), whole=whole)


def _may_bear_name(index: ScanIndex, parts: Sequence[str], *, whole: bool) -> bool:
    """Say whether a package name of these parts, or more, may bear a name behind other words."""
    for start in range(min(MOST_OPENERS + 1, len(parts))):
        joined = "".join(parts[start:])
        if not whole and joined in _OPENINGS:
            return True
        known = len(joined) < _HEAD or joined[:_HEAD] in index.heads
        if known and (_opened(index.names, joined) or (not whole and _opens(index.names, joined))):
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
