"""What do we know about the vendors we look for, in the form that answers fastest?"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.context.index import ContextIndex, index_context
from exposure.identify.lexicon.index import NameIndex, index_names
from exposure.identify.lookalikes.distinctive import index_distinctive
from exposure.identify.lookalikes.hosts import LookalikeHostIndex
from exposure.identify.lookalikes.packages import LookalikeIndex, index_lookalikes, lookalikes
from exposure.identify.names.match import name_matches
from exposure.identify.purl import Purl, split_purl
from exposure.identify.rules.claim import best_per_vendor, capped, related
from exposure.identify.rules.hosts import HostIndex, domains_in_text, index_hosts
from exposure.identify.rules.identifiers import IdentifierIndex, index_identifiers
from exposure.identify.rules.links import LinkIndex, index_links
from exposure.identify.rules.models import ModelIndex, index_models
from exposure.identify.rules.packages import (
    PackageIndex,
    index_packages,
    listed,
    package_matches,
)
from exposure.identify.rules.scan import ScanIndex, index_scan
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.facts import Register, Vendor

_MOST_REMEMBERED, _LONGEST_REMEMBERED = 200_000, 500
"""Texts, and characters of one; what lies beyond is compared anew."""


_SCOPE = re.compile(r"@([a-z0-9][\w.-]*)(?:/([\w.-]*))?", re.IGNORECASE)
_PURL = re.compile(r"(?<![\w.-])pkg:[^\s,;\"'<>()]+")
_ANY_PACKAGE = "0"
"""Stands for a package where only its scope is named."""
_NOT_OWNED = "an npm scope that is not listed for the vendor may be impersonation"


class Matcher(Struct, frozen=True):
    """An immutable index for one set of vendors."""

    vendors: tuple[Vendor, ...]
    packages: PackageIndex
    looks: LookalikeIndex
    scan: ScanIndex
    hosts: HostIndex
    look_hosts: LookalikeHostIndex
    names: NameIndex
    links: LinkIndex
    models: ModelIndex
    identifiers: IdentifierIndex
    contexts: Callable[[], ContextIndex]
    """Makes, once, what only rows need: an SBOM has no columns that speak for each other."""
    remembered: dict[str, tuple[Match, ...]] = {}
    """What texts were found to say: the cells of a list say the same again and again."""

    @property
    def context(self) -> ContextIndex:
        """Return what tells vendors from others by the cells around a name."""
        return self.contexts()


def build_matcher(register: Register, vendors: Iterable[str]) -> Matcher:
    """Return the index of `vendors`, given by register id; raises KeyError for an unknown one."""
    chosen = tuple(sorted(set(vendors)))
    packages = index_packages(register, chosen)
    names = index_names(register, chosen)
    words = index_distinctive(register, chosen, names)
    looks = index_lookalikes(register, chosen, words)
    hosts = index_hosts(register, chosen)
    return Matcher(
        vendors=tuple(register.vendors[vendor] for vendor in chosen),
        packages=packages,
        looks=looks,
        scan=index_scan(packages, looks),
        hosts=hosts,
        look_hosts=LookalikeHostIndex(hosts, words),
        names=names,
        links=index_links(register, chosen, names.legal, names.known),
        models=index_models(register, chosen),
        identifiers=index_identifiers(register, chosen),
        contexts=cache(partial(index_context, register, chosen)),
    )


def purl_matches(matcher: Matcher, purl: str) -> list[Match]:
    """Return what the register, or a resemblance, says of one package URL."""
    split = split_purl(purl)
    return [] if split is None else _purl_matches(matcher, split, purl)


def _purl_matches(matcher: Matcher, split: Purl, purl: str) -> list[Match]:
    listings = listed(matcher.packages, split)
    return best_per_vendor(
        [*package_matches(listings, purl), *lookalikes(matcher.looks, split, purl, listings)]
    )


def text_matches(matcher: Matcher, text: str) -> list[Match]:
    """Return the strongest match of each vendor whose name, product or host stands in a text."""
    known = matcher.remembered.get(text)
    if known is None:
        known = _text_matches(matcher, text)
        if len(matcher.remembered) < _MOST_REMEMBERED and len(text) <= _LONGEST_REMEMBERED:
            matcher.remembered[text] = known
    return list(known)


def _text_matches(matcher: Matcher, text: str) -> tuple[Match, ...]:
    if text.lstrip()[:1] == "@" and (scope := _SCOPE.fullmatch(text.strip())):
        return tuple(best_per_vendor(_scope_matches(matcher, scope, text)))
    found = [*domains_in_text(matcher.hosts, text), *name_matches(matcher.names, text)]
    if "pkg:" in text:
        found += (match for purl in _PURL.findall(text) for match in purl_matches(matcher, purl))
    return tuple(best_per_vendor(found))


def _scope_matches(matcher: Matcher, scope: re.Match[str], text: str) -> Iterator[Match]:
    """Yield what a scope of npm packages says: anybody may choose one that reads like a name."""
    purl = f"pkg:npm/%40{scope[1]}/{scope[2] or _ANY_PACKAGE}"
    yield from (replace(match, quote=text, matched=text) for match in purl_matches(matcher, purl))
    for match in name_matches(matcher.names, text):
        yield related(capped(match, Confidence.review, _NOT_OWNED), Relation.mentions_only)
