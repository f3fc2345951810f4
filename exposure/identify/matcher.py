"""What do we know about the vendors we look for, in the form that answers fastest?"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from exposure.identify.lexicon.gate import may_name
from exposure.identify.lexicon.index import NameIndex
from exposure.identify.lookalikes.distinctive import Distinctive, index_distinctive
from exposure.identify.lookalikes.packages import LookalikeIndex, index_lookalikes, lookalikes
from exposure.identify.names.match import name_matches
from exposure.identify.purl import Purl, split_purl
from exposure.identify.rules.claim import best_per_vendor, capped, related
from exposure.identify.rules.hosts import HostIndex, domains_in_text, index_hosts
from exposure.identify.rules.packages import (
    PackageIndex,
    index_packages,
    listed,
    package_matches,
)
from exposure.identify.rules.scan import ScanIndex, index_scan
from exposure.identify.rules.url_scan import UrlScan, index_urls
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Register

if TYPE_CHECKING:
    from exposure.identify.context.index import ContextIndex
    from exposure.identify.lookalikes.hosts import LookalikeHostIndex
    from exposure.identify.rules.identifiers import IdentifierIndex
    from exposure.identify.rules.links import LinkIndex
    from exposure.identify.rules.models import ModelIndex

_MOST_REMEMBERED, _LONGEST_REMEMBERED = 200_000, 500
"""Texts, and characters of one; what lies beyond is compared anew."""


_SCOPE = late_pattern(r"@([a-z0-9][\w.-]*)(?:/([\w.-]*))?", re.IGNORECASE)
_PURL = late_pattern(r"(?<![\w.-])pkg:[^\s,;\"'<>()]+")
_TELLING = late_pattern(
    r"[@.:\d](?:(?<=@)|(?<=\.)[\w-]|(?<=:)//|(?<=pkg:)|(?<=[A-Za-z]\d)\d\d|(?<=\d)\d\d[A-Za-z])"
)
"""What a text holds that is read as an address, a package or two words without a blank.

