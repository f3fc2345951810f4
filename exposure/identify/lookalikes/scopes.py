"""Is an npm scope a letter or two away from one that a vendor owns?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.spelling.distance import distance
from exposure.identify.stored.lookup import Lookup
from exposure.model.relation import Relation
from exposure.register.facts import PackagePattern, Register

SCOPED = "pkg:npm/%40"

_SHORTEST_SCOPE = 6
_TWO_EDITS_FROM = 9
"""In shorter scopes two edits reach too many other words."""


class ScopeIndex(Struct, frozen=True):
    """What owned scopes look like with a letter changed."""

    listed: frozenset[str]
    """Scopes in which the register lists any package of any vendor."""
    near: Lookup[tuple[str, ...]]
    """Scope with letters left out → scopes it may stand for."""
    lengths: frozenset[int]
    owners: dict[str, str]
    """Owned scope → vendor."""
    partial: frozenset[str]
    """Vendors of which only single packages are listed: their other ones are no surprise."""
    excluded: frozenset[tuple[str, str]]
    """Vendor and folded word that is known not to be it."""


def index_scopes(register: Register, chosen: frozenset[str]) -> ScopeIndex:
    """Return what to compare unlisted scopes with."""
    scoped = [pattern for pattern in register.packages if pattern.pattern.startswith(SCOPED)]
    owners = {
        scope_of(pattern.pattern): pattern.vendor
        for pattern in scoped
        if pattern.vendor in chosen and _owns_scope(pattern)
    }
    return ScopeIndex(
        frozenset(scope_of(pattern.pattern) for pattern in scoped),
        _neighbours(owners),
        frozenset(len(scope) + more for scope in owners for more in range(-2, 3)),
        owners,
        _only_in_part(scoped) - set(owners.values()),
        frozenset(
            (vendor, fold(excluded.text))
            for vendor in chosen
            for excluded in register.vendors[vendor].excluded
        ),
    )


def _neighbours(owners: Iterable[str]) -> dict[str, tuple[str, ...]]:
    near: dict[str, tuple[str, ...]] = {}
    for scope in sorted(owners):
        if len(scope) >= _SHORTEST_SCOPE:
            for shortened in _shortened(scope, _edits(scope)):
                near[shortened] = (*near.get(shortened, ()), scope)
    return near


def scope_of(key: str) -> str:
    """Return the npm scope of a canonical key, without its `@`."""
    return key.removeprefix(SCOPED).partition("/")[0]


def _owns_scope(pattern: PackagePattern) -> bool:
    return pattern.pattern.endswith("/*") and pattern.relation is Relation.made_by


def _only_in_part(scoped: Iterable[PackagePattern]) -> frozenset[str]:
    return frozenset(
        pattern.vendor
        for pattern in scoped
        if pattern.relation is Relation.made_by and not _owns_scope(pattern)
    )


def _edits(scope: str) -> int:
    return 2 if len(scope) >= _TWO_EDITS_FROM else 1


def _shortened(text: str, letters: int) -> set[str]:
    """Return `text` with up to `letters` letters left out."""
    found = last = {text}
    for _ in range(letters):
        last = {word[:k] + word[k + 1 :] for word in last for k in range(len(word))}
        found = found | last
    return found


def resembled_scopes(index: ScopeIndex, scope: str) -> list[str]:
    """Return the owned scopes that an unlisted scope is one or two letters away from."""
    if len(scope) not in index.lengths or scope in index.listed:
        return []
    shortened = _shortened(scope, 2)
    candidates = {owned for word in shortened for owned in index.near.get(word, ())}
    return sorted(owned for owned in candidates if _resembles(scope, owned))


def _apart(scope: str, owned: str) -> tuple[str, str]:
    """Leave out the last word of two scopes where it is the same: the slip is in what is left."""
    first, dash, last = scope.rpartition("-")
    other, _, same = owned.rpartition("-")
    return (first, other) if dash and first and other and last == same else (scope, owned)


def _resembles(scope: str, owned: str) -> bool:
    """A hand rarely errs in the first letter, and a short word with another one is another word."""
    scope, owned = _apart(scope, owned)
    if len(owned) < _SHORTEST_SCOPE:
        return False
    begun = scope[0] == owned[0] or scope[0].isdigit() or len(owned) >= _TWO_EDITS_FROM
    begun = begun or scope[:2] == owned[1::-1]
    return begun and 0 < distance(scope, owned) <= _edits(owned)
