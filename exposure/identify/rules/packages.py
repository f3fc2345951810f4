"""Is this package one that the register lists for a vendor, and as what?"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from os.path import commonprefix

from msgspec import Struct

from exposure.identify.purl import Purl, split_purl
from exposure.identify.rules.claim import claim
from exposure.identify.stored.lookup import Lookup
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import (
    BY_REPOSITORY,
    REPOSITORIES,
    Excluded,
    PackagePattern,
    Register,
)

SHORTEST_BARE_NAME = 6
"""A name without namespace that is shorter is also the name of many other things."""

_DEEPEST = 30
"""Folders; no pattern of the register names a package that lies deeper."""

_SAID = {
    Relation.made_by: "as published by {}",
    Relation.owned_by: "as published by a company that {} owns",
    Relation.connector_to: "as somebody else's adapter to the service of {}",
    Relation.routes_to: "as able to reach the service of {} by configuration",
    Relation.hosted_through: "as reaching {} through a host",
    Relation.origin_only: "as created by {} and governed by others now",
    Relation.instrumentation_only: "as observing calls to the service of {}, making none",
    Relation.mentions_only: "as carrying the name of {} without its code",
}
_OTHERWISE = "as related to {}"


class Listing(Struct, frozen=True, gc=False):
    """One pattern of the register, ready to compare."""

    literal: str
    """The pattern in lower case without its closing `*`."""
    exact: bool
    vendor: str
    vendor_name: str
    says: PackagePattern | Excluded
    verified: bool

    @property
    def rank(self) -> tuple[bool, int, bool]:
        """The most specific pattern speaks for its vendor; of equals, the exclusion."""
        return self.exact, len(self.literal), isinstance(self.says, Excluded)

    @property
    def open_to_all(self) -> bool:
        """Say whether anybody may publish under the prefix: it closes no namespace."""
        return not self.exact and self.literal.count("/") == 1 and self.literal[-1] not in "/."


class PackageIndex(Struct, frozen=True):
    """All patterns of some vendors, by key and by package name."""

    exact: Lookup[tuple[Listing, ...]]
    prefixes: Lookup[tuple[Listing, ...]]
    sorted: tuple[str, ...]
    """The prefixes in the order of their letters."""
    names: Lookup[tuple[Listing, ...]]
    """Package name with its namespace, as a document without purls writes it."""
    namespaces: Lookup[tuple[Listing, ...]]


def index_packages(register: Register, vendors: Iterable[str]) -> PackageIndex:
    """Return the patterns that name one of `vendors`, and those that exclude one."""
    chosen = frozenset(vendors)
    listings = [
        _listing(register, pattern.pattern, pattern.vendor, pattern)
        for pattern in register.packages
        if pattern.vendor in chosen
    ]
    for vendor in sorted(chosen):
        listings += [
            _listing(register, text, vendor, excluded)
            for excluded in register.vendors[vendor].excluded
            for text in also_excluded(excluded.text)
        ]
    exact = [(listing.literal, listing) for listing in listings if listing.exact]
    prefixes = _grouped((lst.literal, lst) for lst in listings if not lst.exact)
    return PackageIndex(
        exact=_grouped(exact),
        prefixes=prefixes,
        sorted=tuple(sorted(prefixes)),
        names=_grouped((package_name(literal), listing) for literal, listing in exact),
        namespaces=_grouped(
            (package_name(lst.literal), lst)
            for lst in listings
            if not lst.exact and lst.literal.endswith("/") and lst.literal.count("/") > 1
        ),
    )


def also_excluded(text: str) -> list[str]:
    """Return a purl that is excluded, and what its repository publishes; nothing for other texts."""
    repository = text.removeprefix(REPOSITORIES)
    others = () if repository == text else (f"{kind}{repository}" for kind in BY_REPOSITORY)
    return [text, *others] if text.startswith("pkg:") else []


def _listing(
    register: Register, pattern: str, vendor: str, says: PackagePattern | Excluded
) -> Listing:
    exact = not pattern.endswith("*")
    literal = pattern.removesuffix("*").replace("/@", "/%40").lower()
    if exact and literal.startswith("pkg:pypi/") and (split := split_purl(literal)):
        literal = split.key
    name = register.vendors[vendor].name
    return Listing(literal, exact, vendor, name, says, register.is_verified(says.source))


def _grouped(pairs: Iterable[tuple[str, Listing]]) -> dict[str, tuple[Listing, ...]]:
    groups: dict[str, tuple[Listing, ...]] = {}
    for key, listing in pairs:
        groups[key] = (*groups.get(key, ()), listing)
    return groups


def package_name(literal: str) -> str:
    """Return what a document without purls calls the package: `@scope/name`, `group/name`."""
    return literal.partition("/")[2].replace("%40", "@").replace(":", "/")


def listed(index: PackageIndex, purl: Purl) -> dict[str, Listing]:
    """Return vendor → the most specific pattern, also where it says that it is not the vendor."""
    key = purl.key.lower()
    found = [*index.exact.get(key, ())]
    if purl.type == "golang":
        found += _of_repository(index, key)
    for prefix in _prefixes_of(key, index.sorted):
        found += index.prefixes.get(prefix, ())
    return _most_specific(found)


def _prefixes_of(key: str, texts: Sequence[str]) -> list[str]:
    """Return those of some sorted texts with which a key begins, the shortest first."""
    found: list[str] = []
    while key and (place := bisect_right(texts, key)):
        last = texts[place - 1]
        if key.startswith(last):
            found.insert(0, last)
            key = last[:-1]
        else:
            key = commonprefix((key, last))  # noqa: RUF071 - letters, and no folders
    return found


def _of_repository(index: PackageIndex, key: str) -> list[Listing]:
    """A Go module may lie below the repository that is listed: `/v2`, `/bedrock`."""
    found: list[Listing] = []
    parent = _within(key, _DEEPEST)
    while parent.count("/") > 1:
        found += index.exact.get(parent, ())
        parent = parent.rpartition("/")[0]
    return found


def _within(path: str, deepest: int) -> str:
    """Return the folder that holds a path; of a very deep one the outermost folders."""
    return "/".join(path.split("/", deepest)[:-1])


def _most_specific(found: Iterable[Listing]) -> dict[str, Listing]:
    best: dict[str, Listing] = {}
    for listing in found:
        known = best.get(listing.vendor)
        if known is None or listing.rank > known.rank:
            best[listing.vendor] = listing
    return best


def package_matches(listings: dict[str, Listing], quote: str) -> list[Match]:
    """Return what the most specific patterns say of a package."""
    return [
        _said(listing, listing.says, quote)
        for _, listing in sorted(listings.items())
        if isinstance(listing.says, PackagePattern)
    ]


def _said(listing: Listing, pattern: PackagePattern, quote: str) -> Match:
    said = _SAID.get(pattern.relation, _OTHERWISE).format(listing.vendor_name)
    note = f" ({pattern.note})" if pattern.note else ""
    return claim(
        listing.vendor,
        pattern.relation,
        _confidence(listing, pattern.relation),
        rule=pattern.rule,
        quote=quote,
        because=f"the register lists {pattern.pattern} {said}{note}",
        verified=listing.verified,
        listed=pattern.pattern,
        matched=quote,
    )


def _confidence(listing: Listing, relation: Relation) -> Confidence:
    match relation:
        case Relation.made_by | Relation.owned_by:
            return Confidence.probable if listing.open_to_all else Confidence.confirmed
        case Relation.mentions_only:
            return Confidence.review
        case _:
            return Confidence.probable


def name_matches(index: PackageIndex, name: str) -> list[Match]:
    """Return what a listed package's name says of a component that states no usable purl."""
    written = name.strip().lower().replace(":", "/")
    found = [*index.names.get(written, ())]
    parent = _within(written, _DEEPEST)
    while parent:
        found += index.namespaces.get(f"{parent}/", ())
        parent = parent.rpartition("/")[0]
    return [
        _named(listing, listing.says, name, spaced="/" in written)
        for _, listing in sorted(_most_specific(found).items())
        if isinstance(listing.says, PackagePattern)
    ]


def _named(listing: Listing, pattern: PackagePattern, name: str, *, spaced: bool) -> Match:
    distinctive = spaced or len(listing.literal.rpartition("/")[2]) >= SHORTEST_BARE_NAME
    weak = not distinctive or pattern.relation is Relation.mentions_only
    return claim(
        listing.vendor,
        pattern.relation,
        Confidence.review if weak else Confidence.probable,
        rule="package-name",
        quote=name,
        because=f"the component states no usable purl; its name is that of {pattern.pattern}, "
        f"which the register lists for {listing.vendor_name}",
        verified=listing.verified,
        listed=pattern.pattern,
        matched=name,
    )
