"""Does a package that the register does not list look as if it were a vendor's?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.lookalikes.distinctive import (
    ERRANDS,
    Bearing,
    Distinctive,
    misspelt,
    named,
)
from exposure.identify.lookalikes.scopes import ScopeIndex, index_scopes, resembled_scopes
from exposure.identify.purl import Purl
from exposure.identify.spelling.misreading import lettered
from exposure.identify.spelling.unmask import unmasked
from exposure.identify.stored.lookup import Lookup
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Register

RULE = "lookalike-scope"
NAMED_TYPES = ("npm", "pypi", "gem", "cargo", "nuget", "composer")
"""Types whose package names anyone may register; in all others a name may stand in any segment."""
OPENERS = frozenset({
    "ai", "aio", "api", "async", "client", "django", "dotnet", "easy", "fastapi", "flask", "go",
    "golang", "homebridge", "java", "js", "langchain", "laravel", "lib", "llm", "mcp", "my", "n8n",
    "ng", "node", "nodejs", "nodes", "official", "open", "php", "py", "py3", "python", "python3",
    "react", "ruby", "rust", "sdk", "simple", "symfony", "the", "ts", "unofficial", "use", "vue", "wrapper",
})  # fmt: skip
"""Words in front of the name of the service that a package is for."""
MOST_OPENERS = 3
OPENING = 3
"""Letters at the beginning of a name; a misspelling that changes more of them is not looked for."""

_SHORTEST_PACKAGE = 8
_SHORTEST_SCOPE = 5
"""Letters of an owned scope from which another one bears its name."""
_MOST_PARTS = 4
_MANNERS = frozenset(
    {"ai", "api", "client", "cli", "core", "js", "lib", "node", "py", "python", "sdk", "ts"}
)
_TWO_FOR_ONE = {"m": "rn", "w": "vv", "d": "cl"}
"""A letter and the two that look like it."""
_SIGNS = late_pattern(r"[^a-z0-9]+")
_WARNING = "is not listed for {}; may be impersonation, or somebody else's package"


class LookalikeIndex(Struct, frozen=True):
    """What owned scopes, packages and vendor names look like when they are imitated."""

    scopes: ScopeIndex
    words: Distinctive
    packages: dict[str, tuple[tuple[str, str], ...]]
    """Name of a vendor's package without separators → vendor and pattern."""
    openings: Lookup[tuple[str, ...]]
    """First letters of a name, right or with a slip among them → names that may be meant."""
    meant: dict[str, frozenset[str]] = {}
    """What was found of first letters: they are few."""


def index_lookalikes(
    register: Register, vendors: Iterable[str], words: Distinctive
) -> LookalikeIndex:
    """Return what to compare unlisted scopes and package names with."""
    chosen = frozenset(vendors)
    return LookalikeIndex(
        index_scopes(register, chosen),
        words,
        _packages(register, chosen, words),
        _openings(_published(register, chosen, words)),
    )