Each begins with one of few characters, so that most of a text is passed over.
"""
_ANY_PACKAGE = "0"
"""Stands for a package where only its scope is named."""
_NOT_OWNED = "an npm scope that is not listed for the vendor may be impersonation"


class Matcher:
    """What is looked up to find one set of vendors; each part is made when it is first asked for."""

    def __init__(self, register: Register, vendors: Iterable[str]) -> None:
        """Take the vendors, given by register id; raises KeyError for an unknown one."""
        self._register = register
        self._chosen = tuple(sorted(set(vendors)))
        self.vendors = tuple(register.vendors[vendor] for vendor in self._chosen)
        self.remembered: dict[str, tuple[Match, ...]] = {}
        """What texts were found to say: the cells of a list say the same again and again."""

    @cached_property
    def packages(self) -> PackageIndex:
        """Return the patterns of packages."""
        return index_packages(self._register, self._chosen)

    @cached_property
    def names(self) -> NameIndex:
        """Return names and products."""
        # Late on purpose: for the shipped register they were made before.
        from exposure.identify.lexicon.vendor_names import index_names

        return index_names(self._register, self._chosen)

    @cached_property
    def words(self) -> Distinctive:
        """Return the words that nobody else bears."""
        return index_distinctive(self._register, self._chosen, self.names)

    @cached_property
    def looks(self) -> LookalikeIndex:
        """Return what packages are called that may be taken for others."""
        return index_lookalikes(self._register, self._chosen, self.words)

    @cached_property
    def scan(self) -> ScanIndex:
        """Return the beginnings of packages that matter."""
        return index_scan(self.packages, self.looks)

    @cached_property
    def hosts(self) -> HostIndex:
        """Return the domains."""
        return index_hosts(self._register, self._chosen)

    @cached_property
    def urls(self) -> UrlScan:
        """Return what tells URLs that matter."""
        chosen = frozenset(self._chosen)
        listed = (one.pattern for one in self._register.packages if one.vendor in chosen)
        return index_urls(self.hosts.owned, listed)

    @cached_property
    def look_hosts(self) -> "LookalikeHostIndex":
        """Return what hosts may be taken for others."""
        # Late on purpose: only services have endpoints, and only rows have websites.
        from exposure.identify.lookalikes.hosts import LookalikeHostIndex

        return LookalikeHostIndex(self.hosts, self.words)

    @cached_property
    def links(self) -> "LinkIndex":
        """Return whose products lead to the vendors."""
        # Late on purpose: only rows name products that are bought.
        from exposure.identify.rules.links import index_links

        return index_links(self._register, self._chosen, self.names.legal, self.names.known)

    @cached_property
    def models(self) -> "ModelIndex":
        """Return the identifiers of models."""
        # Late on purpose: many SBOMs list neither models nor services.
        from exposure.identify.rules.models import index_models

        return index_models(self._register, self._chosen)

    @cached_property
    def identifiers(self) -> "IdentifierIndex":
        """Return official numbers, and what CPEs call the vendors."""
        # Late on purpose: many SBOMs state no CPE, and only rows state numbers.
        from exposure.identify.rules.identifiers import index_identifiers

        return index_identifiers(self._register, self._chosen)

    @cached_property
    def context(self) -> "ContextIndex":
        """Return what tells vendors from others by the cells around a name."""
        # Late on purpose: only rows have any.
        from exposure.identify.context.index import index_context

        return index_context(self._register, self._chosen)


def build_matcher(register: Register, vendors: Iterable[str]) -> Matcher:
    """Return the index of `vendors`, given by register id; raises KeyError for an unknown one."""
    return Matcher(register, vendors)


def purl_matches(matcher: Matcher, purl: str) -> list[Match]:
    """Return what the register, or a resemblance, says of one package URL."""
    split = split_purl(purl)
    return [] if split is None else _purl_matches(matcher, split, purl)


def _purl_matches(matcher: Matcher, split: Purl, purl: str) -> list[Match]:
    listings = listed(matcher.packages, split)
    return best_per_vendor(
        [*package_matches(listings, purl), *lookalikes(matcher.looks, split, purl, listings)]
    )


def may_mean(matcher: Matcher, text: str) -> bool:
    """Say quickly whether a text can mean any vendor; it may say yes too often, never no."""
    plain = text.isascii() and " " in text and len(text) <= _LONGEST_REMEMBERED
    return not plain or _TELLING.search(text) is not None or may_name(matcher.names.gate, text)


def text_matches(matcher: Matcher, text: str) -> list[Match]:
    """Return the strongest match of each vendor whose name, product or host stands in a text."""
    known = matcher.remembered.get(text)
    if known is None:
        known = _text_matches(matcher, text)
        if len(matcher.remembered) < _MOST_REMEMBERED and len(text) <= _LONGEST_REMEMBERED:
            matcher.remembered[text] = known
    return list(known)


def _text_matches(matcher: Matcher, text: str) -> tuple[Match, ...]:
    if "@" in text and text.lstrip()[:1] == "@" and (scope := _SCOPE.fullmatch(text.strip())):
        return tuple(best_per_vendor(_scope_matches(matcher, scope, text)))
    found = [*domains_in_text(matcher.hosts, text), *name_matches(matcher.names, text)]
    if "pkg:" in text:
        found += (match for purl in _PURL.findall(text) for match in purl_matches(matcher, purl))
    return tuple(best_per_vendor(found)) if found else ()


def _scope_matches(matcher: Matcher, scope: re.Match[str], text: str) -> Iterator[Match]:
    """Yield what a scope of npm packages says: anybody may choose one that reads like a name."""
    purl = f"pkg:npm/%40{scope[1]}/{scope[2] or _ANY_PACKAGE}"
    yield from (replace(match, quote=text, matched=text) for match in purl_matches(matcher, purl))
    for match in name_matches(matcher.names, text):
        yield related(capped(match, Confidence.review, _NOT_OWNED), Relation.mentions_only)
