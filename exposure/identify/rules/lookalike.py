"""Does a package that the register does not list look as if it were a vendor's?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.purl import Purl
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import PackagePattern, Register, Vendor

RULE = "lookalike-scope"
SCOPED = "pkg:npm/%40"
NAMED_TYPES = ("npm", "pypi", "gem", "cargo", "nuget", "composer")
"""Types whose package names anyone may register."""

_SHORTEST_ALIAS = 5
_SHORTEST_SCOPE = 6
_TWO_EDITS_FROM = 9
"""In shorter scopes two edits reach too many other words."""
_MANNERS = frozenset(
    {"ai", "api", "client", "cli", "core", "js", "lib", "node", "py", "python", "sdk", "ts"}
)
_WARNING = "is not listed for {}; may be impersonation, or somebody else's package"


class LookalikeIndex(Struct, frozen=True):
    """What owned scopes and vendor names look like with a letter changed."""

    listed: frozenset[str]
    """Scopes in which the register lists any package of any vendor."""
    near: dict[str, tuple[str, ...]]
    """Scope with letters left out → scopes it may stand for."""
    lengths: frozenset[int]
    owners: dict[str, str]
    """Owned scope → vendor."""
    aliases: dict[str, tuple[str, ...]]
    """Distinctive one-word name → vendors."""
    excluded: frozenset[tuple[str, str]]
    """Vendor and folded word that is known not to be it."""
    names: dict[str, str]
    """Vendor → display name."""


def index_lookalikes(register: Register, vendors: Iterable[str]) -> LookalikeIndex:
    """Return what to compare unlisted scopes and package names with."""
    chosen = frozenset(vendors)
    scoped = [pattern for pattern in register.packages if pattern.pattern.startswith(SCOPED)]
    owners = {
        scope_of(pattern.pattern): pattern.vendor
        for pattern in scoped
        if pattern.vendor in chosen and _owns_scope(pattern)
    }
    aliases: dict[str, tuple[str, ...]] = {}
    for vendor in sorted(chosen - (_only_in_part(scoped) - set(owners.values()))):
        for alias in _aliases(register.vendors[vendor]):
            aliases[alias] = (*aliases.get(alias, ()), vendor)
    near = _neighbours(owners)
    lengths = {len(scope) + more for scope in owners for more in range(-2, 3)}
    return LookalikeIndex(
        frozenset(scope_of(pattern.pattern) for pattern in scoped),
        near,
        frozenset(lengths),
        owners,
        aliases,
        frozenset(
            (vendor, fold(excluded.text))
            for vendor in chosen
            for excluded in register.vendors[vendor].excluded
        ),
        {vendor: register.vendors[vendor].name for vendor in chosen},
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
    """Of a big publisher the register lists single packages: its other scopes are no surprise."""
    return frozenset(
        pattern.vendor
        for pattern in scoped
        if pattern.relation is Relation.made_by and not _owns_scope(pattern)
    )


def _aliases(vendor: Vendor) -> list[str]:
    folded = (
        fold(name.text)
        for name in vendor.names
        if name.kind in ("alias", "legal") and not name.ambiguous
    )
    return sorted({word for word in folded if len(word) >= _SHORTEST_ALIAS and word.isalnum()})


def _edits(scope: str) -> int:
    return 2 if len(scope) >= _TWO_EDITS_FROM else 1


def _shortened(text: str, letters: int) -> set[str]:
    """Return `text` with up to `letters` letters left out."""
    found = last = {text}
    for _ in range(letters):
        last = {word[:k] + word[k + 1 :] for word in last for k in range(len(word))}
        found = found | last
    return found


def resembled_scopes(index: LookalikeIndex, scope: str) -> list[str]:
    """Return the owned scopes that an unlisted scope is one or two letters away from."""
    if len(scope) not in index.lengths or scope in index.listed:
        return []
    shortened = _shortened(scope, 2)
    candidates = {owned for word in shortened for owned in index.near.get(word, ())}
    return sorted(owned for owned in candidates if 0 < distance(scope, owned) <= _edits(owned))


def distance(first: str, second: str) -> int:
    """Count insertions, deletions, changes and swaps of neighbours between two words."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, start=1):
        older, before, row = before, row, [i]
        for j, other in enumerate(second, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def bears_name(index: LookalikeIndex, name: str) -> tuple[str, ...]:
    """Return the vendors whose name, alone or with words like `sdk`, is the package's name."""
    first, *rest = name.lower().replace("_", "-").replace(".", "-").split("-")
    return index.aliases.get(first, ()) if all(word in _MANNERS for word in rest) else ()


def lookalikes(index: LookalikeIndex, purl: Purl, quote: str, known: Iterable[str]) -> list[Match]:
    """Return a review for each vendor that an unlisted package may pass itself off as."""
    settled = frozenset(known)
    return [
        Match(
            vendor,
            Relation.mentions_only,
            Confidence.review,
            RULE,
            quote,
            f"{seen} {_WARNING.format(index.names[vendor])}",
        )
        for vendor, seen in dict(_resemblances(index, purl)).items()
        if vendor not in settled
    ]


def _resemblances(index: LookalikeIndex, purl: Purl) -> Iterator[tuple[str, str]]:
    at_npm = purl.type == "npm" and purl.namespace.startswith("@")
    if purl.type not in NAMED_TYPES or "/" in purl.namespace:
        return
    if at_npm or not purl.namespace:
        for vendor in bears_name(index, purl.name):
            yield vendor, f"the package name {purl.name}"
    scope = purl.namespace[at_npm:].lower()
    if scope not in index.listed:
        for vendor in index.aliases.get(scope, ()):
            yield vendor, f"the scope {purl.namespace}"
    for owned in resembled_scopes(index, scope) if at_npm else ():
        vendor = index.owners[owned]
        if (vendor, fold(scope)) not in index.excluded:
            yield vendor, f"the scope {purl.namespace} resembles @{owned} and"