def _packages(
    register: Register, chosen: frozenset[str], words: Distinctive
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for pattern in register.packages:
        kind, *spaces, name = pattern.pattern.removeprefix("pkg:").split("/")
        joined = "".join(parts_of(name))
        own = pattern.vendor in chosen and pattern.relation is Relation.made_by
        if own and not spaces and kind in NAMED_TYPES and not name.endswith("*"):
            words_alone = (joined, joined.removesuffix("s"))
            if len(joined) >= _SHORTEST_PACKAGE and not any(
                map(words.spellings.is_ordinary, words_alone)
            ):
                found[joined] = (*found.get(joined, ()), (pattern.vendor, pattern.pattern))
    return found


def _published(register: Register, chosen: frozenset[str], words: Distinctive) -> set[str]:
    """Return the names of vendors that publish packages, and what these packages are called by."""
    own = [
        pattern
        for pattern in register.packages
        if pattern.vendor in chosen and pattern.relation is Relation.made_by
    ]
    vendors = {pattern.vendor for pattern in own}
    names = {word for word in words.lone if any(one in vendors for one, _ in words.words[word])}
    parts = (parts_of(pattern.pattern.replace("%40", "/")) for pattern in own)
    return names | {part for found in parts for part in found if part in words.spellings.words}


def _openings(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        one, two, three, four = list(word[:4])
        for opening in {
            one + two + three, two + one + three, one + three + two, one + two + four,
            one + three + four, two + three + four, one + one + two, one + two + two,
            f"{_TWO_FOR_ONE.get(one, one)}{two}{three}"[:OPENING],
        }:  # fmt: skip
            found[opening] = (*found.get(opening, ()), word)
    return found


def parts_of(name: str) -> list[str]:
    """Return the words of a package name in lower case."""
    if name.isalnum() and name.isascii():
        return [name.lower()]
    return [part for part in _SIGNS.split(name.lower()) if part]


def bears_name(index: LookalikeIndex, name: str) -> Iterator[Bearing]:
    """Yield the vendors whose name opens a package name, or follows words like `sdk` there."""
    parts = parts_of(name)
    for vendor, pattern in index.packages.get("".join(parts), ()):
        yield Bearing(vendor, pattern, f"is, separators aside, that of {pattern}")
    for start in range(min(MOST_OPENERS + 1, len(parts))):
        yield from _opens_with(index, parts[start:])
        if parts[start] not in OPENERS:
            return


def _opens_with(index: LookalikeIndex, parts: Sequence[str]) -> Iterator[Bearing]:
    words = index.words.words
    for end in range(1, min(_MOST_PARTS, len(parts)) + 1):
        for vendor, listed in named(index.words, parts[:end]):
            yield Bearing(vendor, listed, f"bears the name {listed}")
    for manner in _MANNERS:
        if parts[0].endswith(manner):
            for vendor, listed in words.get(parts[0].removesuffix(manner), ()):
                yield Bearing(vendor, listed, f"bears the name {listed}")


def resembles_name(index: LookalikeIndex, name: str) -> Iterator[Bearing]:
    """Yield the vendors whose name is misspelt at the beginning of a package name."""
    parts = parts_of(name)
    joined = "".join(parts)
    meant = meant_by(index, joined)
    for word in dict.fromkeys((*parts[:1], joined)) if meant else ():
        yield from misspelt(index.words, word, meant)


def meant_by(index: LookalikeIndex, joined: str) -> frozenset[str]:
    """Return the names that may be misspelt at the beginning of a package name, by three letters."""
    opening = joined[:OPENING]
    known = index.meant.get(opening)
    if known is None:
        openings = (opening,) if opening.isalpha() else lettered(opening)
        known = frozenset(word for one in openings for word in index.openings.get(one, ()))
        index.meant[opening] = known
    return known


def lookalikes(index: LookalikeIndex, purl: Purl, quote: str, known: Iterable[str]) -> list[Match]:
    """Return a review for each vendor that an unlisted package may pass itself off as."""
    settled = set(known)
    found = []
    for bearing in _resemblances(index, purl):
        if bearing.vendor not in settled:
            settled.add(bearing.vendor)
            found.append(_match(index, bearing, quote))
    return found


def _match(index: LookalikeIndex, bearing: Bearing, quote: str) -> Match:
    return Match(
        bearing.vendor,
        Relation.mentions_only,
        Confidence.review,
        RULE,
        quote,
        f"{bearing.seen} {_WARNING.format(index.words.names[bearing.vendor])}",
        listed=bearing.listed,
        matched=quote,
        against=("the register does not list the package",),
    )


def _resemblances(index: LookalikeIndex, purl: Purl) -> Iterator[Bearing]:
    at_npm = purl.type == "npm" and purl.namespace.startswith("@")
    if purl.type not in NAMED_TYPES:
        yield from _of_segments(index, purl)
        return
    if "/" in purl.namespace:
        return
    if at_npm or not purl.namespace:
        yield from _of_name(index, purl)
    scope = purl.namespace[at_npm:].lower()
    for vendor, listed in scope_bears(index, scope):
        if vendor not in index.scopes.partial:
            seen = f"the scope {purl.namespace} bears the name {listed} and"
            yield Bearing(vendor, listed, seen)
    for owned in resembled_scopes(index.scopes, scope) if at_npm else ():
        vendor = index.scopes.owners[owned]
        if (vendor, fold(scope)) not in index.scopes.excluded:
            yield Bearing(vendor, f"@{owned}", f"the scope {purl.namespace} resembles @{owned} and")


def scope_bears(index: LookalikeIndex, scope: str) -> tuple[tuple[str, str], ...]:
    """Return the vendors, and their names, that an unlisted scope bears: `acme-sdk`, `acmes`.

    Words are left out that those add who want to be taken for a vendor, and a final s.
    """
    if scope in index.scopes.listed:
        return ()
    parts = parts_of(scope)
    told = named(index.words, parts)
    core = _without_errands(parts)
    if told or not core:
        return told
    joined = "".join(core)
    for name in (joined, joined.removesuffix("s")):
        if name != "".join(parts) and (borne := named(index.words, [name]) or _owner(index, name)):
            return borne
    return ()


def _without_errands(parts: Sequence[str]) -> list[str]:
    first, last = 0, len(parts)
    while last > first and parts[last - 1] in ERRANDS | _MANNERS:
        last -= 1
    while first < last and parts[first] in OPENERS:
        first += 1
    return list(parts[first:last])


def _owner(index: LookalikeIndex, name: str) -> tuple[tuple[str, str], ...]:
    vendor = index.scopes.owners.get(name) if len(name) >= _SHORTEST_SCOPE else None
    return ((vendor, f"@{name}"),) if vendor else ()


def _of_segments(index: LookalikeIndex, purl: Purl) -> Iterator[Bearing]:
    """Look at each segment of a path, as of `github.com/someone/name`, and each label of a host.

    A host that many share is not its owner's word: `github.com/vendor` says nothing of `github.com`.
    """
    for segment in dict.fromkeys((*purl.namespace.split("/"), purl.name)):
        labels = segment.split(".")
        for bearing in (one for part in labels for one in bears_name(index, _read(index, part))):
            shared = len(labels) > 1 and "/" in bearing.listed
            if not shared and bearing.vendor not in index.scopes.partial:
                seen = f"{segment} in the package {bearing.seen} and"
                yield Bearing(bearing.vendor, bearing.listed, seen)


def _read(index: LookalikeIndex, name: str) -> str:
    return unmasked(name, lambda word: word.replace(" ", "") in index.words.words)


def _of_name(index: LookalikeIndex, purl: Purl) -> Iterator[Bearing]:
    name = _read(index, purl.name)
    found = bears_name(index, name)
    for bearing in found if purl.namespace else (*found, *resembles_name(index, name)):
        if bearing.vendor not in index.scopes.partial:
            seen = f"the package name {purl.name} {bearing.seen} and"
            yield Bearing(bearing.vendor, bearing.listed, seen)
